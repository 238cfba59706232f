//! A month as one page.

use chrono::NaiveDate;
use proptest::prelude::*;
use training::history::{ActivityKind, Ending, History, LoggedSet};
use training::plan::SessionKind;
use training::quantity::Grams;
use training::said::{SaidIn, Written};
use training::trends::{MonthPage, MonthSources, NEW_MOVEMENTS, Pair, PairSources, month_of, month_page};
use training::vocabulary::{Phase, Quality};

use crate::life::{active, ago, session, set, since, today, train, years};

/// Days from the first of the last whole month, which is October, to today.
const OCTOBER: u64 = 54;

fn page(history: &History, written: &[Written], day: NaiveDate) -> MonthPage {
    let pairs = PairSources {
        history,
        voices: &[],
        supports: &[],
    };
    month_page(MonthSources { pairs, written }, day, today())
}

fn did(movement: &str, phase: Phase, load: Option<i64>) -> LoggedSet {
    LoggedSet {
        movement: movement.to_owned(),
        load: load.map(|kilograms| Grams::new(kilograms * 1_000).unwrap()),
        ..set(phase, Quality::Clean)
    }
}

fn wrote(days_ago: u64, place: SaidIn, text: &str) -> Written {
    Written {
        day: ago(days_ago),
        place,
        text: text.to_owned(),
    }
}

#[test]
fn a_month_goes_from_its_first_to_its_last_day_and_the_running_one_to_today() {
    let history = since(400);
    let october = page(&history, &[], ago(40));
    let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    assert_eq!(
        (october.first, october.last, october.running),
        (day(10, 1), day(10, 31), false)
    );
    let november = page(&history, &[], today());
    assert_eq!(
        (november.first, november.last, november.running),
        (day(11, 1), today(), true)
    );
    assert_eq!(month_of(ago(OCTOBER)), ago(OCTOBER));
}

#[test]
fn what_was_done_is_counted_and_nothing_of_the_months_beside_it() {
    let mut history = since(400);
    let strong = || {
        session(
            SessionKind::Build,
            vec![did("goblet-squat", Phase::Strength, Some(12)); 3],
        )
    };
    train(&mut history, OCTOBER + 1, strong());
    train(&mut history, OCTOBER, strong());
    train(
        &mut history,
        OCTOBER - 2,
        session(
            SessionKind::Foundation,
            vec![did("single-leg-stand", Phase::Skill, None); 2],
        ),
    );
    let mut heeded = strong();
    heeded.ending = Ending::WarningLight;
    train(&mut history, OCTOBER - 30, heeded);
    train(&mut history, 5, strong());
    active(&mut history, OCTOBER - 4, ActivityKind::Walk, 45, 3);
    active(&mut history, OCTOBER - 4, ActivityKind::Interlude, 2, 2);
    active(&mut history, 3, ActivityKind::Walk, 60, 3);
    let october = page(&history, &[], ago(40));
    assert_eq!((october.sessions, october.minutes), (3, 90));
    assert_eq!(
        (october.strength_sets, october.strength_days, october.skill_sets),
        (6, 2, 2)
    );
    assert_eq!(
        (october.outside_minutes, october.interludes, october.lights),
        (45, 1, 1)
    );
    let kinds: Vec<_> = october
        .kinds
        .iter()
        .map(|kind| (kind.kind, kind.sessions))
        .collect();
    assert_eq!(kinds, [(SessionKind::Foundation, 1), (SessionKind::Build, 2)]);
}

