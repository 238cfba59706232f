//! What is summed up by the week: balance, range, engine, load; and what sessions gave and took.

use chrono::{Datelike, Days, NaiveDate};

use super::practice::{balance, is_balance};
use super::{Counted, Hint, NamedLine, Shaded, Topic, Unit};
use crate::charge::{Charge, judge};
use crate::history::{ActivityKind, History, LoggedSet};
use crate::load::{MINUTE, WEEK_DAYS, activities_on, activity_load, day_base_seconds, day_load, sessions_on};
use crate::movement::{Measure, catalogue};
use crate::trends::finding::Finding;
use crate::trends::judge::direction;
use crate::trends::line::SmoothPoint;
use crate::trends::lines::{Scale, drawn, line, usual};
use crate::trends::recent::RECENT_DAYS;
use crate::trends::span::Frame;
use crate::trends::stats::Reading;
use crate::vocabulary::Pattern;

/// Seconds that a repetition takes (§7).
const SECONDS_A_REPETITION: u32 = 4;
/// Judged sessions from which the balance of charge and drain is told (§12: it is read from ten).
const SESSIONS_FOR_BALANCE: u32 = 10;
/// Monotony from which days are much alike (Foster 1998: about 2; a hint to vary, and no more).
const MUCH_ALIKE: f64 = 2.0;

/// Minutes of a week.
const MINUTES: Scale = Scale {
    possible: (0.0, 10_080.0),
    empty: (0.0, 60.0),
    least_height: 20.0,
    step: 10.0,
    least_spread: 5.0,
};
/// Effort times minutes of a week.
const LOAD: Scale = Scale {
    possible: (0.0, 100_000.0),
    empty: (0.0, 1000.0),
    least_height: 200.0,
    step: 100.0,
    least_spread: 50.0,
};
/// Sessions in 28 days.
const SESSIONS: Scale = Scale {
    possible: (0.0, 84.0),
    empty: (0.0, 14.0),
    least_height: 8.0,
    step: 2.0,
    least_spread: 1.0,
};
/// Drained, even, charged.
const CHARGE: Scale = Scale {
    possible: (-1.0, 1.0),
    empty: (-1.0, 1.0),
    least_height: 2.0,
    step: 1.0,
    least_spread: 0.5,
};

pub(super) fn base(history: &History, frame: &Frame) -> Vec<NamedLine> {
    vec![
        weekly(Topic::BaseMinutes, MINUTES, Unit::Minutes, frame, |monday| {
            minutes(week(monday).map(|day| day_base_seconds(history, day)).sum())
        }),
        weekly(Topic::LongestSteady, MINUTES, Unit::Minutes, frame, |monday| {
            minutes(
                week(monday)
                    .map(|day| longest(history, day))
                    .max()
                    .unwrap_or_default(),
            )
        }),
        balance(history, frame),
        weekly(Topic::BalanceMinutes, MINUTES, Unit::Minutes, frame, |monday| {
            minutes(seconds_of(history, monday, is_balance))
        }),
        weekly(Topic::MobilityMinutes, MINUTES, Unit::Minutes, frame, |monday| {
            minutes(seconds_of(history, monday, is_mobility))
        }),
    ]
}

pub(super) fn load(history: &History, frame: &Frame) -> Vec<NamedLine> {
    let mut loads = weekly(Topic::WeekLoad, LOAD, Unit::Load, frame, |monday| {
        f64::from(week(monday).map(|day| day_load(history, day)).sum::<u32>())
    });
    loads.hint = much_alike(history, frame).then_some(Hint::VaryDays);
    vec![loads, sessions(history, frame), charge(history, frame)]
}

fn week(monday: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    (0..WEEK_DAYS).filter_map(move |days| monday.checked_add_days(Days::new(days)))
}

fn minutes(seconds: u32) -> f64 {
    f64::from(seconds / MINUTE)
}

