//! Sets: per session, per week, after a gap, in the lighter week, heavy days, pulls and pushes: 13–15, 33, 34, 40.

use super::lifting::UNKNOWN_AFTER;
use crate::Verdict::{self, Vacuous};
use crate::input::{Muscle, Pattern, Phase, Purpose, Theme, mask};
use crate::ledger::{Exposure, HEAVY};
use crate::view::{Item, View};

/// Sets per muscle and session, in halves (13).
const SESSION: u32 = 20;
/// Sets per muscle and week of novices and older adults, and of others, in halves (13; §3, bands).
const WEEK: (u32, u32) = (24, 32);
/// Sets per muscle that a week may have more than usual, in halves (14).
const MORE: u32 = 8;
/// Share of the former weekly volume in the first four weeks after a gap, in percent (33).
const RETURN: [u32; 4] = [50, 70, 80, 90];
/// Sets that a week back may always have: one for legs, pushing and pulling each. The share yields to it: where the
/// former weeks were tiny, half of them is nothing, and nothing is no return (§3, Androulakis-Korakakis 2020: one set).
const RETURN_SETS: u32 = 3;
/// Aerobic seconds that a week back may always have: the floor of 19, once.
const RETURN_BASE: u32 = 600;
/// Loads after so many days off: percent of the last load (§3, "Loads too").
const RETURN_LOADS: [(i64, u32); 2] = [(28, 80), (14, 90)];
/// Share of the sets in a lighter week, in percent (34).
const LIGHTER: u32 = 60;
/// Reserve in a lighter week and in the first week back (33, 34).
const LIGHTER_RESERVE: u8 = 3;
/// Pushing sets where there is no way to pull (40).
const PUSHES_ALONE: u32 = 6;

fn today(view: &View<'_>, muscle: Muscle) -> u32 {
    view.of(Phase::Strength)
        .map(|item| item.block.sets * item.movement.half_sets(muscle))
        .sum()
}

fn each_muscle(view: &View<'_>, breaks: impl Fn(Muscle, u32, u32) -> bool) -> Verdict {
    let found = Muscle::ALL.iter().find_map(|muscle| {
        let now = today(view, *muscle);
        let week = now + view.ledger.week_half_sets(view.day, *muscle);
        (now > 0 && breaks(*muscle, now, week))
            .then(|| format!("{muscle:?}: {now} half-sets today, {week} this week"))
    });
    Verdict::of(view.has(Phase::Strength), found)
}

/// Invariant 13: Ten sets a session, twelve or sixteen a week.
pub fn ceilings(view: &View<'_>) -> Verdict {
    let most = if view.is_novice() || view.is_older() {
        WEEK.0
    } else {
        WEEK.1
    };
    each_muscle(view, |_, now, week| now > SESSION || week > most)
}

/// Invariant 14: Four sets more than a usual week.
pub fn growth(view: &View<'_>) -> Verdict {
    let before = view.ledger.half_sets_before();
    each_muscle(view, |muscle, _, week| {
        let usual = view
            .ledger
            .usual(view.day, before, |day| day.half_sets[muscle as usize]);
        !usual.allows(week, 100, MORE)
    })
}

/// Invariant 15: What was heavy yesterday is not heavy today.
pub fn heavy_days_apart(view: &View<'_>) -> Verdict {
    let yesterday: u32 = view
        .ledger
        .before(view.day, 1, 1)
        .map(|day| day.heavy)
        .fold(0, |all, one| all | one);
    let meets =
        |item: &Item<'_>| item.phase == Phase::Strength && mask(&item.movement.direct) & yesterday != 0;
    view.each(yesterday != 0 && view.has(Phase::Strength), |item| {
        let left = item.block.in_reserve();
        (meets(item) && left <= HEAVY).then(|| format!("{left} in reserve, heavy yesterday too"))
    })
}

