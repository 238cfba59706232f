//! Energy beside fuel and water: what the mornings after days with enough were like, and the others (product, system 14).
//!
//! Asked as the fixed questions are (§10), of the mornings that told of it: they count as one row, and what was not told is
//! not filled in. No amounts, no aims: only whether the two go together in one's own past.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::nights::{Night, Nights};
use super::questions::{Asked, FixedAnswer, answer};
use crate::check_in::{CheckIn, Supply};
use crate::history::History;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// What a day is supplied with.
    Supplied {
        /// Food.
        Fuel,
        /// Water.
        Water,
    }
}

impl Supplied {
    const fn told(self, check_in: &CheckIn) -> Option<Supply> {
        match self {
            Self::Fuel => check_in.fuel,
            Self::Water => check_in.water,
        }
    }
}

/// Energy in the mornings after days with enough, beside that after others.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SupplyFinding {
    /// What of.
    pub of: Supplied,
    /// Mornings that told of enough.
    pub enough: u32,
    /// Mornings that told of less.
    pub short: u32,
    /// What was found: the days asked about are those with enough.
    pub answer: FixedAnswer,
}

/// Returns a finding for each of the two that was ever told of in these mornings.
pub(super) fn supplies(history: &History, from: NaiveDate, until: NaiveDate) -> Vec<SupplyFinding> {
    let count = |nights: usize| u32::try_from(nights).unwrap_or(u32::MAX);
    Supplied::ALL
        .iter()
        .filter_map(|of| {
            let nights = told(history, from, until, *of);
            let (enough, short) = nights.kinds();
            (enough + short > 0).then(|| SupplyFinding {
                of: *of,
                enough: count(enough),
                short: count(short),
                answer: answer(history, &nights, Asked::Energy),
            })
        })
        .collect()
}

/// Returns the mornings that told of it, one after another, marked where there was enough.
fn told(history: &History, from: NaiveDate, until: NaiveDate, of: Supplied) -> Nights<'_> {
    let mut nights = Nights {
        nights: Vec::new(),
        marked: Vec::new(),
        missing: (0, 0),
    };
    for (morning, check_in) in history.check_ins.range(from..=until) {
        if let (Some(day), Some(supply)) = (morning.pred_opt(), of.told(check_in)) {
            nights.nights.push(Night {
                day,
                place: nights.marked.len(),
                morning: check_in,
            });
            nights.marked.push(supply == Supply::Enough);
        }
    }
    nights
}
