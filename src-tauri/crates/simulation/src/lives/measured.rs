//! What one person's life says about the promises P1 to P7.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use chrono::NaiveDate;
use training::album::{Album, PlannedSession};
use training::check_in::{CheckIn, Illness};
use training::exclusions::{Standing, light_mode};
use training::history::{Ending, History, SessionRecord};
use training::movement::catalogue;
use training::plan::{Lever, Outcome, SessionKind, SessionPlan};
use training::profile::Profile;
use training::readiness::{Readiness, ReadinessState};
use training::vocabulary::{Phase, PlaceKind};

use super::cohort::Cohort;
use super::doing::{Content, content};
use super::normal_week::NormalWeek;
use super::promises::{AlbumTurn, LadderMonth};
use super::sentence::sentence;
use super::tally::Tally;

/// Days of a week.
const WEEK: u32 = 7;
/// P1: the weeks compared, from 0: week 2, and the last three up to week 12 (the lighter week may be one of them).
const FIRST_WEEK: u32 = 1;
const LAST_WEEKS: std::ops::Range<u32> = 9..12;
/// P2: regular weeks before hard days count, and the days in which one is offered.
const REGULAR_DAYS: u32 = 56;
const HARD_WINDOW: u32 = 14;
/// P2: age below which, and minutes from which, hard sessions are promised.
const HARD_BELOW_AGE: i32 = 65;
const HARD_FROM_MINUTES: u16 = 25;
/// P3: minutes of the week, and the week by which they are reached.
const BASE_SECONDS: u32 = 150 * 60;
/// P6: days, and sessions with practice, of a month of clean practice. Our choice: two a week.
const MONTH: u32 = 28;
const MONTH_SESSIONS: u32 = 8;
/// P7: days, and times that a sentence may stand in them.
const SAID_DAYS: i64 = 7;
const SAID_TIMES: usize = 2;

/// A morning with its plans.
pub(super) struct Morning<'a> {
    pub(super) at: u32,
    pub(super) day: NaiveDate,
    pub(super) check_in: &'a CheckIn,
    pub(super) readiness: &'a Readiness,
    pub(super) album: &'a Album,
    /// As it was first shown.
    pub(super) first: &'a SessionPlan,
    /// As it was chosen.
    pub(super) plan: &'a SessionPlan,
    pub(super) levers: &'a [Lever],
}

/// P2: fourteen days.
#[derive(Debug, Clone, Copy, Default)]
struct Fortnight {
    /// A hard session was offered.
    offered: bool,
    /// Illness was said on one of the mornings: the promise is made to a healthy person, and a hard day would break 25.
    ill: bool,
}

/// What is kept of one person for the promises.
pub(super) struct Measured {
    cohort: Cohort,
    cleared: bool,
    hard_promised: bool,
    since: NaiveDate,
    days: u32,
    // P1
    anchors: BTreeSet<String>,
    loads: BTreeMap<String, BTreeMap<u32, u32>>,
    // P2
    mornings: u32,
    full: u32,
    low: u32,
    hard_windows: BTreeMap<u32, Fortnight>,
    // P3
    base: BTreeMap<u32, u32>,
    // P4
    turns: Vec<AlbumTurn>,
    last_of_kind: BTreeMap<SessionKind, Content>,
    pairs: u64,
    same: Vec<NaiveDate>,
    // P5
    week: NormalWeek,
    // P6
    rungs: BTreeMap<String, u8>,
    month: LadderMonth,
    month_at: u32,
    months: Vec<LadderMonth>,
    // P7
    said: VecDeque<(NaiveDate, BTreeSet<String>)>,
}

impl Measured {
    pub(super) fn new(cohort: Cohort, profile: &Profile, since: NaiveDate) -> Self {
        let cleared = light_mode(profile, since).is_none();
        Self {
            cohort,
            cleared,
            hard_promised: cleared
                && profile.age(since) < HARD_BELOW_AGE
                && profile.minutes.get() >= HARD_FROM_MINUTES,
            since,
            days: 0,
            anchors: BTreeSet::new(),
            loads: BTreeMap::new(),
            mornings: 0,
            full: 0,
            low: 0,
            hard_windows: BTreeMap::new(),
            base: BTreeMap::new(),
            turns: Vec::new(),
            last_of_kind: BTreeMap::new(),
            pairs: 0,
            same: Vec::new(),
            week: NormalWeek::new(profile),
            rungs: BTreeMap::new(),
            month: LadderMonth::default(),
            month_at: 0,
            months: Vec::new(),
            said: VecDeque::new(),
        }
    }

