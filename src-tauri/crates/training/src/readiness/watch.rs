//! The long watch: signals that, together and for days, ask for an easier week (§2, "Overreaching").
//!
//! No single marker shows it (Meeusen 2013), and illness, little food, low mood and a hard time in life look the same. So
//! the watch only counts what the person said themselves, names it, and offers; it never calls it anything.

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::{Days, NaiveDate};

use super::ReadinessState;
use super::normal::median;
use crate::album::WeekTheme;
use crate::check_in::{CheckIn, Illness};
use crate::history::{Ending, History, SessionRecord};
use crate::load::{MINUTE, WEEK_DAYS, days_before, sessions_on};
use crate::quantity::Score;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// Something that speaks for an easier week when it stays (§2, usable self-reports).
    Signal {
        /// The same work feels harder than it did.
        FeelsHarder,
        /// The last session went straight to the downshift.
        WarningLight,
        /// Low mood.
        LowMood,
        /// Worse sleep.
        WorseSleep,
        /// Soreness that stays.
        StaysSore,
        /// Little drive.
        LittleDrive,
        /// Ill.
        Ill,
    }
}

/// A signal and on which of the last seven days it was there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The signal.
    pub signal: Signal,
    /// Those days, the earliest first; one at least.
    pub days: Vec<NaiveDate>,
}

/// What the watch has to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Watch {
    /// An easier week would do good.
    OfferEasyWeek {
        /// What speaks for it, most days first.
        evidence: Vec<Evidence>,
    },
    /// It lasts although the last week was easy, or for four weeks in any case: somebody should have a look.
    SuggestProfessional {
        /// What speaks for it, most days first.
        evidence: Vec<Evidence>,
    },
}

/// Signals of a day that make it count (§2, our choice).
const SIGNALS: usize = 2;
/// Such days of seven that speak for an easier week (§2, our choice).
const DAYS_OF_SEVEN: usize = 5;
/// Weeks of such days after which somebody should have a look, easy week or not. Our choice: twice §2's fourteen days.
const LONG_WEEKS: u64 = 4;
/// Score at or below which an item is low. Our choice: clearly under "usual".
const LOW_SCORE: i64 = 2;
/// Days before the last four weeks in which a person's usual score is looked for: further back than a tired month. Our
/// choice: eight weeks.
const USUAL_DAYS: u64 = 56;
/// Mornings from which a usual score is known (§1).
const USUAL_FROM: usize = 14;
/// Tenths of an RPE by which sessions feel harder than planned, against the weeks before. Our choice: one point.
const HARDER_TENTHS: i64 = 10;
/// Fewest judged sessions of a week, and of the four weeks before, for that comparison. Our choice.
const JUDGED: (usize, usize) = (2, 4);
/// Sessions of a week that were easy or left out, as a share, from which the week counts as easy (§3: half).
const EASY_SHARE: usize = 2;

/// Returns the signals of a day, none where nothing was said: a gap is never a bad sign.
#[must_use]
pub fn signals(history: &History, day: NaiveDate) -> Vec<Signal> {
    signals_of(history, day, &Usual::before(history, day))
}

fn signals_of(history: &History, day: NaiveDate, usual: &Usual) -> Vec<Signal> {
    let Some(now) = history.check_ins.get(&day) else {
        return Vec::new();
    };
    let last = history.check_ins.range(..day).next_back().map(|(_, last)| last);
    let stays_sore = last.is_some_and(|last| is_low(last.muscles, usual.muscles));
    let mut found = Vec::new();
    let mut note = |holds: bool, signal| {
        if holds {
            found.push(signal);
        }
    };
    note(feels_harder(history, day), Signal::FeelsHarder);
    note(light_is_on(history, day), Signal::WarningLight);
    note(is_low(now.mood, usual.mood), Signal::LowMood);
    note(is_low(now.sleep_quality, usual.sleep_quality), Signal::WorseSleep);
    note(
        stays_sore && is_low(now.muscles, usual.muscles),
        Signal::StaysSore,
    );
    note(is_low(now.energy, usual.energy), Signal::LittleDrive);
    note(now.illness != Illness::None, Signal::Ill);
    found
}

/// Returns what the days up to `day` speak for, if anything.
#[must_use]
pub fn watch(history: &History, day: NaiveDate) -> Option<Watch> {
    let usual = Usual::before(history, day);
    let days = |ago: Range<u64>| -> Vec<Said> {
        ago.filter_map(|ago| day.checked_sub_days(Days::new(ago)))
            .map(|past| (past, signals_of(history, past, &usual)))
            .collect()
    };
    let week = |ago: u64| days(ago * WEEK_DAYS..(ago + 1) * WEEK_DAYS);
    let count = |days: &[Said]| {
        days.iter()
            .filter(|(_, signals)| signals.len() >= SIGNALS)
            .count()
    };
    let speaks = |week: &[Said]| count(week) >= DAYS_OF_SEVEN;
    // A week speaks with its fifth day; so many whole weeks are over only when their first day is.
    let began = |weeks: u64| count(&days(weeks * WEEK_DAYS - 1..(weeks + 1) * WEEK_DAYS - 1)) > 0;
    let this = week(0);
    if !speaks(&this) {
        return None;
    }
    let evidence = evidence(&this);
    let two_weeks = speaks(&week(1)) && began(2);
    let four_weeks = || (2..LONG_WEEKS).all(|ago| speaks(&week(ago))) && began(LONG_WEEKS);
    let lasts = two_weeks && (was_easy(history, day) || four_weeks());
    Some(if lasts {
        Watch::SuggestProfessional { evidence }
    } else {
        Watch::OfferEasyWeek { evidence }
    })
}

