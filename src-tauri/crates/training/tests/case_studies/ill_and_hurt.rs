//! Fever, a back that complains, a month of tiredness.

use training::check_in::{CheckIn, ComplaintKind, Illness, RedFlag};
use training::plan::{Cause, Change, Outcome};
use training::readiness::{ReadinessState, assess};
use training::vocabulary::{Area, Pattern, Phase};

use super::morning::{after, all, hurting, morning, movement, until_a_session};
use crate::support::life::good_morning;
use crate::support::people;

#[test]
fn fever_is_breathing_and_rest_then_two_quiet_days_then_one_easy_session() {
    let mut life = until_a_session(after(people::lifter(), 28));
    let fever = CheckIn {
        illness: Illness::Fever,
        ..all(2)
    };
    let today = morning(&life, &fever);
    assert!(
        today
            .every_block()
            .all(|block| movement(block).pattern == Pattern::Breathing)
    );

    life.history.check_ins.insert(life.day, fever);
    for quiet in 1..=2 {
        life.day = life.day.succ_opt().unwrap();
        let waiting = morning(&life, &good_morning());
        assert!(waiting.blocks(Phase::Strength).is_empty(), "day {quiet}");
        assert!(waiting.because(|cause| *cause == Cause::AfterFever) || !waiting.trains());
        life.history.check_ins.insert(life.day, good_morning());
    }
    life.day = life.day.succ_opt().unwrap();
    let back = morning(&life, &good_morning());
    assert_eq!(back.plan.state, ReadinessState::Ease);
    assert!(back.least_reserve().is_none_or(|least| least >= 3));
}

#[test]
fn the_first_session_after_a_fever_says_so_before_it_says_that_the_week_is_a_lighter_one() {
    let mut seen = 0;
    for days in 0..42 {
        let mut life = after(people::lifter(), days);
        let fever = CheckIn {
            illness: Illness::Fever,
            ..all(3)
        };
        life.history.check_ins.insert(life.day, fever);
        for _ in 1..=2 {
            life.day = life.day.succ_opt().unwrap();
            life.history.check_ins.insert(life.day, good_morning());
        }
        life.day = life.day.succ_opt().unwrap();
        life.begin_album_if_over();
        let planned = life.album.session_for(life.day);
        if planned.is_none_or(|(_, track)| !track.lighter) {
            continue;
        }
        seen += 1;
        let back = morning(&life, &good_morning());
        assert_eq!(back.plan.state, ReadinessState::Ease);
        assert!(back.because(|cause| *cause == Cause::AlbumLighterWeek));
        assert_eq!(
            back.plan.reasons[0].cause,
            Cause::AfterFever,
            "{:?}",
            back.plan.reasons
        );
    }
    assert!(seen > 0);
}

#[test]
fn a_lower_back_that_is_tight_at_five_is_moved_easily_and_not_loaded() {
    let life = until_a_session(after(people::lifter(), 35));
    let today = morning(&life, &hurting(Area::LowerBack, ComplaintKind::Tight, 5));
    assert!(today.trains());
    let loaded = today
        .blocks(Phase::Strength)
        .iter()
        .any(|block| movement(block).areas.contains(&Area::LowerBack));
    assert!(!loaded, "no heavy loading of it");
    assert!(
        today
            .every_block()
            .filter(|block| block.fast)
            .all(|block| !movement(block).areas.contains(&Area::LowerBack))
    );
    assert!(today.says(|change, _| *change
        == Change::EasyRange {
            area: Area::LowerBack
        }));
    assert!(today.because(|cause| matches!(
        cause,
        Cause::Complaint {
            area: Area::LowerBack,
            ..
        }
    )));
}

#[test]
fn somebody_tired_for_a_month_is_eased_for_two_weeks_and_then_kept_in_training_with_a_kind_word() {
    let mut life = after(people::lifter(), 28);
    let mut states = Vec::new();
    for _ in 0..30 {
        let low = all(2);
        let readiness = assess(&life.history, life.day, &low);
        states.push((readiness.state, readiness.signpost));
        life.history.check_ins.insert(life.day, low);
        life.day = life.day.succ_opt().unwrap();
    }
    let early = &states[6..13];
    assert!(
        early.iter().all(|(state, _)| *state >= ReadinessState::Ease),
        "{states:?}"
    );
    let (state, signpost) = states[29];
    assert!(signpost, "a month of low mornings deserves a kind word");
    assert!(state <= ReadinessState::Ease);
}

#[test]
fn chest_pressure_is_a_full_stop_that_no_choice_undoes() {
    let life = until_a_session(after(people::lifter(), 28));
    let pressed = CheckIn {
        red_flags: vec![RedFlag::Collapse],
        ..good_morning()
    };
    let today = super::morning::choosing(
        &life,
        &pressed,
        &[training::plan::Lever::SideB, training::plan::Lever::Easier],
    );
    assert!(matches!(today.plan.outcome, Outcome::Stop { .. }));
    assert!(today.every_block().next().is_none());
    assert!(today.plan.walk.is_none() && !today.plan.free_track);
}
