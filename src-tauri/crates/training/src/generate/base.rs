//! The weekly base: what a week aims at, how far it has come, and the walk that would bring it forward (§5; system 6).
//!
//! A week is the album's, or the calendar's where no album is under way. Its aim is set on its first day from what was
//! lived before, so that it stays the same all week and a bad week never makes the next one harder.

use chrono::{Datelike, Days, NaiveDate};

use super::{aerobic, budget, past};
use crate::album::{Album, WeekTheme};
use crate::check_in::Illness;
use crate::history::History;
use crate::load::{self, MINUTE, Seed, days_before};
use crate::plan::Why;
use crate::profile::{Goal, Profile};
use crate::quantity::Minutes;
use crate::readiness::ReadinessState;

/// Moderate-equivalent minutes of a week that are recommended to everybody (WHO 2020), in seconds.
pub const RECOMMENDED: u32 = 150 * MINUTE;
/// The upper end of the recommended range (WHO 2020), in seconds. No week aims higher.
pub const MOST: u32 = 300 * MINUTE;
/// What every week may aim at, in seconds. Our choice: three times ten minutes.
pub const FLOOR: u32 = 30 * MINUTE;
/// What a week may aim at, of the usual one, in percent (§5: +10–20 %).
pub const GROWTH_PERCENT: u32 = 120;
/// What a week may aim at more in any case, in seconds (§5: +10 min).
pub const GROWTH: u32 = 10 * MINUTE;
/// What a week beyond the recommended minutes grows by where endurance is wanted, in percent (§5, the low end).
const ENDURANCE_PERCENT: u32 = 110;
/// What a week aims at before an event, of the usual one, in percent (Bosquet 2007: −41–60 %, the careful end).
const TAPER_PERCENT: u32 = 60;

/// Days before a return in which a week's worth of activity means that there was no gap in the base. Our choice: as long
/// as a gap is at least (invariant 33).
const GAP_DAYS: u64 = 14;

/// Shortest walk worth offering, in seconds. Our choice: as short as the shortest session.
const SHORTEST_WALK: u32 = 10 * MINUTE;
/// Longest walk that is offered, in seconds. Our choice: longer ones are the person's own idea.
const LONGEST_WALK: u32 = 60 * MINUTE;
/// What may be missing without a walk being offered for it, in seconds. Our choice: half of the shortest walk.
const CLOSE_ENOUGH: u32 = SHORTEST_WALK / 2;
/// Longest walk on a Restore day, in seconds (§1).
const RESTORE_WALK: u32 = 20 * MINUTE;
/// Longest walk on an Ease day, in seconds (§1: 20–30 min).
const EASE_WALK: u32 = 25 * MINUTE;
/// Longest session in minutes beside which a walk is offered as a matter of course (§7).
const BESIDE_MINUTES: u32 = 30;

/// A week of base minutes as it stands, in moderate-equivalent seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BaseWeek {
    /// Its first day.
    pub starts: NaiveDate,
    /// What was done in it so far, earlier today included.
    pub so_far: u32,
    /// What it aims at.
    pub aim: u32,
    /// What the planned sessions of its later days will bring.
    pub later: u32,
    /// Later days of it on which a walk is offered as a matter of course: rest, or a short session.
    pub free_days: u32,
    /// Later days of it with a longer session.
    pub busy_days: u32,
}

impl BaseWeek {
    /// Returns the reason that an aerobic block carries.
    #[must_use]
    pub fn why(&self) -> Why {
        Why::Base {
            so_far: minutes(self.so_far),
            aim: minutes(self.aim),
        }
    }

    /// Returns the aim in minutes.
    #[must_use]
    pub fn aim_minutes(&self) -> Minutes {
        minutes(self.aim)
    }
}

fn minutes(seconds: u32) -> Minutes {
    Minutes::clamped(i64::from(seconds / MINUTE))
}

/// Returns the week that `day` belongs to, as it stands.
#[must_use]
pub fn week(profile: &Profile, history: &History, album: &Album, day: NaiveDate) -> BaseWeek {
    let starts = week_start(album, day);
    let so_far = starts
        .iter_days()
        .take_while(|past| *past <= day)
        .map(|past| load::day_base_seconds(history, past))
        .sum();
    let mut week = BaseWeek {
        starts,
        so_far,
        aim: aim(profile, history, album, starts),
        later: 0,
        free_days: 0,
        busy_days: 0,
    };
    let longest = aerobic::longest_allowed(profile, history, day);
    let ends = starts.checked_add_days(Days::new(load::WEEK_DAYS)).unwrap_or(day);
    for later in day.iter_days().skip(1).take_while(|later| *later < ends) {
        let session = album.session_for(later).map(|(session, _)| session);
        let length = session.map_or(0, |session| u32::from(session.minutes.get()));
        let aerobic = session.map_or(0, |session| {
            budget::shares(session.kind, profile.is_older(later), length).aerobic
        });
        week.later += aerobic.min(longest);
        if length > BESIDE_MINUTES || aerobic > 0 {
            week.busy_days += 1;
        } else {
            week.free_days += 1;
        }
    }
    week
}

/// The album's week, or the calendar's from Monday on.
pub(super) fn week_start(album: &Album, day: NaiveDate) -> NaiveDate {
    let since = match album.week_of(day) {
        Some(_) => u64::try_from((day - album.starts).num_days()).unwrap_or(0) % load::WEEK_DAYS,
        None => u64::from(day.weekday().num_days_from_monday()),
    };
    day.checked_sub_days(Days::new(since)).unwrap_or(day)
}

