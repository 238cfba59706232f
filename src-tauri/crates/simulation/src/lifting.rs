//! A set of strength, with what was true of it and what was said of it (§3, §11).

use training::movement::{Measure, Movement};
use training::profile::Profile;
use training::quantity::{Grams, RepsInReserve};
use training::vocabulary::Quality;

use crate::dice::Dice;
use crate::strength::{Form, Strength};

/// Seconds of a held position that are felt as one repetition is. Our choice.
const HOLD_UNIT: f64 = 5.0;
/// Reserve that is left where none was asked for. Our choice.
const USUAL_RESERVE: f64 = 2.0;

/// How somebody lifts: the constants of a life (§11).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lifter {
    /// Under-prediction of repetitions to failure, 0.95 (Halperin 2022).
    pub(crate) reserve_bias: f64,
    /// Noise of a reported reserve, 1–1.5 (§11).
    pub(crate) reserve_noise: f64,
    /// Chance of stopping where the reserve is reached, whatever number of repetitions was asked.
    pub(crate) heeds_reserve: f64,
    /// Chance that a set is logged without its reserve.
    pub(crate) silent: f64,
    /// Strength against a usual beginner.
    pub(crate) strength: f64,
    /// Gain in strength that twelve good weeks bring: untrained 0.2–0.4, trained 0.02–0.08 (§11).
    pub(crate) gain: f64,
    /// Chance that a set is clean when nothing speaks against it.
    pub(crate) clean: f64,
}

/// What a set asks for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Task<'m> {
    pub(crate) movement: &'m Movement,
    pub(crate) load: Option<Grams>,
    /// Repetitions or seconds.
    pub(crate) amount: u32,
    pub(crate) reserve: Option<RepsInReserve>,
    /// Sets of the same movement before it today.
    pub(crate) sets_before: u32,
}

/// How it went, as it is logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Lifted {
    pub(crate) amount: u32,
    pub(crate) reserve: Option<RepsInReserve>,
    pub(crate) quality: Quality,
}

impl Strength {
    /// Does a set: as much as is asked and can be done, or until the reserve feels reached; and builds on it.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub(crate) fn lift(
        &mut self,
        task: &Task<'_>,
        form: Form,
        (lifter, profile): (&Lifter, &Profile),
        dice: &mut Dice,
    ) -> Lifted {
        let asked = f64::from(task.amount);
        let grams = task.load.map(|load| f64::from(load.get()));
        let life = (&mut *dice, lifter, profile);
        let possible = self.possible(task.movement, grams, task.sets_before, form, life);
        let unit = if task.movement.measure == Measure::Repetitions {
            1.0
        } else {
            HOLD_UNIT
        };
        let error = dice.normal(lifter.reserve_noise) - lifter.reserve_bias;
        let wanted = task
            .reserve
            .map_or(USUAL_RESERVE, |reserve| f64::from(reserve.get()));
        let mut done = asked.min(possible.floor());
        if dice.chance(lifter.heeds_reserve) {
            let feels = possible / unit + error;
            done = done.min(((feels - wanted) * unit).max(unit));
        }
        let done = done.floor().max(0.0);
        let left = (possible - done) / unit;
        self.trained(task.movement, left);
        let felt = (left + error).round().clamp(0.0, 10.0);
        let reserve = (!dice.chance(lifter.silent)).then(|| RepsInReserve::clamped(felt as i64));
        Lifted {
            amount: done as u32,
            reserve,
            quality: quality(lifter, dice, done, asked, left),
        }
    }
}

fn quality(lifter: &Lifter, dice: &mut Dice, done: f64, asked: f64, left: f64) -> Quality {
    let clean = match left {
        far if far >= 2.0 => lifter.clean,
        near if near >= 1.0 => lifter.clean * 0.9,
        _ => lifter.clean * 0.6,
    };
    if done * 2.0 < asked && left < 1.0 {
        Quality::Lost
    } else if dice.chance(clean) {
        Quality::Clean
    } else if dice.chance(0.92) {
        Quality::Wobbly
    } else {
        Quality::Lost
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use training::movement::catalogue;

    use super::*;

    const FRESH: Form = Form {
        slept: 8.0,
        fatigue: 0.0,
    };
    /// Exposures of three sets in twelve weeks, two a week.
    const TWELVE_WEEKS: u32 = 24;
    const BEGINNER: Lifter = Lifter {
        reserve_bias: 0.95,
        reserve_noise: 1.0,
        heeds_reserve: 0.8,
        silent: 0.0,
        strength: 1.0,
        gain: 0.3,
        clean: 0.95,
    };

    fn set(load: i64) -> Task<'static> {
        Task {
            movement: catalogue().get("goblet-squat").unwrap(),
            load: Some(Grams::clamped(load)),
            amount: 8,
            reserve: Some(RepsInReserve::clamped(2)),
            sets_before: 0,
        }
    }

    fn profile() -> Profile {
        Profile::with_birth_year(1990)
    }

    /// Repetitions that would be possible with a load, on a fresh day.
    fn possible(strength: &mut Strength, load: f64, dice: &mut Dice) -> f64 {
        let (movement, profile) = (set(0).movement, profile());
        strength.possible(movement, Some(load), 0, FRESH, (dice, &BEGINNER, &profile))
    }

    #[test]
    fn the_reserve_that_is_told_is_never_far_from_what_was_left_and_nobody_does_more_than_they_can() {
        let profile = profile();
        for seed in 0..300 {
            let (mut strength, mut dice) = (Strength::default(), Dice::new(seed));
            let load = 4_000 + 2_000 * (i64::try_from(seed).unwrap() % 6);
            let could = possible(&mut strength, f64::from(i32::try_from(load).unwrap()), &mut dice);
            let lifted = strength.lift(&set(load), FRESH, (&BEGINNER, &profile), &mut dice);
            let done = f64::from(lifted.amount);
            assert!(done <= could, "{done} of {could}");
            let told = f64::from(lifted.reserve.unwrap().get());
            assert!(told <= could - done + 5.0, "{told} told, {} left", could - done);
            assert!(told >= (could - done - 7.0).clamp(0.0, 10.0).floor());
        }
    }

    #[test]
    fn a_heavier_load_leaves_less_in_reserve() {
        let mut dice = Dice::new(3);
        let mut strength = Strength::default();
        let light = possible(&mut strength, 6_000.0, &mut dice);
        let heavy = possible(&mut strength, 10_000.0, &mut dice);
        assert!(light > heavy + 3.0, "{light} and {heavy}");
    }

    #[test]
    fn twelve_weeks_of_training_make_an_untrained_person_a_fifth_to_two_fifths_stronger() {
        let (mut strength, mut dice, profile) = (Strength::default(), Dice::new(5), profile());
        // By Epley the maximum is load × (1 + e / 30).
        let maximum =
            |strength: &mut Strength, dice: &mut Dice| 1.0 + possible(strength, 6_000.0, dice) / 30.0;
        let before = maximum(&mut strength, &mut dice);
        for exposure in 0..TWELVE_WEEKS {
            for sets_before in 0..3 {
                let load = 8_000 + 100 * i64::from(exposure);
                let task = Task {
                    sets_before,
                    ..set(load)
                };
                strength.lift(&task, FRESH, (&BEGINNER, &profile), &mut dice);
            }
            strength.rest(3.5);
        }
        let gain = maximum(&mut strength, &mut dice) / before - 1.0;
        assert!((0.2..=0.4).contains(&gain), "{gain}");
    }
}
