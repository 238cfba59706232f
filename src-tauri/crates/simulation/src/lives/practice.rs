//! How skills are learned, kept and forgotten (§11: exponential learning, a half-life of its own).

use std::collections::BTreeMap;

use training::movement::{Movement, catalogue};
use training::vocabulary::Quality;

use super::nature::Nature;
use crate::dice::Dice;

/// Minutes of practice beyond which a session teaches no more (§4, §11).
const MOST_MINUTES: f64 = 15.0;
/// How steeply a rung gets hard. Our choice.
const STEEPNESS: f64 = 6.0;

/// What is known of each ladder, 0 to 1.
#[derive(Debug, Clone, Default)]
pub(super) struct Practice(BTreeMap<String, f64>);

impl Practice {
    /// Tries a set and says how it went.
    pub(super) fn attempt(
        &self,
        movement: &Movement,
        fatigue: f64,
        dice: &mut Dice,
        nature: &Nature,
    ) -> Quality {
        if nature.lifter.clean >= 1.0 {
            return Quality::Clean;
        }
        let skill = self.0.get(&movement.rung.ladder).copied().unwrap_or(0.0);
        let top = catalogue()
            .ladder(&movement.rung.ladder)
            .map(|other| other.rung.rung)
            .max()
            .unwrap_or(1);
        let difficulty = f64::from(movement.rung.rung - 1) / f64::from(top);
        let ease = STEEPNESS * (skill + 0.35 - difficulty) - 0.3 * fatigue.max(0.0);
        let clean = nature.lifter.clean / (1.0 + (-ease).exp());
        if dice.chance(clean) {
            Quality::Clean
        } else if dice.chance(0.85) {
            Quality::Wobbly
        } else {
            Quality::Lost
        }
    }

    /// Learns from minutes of practice: S += α (1 − S) · quality · min(minutes, 15) / 10.
    pub(super) fn practised(&mut self, ladder: &str, minutes: f64, fatigue: f64, nature: &Nature) {
        let skill = self.0.entry(ladder.to_owned()).or_insert(0.0);
        let quality = (1.0 - 0.2 * fatigue.max(0.0)).max(0.5);
        *skill += nature.learning * (1.0 - *skill) * quality * minutes.min(MOST_MINUTES) / 10.0;
    }

    /// Forgets a day's worth.
    pub(super) fn night(&mut self, nature: &Nature) {
        let kept = 0.5_f64.powf(1.0 / nature.forgetting);
        for skill in self.0.values_mut() {
            *skill *= kept;
        }
    }
}
