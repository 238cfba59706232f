//! What a session sounds like. Every [`Cue`](training::player::Cue) is made of sines here, and played on a thread of its
//! own: no recording, nobody's voice, and nothing that a computer without a sound device would miss.
//!
//! ```
//! use training::player::Cue;
//!
//! let chime = sound::samples(Cue::RestOver, 48_000);
//! assert_eq!(chime.first(), Some(&0.0)); // out of silence
//! assert!(chime.iter().all(|sample| sample.abs() < 0.5)); // and never harsh
//! ```
#![deny(missing_docs)]

mod ahead;
mod cues;
mod device;
mod player;
mod tone;

pub use cues::{foremost, samples};
pub use device::Output;
pub use player::{Player, Volume};
