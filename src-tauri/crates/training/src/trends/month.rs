//! A month as one page worth keeping: what was done, what was learned, and what the person said. Nothing is weighed.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::pairs::{Pair, PairSources, pairs};
use crate::album::{Climbed, KindDone};
use crate::history::{ActivityKind, Ending, History, SessionRecord};
use crate::load::{MINUTE, activities_on, day_base_seconds};
use crate::movement::{Movement, catalogue};
use crate::plan::SessionKind;
use crate::quantity::Seconds;
use crate::said::{SaidIn, Written};
use crate::vocabulary::Phase;

/// Movements done for the first time that are named. Our choice: a line.
pub const NEW_MOVEMENTS: usize = 6;
/// Turned thoughts that are told, the latest first kept. Our choice: a page has room for three.
pub const LEARNED: usize = 3;

/// A month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MonthPage {
    /// Its first day.
    pub first: NaiveDate,
    /// The last day that is told: its own last one, or today.
    pub last: NaiveDate,
    /// Whether it is still running.
    pub running: bool,
    /// Sessions.
    #[schemars(range(min = 0, max = 10_000))]
    pub sessions: u32,
    /// The same by kind.
    pub kinds: Vec<KindDone>,
    /// Time under way in them.
    pub minutes: u32,
    /// Sets of strength.
    pub strength_sets: u32,
    /// Days with strength.
    #[schemars(range(min = 0, max = 31))]
    pub strength_days: u32,
    /// Sets of practice.
    pub skill_sets: u32,
    /// Minutes that got the breath going, those outside Longplay too.
    pub base_minutes: u32,
    /// Minutes of activity outside Longplay.
    pub outside_minutes: u32,
    /// Two minutes of movement in between: how often.
    pub interludes: u32,
    /// Sessions in which the warning light was heeded.
    pub lights: u32,
    /// Who it was moved with, in the person's own words, in the order in which they came.
    pub company: Vec<String>,
    /// Movements done for the first time.
    pub new_movements: Vec<String>,
    /// Ladders of practice that ended on another movement than they began with.
    pub climbed: Vec<Climbed>,
    /// What thoughts were turned into, oldest first.
    pub learned: Vec<Written>,
    /// A pair of then and now whose later day is in this month: the first kind that has one.
    pub pair: Option<Pair>,
    /// The first and the last of what was written.
    pub words: Vec<Written>,
}

/// What a month is made of.
#[derive(Debug, Clone, Copy)]
pub struct MonthSources<'a> {
    /// What pairs are made of.
    pub pairs: PairSources<'a>,
    /// Everything that was written, oldest first.
    pub written: &'a [Written],
}

/// Returns the first day of the month of a day.
#[must_use]
pub fn month_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// Returns the month of `day` as it stands on `today`, which is not before it. Nothing after `today` is read.
#[must_use]
pub fn month_page(of: MonthSources<'_>, day: NaiveDate, today: NaiveDate) -> MonthPage {
    let first = month_of(day);
    let ends = first
        .checked_add_months(Months::new(1))
        .and_then(|next| next.checked_sub_days(Days::new(1)))
        .unwrap_or(first);
    let last = ends.min(today).max(first);
    let history = of.pairs.history;
    let lived: Vec<(NaiveDate, &SessionRecord)> = history
        .sessions
        .range(first..=last)
        .flat_map(|(day, records)| records.iter().map(move |record| (*day, record)))
        .collect();
    let mut kinds: BTreeMap<SessionKind, u32> = BTreeMap::new();
    for (_, record) in &lived {
        *kinds.entry(record.plan.kind).or_default() += 1;
    }
    let sets_of = |phase: Phase| {
        let sets = lived.iter().flat_map(|(_, record)| &record.sets);
        count(sets.filter(|set| set.phase == phase).count())
    };
    let strong: BTreeSet<NaiveDate> = lived
        .iter()
        .filter(|(_, record)| record.sets.iter().any(|set| set.phase == Phase::Strength))
        .map(|(day, _)| *day)
        .collect();
    let days = || first.iter_days().take_while(|day| *day <= last);
    let outside = || days().flat_map(|day| activities_on(history, day));
    let is_interlude = |kind: ActivityKind| kind == ActivityKind::Interlude;
    let written = || of.written.iter().filter(|one| (first..=last).contains(&one.day));
    let mut learned: Vec<Written> = written()
        .filter(|one| one.place == SaidIn::Turned)
        .rev()
        .take(LEARNED)
        .cloned()
        .collect();
    learned.reverse();
    MonthPage {
        first,
        last,
        running: ends >= today,
        sessions: count(lived.len()),
        kinds: kinds
            .into_iter()
            .map(|(kind, sessions)| KindDone { kind, sessions })
            .collect(),
        minutes: lived
            .iter()
            .map(|(_, record)| Seconds::get(record.active))
            .sum::<u32>()
            / MINUTE,
        strength_sets: sets_of(Phase::Strength),
        strength_days: count(strong.len()),
        skill_sets: sets_of(Phase::Skill),
        base_minutes: days().map(|day| day_base_seconds(history, day)).sum::<u32>() / MINUTE,
        outside_minutes: outside()
            .filter(|activity| !is_interlude(activity.kind))
            .map(|activity| u32::from(activity.minutes.get()))
            .sum(),
        interludes: count(outside().filter(|activity| is_interlude(activity.kind)).count()),
        lights: count(
            lived
                .iter()
                .filter(|(_, record)| record.ending == Ending::WarningLight)
                .count(),
        ),
        company: company(history, first, last),
        new_movements: new_movements(history, first, &lived),
        climbed: climbed(&lived),
        learned,
        pair: pairs(of.pairs, last)
            .pairs
            .into_iter()
            .find(|pair| pair.days().1 >= first),
        words: own_words(written()),
    }
}

