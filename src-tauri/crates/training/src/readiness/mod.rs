//! Readiness: today against one's own normal (training-science §1).

mod assess;
mod normal;
mod strip;
pub mod watch;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use assess::{assess, assess_for, assess_in_taper};
pub(crate) use strip::usual_range;
pub use strip::{MorningStrip, StripDay, strip};

use crate::plan::Cause;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// What today can carry, best first; later is worse.
    ReadinessState {
        /// As planned.
        Full,
        /// A fifth fewer sets, two in reserve.
        Steady,
        /// Clearly less, three in reserve, easy aerobic.
        Ease,
        /// Nothing loaded.
        Restore,
        /// A red flag: no training.
        Stop,
    }
}

vocabulary! {
    /// One of the five items of the check-in.
    Item {
        /// Energy.
        Energy,
        /// Sleep quality.
        SleepQuality,
        /// Muscles.
        Muscles,
        /// Stress.
        Stress,
        /// Mood.
        Mood,
    }
}

/// How well Longplay knows the person's normal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "learning")]
pub enum Learning {
    /// Fewer than 7 check-ins in 28 days: absolute rules only.
    Unknown {
        /// Check-ins in the window since the last gap of 14 days or more; 14 make it known.
        days: u8,
    },
    /// 7 to 13 check-ins, or after a long gap: a careful first idea.
    Provisional {
        /// Check-ins in the window since the last gap of 14 days or more; 14 make it known.
        days: u8,
    },
    /// 14 or more.
    Known {
        /// Check-ins in the window.
        days: u8,
    },
}

/// The person's own normal for the total of the five items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    /// Median of the window, in tenths of a point.
    pub median_tenths: u16,
    /// Robust spread of the window, in tenths of a point.
    pub spread_tenths: u16,
}

/// Today's readiness with its reasons.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Readiness {
    /// What today can carry.
    pub state: ReadinessState,
    /// Total of the five items, 5 to 25.
    pub total: u8,
    /// Today's total against the baseline in tenths of a spread, within ±40; `None` while unknown.
    pub z_tenths: Option<i16>,
    /// Own normal; `None` while unknown.
    pub baseline: Option<Baseline>,
    /// How well the normal is known.
    pub learning: Learning,
    /// Every rule that lowered the state, the one that decided first. Empty when Full.
    pub causes: Vec<Cause>,
    /// Whether low weeks have lasted so long that a kind signpost to a professional belongs here (§1, drift guards).
    pub signpost: bool,
}
