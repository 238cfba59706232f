//! Looking back: the question that goes round, form as the sets say it, the intention, a session done elsewhere.

use std::sync::LazyLock;

use proptest::prelude::*;
use training::history::{Ending, LoggedSet};
use training::intention::Intention;
use training::player::{PlayerEvent, SessionMillis, SetResult, as_planned, done_elsewhere};
use training::quantity::RepsInReserve;
use training::reflection::{Answer, Form, Question};
use training::vocabulary::{Phase, Quality};

use crate::life::{done, plan};
use crate::support::people;

fn any_answer() -> impl Strategy<Value = Option<Question>> {
    prop::option::of(prop::sample::select(Question::ALL.to_vec()))
}

proptest! {
    #[test]
    fn two_sessions_running_are_never_asked_the_same(past in prop::collection::vec(any_answer(), 0..40)) {
        let before = Question::following(past.iter().copied());
        for answered in [None, Some(before)] {
            let after = Question::following(past.iter().copied().chain([answered]));
            prop_assert_ne!(before, after);
        }
    }

    #[test]
    fn all_are_asked_in_as_many_sessions_as_there_are_questions(
        past in prop::collection::vec(any_answer(), 0..20),
        answers in prop::collection::vec(any::<bool>(), 7),
    ) {
        let mut past = past;
        let mut asked = std::collections::BTreeSet::new();
        for answers in answers {
            let question = Question::following(past.iter().copied());
            asked.insert(question);
            past.push(answers.then_some(question));
        }
        prop_assert_eq!(asked.len(), Question::ROUND.len());
    }

    #[test]
    fn a_worse_set_never_makes_form_sound_better(qualities in prop::collection::vec(0..3usize, 1..30), at in any::<prop::sample::Index>()) {
        let order = [Quality::Clean, Quality::Wobbly, Quality::Lost];
        let answer = |qualities: &[usize]| {
            let sets: Vec<LoggedSet> = qualities.iter().map(|quality| set(Phase::Skill, order[*quality])).collect();
            Form::of_session(&sets).map(|form| form.answer() as u8)
        };
        let mut worse = qualities.clone();
        let at = at.index(worse.len());
        worse[at] = (worse[at] + 1).min(2);
        prop_assert!(answer(&worse) >= answer(&qualities));
    }
}

/// Making a plan takes a while, and any of its sets will do.
static SOME_SET: LazyLock<LoggedSet> = LazyLock::new(|| {
    let planned = as_planned(&plan(people::novice())).unwrap();
    planned[0].set.clone()
});

fn set(phase: Phase, quality: Quality) -> LoggedSet {
    LoggedSet {
        phase,
        quality,
        ..SOME_SET.clone()
    }
}

#[test]
fn four_clean_sets_of_five_stayed_clean_unless_one_was_lost() {
    let of = |qualities: &[Quality]| {
        let sets: Vec<_> = qualities
            .iter()
            .map(|quality| set(Phase::Strength, *quality))
            .collect();
        Form::of_session(&sets).map(Form::answer)
    };
    use Quality::{Clean, Lost, Wobbly};
    assert_eq!(of(&[Clean, Clean, Clean, Clean, Wobbly]), Some(Answer::Yes));
    assert_eq!(of(&[Clean, Clean, Clean, Clean, Lost]), Some(Answer::Partly));
    assert_eq!(of(&[Clean, Wobbly]), Some(Answer::Partly));
    assert_eq!(of(&[Clean, Wobbly, Wobbly]), Some(Answer::NotToday));
    assert_eq!(of(&[]), None);
}

#[test]
fn what_runs_by_the_clock_says_nothing_about_form() {
    assert_eq!(
        Form::of_session(&[
            set(Phase::Aerobic, Quality::Clean),
            set(Phase::Downshift, Quality::Clean)
        ]),
        None
    );
}

#[test]
fn strength_in_reserve_is_followed_as_far_as_the_reserve_was_kept() {
    let mut record = done(plan(people::novice()));
    record.sets = as_planned(&record.plan)
        .unwrap()
        .into_iter()
        .map(|seen| seen.set)
        .collect();
    assert_eq!(Intention::StrengthInReserve.followed(&record), Some(Answer::Yes));
    for set in &mut record.sets {
        set.reserve = set.reserve.map(|_| RepsInReserve::new(0).unwrap());
    }
    assert_eq!(
        Intention::StrengthInReserve.followed(&record),
        Some(Answer::NotToday)
    );
    assert_eq!(
        Intention::BePresent.followed(&record),
        None,
        "only the person knows"
    );
}

#[test]
fn done_elsewhere_as_planned_is_what_the_guided_session_would_have_been() {
    let plan = plan(people::novice());
    let elsewhere = done_elsewhere(&plan, &[]).unwrap();
    let guided = done(plan.clone());
    assert_eq!(elsewhere.ending, Ending::Complete);
    let planned: usize = plan
        .phases
        .iter()
        .flat_map(|phase| &phase.blocks)
        .map(|block| usize::from(block.sets))
        .sum();
    assert_eq!(elsewhere.sets.len(), planned);
    let aerobic: u32 = plan
        .phases
        .iter()
        .filter(|phase| phase.phase == Phase::Aerobic)
        .flat_map(|phase| &phase.blocks)
        .map(|block| u32::from(block.sets) * block.work_seconds())
        .sum();
    assert_eq!(elsewhere.aerobic.get(), aerobic);
    assert_eq!(elsewhere.plan, guided.plan);
}

#[test]
fn what_is_left_out_costs_its_time_and_what_was_otherwise_stands() {
    let plan = plan(people::novice());
    let whole = done_elsewhere(&plan, &[]).unwrap();
    let wobbly = SetResult {
        amount: 3,
        load: None,
        reserve: None,
        quality: Quality::Wobbly,
    };
    let lived = done_elsewhere(&plan, &[(0, None), (1, Some(wobbly))]).unwrap();
    assert_eq!(lived.sets.len() + 1, whole.sets.len());
    assert_eq!(
        (lived.sets[0].amount, lived.sets[0].quality),
        (3, Quality::Wobbly)
    );
    assert!(lived.active.get() < whole.active.get());
    assert_eq!(lived.ending, Ending::Early);
}

#[test]
fn an_intention_is_due_before_its_phase_and_at_no_other_moment() {
    let plan = plan(people::novice());
    for offer in Intention::offered(&plan) {
        let mut player = training::player::Player::new(plan.clone())
            .unwrap()
            .with_control_known();
        let (mut at, mut times, mut before) = (0, 0, false);
        while player.ended().is_none() && at < 20_000_000 {
            let view = player.view(player.at());
            let due = offer.intention.is_due(&plan, &view);
            if due && !before {
                times += 1;
            }
            before = due;
            let event = match view.prefill {
                Some(result) if view.remaining_ms.is_none() => Some(PlayerEvent::LogSet { result }),
                _ if view.remaining_ms.is_some() => None,
                _ => [
                    PlayerEvent::Begin,
                    PlayerEvent::Done,
                    PlayerEvent::StartDownshift,
                    PlayerEvent::Finish,
                ]
                .into_iter()
                .find(|event| player.clone().apply(event.clone(), SessionMillis(at)).is_ok()),
            };
            at += 1_000;
            match event {
                Some(event) => {
                    player.apply(event, SessionMillis(at)).unwrap();
                }
                None => {
                    player.advance(SessionMillis(at));
                }
            }
        }
        assert_eq!(times, 1, "{:?}", offer.intention);
    }
}
