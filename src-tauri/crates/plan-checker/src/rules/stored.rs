//! Today against what is stored: 31, 35, 36, 43, 44.

use crate::Verdict::{self, Vacuous};
use crate::facts::Movement;
use crate::input::{
    AlbumLift, AlbumSession, AlbumWeek, Muscle, Outcome, Phase, Purpose, Reason, SessionKind, State, mask,
};
use crate::ledger::is_hard;
use crate::view::{Item, View, equipment};

/// The muscle groups that WHO means by all major groups; small ones come with them.
const MAJOR: [Muscle; 7] = [
    Muscle::Quadriceps,
    Muscle::Hamstrings,
    Muscle::Glutes,
    Muscle::Chest,
    Muscle::Back,
    Muscle::Shoulders,
    Muscle::Core,
];
/// Days a week that each of them is offered (31).
const STRENGTH_DAYS: usize = 2;

/// Words that no code may hold (product.md, Words; §9); each stands for itself, or for words in this order.
const BANNED: [&str; 24] = [
    "failed",
    "failure",
    "missed",
    "lazy",
    "falling_behind",
    "only_managed",
    "should_have",
    "no_excuses",
    "burn_it_off",
    "earn_your_food",
    "crush",
    "beat_yourself",
    "punish",
    "guilt",
    "streak",
    "people_like_you",
    "average_user",
    "percentile",
    "rank",
    "overtrained",
    "norm",
    "leaderboard",
    "badge",
    "others",
];

/// Invariant 31: A week with two sessions or more offers every major group on two days, or says which it leaves out (P5).
pub fn all_groups(view: &View<'_>) -> Verdict {
    let Some((week, _)) = view.planned().filter(|_| view.trains()) else {
        return Vacuous;
    };
    let sessions: Vec<&AlbumSession> = week
        .sessions
        .iter()
        .filter(|session| session.kind != SessionKind::Recharge && !session.skipped)
        .collect();
    if sessions.len() < STRENGTH_DAYS {
        return Vacuous;
    }
    let found = MAJOR.iter().find_map(|muscle| {
        let days = sessions
            .iter()
            .filter(|session| works(view, session, *muscle))
            .count();
        let said = week.left_out.contains(muscle) || !reachable(view, *muscle);
        (days < STRENGTH_DAYS && !said).then(|| format!("{muscle:?} on {days} of {} days", sessions.len()))
    });
    Verdict::of(true, found)
}

fn works(view: &View<'_>, session: &AlbumSession, muscle: Muscle) -> bool {
    let movements = session
        .lifts
        .iter()
        .filter_map(|lift| view.ledger.facts.get(&lift.movement));
    { movements }.any(|movement| movement.half_sets(muscle) > 0)
}

/// Whether the person's usual place has any strength movement for a muscle.
fn reachable(view: &View<'_>, muscle: Muscle) -> bool {
    let there = view
        .person
        .places
        .first()
        .map_or(0, |place| equipment(view.person, place.kind));
    let careful = mask(&view.person.screening.joint_problem);
    let suits = |movement: &&Movement| {
        movement.phases & mask(&[Phase::Strength]) != 0
            && movement.possible_with(there)
            && (!view.is_light() || movement.light)
            && movement.areas & careful == 0
            && movement.control <= 2
            && !movement.fast
            && !view.person.excluded_movements.contains(&movement.slug)
    };
    let mut movements = view.ledger.facts.movements().iter().filter(suits);
    movements.any(|movement| movement.half_sets(muscle) > 0)
}

fn done_today(view: &View<'_>) -> bool {
    view.ledger.before(view.day, 0, 0).any(|day| day.done)
}

/// Work sets and tests; measures come on top, the same each time.
fn work_sets(view: &View<'_>) -> u32 {
    view.of(Phase::Strength)
        .filter(|item| item.block.purpose != Purpose::Measure)
        .map(|item| item.block.sets)
        .sum()
}

