//! What a person, a place and a morning rule out, and why. A worse answer only ever rules out more.

mod areas;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

pub(crate) use areas::why_not;
pub use areas::{AreaLimit, area_limits, limit_of};

use crate::check_in::CheckIn;
use crate::movement::{Movement, catalogue};
use crate::plan::Cause;
use crate::profile::{ADULT_AGE, Profile};
use crate::quantity::Months;
use crate::readiness::ReadinessState;
use crate::vocabulary::{Area, Equipment, Pattern, Phase, PlaceKind};

/// Control demand that suits a person of so many months of training at first. Our choice; ladders lead further.
const CONTROL_BY_MONTHS: [(u16, u8); 4] = [(3, 2), (12, 3), (36, 4), (u16::MAX, 5)];
/// Highest control demand for older adults at first. Our choice.
const OLDER_CONTROL: u8 = 3;
/// Highest control demand of what prepares somebody who holds on for balance: nothing is tried before it is warm. Our choice.
const STEADY_PRIME_CONTROL: u8 = 2;
/// Days of a month, for counting training months on. Our choice: whole weeks.
const DAYS_PER_MONTH: i64 = 30;

/// Returns why only light mode is offered, if so (§7 screening; invariants 26 and 42).
#[must_use]
pub fn light_mode(profile: &Profile, day: NaiveDate) -> Option<Cause> {
    if profile.age(day) < ADULT_AGE {
        return Some(Cause::Under18);
    }
    let screening = &profile.screening;
    // A clearance lifts the other answers, never this one: pregnancy wants advice of its own (invariant 42).
    if screening.pregnant_or_postpartum {
        return Some(Cause::ScreeningAnswer);
    }
    let answered_yes = screening.heart_condition
        || screening.high_blood_pressure
        || screening.chest_pain
        || screening.dizziness_or_fainting
        || screening.other_condition
        || screening.prescribed_medicine
        || screening.heart_rate_medicine
        || screening.supervised_only;
    (answered_yes && !screening.cleared).then_some(Cause::ScreeningAnswer)
}

/// Returns the months of training by a day: those before Longplay and those since.
#[must_use]
pub fn training_months(profile: &Profile, since: Option<NaiveDate>, day: NaiveDate) -> u16 {
    let lived = since.map_or(0, |since| (day - since).num_days().max(0) / DAYS_PER_MONTH);
    Months::clamped(i64::from(profile.training_months.get()) + lived).get()
}

/// Returns the control demand that suits a person.
#[must_use]
pub fn suitable_control(profile: &Profile, since: Option<NaiveDate>, day: NaiveDate) -> u8 {
    let months = training_months(profile, since, day);
    let by_months = CONTROL_BY_MONTHS
        .iter()
        .find(|(below, _)| months < *below)
        .map_or(5, |(_, control)| *control);
    if profile.is_older(day) {
        by_months.min(OLDER_CONTROL)
    } else {
        by_months
    }
}

/// What is ruled out for the person and the place, whatever the morning.
#[derive(Debug, Clone)]
pub struct Standing<'a> {
    profile: &'a Profile,
    /// Where the session is.
    pub place: PlaceKind,
    /// What is there.
    pub equipment: Vec<Equipment>,
    /// Why only light mode is offered.
    pub light: Option<Cause>,
    /// Whether balance is only done beside a fixed support (invariant 28).
    pub steadying: Option<Cause>,
    limits: BTreeMap<Area, (AreaLimit, Cause)>,
    control: u8,
}

impl<'a> Standing<'a> {
    /// Returns what is ruled out for this person at this place.
    #[must_use]
    pub fn new(profile: &'a Profile, since: Option<NaiveDate>, day: NaiveDate, place: PlaceKind) -> Self {
        let equipment = profile
            .places
            .iter()
            .find(|known| known.kind == place)
            .map_or_else(Vec::new, |known| known.equipment.clone());
        let steadying = if profile.is_older(day) {
            Some(Cause::OlderAdult)
        } else {
            profile.screening.recent_fall.then_some(Cause::RecentFall)
        };
        Self {
            profile,
            place,
            equipment,
            light: light_mode(profile, day),
            steadying,
            limits: area_limits(profile, None),
            control: suitable_control(profile, since, day),
        }
    }

