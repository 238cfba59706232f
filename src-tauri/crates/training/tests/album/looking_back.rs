//! What an album was.

use chrono::{Days, NaiveDate};
use training::album::{
    Album, LEAST_BETWEEN_DAYS, LookBackSources, StrandGot, StrandPlace, look_back, strands,
};
use training::check_in::Supply;
use training::history::{Activity, ActivityKind, History};
use training::quantity::{Minutes, Rpe};
use training::said::{SaidIn, Written};
use training::trends::Voice;
use training::vocabulary::Phase;

use crate::support::life::{Habits, Life};
use crate::support::people;

fn of<'a>(
    history: &'a History,
    voices: &'a [Voice],
    written: &'a [Written],
    today: NaiveDate,
) -> LookBackSources<'a> {
    LookBackSources {
        history,
        voices,
        written,
        today,
    }
}

fn day(album: &Album, days: u64) -> NaiveDate {
    album.starts + Days::new(days)
}

/// An album of a steady lifter, and everything that was lived in it.
fn lived() -> (Album, Life) {
    let mut life = Life::new(people::lifter(), Habits::STEADY);
    let album = life.album.clone();
    life.live(album.weeks.len() as u64 * 7);
    (album, life)
}

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
    let last_day = album.ends();
    let back = look_back(&album, of(&life.history, &[], &[], last_day));
    assert_eq!(back.planned, 15);
    assert!(back.done >= 13 && back.kinds.iter().map(|kind| kind.sessions).sum::<u32>() == back.done);
    assert!(!back.anchors.is_empty() && !back.skills.is_empty());
    for anchor in &back.anchors {
        let now = anchor.now.as_ref().unwrap();
        assert!((now.day - anchor.then.day).num_days() >= LEAST_BETWEEN_DAYS);
        assert!(now.load >= anchor.then.load, "{anchor:?}");
    }
    // A week that was lived as planned is no light one, whichever of them this life happened to live so.
    assert!((0..4).any(|week| !album.was_light(week, &life.history)));
}

