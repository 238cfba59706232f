//! Five invented people, one for each life that training has to fit.

use chrono::{Datelike, NaiveDate, NaiveTime};
use clap::ValueEnum;
use training::plan::SessionKind;
use training::profile::{DayOfWeek, Goal, LifeContext, Place, Profile, RecentActivity, SupportNeed};
use training::quantity::{Minutes, Months};
use training::vocabulary::{Equipment, PlaceKind};

use crate::lifting::Lifter;

/// Who to invent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Person {
    /// Sits for most of the day, trains at home and at a gym.
    Desk,
    /// Studies, with exam weeks.
    Student,
    /// Sleep is broken by small children.
    Parent,
    /// Rows, with an event in mind.
    Athlete,
    /// 71 years old, after a fall.
    Older,
}

/// How a person lives, in numbers. All of them invented; the spread follows training-science §11.
pub(crate) struct Habits {
    /// Mean sleep in hours.
    pub(crate) sleep: f64,
    /// Day-to-day spread of sleep in hours.
    pub(crate) sleep_spread: f64,
    /// Chance of a night broken for two hours.
    pub(crate) broken_nights: f64,
    /// Chance that a morning goes by without a check-in.
    pub(crate) missed_check_ins: f64,
    /// Chance that a planned session is done.
    pub(crate) adherence: f64,
    /// Chance of a walk or a ride on any day.
    pub(crate) walks: f64,
    /// Usual stress, 0 calm to 1 overloaded.
    pub(crate) stress: f64,
    /// Weeks of more stress, by their number from the start.
    pub(crate) hard_weeks: &'static [u32],
    /// How the person lifts.
    pub(crate) lifter: Lifter,
    /// Words for the line after a session.
    pub(crate) lines: &'static [&'static str],
}

/// Returns how somebody lifts: honest, heeding what they feel; this strong against a usual beginner, and with this gain in
/// twelve good weeks (§11: untrained 0.2–0.4, trained 0.02–0.08). The noise is the lowest that is known of, because a picture of
/// a life has one of them and no average.
const fn lifter(strength: f64, gain: f64) -> Lifter {
    Lifter {
        reserve_bias: 0.95,
        reserve_noise: 1.0,
        heeds_reserve: 0.8,
        silent: 0.0,
        strength,
        gain,
        clean: 0.95,
    }
}

impl Person {
    pub(crate) fn profile(self, starts: NaiveDate) -> Profile {
        use DayOfWeek::{Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};
        let born = |age: i32| starts.year() - age;
        let home = |equipment: &[Equipment]| Place {
            kind: PlaceKind::Home,
            equipment: equipment.to_vec(),
        };
        let gym = || Place {
            kind: PlaceKind::Gym,
            equipment: vec![
                Equipment::Bench,
                Equipment::Barbell,
                Equipment::Dumbbells,
                Equipment::Kettlebell,
                Equipment::Machines,
                Equipment::PullUpBar,
                Equipment::Mat,
                Equipment::Bike,
                Equipment::Rower,
                Equipment::Treadmill,
            ],
        };
        let outdoors = || Place {
            kind: PlaceKind::Outdoors,
            equipment: vec![],
        };
        let recent = |weekly: i64, longest: i64, strength_days: u8| RecentActivity {
            weekly_minutes: Minutes::clamped(weekly),
            longest_session: Minutes::clamped(longest),
            strength_days,
        };
        match self {
            Self::Desk => Profile {
                contexts: vec![LifeContext::Desk],
                training_months: Months::clamped(8),
                recent: recent(90, 30, 1),
                goals: vec![Goal::Strength, Goal::Mobility, Goal::Energy],
                days: vec![Monday, Wednesday, Friday],
                minutes: Minutes::clamped(40),
                bedtime: NaiveTime::from_hms_opt(23, 0, 0),
                places: vec![
                    home(&[
                        Equipment::Chair,
                        Equipment::Mat,
                        Equipment::Band,
                        Equipment::Dumbbells,
                    ]),
                    gym(),
                    outdoors(),
                ],
                support: Some(SupportNeed::Rhythm),
                ..Profile::with_birth_year(born(38))
            },
            Self::Student => Profile {
                contexts: vec![LifeContext::Student],
                training_months: Months::clamped(14),
                recent: recent(120, 45, 1),
                goals: vec![Goal::Skill, Goal::Strength, Goal::Calm],
                days: vec![Tuesday, Thursday, Saturday],
                minutes: Minutes::clamped(35),
                places: vec![
                    home(&[Equipment::Chair, Equipment::Mat, Equipment::Band, Equipment::Ball]),
                    outdoors(),
                ],
                support: Some(SupportNeed::Stress),
                ..Profile::with_birth_year(born(22))
            },
            Self::Parent => Profile {
                contexts: vec![LifeContext::Parent],
                training_months: Months::clamped(1),
                recent: recent(40, 20, 0),
                goals: vec![Goal::Energy, Goal::DailyLife],
                days: vec![Wednesday, Sunday],
                minutes: Minutes::clamped(20),
                bedtime: NaiveTime::from_hms_opt(22, 0, 0),
                places: vec![
                    home(&[Equipment::Chair, Equipment::Mat, Equipment::Backpack]),
                    outdoors(),
                ],
                support: Some(SupportNeed::Time),
                ..Profile::with_birth_year(born(34))
            },
            Self::Athlete => Profile {
                contexts: vec![LifeContext::Athlete],
                training_months: Months::clamped(60),
                recent: recent(300, 75, 2),
                goals: vec![Goal::Sport, Goal::Endurance, Goal::Strength],
                days: vec![Monday, Tuesday, Thursday, Friday],
                minutes: Minutes::clamped(60),
                places: vec![gym(), outdoors()],
                sport_days: vec![Saturday],
                support: Some(SupportNeed::Sleep),
                ..Profile::with_birth_year(born(27))
            },
            Self::Older => {
                let mut profile = Profile {
                    contexts: vec![LifeContext::Older],
                    training_months: Months::clamped(2),
                    recent: recent(60, 25, 0),
                    goals: vec![Goal::Balance, Goal::DailyLife, Goal::Strength],
                    days: vec![Monday, Wednesday, Friday],
                    minutes: Minutes::clamped(30),
                    bedtime: NaiveTime::from_hms_opt(22, 0, 0),
                    places: vec![
                        home(&[
                            Equipment::Chair,
                            Equipment::Rail,
                            Equipment::Step,
                            Equipment::Band,
                        ]),
                        outdoors(),
                    ],
                    support: Some(SupportNeed::Confidence),
                    ..Profile::with_birth_year(born(71))
                };
                profile.screening.recent_fall = true;
                profile.screening.high_blood_pressure = true;
                profile.screening.prescribed_medicine = true;
                profile.screening.cleared = true;
                profile
            }
        }
    }

