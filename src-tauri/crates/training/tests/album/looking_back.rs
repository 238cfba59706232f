//! What an album was.

use training::album::{StrandPlace, look_back, strands};
use training::history::History;

use crate::support::life::{Habits, Life};
use crate::support::people;

#[test]
fn a_lived_album_shows_sessions_anchors_and_ladders_then_and_now() {
    let mut life = Life::new(
        people::lifter(),
        Habits {
            spare_reserve: 3,
            ..Habits::STEADY
        },
    );
    let album = life.album.clone();
    life.live(35);
    let back = look_back(&album, &life.history);
    assert_eq!(back.planned, 15);
    assert!(back.done >= 13 && back.kinds.iter().map(|kind| kind.sessions).sum::<u32>() == back.done);
    assert!(!back.anchors.is_empty() && !back.skills.is_empty());
    for anchor in &back.anchors {
        let now = anchor.now.as_ref().unwrap();
        assert!(now.day > anchor.then.day);
        assert!(now.load >= anchor.then.load, "{anchor:?}");
    }
    // A week that was lived as planned is no light one, whichever of them this life happened to live so.
    assert!((0..4).any(|week| !album.was_light(week, &life.history)));
}

#[test]
fn weeks_that_did_not_happen_count_as_light_and_are_owed_nothing() {
    let life = Life::new(people::lifter(), Habits::STEADY);
    let back = look_back(&life.album, &History::default());
    assert_eq!((back.done, back.anchors.len()), (0, 0));
    assert!(life.album.was_light(1, &History::default()));
    assert!(!life.album.was_light(9, &History::default()));
}

#[test]
fn each_of_the_ten_strands_has_a_place() {
    let life = Life::new(people::older(), Habits::STEADY);
    let places = strands(&life.album, &life.profile, &life.history);
    assert!(matches!(&places[0], StrandPlace::Rhythm { days } if days.len() == 3));
    assert!(matches!(
        &places[3],
        StrandPlace::Recovery {
            lighter_week: Some(6),
            easy_days: 4
        }
    ));
    assert!(matches!(&places[6], StrandPlace::Conditioning { from, aim } if from < aim));
    assert!(matches!(&places[9], StrandPlace::Community { .. }));
}
