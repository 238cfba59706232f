//! How an album's weeks are made: their days, minutes and kinds, and what stands in which of them.

use training::album::{WeekTheme, minutes_at_most, new_album};
use training::exclusions::light_mode;
use training::history::History;
use training::plan::SessionKind;
use training::profile::LifeContext;

use super::{PAIRS, everybody, is_strong};

#[test]
fn an_album_has_four_to_six_weeks_and_ends_lighter() {
    for (profile, album) in everybody() {
        assert!((4..=6).contains(&album.weeks.len()));
        // Exams and events have weeks of their own.
        if !profile.occasions.is_empty() {
            continue;
        }
        assert_eq!(album.weeks.last().unwrap().theme, WeekTheme::Lighter);
        assert_eq!(album.weeks[0].theme, WeekTheme::Settle);
    }
}

#[test]
fn the_same_request_gives_the_same_album() {
    let history = History::default();
    for (profile, album, _) in PAIRS.iter() {
        assert_eq!(
            *album,
            new_album(profile, &history, None, album.starts, album.seed)
        );
    }
}

#[test]
fn sessions_stand_on_the_chosen_days_and_within_the_chosen_minutes() {
    for (profile, album) in everybody() {
        for session in album.weeks.iter().flat_map(|week| &week.sessions) {
            assert!(profile.days.contains(&session.day));
            assert!(session.minutes <= profile.minutes && session.minutes.get() >= 10);
            let most = profile.support.and_then(minutes_at_most).unwrap_or(60);
            assert!(session.minutes.get() <= most);
        }
    }
}

#[test]
fn every_week_has_a_day_without_work() {
    for (_, album) in everybody() {
        for week in &album.weeks {
            let worked = week
                .sessions
                .iter()
                .filter(|session| session.kind != SessionKind::Recharge);
            assert!(worked.count() <= 6);
        }
    }
}

#[test]
fn two_sessions_a_week_mean_strength_on_two_days() {
    let mut counted = 0;
    for (profile, album) in everybody() {
        let sport = |day| profile.sport_days.contains(&day);
        let free = profile.days.iter().filter(|day| !sport(**day)).count();
        if free < 2 {
            continue;
        }
        for week in &album.weeks {
            let strong = week
                .sessions
                .iter()
                .filter(|session| is_strong(session.kind))
                .count();
            assert!(strong >= 2, "{strong} of {}", week.sessions.len());
            counted += 1;
        }
    }
    assert!(counted >= 100);
}

#[test]
fn hard_days_are_few_and_none_where_care_comes_first() {
    for (profile, album) in everybody() {
        let uncleared = profile.age(album.starts) >= 65 && !profile.screening.cleared;
        for week in &album.weeks {
            assert!(week.hard_days <= if week.is_lighter() { 1 } else { 3 });
            if uncleared || light_mode(profile, album.starts).is_some() {
                assert_eq!(week.hard_days, 0);
            }
        }
    }
}

#[test]
fn parents_have_three_short_days_at_most() {
    let mut counted = 0;
    for (profile, album) in everybody().filter(|(profile, _)| profile.contexts.contains(&LifeContext::Parent))
    {
        for week in &album.weeks {
            let worked = week
                .sessions
                .iter()
                .filter(|session| session.kind != SessionKind::Recharge);
            assert!(worked.count() <= 3);
            assert!(week.sessions.iter().all(|session| session.minutes.get() <= 25));
            counted += 1;
        }
        assert!(!profile.days.is_empty());
    }
    assert!(counted >= 100);
}

#[test]
fn measures_stand_in_the_first_and_last_week_alone_and_never_in_light_mode() {
    for (profile, album) in everybody() {
        let light = light_mode(profile, album.starts).is_some();
        assert!(album.measures.len() <= 3 && (!light || album.measures.is_empty()));
        let last = album.weeks.len() - 1;
        for (at, week) in album.weeks.iter().enumerate() {
            let taken = week.sessions.iter().filter(|session| session.measures).count();
            let expected = usize::from((at == 0 || at == last) && !album.measures.is_empty());
            assert_eq!(taken, expected);
        }
    }
}
