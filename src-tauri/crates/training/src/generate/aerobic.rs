//! Aerobic work: how much of it the last weeks have prepared, and the way it is done (§5).
//!
//! Time and effort are decided before the way: a way only fills them. Effort and the talk test lead; a heart rate stands
//! beside them where it can be known.

use chrono::NaiveDate;

use super::allowance::Ceiling;
use super::base;
use super::slots::change_over;
use super::way::Way;
use crate::heart_rate::{self, Intensity};
use crate::history::{ActivityKind, History};
use crate::load::{self, MINUTE, Seed, days_before};
use crate::movement::Movement;
use crate::plan::{Block, BlockPurpose, Cause, Dose, Why};
use crate::profile::Profile;
use crate::quantity::{Rpe, Seconds};

/// Aerobic seconds that everybody may do in one go (invariant 19).
pub const FLOOR: u32 = 10 * MINUTE;
/// Most of the longest part in 30 days, in percent (Frandsen 2025; invariant 19).
const LONGEST_PERCENT: u32 = 110;
/// Days that the longest part is looked for in.
const LONGEST_DAYS: u64 = 30;
/// Effort of steady work from which it is moderate: heart rates are told from there on (§5 table).
const MODERATE_EFFORT: u32 = 3;
/// Effort of easy work beside hard work, in CR-10 (§5: moderate, the low end).
pub const EASY_EFFORT: u32 = 3;
/// Efforts of the hard part, in CR-10 (§5: vigorous is 5–7), the usual one first and then the one for weeks with less room.
/// Our choice: a few words still go.
pub const HARD_EFFORTS: [u32; 2] = [6, 5];
/// Getting to the way and an easy lead-in before the hard part, in seconds, least and most. Our choice: the raise of the
/// prime goes before it.
pub const LEAD_IN_AT_LEAST: u32 = 2 * MINUTE;
const LEAD_IN_AT_MOST: u32 = 5 * MINUTE;
/// Hard parts in seconds: long enough to find a pace, short enough to hold it. Our choice.
const HOLDS: [u32; 5] = [75, 90, 120, 150, 180];
/// Most repeats: what a block holds.
const MOST_REPEATS: u32 = 8;
/// Easy steady time after the hard part that is worth a block, in seconds. Our choice.
const SHORTEST_AFTER: u32 = 3 * MINUTE;

/// Lowers the aerobic part to what the last weeks have prepared (invariants 19 and 32).
pub fn limit(aerobic: &mut Ceiling, profile: &Profile, history: &History, day: NaiveDate) {
    let room = Room::of(profile, history, day);
    aerobic.lower(room.longest, &Cause::RecentLoad);
    aerobic.lower(room.week, &Cause::WeekFull);
}

/// Room for aerobic work today, in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// The longest part (invariant 19).
    pub longest: u32,
    /// What is left of the week for moderate work (invariant 32).
    pub week: u32,
    /// What is left of it in moderate equivalents.
    equivalent: u32,
}

impl Room {
    /// Returns the room that the last weeks leave. Sessions of the running week are held against the usual week: in
    /// plain time, and in moderate equivalents as well, so that hard minutes are not room for more of them.
    #[must_use]
    pub fn of(profile: &Profile, history: &History, day: NaiveDate) -> Self {
        let plain = |past| load::day_aerobic_seconds(history, past);
        let vigorous = |past| -> u32 {
            load::sessions_on(history, past)
                .iter()
                .map(load::lived_vigorous_seconds)
                .sum()
        };
        let outside = |past| load::day_activity_seconds(history, past);
        let hard = load::running_week(day, vigorous);
        let done = load::running_week(day, plain);
        let seed = Seed::of(profile).weekly_base_seconds;
        let left = |lived: &dyn Fn(NaiveDate) -> u32, done: u32| {
            let mean = load::weekly_mean(history, day, seed, lived);
            let last_week = days_before(day, 2 * load::WEEK_DAYS - 1)
                .skip(usize::try_from(load::WEEK_DAYS - 1).unwrap_or(0))
                .map(lived)
                .sum::<u32>();
            let usual = mean.max(last_week);
            let most = (usual * base::GROWTH_PERCENT / 100)
                .max(usual + base::GROWTH)
                .max(base::FLOOR);
            most.saturating_sub(done)
        };
        let week = left(&|past| plain(past) + outside(past), done);
        let equivalent = left(&|past| load::day_base_seconds(history, past), done + hard);
        Self {
            longest: longest_allowed(profile, history, day),
            week: week.min(equivalent),
            equivalent,
        }
    }

