//! The last mornings against one's own usual range, for the sleeve.

use chrono::{Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::normal::{Normal, POINT, WINDOW_DAYS, Window};
use crate::history::History;

/// One morning of the strip.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct StripDay {
    /// The training day.
    pub day: NaiveDate,
    /// Total of the five items, 5 to 25; `None`: no check-in, a gap.
    pub total: Option<u8>,
}

/// The last 28 mornings and today, against the own usual range.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct MorningStrip {
    /// The mornings, oldest first; today is the last.
    pub days: Vec<StripDay>,
    /// Lower end of the usual range, in tenths of a point; `None` while it is unknown.
    pub low_tenths: Option<u16>,
    /// Upper end of the usual range, in tenths of a point.
    pub high_tenths: Option<u16>,
}

/// Lowest and highest total there can be, in the unit of the normal.
const TOTALS: (i64, i64) = (5 * POINT, 25 * POINT);

fn range(normal: Normal) -> (u16, u16) {
    let tenths = |value: i64| u16::try_from(value.clamp(TOTALS.0, TOTALS.1) / (POINT / 10)).unwrap_or(0);
    (
        tenths(normal.centre - normal.spread),
        tenths(normal.centre + normal.spread),
    )
}

/// Returns the ends of the usual range as of a day, in tenths of a point; `None` while it is unknown.
pub(crate) fn usual_range(history: &History, day: NaiveDate) -> Option<(u16, u16)> {
    Window::before(history, day).normal.map(range)
}

/// Returns the last 28 mornings and today. The usual range is one spread to either side of the own median: what §1 calls
/// Full begins at its lower end.
#[must_use]
pub fn strip(history: &History, day: NaiveDate) -> MorningStrip {
    let from = day.checked_sub_days(Days::new(WINDOW_DAYS)).unwrap_or(day);
    let band = usual_range(history, day);
    MorningStrip {
        days: from
            .iter_days()
            .take_while(|at| *at <= day)
            .map(|day| StripDay {
                day,
                total: history.check_ins.get(&day).map(crate::check_in::CheckIn::total),
            })
            .collect(),
        low_tenths: band.map(|(low, _)| low),
        high_tenths: band.map(|(_, high)| high),
    }
}
