//! Reserve, load steps, first times, rests, power: 6, 7, 9–12, 29.

use crate::Verdict::{self, Vacuous};
use crate::input::{Phase, Purpose, State, Zone};
use crate::ledger::{Exposure, Lift, e1rm, zone};
use crate::view::{Item, View};

/// Exposures, the first one included, in which a lift is learned (§3).
const LEARNING: u32 = 4;
/// Days after which a lift is unknown again (§3).
pub const UNKNOWN_AFTER: i64 = 56;
/// Largest step of a session while learning, and of the lower body, in percent (§3).
const LOWER_STEP: u64 = 110;
/// Largest step of the upper body, in percent (9).
const UPPER_STEP: u64 = 105;
/// Reserve after a step that is larger, because nothing smaller can be picked (9).
const BIG_STEP_RESERVE: u8 = 3;
/// Reserve of a first time (11).
const FIRST_RESERVE: u8 = 4;
/// Rest in seconds (12).
const REST: u32 = 60;
/// Rest after compound sets of few repetitions, in seconds (12).
const LONG_REST: u32 = 120;
/// Few repetitions (12, 29).
const FEW: u32 = 6;
/// Share of the maximum of power sets, in percent (29).
const POWER_SHARE: u64 = 60;

/// Invariant 6: One in reserve on every set, unless it is an earned test (which 8 judges); measures keep two (§12, "Measures").
pub fn reserve(view: &View<'_>) -> Verdict {
    view.each_lift(|item| {
        let least = match item.block.purpose {
            Purpose::Test => return None,
            Purpose::Measure => 2,
            Purpose::Work | Purpose::Optional => 1,
        };
        let left = item.block.in_reserve();
        (left < least).then(|| format!("{left} in reserve, not {least}"))
    })
}

/// Invariant 7: Two for the careful and on Steady days, three on Ease days.
pub fn careful_reserve(view: &View<'_>) -> Verdict {
    let least = if view.state() >= State::Ease {
        3
    } else if view.is_novice() || view.is_older() || view.state() == State::Steady {
        2
    } else {
        return Vacuous;
    };
    view.each_lift(|item| {
        let left = item.block.in_reserve();
        (left < least).then(|| format!("{left} in reserve, not {least}"))
    })
}

/// What a movement's past says of today: its exposures, unless it is unknown (again).
fn past<'a>(view: &View<'a>, item: &Item<'a>) -> Option<&'a Lift> {
    let lift = view.ledger.lifts.get(&item.movement.id)?;
    let last = lift.exposures.back()?;
    ((view.day - last.day).num_days() < UNKNOWN_AFTER).then_some(lift)
}

/// The exposures that were meant as heavy as today: weekly undulation steps each of its loads on its own (§3). What was
/// never so heavy for eight weeks is found anew, from the other days.
fn alike<'a>(view: &View<'a>, item: &Item<'a>, lift: &'a Lift) -> Vec<&'a Exposure> {
    let today = zone(view.case.plan, view.case.album, &item.block.movement);
    let same: Vec<&Exposure> = lift.exposures.iter().filter(|one| one.zone == today).collect();
    let known = |last: &&Exposure| (view.day - last.day).num_days() < UNKNOWN_AFTER;
    if same.last().is_some_and(known) {
        same
    } else {
        Vec::new()
    }
}

/// The last completed load. An easy day lowers nothing for good: the last exposure that counts says where a lift stands.
fn last_load(exposures: &[&Exposure]) -> Option<u32> {
    let last = exposures.last().and_then(|one| one.load);
    let counted = exposures
        .iter()
        .rev()
        .find(|one| one.counts && one.load.is_some())
        .and_then(|one| one.load);
    last.max(counted)
}

/// Returns the range that a step is earned at the top of, and begins again at the bottom of (§3, "Periodisation").
fn range(item: &Item<'_>, zone: Zone) -> (u32, u32) {
    match zone {
        Zone::Usual => item.movement.range,
        Zone::Heavy => (4, 6),
        Zone::Medium => (6, 10),
        Zone::Light => (8, 12),
    }
}

fn step_of(view: &View<'_>, item: &Item<'_>) -> u32 {
    item.block
        .implement
        .and_then(|implement| view.person.loads.of(implement))
        .map_or(0, |steps| steps.step)
}

/// Invariant 9: Small steps, each earned.
pub fn load_steps(view: &View<'_>) -> Verdict {
    let mut applies = false;
    let verdict = view.each_lift(|item| load_step(view, item));
    for item in view.of(Phase::Strength) {
        applies |= item.block.load.is_some()
            && item.block.purpose != Purpose::Test
            && past(view, item).is_some_and(|lift| lift.count >= LEARNING);
    }
    match verdict {
        Verdict::Holds if !applies => Vacuous,
        verdict => verdict,
    }
}

