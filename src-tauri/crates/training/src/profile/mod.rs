//! Who the person is and what they have: the answers of the first run, editable later.

mod loads;

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use loads::{LoadSteps, Loads, UsualLoad};

use crate::occasion::{Occasion, OccasionError};
use crate::quantity::{HeartRate, Minutes, Months};
use crate::vocabulary::{Area, Equipment, PlaceKind, vocabulary};

vocabulary! {
    /// A life that training has to fit. A person can be several at once; the safer rule wins.
    LifeContext {
        /// Sits for most of the working day.
        Desk,
        /// Studies, with exam weeks.
        Student,
        /// Sleep is broken by small children or care.
        Parent,
        /// Trains for a sport or an event.
        Athlete,
        /// Wants the older adult's week; set by age from 65 on in any case.
        Older,
    }
}

vocabulary! {
    /// What the person wants from training.
    Goal {
        /// Get stronger.
        Strength,
        /// More endurance.
        Endurance,
        /// Steadier on the feet.
        Balance,
        /// Move more freely.
        Mobility,
        /// More energy through the day.
        Energy,
        /// A calmer mind, better sleep.
        Calm,
        /// Learn movement skills.
        Skill,
        /// Daily life gets easier: stairs, floor, shopping.
        DailyLife,
        /// Support a sport.
        Sport,
    }
}

vocabulary! {
    /// The one thing the person could use most support with right now.
    SupportNeed {
        /// Finding time.
        Time,
        /// Having energy.
        Energy,
        /// Sleeping.
        Sleep,
        /// Stress.
        Stress,
        /// Aches.
        Aches,
        /// Trusting one's own body.
        Confidence,
        /// Keeping a rhythm.
        Rhythm,
        /// Knowing what to do.
        Guidance,
    }
}

/// A place and what is there to train with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// The kind of place.
    pub kind: PlaceKind,
    /// What is there. The floor and a wall are always assumed.
    pub equipment: Vec<Equipment>,
}

/// Screening before exercise: topics after PAR-Q+, in our words. A clinician should review it (§7).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Screening {
    /// A heart condition was diagnosed.
    pub heart_condition: bool,
    /// High blood pressure was diagnosed.
    pub high_blood_pressure: bool,
    /// Chest pain at rest, in daily life or when active.
    pub chest_pain: bool,
    /// Balance lost through dizziness, or fainting, in twelve months.
    pub dizziness_or_fainting: bool,
    /// Another long-term condition.
    pub other_condition: bool,
    /// Regular prescribed medicine for a long-term condition.
    pub prescribed_medicine: bool,
    /// Medicine that changes the heart rate, such as a beta-blocker.
    pub heart_rate_medicine: bool,
    /// Areas with a bone, joint or soft-tissue problem in twelve months that activity could worsen.
    pub joint_problem: Vec<Area>,
    /// Was told to exercise only under supervision.
    pub supervised_only: bool,
    /// Pregnant, or less than six weeks after a birth.
    pub pregnant_or_postpartum: bool,
    /// Fell in the last twelve months.
    pub recent_fall: bool,
    /// A professional has cleared the person for exercise, knowing of the above.
    pub cleared: bool,
    /// Areas with a steady, long-known pain of at most 3 of 10 that a clinician knows of.
    pub known_pain: Vec<Area>,
}

/// What the person did before Longplay. It seeds the limits of the first weeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecentActivity {
    /// Minutes of activity of any kind in a usual recent week.
    pub weekly_minutes: Minutes,
    /// Longest usual session of any kind.
    pub longest_session: Minutes,
    /// Days with strength work in a usual recent week, 0 to 7.
    #[schemars(range(min = 0, max = 7))]
    pub strength_days: u8,
}

/// A day of the week, Monday first.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum DayOfWeek {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl From<Weekday> for DayOfWeek {
    fn from(day: Weekday) -> Self {
        match day {
            Weekday::Mon => Self::Monday,
            Weekday::Tue => Self::Tuesday,
            Weekday::Wed => Self::Wednesday,
            Weekday::Thu => Self::Thursday,
            Weekday::Fri => Self::Friday,
            Weekday::Sat => Self::Saturday,
            Weekday::Sun => Self::Sunday,
        }
    }
}

/// Everything the first run asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Year of birth.
    #[schemars(range(min = 1900, max = 2100))]
    pub birth_year: i32,
    /// Lives that training has to fit.
    pub contexts: Vec<LifeContext>,
    /// Months of regular training so far.
    pub training_months: Months,
    /// Loads usually worked with, where known.
    pub usual_loads: Vec<UsualLoad>,
    /// Screening answers.
    pub screening: Screening,
    /// What was done lately.
    pub recent: RecentActivity,
    /// Goals, most important first.
    pub goals: Vec<Goal>,
    /// Days on which a session is planned.
    pub days: Vec<DayOfWeek>,
    /// Minutes a session may usually take, 10 to 60.
    #[schemars(range(min = 10, max = 60))]
    pub minutes: Minutes,
    /// Usual bedtime, local.
    pub bedtime: Option<NaiveTime>,
    /// Places; the first is the usual one.
    pub places: Vec<Place>,
    /// Loads to pick from.
    pub loads: Loads,
    /// What support is wanted with.
    pub support: Option<SupportNeed>,
    /// Days of the week with sport outside Longplay.
    pub sport_days: Vec<DayOfWeek>,
    /// Slugs of movements that are "not for me for now".
    pub excluded_movements: Vec<String>,
    /// Exams, an event, travel: times with a plan of their own.
    #[serde(default)]
    pub occasions: Vec<Occasion>,
    /// Heart rate at rest in beats per minute, where it is known; heart-rate targets need it (Karvonen, §5).
    #[serde(default)]
    pub resting_heart_rate: Option<HeartRate>,
}

