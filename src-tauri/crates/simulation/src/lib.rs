//! Invented people who live with Longplay for weeks, through the same commands as everybody. For trying the app,
//! pictures, tests and measurements. Nothing here describes a real person.
#![deny(missing_docs)]

pub mod demo;
mod dice;
mod life;
#[cfg(feature = "lives")]
pub mod lives;
mod person;
mod training_session;
