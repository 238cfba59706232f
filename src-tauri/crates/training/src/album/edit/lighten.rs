//! An easier week, taken when it is needed instead of when it was planned (§2, "Overreaching"; §3, "Deload").
//!
//! It is the album's own lighter week, sooner: sets, reserve and the hard parts follow from its theme, day by day. The one
//! that was planned stays where it is.

use chrono::{Days, NaiveDate};

use super::{Consequence, EditRefused, Edited};
use crate::album::{Album, WEEK_DAYS, WeekTheme, Zone};
use crate::plan::SessionKind;

/// Fewest days that an easier week has. With fewer of them left in the album's week, the next one is lighter as well. Our
/// choice: §3 wants five to seven days, and the easier ones should begin today.
const FEWEST_DAYS: i64 = 4;

impl Album {
    /// Returns the last day of the easier week that could be taken on `today`; `None` where none of its days would get
    /// lighter by it, or the album does not hold the day.
    #[must_use]
    pub fn could_lighten(&self, today: NaiveDate) -> Option<NaiveDate> {
        let weeks = self.weeks_to_lighten(today);
        let last = weeks.last()?;
        self.starts
            .checked_add_days(Days::new((u64::try_from(*last).ok()? + 1) * WEEK_DAYS - 1))
    }

    /// Returns the weeks that an easier week from `today` on is made of, as far as they are not light already.
    fn weeks_to_lighten(&self, today: NaiveDate) -> Vec<usize> {
        let Some((now, _)) = self.week_of(today) else {
            return Vec::new();
        };
        let left = 7 - (today - self.starts).num_days() % 7;
        let weeks = if left < FEWEST_DAYS {
            now..now + 2
        } else {
            now..now + 1
        };
        weeks
            .filter(|at| self.weeks.get(*at).is_some_and(|week| can_lighten(week.theme)))
            .collect()
    }

    pub(super) fn lightened(&self, today: NaiveDate) -> Result<Edited, EditRefused> {
        let until = self.could_lighten(today).ok_or(EditRefused::LightAlready)?;
        let mut album = self.clone();
        let mut consequences = vec![Consequence::LighterUntil { day: until }];
        for at in self.weeks_to_lighten(today) {
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
