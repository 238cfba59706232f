//! Invented people who live with Longplay for weeks, through the same commands as everybody. For trying the app,
//! pictures, tests and measurements; and random lives that try the planner out (`lives`). Nothing here describes a real person.
#![deny(missing_docs)]

#[cfg(feature = "demo")]
pub mod demo;
mod dice;
#[cfg(feature = "demo")]
mod life;
#[cfg(any(feature = "demo", feature = "lives"))]
mod lifting;
#[cfg(feature = "lives")]
pub mod lives;
#[cfg(feature = "demo")]
mod person;
#[cfg(any(feature = "demo", feature = "lives"))]
mod strength;
#[cfg(feature = "demo")]
mod training_session;
