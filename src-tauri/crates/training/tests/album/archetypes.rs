//! Different lives, different albums (§8).

use chrono::{Days, NaiveDate};
use training::album::{Album, AlbumWeek, PlannedSession, SupportChange, WeekTheme, changes, new_album};
use training::history::History;
use training::movement::catalogue;
use training::occasion::{Occasion, OccasionKind};
use training::plan::SessionKind;
use training::profile::{DayOfWeek, Goal, LifeContext, Profile, SupportNeed};
use training::quantity::{Minutes, Months};
use training::vocabulary::{Pattern, PlaceKind};

use crate::support::life::{Habits, Life, START};
use crate::support::people::{self, WEEK};

fn day(number: u64) -> NaiveDate {
    START.checked_add_days(Days::new(number)).unwrap()
}

fn album(profile: &Profile) -> Album {
    new_album(profile, &History::default(), None, START, 7)
}

fn building(album: &Album) -> &AlbumWeek {
    album
        .weeks
        .iter()
        .rfind(|week| week.theme == WeekTheme::Build)
        .unwrap()
}

fn sets(session: &PlannedSession) -> u32 {
    session.lifts.iter().map(|lift| u32::from(lift.sets)).sum()
}

fn week_sets(week: &AlbumWeek) -> u32 {
    week.sessions.iter().map(sets).sum()
}

fn themes(album: &Album) -> Vec<WeekTheme> {
    album.weeks.iter().map(|week| week.theme).collect()
}

fn occasion(kind: OccasionKind, from: u64, to: u64) -> Occasion {
    Occasion {
        kind,
        from: day(from),
        to: day(to),
    }
}

fn athlete() -> Profile {
    Profile {
        contexts: vec![LifeContext::Athlete],
        goals: vec![Goal::Sport],
        days: WEEK.to_vec(),
        sport_days: vec![DayOfWeek::Tuesday, DayOfWeek::Saturday],
        ..people::lifter()
    }
}

#[test]
fn a_novice_in_a_gym_with_three_times_45_minutes_reaches_every_muscle_group_but_one_at_most() {
    let mut novice = people::novice();
    novice.places = vec![people::gym()];
    let album = album(&novice);
    let left_out = &building(&album).left_out;
    assert!(left_out.len() <= 1, "{left_out:?}");
    assert_eq!(album.anchors.len(), 3);
    assert!(
        album
            .anchors
            .iter()
            .all(|slug| !catalogue().get(slug).unwrap().implements.is_empty())
    );
}

#[test]
fn the_first_week_is_smaller_and_the_last_building_week_the_fullest() {
    let album = album(&people::lifter());
    let sizes: Vec<u32> = album.weeks.iter().map(week_sets).collect();
    let build: Vec<u32> = album
        .weeks
        .iter()
        .filter(|week| week.theme == WeekTheme::Build)
        .map(week_sets)
        .collect();
    assert!(sizes[0] < build[0]);
    assert!(build.first() < build.last());
}

#[test]
fn a_parents_sessions_are_short_and_each_holds_legs_and_a_pull() {
    let parent = Profile {
        contexts: vec![LifeContext::Parent],
        days: WEEK.to_vec(),
        ..people::novice()
    };
    let album = album(&parent);
    let worked: Vec<&PlannedSession> = building(&album)
        .sessions
        .iter()
        .filter(|session| session.kind != SessionKind::Recharge)
        .collect();
    assert_eq!(worked.len(), 3);
    for session in worked {
        assert_eq!(session.kind, SessionKind::Foundation);
        assert!(session.minutes.get() <= 25);
        let patterns: Vec<Pattern> = session
            .lifts
            .iter()
            .map(|lift| catalogue().get(&lift.movement).unwrap().pattern)
            .collect();
        assert!(patterns.contains(&Pattern::Pull) && patterns.contains(&Pattern::Squat));
    }
}

#[test]
fn an_older_adult_practises_balance_first_and_leg_power_twice_a_week() {
    let album = album(&people::older());
    for week in &album.weeks {
        let power = week.sessions.iter().filter(|session| {
            session
                .lifts
                .iter()
                .any(|lift| catalogue().get(&lift.movement).unwrap().fast)
        });
        assert_eq!(power.count(), 2);
        assert_eq!(week.hard_days, 0);
        let skills = week.sessions.iter().flat_map(|session| &session.skills);
        assert!(
            skills
                .map(|slug| catalogue().get(slug).unwrap())
                .any(|skill| skill.balance)
        );
    }
    assert!(album.anchors.contains(&"chair-stand".to_owned()));
}

