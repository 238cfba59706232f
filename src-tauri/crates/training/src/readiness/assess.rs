//! From this morning's answers to a state, with every rule that lowered it.

use chrono::{NaiveDate, TimeDelta};

use super::normal::{Knowledge, Normal, POINT, Window, before, median};
use super::{Baseline, Item, Learning, Readiness, ReadinessState};
use crate::check_in::{CheckIn, Illness};
use crate::history::History;
use crate::occasion::days_to_event;
use crate::plan::Cause;
use crate::profile::Profile;
use crate::quantity::{Score, SleepMinutes};

/// z at or above which the day is Full, in tenths (§1, our choice of number as of every number in this table).
const FULL_FROM_TENTHS: i64 = -10;
/// z at or below which the day is Ease, in tenths.
const EASE_TO_TENTHS: i64 = -15;
/// z at or below which the day is Restore, together with [`RESTORE_TOTAL`], in tenths.
const RESTORE_TO_TENTHS: i64 = -25;
/// Total at or below which a very low z means Restore.
const RESTORE_TOTAL: u8 = 12;
/// Total at or below which the day is at most Ease, whatever is normal.
const LOW_TOTAL: u8 = 10;
/// Mean of the last seven days, in points, at or below which the day is at most Ease.
const LOW_WEEK_MEAN: i64 = 12;
/// Entries that a 7-day mean needs (after Plews 2014).
const WEEK_ENTRIES: i64 = 3;
/// Days of that mean, today included.
const WEEK_DAYS: u64 = 7;
/// Days for which low weeks hold training at Ease; then Steady with a signpost (§1).
const LOW_WEEK_DAYS: i64 = 14;
/// Days back at which the check-in before today still counts as the one before. Our choice.
const CONSECUTIVE_DAYS: u64 = 14;

/// Sleep under which, and how far under one's own median, the day is Steady; minutes.
const STEADY_SLEEP: (i64, i64) = (390, 60);
/// Sleep under which, and how far under one's own median, the day is Ease; minutes.
const EASE_SLEEP: (i64, i64) = (300, 30);
/// Sleep under which the day is Restore, for anybody; minutes.
const RESTORE_SLEEP: i64 = 240;
/// Sleep taken for usual until there are enough nights; minutes. Our choice, on the careful side: up to 6 h is Steady
/// (sleep loss in Craven 2022), under 5 h is Ease.
const ASSUMED_SLEEP: i64 = 420;

/// Score taken for usual while there is no morning to take it from.
const USUAL_SCORE: Score = Score::clamped(3);

/// The lowest score that the guard against two lowest ones running lets pass.
const NOT_LOWEST: Score = Score::clamped(2);

/// Widest z that is told, in tenths (§1).
const Z_LIMIT_TENTHS: i64 = 40;

/// Returns what today can carry. Reads only check-ins before `day` from the history; the worst rule wins.
///
/// Source: training-science §1 (McLean 2010 in the shape of the items; the numbers are our choice).
#[must_use]
pub fn assess(history: &History, day: NaiveDate, today: &CheckIn) -> Readiness {
    let window = Window::before(history, day);
    let low_week = low_week(history, day, today);
    let found = found(history, day, today, &window, low_week);
    readiness(&window, today, found, low_week)
}

/// Returns what a morning in the last two weeks before an event can carry: stress items or one short night do not lower
/// it below Steady; energy, muscles, illness, red flags and a night under four hours count as ever, and so does a second
/// short night running.
///
/// Source: training-science §8, "Athlete's last 14 days" (our choice: nerves before an event are no reason to rest).
#[must_use]
pub fn assess_in_taper(history: &History, day: NaiveDate, today: &CheckIn) -> Readiness {
    let as_ever = assess(history, day, today);
    if as_ever.state < ReadinessState::Ease {
        return as_ever;
    }
    let window = Window::before(history, day);
    let calm = without_nerves(history, day, today, &window);
    let calm_week = low_week(history, day, &calm);
    let floor = found(history, day, &calm, &window, calm_week)
        .first()
        .map_or(ReadinessState::Full, |(state, _)| *state)
        .max(ReadinessState::Steady);
    Readiness {
        state: as_ever.state.min(floor),
        ..as_ever
    }
}

/// Returns what a morning can carry for a person: by the rules of a taper where an event is near, else by those of every
/// day.
#[must_use]
pub fn assess_for(profile: &Profile, history: &History, day: NaiveDate, today: &CheckIn) -> Readiness {
    if days_to_event(&profile.occasions, day).is_some() {
        assess_in_taper(history, day, today)
    } else {
        assess(history, day, today)
    }
}

