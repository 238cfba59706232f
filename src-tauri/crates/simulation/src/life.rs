//! A day in an invented life: sleep, stress, tiredness, and the check-in that follows from them.
//!
//! The model is that of training-science §11 in its simplest form; its values are our choice and prove nothing.

use training::check_in::{CheckIn, Complaint, ComplaintKind, Illness, Intent, Supply};
use training::profile::Profile;
use training::quantity::{Intensity, Score, SleepMinutes};
use training::vocabulary::Area;

use crate::dice::Dice;
use crate::lifting::{Lifted, Lifter, Task};
use crate::person::Habits;
use crate::strength::{Form, Strength};

/// How strongly last night's sleep deviation carries on (AR(1), §11).
const SLEEP_MEMORY: f64 = 0.3;
/// How strongly stress carries on (AR(1), §11).
const STRESS_MEMORY: f64 = 0.8;
/// How much tiredness is left after a day (our choice).
const TIREDNESS_MEMORY: f64 = 0.72;
/// Days an illness lasts (our choice).
const ILLNESS_DAYS: u8 = 4;

/// The state that carries over from day to day.
pub(crate) struct Life {
    habits: Habits,
    profile: Profile,
    /// Hours of the last night.
    slept: f64,
    sleep_deviation: f64,
    stress: f64,
    tiredness: f64,
    soreness: f64,
    ill_days: u8,
    complaint: Option<(Complaint, u8)>,
    lines_written: usize,
    /// How far training has come, 0 to 1; lifts energy and quality slowly.
    pub(crate) practice: f64,
    /// What the person can really lift, which nobody sees.
    strength: Strength,
}

/// Returns what is told of food or water after a night of so many quarter hours: short one time in `short_in`.
const fn told_of(quarters: i64, short_in: i64) -> Option<Supply> {
    if quarters % 7 == 0 {
        None
    } else if quarters % short_in == 0 {
        Some(Supply::LittleShort)
    } else {
        Some(Supply::Enough)
    }
}

impl Life {
    pub(crate) fn new(habits: Habits, profile: Profile) -> Self {
        Self {
            stress: habits.stress,
            slept: habits.sleep,
            habits,
            profile,
            sleep_deviation: 0.0,
            tiredness: 0.0,
            soreness: 0.0,
            ill_days: 0,
            complaint: None,
            lines_written: 0,
            practice: 0.0,
            strength: Strength::default(),
        }
    }

    pub(crate) const fn habits(&self) -> &Habits {
        &self.habits
    }

