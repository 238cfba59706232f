//! "What would change this": the nearest answers that would have made another session of today.
//!
//! Each input of the check-in is moved away from what was said, step by step and one input at a time, until the session
//! comes out differently. What is found is shown as it is: nothing is estimated, each neighbour is really planned.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Request, generate};
use crate::check_in::{CheckIn, Control, Intent};
use crate::plan::{Outcome, SessionKind, SessionPlan};
use crate::quantity::{Minutes, Score, SleepMinutes};
use crate::readiness::{Item, ReadinessState, assess_for};
use crate::vocabulary::{Area, Phase};

/// Minutes of sleep in one step. Our choice: half an hour is what people can tell.
const SLEEP_STEP: i64 = 30;
/// Most steps of sleep in either direction.
const SLEEP_STEPS: i64 = 8;
/// Minutes of the session in one step. Our choice.
const MINUTES_STEP: i64 = 5;
/// Most steps of minutes downwards: from 60 to 10.
const MINUTES_STEPS: i64 = 10;
/// Most points that one item is moved by.
const ITEM_STEPS: i64 = 4;
/// Most answers that are given. Our choice: a hint, not a table.
const MOST: usize = 3;

/// An answer that would have changed the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "input")]
pub enum NearestInput {
    /// So much sleep.
    Sleep {
        /// The night that would have made the difference.
        sleep: SleepMinutes,
    },
    /// So much for one item.
    Item {
        /// The item.
        item: Item,
        /// The score that would have made the difference.
        score: Score,
    },
    /// So many minutes.
    Minutes {
        /// Minutes available.
        minutes: Minutes,
    },
    /// No complaint about an area.
    NoComplaint {
        /// The area.
        area: Area,
    },
    /// Another sample movement.
    Control {
        /// How it would have gone.
        control: Control,
    },
    /// Another intent.
    Intent {
        /// What would be wanted.
        intent: Intent,
    },
}

/// A session in a few facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct PlanInShort {
    /// Whether it is a session at all.
    pub trains: bool,
    /// Its kind.
    pub kind: SessionKind,
    /// The state it is made for.
    pub state: ReadinessState,
    /// Its minutes.
    pub minutes: Minutes,
    /// Its work sets of strength.
    pub sets: u16,
    /// Its planned load.
    pub planned_load: u32,
}

impl PlanInShort {
    /// Returns a plan in a few facts.
    #[must_use]
    pub fn of(plan: &SessionPlan) -> Self {
        let sets: u32 = plan
            .phases
            .iter()
            .filter(|phase| phase.phase == Phase::Strength)
            .flat_map(|phase| &phase.blocks)
            .map(|block| u32::from(block.sets))
            .sum();
        Self {
            trains: plan.outcome == Outcome::Train,
            kind: plan.kind,
            state: plan.state,
            minutes: plan.budget,
            sets: u16::try_from(sets).unwrap_or(u16::MAX),
            planned_load: plan.planned_load,
        }
    }
}

/// One answer, and the session that it would have made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct NearestChange {
    /// The answer.
    pub input: NearestInput,
    /// How many steps it is away from what was said: half hours, points, five minutes.
    pub steps: u8,
    /// The session as it is.
    pub before: PlanInShort,
    /// The session as it would be.
    pub after: PlanInShort,
}

/// Returns the nearest answers that would have changed today's session, nearest first, at most one for each input and
/// three in all. Empty before the check-in, and after a red flag, which nothing changes.
#[must_use]
pub fn nearest_changes(request: &Request<'_>) -> Vec<NearestChange> {
    let Some(check_in) = request.check_in else {
        return Vec::new();
    };
    if !check_in.red_flags.is_empty() {
        return Vec::new();
    }
    let now = generate(request);
    let mut found: Vec<NearestChange> = lines(check_in, &now)
        .into_iter()
        .filter_map(|line| first_change(request, &now, line))
        .collect();
    // Fewer minutes always shorten a session; everything else says more.
    found.sort_by_key(|change| (matches!(change.input, NearestInput::Minutes { .. }), change.steps));
    found.truncate(MOST);
    found
}

