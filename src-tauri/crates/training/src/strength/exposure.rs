//! What was done with a movement, session by session.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::autoregulation::Asked;
use super::e1rm;
use crate::album::Zone;
use crate::history::{History, LoggedSet, SessionRecord};
use crate::plan::{Block, BlockPurpose, Dose, SessionPlan};
use crate::quantity::{Grams, RepsInReserve};
use crate::readiness::ReadinessState;
use crate::vocabulary::{Phase, Quality};

/// Days of the past that lifting is read from. Our choice: a year; what was not done for so long is unknown again long
/// before (§3: after 56 days), and the time it takes stays bounded however long the history is.
pub const LIFTING_DAYS: u64 = 365;
/// Most sets of a block.
const MOST_SETS: usize = 8;

/// One session's work with a movement in the strength phase, summed up.
#[derive(Debug, Clone, Copy)]
pub struct Exposure<'a> {
    /// The day.
    pub day: NaiveDate,
    /// The block it was planned as; `None` when it came in through a swap.
    pub planned: Option<&'a Block>,
    /// Whether it counts for a step: Steady, Ease and lighter-week exposures neither count nor reset (§3), and a measure that
    /// repeats an earlier one says nothing about today's load.
    pub counts: bool,
    sets: usize,
    clean: usize,
    lost: bool,
    least: u32,
    load: Option<Grams>,
    reserves: [u8; MOST_SETS],
    reported: usize,
    estimate: Option<u32>,
    least_maximum: Option<u32>,
    /// What its first sets were, before one of them made the next ask for less: the part that was asked for as planned.
    as_planned: AsPlanned,
    /// Whether a set asked for less than planned, or was done with less load than one before it.
    lowered: bool,
}

/// The sets of an exposure that were asked for as planned. What came after a set that was too hard, with a lower load or fewer
/// repetitions, says nothing of the plan: it earns no step, and it is no second proof that the load was too much (our choice).
#[derive(Debug, Clone, Copy)]
struct AsPlanned {
    least: u32,
    reserves: [u8; MOST_SETS],
    sets: usize,
    silent: bool,
}

impl AsPlanned {
    fn add(&mut self, set: &LoggedSet) {
        self.least = self.least.min(set.amount);
        match (set.reserve, self.reserves.get_mut(self.sets)) {
            (Some(reserve), Some(slot)) => {
                *slot = reserve.get();
                self.sets += 1;
            }
            (Some(_), None) => {}
            (None, _) => self.silent = true,
        }
    }

    /// The middle one of the reserves (the lower one of two), or `None` unless every set reported one.
    fn usual_reserve(&self) -> Option<u8> {
        if self.silent || self.sets == 0 {
            return None;
        }
        let mut reserves = self.reserves;
        reserves.sort_unstable();
        reserves.get((self.sets - 1) / 2).copied()
    }
}

impl<'a> Exposure<'a> {
    fn begin(day: NaiveDate, planned: Option<&'a Block>, counts: bool) -> Self {
        Self {
            day,
            planned,
            counts,
            sets: 0,
            clean: 0,
            lost: false,
            least: u32::MAX,
            load: None,
            reserves: [u8::MAX; MOST_SETS],
            reported: 0,
            estimate: None,
            least_maximum: None,
            as_planned: AsPlanned {
                least: u32::MAX,
                reserves: [u8::MAX; MOST_SETS],
                sets: 0,
                silent: false,
            },
            lowered: false,
        }
    }

    /// Adds a set, and whether it was asked for as planned.
    fn add(&mut self, set: &LoggedSet, as_planned: bool) {
        self.lowered |= !as_planned || (set.load.is_some() && set.load < self.load);
        if as_planned {
            self.as_planned.add(set);
        }
        if let (Some(reserve), true) = (set.reserve, self.sets < MOST_SETS) {
            self.reserves[self.sets] = reserve.get();
            self.reported += 1;
            // Of several sets the one that promises least is believed (§3: start conservatively).
            let promised = set
                .load
                .and_then(|load| e1rm::estimate(load.get(), set.amount, u32::from(reserve.get())))
                .map(|estimate| estimate.middle);
            let least = set
                .load
                .map(|load| e1rm::least_maximum(load.get(), set.amount + u32::from(reserve.get())));
            self.least_maximum = match (self.least_maximum, least) {
                (Some(known), Some(least)) => Some(known.min(least)),
                (known, least) => known.or(least),
            };
            self.estimate = match (self.estimate, promised) {
                (Some(known), Some(promised)) => Some(known.min(promised)),
                (known, promised) => known.or(promised),
            };
        }
        self.sets += 1;
        self.clean += usize::from(set.quality == Quality::Clean);
        self.lost |= set.quality == Quality::Lost;
        self.least = self.least.min(set.amount);
        self.load = self.load.max(set.load);
    }

