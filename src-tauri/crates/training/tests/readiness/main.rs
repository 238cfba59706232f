//! Readiness (training-science §1): every rule with its boundary on both sides, and what must hold for every life.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod guards;
mod order;
mod person;
mod properties;
mod simulation;
mod sleep;
mod strip;
mod taper;
mod usual;