/// Answers of one input, ever farther from what was said.
type Line = Vec<(NearestInput, u8, CheckIn)>;

fn first_change(request: &Request<'_>, now: &SessionPlan, line: Line) -> Option<NearestChange> {
    line.into_iter().find_map(|(input, steps, check_in)| {
        let readiness = assess_for(request.profile, request.history, request.day, &check_in);
        let other = generate(&Request {
            check_in: Some(&check_in),
            readiness: Some(&readiness),
            ..*request
        });
        (other.outcome != now.outcome || other.phases != now.phases).then(|| NearestChange {
            input,
            steps,
            before: PlanInShort::of(now),
            after: PlanInShort::of(&other),
        })
    })
}

fn lines(said: &CheckIn, now: &SessionPlan) -> Vec<Line> {
    let mut lines = vec![sleep(said)];
    lines.extend(Item::ALL.iter().map(|item| points(said, *item)));
    lines.extend(said.complaints.iter().map(|complaint| {
        let area = complaint.area;
        let mut without = said.clone();
        without.complaints.retain(|other| other.area != area);
        vec![(NearestInput::NoComplaint { area }, 1, without)]
    }));
    lines.push(others(Control::ALL, said.control, |control| {
        let changed = CheckIn {
            control: Some(control),
            ..said.clone()
        };
        (NearestInput::Control { control }, changed)
    }));
    lines.push(others(Intent::ALL, said.intent, |intent| {
        let changed = CheckIn {
            intent: Some(intent),
            ..said.clone()
        };
        (NearestInput::Intent { intent }, changed)
    }));
    lines.push(minutes(said, now));
    lines
}

/// Both directions in turn, the nearer one first.
fn outwards(steps: i64) -> impl Iterator<Item = i64> {
    (1..=steps).flat_map(|step| [step, -step])
}

fn count(steps: i64) -> u8 {
    u8::try_from(steps.abs()).unwrap_or(u8::MAX)
}

fn sleep(said: &CheckIn) -> Line {
    outwards(SLEEP_STEPS)
        .filter_map(|step| {
            let sleep = SleepMinutes::new(i64::from(said.sleep.get()) + step * SLEEP_STEP).ok()?;
            let changed = CheckIn {
                sleep,
                ..said.clone()
            };
            Some((NearestInput::Sleep { sleep }, count(step), changed))
        })
        .collect()
}

fn points(said: &CheckIn, item: Item) -> Line {
    outwards(ITEM_STEPS)
        .filter_map(|step| {
            let mut changed = said.clone();
            let answer = match item {
                Item::Energy => &mut changed.energy,
                Item::SleepQuality => &mut changed.sleep_quality,
                Item::Muscles => &mut changed.muscles,
                Item::Stress => &mut changed.stress,
                Item::Mood => &mut changed.mood,
            };
            let score = Score::new(i64::from(answer.get()) + step).ok()?;
            *answer = score;
            Some((NearestInput::Item { item, score }, count(step), changed))
        })
        .collect()
}

fn others<T: Copy + PartialEq>(
    all: &[T],
    said: Option<T>,
    change: impl Fn(T) -> (NearestInput, CheckIn),
) -> Line {
    all.iter()
        .filter(|other| said != Some(**other))
        .map(|other| {
            let (input, changed) = change(*other);
            (input, 1, changed)
        })
        .collect()
}

fn minutes(said: &CheckIn, now: &SessionPlan) -> Line {
    let from = said.minutes.unwrap_or(now.budget);
    (1..=MINUTES_STEPS)
        .filter_map(|step| {
            let fewer = i64::from(from.get()) - step * MINUTES_STEP;
            let minutes = Minutes::new(fewer)
                .ok()
                .filter(|minutes| minutes.get() >= crate::profile::MIN_SESSION_MINUTES)?;
            let changed = CheckIn {
                minutes: Some(minutes),
                ..said.clone()
            };
            Some((NearestInput::Minutes { minutes }, count(step), changed))
        })
        .collect()
}
