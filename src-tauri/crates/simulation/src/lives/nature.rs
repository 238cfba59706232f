//! What a person is like: the constants of a life (training-science §11). All values are `[design]` there, unless a source is
//! named; none of them proves anything about real people.

use super::cohort::Cohort;
use crate::dice::Dice;
use crate::lifting::Lifter;

/// How somebody answers the check-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answers {
    /// As they feel, with the noise that every questionnaire has.
    Honest,
    /// The same every day, whatever happens.
    Same(u8),
    /// Anything: a check-in filled in by a cat. Sleep too.
    Erratic,
}

/// Constants of a life.
#[derive(Debug, Clone)]
pub(super) struct Nature {
    /// Mean sleep in hours (§11: 7.2; with early shifts 6.3; parents 6.0).
    pub(super) sleep: f64,
    /// AR(1) of sleep, φ 0.2–0.4 (§11).
    pub(super) sleep_memory: f64,
    /// Spread of sleep in hours, 0.8–1.2 (§11).
    pub(super) sleep_spread: f64,
    /// Chance of a night broken for long (§11: parents 0.4).
    pub(super) broken_nights: f64,
    /// Spread of stress around its mean of 0; AR(1), φ 0.8 (§11).
    pub(super) stress_spread: f64,
    /// How the check-in is answered.
    pub(super) answers: Answers,
    /// Where the person's answers lie on the whole (§11 "bias").
    pub(super) bias: f64,
    /// Noise of one answer, 0.5–0.8 (§11).
    pub(super) noise: f64,
    /// Share of mornings without a check-in, 0.1–0.4 (§11); less in adherent lives.
    pub(super) missing: f64,
    /// β0 of adherence (§11: base 50–80 %).
    pub(super) drive: f64,
    /// β of adherence: dislike of what was harder than 6 (§11: 0–0.6; affect–adherence link after Rhodes & Kates 2015).
    pub(super) dislike: f64,
    /// Chance of falling ill on a day.
    pub(super) illness: f64,
    /// Chance of a red flag on a day.
    pub(super) red_flag: f64,
    /// Chance of a new complaint on a day, training aside.
    pub(super) complaint: f64,
    /// Days without anything: first day, length (§3, "After ≥2 weeks off").
    pub(super) gaps: Vec<(u32, u32)>,
    /// Chance of fewer minutes on a day.
    pub(super) short_of_time: f64,
    /// Chance of another place on a day.
    pub(super) elsewhere: f64,
    /// Chance of pulling a lever.
    pub(super) levers: f64,
    /// Chance of wanting a session on a day without one.
    pub(super) wants_more: f64,
    /// Chance of taking a walk that is offered.
    pub(super) takes_walks: f64,
    /// Chance of activity outside Longplay on a day.
    pub(super) outside: f64,
    /// Chance that a movement is "not for me for now", in a week.
    pub(super) refuses: f64,
    /// Chance of ending a session early.
    pub(super) stops_early: f64,
    /// Evening person: trains near bedtime.
    pub(super) evening: bool,
    /// Takes the sample movement at the check-in.
    pub(super) samples: bool,
    /// How the person lifts.
    pub(super) lifter: Lifter,
    /// α of skill learning, 0.02–0.08 (§11; exponential learning after Heathcote 2000).
    pub(super) learning: f64,
    /// Half-life of a skill in days, 30–90 (§11).
    pub(super) forgetting: f64,
}