/// Something in a profile that cannot be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProfileError {
    /// The year of birth gives an age outside 13 to 110 years.
    #[error("the year of birth must give an age between {MIN_AGE} and {MAX_AGE} years")]
    BirthYear,
    /// The usual session is outside 10 to 60 minutes.
    #[error("a usual session takes between {MIN_SESSION_MINUTES} and {MAX_SESSION_MINUTES} minutes")]
    Minutes,
    /// No place is given.
    #[error("at least one place is needed")]
    NoPlace,
    /// A kind of place is given twice.
    #[error("each kind of place can be given once")]
    PlaceTwice,
    /// No day of the week is chosen.
    #[error("at least one day of the week is needed")]
    NoDay,
    /// Load steps that are empty or upside down.
    #[error("loads need a step above zero and a heaviest load not below the lightest")]
    Loads,
    /// More than seven strength days a week.
    #[error("a week has seven days")]
    StrengthDays,
    /// A movement that the catalogue does not know.
    #[error("there is no movement called {0}")]
    UnknownMovement(String),
    /// A time of its own that cannot be.
    #[error(transparent)]
    Occasion(#[from] OccasionError),
}

/// Youngest age in years that may use Longplay at all. Our choice.
pub const MIN_AGE: i32 = 13;
/// Oldest age in years taken for plausible. Our choice.
pub const MAX_AGE: i32 = 110;
/// Age in years below which only light mode is offered (invariant 42).
pub const ADULT_AGE: i32 = 18;
/// Age in years from which the older adult's rules hold (WHO 2020).
pub const OLDER_AGE: i32 = 65;
/// Shortest session in minutes (product promise 12).
pub const MIN_SESSION_MINUTES: u16 = 10;
/// Longest session in minutes. Our choice.
pub const MAX_SESSION_MINUTES: u16 = 60;
/// Months of training below which a person counts as a novice (invariant 7).
pub const NOVICE_MONTHS: u16 = 3;

impl Profile {
    /// Returns the profile of somebody who skipped everything that can be skipped.
    #[must_use]
    pub fn with_birth_year(birth_year: i32) -> Self {
        Self {
            birth_year,
            contexts: Vec::new(),
            training_months: Months::MIN,
            usual_loads: Vec::new(),
            screening: Screening::default(),
            recent: RecentActivity {
                weekly_minutes: Minutes::MIN,
                longest_session: Minutes::MIN,
                strength_days: 0,
            },
            goals: Vec::new(),
            days: vec![DayOfWeek::Monday, DayOfWeek::Wednesday, DayOfWeek::Friday],
            minutes: Minutes::clamped(30),
            bedtime: None,
            places: vec![Place {
                kind: PlaceKind::Home,
                equipment: Vec::new(),
            }],
            loads: Loads::default(),
            support: None,
            sport_days: Vec::new(),
            excluded_movements: Vec::new(),
            occasions: Vec::new(),
            resting_heart_rate: None,
        }
    }

    /// Checks what single fields cannot: age, places, loads.
    ///
    /// # Errors
    /// The first [`ProfileError`] found, in the order of the fields.
    pub fn check(&self, today: NaiveDate) -> Result<(), ProfileError> {
        let age = self.age(today);
        if !(MIN_AGE..=MAX_AGE).contains(&age) {
            return Err(ProfileError::BirthYear);
        }
        if let Some(unknown) = self
            .usual_loads
            .iter()
            .map(|usual| &usual.movement)
            .chain(&self.excluded_movements)
            .find(|slug| crate::movement::catalogue().get(slug).is_none())
        {
            return Err(ProfileError::UnknownMovement(unknown.clone()));
        }
        if self.recent.strength_days > 7 {
            return Err(ProfileError::StrengthDays);
        }
        crate::occasion::check(&self.occasions)?;
        if self.days.is_empty() {
            return Err(ProfileError::NoDay);
        }
        if !(MIN_SESSION_MINUTES..=MAX_SESSION_MINUTES).contains(&self.minutes.get()) {
            return Err(ProfileError::Minutes);
        }
        if self.places.is_empty() {
            return Err(ProfileError::NoPlace);
        }
        for (i, place) in self.places.iter().enumerate() {
            if self.places[..i].iter().any(|earlier| earlier.kind == place.kind) {
                return Err(ProfileError::PlaceTwice);
            }
        }
        let Loads {
            dumbbells,
            kettlebell,
            barbell,
            machines,
            backpack,
        } = self.loads;
        if [dumbbells, kettlebell, barbell, machines, backpack]
            .iter()
            .any(|steps| steps.step.get() == 0 || steps.max < steps.min)
        {
            return Err(ProfileError::Loads);
        }
        Ok(())
    }

    /// Returns the age in whole years that the person reaches this year.
    #[must_use]
    pub fn age(&self, today: NaiveDate) -> i32 {
        today.year() - self.birth_year
    }

    /// Whether the older adult's rules hold.
    #[must_use]
    pub fn is_older(&self, today: NaiveDate) -> bool {
        self.age(today) >= OLDER_AGE || self.contexts.contains(&LifeContext::Older)
    }

    /// Whether the person is new to regular training.
    #[must_use]
    pub fn is_novice(&self) -> bool {
        self.training_months.get() < NOVICE_MONTHS
    }
}
