//! Strength: what was done with a movement, and what that earns next time (training-science §3).

pub mod e1rm;
mod exposure;
mod grid;
mod ladder;
mod prescription;
mod ramp_up;

pub use exposure::{Exposure, Lived};
pub use grid::Grid;
pub use ladder::{Stand, current};
pub use prescription::{Lifter, Prescription, prescribe};
pub use ramp_up::ramp_up;

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
