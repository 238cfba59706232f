//! What was done.

use serde::Deserialize;

use super::plan::Plan;
use super::words::{ActivityKind, Phase, Quality};

/// One set as it was done.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct LoggedSet {
    /// Phase.
    pub phase: Phase,
    /// Slug of what was done.
    pub movement: String,
    /// Repetitions or seconds.
    pub amount: u32,
    /// Grams.
    pub load: Option<u32>,
    /// Reported reserve.
    pub reserve: Option<u8>,
    /// How it went.
    pub quality: Quality,
}

/// What was said after a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Reflection {
    /// Session RPE.
    pub effort: u8,
}

/// A session as it was lived.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Session {
    /// The plan it followed.
    pub plan: Plan,
    /// Its sets.
    pub sets: Vec<LoggedSet>,
    /// Seconds under way.
    pub active: u32,
    /// Seconds in the aerobic phase.
    pub aerobic: u32,
    /// What was said after it.
    #[serde(default)]
    pub reflection: Option<Reflection>,
}

/// Activity outside Longplay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Activity {
    /// What.
    pub kind: ActivityKind,
    /// How long.
    pub minutes: u32,
    /// CR-10.
    pub effort: u8,
}
