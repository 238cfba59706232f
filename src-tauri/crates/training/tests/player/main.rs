//! The guided session, lived through.
#![allow(clippy::unwrap_used)]

mod an_hour;
mod beyond;
mod calls;
mod discomfort;
mod endings;
mod every_event;
mod intervals;
mod order;
mod pick_up;
mod properties;
mod random;
mod sets;
mod shorten;
mod steady;
mod stopping;
mod story;
mod support;
mod take_back;
mod tuning;
mod turns;
