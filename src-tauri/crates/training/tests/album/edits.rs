//! Changing an album by hand.

use chrono::{Days, NaiveDate};
use training::album::{
    Album, AlbumEdit, Consequence, EditRefused, Edited, LightDays, Proposed, WeekTheme, Wishes, Zone,
    new_album, proposal,
};
use training::history::History;
use training::plan::SessionKind;
use training::profile::{DayOfWeek, Goal, Profile, SupportNeed};
use training::quantity::Minutes;

use crate::support::life::START;
use crate::support::people::{self, WEEK};

fn day(number: u64) -> NaiveDate {
    START.checked_add_days(Days::new(number)).unwrap()
}

fn album(profile: &Profile) -> Album {
    new_album(profile, &History::default(), None, START, 7)
}

const TO_TUESDAY: AlbumEdit = AlbumEdit::Move {
    week: 1,
    session: 1,
    to: DayOfWeek::Tuesday,
};

#[test]
fn a_session_moves_within_its_week_and_remembers_where_it_was() {
    let lifter = people::lifter();
    let before = album(&lifter);
    let after = before.edited(&TO_TUESDAY, START, &lifter).unwrap();
    let moved = &after.album.weeks[1].sessions[1];
    assert_eq!(
        (moved.day, moved.moved_from),
        (DayOfWeek::Tuesday, Some(DayOfWeek::Wednesday))
    );
    assert_eq!(moved.lifts, before.weeks[1].sessions[1].lifts);
    assert!(after.consequences.contains(&Consequence::StrengthDaysTouch {
        first: DayOfWeek::Monday,
        second: DayOfWeek::Tuesday
    }));
    let back = AlbumEdit::Move {
        week: 1,
        session: 1,
        to: DayOfWeek::Wednesday,
    };
    assert_eq!(after.album.edited(&back, START, &lifter).unwrap().album, before);
}

#[test]
fn neither_a_taken_day_nor_a_past_one_takes_a_session() {
    let lifter = people::lifter();
    let album = album(&lifter);
    let onto_friday = AlbumEdit::Move {
        week: 1,
        session: 0,
        to: DayOfWeek::Friday,
    };
    let taken = EditRefused::DayTaken {
        day: DayOfWeek::Friday,
    };
    assert_eq!(album.edited(&onto_friday, START, &lifter), Err(taken));
    let over = EditRefused::PastDay { day: day(8) };
    assert_eq!(album.edited(&TO_TUESDAY, day(9), &lifter), Err(over));
    let nowhere = AlbumEdit::Skip { week: 9, session: 0 };
    assert_eq!(
        album.edited(&nowhere, START, &lifter),
        Err(EditRefused::NoSuchSession)
    );
}

#[test]
fn what_is_skipped_is_not_made_up_for_and_its_lack_is_said() {
    let lifter = people::lifter();
    let before = album(&lifter);
    let skip = AlbumEdit::Skip { week: 2, session: 0 };
    let after = before.edited(&skip, START, &lifter).unwrap();
    for (at, (one, other)) in before.weeks.iter().zip(&after.album.weeks).enumerate() {
        if at != 2 {
            assert_eq!(one, other);
        }
    }
    assert!(
        after
            .consequences
            .iter()
            .any(|one| matches!(one, Consequence::LeavesOut { muscles } if !muscles.is_empty()))
    );
    let unskip = AlbumEdit::Unskip { week: 2, session: 0 };
    assert_eq!(after.album.edited(&unskip, START, &lifter).unwrap().album, before);
}

#[test]
fn seven_days_running_are_refused() {
    let busy = Profile {
        days: WEEK[..6].to_vec(),
        ..people::lifter()
    };
    let album = album(&busy);
    let sunday = AlbumEdit::Move {
        week: 1,
        session: 0,
        to: DayOfWeek::Sunday,
    };
    // Tuesday to Sunday are six; the next Monday makes seven.
    if album.weeks[1]
        .sessions
        .iter()
        .all(|session| session.kind != SessionKind::Recharge)
    {
        assert_eq!(album.edited(&sunday, START, &busy), Err(EditRefused::NoDayOfRest));
    }
}

#[test]
fn minutes_go_no_further_than_the_profile() {
    let lifter = people::lifter();
    let album = album(&lifter);
    let minutes = |minutes| AlbumEdit::Minutes {
        week: 1,
        session: 0,
        minutes: Minutes::clamped(minutes),
    };
    assert_eq!(
        album.edited(&minutes(20), START, &lifter).unwrap().album.weeks[1].sessions[0]
            .minutes
            .get(),
        20
    );
    assert_eq!(
        album.edited(&minutes(60), START, &lifter),
        Err(EditRefused::Minutes { most: 45 })
    );
}

#[test]
fn a_lift_gives_way_to_another_of_its_purpose_and_to_no_other() {
    let lifter = people::lifter();
    let album = album(&lifter);
    let anchor = album.anchors[0].clone();
    let replace = |to: &str| AlbumEdit::Replace {
        from: anchor.clone(),
        to: to.to_owned(),
    };
    let after = album.edited(&replace("goblet-squat"), START, &lifter).unwrap();
    assert!(
        after.album.movements().contains("goblet-squat")
            && !after.album.movements().contains(anchor.as_str())
    );
    assert_eq!(
        after.consequences,
        [Consequence::AnchorEnds {
            movement: anchor.clone()
        }]
    );
    assert!(album.edited(&replace("plank"), START, &lifter).is_err());
}

