//! The second opinion: every plan goes to the plan checker as JSON, the way it would be stored.

use chrono::NaiveDate;
use training::album::Album;
use training::check_in::CheckIn;
use training::history::History;
use training::plan::{Lever, SessionPlan};
use training::profile::Profile;

use super::tally::{Tally, Whence};

/// A plan with what it was asked for with.
pub(super) struct Case<'a> {
    pub(super) day: NaiveDate,
    pub(super) levers: &'a [Lever],
    pub(super) plan: &'a SessionPlan,
    pub(super) album: &'a Album,
    pub(super) minutes_to_bedtime: Option<i32>,
    pub(super) wanted: bool,
}

pub(super) struct Judge {}

impl Judge {
    pub(super) fn new(_profile: &Profile, _since: NaiveDate) -> Self { Self {} }
    pub(super) fn profile(&mut self, _profile: &Profile) {}
    pub(super) fn album(&mut self, _album: &Album) {}
    pub(super) fn check_in(&mut self, _check_in: &CheckIn) {}
    pub(super) fn check(&mut self, _case: &Case<'_>, _whence: Whence, _tally: &mut Tally) {}
    pub(super) fn live(&mut self, _history: &History, _day: NaiveDate) {}
}

/// Returns the name of an invariant.
pub(super) fn name(number: u8) -> &'static str { let _ = number; "" }
