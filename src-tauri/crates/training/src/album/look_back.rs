//! Looking back on an album: what was done, and how far it came, against oneself alone. No norms, and nothing owed.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::got::{StrandGot, WeekOfBase, base_of, got};
use super::person::class;
use super::{Album, WEEK_DAYS};
use crate::history::{History, LoggedSet, SessionRecord};
use crate::load::sessions_on;
use crate::movement::{Movement, catalogue};
use crate::plan::{BlockPurpose, SessionKind};
use crate::quantity::Grams;
use crate::readiness::ReadinessState;
use crate::said::{SaidIn, Written};
use crate::trends::Voice;
use crate::vocabulary::{Phase, Quality};

/// Fewest days between what is set beside each other at an album's end. Our choice: two weeks, so that it is not one good day
/// beside another, and the shortest album still has it between its first and its last week.
pub const LEAST_BETWEEN_DAYS: i64 = 14;

/// A set, as it is set beside another one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetThen {
    /// The day.
    pub day: NaiveDate,
    /// The movement's slug.
    pub movement: String,
    /// Load, where there was one.
    pub load: Option<Grams>,
    /// Repetitions or seconds.
    #[schemars(range(min = 0, max = 86400))]
    pub amount: u32,
    /// How it went.
    pub quality: Quality,
}

/// The same thing then and now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ThenAndNow {
    /// The album's movement: an anchor or a measure.
    pub movement: String,
    /// Its first set that counts.
    pub then: SetThen,
    /// Its last one; `None` where that is less than [`LEAST_BETWEEN_DAYS`] later.
    pub now: Option<SetThen>,
}

/// A ladder of practice, from where to where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Climbed {
    /// The movement that practice began with.
    pub from: String,
    /// The movement that it is at.
    pub to: String,
    /// Sessions with it.
    #[schemars(range(min = 0, max = 1000))]
    pub sessions: u32,
}

/// How often a kind of session was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct KindDone {
    /// The kind.
    pub kind: SessionKind,
    /// Sessions.
    #[schemars(range(min = 0, max = 1000))]
    pub sessions: u32,
}

/// An album, looked back on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct LookBack {
    /// Sessions that it planned, those that the person skipped left out.
    #[schemars(range(min = 0, max = 1000))]
    pub planned: u32,
    /// Sessions that were done, whatever became of them.
    #[schemars(range(min = 0, max = 1000))]
    pub done: u32,
    /// The same by kind.
    pub kinds: Vec<KindDone>,
    /// Skill ladders.
    pub skills: Vec<Climbed>,
    /// Anchors.
    pub anchors: Vec<ThenAndNow>,
    /// Measures.
    pub measures: Vec<ThenAndNow>,
    /// What the strands got.
    pub strands: Vec<StrandGot>,
    /// Base minutes of the first week, and of the last one that is over.
    pub base: (Option<WeekOfBase>, Option<WeekOfBase>),
    /// Own words of the first week, and of the last one.
    pub words: (Option<Written>, Option<Written>),
}

/// What an album is looked back on from.
#[derive(Debug, Clone, Copy)]
pub struct LookBackSources<'a> {
    /// The person's past.
    pub history: &'a History,
    /// Voices that were caught, oldest first.
    pub voices: &'a [Voice],
    /// Everything that was written, oldest first.
    pub written: &'a [Written],
    /// Today: nothing after it is read.
    pub today: NaiveDate,
}

/// What was lived in the days of an album.
pub(super) struct Lived<'a> {
    pub(super) history: &'a History,
    pub(super) voices: &'a [Voice],
    pub(super) today: NaiveDate,
    pub(super) sessions: Vec<(NaiveDate, &'a SessionRecord)>,
}

/// Returns what an album was, from what was lived in its days.
#[must_use]
pub fn look_back(album: &Album, of: LookBackSources<'_>) -> LookBack {
    let until = album.ends().min(of.today);
    let all = Lived {
        history: of.history,
        voices: of.voices,
        today: of.today,
        sessions: of
            .history
            .sessions
            .range(album.starts..=until.max(album.starts))
            .flat_map(|(day, records)| records.iter().map(move |record| (*day, record)))
            .filter(|(_, record)| !record.sets.is_empty() || record.aerobic.get() > 0)
            .collect(),
    };
    let lived = all.sessions.as_slice();
    let mut kinds: BTreeMap<SessionKind, u32> = BTreeMap::new();
    for (_, record) in lived {
        *kinds.entry(record.plan.kind).or_default() += 1;
    }
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let planned = album
        .weeks
        .iter()
        .flat_map(|week| &week.sessions)
        .filter(|session| !session.skipped)
        .count();
    LookBack {
        planned: count(planned),
        done: count(lived.len()),
        kinds: kinds
            .into_iter()
            .map(|(kind, sessions)| KindDone { kind, sessions })
            .collect(),
        skills: skills(album, lived),
        anchors: album
            .anchors
            .iter()
            .filter_map(|anchor| anchor_then_and_now(anchor, lived))
            .collect(),
        measures: album
            .measures
            .iter()
            .filter_map(|one| measure_then_and_now(&one.movement, lived))
            .collect(),
        strands: got(album, &all),
        base: base(album, &all),
        words: words(album, of),
    }
}

type LivedDays<'a> = [(NaiveDate, &'a SessionRecord)];