/// Returns the Mondays of the whole weeks that are read and known.
fn whole_weeks(frame: &Frame) -> impl Iterator<Item = NaiveDate> + use<> {
    let from = frame.reads_from.max(frame.known_from);
    let today = frame.today;
    let past = u64::from(7 - from.weekday().num_days_from_monday()) % WEEK_DAYS;
    from.checked_add_days(Days::new(past))
        .into_iter()
        .flat_map(|monday| monday.iter_weeks())
        .take_while(move |monday| (today - *monday).num_days() >= i64::from(7_u8))
}

/// A line of whole weeks. A week without any of it is a week with none: it is known, and no gap.
fn weekly(
    about: Topic,
    scale: Scale,
    unit: Unit,
    frame: &Frame,
    value: impl Fn(NaiveDate) -> f64,
) -> NamedLine {
    let readings: Vec<Reading> = whole_weeks(frame)
        .map(|monday| (frame.x(monday), value(monday)))
        .collect();
    let shown = &readings[readings.partition_point(|(x, _)| *x < 0)..];
    let weeks = u32::try_from(shown.len()).unwrap_or(u32::MAX);
    let finding = direction(shown, frame.from, scale.least_spread);
    let curve = shown
        .iter()
        .map(|(x, value)| SmoothPoint { x: *x, value: *value })
        .collect::<Vec<_>>();
    let none = readings.iter().all(|(_, value)| *value == 0.0);
    let (readings, curve) = if none {
        (Vec::new(), Vec::new())
    } else {
        (readings, curve)
    };
    let curve = if curve.is_empty() { Vec::new() } else { vec![curve] };
    NamedLine {
        about,
        unit,
        counted: Counted::Weeks,
        shaded: Shaded::Usual,
        hint: None,
        line: drawn(&readings, frame, scale, (curve, Vec::new()), finding, weeks),
    }
}

/// Returns the longest time in one go at steady work: in a session, or outside it beyond an easy stroll.
fn longest(history: &History, day: NaiveDate) -> u32 {
    let inside = sessions_on(history, day)
        .iter()
        .map(|session| session.aerobic.get());
    let outside = activities_on(history, day)
        .iter()
        .filter(|activity| match activity.kind {
            ActivityKind::Walk | ActivityKind::Run | ActivityKind::Ride | ActivityKind::Swim => true,
            ActivityKind::Sport | ActivityKind::Daily => activity_load(activity) > 0,
            ActivityKind::Interlude => false,
        })
        .map(|activity| u32::from(activity.minutes.get()) * MINUTE);
    inside.chain(outside).max().unwrap_or_default()
}

fn is_mobility(slug: &str) -> bool {
    catalogue()
        .get(slug)
        .is_some_and(|movement| movement.pattern == Pattern::Mobility)
}

fn seconds_of(history: &History, monday: NaiveDate, counts: impl Fn(&str) -> bool) -> u32 {
    week(monday)
        .flat_map(|day| sessions_on(history, day))
        .flat_map(|session| &session.sets)
        .filter(|set| counts(&set.movement))
        .map(seconds)
        .sum()
}

/// Returns how long a set took, both sides where there are two.
fn seconds(set: &LoggedSet) -> u32 {
    let Some(movement) = catalogue().get(&set.movement) else {
        return 0;
    };
    let one = match movement.measure {
        Measure::Repetitions => set.amount * SECONDS_A_REPETITION,
        Measure::Seconds | Measure::Breaths => set.amount,
        Measure::Distance => set.amount * u32::from(movement.metre_seconds.unwrap_or(1)),
    };
    one * if movement.each_side { 2 } else { 1 }
}

/// Whether the loads of the last seven days were much alike: mean over deviation (§2). Days that are all the same and empty
/// are rest, and nothing to vary.
fn much_alike(history: &History, frame: &Frame) -> bool {
    let days: Vec<f64> = (1..=WEEK_DAYS)
        .filter_map(|ago| frame.today.checked_sub_days(Days::new(ago)))
        .filter(|day| *day >= frame.known_from)
        .map(|day| f64::from(day_load(history, day)))
        .collect();
    if days.len() < 7 {
        return false;
    }
    monotony(&days).map_or(days.iter().all(|load| *load > 0.0), |found| found >= MUCH_ALIKE)
}

