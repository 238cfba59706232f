//! How far back, what is read, and where the ticks stand.

use chrono::{Datelike, Weekday};
use training::trends::{Grain, Span, TickUnit};

use crate::life::{ago, look, since, today, totals, years};

#[test]
fn spans_end_today_and_have_their_days() {
    let history = since(600);
    for (span, days) in [
        (Span::FourWeeks, 28),
        (Span::ThreeMonths, 91),
        (Span::Year, 365),
        (Span::All, 601),
    ] {
        let seen = look(&history, span);
        assert_eq!((seen.span, seen.days, seen.today), (span, days, today()));
        assert_eq!(i64::from(days), (today() - seen.from).num_days() + 1);
    }
}

#[test]
fn everything_is_at_least_four_weeks_and_at_most_nineteen_years() {
    assert_eq!(look(&since(3), Span::All).from, ago(27));
    assert_eq!(look(&since(40), Span::All).from, ago(40));
    assert_eq!(look(&since(20_000), Span::All).days, 6_939);
}

#[test]
fn a_young_past_has_the_whole_chart_whatever_the_span() {
    for span in [Span::FourWeeks, Span::ThreeMonths, Span::Year, Span::All] {
        assert_eq!(look(&since(0), span).from, ago(27), "{span:?}");
        assert_eq!(look(&since(27), span).from, ago(27), "{span:?}");
    }
    assert_eq!(look(&since(60), Span::FourWeeks).days, 28);
    assert_eq!(look(&since(60), Span::ThreeMonths).from, ago(60));
    assert_eq!(look(&since(60), Span::Year).from, ago(60));
    assert_eq!(look(&since(200), Span::ThreeMonths).days, 91);
}

#[test]
fn a_morning_filled_in_before_the_first_day_belongs_to_everything() {
    let history = totals(since(40), [(90, 17)]);
    assert_eq!(look(&history, Span::All).from, ago(90));
}

#[test]
fn days_before_what_is_read_and_after_today_change_nothing() {
    for span in [Span::FourWeeks, Span::ThreeMonths, Span::Year] {
        let first = span.reads_from(today()).unwrap();
        let mut history = years(600, 4);
        let all = look(&history, span);
        history.check_ins.retain(|day, _| *day >= first);
        history.sessions.retain(|day, _| *day >= first);
        history.activities.retain(|day, _| *day >= first);
        assert_eq!(look(&history, span), all);
        let tomorrow = today().succ_opt().unwrap();
        history
            .check_ins
            .insert(tomorrow, history.check_ins.first_key_value().unwrap().1.clone());
        history
            .sessions
            .insert(tomorrow, history.sessions.first_key_value().unwrap().1.clone());
        history
            .activities
            .insert(tomorrow, history.activities.first_key_value().unwrap().1.clone());
        assert_eq!(look(&history, span), all);
    }
}

#[test]
fn what_is_read_is_needed() {
    let mut history = years(200, 4);
    let all = look(&history, Span::FourWeeks);
    let first = Span::FourWeeks.reads_from(today()).unwrap();
    history
        .check_ins
        .retain(|day, _| *day > first + chrono::Days::new(7));
    assert_ne!(look(&history, Span::FourWeeks).readiness.band, all.readiness.band);
}

#[test]
fn ticks_are_few_and_stand_on_their_days() {
    for (days, span, unit) in [
        (600, Span::FourWeeks, TickUnit::Week),
        (600, Span::ThreeMonths, TickUnit::Month),
        (600, Span::Year, TickUnit::Month),
        (600, Span::All, TickUnit::Month),
        (3_650, Span::All, TickUnit::Year),
        (6_900, Span::All, TickUnit::Year),
    ] {
        let seen = look(&since(days), span);
        assert_eq!(seen.tick_unit, unit, "{days} {span:?}");
        assert!(
            (3..=7).contains(&seen.ticks.len()),
            "{days} {span:?}: {}",
            seen.ticks.len()
        );
        for tick in &seen.ticks {
            assert_eq!(i64::from(tick.x), (tick.day - seen.from).num_days());
            assert!((0..seen.days).contains(&tick.x));
            match unit {
                TickUnit::Week => assert_eq!(tick.day.weekday(), Weekday::Mon),
                TickUnit::Month => assert_eq!(tick.day.day(), 1),
                TickUnit::Year => assert_eq!((tick.day.day(), tick.day.month()), (1, 1)),
            }
        }
        let apart: Vec<i32> = seen.ticks.windows(2).map(|pair| pair[1].x - pair[0].x).collect();
        let (least, most) = (apart.iter().min().unwrap(), apart.iter().max().unwrap());
        assert!(most - least <= 4, "{apart:?}");
    }
}

#[test]
fn beyond_five_hundred_days_a_point_is_a_week() {
    assert_eq!(look(&since(499), Span::All).grain, Grain::Day);
    assert_eq!(look(&since(500), Span::All).grain, Grain::Week);
}
