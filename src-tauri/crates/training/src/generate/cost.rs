//! What sessions cost, and what a week may hold of it (invariant 18): read by the day's plan and by the album alike, so that
//! what an album plans fits the weeks that it is planned for.
//!
//! A design choice against sudden jumps, not injury science: no ratio is shown to anyone (§2).

use chrono::NaiveDate;

use super::aerobic::{self, HARD_EFFORTS, LEAD_IN_AT_LEAST};
use super::allowance::Allowance;
use super::budget::shares;
use super::hard::{HARD_SECONDS, SHORTEST_MINUTES};
use super::past::EASY_EFFORT;
use super::prime::{LONGEST_RAISE, RAISE_EFFORT};
use super::roles::strength_effort;
use super::usual;
use crate::exclusions::light_mode;
use crate::history::History;
use crate::load::{self, MINUTE, Seed};
use crate::plan::SessionKind;
use crate::profile::{OLDER_AGE, Profile, SupportNeed};

/// Share of the last four weeks' mean that a week may hold, in percent (invariant 18).
const MOST_PERCENT: u32 = 120;
/// What a week may always hold, in arbitrary units (invariant 18).
const FLOOR: u32 = 600;
/// The same at 65 and older, or from an inactive start.
const CAREFUL_FLOOR: u32 = 400;
/// Minutes of activity in a week under which a start counts as inactive. Our choice: a fifth of WHO's 150.
const INACTIVE_BELOW: u16 = 30;
/// Share of the usual load that the two weeks before an event keep, in percent (Bosquet 2007: −41–60 % of the volume).
pub const TAPER_PERCENT: u32 = 60;
/// Effort of everything that is neither work nor raise.
const EASE_RATE: u32 = 1;
/// Seconds of a test with the way there: one set after three to ramp up, and a long rest.
const TEST_SECONDS: u32 = 420;
/// What a test leaves in reserve (§12).
const TEST_RESERVE: u32 = 1;

/// Returns the load that a week may hold after weeks of this mean.
#[must_use]
pub fn ceiling(profile: &Profile, day: NaiveDate, mean: u32) -> u32 {
    let careful = profile.age(day) >= OLDER_AGE || profile.recent.weekly_minutes.get() < INACTIVE_BELOW;
    let floor = if careful { CAREFUL_FLOOR } else { FLOOR };
    (mean * MOST_PERCENT / 100).max(floor)
}

/// Returns the mean weekly load of the four weeks before a day.
#[must_use]
pub fn usual_week(profile: &Profile, history: &History, day: NaiveDate) -> u32 {
    let lived = |past| load::day_load(history, past);
    load::weekly_mean(history, day, Seed::of(profile).weekly_load, lived)
}

/// Efforts of a session's parts in CR-10, as this person's are planned.
#[derive(Debug, Clone, Copy)]
pub struct Efforts {
    skill: u32,
    strength: u32,
    aerobic: u32,
}

impl Efforts {
    /// Returns those of a person on a day as usual.
    #[must_use]
    pub fn usual(
        profile: &Profile,
        since: Option<NaiveDate>,
        day: NaiveDate,
        support: Option<SupportNeed>,
    ) -> Self {
        let light = light_mode(profile, day).is_some();
        let reserve = usual::reserve_for(profile, since, day, support, light);
        let kind = SessionKind::Foundation;
        Self {
            skill: usual::SKILL_EFFORT,
            strength: strength_effort(reserve),
            aerobic: usual::aerobic_effort(profile, since, day, kind, light),
        }
    }

    /// Returns those of a session as it is limited.
    #[must_use]
    pub fn of(allowance: &Allowance) -> Self {
        Self {
            skill: allowance.skill_effort.now,
            strength: strength_effort(allowance.reserve.now),
            aerobic: allowance.aerobic_effort.now,
        }
    }

    /// Returns the effort-weighted seconds of a session with so many seconds of skill, strength and aerobic work.
    #[must_use]
    pub fn cost(self, minutes: u32, (skill, strength, aerobic): (u32, u32, u32)) -> u32 {
        let over = |effort: u32| effort.saturating_sub(EASE_RATE);
        let fixed = minutes * MINUTE * EASE_RATE + LONGEST_RAISE * (RAISE_EFFORT - EASE_RATE);
        fixed + skill * over(self.skill) + strength * over(self.strength) + aerobic * over(self.aerobic)
    }

    /// Returns what a test costs beyond the work that it stands in for, in effort-weighted seconds.
    #[must_use]
    pub fn test(self) -> u32 {
        TEST_SECONDS * strength_effort(TEST_RESERVE).saturating_sub(self.strength)
    }

    /// Returns the load of a session of a kind as it is planned.
    #[must_use]
    pub fn planned(mut self, kind: SessionKind, older: bool, minutes: u32) -> u32 {
        if kind == SessionKind::Recharge {
            self.aerobic = self.aerobic.min(EASY_EFFORT.into());
        }
        let shares = shares(kind, older, minutes);
        self.cost(minutes, (shares.skill, shares.strength, shares.aerobic)) / MINUTE
    }

    /// Returns the load of a session for endurance that keeps the pace in a taper: the shortest hard part, and nothing beside
    /// it; in fewer minutes than hold one, that of the steady session.
    #[must_use]
    pub fn with_pace(self, minutes: u32) -> u32 {
        let steady = self.planned(SessionKind::Endurance, false, minutes);
        if minutes < SHORTEST_MINUTES {
            return steady;
        }
        let effort = HARD_EFFORTS[0];
        let hard = aerobic::shortest_intervals(HARD_SECONDS) * (effort - EASE_RATE)
            - LEAD_IN_AT_LEAST * (effort - aerobic::EASY_EFFORT);
        steady.max((self.cost(minutes, (0, 0, 0)) + hard) / MINUTE)
    }
}
