//! The guided session, lived through.
#![allow(clippy::unwrap_used)]

mod properties;
mod sets;
mod stopping;
mod story;
mod support;
mod turns;
