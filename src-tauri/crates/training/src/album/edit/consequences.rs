//! What a change of an album brings with it, said before it is made.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{lifts, offset};
use crate::album::volume::STRENGTH_DAYS;
use crate::album::week::is_strong;
use crate::album::{Album, PlannedSession, WEEK_DAYS};
use crate::movement::Movement;
use crate::profile::{DayOfWeek, Profile};
use crate::vocabulary::Muscle;

/// What a change brings with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "consequence")]
pub enum Consequence {
    /// Strength stands on two days running: the second one keeps more in reserve (invariant 15).
    StrengthDaysTouch {
        /// The first day.
        first: DayOfWeek,
        /// The second day, the lighter one.
        second: DayOfWeek,
    },
    /// The week has fewer than two days with strength (invariant 31).
    FewStrengthDays {
        /// How many.
        days: u8,
    },
    /// Work for the legs stands on the day before sport.
    LegsBeforeSport {
        /// The day of the session.
        day: DayOfWeek,
    },
    /// These muscle groups now stay under four sets in the week (P5).
    LeavesOut {
        /// The muscle groups.
        muscles: Vec<Muscle>,
    },
    /// The album's measures of this week are not taken.
    WithoutMeasures,
    /// An anchor is replaced: its line of progress ends here, another begins.
    AnchorEnds {
        /// The anchor's slug.
        movement: String,
    },
    /// Training is lighter from today until this day.
    LighterUntil {
        /// The last lighter day.
        day: NaiveDate,
    },
    /// The test of these weeks is left out, and not made up for.
    WithoutTest,
}

impl Album {
    /// Returns what is worth saying about a week as it stands.
    pub(super) fn consequences_of(&self, at: usize, profile: &Profile) -> Vec<Consequence> {
        let stands: Vec<&PlannedSession> = self.weeks[at]
            .sessions
            .iter()
            .filter(|session| !session.skipped)
            .collect();
        let strong: Vec<&PlannedSession> = stands
            .iter()
            .copied()
            .filter(|session| is_strong(session.kind))
            .collect();
        let mut found = Vec::new();
        for pair in strong.windows(2) {
            if offset(self.starts, pair[1].day) == offset(self.starts, pair[0].day) + 1 {
                found.push(Consequence::StrengthDaysTouch {
                    first: pair[0].day,
                    second: pair[1].day,
                });
            }
        }
        if strong.len() < STRENGTH_DAYS && self.weeks[at].sessions.len() >= STRENGTH_DAYS {
            found.push(Consequence::FewStrengthDays {
                days: u8::try_from(strong.len()).unwrap_or(u8::MAX),
            });
        }
        for session in &strong {
            let next = (offset(self.starts, session.day) + 1) % WEEK_DAYS;
            let sport = profile
                .sport_days
                .iter()
                .any(|day| offset(self.starts, *day) == next);
            if sport && lifts(session).iter().any(|lift| is_for_legs(lift.movement)) {
                found.push(Consequence::LegsBeforeSport { day: session.day });
            }
        }
        if self.weeks[at]
            .sessions
            .iter()
            .any(|session| session.measures && session.skipped)
        {
            found.push(Consequence::WithoutMeasures);
        }
        found
    }
}

fn is_for_legs(movement: &Movement) -> bool {
    crate::album::person::Person::is_for_legs(movement)
}
