//! Progress: one's own past, drawn against one's own usual range, with one careful finding for each line.
//!
//! Nothing here knows another person, a norm, a rank or a row of days in a row. No field could hold one.

mod base;
mod chapter;
mod finding;
mod judge;
mod line;
mod lines;
mod marks;
mod month;
mod nights;
mod pairs;
mod questions;
mod recent;
mod reflections;
mod span;
pub mod stats;
mod supply;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use base::{Base, BaseFinding, BaseWeek};
pub use chapter::{Chapter, ChapterView, Counted, Hint, NamedLine, SaidBeside, Shaded, Topic, Unit, chapter};
pub use finding::Finding;
pub use line::{BandPoint, Line, Point, SmoothPoint};
pub use marks::{Mark, MarkKind};
pub use month::{LEARNED, MonthPage, MonthSources, NEW_MOVEMENTS, month_of, month_page};
pub use pairs::{
    AnsweredOn, DoneOn, MOVEMENTS, Pair, PairAhead, PairKind, PairSources, Pairs, QUESTIONS, SKILLS,
    SupportOn, SureOn, Voice, pairs,
};
pub use questions::{
    Asked, Findings, FixedAnswer, FixedQuestion, LEAST_NIGHTS, LEAST_OF_EACH, MATTERS, NIGHTS_FOR_VERDICT,
    Verdict, findings, findings_read_from,
};
pub use recent::{Recent, RecentDay};
pub use reflections::{APART_DAYS, OwnWords, ThenAndNow};
pub use span::{Grain, Span, Tick, TickUnit};
pub use supply::{Supplied, SupplyFinding};

use crate::history::History;

/// One's own past over a span, ready to be drawn.
///
/// Every `x` counts days from [`Progress::from`], which is 0.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Progress {
    /// How far back this looks.
    pub span: Span,
    /// First day of the charts; `x` is 0 here.
    pub from: NaiveDate,
    /// Today, the last day of the charts; `x` is `days - 1` here.
    pub today: NaiveDate,
    /// Days from `from` to `today`, both counted.
    pub days: i32,
    /// What one point of a line stands for.
    pub grain: Grain,
    /// What the ticks mark.
    pub tick_unit: TickUnit,
    /// Where to write what, from left to right; seven at most.
    pub ticks: Vec<Tick>,
    /// The first of every month, for looking closer.
    pub months: Vec<Tick>,
    /// Total of the five items, 5 to 25.
    pub readiness: Line,
    /// Sleep in hours.
    pub sleep: Line,
    /// Share of clean sets of skill and strength in percent; the sessions of a day are taken together.
    pub quality: Line,
    /// Weeks of base minutes and strength days.
    pub base: Base,
    /// The last 28 days, whatever the span.
    pub recent: Recent,
    /// Own words, then and now.
    pub then_and_now: Option<ThenAndNow>,
}

/// Returns one's own past up to and with `today`. It reads nothing before [`Span::reads_from`] and nothing after `today`,
/// whatever else `history` holds.
#[must_use]
pub fn progress(history: &History, today: NaiveDate, span: Span) -> Progress {
    let frame = span::Frame::of(history, today, span);
    Progress {
        span,
        from: frame.from,
        today,
        days: frame.days(),
        grain: frame.grain(),
        tick_unit: frame.tick_unit(),
        ticks: frame.ticks(),
        months: frame.months(),
        readiness: lines::readiness(history, &frame),
        sleep: lines::sleep(history, &frame),
        quality: lines::quality(history, &frame),
        base: base::base(history, &frame),
        recent: recent::recent(history, today),
        then_and_now: reflections::then_and_now(history, &frame),
    }
}