#[test]
fn an_athletes_days_of_sport_are_easy_and_the_legs_are_fresh_for_them() {
    let album = album(&athlete());
    assert_eq!(album.weeks.len(), 4);
    for session in album.weeks.iter().flat_map(|week| &week.sessions) {
        match session.day {
            DayOfWeek::Tuesday | DayOfWeek::Saturday => assert_eq!(session.kind, SessionKind::Recharge),
            DayOfWeek::Monday | DayOfWeek::Friday => {
                let legs = session.lifts.iter().filter(|lift| {
                    let pattern = catalogue().get(&lift.movement).unwrap().pattern;
                    matches!(pattern, Pattern::Squat | Pattern::Lunge | Pattern::Hinge)
                });
                assert_eq!(legs.count(), 0, "{:?}", session.lifts);
            }
            DayOfWeek::Wednesday | DayOfWeek::Thursday | DayOfWeek::Sunday => {}
        }
    }
    let hard: Vec<u8> = album.weeks.iter().map(|week| week.hard_days).collect();
    // The lighter week holds one for the case that the week before had none.
    assert_eq!(hard, [0, 2, 1, 1]);
}

#[test]
fn an_album_ends_with_the_week_of_an_event_and_tapers_towards_it() {
    use WeekTheme::{Build, Settle, Taper};
    let mut runner = athlete();
    runner.occasions = vec![occasion(OccasionKind::Event, 5 * 7 - 1, 5 * 7 - 1)];
    let album = album(&runner);
    assert_eq!(themes(&album), [Settle, Build, Build, Taper, Taper]);
    assert!(album.weeks.iter().all(|week| week.hard_days <= 2));
}

#[test]
fn an_event_eight_weeks_away_leaves_four_weeks_for_the_album_after_this_one() {
    let mut runner = athlete();
    runner.occasions = vec![occasion(OccasionKind::Event, 8 * 7 - 1, 8 * 7 - 1)];
    let first = album(&runner);
    assert_eq!(first.weeks.len(), 4);
    let second = new_album(&runner, &History::default(), Some(&first), day(28), 8);
    assert_eq!(second.ends(), day(8 * 7 - 1));
    assert_eq!(second.weeks.last().unwrap().theme, WeekTheme::Taper);
}

#[test]
fn the_week_after_an_event_is_for_recovering_from_it() {
    let mut runner = athlete();
    runner.occasions = vec![occasion(OccasionKind::Event, 13, 13)];
    let album = album(&runner);
    assert_eq!(
        themes(&album)[..3],
        [WeekTheme::Taper, WeekTheme::Taper, WeekTheme::Lighter]
    );
    assert_eq!(album.weeks[2].hard_days, 0);
}

#[test]
fn weeks_with_exams_keep_what_is_there_and_ask_for_less() {
    let mut student = Profile {
        contexts: vec![LifeContext::Student],
        ..people::lifter()
    };
    let usual = album(&student);
    student.occasions = vec![occasion(OccasionKind::Exams, 7, 20)];
    let album = album(&student);
    assert_eq!(themes(&album)[1..3], [WeekTheme::Exams, WeekTheme::Exams]);
    for at in [1, 2] {
        let (week, other) = (&album.weeks[at], &usual.weeks[at]);
        assert_eq!(week.hard_days, 0);
        assert!(week_sets(week) < week_sets(other));
        assert!(
            week.sessions
                .iter()
                .zip(&other.sessions)
                .all(|(one, two)| one.minutes < two.minutes)
        );
        assert!(
            week.sessions
                .iter()
                .any(|session| session.kind == SessionKind::Recharge)
        );
    }
}

#[test]
fn a_student_practises_more_ladders_than_somebody_else() {
    let mut student = people::lifter();
    student.minutes = Minutes::clamped(60);
    student.days = WEEK[..5].to_vec();
    let ladders = |profile: &Profile| album(profile).weeks[0].sessions[0].skills.len();
    let usual = ladders(&student);
    student.contexts = vec![LifeContext::Student];
    assert!(ladders(&student) > usual);
    // Several lives at once: the safer rule wins.
    student.contexts.push(LifeContext::Parent);
    assert!(ladders(&student) <= usual);
}

