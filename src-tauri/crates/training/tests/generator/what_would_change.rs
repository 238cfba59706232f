//! "What would change this": the nearest answers, each really planned.

use training::check_in::{CheckIn, Complaint, ComplaintKind, RedFlag};
use training::generate::{NearestChange, NearestInput, nearest_changes};
use training::quantity::{Intensity, SleepMinutes};
use training::readiness::ReadinessState;
use training::vocabulary::Area;

use crate::support::life::{Habits, Life, good_morning};
use crate::support::people;

fn asked(check_in: &CheckIn) -> Vec<NearestChange> {
    let mut life = Life::new(people::lifter(), Habits::STEADY);
    life.live(21);
    life.plan(Some(check_in), |request| nearest_changes(&request))
}

#[test]
fn after_a_short_night_more_sleep_would_have_changed_the_session() {
    let short = CheckIn {
        sleep: SleepMinutes::new(270).unwrap(),
        ..good_morning()
    };
    let found = asked(&short);
    let sleep = found
        .iter()
        .find(|change| matches!(change.input, NearestInput::Sleep { sleep } if sleep > short.sleep))
        .expect("sleep is what made the day easier");
    assert_eq!(sleep.before.state, ReadinessState::Ease);
    assert!(sleep.after.state < ReadinessState::Ease);
    assert!(sleep.after.planned_load > sleep.before.planned_load);
}

#[test]
fn a_painful_knee_is_named_as_what_changed_the_session() {
    let knee = CheckIn {
        complaints: vec![Complaint {
            area: Area::Knee,
            kind: ComplaintKind::Painful,
            intensity: Intensity::new(4).unwrap(),
            alters_movement: false,
        }],
        ..good_morning()
    };
    assert!(
        asked(&knee)
            .iter()
            .any(|change| change.input == NearestInput::NoComplaint { area: Area::Knee })
    );
}

#[test]
fn at_most_three_answers_each_of_another_input_and_each_makes_another_session() {
    let found = asked(&good_morning());
    assert!((1..=3).contains(&found.len()), "{found:?}");
    for (at, change) in found.iter().enumerate() {
        assert!(change.steps > 0);
        let kind = std::mem::discriminant(&change.input);
        let twice = found[..at].iter().any(|other| {
            std::mem::discriminant(&other.input) == kind && !matches!(other.input, NearestInput::Item { .. })
        });
        assert!(!twice, "{found:?}");
    }
}

#[test]
fn nothing_changes_a_stop() {
    let flagged = CheckIn {
        red_flags: vec![RedFlag::Collapse],
        ..good_morning()
    };
    assert!(asked(&flagged).is_empty());
}