/// Invariant 35: What a skipped or missed session held appears nowhere else: no session without a stored one unless it was asked
/// for, and no more sets than are stored for the day.
pub fn nothing_carried_over(view: &View<'_>) -> Verdict {
    if !view.trains() {
        return Vacuous;
    }
    let Some(album) = view.case.album else {
        return Vacuous;
    };
    let side = view.case.plan.side;
    let stored = view
        .planned()
        .filter(|_| !done_today(view))
        .map(|(_, session)| session);
    let Some(session) = stored else {
        // The morning of an event has a session of its own (§8).
        if !view.case.wanted && !view.is_event_day() {
            return Verdict::Broken("a session that nobody planned or asked for".into());
        }
        // An extra session is no bigger than the biggest of its album.
        let every = album.weeks.iter().flat_map(|week| &week.sessions);
        let most = every
            .map(|session| session.sets(side).max(session.sets(crate::input::Side::A)))
            .max()
            .unwrap_or(0);
        let sets = work_sets(view);
        return Verdict::of(
            true,
            (sets > most).then(|| format!("{sets} sets, no session holds more than {most}")),
        );
    };
    // Work that is carried over is more work. A set that the week has no room for may go to another muscle instead: that
    // is a movement more and not a set more.
    // Side B asks for no more than side A, whose lifts stand in where it has too few of its own.
    let stored = session.sets(side).max(session.sets(crate::input::Side::A));
    let (sets, most) = (work_sets(view), stored);
    Verdict::of(true, (sets > most).then(|| format!("{sets} sets of {most}")))
}

/// Invariant 36: However bright the morning: no minute, set, measure or hard day beyond what is stored; load steps are 9's.
pub fn nothing_beyond(view: &View<'_>) -> Verdict {
    let plan = view.case.plan;
    let Some((week, session)) = view.planned().filter(|_| view.trains() && !done_today(view)) else {
        return Vacuous;
    };
    if plan.budget > session.minutes {
        return Verdict::Broken(format!("{} min of {}", plan.budget, session.minutes));
    }
    if !session.measures
        && plan
            .every_block()
            .any(|(_, block)| block.purpose == Purpose::Measure)
    {
        return Verdict::Broken("a measure that is not planned".into());
    }
    if is_hard(plan) {
        let hard = hard_days_of_week(view, week);
        if hard >= week.hard_days {
            return Verdict::Broken(format!("hard day {} of {}", hard + 1, week.hard_days));
        }
    }
    for lift in session.lifts_of(plan.side) {
        let now = view
            .of(Phase::Strength)
            .find(|item| item.block.movement == lift.movement);
        if let Some(item) = now.filter(|item| item.block.sets > lift.sets) {
            return Verdict::Broken(format!(
                "{}: {} sets of {}",
                lift.movement, item.block.sets, lift.sets
            ));
        }
    }
    Verdict::Holds
}

/// Returns the hard days that the album's week has had so far.
fn hard_days_of_week(view: &View<'_>, week: &AlbumWeek) -> u32 {
    let Some(album) = view.case.album else {
        return week.hard_days;
    };
    let since_start = u64::try_from((view.day - album.starts).num_days()).unwrap_or(0) % 7;
    let days = view
        .ledger
        .before(view.day, 1, since_start.max(1))
        .filter(|day| day.hard && since_start > 0);
    u32::try_from(days.count()).unwrap_or(u32::MAX)
}

/// Changes after which a whole session, or all its strength, is another one.
const WHOLE: [&str; 9] = [
    "breathing_only",
    "gentle_only",
    "event_morning",
    "rest_day",
    "full_stop",
    "no_strength",
    "shorter_session",
    "phase_not_today",
    "other_side",
];
/// Changes after which sets are fewer.
const FEWER: [&str; 11] = [
    "fewer_sets",
    "lighter_week",
    "left_out",
    "more_skill",
    "finding_load",
    "instead",
    "takes_over",
    "easier_variation",
    "harder_variation",
    "area_left_out",
    "muscles_left_out",
];

/// What stands where the album has a lift: itself, or the rung of its ladder that the person stands on.
fn on_its_ladder<'v>(view: &'v View<'_>, lift: &'v AlbumLift) -> impl Iterator<Item = &'v Item<'v>> {
    view.of(Phase::Strength).filter(|item| {
        let why = &item.block.why;
        item.block.movement == lift.movement
            || (why.why == "on_ladder" && why.planned.as_ref() == Some(&lift.movement))
    })
}

/// Whether a day that is not a Full one can be as it is stored: a session for recovery is the same in every state that leaves it
/// at all; a Steady day may leave all of few sets (§1: sets −20 %, rounded), an Ease day only single ones, of which there is
/// no less.
fn is_as_stored(view: &View<'_>, session: &AlbumSession) -> bool {
    let plan = view.case.plan;
    let mut lifts = session.lifts_of(plan.side).iter();
    let is_there = |lift: &AlbumLift| on_its_ladder(view, lift).any(|item| item.block.sets >= lift.sets);
    let may_stay = |lift: &AlbumLift| match plan.state {
        State::Full | State::Steady => true,
        State::Ease => lift.sets == 1,
        State::Restore | State::Stop => false,
    };
    plan.kind == SessionKind::Recharge
        || (plan.state != State::Full && lifts.all(|lift| may_stay(lift) && is_there(lift)))
}