    /// Whether every set was clean.
    #[must_use]
    pub const fn is_clean(&self) -> bool {
        self.clean == self.sets
    }

    /// Returns the sets that were clean.
    #[must_use]
    pub const fn clean_sets(&self) -> usize {
        self.clean
    }

    /// Whether a set was lost.
    #[must_use]
    pub const fn is_lost(&self) -> bool {
        self.lost
    }

    /// Returns the sets that were done.
    #[must_use]
    pub const fn sets(&self) -> usize {
        self.sets
    }

    /// Returns the sets that were asked for, or those that were done where nothing was.
    #[must_use]
    pub fn asked_sets(&self) -> u8 {
        let done = || u8::try_from(self.sets).unwrap_or(u8::MAX);
        self.planned.map_or_else(done, |block| block.sets)
    }

    /// Returns the lowest reported reserve, or `None` unless every set reported one: silence earns nothing.
    #[must_use]
    pub fn reserve(&self) -> Option<u8> {
        self.all_reported()
            .then(|| self.reserves.iter().copied().min())
            .flatten()
    }

    /// Returns the middle one of the reported reserves (the lower one of two), or `None` unless every set reported one.
    /// Single reports err by about one repetition (Halperin 2022); their middle errs less.
    #[must_use]
    pub fn usual_reserve(&self) -> Option<u8> {
        if !self.all_reported() {
            return None;
        }
        let mut reserves = self.reserves;
        reserves.sort_unstable();
        reserves.get((self.reported - 1) / 2).copied()
    }

    /// Returns by how much every set kept more in reserve than was asked for; nothing where a set kept less, or was silent.
    #[must_use]
    pub fn spare(&self) -> u8 {
        self.reserve()
            .map_or(0, |reserve| reserve.saturating_sub(self.asked_reserve()))
    }

    fn all_reported(&self) -> bool {
        self.reported > 0 && self.reported == self.sets.min(MOST_SETS)
    }

    /// Returns the smallest amount done in a set.
    #[must_use]
    pub const fn least(&self) -> u32 {
        if self.sets == 0 { 0 } else { self.least }
    }

    /// Returns the smallest amount done in a set that was asked for as planned.
    #[must_use]
    pub(super) const fn least_as_planned(&self) -> u32 {
        if self.sets == 0 { 0 } else { self.as_planned.least }
    }

    /// Returns the middle reserve of the sets that were asked for as planned, or `None` unless each of them reported one.
    #[must_use]
    pub(super) fn usual_reserve_as_planned(&self) -> Option<u8> {
        self.as_planned.usual_reserve()
    }

    /// Whether a set asked for less than planned, or was done with less load than one before it: what such an exposure moved
    /// first is not yet what it moved.
    #[must_use]
    pub const fn is_lowered(&self) -> bool {
        self.lowered
    }

    /// Returns the heaviest load used.
    #[must_use]
    pub fn load(&self) -> Option<u32> {
        self.load.map(Grams::get)
    }

    /// Returns what it says of the one-repetition maximum, in grams, if anything (§3).
    #[must_use]
    pub const fn estimate(&self) -> Option<u32> {
        self.estimate
    }

    /// Returns what the one-repetition maximum is at least, in grams: also where repetitions and reserve together say too
    /// little for an estimate.
    #[must_use]
    pub const fn least_maximum(&self) -> Option<u32> {
        self.least_maximum
    }

    /// Returns the zone it was planned in.
    #[must_use]
    pub fn zone(&self) -> Zone {
        self.planned.map_or(Zone::Usual, |block| block.zone)
    }

    /// Returns what it was planned for; work where it came in through a swap.
    #[must_use]
    pub fn purpose(&self) -> BlockPurpose {
        self.planned.map_or(BlockPurpose::Work, |block| block.purpose)
    }

    /// Returns the reserve that was asked for; two where it came in through a swap.
    #[must_use]
    pub fn asked_reserve(&self) -> u8 {
        self.planned
            .and_then(|block| block.reserve)
            .map_or(2, RepsInReserve::get)
    }

    /// Returns the amount that was asked for, or what was done where it came in through a swap.
    #[must_use]
    pub fn asked_amount(&self) -> u32 {
        match self.planned.map(|block| block.dose) {
            Some(Dose::Repetitions { repetitions }) => u32::from(repetitions.get()),
            Some(Dose::Hold { seconds } | Dose::Distance { seconds, .. } | Dose::Breaths { seconds, .. }) => {
                seconds.get()
            }
            None => self.least(),
        }
    }

