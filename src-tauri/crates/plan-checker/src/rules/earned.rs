//! What has to be earned: tests, hard days, vigorous work: 8, 16, 20.

use crate::Verdict::{self, Vacuous};
use crate::input::{Bits, Phase, Purpose, State, Theme};
use crate::ledger::{VIGOROUS, is_hard};
use crate::view::{Item, View};

/// Sessions of a lift in six weeks that earn a test (§12).
const TEST_SESSIONS: usize = 8;
const TEST_DAYS: i64 = 42;
/// Clean sets in the last three sessions, in percent (§12).
const TEST_CLEAN: u32 = 80;
/// Days between two tests of a lift (8).
const TEST_APART: u64 = 28;
/// Repetitions of a test (§12).
const TEST_REPETITIONS: std::ops::RangeInclusive<u32> = 3..=5;
/// Hard days in seven, and of athletes (16).
const HARD: (usize, usize) = (2, 3);
/// Weeks of regular work that vigorous work needs (§5).
const REGULAR_WEEKS: u64 = 4;
/// Weekly minutes before Longplay under which nothing was regular: a fifth of WHO's 150. §5 gives no number.
const REGULAR_MINUTES: u16 = 30;

/// Invariant 8: One lift a session, once in 28 days, and only what is an earned test (§12).
pub fn tests(view: &View<'_>) -> Verdict {
    let tests: Vec<_> = view
        .items
        .iter()
        .filter(|item| item.block.purpose == Purpose::Test)
        .collect();
    if tests.len() > 1 {
        return Verdict::Broken(format!("{} tests", tests.len()));
    }
    let Some(test) = tests.first() else { return Vacuous };
    Verdict::of(
        true,
        unearned(view, test).map(|how| format!("{}: {how}", test.block.movement)),
    )
}

fn unearned(view: &View<'_>, test: &Item<'_>) -> Option<String> {
    let id = test.movement.id;
    if test.phase != Phase::Strength
        || !test
            .block
            .repetitions()
            .is_some_and(|one| TEST_REPETITIONS.contains(&one))
    {
        return Some(format!("{:?} of {:?} is no test", test.phase, test.block.dose));
    }
    if test.block.sets > 1 {
        return Some("more than one all-out set".into());
    }
    if view
        .ledger
        .before(view.day, 0, TEST_APART - 1)
        .any(|day| day.tested.contains(&id))
    {
        return Some("tested in the last 28 days".into());
    }
    let sessions: Vec<_> = view
        .ledger
        .lifts
        .get(&id)
        .into_iter()
        .flat_map(|lift| &lift.exposures)
        .filter(|one| (view.day - one.day).num_days() <= TEST_DAYS)
        .collect();
    if sessions.len() < TEST_SESSIONS {
        return Some(format!("{} sessions in six weeks", sessions.len()));
    }
    let last = &sessions[sessions.len() - 3..];
    let (clean, sets) = last
        .iter()
        .fold((0, 0), |(clean, sets), one| (clean + one.clean, sets + one.sets));
    if clean * 100 < sets * TEST_CLEAN {
        return Some(format!("{clean} of {sets} sets clean"));
    }
    not_today(view, test)
}

/// What today says against a test.
fn not_today(view: &View<'_>, test: &Item<'_>) -> Option<String> {
    let screening = &view.person.screening;
    let joint = crate::input::mask(&screening.joint_problem) | crate::input::mask(&screening.known_pain);
    let symptoms = view
        .case
        .check_in
        .iter()
        .flat_map(|check_in| &check_in.complaints)
        .filter(|one| one.intensity > 0 || one.alters_movement)
        .fold(0, |all, one| all | one.area.bit());
    let slept = view.case.check_in.zip(view.ledger.usual_sleep(view.day));
    let enough = slept.is_some_and(|(check_in, usual)| u32::from(check_in.sleep) >= usual);
    let track = view.case.plan.track;
    let no = |what: &str| Some(what.to_owned());
    if view.state() != State::Full {
        no("not a Full day")
    } else if !enough {
        no("sleep under own median, or unknown")
    } else if test.movement.areas & (symptoms | joint) != 0 {
        no("its area is not free of symptoms")
    } else if view.back.is_some() || track.is_some_and(|track| track.lighter || track.theme == Theme::Lighter)
    {
        no("in a return or a lighter week")
    } else if view.is_65() {
        no("65 or older")
    } else if view.is_light() || screening.high_blood_pressure {
        // Cleared blood pressure still rules out maximal effort (§7).
        no("screening is not clear")
    } else if view.is_novice() {
        no("under three months of experience")
    } else {
        None
    }
}

/// Invariant 16: Hard days are apart and few. A game or a hard run outside is a hard day too: the body does not ask where.
pub fn hard_days(view: &View<'_>) -> Verdict {
    let plan = view.case.plan;
    let hard = is_hard(plan);
    if plan.hard != hard && view.trains() {
        return Verdict::Broken(format!(
            "the plan says hard: {}, its blocks say {hard}",
            plan.hard
        ));
    }
    if !hard {
        return Verdict::of(view.ledger.before(view.day, 1, 6).any(|day| day.hard), None);
    }
    if view.ledger.before(view.day, 0, 1).any(|day| day.hard) {
        return Verdict::Broken("the day after a hard day".into());
    }
    let most = if view.person.is("athlete") { HARD.1 } else { HARD.0 };
    let days = 1 + view.ledger.before(view.day, 0, 6).filter(|day| day.hard).count();
    Verdict::of(true, (days > most).then(|| format!("{days} hard days in seven")))
}

/// Whether each of the four weeks before had some regular work; weeks before Longplay are what was said of them.
fn regular(view: &View<'_>) -> bool {
    (0..REGULAR_WEEKS).all(|week| {
        let (near, far) = (1 + 7 * week, 7 + 7 * week);
        let known = (view.day - view.ledger.since).num_days() > i64::try_from(far).unwrap_or(i64::MAX) - 7;
        if known {
            view.ledger
                .before(view.day, near, far)
                .any(|day| day.base > 0 || day.trained)
        } else {
            view.person.recent.weekly_minutes >= REGULAR_MINUTES
        }
    })
}

/// Invariant 20: Vigorous work on Full days alone (Steady ones in the last two weeks before an event, §8), after four regular weeks,
/// cleared from 65 on, and not within an hour of bedtime.
pub fn vigorous(view: &View<'_>) -> Verdict {
    let may = view.state() == State::Full || (view.state() == State::Steady && view.near_event());
    let against = if !may {
        "on a low day"
    } else if view.is_65() && !view.person.screening.cleared {
        "65 or older, and not cleared"
    } else if view.near_bedtime() {
        "within an hour of bedtime"
    } else if !regular(view) {
        "without four regular weeks"
    } else {
        ""
    };
    let hard = |item: &Item<'_>| item.phase == Phase::Aerobic && item.block.effort >= VIGOROUS;
    let asked = view.has(Phase::Aerobic) && !against.is_empty();
    view.each(asked || view.items.iter().any(hard), |item| {
        (hard(item) && !against.is_empty()).then(|| format!("effort {} {against}", item.block.effort))
    })
}
