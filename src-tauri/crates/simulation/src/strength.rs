//! True strength, which nobody sees: how much each lift can carry, how it grows, and what a set leaves in reserve (§11).

use std::collections::BTreeMap;

use training::movement::{Movement, catalogue};
use training::profile::Profile;
use training::strength::e1rm::permille;
use training::vocabulary::Pattern;

use crate::dice::Dice;
use crate::lifting::Lifter;

/// Hard sets after which 85 % of what twelve weeks bring has come: two exposures of three sets a week (§11's twelve weeks).
const SETS_OF_TWELVE_WEEKS: f64 = 72.0;
/// Part of the gain that those sets bring.
const PART: f64 = 0.85;
/// What a careful first load is of a usual beginner's true maximum: five repetitions with some ten in reserve. Our choice.
const FIRST_LOAD_SHARE: f64 = 0.5;
/// Part of a gain that carries over to other movements of the same pattern. Our choice.
const TRANSFER: f64 = 0.5;
/// Part of the day's strength that sleep of six hours or less costs (Craven 2022).
const SHORT_SLEEP: f64 = 0.075;
/// What each set of a session takes from the next of the same movement. Our choice.
const SET_FATIGUE: f64 = 0.02;

/// How far training has come, 0 to 1.
#[derive(Debug, Clone, Copy, Default)]
struct Progress(f64);

impl Progress {
    fn train(&mut self, stimulus: f64) {
        let rate = 1.0 - (1.0 - PART).powf(1.0 / SETS_OF_TWELVE_WEEKS);
        self.0 += rate * stimulus * (1.0 - self.0);
    }

    fn forget(&mut self, days: f64) {
        self.0 *= 0.5_f64.powf(days / 180.0);
    }
}

/// What the person can really do.
#[derive(Debug, Clone, Default)]
pub(crate) struct Strength {
    base: BTreeMap<String, f64>,
    movements: BTreeMap<String, Progress>,
    patterns: BTreeMap<Pattern, Progress>,
}

/// How the day finds the person.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Form {
    /// Hours of sleep.
    pub(crate) slept: f64,
    /// Tiredness against usual.
    pub(crate) fatigue: f64,
}

impl Form {
    fn factor(self) -> f64 {
        let sleep = if self.slept <= 6.0 { SHORT_SLEEP } else { 0.0 };
        (1.0 - sleep) * (1.0 - 0.02 * self.fatigue.max(0.0))
    }
}

impl Strength {
    /// Returns how many repetitions (or seconds, for holds) would be possible in a set, with or without load.
    pub(crate) fn possible(
        &mut self,
        movement: &Movement,
        load: Option<f64>,
        sets_before: u32,
        form: Form,
        (dice, lifter, profile): (&mut Dice, &Lifter, &Profile),
    ) -> f64 {
        let base = *self
            .base
            .entry(movement.slug.clone())
            .or_insert_with(|| start(movement, load.is_some(), dice, lifter, profile));
        let own = self.movements.get(&movement.slug).map_or(0.0, |one| one.0);
        let pattern = self.patterns.get(&movement.pattern).map_or(0.0, |one| one.0);
        let progress = (1.0 - TRANSFER) * own + TRANSFER * pattern;
        let gained = 1.0 + lifter.gain / PART * progress;
        let today = form.factor() * (1.0 - SET_FATIGUE * f64::from(sets_before));
        match load {
            // Epley, turned round: e = 30 (max / load − 1).
            Some(load) if load > 0.0 => (30.0 * (base * gained * today / load - 1.0)).clamp(0.0, 60.0),
            // Repetitions of one's own weight grow faster than a maximum does: by Epley, some three times.
            Some(_) | None => base * (1.0 + 3.0 * (gained - 1.0)) * today,
        }
    }

    /// Takes in a set: the nearer to failure, the more it builds (§3; five or more in reserve builds less).
    pub(crate) fn trained(&mut self, movement: &Movement, reserve: f64) {
        let stimulus = match reserve {
            near if near <= 4.0 => 1.0,
            far if far <= 7.0 => 0.6,
            _ => 0.25,
        };
        self.movements
            .entry(movement.slug.clone())
            .or_default()
            .train(stimulus);
        self.patterns.entry(movement.pattern).or_default().train(stimulus);
    }

    /// Lets days without training go by.
    pub(crate) fn rest(&mut self, days: f64) {
        for progress in self.movements.values_mut().chain(self.patterns.values_mut()) {
            progress.forget(days);
        }
    }
}

/// Where a movement starts: a maximum in grams for loaded ones, else repetitions or seconds.
fn start(movement: &Movement, loaded: bool, dice: &mut Dice, lifter: &Lifter, profile: &Profile) -> f64 {
    let own = lifter.strength * dice.between(0.85, 1.15);
    let months = f64::from(profile.training_months.get().min(60));
    if loaded {
        let usual = profile
            .usual_loads
            .iter()
            .find(|usual| usual.movement == movement.slug);
        if let Some(usual) = usual {
            let effective = u32::from(usual.repetitions.get()) + 2;
            return f64::from(usual.load.get()) * 1000.0 / f64::from(permille(effective));
        }
        let first = movement.first_load.map_or(10_000.0, |load| f64::from(load.get()));
        return first / FIRST_LOAD_SHARE * own * (1.0 + months / 60.0);
    }
    // The range of a fast movement says how often it stays fast, not how often it goes (invariant 29).
    let within = if movement.fast { 3.0 } else { 1.0 };
    let (low, high) = (f64::from(movement.range.0), f64::from(movement.range.1));
    let rungs_below = catalogue().below(movement).len().min(6) as f64;
    let ease = 1.5 - 0.12 * rungs_below + months / 60.0;
    ((low + high) / 2.0 * within * own * ease).max(1.0)
}