    fn is_whole(&self) -> bool {
        let all_sets = self
            .planned
            .is_none_or(|block| self.sets >= usize::from(block.sets));
        all_sets && !self.lowered && self.is_clean() && self.least() >= self.asked_amount()
    }

    /// Whether all planned sets were done in full, cleanly, each with the asked reserve left: what a load step and a
    /// harder rung ask for (§3).
    #[must_use]
    pub fn is_as_meant(&self) -> bool {
        self.is_whole()
            && self
                .reserve()
                .is_some_and(|reserve| reserve >= self.asked_reserve())
    }

    /// Whether all planned sets were done in full and cleanly, and most of them with the asked reserve left: what one
    /// repetition more asks for. A block has one number for all its sets, so the middle set decides for them (our choice).
    #[must_use]
    pub fn is_mostly_as_meant(&self) -> bool {
        self.is_whole()
            && self
                .usual_reserve()
                .is_some_and(|reserve| reserve >= self.asked_reserve())
    }
}

/// Everything done in the strength phase within a year, by movement: read once, asked often.
#[derive(Debug, Default)]
pub struct Lived<'a> {
    movements: BTreeMap<&'a str, Vec<Exposure<'a>>>,
    /// Days of lifting, whatever the movement, the oldest first.
    lifted: Vec<NaiveDate>,
}

impl<'a> Lived<'a> {
    /// Reads the year before `day`, and `day` itself.
    #[must_use]
    pub fn of(history: &'a History, day: NaiveDate) -> Self {
        let from = day
            .checked_sub_days(Days::new(LIFTING_DAYS))
            .unwrap_or(NaiveDate::MIN);
        let mut lived = Self::default();
        for (day, records) in history.sessions.range(from..=day) {
            let lifts = |record: &SessionRecord| record.sets.iter().any(|set| set.phase == Phase::Strength);
            if records.iter().any(lifts) {
                lived.lifted.push(*day);
            }
            for record in records {
                lived.read(*day, record);
            }
        }
        lived
    }

    fn read(&mut self, day: NaiveDate, record: &'a SessionRecord) {
        let counts = counts(&record.plan);
        // The sets of a movement follow each other, so that the one under way is found at once.
        let mut under_way: Vec<(&str, Exposure<'a>, Option<Asked<'a>>)> = Vec::new();
        for set in record.sets.iter().filter(|set| set.phase == Phase::Strength) {
            let known = under_way
                .iter()
                .rposition(|(slug, _, _)| *slug == set.movement.as_str());
            let at = known.unwrap_or_else(|| {
                let planned = planned_block(&record.plan, &set.movement);
                let repeats = planned.is_some_and(|block| block.purpose == BlockPurpose::Measure)
                    && record.plan.track.is_some_and(|track| track.week > 1);
                under_way.push((
                    &set.movement,
                    Exposure::begin(day, planned, counts && !repeats),
                    planned.map(|block| Asked::of(block, Phase::Strength, &record.plan)),
                ));
                under_way.len() - 1
            });
            let (_, exposure, asked) = &mut under_way[at];
            exposure.add(set, asked.is_none_or(|asked| asked.was_as_planned(set)));
            if let Some(asked) = asked {
                asked.hear(set);
            }
        }
        for (slug, exposure, _) in under_way {
            self.movements.entry(slug).or_default().push(exposure);
        }
    }

    /// Returns every exposure to a movement, the oldest first.
    #[must_use]
    pub fn with(&self, slug: &str) -> &[Exposure<'a>] {
        self.movements.get(slug).map_or(&[], Vec::as_slice)
    }

    /// Returns the longest time without any lifting between two days, in days.
    #[must_use]
    pub(super) fn longest_pause(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        let since = &self.lifted[self.lifted.partition_point(|day| *day < from)..];
        let mut longest = 0;
        let mut last = from;
        for day in since.iter().copied().filter(|day| *day <= to).chain([to]) {
            longest = longest.max((day - last).num_days());
            last = day;
        }
        longest
    }
}

fn planned_block<'a>(plan: &'a SessionPlan, slug: &str) -> Option<&'a Block> {
    plan.phases
        .iter()
        .filter(|phase| phase.phase == Phase::Strength)
        .flat_map(|phase| &phase.blocks)
        .find(|block| block.movement == slug)
}

fn counts(plan: &SessionPlan) -> bool {
    plan.state == ReadinessState::Full && !plan.track.is_some_and(|track| track.lighter)
}
