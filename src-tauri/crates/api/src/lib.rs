//! What Longplay can be asked. One registry of commands over an open data folder; no window, no Tauri.
#![deny(missing_docs)]

mod albums;
pub mod bindings;
pub mod context;
mod cues;
pub mod disturbance;
mod errand;
pub mod failure;
mod handlers;
mod host;
mod interruption;
mod ledger;
mod memory;
mod past;
mod picking_up;
mod planning;
mod records;
mod registry;
mod running;
mod said;
mod trials;
mod vault;

pub use context::Context;
pub use errand::{Errand, ErrandKind, ErrandView, Returned};
pub use failure::{Code, Failure};
pub use handlers::prelude as wire;
pub use host::{Host, lived};
pub use registry::{Answer, Begun, Command, Tag, begin, call, commands, is_errand, list, parse};
pub use running::Passed;
pub use training::plan::Dose;
pub use training::player::{BodySide, Cue, Effect, PlayerView, StepKind};
pub use training::vocabulary::Phase;
