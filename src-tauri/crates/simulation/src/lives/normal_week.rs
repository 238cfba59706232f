//! P5: what a normal week plans for each muscle group. Normal is a week that the album meant to be one, with every planned
//! session met in state Full or Steady, unchanged by the morning or the person.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use training::album::WeekTheme;
use training::check_in::{Control, Intent};
use training::history::SessionRecord;
use training::load::{HalfSets, add_half_sets};
use training::plan::{Cause, Change, SessionPlan};
use training::profile::Profile;
use training::readiness::ReadinessState;
use training::vocabulary::Muscle;

use super::doing::planned_sets;
use super::measured::Morning;
use super::tally::Tally;

/// Days of a week.
const WEEK: u64 = 7;
/// Half-sets that a muscle group gets (§3: four sets).
const LEAST_HALF_SETS: u32 = 8;
/// Days before and after which an occasion makes a week another one (§8: the taper's two weeks).
const AROUND_OCCASIONS: i64 = 14;

/// The week of an album that is going by.
#[derive(Debug, Default)]
struct Lived {
    starts: Option<NaiveDate>,
    planned: usize,
    met: usize,
    half_sets: HalfSets,
    left_out: BTreeSet<Muscle>,
    /// Something made it another week than the album meant.
    odd: bool,
}

/// Follows a person's weeks.
#[derive(Debug)]
pub(super) struct NormalWeek {
    occasions: Vec<(NaiveDate, NaiveDate)>,
    minutes: u16,
    week: Lived,
}

impl NormalWeek {
    pub(super) fn new(profile: &Profile) -> Self {
        let occasions = profile.occasions.iter();
        Self {
            occasions: occasions.map(|occasion| (occasion.from, occasion.to)).collect(),
            minutes: profile.minutes.get(),
            week: Lived::default(),
        }
    }

    /// Takes in a morning and what it led to.
    pub(super) fn morning(&mut self, morning: &Morning<'_>, tally: &mut Tally) {
        let album = morning.album;
        let Some((at, week)) = album.week_of(morning.day) else {
            return;
        };
        let starts = album.starts + chrono::Days::new(at as u64 * WEEK);
        if self.week.starts != Some(starts) {
            self.end(tally);
            let around = |(from, to): &(NaiveDate, NaiveDate)| {
                (*from - starts).num_days() <= AROUND_OCCASIONS
                    && (starts - *to).num_days() <= AROUND_OCCASIONS
            };
            self.week = Lived {
                starts: Some(starts),
                planned: week.sessions.iter().filter(|session| !session.skipped).count(),
                left_out: week.left_out.iter().copied().collect(),
                odd: !matches!(week.theme, WeekTheme::Settle | WeekTheme::Build)
                    || self.occasions.iter().any(around),
                ..Lived::default()
            };
        }
        if album.session_for(morning.day).is_none() {
            return;
        }
        let check_in = morning.check_in;
        let usual = morning.levers.is_empty()
            && morning.readiness.state <= ReadinessState::Steady
            && morning.plan.state <= ReadinessState::Steady
            && check_in.complaints.is_empty()
            && check_in
                .minutes
                .is_none_or(|minutes| minutes.get() >= self.minutes)
            && matches!(check_in.intent, None | Some(Intent::Build))
            && check_in.place.is_none()
            && !matches!(check_in.control, Some(control) if control != Control::Clean);
        let returns = morning.plan.reasons.iter().any(|reason| {
            matches!(
                reason.cause,
                Cause::ReturnAfterGap { .. } | Cause::AfterFever | Cause::Drained { .. }
            )
        });
        if !usual || returns {
            self.week.odd = true;
            return;
        }
        self.week.met += 1;
        self.hold(morning.plan);
        for reason in morning.plan.reasons.iter().chain(&morning.plan.as_before) {
            if let Change::MusclesLeftOut { muscles } = &reason.change {
                self.week.left_out.extend(muscles);
            }
        }
    }

    /// Takes in a session that was done: what was asked for beside the album counts as well.
    pub(super) fn session(&mut self, record: &SessionRecord) {
        if record.plan.track.is_none() {
            self.hold(&record.plan);
        }
    }

    fn hold(&mut self, plan: &SessionPlan) {
        for (slug, sets) in planned_sets(plan) {
            add_half_sets(&mut self.week.half_sets, slug, sets);
        }
    }

    pub(super) fn end(&mut self, tally: &mut Tally) {
        let week = std::mem::take(&mut self.week);
        let Some(starts) = week.starts.filter(|_| !week.odd && week.met == week.planned) else {
            return;
        };
        tally.promises.normal_weeks += 1;
        for muscle in Muscle::ALL.iter().filter(|muscle| muscle.has_least_sets()) {
            let half_sets = week.half_sets.get(muscle).copied().unwrap_or(0);
            tally.weekly_half_sets.entry(*muscle).or_default().push(half_sets);
            let promises = &mut tally.promises;
            if half_sets >= LEAST_HALF_SETS {
                promises.reached += 1;
            } else if week.left_out.contains(muscle) {
                promises.named += 1;
            } else {
                promises
                    .neither
                    .add(starts, format!("{muscle:?} {half_sets}/2 sets"));
            }
        }
    }
}
