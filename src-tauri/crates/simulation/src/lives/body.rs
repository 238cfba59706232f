//! Nights, stress, tiredness, soreness, illness and complaints; and the check-in that follows from them (§11).

use training::check_in::{CheckIn, Complaint, ComplaintKind, Control, Illness, Intent, RedFlag};
use training::profile::Profile;
use training::quantity::{Intensity, Minutes, Score, SleepMinutes};
use training::vocabulary::Area;

use super::nature::{Answers, Nature};
use crate::dice::Dice;

/// AR(1) of stress (§11).
const STRESS_MEMORY: f64 = 0.8;
/// What an exam or deadline week adds to stress (§11; size is our choice).
const PRESSURE: f64 = 1.2;
/// Days over which load tires, and over which a person's usual is taken (§2: 7 and 28).
const TIRING_DAYS: f64 = 7.0;
const USUAL_DAYS: f64 = 28.0;
/// Part of soreness that is left after a day. Our choice: gone in three or four.
const SORENESS_MEMORY: f64 = 0.55;
/// Chance of an injury by a session, before its factors (1,820 of 588,071 runs: Frandsen 2025).
const INJURY: f64 = 0.0031;
/// Hours a broken night costs. Our choice.
const BROKEN_HOURS: f64 = 1.8;

/// What a day finds the body in.
#[derive(Debug, Clone)]
pub(super) struct Body {
    sleep_deviation: f64,
    stress: f64,
    tiring: f64,
    usual: f64,
    pub(super) soreness: f64,
    ill_days: u32,
    fever_days: u32,
    complaints: Vec<(Complaint, u32)>,
    /// Hours of the last night.
    pub(super) slept: f64,
}

impl Body {
    pub(super) const fn new() -> Self {
        Self {
            sleep_deviation: 0.0,
            stress: 0.0,
            tiring: 0.0,
            usual: 0.0,
            soreness: 0.0,
            ill_days: 0,
            fever_days: 0,
            complaints: Vec::new(),
            slept: 7.0,
        }
    }

    /// Returns tiredness against the person's usual, about −1 to 3.
    pub(super) fn fatigue(&self) -> f64 {
        ((self.tiring - self.usual) / (0.5 * self.usual + 20.0)).clamp(-1.0, 3.0)
    }

    /// Lives one night.
    pub(super) fn night(&mut self, dice: &mut Dice, nature: &Nature, pressed: bool) {
        let memory = nature.sleep_memory;
        let innovation = nature.sleep_spread * (1.0 - memory * memory).sqrt();
        self.sleep_deviation = memory * self.sleep_deviation + dice.normal(innovation);
        let broken = if dice.chance(nature.broken_nights) {
            BROKEN_HOURS
        } else {
            0.0
        };
        self.slept = (nature.sleep + self.sleep_deviation - broken).clamp(0.0, 12.0);
        let shock = nature.stress_spread * (1.0 - STRESS_MEMORY * STRESS_MEMORY).sqrt();
        let pressure = if pressed { PRESSURE } else { 0.0 };
        self.stress = STRESS_MEMORY * self.stress + (1.0 - STRESS_MEMORY) * pressure + dice.normal(shock);
        self.soreness *= SORENESS_MEMORY;
        self.fall_ill(dice, nature);
        self.age_complaints(dice);
        if dice.chance(nature.complaint) {
            self.complain(dice);
        }
    }

    fn fall_ill(&mut self, dice: &mut Dice, nature: &Nature) {
        self.fever_days = self.fever_days.saturating_sub(1);
        if self.ill_days > 0 {
            self.ill_days -= 1;
        } else if dice.chance(nature.illness) {
            self.ill_days = u32::try_from(dice.whole(2, 8)).unwrap_or(3);
            if dice.chance(0.4) {
                self.fever_days = u32::try_from(dice.whole(1, 3)).unwrap_or(1);
            }
        }
    }

    fn age_complaints(&mut self, dice: &mut Dice) {
        self.complaints.retain_mut(|(complaint, days)| {
            *days = days.saturating_sub(1);
            let change = dice.whole(-2, 1);
            let intensity = i64::from(complaint.intensity.get()) + change;
            complaint.intensity = Intensity::clamped(intensity);
            *days > 0 && intensity > 0
        });
    }

