//! The check-in.

use serde::Deserialize;

use super::words::{Area, ComplaintKind, Control, Illness, Intent, PlaceKind};

/// What an area of the body says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Complaint {
    /// Where.
    pub area: Area,
    /// What kind.
    pub kind: ComplaintKind,
    /// 0 to 10.
    pub intensity: u8,
    /// Whether movement is altered.
    #[serde(default)]
    pub alters_movement: bool,
}

/// One morning's answers.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct CheckIn {
    /// Minutes asleep.
    pub sleep: u16,
    /// 1 to 5, 5 is best; so are the next four.
    pub sleep_quality: u8,
    /// Energy.
    pub energy: u8,
    /// Muscles.
    pub muscles: u8,
    /// Stress.
    pub stress: u8,
    /// Mood.
    pub mood: u8,
    /// Body map.
    #[serde(default)]
    pub complaints: Vec<Complaint>,
    /// Sample movement.
    #[serde(default)]
    pub control: Option<Control>,
    /// What the person wants.
    #[serde(default)]
    pub intent: Option<Intent>,
    /// Minutes available.
    #[serde(default)]
    pub minutes: Option<u16>,
    /// Where.
    #[serde(default)]
    pub place: Option<PlaceKind>,
    /// Illness.
    pub illness: Illness,
    /// Red flags by name.
    #[serde(default)]
    pub red_flags: Vec<String>,
}

impl CheckIn {
    /// Returns the total of the five items (§1).
    #[must_use]
    pub const fn total(&self) -> u8 {
        self.sleep_quality + self.energy + self.muscles + self.stress + self.mood
    }
}