    /// Returns the longest aerobic phase that may hold so many vigorous seconds.
    #[must_use]
    pub fn with_vigorous(&self, vigorous: u32) -> u32 {
        self.longest
            .min(self.week)
            .min(self.equivalent.saturating_sub(vigorous))
    }
}

/// Returns the longest aerobic part that today may have, in seconds (invariant 19).
#[must_use]
pub fn longest_allowed(profile: &Profile, history: &History, day: NaiveDate) -> u32 {
    let longest = std::iter::once(day)
        .chain(days_before(day, LONGEST_DAYS))
        .flat_map(|past| {
            let sessions = load::sessions_on(history, past)
                .iter()
                .map(|record| record.aerobic.get());
            let activities = load::activities_on(history, past)
                .iter()
                .filter(|activity| is_steady(activity.kind))
                .map(|activity| u32::from(activity.minutes.get()) * MINUTE);
            sessions.chain(activities)
        })
        .max()
        .unwrap_or(0);
    let reported = u32::from(profile.recent.longest_session.get()) * MINUTE;
    (longest * LONGEST_PERCENT / 100).max(FLOOR).max(reported)
}

const fn is_steady(kind: ActivityKind) -> bool {
    match kind {
        ActivityKind::Walk | ActivityKind::Run | ActivityKind::Ride | ActivityKind::Swim => true,
        ActivityKind::Sport | ActivityKind::Daily | ActivityKind::Interlude => false,
    }
}

/// Returns the steady block that takes exactly `seconds`, at a pace that still lets one talk; `None` where no way is left.
#[must_use]
pub fn steady(seconds: u32, effort: u32, way: &Way<'_>, why: Why) -> Option<Block> {
    let movement = way.for_effort(effort, seconds)?;
    let block = block(movement, seconds, effort, way, why)?;
    Some(Block {
        alternatives: way.others(movement, |other| Way::suits(other, effort)),
        ..block
    })
}

/// Returns a walk of exactly `seconds` to take or leave (invariant 3); `None` where one cannot walk today.
#[must_use]
pub fn spare_walk(seconds: u32, effort: u32, way: &Way<'_>) -> Option<Block> {
    let movement = way.walk(effort)?;
    Some(Block {
        purpose: BlockPurpose::Optional,
        ..block(movement, seconds, effort, way, Why::SpareTime)?
    })
}

/// One movement for exactly `seconds`, changing over included.
fn block(movement: &Movement, seconds: u32, effort: u32, way: &Way<'_>, why: Why) -> Option<Block> {
    let transition = change_over(movement, None);
    let work = seconds.checked_sub(transition).filter(|work| *work > 0)?;
    let dose = Dose::Hold {
        seconds: Seconds::clamped(i64::from(work)),
    };
    let heart_rate = (effort >= MODERATE_EFFORT)
        .then(|| heart_rate::range(way.profile, way.day, Intensity::Moderate))
        .flatten();
    Some(Block {
        transition: Seconds::clamped(i64::from(transition)),
        support: way.support(movement),
        heart_rate,
        ..Block::of(movement, dose, Rpe::clamped(i64::from(effort)), why)
    })
}

/// Returns the shortest aerobic phase that holds so many vigorous seconds with their ease: lead-in, and hard parts with
/// half their time of rest.
#[must_use]
pub const fn shortest_intervals(vigorous: u32) -> u32 {
    LEAD_IN_AT_LEAST + vigorous + vigorous / 2
}

