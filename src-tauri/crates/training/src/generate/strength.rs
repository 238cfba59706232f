//! The strength phase: today's movements in the slots that were laid out for it.

use super::Request;
use super::asked::Asked;
use super::earned;
use super::natural::{Pace, Work};
use super::preferences::{Choice, choices};
use super::room::Done;
use super::usual;
use crate::album::{Measured, PlannedLift, Zone};
use crate::exclusions::Standing;
use crate::movement::{Movement, catalogue};
use crate::plan::{Block, BlockPurpose, Cause};
use crate::strength::{Lifter, Lived, Prescription, prescribe};
use crate::vocabulary::Phase;

/// Least reserve of a measure (§12).
const MEASURE_RESERVE: u8 = 2;

/// Everything about the person and the past that strength planning reads once.
pub struct Lifting<'a> {
    pub(super) request: Request<'a>,
    pub(super) standing: &'a Standing<'a>,
    pub(super) lived: &'a Lived<'a>,
    pub(super) choices: Vec<Choice<'a>>,
    pub(super) older: bool,
    pub(super) done: Done,
    lifter: Lifter<'a>,
}

impl<'a> Lifting<'a> {
    /// Reads the past. `lighter` says that the album's week is the lighter one.
    #[must_use]
    pub fn new(
        request: &Request<'a>,
        standing: &'a Standing<'a>,
        lived: &'a Lived<'a>,
        lighter: bool,
    ) -> Self {
        let profile = request.profile;
        let older = profile.is_older(request.day);
        let reserve = usual::usual_reserve(request, standing.light.is_some());
        Self {
            request: *request,
            standing,
            lived,
            choices: choices(standing, lived),
            older,
            done: Done::of(request),
            lifter: Lifter {
                novice: usual::is_novice(request),
                older,
                lighter,
                loads: &profile.loads,
                usual: &profile.usual_loads,
                day: request.day,
                reserve: u8::try_from(reserve).unwrap_or(u8::MAX),
            },
        }
    }

    /// Returns a movement's work with what it asks for, as a measure where it is one; `None` where nothing light enough can
    /// be picked.
    pub(super) fn work(
        &self,
        movement: &'a Movement,
        zone: Zone,
        pace: Pace,
        asked: &Asked<'_>,
    ) -> Option<Work<'a>> {
        let is_measured = |one: &Measured| one.phase == Phase::Strength && one.movement == movement.slug;
        if asked.measures.iter().any(is_measured) {
            let measured = self.measured(movement, self.prescription(movement, zone)?);
            return Some(Work::new(movement, measured, BlockPurpose::Measure, pace));
        }
        self.plain_work(movement, zone, pace)
    }

    pub(super) fn plain_work(&self, movement: &'a Movement, zone: Zone, pace: Pace) -> Option<Work<'a>> {
        let prescription = self.prescription(movement, zone)?;
        Some(Work::new(movement, prescription, BlockPurpose::Work, pace))
    }

    /// Returns by how many percent a block's load is lighter than its movement's as planned in a zone or last time, if it has one.
    pub(super) fn lighter_percent(&self, block: &Block, zone: Zone) -> Option<u32> {
        let movement = catalogue().get(&block.movement)?;
        let planned = self.prescription(movement, zone)?;
        let (usual, now) = (planned.usual_load()?, block.load?.get());
        Some(usual.saturating_sub(now) * 100 / usual.max(1))
    }

    /// Whether nothing light enough can be picked for a movement here.
    #[must_use]
    pub fn is_too_heavy(&self, movement: &Movement) -> bool {
        self.prescription(movement, Zone::Usual).is_none()
    }

    fn prescription(&self, movement: &Movement, zone: Zone) -> Option<Prescription> {
        let implement = movement.implement_with(&self.standing.equipment);
        let pain = self.standing.is_known_pain(movement);
        prescribe(movement, zone, implement, self.lived, &self.lifter, pain)
    }

    /// The same load and amount as in the album's first measure, as far as the lift is still there today (§12, "Measures").
    fn measured(&self, movement: &Movement, now: Prescription) -> Prescription {
        let first = self
            .lived
            .with(&movement.slug)
            .iter()
            .filter(|exposure| exposure.day >= self.request.album.starts)
            .find(|exposure| exposure.purpose() == BlockPurpose::Measure);
        let mut measured = now;
        measured.reserve = measured.reserve.max(MEASURE_RESERVE);
        if let Some(first) = first {
            measured = measured.repeating(first.load(), first.asked_amount());
        }
        measured
    }

    /// Returns the test of a movement, where one is asked for and this lift has earned it.
    pub(super) fn test(&self, movement: &'a Movement, asked: &Asked<'_>) -> Option<Work<'a>> {
        let earned = asked.test.then(|| self.earned_test(asked.lifts).ok()).flatten()?;
        if earned.slug != movement.slug {
            return None;
        }
        let implement = movement.implement_with(&self.standing.equipment)?;
        let prescription = crate::strength::test(movement, implement, self.lived, &self.lifter)?;
        let pace = Pace {
            older: self.older,
            brisk: false,
            scarce: false,
        };
        Some(Work::new(movement, prescription, BlockPurpose::Test, pace))
    }

    /// Returns the first of the planned lifts, anchors before others, that has earned a test as far as the past goes, or
    /// what the first of them is still missing.
    ///
    /// # Errors
    /// Everything that is missing.
    pub fn earned_test(
        &self,
        lifts: &[PlannedLift],
    ) -> Result<&'static Movement, Vec<crate::strength::Missing>> {
        earned::earned_test(&self.request, self.lived, self.standing, lifts)
    }

    /// Returns where the person stands on the ladder of a planned movement, when that is not the movement itself.
    #[must_use]
    pub fn ladder_step(&self, planned: &'a Movement) -> Option<(&'a Movement, Option<&'a Movement>, u8)> {
        let standing = self.stand(planned);
        (standing.movement.slug != planned.slug || standing.from.is_some()).then_some((
            standing.movement,
            standing.from,
            standing.earned_by,
        ))
    }

    /// Returns why the place or the person rules a planned movement out, if so.
    #[must_use]
    pub fn standing_cause(&self, movement: &Movement) -> Option<Cause> {
        self.standing
            .why_not(movement, Phase::Strength, self.is_earned(movement))
    }
}