/// Returns mean over sample deviation; `None` where all days are alike (§2).
#[allow(clippy::cast_precision_loss)]
pub(super) fn monotony(days: &[f64]) -> Option<f64> {
    let n = days.len() as f64;
    let mean = days.iter().sum::<f64>() / n;
    let deviation = (days.iter().map(|load| (load - mean).powi(2)).sum::<f64>() / (n - 1.0)).sqrt();
    (deviation > 0.0).then(|| mean / deviation)
}

/// Sessions of the 28 days up to each Sunday, and up to today.
fn sessions(history: &History, frame: &Frame) -> NamedLine {
    let count = |until: NaiveDate| -> usize {
        let from = until
            .checked_sub_days(Days::new(RECENT_DAYS - 1))
            .unwrap_or(until);
        history
            .sessions
            .range(from..=until)
            .map(|(_, day)| day.len())
            .sum()
    };
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let mut days: Vec<NaiveDate> = whole_weeks(frame)
        .filter_map(|monday| monday.checked_add_days(Days::new(WEEK_DAYS - 1)))
        .filter(|day| *day >= frame.from)
        .collect();
    let weeks = number(days.len());
    if days.last() != Some(&frame.today) {
        days.push(frame.today);
    }
    let readings: Vec<Reading> = days
        .iter()
        .map(|day| (frame.x(*day), f64::from(number(count(*day)))))
        .collect();
    let none = readings.iter().all(|(_, value)| *value == 0.0);
    let readings = if none { Vec::new() } else { readings };
    let curve: Vec<SmoothPoint> = readings
        .iter()
        .map(|(x, value)| SmoothPoint { x: *x, value: *value })
        .collect();
    NamedLine {
        about: Topic::Sessions,
        unit: Unit::Sessions,
        counted: Counted::Weeks,
        shaded: Shaded::Usual,
        hint: None,
        line: drawn(
            &readings,
            frame,
            SESSIONS,
            (if none { Vec::new() } else { vec![curve] }, Vec::new()),
            Finding::Sessions {
                count: number(count(frame.today)),
            },
            weeks,
        ),
    }
}

/// What sessions gave and took, each judged with the next morning's help (§12).
fn charge(history: &History, frame: &Frame) -> NamedLine {
    let (mut charged, mut even, mut drained) = (0, 0, 0);
    let mut readings: Vec<Reading> = Vec::new();
    for (day, _) in history.sessions.range(frame.reads_from..=frame.today) {
        let Some(charge) = judge(history, *day) else {
            continue;
        };
        let counts = u32::from(*day >= frame.from);
        readings.push((
            frame.x(*day),
            match charge {
                Charge::Charged => {
                    charged += counts;
                    1.0
                }
                Charge::Even => {
                    even += counts;
                    0.0
                }
                Charge::Drained => {
                    drained += counts;
                    -1.0
                }
            },
        ));
    }
    let have = charged + even + drained;
    let finding = if have < SESSIONS_FOR_BALANCE {
        Finding::StillLearning {
            have,
            need: SESSIONS_FOR_BALANCE,
        }
    } else {
        Finding::Balance {
            charged,
            even,
            drained,
        }
    };
    NamedLine {
        about: Topic::Charge,
        unit: Unit::Charge,
        counted: Counted::Sessions,
        shaded: Shaded::Usual,
        hint: None,
        line: line(
            &readings,
            frame,
            CHARGE,
            |x| usual(&readings, x, CHARGE),
            finding,
            have,
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::monotony;

    #[test]
    fn monotony_is_the_sheets_example_and_unknown_where_all_days_are_alike() {
        let week = [300.0, 0.0, 300.0, 0.0, 300.0, 0.0, 0.0];
        assert!(monotony(&week).is_some_and(|found| (found - 0.80).abs() < 0.005));
        assert_eq!(monotony(&[200.0; 7]), None);
    }
}
