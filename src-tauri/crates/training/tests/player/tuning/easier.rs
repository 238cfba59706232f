//! The easier movement of the same ladder: when it is offered, and what it asks for.

use super::*;

#[test]
fn a_lost_set_ends_the_movement_or_goes_on_with_an_easier_one_of_the_same_ladder() {
    let mut room = after(1, logged(8, 16, 3, Quality::Lost));
    assert!(matches!(
        room.view().notice,
        Some(Notice::BlockStopped {
            stop: BlockStop::Lost,
            left_out: 3,
            ..
        })
    ));
    let easier = room.view().easier.unwrap();
    assert!(["squat", "chair-stand"].contains(&easier.as_str()), "{easier}");
    room.after(10).say(PlayerEvent::TakeEasier);
    assert_eq!((room.step(), room.movement()), (StepKind::Rest, easier.clone()));
    assert_eq!(room.view().remaining_ms, Some(80_000));
    let view = room.until(StepKind::Repetitions).view();
    assert_eq!(view.set.map(|set| set.number), Some(2));
    assert_eq!(room.player.sets().len(), 1);

    let mut room = after(1, logged(8, 16, 3, Quality::Lost));
    room.after(110);
    assert_eq!(room.movement(), "test-long-exhale");
    assert_eq!(room.view().easier, None);
    let late = room
        .player
        .apply(PlayerEvent::TakeEasier, SessionMillis(room.now));
    assert_eq!(late, Err(IllegalEvent::NothingEasier));
}

/// Goes on with the easier movement after a lost set of eight goblet squats with 16 kg, for somebody who did so of it before.
fn easier_for(own: Option<OwnDose>, lost: Quality) -> (Movement, SetResult) {
    let mut player = Player::new(squats(1)).unwrap();
    let slug = after(1, logged(8, 16, 3, Quality::Lost)).view().easier.unwrap();
    let own = own.map(|own| (slug.clone(), own)).into_iter().collect();
    player = player.with_own_doses(Some(own));
    let mut room = Room {
        player,
        ..Room::with(squats(1))
    };
    room.until(StepKind::Repetitions).say(logged(8, 16, 3, lost));
    if lost == Quality::Wobbly {
        room.until(StepKind::Repetitions).say(logged(8, 15, 3, lost));
    }
    room.say(PlayerEvent::TakeEasier);
    let view = room.until(StepKind::Repetitions).view();
    assert_eq!(view.movement.as_deref(), Some(slug.as_str()));
    (catalogue().get(&slug).unwrap().clone(), view.prefill.unwrap())
}

#[test]
fn an_easier_movement_asks_for_its_own_count_and_load_not_for_those_of_the_harder_one() {
    for quality in [Quality::Lost, Quality::Wobbly] {
        let (easier, asked) = easier_for(None, quality);
        assert_eq!(asked.amount, u32::from(easier.range.0), "the foot of its range");
        assert_eq!(asked.load, None);
        let before = OwnDose {
            amount: u32::from(easier.range.0) + 1,
            load: None,
        };
        let (_, asked) = easier_for(Some(before), quality);
        assert_eq!(asked.amount, before.amount, "as it was done last");
        let much = OwnDose {
            amount: 500,
            load: None,
        };
        let (easier, asked) = easier_for(Some(much), quality);
        assert_eq!(asked.amount, u32::from(easier.range.1), "never above its range");
    }
}

#[test]
fn how_a_movement_was_done_last_is_the_least_of_its_last_clean_sets() {
    let set = |amount, load: i64, quality| LoggedSet {
        phase: Phase::Strength,
        block: 0,
        set: 1,
        movement: "goblet-squat".into(),
        amount,
        load: Some(kilograms(load)),
        reserve: None,
        quality,
    };
    let session = |sets| SessionRecord {
        sets,
        ..Player::new(squats(1)).unwrap().record()
    };
    let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
    let mut history = History::default();
    let first = session(vec![set(12, 20, Quality::Clean)]);
    let then = session(vec![
        set(9, 14, Quality::Clean),
        set(8, 16, Quality::Clean),
        set(3, 10, Quality::Lost),
    ]);
    history.sessions = [(day(1), vec![first]), (day(8), vec![then])].into();
    let own = own_doses(&history, day(24));
    assert_eq!(
        own["goblet-squat"],
        OwnDose {
            amount: 8,
            load: Some(kilograms(14))
        }
    );
    let long_after = NaiveDate::from_ymd_opt(2027, 3, 1).unwrap();
    assert!(own_doses(&history, long_after).is_empty());
}

#[test]
fn an_easier_movement_is_offered_once_it_stays_wobbly() {
    let mut room = after(1, logged(8, 16, 3, Quality::Wobbly));
    assert_eq!(room.view().easier, None);
    room.say(PlayerEvent::EndRest)
        .say(logged(8, 15, 3, Quality::Wobbly));
    assert!(room.view().easier.is_some());
    room.say(PlayerEvent::TakeEasier);
    assert_ne!(room.movement(), "goblet-squat");
}