fn load_step(view: &View<'_>, item: &Item<'_>) -> Option<String> {
    let (load, lift) = (item.block.load?, past(view, item)?);
    let percent = if item.movement.is_lower_body() {
        LOWER_STEP
    } else {
        UPPER_STEP
    };
    let within = |of: u32, percent: u64| u64::from(load) * 100 <= u64::from(of) * percent;
    if item.block.purpose == Purpose::Test {
        // A test goes where the estimate leads, and no further (8 judges whether it was earned).
        let best = lift.exposures.iter().filter_map(Exposure::e1rm).max()?;
        let asked = e1rm(load, item.block.amount() + u32::from(item.block.in_reserve()))?;
        let beyond = u64::from(asked) * 100 > u64::from(best) * percent;
        return beyond.then(|| format!("a test of {asked} g on an estimate of {best} g"));
    }
    let same = alike(view, item, lift);
    let Some(last) = last_load(&same) else {
        // Never meant as heavy before: the estimate of the other days holds.
        let best = lift
            .exposures
            .iter()
            .rev()
            .take(6)
            .filter_map(Exposure::e1rm)
            .max()?;
        let asked = e1rm(load, item.block.amount() + u32::from(item.block.in_reserve()))?;
        let beyond = u64::from(asked) * 100 > u64::from(best) * percent;
        // Or the smallest step there is, with what goes with one.
        let last = lift.exposures.iter().rev().find_map(|one| one.load)?;
        let careful = is_careful_step(view, item, last);
        return (beyond && !careful)
            .then(|| format!("{load} g asks for {asked} g, the estimate is {best} g"));
    };
    if load <= last {
        return None;
    }
    if lift.count < LEARNING {
        return (!within(last, LOWER_STEP)).then(|| format!("{last} g to {load} g while learning"));
    }
    let (_, high) = range(item, zone(view.case.plan, view.case.album, &item.block.movement));
    if !within(last, percent) && !is_careful_step(view, item, last) {
        return Some(format!("{last} g to {load} g"));
    }
    let needed = if view.is_novice() { 1 } else { 2 };
    let counted: Vec<_> = same.iter().rev().filter(|one| one.counts).take(needed).collect();
    // An easy day in between neither earns the step nor takes it away.
    let stands = counted.first().and_then(|one| one.load);
    let earned = counted.len() == needed
        && counted
            .iter()
            .all(|one| one.is_as_asked() && one.least >= high && one.load == stands);
    (!earned).then(|| format!("{last} g to {load} g after {counted:?}"))
}

/// Whether a load is one smallest step more at most, with repetitions at the bottom of their range and three in reserve (9).
fn is_careful_step(view: &View<'_>, item: &Item<'_>, last: u32) -> bool {
    let (low, _) = range(item, zone(view.case.plan, view.case.album, &item.block.movement));
    let load = item.block.load.unwrap_or(0);
    load <= last + step_of(view, item)
        && item.block.amount() <= low
        && item.block.in_reserve() >= BIG_STEP_RESERVE
}

/// Invariant 10: load and sets never grow together. Where neither grows it has nothing to say.
pub fn never_load_and_sets(view: &View<'_>) -> Verdict {
    let mut applies = false;
    for item in view.of(Phase::Strength) {
        let Some((load, lift)) = item.block.load.zip(past(view, item)) else {
            continue;
        };
        let same = alike(view, item, lift);
        let Some(last) = last_load(&same) else { continue };
        let before = same.iter().rev().find(|one| one.load == Some(last));
        let sets = before.map_or(0, |one| {
            one.asked.map_or(one.sets, |(sets, _, _)| sets.max(one.sets))
        });
        let (heavier, more) = (load > last, item.block.sets > sets);
        applies |= heavier || more;
        if heavier && more {
            return Verdict::Broken(format!(
                "{}: {last} g to {load} g and {sets} to {} sets",
                item.block.movement, item.block.sets
            ));
        }
    }
    Verdict::of(applies, None)
}

/// Invariant 11: A lift that nobody knows (any more) starts at or under its conservative default, with four in reserve.
pub fn unknown_lifts(view: &View<'_>) -> Verdict {
    let unknown = |item: &Item<'_>| item.phase == Phase::Strength && past(view, item).is_none();
    let applies = view.items.iter().any(unknown);
    view.each(applies, |item| {
        if !unknown(item) {
            return None;
        }
        let left = item.block.in_reserve();
        if left < FIRST_RESERVE {
            return Some(format!("{left} in reserve the first time"));
        }
        let load = item.block.load?;
        let asked = item
            .block
            .repetitions()
            .and_then(|repetitions| e1rm(load, repetitions + u32::from(left)));
        let usual = view
            .person
            .usual_loads
            .iter()
            .find(|usual| usual.movement == item.block.movement);
        let (default, known) = match usual {
            Some(usual) => (usual.load, e1rm(usual.load, u32::from(usual.repetitions))),
            None => (item.movement.first_load?, None),
        };
        if load > default {
            return Some(format!("{load} g the first time, the default is {default} g"));
        }
        // Only repetitions speak for a maximum.
        let (asked, known) = asked.zip(known).filter(|(asked, known)| asked > known)?;
        Some(format!(
            "{load} g asks for {asked} g, what is known speaks for {known} g"
        ))
    })
}

