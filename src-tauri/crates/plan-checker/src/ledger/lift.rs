//! What was done with a movement.

use std::collections::VecDeque;

use chrono::NaiveDate;

use crate::facts::Facts;
use crate::input::{Album, Phase, Plan, Purpose, Quality, Session, State, Zone};

/// Exposures that are kept; six weeks of daily training.
const KEPT_EXPOSURES: usize = 42;
/// Sets by which practice is judged.
const KEPT_QUALITIES: usize = 6;

/// One session's work with a movement in the strength phase.
#[derive(Debug, Clone)]
pub struct Exposure {
    pub day: NaiveDate,
    /// How heavy it was meant.
    pub zone: Zone,
    /// Heaviest load in grams.
    pub load: Option<u32>,
    /// Fewest repetitions or seconds of a set.
    pub least: u32,
    /// Sets done.
    pub sets: u32,
    /// Sets, amount and reserve as asked; `None` after a swap.
    pub asked: Option<(u32, u32, u8)>,
    /// Clean sets.
    pub clean: u32,
    /// Least reported reserve, if every set reported one.
    pub reserve: Option<u8>,
    /// Whether it may count for a step: Steady, Ease and lighter weeks do not (§3).
    pub counts: bool,
}

impl Exposure {
    /// Whether all asked sets were done in full, cleanly and with the asked reserve.
    pub fn is_as_asked(&self) -> bool {
        let (sets, amount, reserve) = self.asked.unwrap_or((self.sets, self.least, 0));
        self.sets >= sets
            && self.clean == self.sets
            && self.least >= amount
            && self.reserve.is_some_and(|left| left >= reserve)
    }

    /// Returns the one-repetition maximum that its weakest set speaks for, in grams (§3, table).
    pub fn e1rm(&self) -> Option<u32> {
        let left = self.reserve.unwrap_or(0);
        e1rm(self.load?, self.least + u32::from(left))
    }
}

/// Share of the one-repetition maximum in tenths of a percent for 1 to 15 effective repetitions (§3, RTS row).
const RTS: [u32; 15] = [
    1000, 955, 922, 892, 863, 837, 811, 786, 762, 739, 707, 680, 653, 626, 599,
];

/// Returns the share of the one-repetition maximum of so many effective repetitions, in tenths of a percent.
pub fn permille(effective: u32) -> u32 {
    RTS[(effective.clamp(1, 15) - 1) as usize]
}

/// Returns the one-repetition maximum that a set speaks for, in grams; nothing for a set that was not done.
pub fn e1rm(load: u32, effective: u32) -> Option<u32> {
    (effective > 0).then(|| u32::try_from(u64::from(load) * 1000 / u64::from(permille(effective))).ok())?
}

/// A movement's exposures, the latest ones.
#[derive(Debug, Clone, Default)]
pub struct Lift {
    pub exposures: VecDeque<Exposure>,
    /// All there ever were.
    pub count: u32,
}

impl Lift {
    pub fn add(&mut self, exposure: Exposure) {
        self.count += 1;
        self.exposures.push_back(exposure);
        if self.exposures.len() > KEPT_EXPOSURES {
            self.exposures.pop_front();
        }
    }
}

/// How practice of a movement went, the latest sets.
#[derive(Debug, Clone, Default)]
pub struct Practice {
    pub qualities: VecDeque<Quality>,
    pub days: u32,
    last: Option<NaiveDate>,
}

impl Practice {
    pub fn add(&mut self, day: NaiveDate, quality: Quality) {
        if self.last != Some(day) {
            self.days += 1;
            self.last = Some(day);
        }
        self.qualities.push_back(quality);
        if self.qualities.len() > KEPT_QUALITIES {
            self.qualities.pop_front();
        }
    }

    /// Whether it is mastered: at least nine of ten sets clean, on two days or more (§4).
    pub fn is_mastered(&self) -> bool {
        let clean = self
            .qualities
            .iter()
            .filter(|quality| **quality == Quality::Clean)
            .count();
        self.days >= 2 && self.qualities.len() >= 4 && clean * 10 >= self.qualities.len() * 9
    }
}

/// Returns how heavy a movement of a plan is meant: as its block says, or as its album plans it.
pub fn zone(plan: &Plan, album: Option<&Album>, slug: &str) -> Zone {
    let block = plan.blocks(Phase::Strength).find(|block| block.movement == slug);
    if let Some(zone) = block.and_then(|block| block.zone) {
        return zone;
    }
    let planned = album.and_then(|album| album.planned_on(plan.day));
    planned
        .into_iter()
        .flat_map(|(_, session)| session.lifts_of(plan.side))
        .find(|lift| lift.movement == slug)
        .map_or(Zone::Usual, |lift| lift.zone)
}

/// Returns a session's exposures by movement.
pub fn exposures(
    facts: &Facts,
    day: NaiveDate,
    album: Option<&Album>,
    session: &Session,
) -> Vec<(usize, Exposure)> {
    let plan = &session.plan;
    let lighter = plan.track.is_some_and(|track| track.lighter);
    let mut found: Vec<(usize, Exposure)> = Vec::new();
    for set in session.sets.iter().filter(|set| set.phase == Phase::Strength) {
        let Some(movement) = facts.get(&set.movement) else {
            continue;
        };
        let block = plan
            .blocks(Phase::Strength)
            .find(|block| block.movement == set.movement);
        // A measure makes a lift known. Repeated in a later week it is the same submaximal set and no step (§12).
        let repeats = block.is_some_and(|block| block.purpose == Purpose::Measure)
            && plan.track.is_some_and(|track| track.week > 1);
        let clean = u32::from(set.quality == Quality::Clean);
        if let Some((_, exposure)) = found.iter_mut().find(|(id, _)| *id == movement.id) {
            exposure.load = exposure.load.max(set.load);
            exposure.least = exposure.least.min(set.amount);
            exposure.sets += 1;
            exposure.clean += clean;
            exposure.reserve = exposure.reserve.zip(set.reserve).map(|(a, b)| a.min(b));
        } else {
            found.push((
                movement.id,
                Exposure {
                    day,
                    zone: zone(plan, album, &set.movement),
                    load: set.load,
                    least: set.amount,
                    sets: 1,
                    asked: block.map(|block| (block.sets, block.amount(), block.in_reserve())),
                    clean,
                    reserve: set.reserve,
                    counts: plan.state == State::Full && !lighter && !repeats,
                },
            ));
        }
    }
    found
}