    /// Returns why a movement is ruled out for this person and place, or `None` where it may serve the phase. An earned
    /// rung may ask for more control than suits at first; `earned` says so.
    #[must_use]
    pub fn why_not(&self, movement: &Movement, phase: Phase, earned: bool) -> Option<Cause> {
        if self.profile.excluded_movements.contains(&movement.slug) {
            return Some(Cause::OwnChoice);
        }
        if !movement.possible_with(&self.equipment)
            || (!movement.implements.is_empty() && movement.implement_with(&self.equipment).is_none())
        {
            return Some(Cause::PlaceToday { place: self.place });
        }
        if let Some(cause) = &self.light
            && !movement.light
        {
            return Some(cause.clone());
        }
        if !earned && movement.control > self.control {
            return Some(Cause::NewToTraining);
        }
        if let Some(cause) = &self.steadying {
            let unsteady = movement.unstable || (movement.balance && !steady(movement, &self.equipment));
            // However far a ladder was climbed, it does not lead to hops and jumps.
            let hops = movement.fast && movement.control > OLDER_CONTROL;
            if unsteady || hops || (phase == Phase::Prime && movement.control > STEADY_PRIME_CONTROL) {
                return Some(cause.clone());
            }
        }
        areas::why_not(&self.limits, movement, phase)
    }

    /// Whether a long-known pain asks for more in reserve with this movement (§7).
    #[must_use]
    pub fn is_known_pain(&self, movement: &Movement) -> bool {
        movement.touches(&self.profile.screening.known_pain)
    }
}

/// Whether balance can be done beside something that cannot move, or sitting (Otago; invariant 28).
fn steady(movement: &Movement, equipment: &[Equipment]) -> bool {
    movement.support_with(equipment).is_some()
}

/// What the morning rules out on top.
#[derive(Debug, Clone, Default)]
pub struct Today {
    limits: BTreeMap<Area, (AreaLimit, Cause)>,
    /// Slugs swapped away by the person.
    pub swapped: BTreeSet<String>,
    /// Why nothing fast and nothing overhead is done (invariant 30).
    pub calm: Option<Cause>,
    /// Why only known skills are practised (invariant 30).
    pub familiar: Option<Cause>,
}

impl Today {
    /// Returns what this morning rules out.
    #[must_use]
    pub fn new(
        profile: &Profile,
        check_in: Option<&CheckIn>,
        state: ReadinessState,
        because: &Cause,
    ) -> Self {
        let low = state >= ReadinessState::Ease;
        Self {
            limits: area_limits(profile, check_in),
            swapped: BTreeSet::new(),
            calm: low.then(|| because.clone()),
            familiar: low.then(|| because.clone()),
        }
    }

    /// Returns why a movement is ruled out this morning, or `None`.
    #[must_use]
    pub fn why_not(&self, movement: &Movement, phase: Phase, known: bool) -> Option<Cause> {
        if self.swapped.contains(&movement.slug) {
            return Some(Cause::OwnChoice);
        }
        if let Some(cause) = &self.calm
            && (movement.fast || (movement.overhead && !movement.implements.is_empty()))
        {
            return Some(cause.clone());
        }
        if let Some(cause) = &self.familiar
            && phase == Phase::Skill
            && !known
            && !is_plain(movement)
        {
            return Some(cause.clone());
        }
        areas::why_not(&self.limits, movement, phase)
    }

    /// Returns the area limits of this morning.
    #[must_use]
    pub const fn areas(&self) -> &BTreeMap<Area, (AreaLimit, Cause)> {
        &self.limits
    }
}

/// Whether a movement is so plain that it is never a new skill: the foot of a ladder that anybody can do. Our choice.
#[must_use]
pub fn is_plain(movement: &Movement) -> bool {
    movement.control <= 1 && movement.rung.rung <= 1
}

/// Returns whether a slug's movement is of this pattern.
#[must_use]
pub fn is_of(slug: &str, pattern: Pattern) -> bool {
    catalogue()
        .get(slug)
        .is_some_and(|movement| movement.pattern == pattern)
}