    fn week_of(&self, day: NaiveDate) -> u32 {
        u32::try_from((day - self.since).num_days()).unwrap_or(0) / WEEK
    }

    /// Takes in a morning and the plan it led to.
    pub(super) fn morning(&mut self, morning: &Morning<'_>, tally: &mut Tally) {
        self.mornings += 1;
        self.full += u32::from(morning.readiness.state == ReadinessState::Full);
        self.low += u32::from(morning.readiness.state >= ReadinessState::Ease);
        if morning.at >= REGULAR_DAYS {
            let window = (morning.at - REGULAR_DAYS) / HARD_WINDOW;
            let fortnight = self.hard_windows.entry(window).or_default();
            fortnight.offered |= morning.first.hard || morning.plan.hard;
            fortnight.ill |= morning.check_in.illness != Illness::None;
        }
        self.compare_with_last(morning.plan);
        self.week.morning(morning, tally);
        self.hear(morning.day, morning.plan, tally);
    }

    /// P4: no two consecutive sessions of a kind are identical. Days that only rest and breathe are not sessions of a kind.
    fn compare_with_last(&mut self, plan: &SessionPlan) {
        if plan.outcome != Outcome::Train || plan.state >= ReadinessState::Restore {
            return;
        }
        let now = content(plan);
        if let Some(last) = self.last_of_kind.insert(plan.kind, now) {
            self.pairs += 1;
            if self.last_of_kind.get(&plan.kind) == Some(&last) {
                self.same.push(plan.day);
            }
        }
    }

    /// P7: what was said more than twice in seven days without its cause coming again.
    fn hear(&mut self, day: NaiveDate, plan: &SessionPlan, tally: &mut Tally) {
        while self
            .said
            .front()
            .is_some_and(|(past, _)| (day - *past).num_days() >= SAID_DAYS)
        {
            self.said.pop_front();
        }
        let now: BTreeSet<String> = plan.reasons.iter().filter_map(sentence).collect();
        for one in &now {
            tally.promises.sentences += 1;
            let before = self.said.iter().filter(|(_, said)| said.contains(one)).count();
            if before >= SAID_TIMES {
                tally.promises.repeated.add(day, one.clone());
            }
        }
        self.said.push_back((day, now));
    }

    /// P4: how an album follows the one before it.
    pub(super) fn new_album(&mut self, before: Option<&Album>, next: &Album, history: &History) {
        if self.anchors.is_empty() {
            self.anchors = next.anchors.iter().cloned().collect();
        }
        let Some(before) = before else { return };
        let movements = |album: &Album| -> BTreeSet<String> {
            let sessions = album.weeks.iter().flat_map(|week| &week.sessions);
            let of = |session: &PlannedSession| -> Vec<String> {
                let lifts = session.lifts.iter().map(|lift| lift.movement.clone());
                lifts.chain(session.skills.iter().cloned()).collect()
            };
            sessions.flat_map(of).collect()
        };
        let (old, new) = (movements(before), movements(next));
        let replaced = new.difference(&old).count();
        let away = history.sessions.range(..next.starts).next_back();
        let idle = away.map_or(i64::MAX, |(last, _)| (next.starts - *last).num_days());
        self.turns.push(AlbumTurn {
            day: next.starts,
            cleared: self.cleared,
            settled: idle < 14,
            movements: new.len(),
            replaced,
            anchors: next.anchors.len(),
            kept: next
                .anchors
                .iter()
                .filter(|anchor| before.anchors.contains(*anchor))
                .count(),
        });
    }

