//! Albums: what a coach plans for four to six weeks, what comes of changing them, and what they were.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "../support/mod.rs"]
mod support;

mod archetypes;
mod edits;
mod looking_back;
mod random_people;
