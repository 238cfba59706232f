//! Three fixed questions to one's own past: sleep, energy and mood after training days (§10).
//!
//! Always the same three and never one more, because whoever asks enough questions finds an answer by chance; who tells of
//! fuel and water asks about these two as well. Everything
//! here is about what went together; only a schedule by the toss of a coin could say "because".

use chrono::{Datelike, Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::nights::{Nights, into_weekend};
use super::stats::{Difference, Followed, memory, would_show};
use super::supply::{SupplyFinding, supplies};
use crate::check_in::CheckIn;
use crate::history::History;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// A question that is asked of every past.
    Asked {
        /// Did I sleep better after training days?
        Sleep,
        /// Did I have more energy the day after?
        Energy,
        /// Was my mood better the day after?
        Mood,
    }
}

impl Asked {
    /// Returns what a morning answers, 1 to 5.
    pub(crate) const fn rating(self, check_in: &CheckIn) -> u8 {
        match self {
            Self::Sleep => check_in.sleep_quality.get(),
            Self::Energy => check_in.energy.get(),
            Self::Mood => check_in.mood.get(),
        }
    }

    fn score(self, check_in: &CheckIn) -> f64 {
        f64::from(self.rating(check_in))
    }
}

vocabulary! {
    /// How sure an answer is (§10, part 7).
    Verdict {
        /// Numbers, but too few nights for a verdict.
        Early,
        /// The plausible range leaves out 0, and the difference is large enough to matter.
        Clear,
        /// Every plausible difference is too small to matter.
        TooSmall,
        /// All else.
        NotClear,
    }
}

impl Verdict {
    /// Returns the verdict on a difference and its plausible range, of nights enough for one (§10, part 7).
    pub(crate) fn of(difference: f64, (low, high): (f64, f64)) -> Self {
        if (low > 0.0 || high < 0.0) && difference.abs() >= MATTERS {
            Self::Clear
        } else if low >= -MATTERS && high <= MATTERS {
            Self::TooSmall
        } else {
            Self::NotClear
        }
    }
}

/// Nights below which nothing is shown (§10, part 6).
pub const LEAST_NIGHTS: u32 = 28;
/// Nights of each kind below which nothing is shown (§10, part 6).
pub const LEAST_OF_EACH: u32 = 10;
/// Nights from which there is a verdict (§10, part 6).
pub const NIGHTS_FOR_VERDICT: u32 = 56;
/// Difference on the scale from 1 to 5 that matters (§10, part 7).
pub const MATTERS: f64 = 0.3;
/// Share of the nights on which the day of the week may tell training days (§10, part 4).
const TOLD_BY_WEEKDAY: f64 = 0.9;
/// Days of the past that are asked. Our choice: a year has every season once, and is still about the life lived now.
const ASKED_DAYS: u64 = 365;
/// Days before a day that its level is taken from, and the mornings that it needs (§1).
const LEVEL_DAYS: u64 = 28;
const LEAST_LEVEL: usize = 7;
/// Share of the difference that has to be left, in the same direction, once the morning before and the level of four weeks are
/// allowed for as well (§10, part 3: training is lightened after bad sleep). Our choice.
const LEFT_BESIDE_MORE: f64 = 0.5;
/// Largest difference there can be on a scale from 1 to 5.
const REACH: f64 = 4.0;

/// What a question found.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "answer")]
pub enum FixedAnswer {
    /// Too few nights to show a number.
    StillLearning {
        /// Nights needed.
        need: u32,
        /// Nights needed after training days, and after others.
        need_of_each: u32,
    },
    /// Training days fall on the same weekdays: nothing can tell the two apart.
    CannotSeparate,
    /// The numbers. Scores go from 1 to 5.
    Compared {
        /// Mean after the days that the question is about.
        after_these: f64,
        /// Mean after the other days.
        after_rest: f64,
        /// The difference, weekends allowed for.
        difference: f64,
        /// Least plausible difference; roughly nine in ten.
        low: f64,
        /// Greatest plausible difference.
        high: f64,
        /// The least difference that so many nights would show in four of five cases.
        would_show: f64,
        /// How sure it is.
        verdict: Verdict,
        /// Nights needed for a verdict.
        need: u32,
    },
}

/// A question with its answer and what that rests on.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FixedQuestion {
    /// The question.
    pub asked: Asked,
    /// What was found.
    pub answer: FixedAnswer,
}

/// The three questions. They are asked anew once a week.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Findings {
    /// The latest morning that was read: the Monday of the running week.
    pub until: NaiveDate,
    /// Nights after training days with a morning after them.
    pub after_training: u32,
    /// Nights after free days with a morning after them.
    pub after_free: u32,
    /// Training days without a morning after them: complete pairs only.
    pub training_missing: u32,
    /// Free days without a morning after them.
    pub free_missing: u32,
    /// The least difference that matters, on the scale from 1 to 5.
    pub matters: f64,
    /// The three questions, always in the same order.
    pub questions: Vec<FixedQuestion>,
    /// Energy beside fuel, and beside water, where either was ever told of.
    pub supplies: Vec<SupplyFinding>,
}

/// Returns the first day of history that [`findings`] reads.
#[must_use]
pub fn findings_read_from(today: NaiveDate) -> NaiveDate {
    let days = Days::new(ASKED_DAYS + LEVEL_DAYS + 7);
    today.checked_sub_days(days).unwrap_or(NaiveDate::MIN)
}

