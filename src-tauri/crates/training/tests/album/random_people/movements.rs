//! Which movements an album is made of, and how they change from session to session and from album to album.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use training::album::WeekTheme;
use training::exclusions::Standing;
use training::generate::roles::{Role, is_skill};
use training::plan::SessionKind;
use training::profile::Profile;
use training::vocabulary::{Phase, PlaceKind};

use super::{PAIRS, everybody, is_strong, movement};

fn starts_of(profile: &Profile, day: NaiveDate) -> Standing<'_> {
    let place = profile.places.first().map_or(PlaceKind::Home, |place| place.kind);
    Standing::new(profile, None, day, place)
}

#[test]
fn everything_planned_is_possible_for_the_person_at_their_place() {
    for (profile, album) in everybody() {
        // Away from home something else is possible.
        if !profile.occasions.is_empty() {
            continue;
        }
        let standing = starts_of(profile, album.starts);
        for session in album.weeks.iter().flat_map(|week| &week.sessions) {
            for lift in session.lifts.iter().chain(&session.lifts_b) {
                let reason = standing.why_not(movement(&lift.movement), Phase::Strength, false);
                assert_eq!(reason, None, "{}", lift.movement);
                assert!((1..=8).contains(&lift.sets));
            }
            for slug in session.skills.iter().chain(&session.skills_b) {
                assert!(is_skill(movement(slug)));
                assert_eq!(
                    standing.why_not(movement(slug), Phase::Skill, false),
                    None,
                    "{slug}"
                );
            }
        }
    }
}

#[test]
fn a_new_album_replaces_a_third_and_keeps_its_anchors() {
    let (mut counted, mut enough) = (0, 0);
    for (_, first, second) in PAIRS.iter() {
        // Two or three stay (P4); all of them, unless a third of so few movements could not be new.
        let kept = first
            .anchors
            .iter()
            .filter(|anchor| second.anchors.contains(anchor));
        assert!(kept.count() + 1 >= first.anchors.len());
        assert!(first.anchors.len() <= 3);
        assert_ne!((first.name, first.purpose), (second.name, second.purpose));
        let (had, has) = (first.movements(), second.movements());
        let new = has.difference(&had).count();
        counted += 1;
        enough += u32::from(new * 3 >= has.len());
    }
    // Where hardly anything can be done, hardly anything can be replaced.
    assert!(enough * 100 >= counted * 97, "{enough} of {counted}");
}

#[test]
fn two_sessions_of_a_kind_that_follow_each_other_differ() {
    let mut counted = 0;
    for (_, album) in everybody() {
        let sessions: Vec<_> = album.weeks.iter().flat_map(|week| &week.sessions).collect();
        for kind in SessionKind::ALL {
            let of_kind: Vec<_> = sessions.iter().filter(|session| session.kind == *kind).collect();
            for pair in of_kind.windows(2) {
                let varied = pair[0].skills.len() > 1 || pair[0].lifts.len() > 1;
                if varied {
                    assert!(pair[0].skills != pair[1].skills || pair[0].lifts != pair[1].lifts);
                    counted += 1;
                }
            }
        }
    }
    assert!(counted >= 100);
}

#[test]
fn side_b_has_other_movements_and_no_anchor() {
    let mut counted = 0;
    for (_, album) in everybody() {
        for session in album.weeks.iter().flat_map(|week| &week.sessions) {
            let planned: BTreeSet<&str> = session.lifts.iter().map(|lift| lift.movement.as_str()).collect();
            for lift in &session.lifts_b {
                assert!(!planned.contains(lift.movement.as_str()) && !album.anchors.contains(&lift.movement));
                counted += 1;
            }
            let sets = |lifts: &[training::album::PlannedLift]| {
                lifts.iter().map(|lift| u32::from(lift.sets)).sum::<u32>()
            };
            assert!(sets(&session.lifts_b) <= sets(&session.lifts));
        }
    }
    assert!(counted >= 100);
}

#[test]
fn anchors_come_twice_a_week_where_the_minutes_hold_them() {
    let mut counted = 0;
    for (profile, album) in everybody() {
        // The day before sport spares the legs, and away from home there are others.
        if !profile.sport_days.is_empty() || !profile.occasions.is_empty() {
            continue;
        }
        for week in album.weeks.iter().filter(|week| week.theme == WeekTheme::Build) {
            let roomy = |session: &&training::album::PlannedSession| {
                is_strong(session.kind) && session.lifts.iter().map(|lift| lift.sets).sum::<u8>() >= 4
            };
            if week.sessions.iter().filter(roomy).count() < 2 {
                continue;
            }
            for anchor in &album.anchors {
                let days = week
                    .sessions
                    .iter()
                    .filter(|session| session.lifts.iter().any(|lift| lift.movement == *anchor))
                    .count();
                assert!(days >= 2, "{anchor} on {days} days");
                counted += 1;
            }
        }
    }
    assert!(counted >= 100);
}

#[test]
fn an_older_adults_week_has_leg_power_where_its_minutes_hold_it() {
    let mut counted = 0;
    for (profile, album) in everybody().filter(|(profile, album)| profile.is_older(album.starts)) {
        for week in &album.weeks {
            for lift in week.sessions.iter().flat_map(|session| &session.lifts) {
                let role = Role::of(movement(&lift.movement));
                if role == Some(Role::Power) {
                    counted += 1;
                }
            }
        }
        assert!(!profile.places.is_empty());
    }
    assert!(counted >= 100);
}