impl Nature {
    /// Returns the nature of somebody: of anybody, or of a person in the quiet life that a cohort's promise is about.
    pub(super) fn draw(dice: &mut Dice, cohort: Cohort, months: u16, parent: bool, days: u32) -> Self {
        let quiet = cohort.is_adherent();
        let stable = cohort == Cohort::StableAndHealthy;
        let mean = if parent {
            6.0
        } else if !quiet && dice.chance(0.2) {
            6.3
        } else {
            7.2
        };
        let nature = Self {
            sleep: mean + dice.normal(0.4),
            sleep_memory: dice.between(0.2, 0.4),
            sleep_spread: if stable { 0.8 } else { dice.between(0.8, 1.2) },
            broken_nights: if parent { 0.4 } else { 0.03 },
            stress_spread: if stable { 0.6 } else { dice.between(0.6, 1.2) },
            answers: answers(dice, quiet),
            bias: dice.between(0.2, 1.0),
            noise: if stable { 0.5 } else { dice.between(0.5, 0.8) },
            missing: if quiet { 0.05 } else { dice.between(0.1, 0.4) },
            drive: if quiet { 2.6 } else { dice.between(0.0, 1.6) },
            dislike: if quiet { 0.1 } else { dice.between(0.0, 0.6) },
            illness: if stable { 0.002 } else { dice.between(0.003, 0.012) },
            red_flag: if quiet { 0.0 } else { 0.0012 },
            complaint: if stable {
                0.004
            } else if quiet {
                0.008
            } else {
                dice.between(0.005, 0.05)
            },
            gaps: if quiet { Vec::new() } else { gaps(dice, days) },
            short_of_time: if quiet { 0.02 } else { dice.between(0.0, 0.25) },
            elsewhere: if quiet { 0.0 } else { dice.between(0.0, 0.2) },
            levers: if quiet { 0.04 } else { dice.between(0.0, 0.35) },
            wants_more: if quiet { 0.03 } else { dice.between(0.0, 0.3) },
            takes_walks: if quiet { 0.9 } else { dice.between(0.1, 0.9) },
            outside: if quiet { 0.05 } else { dice.between(0.0, 0.4) },
            refuses: if quiet { 0.0 } else { 0.03 },
            stops_early: if quiet { 0.02 } else { dice.between(0.02, 0.2) },
            evening: dice.chance(0.2),
            samples: dice.chance(0.3),
            lifter: Lifter {
                reserve_bias: 0.95,
                reserve_noise: dice.between(1.0, 1.5),
                heeds_reserve: dice.between(0.5, 1.0),
                silent: if quiet { 0.01 } else { dice.between(0.0, 0.3) },
                strength: dice.between(0.8, 1.7),
                gain: gain(dice, months),
                clean: if quiet { 0.97 } else { dice.between(0.7, 1.0) },
            },
            learning: dice.between(0.02, 0.08),
            forgetting: dice.between(30.0, 90.0),
        };
        if cohort == Cohort::CleanPractice {
            let lifter = Lifter {
                clean: 1.0,
                ..nature.lifter
            };
            return Self { lifter, ..nature };
        }
        nature
    }
}

fn answers(dice: &mut Dice, quiet: bool) -> Answers {
    if quiet {
        return Answers::Honest;
    }
    match dice.whole(0, 99) {
        0..=4 => Answers::Same(3),
        5..=7 => Answers::Same(4),
        8..=10 => Answers::Same(5),
        11..=13 => Answers::Same(1),
        14..=19 => Answers::Erratic,
        _ => Answers::Honest,
    }
}

/// Untrained +20–40 % in twelve weeks, trained 2–8 % (§11); in between for those who have begun.
fn gain(dice: &mut Dice, months: u16) -> f64 {
    match months {
        0..3 => dice.between(0.2, 0.4),
        3..12 => dice.between(0.1, 0.2),
        12..36 => dice.between(0.05, 0.1),
        _ => dice.between(0.02, 0.08),
    }
}

/// Times off: two to ten weeks, in half of all lives.
fn gaps(dice: &mut Dice, days: u32) -> Vec<(u32, u32)> {
    let mut gaps = Vec::new();
    let mut day = 0;
    while dice.chance(0.45) {
        let after = u32::try_from(dice.whole(5, 120)).unwrap_or(30);
        let length = u32::try_from(dice.whole(10, 70)).unwrap_or(14);
        day += after;
        if day >= days {
            break;
        }
        gaps.push((day, length));
        day += length;
    }
    gaps
}
