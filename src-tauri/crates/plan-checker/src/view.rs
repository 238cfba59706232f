//! A case laid open: the plan's blocks with their movements, and what the person's day is, worked out once.

use chrono::NaiveDate;

use crate::facts::Movement;
use crate::input::{
    AlbumSession, AlbumWeek, Area, Bits, Block, ComplaintKind, Equipment, Illness, OccasionKind, Outcome,
    Person, Phase, PlaceKind, State, mask,
};
use crate::ledger::{Ledger, Return};
use crate::{DayCase, Verdict};

/// Age from which the older adult's rules hold (WHO 2020).
const OLDER: i32 = 65;
/// Age under which only light mode is offered (invariant 42).
const ADULT: i32 = 18;
/// Months under which a person is a novice (invariant 7).
const NOVICE: i64 = 3;
/// Days before an event in which §8's taper rules hold.
const TAPER: i64 = 14;

/// Minutes past bedtime up to which it is still that night.
const PAST_BED: i32 = -240;

/// A block with its movement.
#[derive(Clone, Copy)]
pub struct Item<'a> {
    pub phase: Phase,
    pub block: &'a Block,
    pub movement: &'a Movement,
}

/// A case laid open.
pub struct View<'a> {
    pub ledger: &'a Ledger<'a>,
    pub case: &'a DayCase<'a>,
    pub person: &'a Person,
    pub day: NaiveDate,
    pub items: Vec<Item<'a>>,
    /// A movement that the catalogue does not know.
    pub unknown: Option<&'a str>,
    pub illness: Illness,
    pub back: Option<Return>,
    /// Areas that are removed from all loading (§7), as bits.
    pub left_out: u32,
    /// Areas with nothing heavy or fast, those left out among them.
    pub careful: u32,
    /// Areas that are tight, the others among them.
    pub tight: u32,
    /// Equipment at the plan's place, as bits.
    pub equipment: u32,
}

impl<'a> View<'a> {
    pub fn new(ledger: &'a Ledger<'_>, case: &'a DayCase<'a>) -> Self {
        let ledger: &'a Ledger<'a> = ledger;
        let mut items = Vec::with_capacity(24);
        let mut unknown = None;
        for (phase, block) in case.plan.every_block() {
            match ledger.facts.get(&block.movement) {
                Some(movement) => items.push(Item {
                    phase,
                    block,
                    movement,
                }),
                None => unknown = Some(block.movement.as_str()),
            }
        }
        let (left_out, careful, tight) = areas(&ledger.person, case);
        Self {
            person: &ledger.person,
            day: case.day,
            items,
            unknown,
            illness: case.check_in.map_or(Illness::None, |check_in| check_in.illness),
            back: ledger.return_on(case.day),
            left_out,
            careful,
            tight,
            equipment: equipment(&ledger.person, case.plan.place),
            ledger,
            case,
        }
    }

    pub fn trains(&self) -> bool {
        self.case.plan.outcome == Outcome::Train
    }

    pub fn state(&self) -> State {
        self.case.plan.state
    }

