//! What a week aims at.

use proptest::prelude::*;
use training::album::WeekTheme;
use training::generate::base::{album_aim, week};
use training::history::{ActivityKind, History};
use training::profile::{Goal, Profile};
use training::quantity::Minutes;

use crate::life::{add, ago, album, block, done, nothing, plan, today, walked, with_aerobic};
use crate::support::life::{Habits, Life};
use crate::support::people;

fn aim(profile: &Profile, history: &History, theme: WeekTheme) -> u16 {
    let mut album = album(profile, 7);
    album.weeks[1].theme = theme;
    week(profile, history, &album, today()).aim_minutes().get()
}

fn aims(minutes_a_day: i64) -> u16 {
    aim(&people::novice(), &walked(5, minutes_a_day), WeekTheme::Build)
}

#[test]
fn who_starts_from_nothing_aims_at_thirty_minutes() {
    assert_eq!(aim(&people::novice(), &nothing(), WeekTheme::Build), 30);
}

#[test]
fn a_week_grows_by_ten_minutes_or_a_fifth_whichever_is_more() {
    assert_eq!(aims(6), 40);
    assert_eq!(aims(10), 60);
    assert_eq!(aims(20), 120);
}

#[test]
fn nobody_below_the_recommended_minutes_is_led_beyond_them() {
    assert_eq!(aims(28), 150);
}

#[test]
fn who_is_there_stays_and_who_wants_endurance_goes_on_up_to_three_hundred() {
    let mut runner = people::novice();
    runner.goals = vec![Goal::Endurance];
    assert_eq!(aims(40), 200);
    assert_eq!(aim(&runner, &walked(5, 40), WeekTheme::Build), 220);
    assert_eq!(aim(&runner, &walked(5, 58), WeekTheme::Build), 300);
    assert_eq!(aims(90), 300);
}

#[test]
fn lighter_weeks_and_exams_keep_what_is_there_and_a_taper_takes_some_off() {
    let history = walked(5, 20);
    let person = people::novice();
    assert_eq!(aim(&person, &history, WeekTheme::Lighter), 100);
    assert_eq!(aim(&person, &history, WeekTheme::Exams), 100);
    assert_eq!(aim(&person, &history, WeekTheme::Taper), 60);
}

#[test]
fn a_bad_week_does_not_make_the_next_one_harder() {
    let mut history = walked(5, 20);
    for days in 1..=7 {
        history.activities.remove(&ago(days));
    }
    assert_eq!(aim(&people::novice(), &history, WeekTheme::Build), 90);
}

#[test]
fn after_weeks_away_the_aim_is_half_of_what_was_usual() {
    let mut history = nothing();
    for week in 2..6 {
        for day in 1..=5 {
            add(&mut history, week * 7 + day, ActivityKind::Run, 24, 4);
        }
    }
    let mut session = done(plan(people::lifter()));
    session.sets = Life::new(people::lifter(), Habits::STEADY)
        .train(&session.plan)
        .sets;
    history.sessions.entry(ago(15)).or_default().push(session);
    let away = aim(&people::novice(), &history, WeekTheme::Build);
    assert!((60..66).contains(&away), "{away}");
    // Who went on walking was not away from the base.
    for days in 1..=14 {
        add(&mut history, days, ActivityKind::Walk, 17, 3);
    }
    let walked = aim(&people::novice(), &history, WeekTheme::Build);
    assert!(walked > 120, "{walked}");
}

#[test]
fn the_aim_stays_the_same_all_week_whatever_was_done_in_it() {
    let person = people::novice();
    let album = album(&person, 9);
    let mut history = walked(5, 20);
    let before = week(&person, &history, &album, today()).aim;
    add(&mut history, 1, ActivityKind::Walk, 120, 3);
    assert_eq!(week(&person, &history, &album, today()).aim, before);
}

#[test]
fn what_was_done_since_the_first_day_of_the_week_counts_and_vigorous_minutes_count_twice() {
    let person = people::novice();
    let album = album(&person, 9);
    let mut history = nothing();
    add(&mut history, 3, ActivityKind::Walk, 50, 3);
    add(&mut history, 2, ActivityKind::Walk, 20, 3);
    add(&mut history, 1, ActivityKind::Run, 15, 6);
    let intervals = vec![block(1, 300, 0, 3), block(5, 120, 60, 6)];
    let session = done(with_aerobic(plan(people::lifter()), &intervals));
    history.sessions.entry(ago(2)).or_default().push(session);
    let week = week(&person, &history, &album, today());
    assert_eq!(week.starts, ago(2));
    // 20 walked, 30 run, 20 in the session and its 10 vigorous ones again.
    assert_eq!(week.so_far, (20 + 30 + 20 + 10) * 60);
}

#[test]
fn outside_an_album_the_week_begins_on_monday() {
    let person = people::novice();
    let far = album(&person, 100);
    assert_eq!(week(&person, &nothing(), &far, today()).starts, today());
    assert_eq!(week(&person, &nothing(), &far, ago(1)).starts, ago(7));
}

#[test]
fn an_album_shows_where_its_weeks_would_lead() {
    let person = people::novice();
    assert_eq!(album_aim(&person, &nothing(), today(), 3).get(), 50);
    assert_eq!(album_aim(&person, &walked(5, 20), today(), 2).get(), 144);
    assert_eq!(album_aim(&person, &walked(5, 28), today(), 3).get(), 150);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_aim_never_jumps(
        walks in prop::collection::vec((1..56u64, 5..120i64, 1..9i64), 0..40),
        reported in 0..400i64,
        theme in prop::sample::select(WeekTheme::ALL.to_vec()),
    ) {
        let mut person = people::novice();
        person.recent.weekly_minutes = Minutes::new(reported).unwrap();
        let mut history = nothing();
        for (days, minutes, effort) in walks {
            add(&mut history, days, ActivityKind::Walk, minutes, effort);
        }
        let day_seconds = |days: u64| training::load::day_base_seconds(&history, ago(days));
        let last: u32 = (1..=7).map(day_seconds).sum();
        let mean = (1..=28).map(day_seconds).sum::<u32>() / 4;
        let usual = last.max(mean);
        let aim = u32::from(aim(&person, &history, theme)) * 60;
        prop_assert!(aim <= (usual * 12 / 10).max(usual + 600).max(1800));
        prop_assert!(aim <= 300 * 60);
        prop_assert!(usual >= 9000 || aim <= 9000);
    }
}