/// Returns the three questions with their answers, as of the running week's Monday.
#[must_use]
pub fn findings(history: &History, today: NaiveDate) -> Findings {
    let into_week = u64::from(today.weekday().num_days_from_monday());
    let until = today.checked_sub_days(Days::new(into_week)).unwrap_or(today);
    let from = until
        .checked_sub_days(Days::new(ASKED_DAYS - 1))
        .unwrap_or(NaiveDate::MIN);
    let nights = Nights::between(history, from, until);
    let (training, others) = nights.kinds();
    let count = |nights: usize| u32::try_from(nights).unwrap_or(u32::MAX);
    Findings {
        until,
        after_training: count(training),
        after_free: count(others),
        training_missing: nights.missing.0,
        free_missing: nights.missing.1,
        matters: MATTERS,
        questions: Asked::ALL
            .iter()
            .map(|asked| FixedQuestion {
                asked: *asked,
                answer: answer(history, &nights, *asked),
            })
            .collect(),
        supplies: supplies(history, from, until),
    }
}

pub(super) fn answer(history: &History, nights: &Nights<'_>, asked: Asked) -> FixedAnswer {
    let (training, others) = nights.kinds();
    let least = LEAST_OF_EACH as usize;
    let learning = FixedAnswer::StillLearning {
        need: LEAST_NIGHTS,
        need_of_each: LEAST_OF_EACH,
    };
    if training + others < LEAST_NIGHTS as usize || training < least || others < least {
        return learning;
    }
    if nights.follow_the_weekday(TOLD_BY_WEEKDAY) {
        return FixedAnswer::CannotSeparate;
    }
    compared(history, nights, asked).unwrap_or(FixedAnswer::CannotSeparate)
}

fn compared(history: &History, nights: &Nights<'_>, asked: Asked) -> Option<FixedAnswer> {
    let plain: Vec<Followed> = nights
        .nights
        .iter()
        .map(|night| Followed {
            place: night.place,
            value: asked.score(night.morning),
            beside: vec![f64::from(u8::from(into_weekend(night.day)))],
        })
        .collect();
    let found = Difference::after(&nights.marked, &plain)?;
    let (low, high) = found.plausible(REACH);
    let more = beside_more(history, nights, asked);
    let (after_these, after_rest) = means(nights, &plain);
    let number = |value: f64| (value * 100.0).round() / 100.0;
    Some(FixedAnswer::Compared {
        after_these: number(after_these),
        after_rest: number(after_rest),
        difference: number(found.value),
        low: number(low),
        high: number(high),
        would_show: number(shows(nights, &plain, (after_these, after_rest))),
        verdict: verdict(nights.nights.len(), found.value, (low, high), more),
        need: NIGHTS_FOR_VERDICT,
    })
}

/// Returns how sure a difference is. `more` is what is left of it once more is allowed for.
fn verdict(nights: usize, difference: f64, (low, high): (f64, f64), more: Option<f64>) -> Verdict {
    if nights < NIGHTS_FOR_VERDICT as usize {
        return Verdict::Early;
    }
    let holds = more.is_some_and(|more| more * difference.signum() >= LEFT_BESIDE_MORE * difference.abs());
    match Verdict::of(difference, (low, high)) {
        Verdict::Clear if !holds => Verdict::NotClear,
        verdict => verdict,
    }
}

/// Returns the difference beside the weekend, the morning of the day itself and the level of the four weeks before it.
fn beside_more(history: &History, nights: &Nights<'_>, asked: Asked) -> Option<f64> {
    let days: Vec<Followed> = nights
        .nights
        .iter()
        .filter_map(|night| {
            let before = asked.score(history.check_ins.get(&night.day)?);
            let from = night.day.checked_sub_days(Days::new(LEVEL_DAYS))?;
            let level: Vec<f64> = history
                .check_ins
                .range(from..night.day)
                .map(|(_, check_in)| asked.score(check_in))
                .collect();
            (level.len() >= LEAST_LEVEL).then(|| Followed {
                place: night.place,
                value: asked.score(night.morning),
                beside: vec![
                    f64::from(u8::from(into_weekend(night.day))),
                    before,
                    mean(level.into_iter()),
                ],
            })
        })
        .collect();
    if days.len() < LEAST_NIGHTS as usize {
        return None;
    }
    Some(Difference::after(&nights.marked, &days)?.value)
}

#[allow(clippy::cast_precision_loss)]
fn mean(values: impl ExactSizeIterator<Item = f64>) -> f64 {
    let count = values.len().max(1) as f64;
    values.sum::<f64>() / count
}

fn means(nights: &Nights<'_>, days: &[Followed]) -> (f64, f64) {
    let of = |kind: bool| -> Vec<f64> {
        let days = days.iter().filter(|day| nights.marked[day.place] == kind);
        days.map(|day| day.value).collect()
    };
    (mean(of(true).into_iter()), mean(of(false).into_iter()))
}

/// Returns what so many nights would show, from how the values spread about the two means and what they remember.
#[allow(clippy::cast_precision_loss)]
fn shows(nights: &Nights<'_>, days: &[Followed], (after_these, after_rest): (f64, f64)) -> f64 {
    let apart: Vec<(usize, f64)> = days
        .iter()
        .map(|day| {
            let level = if nights.marked[day.place] {
                after_these
            } else {
                after_rest
            };
            (day.place, day.value - level)
        })
        .collect();
    let spread = mean(apart.iter().map(|(_, value)| value * value)).sqrt();
    let neighbours: Vec<(f64, f64)> = apart
        .windows(2)
        .filter(|pair| pair[1].0 == pair[0].0 + 1)
        .map(|pair| (pair[0].1, pair[1].1))
        .collect();
    let (training, others) = nights.kinds();
    would_show(spread, (training as f64, others as f64), memory(&neighbours))
}