/// Invariant 43: Every departure has a reason, said today or, within the week, before (P7).
pub fn reasons(view: &View<'_>) -> Verdict {
    let plan = view.case.plan;
    let all: Vec<&Reason> = plan.every_reason().collect();
    if let Some(mute) = all
        .iter()
        .find(|one| one.changes().is_empty() || one.because().is_empty())
    {
        return Verdict::Broken(format!("{mute:?}"));
    }
    let says = |changes: &[&str]| all.iter().any(|one| changes.contains(&one.changes()));
    let caused = |one: &&&Reason| one.because() != "planned";
    let same = match view.planned() {
        Some((_, session)) => is_as_stored(view, session),
        // What was asked for beside the album has nothing to depart from; single sets are what an Ease day leaves.
        None => {
            let single = || view.of(Phase::Strength).all(|item| item.block.sets == 1);
            plan.state == State::Steady || (plan.state == State::Ease && single())
        }
    };
    if view.trains() && plan.state != State::Full && !same && !all.iter().any(|one| caused(&one)) {
        return Verdict::Broken(format!("{:?} without a cause", plan.state));
    }
    if view
        .person
        .places
        .first()
        .is_some_and(|usual| usual.kind != plan.place)
        && view.trains()
        && !says(&["elsewhere", "breathing_only"])
    {
        return Verdict::Broken(format!("{:?} without a reason", plan.place));
    }
    let Some((_, session)) = view.planned().filter(|_| !done_today(view)) else {
        return Verdict::of(plan.state != State::Full, None);
    };
    if plan.outcome != Outcome::Train {
        let free = matches!(plan.outcome, Outcome::FreeTrack { .. });
        let said = free
            || all
                .iter()
                .filter(caused)
                .any(|one| ["rest_day", "full_stop"].contains(&one.changes()));
        return Verdict::of(
            true,
            (!said).then(|| format!("{:?} instead of a session", plan.outcome)),
        );
    }
    // A minute is what whole minutes leave over (3).
    let shorter = plan.budget + 1 < session.minutes;
    if shorter && !says(&WHOLE) {
        return Verdict::Broken(format!(
            "{} min of {} without a reason",
            plan.budget, session.minutes
        ));
    }
    let sets: u32 = view.of(Phase::Strength).map(|item| item.block.sets).sum();
    let most = session.sets(plan.side);
    if sets < most && !says(&WHOLE) && !says(&FEWER) {
        return Verdict::Broken(format!("{sets} sets of {most} without a reason"));
    }
    let gone = session.lifts_of(plan.side).iter().find(|lift| {
        let there = on_its_ladder(view, lift).next().is_some();
        !there && !all.iter().any(|one| one.names(&lift.movement))
    });
    if let Some(lift) = gone.filter(|_| !says(&WHOLE) && !says(&["fewer_sets", "lighter_week", "more_skill"]))
    {
        return Verdict::Broken(format!("{} is gone without a reason", lift.movement));
    }
    Verdict::of(
        shorter || sets < most || plan.state != State::Full || gone.is_some(),
        None,
    )
}

/// Invariant 44: No code holds a banned word; the sentences themselves are the interface's, and tested there.
pub fn kind_codes(view: &View<'_>) -> Verdict {
    let mut codes = Vec::new();
    for reason in view.case.plan.every_reason() {
        words(&reason.change, &mut codes);
        words(&reason.cause, &mut codes);
    }
    codes.extend(view.items.iter().map(|item| item.block.why.why.as_str()));
    let found = codes.iter().find_map(|code| {
        let padded = format!("_{}_", code.replace('-', "_"));
        BANNED
            .iter()
            .find(|word| padded.contains(&format!("_{word}_")))
            .map(|word| format!("{word} in {code}"))
    });
    Verdict::of(!codes.is_empty(), found)
}

fn words<'v>(value: &'v serde_json::Value, into: &mut Vec<&'v str>) {
    match value {
        serde_json::Value::String(text) => into.push(text),
        serde_json::Value::Array(all) => all.iter().for_each(|one| words(one, into)),
        serde_json::Value::Object(all) => all.values().for_each(|one| words(one, into)),
        serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Number(_) => {}
    }
}
