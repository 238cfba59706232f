//! Pain, swaps, red flags, illness, low days: 22–25, 30.

use chrono::NaiveDate;

use crate::Verdict::{self, Vacuous};
use crate::facts::Movement;
use crate::input::{Equipment, Illness, Outcome, Pattern, Phase, Purpose, State, mask};
use crate::ledger::{LIGHT, is_gentle};
use crate::view::{Item, View};

/// Reserve with a tight area (§7).
const TIGHT_RESERVE: u8 = 2;
/// Reserve with a long-known pain (§7).
const KNOWN_RESERVE: u8 = 4;
/// Symptom-free days after fever (25).
const AFTER_FEVER: i64 = 2;
/// Days for which a fever asks for an Ease session first; after that the return from a gap (33) asks for more.
const FEVER_DAYS: u64 = 21;
/// Sleep in minutes under which the day is Restore, for anybody (§1).
const RESTORE_SLEEP: u32 = 240;
/// Sleep under which, and how far under one's own median, it is Ease (§1).
const EASE_SLEEP: (u32, u32) = (300, 30);
/// The same for Steady (§1).
const STEADY_SLEEP: (u32, u32) = (390, 60);

/// Whether the areas of this morning rule a movement out of a phase (§7).
fn against_areas(view: &View<'_>, phase: Phase, movement: &Movement) -> Option<&'static str> {
    // Breathing loads nothing.
    if movement.pattern == Pattern::Breathing {
        return None;
    }
    if movement.areas & view.left_out != 0 {
        return Some("an area that is left out");
    }
    let heavy_or_fast = phase == Phase::Strength
        || movement.fast
        || movement.pattern == Pattern::Power
        || movement.implements != 0;
    (movement.areas & view.careful != 0 && heavy_or_fast).then_some("heavy or fast for a careful area")
}

/// Invariant 22: Painful areas rest, careful ones are spared, tight and long-known ones keep more in reserve (§7, table).
pub fn painful_areas(view: &View<'_>) -> Verdict {
    let known = mask(&view.person.screening.known_pain);
    let applies = view.trains() && (view.tight | known) != 0;
    view.each(applies, |item| {
        if let Some(how) = against_areas(view, item.phase, item.movement) {
            return Some(how.into());
        }
        if item.phase != Phase::Strength {
            return None;
        }
        let left = item.block.in_reserve();
        let least = if item.movement.areas & known != 0 {
            KNOWN_RESERVE
        } else if item.movement.areas & view.tight != 0 {
            TIGHT_RESERVE
        } else {
            0
        };
        (left < least).then(|| format!("{left} in reserve, its area asks for {least}"))
    })
}

fn is_free_weight(implements: u32) -> bool {
    let free = mask(&[
        Equipment::Dumbbells,
        Equipment::Kettlebell,
        Equipment::Barbell,
        Equipment::Backpack,
    ]);
    implements & free != 0
}

/// Invariant 23: Whatever may stand in for a block is itself allowed.
pub fn alternatives(view: &View<'_>) -> Verdict {
    let applies = view.items.iter().any(|item| !item.block.alternatives.is_empty());
    view.each(applies, |item| {
        item.block.alternatives.iter().find_map(|slug| {
            let against = match view.ledger.facts.get(slug) {
                None => Some("unknown"),
                Some(_) if *slug == item.block.movement => Some("itself"),
                Some(other) => against(view, item, other),
            };
            against.map(|how| format!("{slug}: {how}"))
        })
    })
}

fn against(view: &View<'_>, item: &Item<'_>, other: &Movement) -> Option<&'static str> {
    let steady = view.is_older() || view.person.screening.recent_fall;
    let low = view.state() >= State::Ease;
    let carried = other.implements == 0 || other.implements & view.equipment != 0;
    if let Some(how) = against_areas(view, item.phase, other) {
        Some(how)
    } else if !other.possible_with(view.equipment) || !carried {
        Some("not with what is there")
    } else if view.is_light() && !other.light {
        Some("not a light item")
    } else if view.person.excluded_movements.contains(&other.slug) {
        Some("not for this person")
    } else if crate::input::Bits::bit(item.phase) & other.phases == 0 {
        Some("not for this phase")
    } else if steady && other.unstable {
        Some("unstable")
    } else if low && (other.overhead || other.fast) && is_free_weight(other.implements) {
        Some("overhead or fast on a low day")
    } else {
        None
    }
}