#[test]
fn a_desk_workers_pulls_are_never_fewer_than_the_pushes() {
    let desk = Profile {
        contexts: vec![LifeContext::Desk],
        ..people::lifter()
    };
    let album = album(&desk);
    for week in album.weeks.iter().filter(|week| week.theme == WeekTheme::Build) {
        let of = |pattern| -> u32 {
            week.sessions
                .iter()
                .flat_map(|session| &session.lifts)
                .filter(|lift| catalogue().get(&lift.movement).unwrap().pattern == pattern)
                .map(|lift| u32::from(lift.sets))
                .sum()
        };
        assert!(of(Pattern::Pull) + 1 >= of(Pattern::Push));
    }
}

#[test]
fn away_from_home_the_week_is_planned_with_what_is_there() {
    let mut lifter = people::lifter();
    lifter.occasions = vec![occasion(OccasionKind::Travel, 7, 13)];
    let album = album(&lifter);
    let needs = |week: &AlbumWeek| {
        week.sessions
            .iter()
            .flat_map(|session| &session.lifts)
            .any(|lift| !catalogue().get(&lift.movement).unwrap().possible_with(&[]))
    };
    assert!(needs(&album.weeks[0]) && !needs(&album.weeks[1]));
    assert!(lifter.places.iter().all(|place| place.kind != PlaceKind::Travel));
}

#[test]
fn every_second_album_of_a_lifter_holds_a_day_for_a_test_late_in_it() {
    let mut lifter = people::lifter();
    lifter.training_months = Months::new(36).unwrap();
    let first = album(&lifter);
    let tests = |album: &Album| -> Vec<usize> {
        (0..album.weeks.len())
            .filter(|at| {
                let mut sessions = album.weeks[*at].sessions.iter();
                sessions.any(|session| session.kind == SessionKind::EarnedTest)
            })
            .collect()
    };
    assert!(tests(&first).is_empty());
    let second = new_album(&lifter, &History::default(), Some(&first), day(35), 8);
    assert!(tests(&second).iter().all(|week| *week >= 2) && tests(&second).len() == 1);
    let third = new_album(&lifter, &History::default(), Some(&second), day(70), 9);
    assert!(tests(&third).is_empty());
}

#[test]
fn after_regular_weeks_one_session_is_for_endurance_so_that_a_hard_part_has_a_place() {
    let mut life = Life::new(people::lifter(), Habits::STEADY);
    life.live(35);
    let kinds = building(&life.album).sessions.iter().map(|session| session.kind);
    assert_eq!(kinds.filter(|kind| *kind == SessionKind::Endurance).count(), 1);
}

#[test]
fn every_answer_to_the_support_question_changes_something() {
    let mut changed: Vec<SupportChange> = Vec::new();
    for need in SupportNeed::ALL {
        assert!(!changes(*need).is_empty());
        changed.extend(changes(*need));
    }
    assert!(SupportChange::ALL.iter().all(|change| changed.contains(change)));
}

#[test]
fn answers_that_the_album_itself_follows_make_another_album() {
    let usual = Profile {
        days: WEEK[..4].to_vec(),
        ..people::lifter()
    };
    let plain = album(&usual);
    let with = |need| {
        album(&Profile {
            support: Some(need),
            ..usual.clone()
        })
    };
    let longest = |album: &Album| {
        building(album)
            .sessions
            .iter()
            .map(|session| session.minutes.get())
            .max()
    };
    assert_eq!(longest(&with(SupportNeed::Time)), Some(25));
    assert_eq!(longest(&with(SupportNeed::Rhythm)), Some(30));
    assert!(week_sets(building(&with(SupportNeed::Energy))) < week_sets(building(&plain)));
    let recharges = |album: &Album| {
        let sessions = building(album).sessions.iter();
        sessions
            .filter(|session| session.kind == SessionKind::Recharge)
            .count()
    };
    assert!(recharges(&with(SupportNeed::Stress)) > recharges(&plain));
    assert!(with(SupportNeed::Guidance).movements().len() < plain.movements().len());
    let confident = with(SupportNeed::Confidence);
    for pattern in [Pattern::Balance, Pattern::Floor] {
        let mut skills = confident.weeks[0].sessions[0].skills.iter();
        assert!(skills.any(|slug| catalogue().get(slug).unwrap().pattern == pattern));
    }
    let control = |album: &Album| {
        let slugs = album.movements();
        slugs
            .iter()
            .map(|slug| u32::from(catalogue().get(slug).unwrap().control))
            .max()
    };
    assert!(control(&with(SupportNeed::Aches)) < control(&plain));
}
