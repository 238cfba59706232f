//! What Longplay can be asked. One registry of commands over an open data folder; no window, no Tauri.
#![deny(missing_docs)]

mod albums;
pub mod bindings;
pub mod context;
mod cues;
pub mod disturbance;
pub mod failure;
mod handlers;
mod host;
mod interruption;
mod ledger;
mod past;
mod planning;
mod records;
mod registry;
mod running;

pub use context::Context;
pub use failure::{Code, Failure};
pub use handlers::prelude as wire;
pub use host::{Host, lived};
pub use registry::{Answer, Command, Tag, call, commands, list};
pub use running::Passed;
pub use training::plan::Dose;
pub use training::player::{BodySide, Cue, Effect, PlayerView, StepKind};
pub use training::vocabulary::Phase;
