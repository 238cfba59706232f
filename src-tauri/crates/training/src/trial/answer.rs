//! What the mornings after say. By what the coin said, not by what was done (intention to treat), or those days would drop out
//! of one side on which it was hard; how often the coin was followed stands beside it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Toss;
use crate::check_in::CheckIn;
use crate::trends::stats::Pairs;
use crate::trends::{Asked, LEAST_NIGHTS, MATTERS, NIGHTS_FOR_VERDICT, Verdict};

/// Pairs of nights below which a trial that was stopped shows no number (§10, part 6).
pub const PAIRS_FOR_NUMBERS: u32 = LEAST_NIGHTS / 2;
/// Pairs of nights with which a trial is complete and has its verdict (§10, part 6). One number, named beforehand, and nothing
/// shown earlier while coins fall: whoever looks again and again finds an answer by chance.
pub const PAIRS_FOR_VERDICT: u32 = NIGHTS_FOR_VERDICT / 2;

/// What a trial found.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "answer")]
pub enum TrialAnswer {
    /// Coins still fall. Nothing is shown until the pairs are complete.
    Gathering,
    /// It was stopped before there were nights enough for a number.
    TooFew {
        /// Pairs of nights that a number needs.
        need: u32,
    },
    /// The numbers. Scores go from 1 to 5.
    Compared {
        /// Mean after days on which the coin said to practise.
        practised: f64,
        /// Mean after days on which it said to leave it.
        left: f64,
        /// The difference.
        difference: f64,
        /// Least plausible difference, nine in ten.
        low: f64,
        /// Greatest plausible difference.
        high: f64,
        /// How sure it is.
        verdict: Verdict,
        /// The least difference that matters.
        matters: f64,
    },
}

/// A trial's answer, with what it rests on.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TrialReport {
    /// Pairs of days with a morning after each.
    pub pairs: u32,
    /// Pairs that complete the trial.
    pub need: u32,
    /// Days on which the coin said to practise, with no morning after them.
    pub practise_missing: u32,
    /// Days on which the coin said to leave it, with no morning after them.
    pub leave_missing: u32,
    /// Days that went as the coin said.
    pub as_tossed: u32,
    /// Days of which the person said how they went.
    pub told: u32,
    /// What was found.
    pub answer: TrialAnswer,
}

/// The morning after a day, rated; `None` where none was recorded.
fn rating_after(mornings: &BTreeMap<NaiveDate, CheckIn>, asked: Asked, day: NaiveDate) -> Option<u8> {
    Some(asked.rating(mornings.get(&day.succ_opt()?)?))
}

/// Returns the ratings of the complete pairs, after practising and after leaving it, in the order of their coins.
fn pairs(tosses: &[Toss], mornings: &BTreeMap<NaiveDate, CheckIn>, asked: Asked) -> Vec<(u8, u8)> {
    let mut found: BTreeMap<u32, (Option<u8>, Option<u8>)> = BTreeMap::new();
    for toss in tosses {
        let pair = found.entry(toss.place / 2).or_default();
        let side = if toss.practise { &mut pair.0 } else { &mut pair.1 };
        *side = rating_after(mornings, asked, toss.day);
    }
    found
        .into_values()
        .filter_map(|(practised, left)| Some((practised?, left?)))
        .collect()
}

/// Whether a trial has all of its pairs: no further coin falls.
#[must_use]
pub fn is_complete(tosses: &[Toss], mornings: &BTreeMap<NaiveDate, CheckIn>, asked: Asked) -> bool {
    pairs(tosses, mornings, asked).len() >= PAIRS_FOR_VERDICT as usize
}

/// Returns what a trial found. `stopped` says that the person stopped it.
#[must_use]
pub fn report(
    tosses: &[Toss],
    mornings: &BTreeMap<NaiveDate, CheckIn>,
    asked: Asked,
    stopped: bool,
) -> TrialReport {
    let mut pairs = pairs(tosses, mornings, asked);
    // What is completed afterwards, by a morning that is filled in late, does not move an end that was named beforehand.
    pairs.truncate(PAIRS_FOR_VERDICT as usize);
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let missing = |practise: bool| {
        let of_side = tosses.iter().filter(|toss| toss.practise == practise);
        // The latest day's morning may still come.
        let latest = tosses.iter().map(|toss| toss.day).max();
        let without =
            |toss: &&Toss| Some(toss.day) != latest && rating_after(mornings, asked, toss.day).is_none();
        count(of_side.filter(without).count())
    };
    let told = || tosses.iter().filter_map(|toss| Some((toss.practise, toss.did?)));
    TrialReport {
        pairs: count(pairs.len()),
        need: PAIRS_FOR_VERDICT,
        practise_missing: missing(true),
        leave_missing: missing(false),
        as_tossed: count(told().filter(|(said, did)| said == did).count()),
        told: count(told().count()),
        answer: answer(&pairs, stopped),
    }
}

fn answer(pairs: &[(u8, u8)], stopped: bool) -> TrialAnswer {
    let complete = pairs.len() >= PAIRS_FOR_VERDICT as usize;
    if !complete && !stopped {
        return TrialAnswer::Gathering;
    }
    let too_few = TrialAnswer::TooFew {
        need: PAIRS_FOR_NUMBERS,
    };
    if pairs.len() < PAIRS_FOR_NUMBERS as usize {
        return too_few;
    }
    let differences = pairs
        .iter()
        .map(|(practised, left)| i32::from(*practised) - i32::from(*left));
    let Some(found) = Pairs::of(differences.collect()) else {
        return too_few;
    };
    let (low, high) = found.plausible();
    let number = |value: f64| (value * 100.0).round() / 100.0;
    TrialAnswer::Compared {
        practised: number(mean(pairs.iter().map(|(practised, _)| *practised))),
        left: number(mean(pairs.iter().map(|(_, left)| *left))),
        difference: number(found.mean()),
        low: number(low),
        high: number(high),
        verdict: if complete {
            Verdict::of(found.mean(), (low, high))
        } else {
            Verdict::Early
        },
        matters: MATTERS,
    }
}

#[allow(clippy::cast_precision_loss)]
fn mean(ratings: impl ExactSizeIterator<Item = u8>) -> f64 {
    let count = ratings.len().max(1) as f64;
    ratings.map(f64::from).sum::<f64>() / count
}