    pub(crate) const fn habits(self) -> Habits {
        match self {
            Self::Desk => Habits {
                sleep: 6.9,
                sleep_spread: 0.6,
                broken_nights: 0.02,
                missed_check_ins: 0.12,
                adherence: 0.82,
                walks: 0.35,
                stress: 0.4,
                hard_weeks: &[9, 10, 19],
                lifter: lifter(1.2, 0.25),
                lines: &[
                    "Why does the row always end up in my neck?",
                    "Hips felt freer than after the morning meetings.",
                    "The row was smooth once I stopped pulling with the neck.",
                    "Went slower on the way down and it was enough.",
                    "Good to leave the desk for this.",
                    "The stairs to the office felt short.",
                    "Found the shoulder blades, lost the hurry.",
                ],
            },
            Self::Student => Habits {
                sleep: 7.4,
                sleep_spread: 0.9,
                broken_nights: 0.04,
                missed_check_ins: 0.2,
                adherence: 0.75,
                walks: 0.45,
                stress: 0.35,
                hard_weeks: &[11, 12, 13, 24, 25],
                lifter: lifter(1.1, 0.15),
                lines: &[
                    "Why is standing on one leg still so hard?",
                    "Calmer than before the library.",
                    "I found my big toe, then the wobble went away.",
                    "Three catches in a row. Looking far away helps.",
                ],
            },
            Self::Parent => Habits {
                sleep: 6.0,
                sleep_spread: 0.6,
                broken_nights: 0.3,
                missed_check_ins: 0.3,
                adherence: 0.65,
                walks: 0.5,
                stress: 0.5,
                hard_weeks: &[6, 7, 16],
                lifter: lifter(1.0, 0.35),
                lines: &[
                    "Twelve minutes, and it was still mine.",
                    "Carrying the little one upstairs was lighter today.",
                    "Stopped early, slept better.",
                ],
            },
            Self::Athlete => Habits {
                sleep: 8.2,
                sleep_spread: 0.5,
                broken_nights: 0.01,
                missed_check_ins: 0.06,
                adherence: 0.9,
                walks: 0.3,
                stress: 0.3,
                hard_weeks: &[14, 22],
                lifter: lifter(1.4, 0.06),
                lines: &[
                    "Held the easy pace all the way.",
                    "The hinge was quick and quiet.",
                    "Left two in the tank and meant it.",
                    "Long exhale, shoulders down, done.",
                ],
            },
            Self::Older => Habits {
                sleep: 6.8,
                sleep_spread: 0.6,
                broken_nights: 0.08,
                missed_check_ins: 0.08,
                adherence: 0.86,
                walks: 0.6,
                stress: 0.25,
                hard_weeks: &[17],
                lifter: lifter(0.8, 0.3),
                lines: &[
                    "Stood up from the chair without my hands.",
                    "One hand on the counter, and then only a finger.",
                    "The stairs were friendlier today.",
                    "Walked to the market and back afterwards.",
                ],
            },
        }
    }

    /// Returns how hard this person finds a session of a kind, before the day's form, in CR-10.
    pub(crate) const fn usual_effort(kind: SessionKind) -> f64 {
        match kind {
            SessionKind::Foundation => 4.0,
            SessionKind::Build | SessionKind::EarnedTest => 5.2,
            SessionKind::Endurance => 4.4,
            SessionKind::Recharge => 2.2,
        }
    }
}
