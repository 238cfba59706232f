//! Strength: what was done with a movement, and what that earns next time (training-science §3).

mod autoregulation;
pub mod e1rm;
mod exposure;
mod grid;
mod ladder;
mod prescription;
mod progression;
mod ramp_up;
mod test;
mod zone;

pub use autoregulation::{Asked, LessBecause, Tuning};
pub use exposure::{Exposure, LIFTING_DAYS, Lived};
pub use grid::{Grid, loads_of};
pub use ladder::{Stand, current};
pub(crate) use prescription::UNKNOWN_AFTER_DAYS;
pub use prescription::{Lifter, Prescription, Step, load_percent_after, prescribe};
pub use progression::FIRST_RESERVE;
pub use ramp_up::{RampUps, ramp_up};
pub use test::{Missing, SESSIONS, is_testable, missing, test};
pub use zone::zone_of;

use crate::movement::Movement;
use crate::vocabulary::Pattern;

/// Whether a movement counts as lower body for load steps (ACSM 2009: larger steps for the legs).
#[must_use]
pub const fn is_lower_body(movement: &Movement) -> bool {
    match movement.pattern {
        Pattern::Squat
        | Pattern::Hinge
        | Pattern::Lunge
        | Pattern::Locomotion
        | Pattern::Power
        | Pattern::Floor => true,
        Pattern::Push
        | Pattern::Pull
        | Pattern::Carry
        | Pattern::Rotate
        | Pattern::Balance
        | Pattern::Reaction
        | Pattern::Coordination
        | Pattern::Mobility
        | Pattern::Breathing
        | Pattern::Aerobic => false,
    }
}
