//! Who the person is.

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

use super::words::{Area, DayOfWeek, Equipment, OccasionKind, PlaceKind};

/// A place and what is there.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Place {
    /// Its kind.
    pub kind: PlaceKind,
    /// What is there.
    pub equipment: Vec<Equipment>,
}

/// Loads that can be picked, in grams.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct LoadSteps {
    /// Lightest.
    pub min: u32,
    /// Step.
    pub step: u32,
    /// Heaviest.
    pub max: u32,
}

/// Loads by what carries them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Loads {
    /// One dumbbell.
    pub dumbbells: LoadSteps,
    /// The kettlebell.
    pub kettlebell: LoadSteps,
    /// Bar and plates.
    pub barbell: LoadSteps,
    /// Stack or cable.
    pub machines: LoadSteps,
    /// A filled backpack.
    pub backpack: LoadSteps,
}

impl Loads {
    /// Returns the loads of an implement that has any.
    #[must_use]
    pub fn of(&self, implement: Equipment) -> Option<LoadSteps> {
        Some(match implement {
            Equipment::Dumbbells => self.dumbbells,
            Equipment::Kettlebell => self.kettlebell,
            Equipment::Barbell => self.barbell,
            Equipment::Machines => self.machines,
            Equipment::Backpack => self.backpack,
            Equipment::Chair
            | Equipment::Rail
            | Equipment::Step
            | Equipment::Mat
            | Equipment::Band
            | Equipment::Bench
            | Equipment::PullUpBar
            | Equipment::Ball
            | Equipment::Rope
            | Equipment::Bike
            | Equipment::Rower
            | Equipment::Treadmill => return None,
        })
    }
}

/// A load the person usually works with.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct UsualLoad {
    /// Slug.
    pub movement: String,
    /// Grams.
    pub load: u32,
    /// Repetitions with it.
    pub repetitions: u16,
}

/// Screening answers.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default)]
#[allow(missing_docs)]
pub struct Screening {
    pub heart_condition: bool,
    pub high_blood_pressure: bool,
    pub chest_pain: bool,
    pub dizziness_or_fainting: bool,
    pub other_condition: bool,
    pub prescribed_medicine: bool,
    pub heart_rate_medicine: bool,
    pub joint_problem: Vec<Area>,
    pub supervised_only: bool,
    pub pregnant_or_postpartum: bool,
    pub recent_fall: bool,
    pub cleared: bool,
    pub known_pain: Vec<Area>,
}

impl Screening {
    /// Whether any answer that asks for clearance is yes; a joint's limits that area only (§7).
    #[must_use]
    pub const fn has_a_yes(&self) -> bool {
        self.heart_condition
            || self.high_blood_pressure
            || self.chest_pain
            || self.dizziness_or_fainting
            || self.other_condition
            || self.prescribed_medicine
            || self.heart_rate_medicine
            || self.supervised_only
    }
}

/// What was done before Longplay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Recent {
    /// Minutes in a usual week.
    pub weekly_minutes: u16,
    /// Longest usual session in minutes.
    pub longest_session: u16,
    /// Strength days of a usual week.
    pub strength_days: u8,
}

/// A time with a plan of its own, both days included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Occasion {
    /// What.
    pub kind: OccasionKind,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

/// Who the person is and what they have.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Person {
    /// Year of birth.
    pub birth_year: i32,
    /// Lives that training has to fit, by name.
    pub contexts: Vec<String>,
    /// Months of training before Longplay.
    pub training_months: u16,
    /// Usual loads.
    pub usual_loads: Vec<UsualLoad>,
    /// Screening.
    pub screening: Screening,
    /// Before Longplay.
    pub recent: Recent,
    /// Chosen days.
    pub days: Vec<DayOfWeek>,
    /// Usual minutes.
    pub minutes: u16,
    /// Places, the usual one first.
    pub places: Vec<Place>,
    /// Loads to pick from.
    pub loads: Loads,
    /// "Not for me for now".
    pub excluded_movements: Vec<String>,
    /// Exams, events, travel.
    #[serde(default)]
    pub occasions: Vec<Occasion>,
    /// Beats a minute.
    #[serde(default)]
    pub resting_heart_rate: Option<u8>,
}

impl Person {
    /// Reads a profile.
    ///
    /// # Errors
    /// When the text is not a profile.
    pub fn read(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }

    /// Returns the age that is reached this year.
    #[must_use]
    pub fn age(&self, day: NaiveDate) -> i32 {
        day.year() - self.birth_year
    }

    /// Whether a context was named.
    #[must_use]
    pub fn is(&self, context: &str) -> bool {
        self.contexts.iter().any(|one| one == context)
    }
}
