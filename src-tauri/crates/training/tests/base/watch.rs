//! The long watch.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use training::check_in::{CheckIn, Illness};
use training::history::{Ending, History};
use training::quantity::Score;
use training::readiness::ReadinessState;
use training::readiness::watch::{Evidence, Signal, Watch, signals, watch};
use training::reflection::{Felt, LifeFit, Reflection};

use crate::life::{ago, done, nothing, plan, today};
use crate::support::life::good_morning;
use crate::support::people;
use crate::support::people_any::check_ins;

fn low() -> CheckIn {
    CheckIn {
        mood: Score::new(2).unwrap(),
        sleep_quality: Score::new(2).unwrap(),
        ..good_morning()
    }
}

/// Good mornings for half a year, with low ones on these days ago.
fn mornings(low_days: impl IntoIterator<Item = u64>) -> History {
    let mut history = nothing();
    for days in 0..180 {
        history.check_ins.insert(ago(days), good_morning());
    }
    for days in low_days {
        history.check_ins.insert(ago(days), low());
    }
    history
}

fn is_offer(history: &History) -> bool {
    matches!(watch(history, today()), Some(Watch::OfferEasyWeek { .. }))
}

#[test]
fn two_signals_on_five_days_of_seven_offer_an_easy_week_and_on_four_do_not() {
    assert!(is_offer(&mornings([0, 1, 3, 4, 6])));
    assert_eq!(watch(&mornings([0, 1, 3, 4]), today()), None);
    let evidence = match watch(&mornings([0, 1, 3, 4, 6]), today()) {
        Some(Watch::OfferEasyWeek { evidence }) => evidence,
        other => panic!("{other:?}"),
    };
    let days = Vec::from([6, 4, 3, 1, 0].map(ago));
    let of = |signal| Evidence {
        signal,
        days: days.clone(),
    };
    assert_eq!(evidence, [of(Signal::LowMood), of(Signal::WorseSleep)]);
}

proptest! {
    #[test]
    fn every_day_that_is_named_lies_within_the_last_seven_and_had_that_signal(
        mornings in vec(option::weighted(0.9, check_ins()), 7..60),
    ) {
        let mut history = nothing();
        for (days, morning) in (0..).zip(mornings) {
            if let Some(morning) = morning {
                history.check_ins.insert(ago(days), morning);
            }
        }
        let (Some(Watch::OfferEasyWeek { evidence }) | Some(Watch::SuggestProfessional { evidence })) =
            watch(&history, today())
        else {
            return Ok(());
        };
        let counts: Vec<usize> = evidence.iter().map(|one| one.days.len()).collect();
        prop_assert!(counts.is_sorted_by(|more, fewer| more >= fewer), "{:?}", counts);
        for Evidence { signal, days } in evidence {
            prop_assert!(!days.is_empty() && days.is_sorted_by(|one, next| one < next));
            for day in days {
                prop_assert!((ago(6)..=today()).contains(&day));
                prop_assert!(history.check_ins.contains_key(&day), "{signal:?} on a day without a word");
            }
        }
    }
}

#[test]
fn one_signal_alone_is_not_enough() {
    let mut history = mornings([]);
    for days in 0..7 {
        let mut morning = low();
        morning.mood = Score::new(4).unwrap();
        history.check_ins.insert(ago(days), morning);
    }
    assert_eq!(signals(&history, today()), [Signal::WorseSleep]);
    assert_eq!(watch(&history, today()), None);
}

#[test]
fn an_unanswered_morning_is_never_a_bad_sign() {
    let mut history = mornings(0..7);
    for days in [1, 2, 3] {
        history.check_ins.remove(&ago(days));
    }
    assert!(signals(&history, ago(1)).is_empty());
    assert_eq!(watch(&history, today()), None);
}

#[test]
fn who_always_says_two_is_not_warned_for_ever_but_a_tired_month_does_not_pass_for_usual() {
    assert_eq!(watch(&mornings(0..180), today()), None);
    assert!(watch(&mornings(0..30), today()).is_some());
}

#[test]
fn soreness_counts_once_it_stays() {
    let mut history = mornings([]);
    let mut sore = good_morning();
    sore.muscles = Score::new(2).unwrap();
    history.check_ins.insert(today(), sore.clone());
    assert!(signals(&history, today()).is_empty());
    history.check_ins.insert(ago(1), sore);
    assert_eq!(signals(&history, today()), [Signal::StaysSore]);
}

