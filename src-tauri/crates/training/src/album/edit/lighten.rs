//! An easier week, taken when it is needed instead of when it was planned (§2, "Overreaching"; §3, "Deload").
//!
//! It is the album's own lighter week, sooner: sets, reserve and the hard parts follow from its theme, day by day. The one
//! that was planned stays where it is.

use std::ops::Range;

use chrono::{Days, NaiveDate};

use super::{Consequence, EditRefused, Edited};
use crate::album::{Album, WEEK_DAYS, WeekTheme, Zone};
use crate::plan::SessionKind;

/// Fewest days that an easier week has. With fewer of them left in the album's week, the next one is lighter as well. Our
/// choice: §3 wants five to seven days, and the easier ones should begin today.
const FEWEST_DAYS: i64 = 4;

/// Days that ask for less, without a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LightDays {
    /// The first of them, today or later.
    pub from: NaiveDate,
    /// The last.
    pub until: NaiveDate,
}

impl Album {
    /// Returns the last day of the easier week that could be taken on `today`; `None` where nothing would get lighter by it,
    /// or the album does not hold the day. A week beside it that is light already is part of it.
    #[must_use]
    pub fn could_lighten(&self, today: NaiveDate) -> Option<NaiveDate> {
        let near = self.near(today)?;
        let lightens = near.clone().any(|at| self.gets_lighter(at, today));
        lightens.then(|| self.last_day(near.end - 1)).flatten()
    }

    /// Returns the days near `today` that are light as the album has them; `None` where there are none.
    #[must_use]
    pub fn light_days(&self, today: NaiveDate) -> Option<LightDays> {
        let near = self.near(today)?;
        let is_light = |at: &usize| !can_lighten(self.weeks[*at].theme);
        let first = near.clone().find(is_light)?;
        let last = (first..self.weeks.len()).take_while(is_light).last()?;
        Some(LightDays {
            from: self.first_day(first)?.max(today),
            until: self.last_day(last)?,
        })
    }

    /// Returns the album's weeks that an easier week from `today` on would lie in.
    fn near(&self, today: NaiveDate) -> Option<Range<usize>> {
        let (now, _) = self.week_of(today)?;
        let left = 7 - (today - self.starts).num_days() % 7;
        let enough = left >= FEWEST_DAYS && self.has_session(now, today);
        let end = if enough { now + 1 } else { now + 2 };
        Some(now..end.min(self.weeks.len()))
    }

    /// Whether a week has a session on a day or after it.
    fn has_session(&self, at: usize, from: NaiveDate) -> bool {
        let sessions = &self.weeks[at].sessions;
        sessions
            .iter()
            .any(|session| self.date_of(at, session.day) >= from)
    }

    fn gets_lighter(&self, at: usize, today: NaiveDate) -> bool {
        can_lighten(self.weeks[at].theme) && self.has_session(at, today)
    }

    fn first_day(&self, at: usize) -> Option<NaiveDate> {
        let weeks = u64::try_from(at).ok()?;
        self.starts.checked_add_days(Days::new(weeks * WEEK_DAYS))
    }

    fn last_day(&self, at: usize) -> Option<NaiveDate> {
        self.first_day(at)?.checked_add_days(Days::new(WEEK_DAYS - 1))
    }

    pub(super) fn lightened(&self, today: NaiveDate) -> Result<Edited, EditRefused> {
        let until = self.could_lighten(today).ok_or(EditRefused::LightAlready)?;
        let mut album = self.clone();
        let mut consequences = vec![Consequence::LighterUntil { day: until }];
        let near = self.near(today).unwrap_or_default();
        for at in near.filter(|at| self.gets_lighter(*at, today)) {
            album.weeks[at].theme = WeekTheme::Lighter;
            album.weeks[at].hard_days = 0;
            for number in 0..self.weeks[at].sessions.len() {
                if self.date_of(at, self.weeks[at].sessions[number].day) < today {
                    continue;
                }
                let session = &mut album.weeks[at].sessions[number];
                if session.kind == SessionKind::EarnedTest {
                    session.kind = SessionKind::Foundation;
                    consequences.push(Consequence::WithoutTest);
                }
                for lift in session.lifts.iter_mut().filter(|lift| lift.zone == Zone::Heavy) {
                    lift.zone = Zone::Medium;
                }
            }
        }
        Ok(Edited { album, consequences })
    }
}

/// Whether a week of this theme gets lighter by it. Exams and the taper ask for less already, in their own way.
const fn can_lighten(theme: WeekTheme) -> bool {
    match theme {
        WeekTheme::Settle | WeekTheme::Build => true,
        WeekTheme::Lighter | WeekTheme::Exams | WeekTheme::Taper => false,
    }
}