/// A day and its signals.
type Said = (NaiveDate, Vec<Signal>);

fn evidence(week: &[Said]) -> Vec<Evidence> {
    let mut days = BTreeMap::<Signal, Vec<NaiveDate>>::new();
    for (day, signals) in week.iter().rev() {
        for signal in signals {
            days.entry(*signal).or_default().push(*day);
        }
    }
    let mut evidence: Vec<Evidence> = days
        .into_iter()
        .map(|(signal, days)| Evidence { signal, days })
        .collect();
    evidence.sort_by_key(|one| std::cmp::Reverse(one.days.len()));
    evidence
}

/// Whether the seven days up to `day` were easy: a lighter week, or half of its sessions Ease, Restore or not done (§3,
/// "counts as taken"). A week without any session was easy.
fn was_easy(history: &History, day: NaiveDate) -> bool {
    let records: Vec<&SessionRecord> = std::iter::once(day)
        .chain(days_before(day, WEEK_DAYS - 1))
        .flat_map(|past| sessions_on(history, past))
        .collect();
    let is_easy = |record: &&&SessionRecord| {
        let lighter = record
            .plan
            .track
            .is_some_and(|track| track.theme == WeekTheme::Lighter);
        lighter || record.plan.state >= ReadinessState::Ease
    };
    let easy = records.iter().filter(is_easy).count();
    let planned = records
        .iter()
        .filter_map(|record| record.plan.track)
        .map(|track| usize::from(track.sessions))
        .max()
        .unwrap_or(0);
    let left_out = planned.saturating_sub(records.len());
    (easy + left_out) * EASY_SHARE >= records.len() + left_out
}

/// A person's usual scores before the last four weeks; `None` while too few are known.
#[derive(Debug, Clone, Copy, Default)]
struct Usual {
    mood: Option<i64>,
    sleep_quality: Option<i64>,
    muscles: Option<i64>,
    energy: Option<i64>,
}

impl Usual {
    fn before(history: &History, day: NaiveDate) -> Self {
        let weeks = LONG_WEEKS * WEEK_DAYS;
        let Some(to) = day.checked_sub_days(Days::new(weeks)) else {
            return Self::default();
        };
        let from = to.checked_sub_days(Days::new(USUAL_DAYS)).unwrap_or(to);
        let mornings: Vec<&CheckIn> = history.check_ins.range(from..to).map(|(_, one)| one).collect();
        if mornings.len() < USUAL_FROM {
            return Self::default();
        }
        let of = |item: fn(&CheckIn) -> Score| {
            median(mornings.iter().map(|one| i64::from(item(one).get())).collect())
        };
        Self {
            mood: of(|one| one.mood),
            sleep_quality: of(|one| one.sleep_quality),
            muscles: of(|one| one.muscles),
            energy: of(|one| one.energy),
        }
    }
}

/// Whether a score is low, and lower than it usually is for the person: who always sleeps badly is not warned for ever.
fn is_low(score: Score, usual: Option<i64>) -> bool {
    let score = i64::from(score.get());
    score <= LOW_SCORE && usual.is_none_or(|usual| score < usual)
}

/// Whether the last session of the seven days up to `day` went straight to the downshift. Stopping was good judgement; that
/// there was reason to stop speaks until a session is gone through again (§2, "same work feels harder"; our choice).
fn light_is_on(history: &History, day: NaiveDate) -> bool {
    std::iter::once(day)
        .chain(days_before(day, WEEK_DAYS - 1))
        .find_map(|past| sessions_on(history, past).last())
        .is_some_and(|record| record.ending == Ending::WarningLight)
}

/// Whether the sessions of the last seven days felt harder against their plan than those of the four weeks before.
fn feels_harder(history: &History, day: NaiveDate) -> bool {
    let surplus = |from: u64, days: u64| -> Vec<i64> {
        (from..from + days)
            .filter_map(|ago| day.checked_sub_days(Days::new(ago)))
            .flat_map(|past| sessions_on(history, past))
            .filter_map(surplus_tenths)
            .collect()
    };
    let (now, then) = (surplus(0, WEEK_DAYS), surplus(WEEK_DAYS, 4 * WEEK_DAYS));
    if now.len() < JUDGED.0 || then.len() < JUDGED.1 {
        return false;
    }
    match (median(now), median(then)) {
        (Some(now), Some(then)) => now - then >= HARDER_TENTHS,
        (Some(_) | None, _) => false,
    }
}

/// Tenths of an RPE by which a session felt harder than it was planned.
fn surplus_tenths(record: &SessionRecord) -> Option<i64> {
    let reported = i64::from(record.reflection.as_ref()?.effort.get()) * 10;
    let seconds: u32 = record.plan.phases.iter().map(|phase| phase.seconds.get()).sum();
    let planned = (record.plan.planned_load * MINUTE * 10).checked_div(seconds)?;
    Some(reported - i64::from(planned))
}
