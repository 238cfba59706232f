//! What is worth a sentence in a session.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::effect::BlockStop;
use super::shorten::LeftOut;
use crate::vocabulary::Area;

/// Something worth a sentence until the next work begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "notice")]
pub enum Notice {
    /// The quality stop ended a block.
    BlockStopped {
        /// The movement's slug.
        movement: String,
        /// Why.
        stop: BlockStop,
        /// Sets that are left out by it.
        left_out: u8,
    },
    /// The body said something.
    Discomfort {
        /// The movement's slug.
        movement: String,
        /// Where.
        area: Area,
        /// How the session goes around it; `None` when it was noted and the movement goes on.
        around: Option<Around>,
    },
    /// What was said of discomfort was taken back.
    TakenBack {
        /// The movement's slug.
        movement: String,
        /// Where.
        area: Area,
    },
    /// A movement was put off to the end of its phase.
    DoneLater {
        /// Its slug.
        movement: String,
    },
    /// The session is shorter by what is named.
    Shortened {
        /// What is left out, in the session's order.
        left_out: Vec<LeftOut>,
    },
}

/// How a session goes around an area.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Around {
    /// Whether a movement was stopped; otherwise only what is to come goes around the area.
    pub stopped: bool,
    /// What is done instead of the movement that was stopped; `None` when it is left out, or nothing was stopped.
    pub instead: Option<String>,
    /// Movements to come that were swapped for others.
    pub swapped: u8,
    /// Movements to come that are left out.
    pub left_out: u8,
}