/// Returns what an album's last building week can aim at, when every week before it reached its own aim: what the album
/// shows as its purpose for the base.
#[must_use]
pub fn album_aim(profile: &Profile, history: &History, starts: NaiveDate, building_weeks: usize) -> Minutes {
    let usual = usual(profile, history, starts);
    minutes((0..building_weeks).fold(usual, |usual, _| grown(profile, usual)))
}

/// Returns what the week that starts on `starts` aims at.
fn aim(profile: &Profile, history: &History, album: &Album, starts: NaiveDate) -> u32 {
    let usual = usual(profile, history, starts);
    let grown = grown(profile, usual);
    let theme = album.week_of(starts).map(|(_, week)| week.theme);
    let aim = match theme {
        None | Some(WeekTheme::Settle | WeekTheme::Build) => grown,
        Some(WeekTheme::Lighter | WeekTheme::Exams) => usual.min(grown),
        Some(WeekTheme::Taper) => (usual.min(grown) * TAPER_PERCENT / 100).max(FLOOR.min(usual)),
    };
    aim.min(after_a_gap(profile, history, starts).unwrap_or(MOST))
}

/// Returns what a week may hold at most on the way back from a gap (invariant 33). Who was hardly active before has nothing
/// to come back to, and who went on walking has no gap in the base.
fn after_a_gap(profile: &Profile, history: &History, starts: NaiveDate) -> Option<u32> {
    let back = past::returning(history, starts)?;
    let former = past::usual_week(profile, history, back.last_day.succ_opt()?).base_seconds;
    let meanwhile: u32 = days_before(back.first_day, GAP_DAYS)
        .map(|past| load::day_base_seconds(history, past))
        .sum();
    (former > FLOOR && meanwhile < former).then(|| (former * back.percent() / 100).max(FLOOR))
}

/// Returns the week after a usual one of so many seconds (§5: +10–20 % or +10 min, whichever is larger): towards the
/// recommended minutes, beyond them only where endurance is wanted, and never past their upper end.
fn grown(profile: &Profile, usual: u32) -> u32 {
    if usual < RECOMMENDED {
        return (usual * GROWTH_PERCENT / 100)
            .max(usual + GROWTH)
            .clamp(FLOOR, RECOMMENDED);
    }
    let endurance = profile
        .goals
        .iter()
        .any(|goal| matches!(goal, Goal::Endurance | Goal::Sport));
    let percent = if endurance { ENDURANCE_PERCENT } else { 100 };
    (usual * percent / 100).clamp(RECOMMENDED, MOST)
}

/// Returns the usual week before `day`: the mean of four weeks, or the last one where it was more.
fn usual(profile: &Profile, history: &History, day: NaiveDate) -> u32 {
    let seed = Seed::of(profile).weekly_base_seconds;
    let mean = load::weekly_mean(history, day, seed, |past| load::day_base_seconds(history, past));
    mean.max(last_week(profile, history, day))
}

/// Returns the seven days before `day`; what lies before Longplay is taken from the first run.
fn last_week(profile: &Profile, history: &History, day: NaiveDate) -> u32 {
    let seed = Seed::of(profile).weekly_base_seconds;
    let since = history.since.unwrap_or(day);
    let (mut sum, mut unknown) = (0, 0);
    for past in days_before(day, load::WEEK_DAYS) {
        if past < since {
            unknown += 1;
        } else {
            sum += load::day_base_seconds(history, past);
        }
    }
    sum + seed * unknown / 7
}

/// What today is like for a walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Today {
    /// What today can carry.
    pub state: ReadinessState,
    /// Illness this morning.
    pub illness: Illness,
    /// Minutes of today's session; 0 on a day of rest.
    pub minutes: u32,
    /// Moderate-equivalent seconds of today's session.
    pub aerobic: u32,
    /// Whether nothing rules walking out: no area that it moves is left out today.
    pub may_walk: bool,
}

/// Returns the easy walk to offer, any time today: what is missing to the week's aim after its sessions, spread over its
/// days, within `longest` seconds (invariant 19; see [`aerobic::longest_allowed`]). `None` where the week is
/// close to its aim, and to somebody who is ill or cannot walk today.
///
/// Beside a longer session, or one with an aerobic part, a walk is offered only where the week's other days could not
/// hold what is missing, of which every second walk is left out. It counts as base minutes, never as load (invariant 18).
#[must_use]
pub fn walk(week: &BaseWeek, longest: u32, today: &Today) -> Option<Minutes> {
    let by_state = match today.state {
        ReadinessState::Full | ReadinessState::Steady => LONGEST_WALK,
        ReadinessState::Ease => EASE_WALK,
        ReadinessState::Restore => RESTORE_WALK,
        ReadinessState::Stop => return None,
    };
    if today.illness != Illness::None || !today.may_walk {
        return None;
    }
    let most = longest.min(by_state);
    let missing = week.aim.saturating_sub(week.so_far + today.aerobic + week.later);
    let busy = today.minutes > BESIDE_MINUTES || today.aerobic > 0;
    let elsewhere = if busy {
        week.free_days * longest.min(LONGEST_WALK) / 2
    } else {
        0
    };
    let missing = missing.saturating_sub(elsewhere);
    if missing < CLOSE_ENOUGH || most < SHORTEST_WALK {
        return None;
    }
    let days = 1 + if busy { week.busy_days } else { week.free_days };
    let share = missing.div_ceil(days).div_ceil(MINUTE) * MINUTE;
    Some(minutes(share.max(SHORTEST_WALK).min(most)))
}