#[test]
fn a_proposal_says_what_it_keeps_and_follows_the_persons_wishes() {
    let lifter = people::lifter();
    let before = album(&lifter);
    let wishes = Wishes {
        weeks: Some(4),
        purpose: Some(Goal::Endurance),
        support: Some(SupportNeed::Sleep),
    };
    let next = proposal(&lifter, &History::default(), Some(&before), day(35), 8, &wishes);
    assert_eq!((next.album.weeks.len(), next.album.purpose), (4, Goal::Endurance));
    for movement in before.anchors {
        assert!(next.about.contains(&Proposed::KeepsAnchor { movement }));
    }
    assert!(
        next.about
            .iter()
            .any(|one| matches!(one, Proposed::Replaces { new, of } if new * 3 >= *of))
    );
    assert!(next.about.iter().any(|one| matches!(
        one,
        Proposed::FromSupport {
            need: SupportNeed::Sleep,
            ..
        }
    )));
}

/// An album of a lifter who has a test and heavy days to lose.
fn trained() -> Album {
    let mut album = album(&people::lifter());
    assert_eq!(album.weeks[2].theme, WeekTheme::Build);
    album.weeks[2].hard_days = 2;
    album.weeks[2].sessions[0].lifts[0].zone = Zone::Heavy;
    album.weeks[2].sessions[1].kind = SessionKind::EarnedTest;
    album.weeks[2].sessions[1].lifts[0].zone = Zone::Heavy;
    album
}

#[test]
fn an_easier_week_begins_today_and_leaves_what_was_lived_as_it_was() {
    let lifter = people::lifter();
    let before = trained();
    let tuesday = day(15);
    let Edited { album, consequences } = before.edited(&AlbumEdit::Lighten, tuesday, &lifter).unwrap();
    assert!(album.weeks[2].is_lighter());
    assert_eq!(album.weeks[2].hard_days, 0);
    assert_eq!(
        album.weeks[2].sessions[0], before.weeks[2].sessions[0],
        "Monday is over"
    );
    assert_eq!(album.weeks[2].sessions[1].kind, SessionKind::Foundation);
    assert_eq!(album.weeks[2].sessions[1].lifts[0].zone, Zone::Medium);
    assert_eq!(album.weeks[3..], before.weeks[3..], "it ends on Sunday");
    assert_eq!(
        consequences,
        [
            Consequence::LighterUntil { day: day(20) },
            Consequence::WithoutTest
        ]
    );
    let (_, track) = album.session_for(day(16)).unwrap();
    assert!(track.lighter);
}

#[test]
fn late_in_a_week_the_next_one_is_easier_too() {
    let lifter = people::lifter();
    let before = album(&lifter);
    assert_eq!(before.could_lighten(day(10)), Some(day(13)), "four days are left");
    assert_eq!(before.could_lighten(day(11)), Some(day(20)), "three are left");
    let after = before
        .edited(&AlbumEdit::Lighten, day(11), &lifter)
        .unwrap()
        .album;
    assert!(after.weeks[1].is_lighter() && after.weeks[2].is_lighter());
    assert_eq!(after.weeks[3..], before.weeks[3..]);
}

#[test]
fn days_before_a_week_that_is_light_already_belong_to_it_and_where_none_has_a_session_there_is_nothing_to_take()
 {
    let lifter = people::lifter();
    let mut album = album(&lifter);
    album.weeks[2].theme = WeekTheme::Lighter;
    album.weeks[1].sessions.last_mut().unwrap().day = DayOfWeek::Saturday;
    let saturday = day(12);
    assert_eq!(
        album.could_lighten(saturday),
        Some(day(20)),
        "to the end of the light week"
    );
    assert_eq!(
        album.light_days(saturday),
        Some(LightDays {
            from: day(14),
            until: day(20)
        })
    );
    album.weeks[1].sessions.last_mut().unwrap().day = DayOfWeek::Friday;
    assert_eq!(album.could_lighten(saturday), None);
    let after = album.edited(&AlbumEdit::Lighten, saturday, &lifter);
    assert_eq!(after, Err(EditRefused::LightAlready));
    album.weeks[3].theme = WeekTheme::Exams;
    assert_eq!(
        album.light_days(day(15)),
        Some(LightDays {
            from: day(15),
            until: day(34)
        }),
        "under way; exams ask for less in their own way, and a lighter week follows"
    );
}

#[test]
fn what_is_light_already_cannot_be_lightened() {
    let lifter = people::lifter();
    let album = album(&lifter);
    let last = album.ends();
    assert!(album.weeks.last().unwrap().is_lighter());
    assert_eq!(album.could_lighten(last), None);
    assert_eq!(
        album.edited(&AlbumEdit::Lighten, last, &lifter),
        Err(EditRefused::LightAlready)
    );
    let over = last.succ_opt().unwrap();
    assert_eq!(album.could_lighten(over), None, "the album is over");
}

#[test]
fn an_album_made_anew_leaves_the_days_before_today_as_they_were() {
    let profile = people::lifter();
    let before = album(&profile);
    let mut shorter = profile;
    shorter.minutes = Minutes::new(20).unwrap();
    let today = day(9);
    let anew = new_album(&shorter, &History::default(), Some(&before), START, 7).with_past_of(&before, today);
    for number in 0..9 {
        assert_eq!(
            anew.session_for(day(number)).map(|(session, _)| session),
            before.session_for(day(number)).map(|(session, _)| session),
            "day {number}"
        );
    }
    let later = anew.weeks.iter().skip(2).flat_map(|week| &week.sessions);
    assert!(later.clone().count() > 0);
    for session in later {
        assert!(session.minutes.get() <= 20, "{session:?}");
    }
}