    /// Lives one night and returns the check-in of the morning.
    pub(crate) fn morning(&mut self, dice: &mut Dice, week: u32) -> CheckIn {
        self.sleep_deviation = SLEEP_MEMORY * self.sleep_deviation + dice.normal(self.habits.sleep_spread);
        let broken = if dice.chance(self.habits.broken_nights) {
            1.8
        } else {
            0.0
        };
        let sleep = (self.habits.sleep + self.sleep_deviation - broken).clamp(2.5, 10.5);
        let pressed = if self.habits.hard_weeks.contains(&week) {
            0.3
        } else {
            0.0
        };
        self.slept = sleep;
        self.strength.rest(1.0);
        let target = self.habits.stress + pressed;
        self.stress = (STRESS_MEMORY * self.stress + (1.0 - STRESS_MEMORY) * target + dice.normal(0.05))
            .clamp(0.0, 1.0);
        self.tiredness *= TIREDNESS_MEMORY;
        self.soreness *= 0.6;
        if self.ill_days > 0 {
            self.ill_days -= 1;
        } else if dice.chance(0.006) {
            self.ill_days = ILLNESS_DAYS;
        }
        self.age_complaint(dice);
        let short = self.habits.sleep - sleep;
        let ill = if self.ill_days > 0 { 1.2 } else { 0.0 };
        let score = |value: f64| {
            #[allow(clippy::cast_possible_truncation)]
            Score::clamped(value.round().clamp(1.0, 5.0) as i64)
        };
        #[allow(clippy::cast_possible_truncation)]
        let quarters = (sleep * 4.0).round() as i64;
        CheckIn {
            sleep: SleepMinutes::clamped(quarters * 15),
            sleep_quality: score(4.0 - 0.7 * short - 0.6 * broken + dice.normal(0.5)),
            energy: score(
                3.5 + 0.5 * self.practice - 0.5 * short - 0.5 * self.tiredness - ill + dice.normal(0.5),
            ),
            muscles: score(4.2 - 1.2 * self.soreness - 0.4 * ill + dice.normal(0.4)),
            stress: score(4.6 - 2.8 * self.stress + dice.normal(0.4)),
            mood: score(
                3.9 + 0.4 * self.practice - 1.0 * (self.stress - 0.3) - 0.3 * short - 0.4 * ill
                    + dice.normal(0.5),
            ),
            complaints: self.complaint.iter().map(|(complaint, _)| *complaint).collect(),
            control: None,
            intent: Some(if dice.chance(0.08) {
                Intent::Unwind
            } else {
                Intent::Build
            }),
            minutes: None,
            place: None,
            illness: if self.ill_days > 0 {
                Illness::Unwell
            } else {
                Illness::None
            },
            // Told on most mornings, and short on some: which ones follows from the night alone, and means nothing.
            fuel: told_of(quarters, 4),
            water: told_of(quarters, 3),
            red_flags: Vec::new(),
        }
    }

    fn age_complaint(&mut self, dice: &mut Dice) {
        self.complaint = self
            .complaint
            .take()
            .and_then(|(complaint, days)| Some((complaint, days.checked_sub(1)?)));
        if self.complaint.is_none() && dice.chance(0.03) {
            let areas = [
                Area::Neck,
                Area::LowerBack,
                Area::Shoulder,
                Area::Knee,
                Area::Hip,
                Area::Calf,
            ];
            let area = dice.pick(&areas).copied().unwrap_or(Area::Neck);
            let kind = if dice.chance(0.25) {
                ComplaintKind::Painful
            } else {
                ComplaintKind::Tight
            };
            let intensity = Intensity::clamped(if kind == ComplaintKind::Painful { 4 } else { 3 });
            self.complaint = Some((
                Complaint {
                    area,
                    kind,
                    intensity,
                    alters_movement: false,
                },
                3,
            ));
        }
    }

    /// Returns words for the line after a session: each of the person's lines in turn.
    pub(crate) fn next_line(&mut self) -> &'static str {
        let lines = self.habits.lines;
        let line = lines
            .get(self.lines_written % lines.len().max(1))
            .copied()
            .unwrap_or_default();
        self.lines_written += 1;
        line
    }

    /// Takes in what a session of this effort and length did.
    pub(crate) fn trained(&mut self, effort: f64, minutes: f64) {
        self.tiredness += effort * minutes / 400.0;
        self.soreness += effort * minutes / 350.0 * (1.0 - 0.5 * self.practice);
        self.practice += 0.012 * (1.0 - self.practice);
    }

    /// Does a set of strength. On a good day more of them are clean.
    pub(crate) fn lift(&mut self, task: &Task<'_>, dice: &mut Dice) -> Lifted {
        let form = Form {
            slept: self.slept,
            fatigue: self.tiredness,
        };
        let usual = self.habits.lifter;
        let lifter = Lifter {
            clean: usual.clean + 0.18 * self.form(),
            ..usual
        };
        self.strength.lift(task, form, (&lifter, &self.profile), dice)
    }

    /// Returns how the day goes on the whole, about 0, worse below.
    pub(crate) fn form(&self) -> f64 {
        0.4 * self.practice - 0.5 * self.tiredness - 0.6 * (self.stress - 0.3)
    }
}