    fn complain(&mut self, dice: &mut Dice) {
        let area = dice.pick(Area::ALL).copied().unwrap_or(Area::Neck);
        let kind = match dice.whole(0, 99) {
            0..=39 => ComplaintKind::Tight,
            40..=69 => ComplaintKind::Sore,
            70..=89 => ComplaintKind::Painful,
            90..=94 => ComplaintKind::Sharp,
            _ => ComplaintKind::Numb,
        };
        let complaint = Complaint {
            area,
            kind,
            intensity: Intensity::clamped(dice.whole(1, 8)),
            alters_movement: dice.chance(0.15),
        };
        self.complaints.retain(|(other, _)| other.area != area);
        let days = u32::try_from(dice.whole(1, 12)).unwrap_or(3);
        self.complaints.push((complaint, days));
    }

    /// Takes in what a day cost, and what a session may have hurt.
    pub(super) fn lived(&mut self, load: f64, sets: u32, dice: &mut Dice) {
        let toward = |days: f64| 2.0 / (days + 1.0);
        if load > 0.0 {
            let jump = if self.usual > 0.0 { load / self.usual } else { 1.0 };
            // The factors as published, not monotone (Frandsen 2025); a daily load against the usual stands in for distance.
            let spike = match jump {
                jump if jump < 3.0 => 1.0,
                jump if jump < 4.0 => 1.64,
                jump if jump < 6.0 => 1.52,
                _ => 2.28,
            };
            if dice.chance(INJURY * spike) {
                self.complain(dice);
            }
        }
        self.tiring += toward(TIRING_DAYS) * (load - self.tiring);
        self.usual += toward(USUAL_DAYS) * (load - self.usual);
        self.soreness = (self.soreness + f64::from(sets) * 0.05).min(2.5);
    }

    /// Answers the check-in.
    pub(super) fn answers(&self, dice: &mut Dice, nature: &Nature, profile: &Profile) -> CheckIn {
        let illness = if self.fever_days > 0 {
            Illness::Fever
        } else if self.ill_days > 0 {
            Illness::Unwell
        } else {
            Illness::None
        };
        let ill = if self.ill_days > 0 { 1.5 } else { 0.0 };
        let rested = (self.slept - nature.sleep).clamp(-3.0, 2.0);
        let tired = self.fatigue();
        let mut score = |value: f64| {
            let noisy = 3.0 + nature.bias + value + dice.normal(nature.noise);
            Score::clamped(noisy.round().clamp(1.0, 5.0) as i64)
        };
        let honest = [
            score(0.3 * rested - 0.35 * tired - 0.15 * self.stress - ill),
            score(0.5 * rested - 0.1 * self.stress),
            score(0.3 - 0.6 * self.soreness - 0.1 * tired - 0.5 * ill),
            score(-0.6 * self.stress),
            score(0.15 * rested - 0.15 * tired - 0.3 * self.stress - 0.5 * ill),
        ];
        let (items, slept) = match nature.answers {
            Answers::Honest => (honest, self.slept),
            Answers::Same(value) => ([Score::clamped(i64::from(value)); 5], 7.0),
            Answers::Erratic => (
                std::array::from_fn(|_| Score::clamped(dice.whole(1, 5))),
                dice.between(0.0, 12.0),
            ),
        };
        let [energy, sleep_quality, muscles, stress, mood] = items;
        CheckIn {
            sleep: SleepMinutes::clamped((slept * 60.0) as i64),
            sleep_quality,
            energy,
            muscles,
            stress,
            mood,
            complaints: self.complaints.iter().map(|(complaint, _)| *complaint).collect(),
            control: nature.samples.then(|| control(dice, tired, nature)),
            intent: intent(dice),
            minutes: dice
                .chance(nature.short_of_time)
                .then(|| Minutes::clamped(dice.whole(10, 60))),
            place: dice
                .chance(nature.elsewhere)
                .then(|| dice.pick(&profile.places).map(|place| place.kind))
                .flatten(),
            illness,
            fuel: None,
            water: None,
            red_flags: if dice.chance(nature.red_flag) {
                dice.pick(RedFlag::ALL).copied().into_iter().collect()
            } else {
                Vec::new()
            },
        }
    }
}

fn control(dice: &mut Dice, tired: f64, nature: &Nature) -> Control {
    let clean = 0.55 + 0.4 * nature.lifter.clean - 0.1 * tired.max(0.0);
    if dice.chance(clean) {
        Control::Clean
    } else if dice.chance(0.8) {
        Control::Wobbly
    } else {
        Control::NotToday
    }
}

fn intent(dice: &mut Dice) -> Option<Intent> {
    match dice.whole(0, 99) {
        0..=39 => None,
        40..=89 => Some(Intent::Build),
        90..=93 => Some(Intent::Practise),
        94..=97 => Some(Intent::Maintain),
        _ => Some(Intent::Unwind),
    }
}