/// Invariant 24: A red flag empties the plan, and nothing overrides it.
pub fn red_flags(view: &View<'_>) -> Verdict {
    let plan = view.case.plan;
    let Some(check_in) = view
        .case
        .check_in
        .filter(|check_in| !check_in.red_flags.is_empty())
    else {
        let stopped = matches!(plan.outcome, Outcome::Stop { .. });
        return Verdict::of(stopped, None);
    };
    let shown = matches!(&plan.outcome, Outcome::Stop { flags } if *flags == check_in.red_flags);
    let empty = plan.every_block().next().is_none() && plan.planned_load == 0;
    let offered = plan.walk.is_some() || plan.free_track;
    Verdict::of(
        true,
        (!shown || !empty || offered).then(|| format!("{:?}, walk {:?}", plan.outcome, plan.walk)),
    )
}

/// Returns the last fever's last symptom, if it was not long ago.
fn after_fever(view: &View<'_>) -> Option<NaiveDate> {
    let ill = |illness| {
        view.ledger
            .before(view.day, 1, FEVER_DAYS)
            .find(move |day| day.morning.is_some_and(|morning| morning.illness >= illness))
            .map(|day| day.day)
    };
    let fever = ill(Illness::Fever)?;
    ill(Illness::Unwell).map(|last| last.max(fever))
}

/// Invariant 25: Ill: nothing loaded, nothing moderate. Fever: breathing and rest. After it: two days free of symptoms, then one
/// Ease session.
pub fn illness(view: &View<'_>) -> Verdict {
    let plan = view.case.plan;
    let gentle = |how: &str| {
        let loaded = !is_gentle(plan) || plan.free_track;
        Verdict::of(true, loaded.then(|| format!("{how}, and the plan is not gentle")))
    };
    match view.illness {
        Illness::Fever => {
            if plan.walk.is_some() || plan.free_track {
                return Verdict::Broken("a walk or a free track with fever".into());
            }
            view.each(view.trains(), |item| {
                (item.movement.pattern != Pattern::Breathing).then(|| "with fever".into())
            })
        }
        Illness::Unwell => gentle("unwell"),
        Illness::None => {
            let Some(last) = after_fever(view).filter(|_| view.trains()) else {
                return Vacuous;
            };
            if (view.day - last).num_days() <= AFTER_FEVER {
                return gentle("symptoms less than two days ago");
            }
            let since = view
                .ledger
                .before(view.day, 0, FEVER_DAYS)
                .take_while(|day| day.day > last);
            if { since }.any(|day| day.trained) || is_gentle(plan) {
                return Vacuous;
            }
            let ease = view.state() >= State::Ease
                && view.of(Phase::Strength).all(|item| item.block.in_reserve() >= 3)
                && view.of(Phase::Aerobic).all(|item| item.block.effort <= LIGHT);
            Verdict::of(
                true,
                (!ease).then(|| format!("the first session after fever is {:?}", view.state())),
            )
        }
    }
}

/// Returns the state that last night's sleep allows at best (§1).
fn by_sleep(view: &View<'_>) -> State {
    let Some(sleep) = view.case.check_in.map(|check_in| u32::from(check_in.sleep)) else {
        return State::Full;
    };
    let usual = view.ledger.usual_sleep(view.day).unwrap_or(sleep);
    let short = |(under, below): (u32, u32)| sleep < under && usual >= sleep + below;
    if sleep < RESTORE_SLEEP {
        State::Restore
    } else if short(EASE_SLEEP) && !view.near_event() {
        State::Ease
    } else if short(EASE_SLEEP) || short(STEADY_SLEEP) {
        State::Steady
    } else {
        State::Full
    }
}

/// Invariant 30: Sleep lowers the state as §1 says; from Steady on no test, from Ease on nothing new, and nothing overhead or fast
/// with a free weight.
pub fn low_days(view: &View<'_>) -> Verdict {
    let slept = by_sleep(view);
    let state = view.state();
    // On the morning of an event nothing is judged (§8).
    if state < slept && !view.is_event_day() {
        return Verdict::Broken(format!("{state:?} after a night that allows {slept:?}"));
    }
    let applies = slept > State::Full || (state > State::Full && view.trains());
    view.each(applies, |item| {
        if state >= State::Steady && item.block.purpose == Purpose::Test {
            return Some("a test on a low day".into());
        }
        if state < State::Ease {
            return None;
        }
        // The foot of a ladder that anybody can do is no new skill: on a first day there is nothing else (27).
        let plain = item.movement.control <= 1 && item.movement.rung <= 1;
        if item.phase == Phase::Skill && !plain && !view.ledger.knows(item.movement.id) {
            return Some("a new skill on a low day".into());
        }
        let carried = item.block.implement.map_or(0, |one| mask(&[one]));
        let risky =
            (item.movement.overhead || item.movement.fast || item.block.fast) && is_free_weight(carried);
        risky.then(|| "overhead or fast with a free weight on a low day".into())
    })
}
