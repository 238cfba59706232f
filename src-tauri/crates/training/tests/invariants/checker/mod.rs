//! The checker: what a careful reader of §12 would look up in a finished plan.

mod care;
mod lifting;
mod time;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use training::check_in::{CheckIn, ComplaintKind, Illness};
use training::history::{ActivityKind, History, LoggedSet, SessionRecord};
use training::movement::{Measure, Movement, catalogue};
use training::plan::{Block, Dose, Outcome, SessionKind, SessionPlan};
use training::profile::Profile;
use training::readiness::ReadinessState;
use training::vocabulary::{Area, Equipment, Muscle, Pattern, Phase};

/// A plan with everything it may be judged by.
pub struct Case<'a> {
    pub profile: &'a Profile,
    pub history: &'a History,
    pub day: NaiveDate,
    pub check_in: Option<&'a CheckIn>,
    pub plan: &'a SessionPlan,
    pub minutes_to_bedtime: Option<i32>,
}

/// What an invariant says of a case: it does not apply, it holds, or how it is broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    Vacuous,
    Holds,
    Broken(String),
}

use Verdict::{Holds, Vacuous};

pub(super) fn judge(applies: bool, broken: Option<String>) -> Verdict {
    match (applies, broken) {
        (_, Some(how)) => Verdict::Broken(how),
        (true, None) => Holds,
        (false, None) => Vacuous,
    }
}

pub(super) fn movement(block: &Block) -> &'static Movement {
    catalogue()
        .get(&block.movement)
        .expect("every planned movement is in the catalogue")
}

impl<'a> Case<'a> {
    pub(super) fn trains(&self) -> bool {
        self.plan.outcome == Outcome::Train
    }

    pub(super) fn blocks(&self, phase: Phase) -> &'a [Block] {
        self.plan
            .phases
            .iter()
            .find(|one| one.phase == phase)
            .map_or(&[], |one| &one.blocks)
    }

    pub(super) fn every_block(&self) -> impl Iterator<Item = (Phase, &'a Block)> {
        self.plan
            .phases
            .iter()
            .flat_map(|phase| phase.blocks.iter().map(move |block| (phase.phase, block)))
    }

    pub(super) fn seconds(&self, phase: Phase) -> u32 {
        self.blocks(phase).iter().map(Block::seconds).sum()
    }

    pub(super) fn illness(&self) -> Illness {
        self.check_in.map_or(Illness::None, |check_in| check_in.illness)
    }

    pub(super) fn has_fever(&self) -> bool {
        self.illness() == Illness::Fever
    }

    pub(super) fn is_older(&self) -> bool {
        self.profile.is_older(self.day)
    }

    pub(super) fn months(&self) -> i64 {
        let since = self.history.since.unwrap_or(self.day);
        i64::from(self.profile.training_months.get()) + (self.day - since).num_days() / 30
    }

    pub(super) fn before(&self, days: u64) -> impl Iterator<Item = NaiveDate> {
        let day = self.day;
        (1..=days).map(move |ago| day.checked_sub_days(Days::new(ago)).unwrap())
    }

    pub(super) fn records(&self, day: NaiveDate) -> &'a [SessionRecord] {
        self.history.sessions.get(&day).map_or(&[], Vec::as_slice)
    }

    pub(super) fn strength_sets(&self, day: NaiveDate) -> impl Iterator<Item = &'a LoggedSet> {
        self.records(day)
            .iter()
            .flat_map(|record| &record.sets)
            .filter(|set| set.phase == Phase::Strength)
    }

    pub(super) fn half_sets(&self, day: NaiveDate, muscle: Muscle) -> u32 {
        self.strength_sets(day)
            .map(|set| half_sets(&set.movement, muscle))
            .sum()
    }

    pub(super) fn planned_half_sets(&self, muscle: Muscle) -> u32 {
        self.blocks(Phase::Strength)
            .iter()
            .map(|block| u32::from(block.sets) * half_sets(&block.movement, muscle))
            .sum()
    }

    /// Mean of four weeks, with what was done before Longplay in place of unknown days.
    pub(super) fn weekly(&self, before: u32, of: impl Fn(NaiveDate) -> u32) -> u32 {
        let since = self.history.since.unwrap_or(self.day);
        let (known, unknown): (Vec<_>, Vec<_>) = self.before(28).partition(|day| *day >= since);
        let known: u32 = known.into_iter().map(of).sum();
        (known + before * u32::try_from(unknown.len()).unwrap() / 7) / 4
    }

    pub(super) fn week_so_far(&self, of: impl Fn(NaiveDate) -> u32) -> u32 {
        of(self.day) + self.before(6).map(of).sum::<u32>()
    }

    pub(super) fn needs_light(&self) -> bool {
        let s = &self.profile.screening;
        let yes = s.heart_condition
            || s.high_blood_pressure
            || s.chest_pain
            || s.dizziness_or_fainting
            || s.other_condition
            || s.prescribed_medicine
            || s.heart_rate_medicine
            || s.supervised_only;
        self.profile.age(self.day) < 18 || s.pregnant_or_postpartum || (yes && !s.cleared)
    }

    /// Areas that are painful, sharp, numb, or 7 and more.
    pub(super) fn left_out(&self) -> BTreeSet<Area> {
        self.complaints(|kind, intensity, _| {
            matches!(
                kind,
                ComplaintKind::Painful | ComplaintKind::Sharp | ComplaintKind::Numb
            ) || intensity >= 7
        })
    }

    /// Areas that are tight or sore at 4 to 6, or alter movement.
    pub(super) fn careful(&self) -> BTreeSet<Area> {
        self.complaints(|_, intensity, alters| intensity >= 4 || alters)
    }

    pub(super) fn complaints(&self, which: impl Fn(ComplaintKind, u8, bool) -> bool) -> BTreeSet<Area> {
        self.check_in
            .into_iter()
            .flat_map(|check_in| &check_in.complaints)
            .filter(|one| which(one.kind, one.intensity.get(), one.alters_movement))
            .map(|one| one.area)
            .collect()
    }

    pub(super) fn equipment(&self) -> &'a [Equipment] {
        self.profile
            .places
            .iter()
            .find(|place| place.kind == self.plan.place)
            .map_or(&[], |place| place.equipment.as_slice())
    }

    /// Exposures to a movement: day, record, sets.
    pub(super) fn exposures(&self, slug: &str) -> Vec<(NaiveDate, &'a SessionRecord, Vec<&'a LoggedSet>)> {
        self.history
            .sessions
            .iter()
            .flat_map(|(day, records)| records.iter().map(move |record| (*day, record)))
            .map(|(day, record)| {
                let sets: Vec<_> = record
                    .sets
                    .iter()
                    .filter(|set| set.phase == Phase::Strength && set.movement == slug)
                    .collect();
                (day, record, sets)
            })
            .filter(|(_, _, sets)| !sets.is_empty())
            .collect()
    }

    /// Returns the verdict of one invariant.
    pub fn check(&self, invariant: u8) -> Verdict {
        match invariant {
            1 => self.phases_in_order(),
            2 => self.prime_and_downshift(),
            3 => self.minutes_fit(),
            4 => self.raise_and_ramp_up(),
            5 => self.skill_is_short_and_stops(),
            6 => self.every_strength(|block| reserve(block) >= 1),
            7 => self.careful_reserve(),
            9 => self.load_steps(),
            10 => self.not_load_and_sets(),
            11 => self.unknown_lifts(),
            12 => self.rests(),
            13 => self.session_and_week_sets(),
            14 => self.sets_grow_slowly(),
            15 => self.heavy_on_one_day_of_two(),
            16 => self.no_hard_days_in_these_plans(),
            17 => self.a_day_of_rest(),
            18 => self.weekly_load(),
            19 => self.longest_aerobic(),
            20 | 21 => self.moderate_at_most(),
            22 => self.painful_areas(),
            23 => self.alternatives_are_allowed(),
            24 => self.red_flags_stop(),
            25 => self.illness_rules(),
            26 | 42 => self.light_mode(),
            27 => self.balance_minutes(),
            28 => self.fixed_support(),
            29 => self.power(),
            30 => self.low_days_are_plain(),
            32 => self.base_grows_slowly(),
            33 => self.return_after_gap(),
            34 => self.lighter_week(),
            38 => self.breathing(),
            39 => self.short_stretches(),
            40 => self.pulls_before_pushes(),
            41 => self.own_equipment(),
            other => panic!("invariant {other} is not one of this checker's"),
        }
    }

    pub(super) fn find(&self, applies: bool, broken: impl Fn(Phase, &Block) -> bool) -> Verdict {
        let found = self.every_block().find(|(phase, block)| broken(*phase, block));
        judge(
            applies,
            found.map(|(phase, block)| format!("{phase:?}: {block:?}")),
        )
    }

    pub(super) fn every_strength(&self, holds: impl Fn(&Block) -> bool) -> Verdict {
        let applies = !self.blocks(Phase::Strength).is_empty();
        self.find(applies, |phase, block| phase == Phase::Strength && !holds(block))
    }
}

