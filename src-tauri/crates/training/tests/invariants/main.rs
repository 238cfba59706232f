//! The invariants of training-science §12, each a property of its own over random lives, mornings and choices.
//!
//! The checker is written apart from the generator: it reads plan, profile, history, check-in and catalogue only.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "../support/mod.rs"]
mod support;

mod checker;
mod each;
mod mutants;
mod relations;