/// Returns the morning as it would be with stress, mood and sleep quality no lower than is usual for the person, and with
/// a usual night, unless the one before was short as well.
fn without_nerves(history: &History, day: NaiveDate, today: &CheckIn, window: &Window) -> CheckIn {
    let usual = |of: fn(&CheckIn) -> Score, now: Score| {
        let past = before(history, day, super::normal::WINDOW_DAYS)
            .map(|(_, check_in)| i64::from(of(check_in).get()))
            .collect();
        let usual = median(past).map_or(USUAL_SCORE, Score::clamped);
        now.max(usual).max(NOT_LOWEST)
    };
    let night_before = day
        .pred_opt()
        .and_then(|yesterday| history.check_ins.get(&yesterday));
    let short_again = night_before.is_some_and(|check_in| is_short(window, check_in));
    let very_short = i64::from(today.sleep.get()) < RESTORE_SLEEP;
    CheckIn {
        stress: usual(|check_in| check_in.stress, today.stress),
        mood: usual(|check_in| check_in.mood, today.mood),
        sleep_quality: usual(|check_in| check_in.sleep_quality, today.sleep_quality),
        sleep: if short_again || very_short {
            today.sleep
        } else {
            today
                .sleep
                .max(SleepMinutes::clamped(window.usual_sleep.unwrap_or(ASSUMED_SLEEP)))
        },
        ..today.clone()
    }
}

/// Every rule that lowers a morning, the worst first.
fn found(
    history: &History,
    day: NaiveDate,
    today: &CheckIn,
    window: &Window,
    low_week: Option<LowWeek>,
) -> Vec<(ReadinessState, Cause)> {
    let mut found: Vec<(ReadinessState, Cause)> = Vec::new();
    found.extend(
        today
            .red_flags
            .first()
            .map(|flag| (ReadinessState::Stop, Cause::RedFlag { flag: *flag })),
    );
    if today.illness != Illness::None {
        found.push((
            ReadinessState::Restore,
            Cause::Ill {
                illness: today.illness,
            },
        ));
    }
    found.extend(sleep_rule(window, today));
    found.extend(usual_rule(window, today));
    if today.total() <= LOW_TOTAL {
        found.push((ReadinessState::Ease, Cause::LowTotal { total: today.total() }));
    }
    found.extend(lowest_twice(history, day, today));
    found.extend(low_week.map(|low| {
        (
            low.state,
            Cause::LowWeek {
                mean_tenths: low.mean_tenths,
            },
        )
    }));
    // The order above is kept among rules of the same state.
    found.sort_by_key(|(state, _)| std::cmp::Reverse(*state));
    found
}

fn readiness(
    window: &Window,
    today: &CheckIn,
    found: Vec<(ReadinessState, Cause)>,
    low_week: Option<LowWeek>,
) -> Readiness {
    Readiness {
        state: found.first().map_or(ReadinessState::Full, |(state, _)| *state),
        total: today.total(),
        z_tenths: window.normal.map(|normal| z_tenths(normal, today.total())),
        baseline: window.normal.map(baseline),
        learning: learning(window),
        causes: found.into_iter().map(|(_, cause)| cause).collect(),
        signpost: low_week.is_some_and(|low| low.lasts),
    }
}

fn learning(window: &Window) -> Learning {
    let days = u8::try_from(window.fresh).unwrap_or(u8::MAX);
    match window.knowledge {
        Knowledge::Unknown => Learning::Unknown { days },
        Knowledge::Provisional => Learning::Provisional { days },
        Knowledge::Known => Learning::Known { days },
    }
}

fn tenths(value: i64) -> u16 {
    u16::try_from((value + POINT / 20) / (POINT / 10)).unwrap_or(0)
}

fn baseline(normal: Normal) -> Baseline {
    Baseline {
        median_tenths: tenths(normal.centre),
        spread_tenths: tenths(normal.spread),
    }
}

fn z_tenths(normal: Normal, total: u8) -> i16 {
    let above = i64::from(total) * POINT - normal.centre;
    let z = (10 * above)
        .div_euclid(normal.spread)
        .clamp(-Z_LIMIT_TENTHS, Z_LIMIT_TENTHS);
    i16::try_from(z).unwrap_or(0)
}

/// Today's total against the usual one. Compared exactly, before z is rounded for showing.
fn usual_rule(window: &Window, today: &CheckIn) -> Option<(ReadinessState, Cause)> {
    let normal = window.normal?;
    let total = today.total();
    let above = 10 * (i64::from(total) * POINT - normal.centre);
    let state = if above <= RESTORE_TO_TENTHS * normal.spread && total <= RESTORE_TOTAL {
        ReadinessState::Restore
    } else if above <= EASE_TO_TENTHS * normal.spread {
        ReadinessState::Ease
    } else if above < FULL_FROM_TENTHS * normal.spread {
        ReadinessState::Steady
    } else {
        return None;
    };
    Some((
        state,
        Cause::BelowUsual {
            total,
            usual_tenths: tenths(normal.centre),
        },
    ))
}