pub(super) fn reserve(block: &Block) -> u8 {
    block.reserve.map_or(0, training::quantity::RepsInReserve::get)
}

pub(super) fn amount(block: &Block) -> u32 {
    match block.dose {
        Dose::Repetitions { repetitions } => u32::from(repetitions.get()),
        Dose::Hold { seconds } | Dose::Distance { seconds, .. } | Dose::Breaths { seconds, .. } => {
            seconds.get()
        }
    }
}

pub(super) fn counts(record: &SessionRecord) -> bool {
    record.plan.state == ReadinessState::Full && !record.plan.track.is_some_and(|track| track.lighter)
}

pub(super) fn half_sets(slug: &str, muscle: Muscle) -> u32 {
    catalogue().get(slug).map_or(0, |movement| {
        2 * u32::from(movement.direct.contains(&muscle)) + u32::from(movement.indirect.contains(&muscle))
    })
}

pub(super) fn is_gentle(plan: &SessionPlan) -> bool {
    plan.kind == SessionKind::Recharge
        || plan.phases.iter().all(|phase| match phase.phase {
            Phase::Strength => phase.blocks.is_empty(),
            Phase::Aerobic => phase.blocks.iter().all(|block| block.effort.get() <= 2),
            Phase::Prime | Phase::Skill | Phase::Downshift => true,
        })
}

pub(super) fn breaks_areas(
    left_out: &BTreeSet<Area>,
    careful: &BTreeSet<Area>,
    phase: Phase,
    movement: &Movement,
) -> bool {
    let touches = |areas: &BTreeSet<Area>| movement.areas.iter().any(|area| areas.contains(area));
    touches(left_out)
        || (touches(careful)
            && (phase == Phase::Strength || movement.fast || movement.pattern == Pattern::Power))
}

/// Counts of verdicts by invariant, for reports.
pub type Tally = BTreeMap<u8, (u32, Vec<String>)>;
