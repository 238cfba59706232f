//! The careful climb of a first time.

use super::*;

/// A first time: 10 kg, then 11, 12 and 13 at most.
fn first_time() -> SessionPlan {
    let mut plan = squats(1);
    let squat = &mut plan.phases[0].blocks[0];
    squat.load = Some(kilograms(10));
    squat.climb = vec![kilograms(11), kilograms(12), kilograms(13)];
    squat.reserve = Some(in_reserve(4));
    squat.dose = repetitions(5);
    plan
}

#[test]
fn a_first_time_climbs_while_it_is_clean_with_five_in_reserve_and_stays_where_it_is_four() {
    let mut room = Room::with(first_time());
    room.until(StepKind::Repetitions)
        .say(logged(5, 10, 6, Quality::Clean));
    assert_eq!(
        room.view().tuning,
        Some(Tuning::Heavier {
            reserve: in_reserve(6),
            from: kilograms(10),
            to: kilograms(11)
        })
    );
    assert_eq!(asked(&room), (5, 11));
    room.say(PlayerEvent::EndRest)
        .say(logged(5, 11, 4, Quality::Clean));
    assert_eq!(
        room.view().tuning,
        Some(Tuning::Found {
            reserve: in_reserve(4),
            load: kilograms(11)
        })
    );
    room.say(PlayerEvent::EndRest)
        .say(logged(5, 11, 7, Quality::Clean));
    assert_eq!(asked(&room), (5, 11));
}

#[test]
fn a_first_time_that_was_too_heavy_goes_down_and_climbs_no_more() {
    let mut room = Room::with(first_time());
    room.until(StepKind::Repetitions)
        .say(logged(5, 10, 6, Quality::Clean))
        .say(PlayerEvent::EndRest)
        .say(logged(5, 11, 2, Quality::Clean));
    assert_eq!(asked(&room), (5, 10));
    room.say(PlayerEvent::EndRest)
        .say(logged(5, 10, 8, Quality::Clean));
    assert_eq!(asked(&room), (5, 10));
}

#[test]
fn a_first_time_never_climbs_on_silence_nor_above_its_plan() {
    let mut room = Room::with(first_time());
    room.until(StepKind::Repetitions).say(PlayerEvent::LogSet {
        result: SetResult {
            reserve: None,
            ..done(5, 10, 0, Quality::Clean)
        },
    });
    assert_eq!(asked(&room), (5, 10));
    room.say(PlayerEvent::EndRest)
        .say(logged(5, 20, 9, Quality::Clean));
    assert_eq!(asked(&room), (5, 13));
}