/// How the hard part divides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Division {
    repeats: u32,
    hold: u32,
}

impl Division {
    /// Returns the divisions that hold exactly so many vigorous seconds or a little less, but never under ten minutes, the
    /// one whose turn it is first.
    fn of(vigorous: u32, turn: usize) -> impl Iterator<Item = Self> {
        (0..HOLDS.len())
            .map(move |at| HOLDS[(at + turn) % HOLDS.len()])
            .filter_map(move |hold| {
                let least = super::hard::HARD_SECONDS.div_ceil(hold);
                let repeats = (vigorous / hold).max(least);
                (repeats <= MOST_REPEATS && repeats * hold <= vigorous.max(super::hard::HARD_SECONDS))
                    .then_some(Self { repeats, hold })
            })
    }
}

/// Returns the hard session's aerobic blocks, at most `seconds` of them: an easy lead-in, then hard parts of one to three
/// minutes with half to all of their time of easy rest, and what time is left at an easy, steady pace. `None` where the
/// time or the way is missing.
///
/// The hard part carries no heart rate: in so short a time it lags behind what the legs do (our choice).
#[must_use]
pub fn intervals(seconds: u32, hard: &super::hard::Intervals, way: &Way<'_>) -> Option<Vec<Block>> {
    let seconds = seconds.min(hard.most);
    let movement = way.vigorous()?;
    let lead = way.easy_beside(movement, EASY_EFFORT);
    let change = change_over(lead, None) + change_between(lead, movement);
    let least = LEAD_IN_AT_LEAST.saturating_sub(change);
    let free = seconds.checked_sub(least + change)?;
    let of = |vigorous| Division::of(vigorous, way.turn(HOLDS.len()));
    let division = of(hard.vigorous)
        .chain(of(super::hard::HARD_SECONDS))
        .find(|division| division.repeats * (division.hold + division.hold / 2) <= free)?;
    let Division { repeats, hold } = division;
    // Rest grows first, then the lead-in; what is left is steady.
    let rest = (free / repeats - hold).min(hold);
    let left = free - repeats * (hold + rest);
    let lead_in = least + left.min(LEAD_IN_AT_MOST - least);
    let after = left - (lead_in - least);
    // What is too short for a part of its own makes the lead-in longer.
    let lead_in = if after < SHORTEST_AFTER {
        lead_in + after
    } else {
        lead_in
    };
    // At Steady in a taper: the same pace, a third fewer repeats, and the time of the others is free (§8).
    let repeats = (repeats * hard.repeats_percent / 100).max(1);
    let mut blocks = vec![block(
        lead,
        lead_in + change_over(lead, None),
        EASY_EFFORT,
        way,
        Why::Earned,
    )?];
    let dose = Dose::Hold {
        seconds: Seconds::clamped(i64::from(hold)),
    };
    blocks.push(Block {
        sets: u8::try_from(repeats).ok()?,
        rest: Seconds::clamped(i64::from(rest)),
        transition: Seconds::clamped(i64::from(change_between(lead, movement))),
        support: way.support(movement),
        alternatives: way.others(movement, super::hard::is_vigorous),
        ..Block::of(movement, dose, Rpe::clamped(i64::from(hard.effort)), Why::Earned)
    });
    if after >= SHORTEST_AFTER {
        let after = after - change_between(movement, lead);
        let mut last = block(
            lead,
            after + change_over(lead, None),
            EASY_EFFORT,
            way,
            Why::Earned,
        )?;
        last.transition = Seconds::clamped(i64::from(change_between(movement, lead)));
        blocks.push(last);
    }
    Some(blocks)
}

/// Changing over between two movements of one way takes no time: the machine or the road stays the same.
fn change_between(from: &Movement, to: &Movement) -> u32 {
    if from.slug == to.slug || from.rung.ladder == to.rung.ladder {
        0
    } else {
        change_over(to, None)
    }
}
