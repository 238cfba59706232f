//! Today's session: the album's planned session, lowered by everything that today says, and filled with movements.
//!
//! How it stays safe and explainable at once:
//!
//! 1. *Ceilings before choices.* Every input only ever lowers a [`ceiling`](allowance::Ceiling); the lowest one holds and remembers
//!    its cause. Nothing multiplies, nothing adds (§1), and each reason is read off the ceiling that it set.
//! 2. *Time is decided before movements.* A phase's seconds and effort follow from the ceilings alone; movements fill
//!    slots of that length exactly. A slot that nothing may fill becomes easy range. So a worse answer can empty a
//!    slot, never grow one, and planned load is monotone by construction (invariant 37).
//! 3. *Candidates are listed before the morning is read.* Which movements may ever fill a slot, and with how many sets,
//!    follows from person, place and history; the morning only strikes some out.

pub mod aerobic;
mod allowance;
mod asked;
mod assemble;
pub mod base;
mod breath;
pub mod budget;

pub mod cost;
mod counterfactual;
mod downshift;
mod earned;
mod endurance;
mod extra;
mod fill;
mod free_track;
pub mod hard;
mod layout;
mod lift_reasons;
mod limits;
mod measure;
mod mobility;
pub mod natural;
mod past;
mod practised;
mod preferences;
mod prime;
mod reasons;
mod restful;
pub mod roles;
mod room;
mod scene;
mod seconds;
mod session;
mod skill;
mod slot;
mod slots;
mod stand_ins;
mod strength;
mod told;
pub mod turns;
mod usual;
pub mod way;
mod week_load;

use chrono::NaiveDate;

pub(crate) use downshift::breathing;
pub(crate) use mobility::block as easy_block;

pub use counterfactual::{NearestChange, NearestInput, PlanInShort, nearest_changes};

use crate::album::Album;
use crate::check_in::CheckIn;
use crate::history::History;
use crate::plan::{Lever, SessionPlan};
use crate::profile::Profile;
use crate::readiness::Readiness;

/// Everything that a session follows from. Same request, same plan (invariant 45).
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// Who.
    pub profile: &'a Profile,
    /// Everything before `day`, and what was done earlier today.
    pub history: &'a History,
    /// The album under way.
    pub album: &'a Album,
    /// The training day.
    pub day: NaiveDate,
    /// This morning's answers, once given.
    pub check_in: Option<&'a CheckIn>,
    /// This morning's readiness, once known.
    pub readiness: Option<&'a Readiness>,
    /// What the person changed, in order. Only ever downwards.
    pub levers: &'a [Lever],
    /// Minutes from now to the stated bedtime, where one is stated.
    pub minutes_to_bedtime: Option<i32>,
    /// Whether the person asks for a session on a day without one.
    pub wanted: bool,
    /// Seed of the choices that nothing else decides.
    pub seed: u32,
}

/// Returns today's session: a plan that holds the invariants of training-science §12, a day of rest, or the explicit
/// stop. Never fails, and never asks for more than the album planned.
#[must_use]
pub fn generate(request: &Request<'_>) -> SessionPlan {
    session::plan(request)
}
