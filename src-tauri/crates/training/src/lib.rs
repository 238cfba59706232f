//! What a coach knows. Pure: no input or output, no clock, no global randomness.
#![deny(missing_docs)]

pub mod album;
pub mod charge;
pub mod check_in;
pub mod company;
pub mod confidence;
pub mod day;
pub mod exclusions;
pub mod generate;
pub mod heart_rate;
pub mod history;
pub mod intention;
pub mod interlude;
pub mod load;
pub mod movement;
pub mod noticed;
pub mod occasion;
pub mod pacing;
pub mod plan;
pub mod player;
pub mod profile;
pub mod quantity;
pub mod readiness;
pub mod reflection;
pub mod said;
pub mod self_talk;
pub mod shared;
pub mod strength;
pub mod trends;
pub mod trial;
pub mod vocabulary;