    /// Takes in a session as it was done.
    pub(super) fn session(&mut self, record: &SessionRecord, profile: &Profile, since: Option<NaiveDate>) {
        let home = profile.places.first().map_or(PlaceKind::Home, |place| place.kind);
        let standing = Standing::new(profile, since, record.plan.day, home);
        self.week.session(record);
        let week = self.week_of(record.plan.day);
        let mut practised = BTreeSet::new();
        for set in &record.sets {
            let Some(movement) = catalogue().get(&set.movement) else {
                continue;
            };
            if set.phase == Phase::Strength
                && let Some(load) = set.load
            {
                let best = self.loads.entry(set.movement.clone()).or_default();
                let best = best.entry(week).or_default();
                *best = (*best).max(load.get());
            }
            if set.phase == Phase::Skill {
                practised.insert((movement.rung.ladder.clone(), movement.rung.rung));
            }
        }
        if practised.is_empty() || record.ending != Ending::Complete {
            return;
        }
        self.month.sessions += 1;
        for (ladder, rung) in practised {
            // A rung that asks for what the person does not have, or that their screening, joints or steadiness rule out
            // (invariants 22, 26 and 28), is none for them; and an easier rung on a poor morning opens nothing anew.
            let known = self.rungs.get(&ladder).copied().unwrap_or(rung).max(rung);
            self.month.open |= catalogue().ladder(&ladder).any(|next| {
                next.rung.rung > known
                    && next.serves(Phase::Skill)
                    && standing.why_not(next, Phase::Skill, true).is_none()
            });
            let highest = self.rungs.entry(ladder).or_insert(rung);
            if rung > *highest {
                self.month.climbed += 1;
                *highest = rung;
            }
        }
    }

    /// Ends a day.
    pub(super) fn evening(&mut self, day: NaiveDate, base: u32, _tally: &mut Tally) {
        *self.base.entry(self.week_of(day)).or_default() += base;
        self.days += 1;
        if self.days.is_multiple_of(MONTH) {
            let mut month = std::mem::take(&mut self.month);
            month.number = self.month_at;
            self.month_at += 1;
            if month.sessions >= MONTH_SESSIONS {
                self.months.push(month);
            }
        }
    }

    /// Ends the life: hands over what it says about the promises.
    pub(super) fn finish(mut self, tally: &mut Tally) {
        self.week.end(tally);
        let promises = &mut tally.promises;
        promises.pairs += self.pairs;
        for day in &self.same {
            promises.same.add(*day, String::new());
        }
        promises.turns.extend(self.turns);
        let share = |part: u32, of: u32| f64::from(part) / f64::from(of.max(1));
        match self.cohort {
            Cohort::Anybody => {}
            Cohort::NoviceAtGym => {
                let gains: Vec<f64> = self
                    .loads
                    .iter()
                    .filter(|(slug, _)| self.anchors.is_empty() || self.anchors.contains(*slug))
                    .filter_map(|(_, weeks)| gain(weeks))
                    .collect();
                promises.novices += 1;
                promises.gains.extend(mean(&gains));
                promises.anchor_gains.extend(gains);
            }
            Cohort::StableAndHealthy => {
                promises.full.push(share(self.full, self.mornings));
                promises.low.push(share(self.low, self.mornings));
                let whole = self.days.saturating_sub(REGULAR_DAYS) / HARD_WINDOW;
                if self.hard_promised {
                    for window in 0..whole {
                        let fortnight = self.hard_windows.get(&window).copied().unwrap_or_default();
                        if fortnight.ill {
                            promises.hard_ill += 1;
                            continue;
                        }
                        promises.hard_windows += 1;
                        promises.hard_offered += u64::from(fortnight.offered);
                    }
                }
            }
            Cohort::FromAnyStart => {
                let reached = self.base.iter().find(|(_, seconds)| **seconds >= BASE_SECONDS);
                promises.base_weeks.push(reached.map(|(week, _)| week + 1));
                let best = self
                    .base
                    .iter()
                    .filter(|(week, _)| **week < 16)
                    .map(|(_, seconds)| *seconds);
                promises.base_best.push(best.max().unwrap_or(0) / 60);
            }
            Cohort::CleanPractice => promises.months.extend(self.months),
        }
    }
}

/// P1: how much a lift's working load grew from week 2 to week 12, as a share of the first.
fn gain(weeks: &BTreeMap<u32, u32>) -> Option<f64> {
    let first = f64::from(*weeks.get(&FIRST_WEEK)?);
    let last = weeks.range(LAST_WEEKS).map(|(_, load)| *load).max()?;
    Some(f64::from(last) / first.max(1.0) - 1.0)
}

fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}
