//! Twelve people on one morning each: what a good coach would do, and what not.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "../support/mod.rs"]
mod support;

mod desk_worker;
mod ill_and_hurt;
mod lifters;
mod morning;
mod older;
mod parent_and_student;
mod rower;
mod screening;
