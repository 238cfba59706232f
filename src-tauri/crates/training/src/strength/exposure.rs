//! What was done with a movement, session by session.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::history::{History, LoggedSet};
use crate::plan::{Block, Dose, SessionPlan};
use crate::readiness::ReadinessState;
use crate::vocabulary::{Phase, Quality};

/// One session's work with a movement in the strength phase.
#[derive(Debug, Clone)]
pub struct Exposure<'a> {
    /// The day.
    pub day: NaiveDate,
    /// The block it was planned as; `None` when it came in through a swap.
    pub planned: Option<&'a Block>,
    /// Its sets as done.
    pub sets: Vec<&'a LoggedSet>,
    /// Whether it counts for a step: Steady, Ease and lighter-week exposures neither count nor reset (§3).
    pub counts: bool,
}

impl Exposure<'_> {
    /// Whether every set was clean.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.sets.iter().all(|set| set.quality == Quality::Clean)
    }

    /// Whether a set was lost.
    #[must_use]
    pub fn is_lost(&self) -> bool {
        self.sets.iter().any(|set| set.quality == Quality::Lost)
    }

    /// Returns the lowest reported reserve, or `None` unless every set reported one: silence earns nothing.
    #[must_use]
    pub fn reserve(&self) -> Option<u8> {
        self.sets
            .iter()
            .map(|set| set.reserve.map(crate::quantity::RepsInReserve::get))
            .min()
            .flatten()
    }

    /// Returns the smallest amount done in a set.
    #[must_use]
    pub fn least(&self) -> u32 {
        self.sets.iter().map(|set| set.amount).min().unwrap_or(0)
    }

    /// Returns the heaviest load used.
    #[must_use]
    pub fn load(&self) -> Option<u32> {
        self.sets
            .iter()
            .filter_map(|set| set.load)
            .max()
            .map(crate::quantity::Grams::get)
    }

    /// Returns the reserve that was asked for; two where it came in through a swap.
    #[must_use]
    pub fn asked_reserve(&self) -> u8 {
        self.planned
            .and_then(|block| block.reserve)
            .map_or(2, crate::quantity::RepsInReserve::get)
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

    /// Whether all planned sets were done in full, cleanly, with the asked reserve left.
    #[must_use]
    pub fn is_as_meant(&self) -> bool {
        let all_sets = self
            .planned
            .is_none_or(|block| self.sets.len() >= usize::from(block.sets));
        all_sets
            && self.is_clean()
            && self.least() >= self.asked_amount()
            && self
                .reserve()
                .is_some_and(|reserve| reserve >= self.asked_reserve())
    }
}

/// Everything done in the strength phase, by movement: read once, asked often.
#[derive(Debug, Default)]
pub struct Lived<'a>(BTreeMap<&'a str, Vec<Exposure<'a>>>);

impl<'a> Lived<'a> {
    /// Reads a history.
    #[must_use]
    pub fn of(history: &'a History) -> Self {
        let mut lived: BTreeMap<&str, Vec<Exposure<'_>>> = BTreeMap::new();
        for (day, records) in &history.sessions {
            for record in records {
                let mut today: BTreeMap<&str, Vec<&LoggedSet>> = BTreeMap::new();
                for set in record.sets.iter().filter(|set| set.phase == Phase::Strength) {
                    today.entry(&set.movement).or_default().push(set);
                }
                for (slug, sets) in today {
                    lived.entry(slug).or_default().push(Exposure {
                        day: *day,
                        planned: planned_block(&record.plan, slug),
                        sets,
                        counts: counts(&record.plan),
                    });
                }
            }
        }
        Self(lived)
    }

    /// Returns every exposure to a movement, the oldest first.
    #[must_use]
    pub fn with(&self, slug: &str) -> &[Exposure<'a>] {
        self.0.get(slug).map_or(&[], Vec::as_slice)
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