#[test]
fn the_same_work_feeling_harder_counts() {
    let mut history = mornings([]);
    for days in (0..35).step_by(2) {
        let mut session = done(plan(people::novice()));
        session.reflection = Some(Reflection {
            felt: Felt::Same,
            effort: training::quantity::Rpe::new(if days < 7 { 6 } else { 4 }).unwrap(),
            life: LifeFit::Neutral,
            question: None,
            form: None,
            intention: None,
            gains: Vec::new(),
            line: None,
        });
        history.sessions.entry(ago(days)).or_default().push(session);
    }
    assert_eq!(signals(&history, today()), [Signal::FeelsHarder]);
    assert!(signals(&history, ago(10)).is_empty());
}

/// Gives each week three sessions of this state.
fn trained(history: &mut History, state: ReadinessState) {
    for days in [1, 3, 5, 8, 10, 12] {
        let mut session = done(plan(people::novice()));
        session.plan.state = state;
        history.sessions.entry(ago(days)).or_default().push(session);
    }
}

#[test]
fn two_weeks_of_it_despite_an_easy_one_suggest_that_somebody_has_a_look() {
    let mut easy = mornings(0..14);
    trained(&mut easy, ReadinessState::Ease);
    assert!(matches!(
        watch(&easy, today()),
        Some(Watch::SuggestProfessional { .. })
    ));
    let mut as_usual = mornings(0..14);
    trained(&mut as_usual, ReadinessState::Full);
    assert!(is_offer(&as_usual));
}

#[test]
fn four_weeks_of_it_suggest_so_whatever_was_trained() {
    let after = |low_days: u64| {
        let mut history = mornings(0..low_days);
        trained(&mut history, ReadinessState::Full);
        history
    };
    assert!(is_offer(&after(27)));
    assert!(matches!(
        watch(&after(28), today()),
        Some(Watch::SuggestProfessional { .. })
    ));
}

#[test]
fn two_weeks_are_fourteen_days_and_not_the_fifth_day_of_the_second() {
    for low_days in 5..14 {
        assert!(is_offer(&mornings(0..low_days)), "{low_days} days");
    }
    // Two mornings of each week may be good, or missing.
    for low_days in [
        vec![0, 1, 2, 3, 4, 7, 8, 9, 10, 11, 13],
        (0..14).collect(),
        (0..20).collect(),
    ] {
        let evidence = match watch(&mornings(low_days), today()) {
            Some(Watch::SuggestProfessional { evidence }) => evidence,
            other => panic!("{other:?}"),
        };
        let signals: Vec<Signal> = evidence.iter().map(|one| one.signal).collect();
        assert_eq!(signals, [Signal::LowMood, Signal::WorseSleep]);
        assert!(evidence.iter().all(|one| (5..=7).contains(&one.days.len())));
    }
}

#[test]
fn an_illness_is_a_signal_too() {
    let mut history = mornings([]);
    let mut ill = good_morning();
    ill.illness = Illness::Unwell;
    history.check_ins.insert(today(), ill);
    assert_eq!(signals(&history, today()), [Signal::Ill]);
}

/// Sessions so many days ago, with how each ended.
fn with_sessions(mut history: History, sessions: &[(u64, Ending)]) -> History {
    for (days, ending) in sessions {
        let mut record = done(plan(people::novice()));
        record.ending = *ending;
        history.sessions.insert(ago(*days), vec![record]);
    }
    history
}

#[test]
fn a_warning_light_speaks_until_a_session_is_gone_through_again() {
    let lit = with_sessions(mornings([]), &[(3, Ending::WarningLight)]);
    assert!(signals(&lit, ago(4)).is_empty());
    for days in [3, 2, 0] {
        assert_eq!(signals(&lit, ago(days)), [Signal::WarningLight]);
    }
    let over = with_sessions(lit, &[(1, Ending::Complete)]);
    assert_eq!(signals(&over, ago(2)), [Signal::WarningLight]);
    assert!(signals(&over, today()).is_empty());
}

#[test]
fn warning_lights_and_bad_sleep_together_offer_an_easy_week_and_lights_alone_do_not() {
    let lights = [(6, Ending::WarningLight), (3, Ending::WarningLight)];
    assert_eq!(watch(&with_sessions(mornings([]), &lights), today()), None);
    let mut history = with_sessions(mornings([]), &lights);
    for days in 0..5 {
        let mut morning = low();
        morning.mood = Score::new(4).unwrap();
        history.check_ins.insert(ago(days), morning);
    }
    assert!(is_offer(&history));
}
