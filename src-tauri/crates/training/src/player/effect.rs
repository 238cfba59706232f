//! What follows from an event or from time. Data only; the shell makes sounds and windows of it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::calls::Call;
use super::event::SessionMillis;
use crate::check_in::Control;
use crate::history::Ending;
use crate::quantity::Seconds;
use crate::vocabulary::{Phase, vocabulary};

/// Something worth hearing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "cue")]
pub enum Cue {
    /// A rest or changeover is nearly over.
    RestEnding {
        /// 3, 2 or 1.
        seconds: u8,
    },
    /// A rest or changeover is over.
    RestOver,
    /// Timed work is about to start.
    CountIn {
        /// 3, 2 or 1.
        seconds: u8,
    },
    /// Timed work starts.
    WorkStarts,
    /// Half of the timed work is done.
    HalfWay,
    /// Timed work is over.
    WorkOver,
    /// The other side follows.
    SideChange,
    /// Another phase follows.
    PhaseChange {
        /// Which.
        phase: Phase,
    },
    /// A hard part is nearly over.
    EaseComing {
        /// 3, 2 or 1.
        seconds: u8,
    },
    /// A hard part is over: go on easily.
    Ease,
    /// A call to be answered at once, in a reaction drill.
    Call {
        /// What is called.
        call: Call,
    },
    /// Can you still talk in sentences?
    TalkTest,
    /// How hard does it feel?
    PaceCheck,
    /// Breathe in.
    BreathIn,
    /// Breathe out.
    BreathOut,
    /// The session is over.
    SessionOver,
}

impl Cue {
    /// Whether the screen shows something else from here on: a call, or a question. Breath and countdown it draws by
    /// itself.
    #[must_use]
    pub const fn is_shown(self) -> bool {
        match self {
            Self::Call { .. } | Self::TalkTest | Self::PaceCheck => true,
            Self::RestEnding { .. }
            | Self::RestOver
            | Self::CountIn { .. }
            | Self::WorkStarts
            | Self::HalfWay
            | Self::WorkOver
            | Self::SideChange
            | Self::PhaseChange { .. }
            | Self::EaseComing { .. }
            | Self::Ease
            | Self::BreathIn
            | Self::BreathOut
            | Self::SessionOver => false,
        }
    }
}

vocabulary! {
    /// Why a block ended before all its sets (§4, quality stop).
    BlockStop {
        /// The movement was lost.
        Lost,
        /// Several sets running were wobbly.
        Wobbly,
    }
}

/// What follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "effect")]
pub enum Effect {
    /// A cue, and the moment it belongs to. A cue that is noticed late may be left out by whoever plays it.
    Cue {
        /// Which.
        #[serde(flatten)]
        cue: Cue,
        /// When it is due.
        due: SessionMillis,
    },
    /// The view is another one than before.
    StateChanged,
    /// A set was logged.
    SetLogged {
        /// Its index, from 0.
        index: u16,
    },
    /// The quality stop ended a block.
    BlockStopped {
        /// The movement's slug.
        movement: String,
        /// Why.
        stop: BlockStop,
        /// Sets that are left out by it.
        left_out: u8,
    },
    /// The sample movement says something about the rest of the session: make the remainder's plan from the check-in with
    /// this answer and hand it to [`Player::replan`](super::Player::replan).
    Replan {
        /// The answer.
        control: Control,
    },
    /// The session is closed.
    Ended {
        /// How.
        ending: Ending,
        /// Time under way.
        active: Seconds,
    },
}