#[test]
fn what_was_learned_is_what_is_new_what_was_climbed_and_what_thoughts_became() {
    let higher = {
        let catalogue = training::movement::catalogue();
        let rung = &catalogue.get("single-leg-stand").unwrap().rung;
        let higher = catalogue
            .ladder(&rung.ladder)
            .find(|movement| movement.rung.rung > rung.rung);
        higher.unwrap().slug.clone()
    };
    let mut history = since(400);
    let practised = |slug: &str| session(SessionKind::Foundation, vec![did(slug, Phase::Skill, None)]);
    train(&mut history, OCTOBER, practised("single-leg-stand"));
    assert_eq!(page(&history, &[], ago(40)).new_movements, Vec::<String>::new());
    train(&mut history, 90, practised("tandem-stand"));
    train(&mut history, OCTOBER - 20, practised(&higher));
    let written = [
        wrote(OCTOBER + 1, SaidIn::Turned, "September."),
        wrote(OCTOBER - 1, SaidIn::Turned, "One."),
        wrote(OCTOBER - 2, SaidIn::Turned, "Two."),
        wrote(OCTOBER - 3, SaidIn::Turned, "Three."),
        wrote(OCTOBER - 4, SaidIn::Turned, "Four."),
        wrote(1, SaidIn::Turned, "November."),
    ];
    let october = page(&history, &written, ago(40));
    assert_eq!(
        october.new_movements,
        ["single-leg-stand".to_owned(), higher.clone()]
    );
    assert_eq!(
        (october.climbed[0].from.as_str(), october.climbed[0].to.as_str()),
        ("single-leg-stand", higher.as_str())
    );
    let learned: Vec<&str> = october.learned.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(learned, ["Two.", "Three.", "Four."]);
}

#[test]
fn who_it_was_moved_with_is_named_once_in_ones_own_words_and_is_no_quotation() {
    let mut history = since(400);
    let mut with = |days_ago: u64, with: &str| {
        let company = training::company::Company {
            with: with.to_owned(),
        };
        history.company.insert(ago(days_ago), company);
    };
    with(OCTOBER + 1, "Edda");
    with(OCTOBER, "Ana, the Tuesday group");
    with(OCTOBER - 7, "the Tuesday group, Jon");
    with(OCTOBER - 9, "");
    let october = page(&history, &[wrote(OCTOBER, SaidIn::Company, "Ana")], ago(40));
    assert_eq!(october.company, ["Ana", "the Tuesday group", "Jon"]);
    assert_eq!(october.words, []);
}

#[test]
fn own_words_are_the_first_and_the_last_and_a_voice_that_was_only_caught_stays_where_it_is() {
    let written = [
        wrote(OCTOBER, SaidIn::Thought, "Why is this hard?"),
        wrote(OCTOBER - 1, SaidIn::Reflection, "First."),
        wrote(OCTOBER - 9, SaidIn::Note, "Between."),
        wrote(OCTOBER - 20, SaidIn::Album, "Last."),
        wrote(2, SaidIn::Note, "November."),
    ];
    let texts = |written: &[Written]| -> Vec<String> {
        let words = page(&since(400), written, ago(40)).words;
        words.into_iter().map(|one| one.text).collect()
    };
    assert_eq!(texts(&written), ["First.", "Last."]);
    assert_eq!(texts(&written[..2]), ["First."]);
}

#[test]
fn then_and_now_stands_in_the_month_of_its_later_day() {
    let mut history = since(400);
    let squats = |load| {
        session(
            SessionKind::Build,
            vec![did("goblet-squat", Phase::Strength, Some(load))],
        )
    };
    train(&mut history, 120, squats(8));
    train(&mut history, OCTOBER - 3, squats(12));
    let october = page(&history, &[], ago(40)).pair;
    let Some(Pair::Movement { now, .. }) = october else {
        panic!("{october:?}")
    };
    assert_eq!(now.day, ago(OCTOBER - 3));
    assert_eq!(page(&history, &[], today()).pair, None);
    assert_eq!(page(&history, &[], ago(OCTOBER + 2)).pair, None);
}

proptest! {
    #[test]
    fn a_month_stays_what_it_was_whatever_comes_after_it(seed in 0_u64..50, months_ago in 1_u32..5) {
        let history = years(200, seed);
        let day = today().checked_sub_months(chrono::Months::new(months_ago)).unwrap();
        let told = page(&history, &[], day);
        let mut until = history.clone();
        until.sessions.retain(|day, _| *day <= told.last);
        until.activities.retain(|day, _| *day <= told.last);
        prop_assert_eq!(&page(&until, &[], day), &told);
        prop_assert!(told.new_movements.len() <= NEW_MOVEMENTS);
        prop_assert_eq!(told.kinds.iter().map(|kind| kind.sessions).sum::<u32>(), told.sessions);
        if let Some(pair) = &told.pair {
            let (_, now) = pair.days();
            prop_assert!(told.first <= now && now <= told.last);
        }
    }
}
