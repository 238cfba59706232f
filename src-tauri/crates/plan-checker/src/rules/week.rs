//! The week as a whole: 17, 18.

use crate::Verdict::{self, Vacuous};
use crate::input::Phase;
use crate::ledger::{EASY_WALK, is_gentle, load_seconds};
use crate::view::View;

/// Share of the last four weeks' mean, in percent (18).
const GROWTH: u64 = 120;
/// What a week may always hold, in effort × seconds: 600 AU, 400 for 65+ and the inactive (18).
const FLOOR: (u32, u32) = (600 * 60, 400 * 60);
/// Weekly minutes under which a start is inactive: a fifth of WHO's 150. §12 gives no number.
const INACTIVE: u16 = 30;
/// A unit a day and one for today, for what rounding each session to whole units leaves out.
const ROUNDING: u32 = 8 * 60;

/// Invariant 17: Six days of training are followed by a day of rest, or one that loads nothing.
pub fn day_of_rest(view: &View<'_>) -> Verdict {
    let due = view
        .ledger
        .before(view.day, 1, 6)
        .filter(|day| day.strained)
        .count()
        == 6;
    Verdict::of(
        due,
        (due && !is_gentle(view.case.plan)).then(|| "a seventh day of training".into()),
    )
}

/// Invariant 18: A fifth more than usual, or the floor; easy walking is free. The plan's own figure has to be right as well.
pub fn load_ceiling(view: &View<'_>) -> Verdict {
    if !view.trains() {
        return Vacuous;
    }
    let plan = view.case.plan;
    let load = load_seconds(plan);
    let said = plan.planned_load * 60;
    if said.abs_diff(load) > 60 {
        return Verdict::Broken(format!(
            "the plan says {}, its blocks {}",
            plan.planned_load,
            load / 60
        ));
    }
    let walking: u32 = view
        .of(Phase::Aerobic)
        .filter(|item| item.movement.ladder == "walk" && item.block.effort <= EASY_WALK)
        .map(|item| u32::from(item.block.effort) * item.block.seconds())
        .sum();
    let total = view.ledger.week(view.day, |day| day.load) + load - walking;
    let careful = view.is_65() || view.person.recent.weekly_minutes < INACTIVE;
    let floor = if careful { FLOOR.1 } else { FLOOR.0 };
    let usual = view
        .ledger
        .usual(view.day, view.ledger.load_before(), |day| day.load);
    let allowed = total <= floor + ROUNDING || usual.allows(total - ROUNDING.min(total), GROWTH, 0);
    Verdict::of(
        true,
        (!allowed).then(|| format!("{} this week, usually {}", total / 60, usual.rounded() / 60)),
    )
}
