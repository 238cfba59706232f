//! Reading the reasons off the ceilings (invariant 43): one for each departure, naming the input that caused it.

mod amounts;
mod fewer;
mod movements;
mod whole;

use super::Request;
use super::allowance::Allowance;
use super::endurance::HardPart;
use super::fill;
use super::limits::Carrying;
use super::skill;
use super::strength::Lifting;
use crate::album::PlannedLift;
use crate::exclusions::{Standing, Today};
use crate::plan::{Block, Cause, Change, Dose, Reason, Side, Track};

/// What the reasons are read from.
pub(super) struct Told<'a> {
    /// The request.
    pub request: &'a Request<'a>,
    /// The ceilings.
    pub allowance: &'a Allowance,
    /// What person and place rule out.
    pub standing: &'a Standing<'a>,
    /// What the morning rules out.
    pub today: &'a Today,
    /// Where in the album.
    pub track: Option<Track>,
    /// Which side.
    pub side: Side,
    /// The lifts that the album planned for it.
    pub lifts: &'a [PlannedLift],
    /// Whether the person moved the session here.
    pub moved: bool,
    /// Whether it opens the day of an event.
    pub event: bool,
    /// Whether the album's test waits because a hard day was too recent.
    pub test_too_soon: bool,
    /// The skill phase.
    pub skill: &'a skill::Filled,
    /// The strength phase, if the session is one with exercise.
    pub strength: Option<&'a fill::Filled>,
    /// Who lifts.
    pub lifting: &'a Lifting<'a>,
    /// Prime.
    pub opening: &'a [Block],
    /// The aerobic phase.
    pub aerobic: &'a [Block],
    /// The hard part, or why it waits.
    pub hard: &'a HardPart,
    /// Aerobic seconds as planned for these minutes.
    pub planned_aerobic: u32,
    /// Seconds that nothing takes: the session is shorter by them.
    pub left_over: u32,
    /// Seconds of skill beyond the planned ones.
    pub skill_more: u32,
    /// Whether the older adult's rules hold.
    pub older: bool,
}

/// Returns what a day of rest for want of room leaves short.
#[must_use]
pub(super) fn of_full_week(request: &Request<'_>, lifts: &[PlannedLift]) -> Option<Reason> {
    fewer::muscles(request, lifts, std::iter::empty(), &Cause::WeekFull)
}

/// Returns the reason for a day of breathing only.
#[must_use]
pub fn breathing_only(carrying: &Carrying) -> Vec<Reason> {
    vec![Reason {
        change: Change::BreathingOnly,
        cause: carrying.cause.clone(),
    }]
}

/// Whether a reason that a prescription gave still says what the block asks for.
#[must_use]
pub fn still_holds(reason: &Reason, block: &Block) -> bool {
    if let Change::MoreLoad { to, .. } = &reason.change {
        return block.load == Some(*to);
    }
    let Change::MoreRepetitions { to, .. } = &reason.change else {
        return true;
    };
    match block.dose {
        Dose::Repetitions { repetitions } => repetitions.get() == *to,
        Dose::Hold { seconds } | Dose::Distance { seconds, .. } => seconds.get() == u32::from(*to),
        Dose::Breaths { .. } => false,
    }
}

/// Returns every reason for a session, the most important first.
#[must_use]
pub(super) fn of_session(told: &Told<'_>) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let mut say = |change: Change, cause: &Cause| {
        let reason = Reason {
            change,
            cause: cause.clone(),
        };
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    };
    whole::session(told, &mut say);
    whole::areas(told, &mut say);
    amounts::less_or_more(told, &mut say);
    movements::instead_or_earned(told, &mut say);
    whole::person(told, &mut say);
    fewer::than_planned(told, &mut reasons);
    // What made the day an easy one weighs more than what the week is about. The sort keeps the order of the others.
    if let Some(decided) = &told.today.calm {
        reasons.sort_by_key(|reason| reason.change != Change::EventMorning && reason.cause != *decided);
    }
    reasons
}
