//! The guided session, lived through.
#![allow(clippy::unwrap_used)]

mod pick_up;
mod properties;
mod sets;
mod stopping;
mod story;
mod support;
mod turns;