    pub fn of(&self, phase: Phase) -> impl Iterator<Item = &Item<'a>> {
        self.items.iter().filter(move |item| item.phase == phase)
    }

    pub fn has(&self, phase: Phase) -> bool {
        self.of(phase).next().is_some()
    }

    pub fn seconds(&self, phase: Phase) -> u32 {
        self.of(phase).map(|item| item.block.seconds()).sum()
    }

    /// Returns the work sets of strength.
    pub fn sets(&self) -> u32 {
        self.of(Phase::Strength).map(|item| item.block.sets).sum()
    }

    /// Judges each block: the first that `breaks` says something of is how it is broken.
    pub fn each(&self, applies: bool, breaks: impl Fn(&Item<'a>) -> Option<String>) -> Verdict {
        let found = self.items.iter().find_map(|item| {
            breaks(item).map(|how| format!("{:?}: {}: {how}", item.phase, item.block.movement))
        });
        Verdict::of(applies, found)
    }

    /// Judges each block of the strength phase.
    pub fn each_lift(&self, breaks: impl Fn(&Item<'a>) -> Option<String>) -> Verdict {
        self.each(self.has(Phase::Strength), |item| {
            if item.phase == Phase::Strength {
                breaks(item)
            } else {
                None
            }
        })
    }

    pub fn is_65(&self) -> bool {
        self.person.age(self.day) >= OLDER
    }

    /// Whether the older adult's rules hold: by age, or by wish.
    pub fn is_older(&self) -> bool {
        self.is_65() || self.person.is("older")
    }

    pub fn months(&self) -> i64 {
        i64::from(self.person.training_months) + (self.day - self.ledger.since).num_days() / 30
    }

    pub fn is_novice(&self) -> bool {
        self.months() < NOVICE
    }

    /// Screening without clearance (invariant 26).
    pub fn is_uncleared(&self) -> bool {
        self.person.screening.has_a_yes() && !self.person.screening.cleared
    }

    /// Pregnant, soon after a birth, or under age (invariant 42); no clearance lifts it.
    pub fn needs_refusal_or_light(&self) -> bool {
        self.person.age(self.day) < ADULT || self.person.screening.pregnant_or_postpartum
    }

    pub fn is_light(&self) -> bool {
        self.is_uncleared() || self.needs_refusal_or_light()
    }

    /// Returns what the album stored for today.
    pub fn planned(&self) -> Option<(&'a AlbumWeek, &'a AlbumSession)> {
        self.case.album?.planned_on(self.day)
    }

    pub fn near_event(&self) -> bool {
        self.person.occasions.iter().any(|one| {
            one.kind == OccasionKind::Event && (0..=TAPER).contains(&(one.from - self.day).num_days())
        })
    }

    pub fn is_event_day(&self) -> bool {
        self.person
            .occasions
            .iter()
            .any(|one| one.kind == OccasionKind::Event && (one.from..=one.to).contains(&self.day))
    }

    pub fn near_bedtime(&self) -> bool {
        self.case
            .minutes_to_bedtime
            .is_some_and(|minutes| (PAST_BED..60).contains(&minutes))
    }

    /// Whether the person could do a movement today: equipment, screening, own wish, areas.
    pub fn could(&self, movement: &Movement) -> bool {
        movement.possible_with(self.equipment)
            && (movement.implements == 0 || movement.implements & self.equipment != 0)
            && (!self.is_light() || movement.light)
            && movement.areas & self.careful == 0
            && !self.person.excluded_movements.contains(&movement.slug)
    }
}

/// Returns the bits of the equipment at a place.
pub fn equipment(person: &Person, place: PlaceKind) -> u32 {
    let there = person.places.iter().find(|one| one.kind == place);
    there.map_or(0, |one| mask::<Equipment>(&one.equipment))
}

/// Sorts the areas by §7's table: left out of all loading, nothing heavy or fast, tight.
fn areas(person: &Person, case: &DayCase<'_>) -> (u32, u32, u32) {
    let (mut left_out, mut careful, mut tight) = (0, 0, 0);
    // A joint's yes limits that area only, until somebody has cleared it.
    if !person.screening.cleared {
        careful |= mask::<Area>(&person.screening.joint_problem);
    }
    for complaint in case.check_in.iter().flat_map(|check_in| &check_in.complaints) {
        let area = complaint.area.bit();
        let strong = match complaint.kind {
            ComplaintKind::Painful | ComplaintKind::Sharp | ComplaintKind::Numb => true,
            ComplaintKind::Tight | ComplaintKind::Sore => complaint.intensity >= 7,
        };
        if strong {
            left_out |= area;
        }
        if strong || complaint.intensity >= 4 || complaint.alters_movement {
            careful |= area;
        }
        if strong || complaint.intensity >= 1 || complaint.alters_movement {
            tight |= area;
        }
    }
    (left_out, careful, tight | careful)
}
