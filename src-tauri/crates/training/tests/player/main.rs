//! The guided session, lived through.
#![allow(clippy::unwrap_used)]

mod properties;
mod story;
mod support;