fn count(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Each of them once.
fn company(history: &History, first: NaiveDate, last: NaiveDate) -> Vec<String> {
    let mut named: Vec<String> = Vec::new();
    for one in history
        .company
        .range(first..=last)
        .flat_map(|(_, company)| company.each())
    {
        if !named.iter().any(|known| known == one) {
            named.push(one.to_owned());
        }
    }
    named
}

/// Movements of skill and strength that no day before the month had, in the order in which they came.
fn new_movements(history: &History, first: NaiveDate, lived: &[(NaiveDate, &SessionRecord)]) -> Vec<String> {
    let counts = |phase: Phase| matches!(phase, Phase::Skill | Phase::Strength);
    let before: BTreeSet<&str> = history
        .sessions
        .range(..first)
        .flat_map(|(_, records)| records)
        .flat_map(|record| &record.sets)
        .map(|set| set.movement.as_str())
        .collect();
    let mut fresh: Vec<String> = Vec::new();
    for set in lived.iter().flat_map(|(_, record)| &record.sets) {
        let is_fresh =
            counts(set.phase) && !before.contains(set.movement.as_str()) && !fresh.contains(&set.movement);
        if is_fresh && catalogue().get(&set.movement).is_some() {
            fresh.push(set.movement.clone());
        }
    }
    // In the very first month everything is new, and saying so would say nothing.
    if before.is_empty() {
        return Vec::new();
    }
    fresh.truncate(NEW_MOVEMENTS);
    fresh
}

fn climbed(lived: &[(NaiveDate, &SessionRecord)]) -> Vec<Climbed> {
    let mut ladders: BTreeMap<&str, Vec<&'static Movement>> = BTreeMap::new();
    for (_, record) in lived {
        let mut highest: BTreeMap<&str, &'static Movement> = BTreeMap::new();
        let practised = record.sets.iter().filter(|set| set.phase == Phase::Skill);
        for movement in practised.filter_map(|set| catalogue().get(&set.movement)) {
            let top = highest.entry(&movement.rung.ladder).or_insert(movement);
            if movement.rung.rung > top.rung.rung {
                *top = movement;
            }
        }
        for (ladder, movement) in highest {
            ladders.entry(ladder).or_default().push(movement);
        }
    }
    let climbed = |of: Vec<&'static Movement>| {
        let (from, to) = (of.first()?, of.last()?);
        (from.slug != to.slug).then(|| Climbed {
            from: from.slug.clone(),
            to: to.slug.clone(),
            sessions: count(of.len()),
        })
    };
    ladders.into_values().filter_map(climbed).collect()
}

/// The first and the last of it: neither the best nor the kindest. Voices that were only caught are left where they are.
fn own_words<'a>(written: impl DoubleEndedIterator<Item = &'a Written>) -> Vec<Written> {
    let mut own =
        written.filter(|one| !matches!(one.place, SaidIn::Thought | SaidIn::Turned | SaidIn::Company));
    own.next().into_iter().chain(own.next_back()).cloned().collect()
}
