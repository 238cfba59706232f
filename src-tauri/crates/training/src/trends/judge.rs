//! From readings to the one finding.

use chrono::{Days, NaiveDate};

use super::finding::Finding;
use super::span::{Frame, Span};
use super::stats::{LEAST_DAYS, LEAST_READINGS, Reading, change_point, covered, median, spread, trend};

/// Days of the running week, today counted.
const WEEK: i32 = 7;
/// Readings of the running week that its mean needs (after Plews 2014).
const FOR_WEEK: usize = 3;
/// Days before it that it is compared with (§1).
const BEFORE_WEEK: i32 = 28;
/// Readings of those days that a normal needs (§1).
const FOR_NORMAL: usize = 7;
/// Least difference that is told, in spreads (§1: half a spread calls a mean different).
const WORTH_TELLING: f64 = 0.5;
/// Change over the span, in spreads, that stays within the usual range.
const WITHIN_USUAL: f64 = 1.0;
/// How far chance alone takes a difference in nine of ten cases, in standard errors.
const BEYOND_CHANCE: f64 = 1.645;
/// Variance of a median relative to that of a mean, for normal values (π / 2).
const MEDIAN_VARIANCE: f64 = std::f64::consts::FRAC_PI_2;

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Returns what the readings say. `least_spread` keeps answers that are all alike from making every other one remarkable.
pub(super) fn judge(readings: &[Reading], frame: &Frame, least_spread: f64) -> Finding {
    match frame.span {
        Span::FourWeeks => week(readings, frame.days(), least_spread),
        Span::ThreeMonths | Span::Year | Span::All => {
            let shown = readings.partition_point(|(x, _)| *x < 0);
            direction(&readings[shown..], frame.from, least_spread)
        }
    }
}

fn values(readings: &[Reading]) -> Vec<f64> {
    readings.iter().map(|(_, value)| *value).collect()
}

/// The last seven days against the four weeks before them (§1).
fn week(readings: &[Reading], days: i32, least_spread: f64) -> Finding {
    let since = |day: i32| readings.partition_point(|(x, _)| *x < day);
    let all = &readings[since(days - WEEK - BEFORE_WEEK)..];
    let (before, week) = (
        &readings[since(days - WEEK - BEFORE_WEEK)..since(days - WEEK)],
        &readings[since(days - WEEK)..],
    );
    let need = number(FOR_NORMAL + FOR_WEEK);
    if number(all.len()) < need {
        return Finding::StillLearning {
            have: number(all.len()),
            need,
        };
    }
    if before.len() < FOR_NORMAL || week.len() < FOR_WEEK {
        let (days, need) = (covered(all), (2 * WEEK).unsigned_abs());
        return if days < need {
            Finding::TooEarly { days, need }
        } else {
            Finding::NotClear
        };
    }
    let (before, week) = (values(before), values(week));
    let Some(usual) = median(&before) else {
        return Finding::NotClear;
    };
    let spread = spread(&before, usual).unwrap_or_default().max(least_spread);
    let (n, m) = (f64::from(number(week.len())), f64::from(number(before.len())));
    let above = (week.iter().sum::<f64>() / n - usual) / spread;
    let by_chance = BEYOND_CHANCE * (1.0 / n + MEDIAN_VARIANCE / m).sqrt();
    if above.abs() < WORTH_TELLING {
        Finding::AsUsual
    } else if above.abs() < by_chance {
        Finding::NotClear
    } else if above > 0.0 {
        Finding::AboveUsual
    } else {
        Finding::BelowUsual
    }
}

/// A step, or else a direction (§10, parts 8 and 9).
pub(super) fn direction(readings: &[Reading], from: NaiveDate, least_spread: f64) -> Finding {
    let have = number(readings.len());
    if have < LEAST_READINGS {
        return Finding::StillLearning {
            have,
            need: LEAST_READINGS,
        };
    }
    let days = covered(readings);
    if days < LEAST_DAYS {
        return Finding::TooEarly {
            days,
            need: LEAST_DAYS,
        };
    }
    step(readings, from, least_spread)
        .or_else(|| slope(readings, least_spread))
        .unwrap_or(Finding::NotClear)
}

fn step(readings: &[Reading], from: NaiveDate, least_spread: f64) -> Option<Finding> {
    let change = change_point(readings)?;
    let up = change.after - change.before;
    if up.abs() < WORTH_TELLING * change.spread.max(least_spread) {
        return None;
    }
    let around = from.checked_add_days(Days::new(u64::try_from(change.day).ok()?))?;
    Some(if up > 0.0 {
        Finding::HigherSince { around }
    } else {
        Finding::LowerSince { around }
    })
}

fn slope(readings: &[Reading], least_spread: f64) -> Option<Finding> {
    let trend = trend(readings)?;
    let residuals: Vec<f64> = readings.iter().map(|(x, value)| value - trend.at(*x)).collect();
    let spread = spread(&residuals, 0.0)?.max(least_spread);
    let over_span = |slope: f64| slope * f64::from(covered(readings)) / spread;
    Some(if trend.low > 0.0 && over_span(trend.slope) >= WORTH_TELLING {
        Finding::Rising
    } else if trend.high < 0.0 && over_span(trend.slope) <= -WORTH_TELLING {
        Finding::Falling
    } else if over_span(trend.low) >= -WITHIN_USUAL && over_span(trend.high) <= WITHIN_USUAL {
        Finding::AsUsual
    } else {
        Finding::NotClear
    })
}
