//! One line of a chart: its points, its curve, its usual range.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::finding::Finding;

/// One reading, or the median of a week's readings.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// Days from the first day of the chart.
    pub x: i32,
    /// The day.
    pub day: NaiveDate,
    /// The value, to two decimals.
    pub value: f64,
}

/// A point of the curve.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SmoothPoint {
    /// Days from the first day of the chart.
    pub x: i32,
    /// The value, to two decimals.
    pub value: f64,
}

/// The own usual range as it was on a day.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BandPoint {
    /// Days from the first day of the chart.
    pub x: i32,
    /// Lower end, to two decimals.
    pub low: f64,
    /// Upper end, to two decimals.
    pub high: f64,
}

/// A line, ready to be drawn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// The readings, the oldest first. A day without one has no point: a gap is a gap.
    pub points: Vec<Point>,
    /// The curve, in pieces: it ends where more than 14 days are missing, and needs seven readings in a piece.
    pub smoothed: Vec<Vec<SmoothPoint>>,
    /// The own usual range as of each day, from the 28 days before it, in pieces: it needs seven readings there.
    pub band: Vec<Vec<BandPoint>>,
    /// Where the person stands: the end of the curve, or the latest reading while there is no curve. `None` when nothing
    /// was said for more than 14 days.
    pub now: Option<Point>,
    /// Lowest and highest value of the vertical axis; everything drawn lies within.
    pub domain: (f64, f64),
    /// Days with a reading.
    pub have: u32,
    /// Days that could have had one: days since the person came for mornings, days with a session for movement quality.
    pub of: u32,
    /// What it says.
    pub finding: Finding,
}