/// Invariant 33: Back after two weeks or more: part of the former volume, lighter loads, and three in reserve in the first week.
pub fn after_a_gap(view: &View<'_>) -> Verdict {
    let Some(back) = view
        .back
        .filter(|_| view.has(Phase::Strength) || view.has(Phase::Aerobic))
    else {
        return Vacuous;
    };
    let week = usize::try_from((view.day - back.first_day).num_days() / 7)
        .unwrap_or(0)
        .min(RETURN.len() - 1);
    let share = RETURN[week];
    // Whoever lifted nothing before returns to nothing: they begin, and 14 holds them.
    if back.former.sets > 0 {
        let most = (back.former.sets * share / 100).max(RETURN_SETS);
        let sets = view.sets() + view.ledger.week(view.day, |day| day.sets);
        if view.sets() > 0 && sets > most {
            return Verdict::Broken(format!("{sets} sets of {most} in week {}", week + 1));
        }
    }
    let most = (back.former.base * share / 100).max(RETURN_BASE);
    let now = view.seconds(Phase::Aerobic);
    let base = now + view.ledger.week(view.day, |day| day.session_base);
    if now > 0 && base > most {
        return Verdict::Broken(format!("{base} s aerobic of {most} s in week {}", week + 1));
    }
    view.each(true, |item| {
        if item.phase != Phase::Strength {
            return None;
        }
        let left = item.block.in_reserve();
        if week == 0 && left < LIGHTER_RESERVE {
            return Some(format!("{left} in reserve in the first week back"));
        }
        let lift = view.ledger.lifts.get(&item.movement.id)?;
        // What nobody has lifted for eight weeks begins anew (11).
        let known = |one: &&Exposure| (view.day - one.day).num_days() < UNKNOWN_AFTER;
        let last = lift
            .exposures
            .back()
            .filter(|one| one.day <= back.last_day)
            .filter(known)?;
        let (_, percent) = RETURN_LOADS.iter().find(|(days, _)| back.idle >= *days)?;
        let (load, before) = (item.block.load?, last.load?);
        (u64::from(load) * 100 > u64::from(before) * u64::from(*percent))
            .then(|| format!("{load} g after {} days off, {before} g before", back.idle))
    })
}

/// Invariant 34: The lighter week: three fifths of a usual week's sets, three in reserve, no tests.
pub fn lighter_week(view: &View<'_>) -> Verdict {
    let lighter = view
        .case
        .plan
        .track
        .is_some_and(|track| track.lighter || track.theme == Theme::Lighter);
    if !lighter || !view.has(Phase::Strength) {
        return Vacuous;
    }
    if let Some(usual) = usual_sets(view) {
        let kept = u32::try_from(view.of(Phase::Strength).count()).unwrap_or(u32::MAX);
        let most = (usual * LIGHTER / 100).max(kept);
        if view.sets() > most {
            return Verdict::Broken(format!("{} sets, {usual} in a usual week", view.sets()));
        }
    }
    view.each_lift(|item| {
        let left = item.block.in_reserve();
        if item.block.purpose == Purpose::Test {
            return Some("a test".into());
        }
        (left < LIGHTER_RESERVE).then(|| format!("{left} in reserve"))
    })
}

/// Returns the sets of the same day in the album's last week that is not lighter; an album keeps its lighter week's own
/// numbers either cut or not, and a cut is measured against what it was cut from.
fn usual_sets(view: &View<'_>) -> Option<u32> {
    let album = view.case.album?;
    let (_, today) = view.planned()?;
    let at = album.week_of(view.day)?;
    let sets = album.weeks[..at]
        .iter()
        .rev()
        .filter(|week| week.theme != Theme::Lighter)
        .find_map(|week| week.sessions.iter().find(|session| session.day == today.day))
        .unwrap_or(today)
        .sets(view.case.plan.side);
    (sets > 0).then_some(sets)
}

/// Invariant 40: Three pushes for two pulls in seven days; six where there is no way to pull.
pub fn pulls_before_pushes(view: &View<'_>) -> Verdict {
    let now = |pattern: Pattern| -> u32 {
        view.of(Phase::Strength)
            .filter(|item| item.movement.pattern == pattern)
            .map(|item| item.block.sets)
            .sum()
    };
    let push = now(Pattern::Push);
    if push == 0 {
        return Vacuous;
    }
    let pushes = push + view.ledger.week(view.day, |day| day.pushes);
    let pulls = now(Pattern::Pull) + view.ledger.week(view.day, |day| day.pulls);
    let strength = mask(&[Phase::Strength]);
    let no_way = || {
        let movements = view.ledger.facts.movements().iter();
        let mut pulls = movements.filter(|one| one.pattern == Pattern::Pull && one.phases & strength != 0);
        !pulls.any(|one| view.could(one))
    };
    let broken = 2 * pushes > 3 * pulls && !(pushes <= PUSHES_ALONE && no_way());
    Verdict::of(true, broken.then(|| format!("{pushes} pushes, {pulls} pulls")))
}