fn set_then(day: NaiveDate, set: &LoggedSet) -> SetThen {
    SetThen {
        day,
        movement: set.movement.clone(),
        load: set.load,
        amount: set.amount,
        quality: set.quality,
    }
}

fn purpose(record: &SessionRecord, set: &LoggedSet) -> Option<BlockPurpose> {
    record
        .plan
        .phases
        .iter()
        .find(|phase| phase.phase == set.phase)?
        .blocks
        .get(usize::from(set.block))
        .map(|block| block.purpose)
}

/// The heaviest, then the longest set of its first and of its last day: variations of its ladder count, because an anchor
/// stands for its ladder.
fn anchor_then_and_now(anchor: &str, lived: &LivedDays<'_>) -> Option<ThenAndNow> {
    let of = catalogue().get(anchor)?;
    let same = |set: &&LoggedSet| {
        set.phase == Phase::Strength
            && catalogue()
                .get(&set.movement)
                .is_some_and(|other| class(other) == class(of))
    };
    let best = |day: NaiveDate, record: &SessionRecord| {
        record
            .sets
            .iter()
            .filter(same)
            .max_by_key(|set| (set.load, set.amount))
            .map(|set| set_then(day, set))
    };
    then_and_now(
        anchor,
        lived.iter().filter_map(|(day, record)| best(*day, record)),
    )
}

fn measure_then_and_now(movement: &str, lived: &LivedDays<'_>) -> Option<ThenAndNow> {
    let taken = |day: NaiveDate, record: &SessionRecord| {
        record
            .sets
            .iter()
            .find(|set| set.movement == movement && purpose(record, set) == Some(BlockPurpose::Measure))
            .map(|set| set_then(day, set))
    };
    then_and_now(
        movement,
        lived.iter().filter_map(|(day, record)| taken(*day, record)),
    )
}

fn then_and_now(movement: &str, mut days: impl Iterator<Item = SetThen>) -> Option<ThenAndNow> {
    let then = days.next()?;
    let now = days.last().filter(|now| are_apart(then.day, now.day));
    Some(ThenAndNow {
        movement: movement.to_owned(),
        then,
        now,
    })
}

fn skills(album: &Album, lived: &LivedDays<'_>) -> Vec<Climbed> {
    let mut ladders: Vec<&str> = Vec::new();
    for slug in album
        .weeks
        .iter()
        .flat_map(|week| &week.sessions)
        .flat_map(|session| &session.skills)
    {
        if let Some(movement) = catalogue().get(slug)
            && !ladders.contains(&movement.rung.ladder.as_str())
        {
            ladders.push(&movement.rung.ladder);
        }
    }
    ladders
        .into_iter()
        .filter_map(|ladder| {
            let practised: Vec<&'static Movement> = lived
                .iter()
                .filter_map(|(_, record)| {
                    let sets = record.sets.iter().filter(|set| set.phase == Phase::Skill);
                    sets.filter_map(|set| catalogue().get(&set.movement))
                        .filter(|movement| movement.rung.ladder == ladder)
                        .max_by_key(|movement| movement.rung.rung)
                })
                .collect();
            Some(Climbed {
                from: practised.first()?.slug.clone(),
                to: practised.last()?.slug.clone(),
                sessions: u32::try_from(practised.len()).unwrap_or(u32::MAX),
            })
        })
        .collect()
}

fn are_apart(then: NaiveDate, now: NaiveDate) -> bool {
    (now - then).num_days() >= LEAST_BETWEEN_DAYS
}

/// The first week beside the last one that is over, lighter or not: none of those in between is picked out.
fn base(album: &Album, lived: &Lived<'_>) -> (Option<WeekOfBase>, Option<WeekOfBase>) {
    let first = base_of(album, 0, lived);
    let last = (0..album.weeks.len())
        .rev()
        .find_map(|week| base_of(album, week, lived));
    let days = |one: &WeekOfBase| i64::from(one.week - 1) * i64::try_from(WEEK_DAYS).unwrap_or(0);
    (first, last.filter(|last| days(last) >= LEAST_BETWEEN_DAYS))
}

/// What was written first in the first week, and last in the last one: the line of a reflection, what a thought was turned
/// into, or a note. A voice that was not turned is left where it was caught.
fn words(album: &Album, of: LookBackSources<'_>) -> (Option<Written>, Option<Written>) {
    let of_week = |week: usize| {
        of.written.iter().filter(move |one| {
            let counts = matches!(one.place, SaidIn::Reflection | SaidIn::Turned | SaidIn::Note);
            counts && one.day <= of.today && album.week_of(one.day).is_some_and(|(at, _)| at == week)
        })
    };
    let first = of_week(0).next().cloned();
    let last = of_week(album.weeks.len().saturating_sub(1)).next_back().cloned();
    (first, last)
}

impl Album {
    /// Whether a week turned out so light that it counts as the lighter one: half of its sessions or more were easy days,
    /// days of recovery, or did not take place (§3, "Deload"). The person's own skips count as rest as well.
    #[must_use]
    pub fn was_light(&self, week: usize, history: &History) -> bool {
        let Some(planned) = self.weeks.get(week).map(|week| &week.sessions) else {
            return false;
        };
        let light = planned
            .iter()
            .filter(|session| {
                let day = self.date_of(week, session.day);
                !sessions_on(history, day)
                    .iter()
                    .any(|record| !record.sets.is_empty() && record.plan.state < ReadinessState::Ease)
            })
            .count();
        !planned.is_empty() && light * 2 >= planned.len()
    }
}
