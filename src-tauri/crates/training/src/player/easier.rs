//! What an easier movement asks for when it takes the place of a harder one: its own count and load, never the harder one's.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Player;
use super::step::Place;
use crate::history::{History, LoggedSet};
use crate::movement::{Measure, Movement, catalogue};
use crate::plan::{Block, Dose};
use crate::quantity::{Grams, Repetitions, Seconds};
use crate::strength::{Grid, UNKNOWN_AFTER_DAYS};
use crate::vocabulary::Quality;

/// How a person last did a movement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnDose {
    /// Repetitions or seconds, per side: the fewest of the clean sets.
    pub amount: u32,
    /// Load: the lightest of them, where there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub load: Option<Grams>,
}

impl OwnDose {
    fn of<'a>(clean: impl Iterator<Item = &'a LoggedSet> + Clone) -> Option<Self> {
        Some(Self {
            amount: clean
                .clone()
                .map(|set| set.amount)
                .min()
                .filter(|amount| *amount > 0)?,
            load: clean.filter_map(|set| set.load).min(),
        })
    }
}

/// Returns how the person last did each movement, from the clean sets of the last session that had any. What was not done for
/// so long that it is unknown again (§3, "Loads too") is left out.
#[must_use]
pub fn own_doses(history: &History, day: NaiveDate) -> BTreeMap<String, OwnDose> {
    let days = Days::new(UNKNOWN_AFTER_DAYS.unsigned_abs());
    let from = day.checked_sub_days(days).unwrap_or(NaiveDate::MIN);
    let mut own = BTreeMap::new();
    for session in history
        .sessions
        .range(from..=day)
        .flat_map(|(_, sessions)| sessions)
    {
        let clean = || session.sets.iter().filter(|set| set.quality == Quality::Clean);
        for set in clean() {
            let same = clean().filter(|other| other.movement == set.movement);
            if let Some(dose) = OwnDose::of(same) {
                own.insert(set.movement.clone(), dose);
            }
        }
    }
    own
}

impl Player {
    /// Returns the same session for somebody who did movements before. `None` is a session from before this was known, in which
    /// an easier movement keeps the count of the harder one.
    #[must_use]
    pub fn with_own_doses(mut self, own: Option<BTreeMap<String, OwnDose>>) -> Self {
        self.own = own;
        self
    }

    /// Gives a block the dose of the movement that stands there: as the person last did it, or else the foot of its own range. What
    /// the plan itself gave it, stays.
    pub(super) fn dose_as_its_own(&mut self, place: Place) {
        let block = self.block(place);
        let planned = self.planned_block(place).movement == block.movement;
        if planned || self.stand_in(place, &block.movement).is_some() {
            return;
        }
        let known = catalogue().get(&block.movement);
        let Some((movement, own)) = known.zip(self.own.as_ref()) else {
            return;
        };
        let own = own.get(&movement.slug).copied();
        let load = own.and_then(|own| self.pickable(block, own.load?));
        let dose = dose_of(movement, own);
        let block = self.block_mut(place);
        block.dose = dose;
        block.load = load;
    }

    /// Returns the heaviest load up to one that can be picked here.
    fn pickable(&self, block: &Block, load: Grams) -> Option<Grams> {
        let steps = self.loads_for(block)?;
        let picked = Grid::from(steps).at_most(load.get())?;
        Grams::new(i64::from(picked)).ok()
    }
}

fn dose_of(movement: &Movement, own: Option<OwnDose>) -> Dose {
    let (foot, top) = (
        u32::from(movement.range.0.max(1)),
        u32::from(movement.range.1.max(1)),
    );
    let amount = i64::from(own.map_or(foot, |own| own.amount.min(top)));
    match movement.measure {
        Measure::Repetitions => Dose::Repetitions {
            repetitions: Repetitions::clamped(amount),
        },
        Measure::Seconds | Measure::Breaths | Measure::Distance => movement.timed(Seconds::clamped(amount)),
    }
}
