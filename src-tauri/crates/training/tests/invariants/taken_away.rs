//! Removing a reason's input removes its change (invariant 43): each of the morning's answers and choices in its turn.

use std::sync::LazyLock;

use plan_checker::{Verdict, compare, input};
use training::check_in::{CheckIn, Illness};
use training::plan::{Lever, SessionPlan};
use training::quantity::SleepMinutes;

use crate::seen::seen;
use crate::support::world::{ASKED, Ask};

/// Cases in which a reason has to name the input, for the rarest of them. Our choice: chance makes few of some.
const AT_LEAST: u32 = 20;
/// The same over all inputs together.
const IN_ALL: u32 = 500;

/// Asks that come again shortly before bed: chance alone makes too few.
const LATE: usize = 350;
/// Minutes to bedtime in those.
const NEAR_BED: i32 = 30;

/// Asks with their plans as the checker sees them.
static PLANS: LazyLock<Vec<(Ask, input::Plan)>> = LazyLock::new(|| {
    let late = ASKED.iter().take(LATE).map(|(ask, _)| {
        let ask = Ask {
            minutes_to_bedtime: Some(NEAR_BED),
            ..ask.clone()
        };
        let plan = plain(&ask.plan());
        (ask, plan)
    });
    let usual = ASKED.iter().map(|(ask, plan)| (ask.clone(), plain(plan)));
    usual.chain(late).collect()
});

fn plain(plan: &SessionPlan) -> input::Plan {
    seen(plan)
}

/// Returns an ask with the morning changed.
fn morning(ask: &Ask, change: impl FnOnce(&mut CheckIn)) -> Ask {
    let mut ask = ask.clone();
    if let Some(check_in) = &mut ask.check_in {
        change(check_in);
    }
    ask
}

/// Returns an ask without some of its levers.
fn without(ask: &Ask, lever: impl Fn(&Lever) -> bool) -> Ask {
    let mut ask = ask.clone();
    ask.levers.retain(|one| !lever(one));
    ask
}

/// Takes an input away wherever a reason names it as its cause, and returns in how many cases the reason went with it.
fn goes(causes: &[&str], take: impl Fn(&Ask) -> Ask) -> u32 {
    let mut gone = 0;
    for (ask, plan) in PLANS.iter() {
        for cause in causes {
            if !plan.every_reason().any(|reason| reason.because() == *cause) {
                continue;
            }
            let quieter = take(ask);
            match compare::reason_goes(plan, &plain(&quieter.plan()), cause) {
                Verdict::Vacuous => {}
                Verdict::Holds => gone += 1,
                Verdict::Broken(how) => panic!("{how}\n{ask:?}\n{:?}", plan.reasons),
            }
        }
    }
    gone
}

#[test]
fn invariant_43_taking_an_input_away_takes_its_changes_with_it() {
    let counted = [
        (
            "complaints",
            goes(&["complaint"], |ask| morning(ask, |one| one.complaints.clear())),
        ),
        (
            "illness",
            goes(&["ill"], |ask| morning(ask, |one| one.illness = Illness::None)),
        ),
        (
            "control",
            goes(&["movement_control"], |ask| {
                morning(ask, |one| one.control = None)
            }),
        ),
        (
            "intent",
            goes(&["wants_today"], |ask| morning(ask, |one| one.intent = None)),
        ),
        (
            "minutes",
            goes(&["minutes_today"], |ask| morning(ask, |one| one.minutes = None)),
        ),
        (
            "red flags",
            goes(&["red_flag"], |ask| morning(ask, |one| one.red_flags.clear())),
        ),
        (
            "sleep",
            goes(&["sleep_below_usual", "sleep_very_short"], |ask| {
                morning(ask, |one| one.sleep = SleepMinutes::clamped(600))
            }),
        ),
        (
            "bedtime",
            goes(&["near_bedtime"], |ask| Ask {
                minutes_to_bedtime: None,
                ..ask.clone()
            }),
        ),
        (
            "place",
            goes(&["place_today"], |ask| {
                let stays = without(ask, |lever| matches!(lever, Lever::OtherPlace { .. }));
                morning(&stays, |one| one.place = None)
            }),
        ),
        (
            "levers",
            goes(&["own_choice"], |ask| Ask {
                levers: Vec::new(),
                ..ask.clone()
            }),
        ),
    ];
    for (input, count) in counted {
        assert!(count >= AT_LEAST, "{input}: only {count} cases");
    }
    let all: u32 = counted.iter().map(|(_, count)| count).sum();
    assert!(all >= IN_ALL, "only {all} cases");
}