#[test]
fn weeks_that_did_not_happen_count_as_light_and_are_owed_nothing() {
    let life = Life::new(people::lifter(), Habits::STEADY);
    let back = look_back(&life.album, of(&History::default(), &[], &[], life.album.ends()));
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

#[test]
fn each_strand_got_what_was_done_and_a_plan_alone_gives_it_nothing() {
    let (album, mut life) = lived();
    let end = album.ends();
    let first = life.history.sessions.range(album.starts..).next().unwrap();
    let (first_day, sets) = (*first.0, first.1[0].sets.clone());
    let check_in = life.history.check_ins.values_mut().next().unwrap();
    check_in.fuel = Some(Supply::Enough);
    check_in.water = Some(Supply::LittleShort);
    let told_on = *life.history.check_ins.keys().next().unwrap();
    let voice = |days: u64, turned: Option<&str>| Voice {
        day: day(&album, days),
        movement: None,
        text: "Heavy.".into(),
        turned: turned.map(str::to_owned),
    };
    // The last one lies after the album.
    let voices = [
        voice(3, None),
        voice(5, Some("Slower.")),
        voice(60, Some("Later.")),
    ];
    let named = |with: &str| training::company::Company {
        with: with.to_owned(),
    };
    life.history.company.insert(day(&album, 4), named("Ana"));
    life.history.company.insert(day(&album, 6), named(""));
    life.history.company.insert(day(&album, 99), named("Jon"));
    let got = look_back(&album, of(&life.history, &voices, &[], end)).strands;
    let lived: Vec<_> = life
        .history
        .sessions
        .range(album.starts..=end)
        .flat_map(|(day, records)| records.iter().map(move |record| (*day, record)))
        .collect();
    let count = |phase| {
        let sets = lived.iter().flat_map(|(_, record)| &record.sets);
        u32::try_from(sets.filter(|set| set.phase == phase).count()).unwrap()
    };
    assert!(
        matches!(got[0], StrandGot::Rhythm { days, weeks } if days as usize <= lived.len() && weeks as usize == album.weeks.len())
    );
    let planned = lived
        .iter()
        .filter(|(day, _)| album.session_for(*day).is_some())
        .count();
    assert!(
        planned > 0
            && got[1]
                == StrandGot::Structure {
                    tracks: u32::try_from(planned).unwrap(),
                    free: u32::try_from(lived.len() - planned).unwrap()
                }
    );
    let StrandGot::Recovery { days: free, .. } = got[3] else {
        panic!("{got:?}")
    };
    let StrandGot::Rhythm { days: trained, .. } = got[0] else {
        panic!("{got:?}")
    };
    assert_eq!(free + trained, u32::try_from(album.weeks.len() * 7).unwrap());
    assert!(matches!(got[4], StrandGot::Skill { sets, .. } if sets == count(Phase::Skill)));
    assert!(matches!(got[5], StrandGot::Strength { sets, .. } if sets == count(Phase::Strength) && sets > 0));
    let told_within = told_on > album.starts;
    assert_eq!(
        got[7],
        StrandGot::Nutrition {
            told: u32::from(told_within),
            enough: 0
        }
    );
    assert_eq!(got[8], StrandGot::Mindset { caught: 2, turned: 1 });
    assert_eq!(got[9], StrandGot::Community { days: 1 });
    // A set less is a set less.
    let phase_of_last = sets.last().unwrap().phase;
    let strong = sets.iter().position(|set| set.phase == Phase::Strength).unwrap();
    life.history.sessions.get_mut(&first_day).unwrap()[0]
        .sets
        .remove(strong);
    let less = look_back(&album, of(&life.history, &[], &[], end)).strands;
    assert!(
        matches!(less[5], StrandGot::Strength { sets, .. } if sets + 1 == count_of(got[5])),
        "{phase_of_last:?}"
    );
    // Nothing done: nothing got, however much was planned.
    let nothing = look_back(&album, of(&History::default(), &[], &[], end)).strands;
    assert_eq!(nothing[0], StrandGot::Rhythm { days: 0, weeks: 0 });
    assert_eq!(nothing[5], StrandGot::Strength { days: 0, sets: 0 });
    assert_eq!(nothing[6], StrandGot::Conditioning { minutes: 0 });
}

fn count_of(strength: StrandGot) -> u32 {
    match strength {
        StrandGot::Strength { sets, .. } => sets,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_first_week_stands_beside_the_last_one_and_never_beside_the_fullest() {
    let life = Life::new(people::lifter(), Habits::STEADY);
    let album = &life.album;
    let mut history = History::default();
    let mut walk = |days: u64, minutes: i64| {
        let walk = Activity {
            kind: ActivityKind::Walk,
            minutes: Minutes::new(minutes).unwrap(),
            effort: Rpe::new(3).unwrap(),
        };
        history.activities.entry(day(album, days)).or_default().push(walk);
    };
    let last_week = (album.weeks.len() as u64 - 1) * 7;
    walk(1, 40);
    walk(8, 300);
    walk(last_week - 7, 60);
    walk(last_week, 50);
    let base = |today| look_back(album, of(&history, &[], &[], today)).base;
    let (first, last) = base(album.ends());
    let weeks = u8::try_from(album.weeks.len()).unwrap();
    let minutes = |week: Option<training::album::WeekOfBase>| week.map(|week| (week.week, week.minutes));
    assert_eq!(
        (minutes(first), minutes(last)),
        (Some((1, 40)), Some((weeks - 1, 60)))
    );
    // A week that is not over is not compared; the day after it, it is.
    let (_, last) = base(album.ends().succ_opt().unwrap());
    assert_eq!(minutes(last), Some((weeks, 50)));
    assert_eq!(last.unwrap().lighter, album.weeks.last().unwrap().is_lighter());
    // In the third week there is nothing far enough away to stand beside the first.
    assert_eq!(base(day(album, 20)).1, None);
    assert!(base(day(album, 21)).1.is_some());
    assert_eq!(base(day(album, 6)).0, None);
}

#[test]
fn own_words_are_the_first_of_the_first_week_and_the_last_of_the_last() {
    let life = Life::new(people::lifter(), Habits::STEADY);
    let album = &life.album;
    let last_week = (album.weeks.len() as u64 - 1) * 7;
    let wrote = |days: u64, place, text: &str| Written {
        day: day(album, days),
        place,
        text: text.to_owned(),
    };
    let written = [
        wrote(0, SaidIn::Thought, "Why is this hard?"),
        wrote(1, SaidIn::Reflection, "All of it is new."),
        wrote(3, SaidIn::Note, "Slept well."),
        wrote(10, SaidIn::Reflection, "In between."),
        wrote(last_week, SaidIn::Note, "Rain."),
        wrote(last_week + 4, SaidIn::Turned, "I breathe, then it moves."),
        wrote(last_week + 5, SaidIn::Confidence, "The stairs."),
    ];
    let words = |today| {
        let (first, last) = look_back(album, of(&History::default(), &[], &written, today)).words;
        (first.map(|one| one.text), last.map(|one| one.text))
    };
    let end = words(album.ends());
    assert_eq!(
        (end.0.as_deref(), end.1.as_deref()),
        (Some("All of it is new."), Some("I breathe, then it moves."))
    );
    // What is not written yet is not read.
    assert_eq!(words(day(album, last_week + 1)).1.as_deref(), Some("Rain."));
    assert_eq!(words(day(album, 10)).1, None);
}