/// Invariant 12: A minute for each muscle group between its sets, two after compound sets of few repetitions. Sets that take turns
/// share it: while one muscle works, another rests.
pub fn rests(view: &View<'_>) -> Verdict {
    let lifts: Vec<_> = view.of(Phase::Strength).collect();
    let mut sets: Vec<&Item<'_>> = Vec::new();
    let mut at = 0;
    while let Some(first) = lifts.get(at) {
        let alone = |item: &Item<'_>| usize::try_from(item.block.sets).unwrap_or(usize::MAX);
        if !first.block.superset {
            sets.extend(std::iter::repeat_n(*first, alone(first)));
            at += 1;
            continue;
        }
        let Some(second) = lifts.get(at + 1) else {
            return Verdict::Broken(format!("{} takes turns with nothing", first.block.movement));
        };
        if let Some(fault) = no_superset(first, second) {
            return Verdict::Broken(format!(
                "{} and {} take turns: {fault}",
                first.block.movement, second.block.movement
            ));
        }
        for set in 0..first.block.sets {
            sets.push(first);
            sets.extend((set < second.block.sets).then_some(second));
        }
        at += 2;
    }
    let fault = (0..sets.len()).find_map(|at| short_rest(&sets[at..]));
    fault.map_or_else(|| Verdict::of(!lifts.is_empty(), None), Verdict::Broken)
}

/// Why two lifts cannot take turns, if so.
fn no_superset(first: &Item<'_>, second: &Item<'_>) -> Option<&'static str> {
    let (sets, others) = (first.block.sets, second.block.sets);
    if first
        .movement
        .direct
        .iter()
        .any(|one| second.movement.direct.contains(one))
    {
        Some("they work the same muscles")
    } else if second.block.superset {
        Some("a third one joins them")
    } else if sets != others && sets != others + 1 {
        Some("their sets do not alternate")
    } else if [first, second]
        .iter()
        .any(|item| item.block.fast || item.movement.fast)
    {
        Some("one is fast")
    } else {
        None
    }
}

/// Returns what is wrong with the rest after the first of some sets, until its muscles work again: as far as that is
/// planned within the lifts, without changing over.
fn short_rest(sets: &[&Item<'_>]) -> Option<String> {
    let (item, later) = sets.split_first()?;
    let few = item
        .block
        .repetitions()
        .is_some_and(|repetitions| repetitions <= FEW);
    let least = if item.movement.compound && few {
        LONG_REST
    } else {
        REST
    };
    let again = later.iter().position(|next| {
        next.movement
            .direct
            .iter()
            .any(|one| item.movement.direct.contains(one))
    })?;
    let between = later
        .iter()
        .take(again)
        .map(|other| other.block.under_way() + other.block.rest);
    let rest = item.block.rest + between.sum::<u32>();
    (rest < least).then(|| format!("{}: {rest} s of rest, not {least} s", item.block.movement))
}

/// Invariant 29: Fast sets are light, few, far from the limit, and come first.
pub fn power(view: &View<'_>) -> Verdict {
    let is_fast = |item: &Item<'_>| item.block.fast || item.movement.fast;
    let lifts: Vec<_> = view.of(Phase::Strength).collect();
    let slow_first = lifts
        .windows(2)
        .find(|pair| !is_fast(pair[0]) && is_fast(pair[1]));
    if let Some(pair) = slow_first {
        return Verdict::Broken(format!("{} after slow strength", pair[1].block.movement));
    }
    let applies = lifts.iter().any(|item| is_fast(item));
    view.each(applies, |item| {
        if item.phase != Phase::Strength || !is_fast(item) {
            return None;
        }
        let block = item.block;
        let few = block.repetitions().is_some_and(|repetitions| repetitions <= FEW);
        if !few || block.in_reserve() < 4 || !block.fast {
            return Some(format!(
                "{:?}, {} in reserve, fast: {}",
                block.dose,
                block.in_reserve(),
                block.fast
            ));
        }
        let load = block.load?;
        let known = past(view, item).and_then(|lift| lift.exposures.iter().filter_map(Exposure::e1rm).max());
        let light = match known {
            Some(most) => u64::from(load) * 100 <= u64::from(most) * POWER_SHARE,
            // Nothing to take 60 % of: the catalogue's first load for power stands for it.
            None => item.movement.first_load.is_some_and(|first| load <= first),
        };
        (!light).then(|| format!("{load} g, the estimate is {known:?} g"))
    })
}

#[cfg(test)]
mod tests {
    use crate::ledger::{e1rm, permille};

    #[test]
    fn ten_effective_repetitions_are_three_quarters_of_the_maximum() {
        assert_eq!(permille(10), 739);
        assert_eq!(e1rm(100_000, 10), Some(135_317));
    }
}
