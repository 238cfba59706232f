//! The chapters of Progress: every line of one's own, a few on a page.

mod capable;
mod mornings;
mod practice;
mod strength;
mod weekly;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::line::Line;
use super::marks::{Mark, marks};
use super::span::{Frame, Grain, Span, Tick, TickUnit};
use crate::confidence::Capability;
use crate::history::History;
use crate::occasion::Occasion;
use crate::reflection::SkillGain;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// What a page of Progress is about.
    Chapter {
        /// The five items of the morning.
        Mornings,
        /// Clean sets and rungs, ladder by ladder.
        Skill,
        /// What one could lift, as a range.
        Strength,
        /// Balance, range and engine, week by week.
        Base,
        /// How sure one is of stairs, the floor, carrying and oneself.
        Capable,
        /// How much it was, and whether it gave or took.
        Load,
    }
}

/// What a line is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "about")]
pub enum Topic {
    /// Energy in the morning.
    Energy,
    /// How restful sleep was.
    SleepQuality,
    /// Stress; high is relaxed.
    Stress,
    /// Mood.
    Mood,
    /// Muscles; high is fresh.
    Muscles,
    /// Clean sets on a ladder.
    Clean {
        /// The movement of the ladder that was done last.
        movement: String,
    },
    /// The rung of a ladder.
    Level {
        /// The movement of the ladder that was done last.
        movement: String,
    },
    /// What got better in practice, as it was said.
    Gain {
        /// What.
        gain: SkillGain,
    },
    /// What could be lifted once, estimated from repetitions and reserve.
    Strength {
        /// The movement.
        movement: String,
    },
    /// Minutes of balance practice a week.
    BalanceMinutes,
    /// Clean sets of balance.
    BalanceClean,
    /// Minutes of mobility a week.
    MobilityMinutes,
    /// The longest steady stretch of a week.
    LongestSteady,
    /// Base minutes of a week.
    BaseMinutes,
    /// Load of a week: effort times minutes.
    WeekLoad,
    /// Sessions in 28 days.
    Sessions,
    /// What sessions gave and took.
    Charge,
    /// How sure one is of something in daily life.
    Capable {
        /// Of what.
        of: Capability,
    },
}

vocabulary! {
    /// What a line's values are.
    Unit {
        /// From 1 to 5.
        Score,
        /// Percent.
        Percent,
        /// A rung, from 1.
        Rung,
        /// Times.
        Times,
        /// Kilograms.
        Kilograms,
        /// Minutes.
        Minutes,
        /// Effort times minutes.
        Load,
        /// Sessions.
        Sessions,
        /// 1 charged, 0 even, -1 drained.
        Charge,
        /// How sure, from 0 to 10.
        Certainty,
    }
}

vocabulary! {
    /// What a line's readings are counted in.
    Counted {
        /// Mornings.
        Mornings,
        /// Days with a session.
        TrainingDays,
        /// Days of practice that were looked back on.
        Practices,
        /// Whole weeks.
        Weeks,
        /// Sets; the days they were done on beside them.
        Sets,
        /// Sessions with a morning after them.
        Sessions,
        /// Times it was asked about, every four weeks.
        Answers,
    }
}

vocabulary! {
    /// What the shaded band of a line is.
    Shaded {
        /// The own usual range.
        Usual,
        /// How sure the estimate is.
        Estimate,
    }
}

vocabulary! {
    /// One option, and no more.
    Hint {
        /// The days of the last week were much alike (Foster 1998): vary them.
        VaryDays,
    }
}

/// A line with what it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NamedLine {
    /// What it is about.
    pub about: Topic,
    /// What its values are.
    pub unit: Unit,
    /// What its readings are counted in.
    pub counted: Counted,
    /// What its band is.
    pub shaded: Shaded,
    /// One option that follows from it.
    pub hint: Option<Hint>,
    /// The line.
    pub line: Line,
}

/// A chapter over a span. Every `x` counts days from `from`, which is 0.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChapterView {
    /// The chapter.
    pub chapter: Chapter,
    /// How far back this looks.
    pub span: Span,
    /// First day of the charts.
    pub from: NaiveDate,
    /// Today, the last day of the charts.
    pub today: NaiveDate,
    /// Days from `from` to `today`, both counted.
    pub days: i32,
    /// What one point of a line stands for.
    pub grain: Grain,
    /// What the ticks mark.
    pub tick_unit: TickUnit,
    /// Where to write what.
    pub ticks: Vec<Tick>,
    /// The first of every month, for looking closer.
    pub months: Vec<Tick>,
    /// What else was in these days.
    pub marks: Vec<Mark>,
    /// The lines, the most told first; one that has nothing to show says what it waits for.
    pub lines: Vec<NamedLine>,
    /// What was said in own words with the readings, the oldest first.
    pub words: Vec<SaidBeside>,
}

/// Own words that were said with a reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaidBeside {
    /// Days from the first day of the charts.
    pub x: i32,
    /// The day.
    pub day: NaiveDate,
    /// The words.
    pub words: String,
}

/// Returns a chapter of one's own past up to and with `today`. `albums` are the days on which an album began.
#[must_use]
pub fn chapter(
    history: &History,
    today: NaiveDate,
    span: Span,
    chapter: Chapter,
    albums: &[NaiveDate],
    occasions: &[Occasion],
) -> ChapterView {
    let frame = Frame::of(history, today, span);
    ChapterView {
        chapter,
        span,
        from: frame.from,
        today,
        days: frame.days(),
        grain: frame.grain(),
        tick_unit: frame.tick_unit(),
        ticks: frame.ticks(),
        months: frame.months(),
        marks: marks(history, &frame, albums, occasions),
        lines: match chapter {
            Chapter::Mornings => mornings::lines(history, &frame),
            Chapter::Skill => practice::lines(history, &frame),
            Chapter::Strength => strength::lines(history, &frame),
            Chapter::Base => weekly::base(history, &frame),
            Chapter::Capable => capable::lines(history, &frame),
            Chapter::Load => weekly::load(history, &frame),
        },
        words: match chapter {
            Chapter::Capable => capable::words(history, &frame),
            Chapter::Mornings | Chapter::Skill | Chapter::Strength | Chapter::Base | Chapter::Load => {
                Vec::new()
            }
        },
    }
}