/// Sleep against one's own median, so that who always sleeps short trains normally.
fn sleep_rule(window: &Window, today: &CheckIn) -> Option<(ReadinessState, Cause)> {
    let short = |rule| is_shorter(window, today, rule);
    let state = if i64::from(today.sleep.get()) < RESTORE_SLEEP {
        return Some((
            ReadinessState::Restore,
            Cause::SleepVeryShort { sleep: today.sleep },
        ));
    } else if short(EASE_SLEEP) {
        ReadinessState::Ease
    } else if short(STEADY_SLEEP) {
        ReadinessState::Steady
    } else {
        return None;
    };
    let cause = match window.usual_sleep {
        Some(usual) => Cause::SleepBelowUsual {
            sleep: today.sleep,
            usual: SleepMinutes::clamped(usual),
        },
        None => Cause::SleepVeryShort { sleep: today.sleep },
    };
    Some((state, cause))
}

/// Whether a night was under so many minutes, and so far under the person's own median.
fn is_shorter(window: &Window, night: &CheckIn, (under, below_usual): (i64, i64)) -> bool {
    let sleep = i64::from(night.sleep.get());
    sleep < under && window.usual_sleep.unwrap_or(ASSUMED_SLEEP) - sleep >= below_usual
}

/// Whether a night was short enough to lower the day to Ease.
fn is_short(window: &Window, night: &CheckIn) -> bool {
    i64::from(night.sleep.get()) < RESTORE_SLEEP || is_shorter(window, night, EASE_SLEEP)
}

fn items(check_in: &CheckIn) -> impl Iterator<Item = (Item, u8)> {
    Item::ALL
        .iter()
        .copied()
        .zip(check_in.items().map(crate::quantity::Score::get))
}

/// The same item at its lowest today and at the check-in before.
fn lowest_twice(history: &History, day: NaiveDate, today: &CheckIn) -> Option<(ReadinessState, Cause)> {
    let (_, last) = before(history, day, CONSECUTIVE_DAYS).next_back()?;
    let (item, _) = items(today)
        .zip(items(last))
        .find(|((_, now), (_, then))| *now == 1 && *then == 1)?
        .0;
    Some((ReadinessState::Ease, Cause::ItemLowestTwice { item }))
}

/// A low week, and how far it holds training back.
#[derive(Debug, Clone, Copy)]
struct LowWeek {
    state: ReadinessState,
    mean_tenths: u16,
    /// Whether it has lasted so long that training no longer waits for it.
    lasts: bool,
}

/// Returns the sum and number of the totals of the seven days that end with `day`.
fn week_of(history: &History, day: NaiveDate, today: Option<&CheckIn>) -> (i64, i64) {
    let earlier = before(history, day, WEEK_DAYS - 1).map(|(_, check_in)| check_in);
    let own = today.or_else(|| history.check_ins.get(&day));
    earlier.chain(own).fold((0, 0), |(sum, n), check_in| {
        (sum + i64::from(check_in.total()), n + 1)
    })
}

const fn is_low((sum, n): (i64, i64)) -> bool {
    n >= WEEK_ENTRIES && sum <= LOW_WEEK_MEAN * n
}

/// Returns the first day of the low weeks that reach up to `day`, a low one itself; looks no further back than it matters.
///
/// They are over once two weeks without a low one have gone by: one brighter morning lifts a 7-day mean for a week, and
/// neither that nor some unanswered mornings may begin the two weeks of Ease again. Our choice.
fn low_weeks_since(history: &History, day: NaiveDate) -> NaiveDate {
    let mut since = day;
    let earlier = before(history, day, 2 * LOW_WEEK_DAYS.unsigned_abs());
    for (earlier, _) in earlier.rev() {
        if since - earlier > TimeDelta::days(LOW_WEEK_DAYS) {
            break;
        }
        if is_low(week_of(history, earlier, None)) {
            since = earlier;
        }
    }
    since
}

fn low_week(history: &History, day: NaiveDate, today: &CheckIn) -> Option<LowWeek> {
    let week = week_of(history, day, Some(today));
    if !is_low(week) {
        return None;
    }
    let lasts = day - low_weeks_since(history, day) >= TimeDelta::days(LOW_WEEK_DAYS);
    let state = if lasts {
        ReadinessState::Steady
    } else {
        ReadinessState::Ease
    };
    Some(LowWeek {
        state,
        mean_tenths: u16::try_from(week.0 * 10 / week.1).unwrap_or(0),
        lasts,
    })
}
