//! The guided session, lived through.
#![allow(clippy::unwrap_used)]

mod calls;
mod intervals;
mod pick_up;
mod properties;
mod sets;
mod steady;
mod stopping;
mod story;
mod support;
mod turns;
