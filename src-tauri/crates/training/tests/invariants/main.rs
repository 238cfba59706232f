//! The invariants of training-science §12, each a property of its own over random lives, mornings and choices.
//!
//! The judge is the crate `plan-checker`, written apart from the planner: it reads what is stored, and nothing else.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "../support/mod.rs"]
mod support;

mod each;
mod mutants;
mod relations;
mod seen;
mod taken_away;
mod tested;
