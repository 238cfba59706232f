//! The library: every movement, whether it can be done where the person trains, and "not for me for now".

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::history::{History, LoggedSet};
use training::movement::{LifeSkill, Measure, Movement, Tempo, catalogue};
use training::plan::Support;
use training::profile::Profile;
use training::vocabulary::{Area, Equipment, Muscle, Pattern, Phase, PlaceKind, Quality};
use ts_rs::TS;
use uuid::Uuid;

use super::app::Nothing;
use super::journal::DatedDay;
use crate::failure::{Code, Failure};
use crate::host::Host;

/// Which movement.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChooseMovement {
    /// Its slug.
    pub movement: String,
}

/// A movement as the list has it.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MovementBrief {
    /// Its slug.
    pub slug: String,
    /// Its pattern, which chooses the figure.
    pub pattern: Pattern,
    /// Phases it may serve.
    pub phases: Vec<Phase>,
    /// Muscles it trains.
    pub muscles: Vec<Muscle>,
    /// Muscles that help.
    pub helpers: Vec<Muscle>,
    /// Areas of the body that it loads or moves.
    pub areas: Vec<Area>,
    /// Sets of equipment of which one must be there; empty: nothing is needed.
    pub equipment: Vec<Vec<Equipment>>,
    /// Demand on control, 1 to 5.
    #[schemars(range(min = 1, max = 5))]
    pub control: u8,
    /// The skill of daily life that it serves.
    pub life_skill: LifeSkill,
    /// Height on its ladder, from 1.
    pub rung: u8,
    /// The person's places that have what it needs.
    pub possible_at: Vec<PlaceKind>,
    /// Whether it is "not for me for now".
    pub excluded: bool,
    /// The last day on which it was done, within what planning remembers.
    pub last: Option<DatedDay>,
}

/// Every movement, ordered by slug.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct LibraryView {
    /// The movements.
    pub movements: Vec<MovementBrief>,
}

/// A rung of a ladder.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RungView {
    /// Its height, from 1.
    pub rung: u8,
    /// The movements on it.
    pub movements: Vec<MovementBrief>,
}

/// A day on which a movement was done.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct DayWith {
    /// The day.
    pub day: DatedDay,
    /// Its sets of that movement, in order.
    pub sets: Vec<LoggedSet>,
}

/// The most that was done cleanly, in the movement's own unit.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct BestSet {
    /// The day.
    pub day: DatedDay,
    /// The set.
    pub set: LoggedSet,
}

/// One movement, whole.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MovementView {
    /// The movement.
    pub movement: MovementBrief,
    /// What it is counted in.
    pub measure: Measure,
    /// Usual range of that, per side: from, to.
    pub range: (u16, u16),
    /// Whether it is done one side at a time.
    pub each_side: bool,
    /// Tempo of a repetition in seconds.
    pub tempo: Option<Tempo>,
    /// Fixed supports that may be held.
    pub supports: Vec<Support>,
    /// Whether it is only done with one of them.
    pub needs_support: bool,
    /// Its ladder, the easiest rung first; its own rung is among them.
    pub ladder: Vec<RungView>,
    /// Days it was done on, the latest first.
    pub days: Vec<DayWith>,
    /// The most that was done cleanly; `None` before the first clean set.
    pub best: Option<BestSet>,
}

/// What "not for me for now" did.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct MovementChosen {
    /// The record's id.
    pub id: Uuid,
}

/// Days with a movement that its page shows. Our choice: enough to see a direction, few enough to read.
const DAYS_SHOWN: usize = 6;

/// What the list needs to know of the person.
struct Shelf<'a> {
    profile: &'a Profile,
    last: BTreeMap<&'a str, NaiveDate>,
}

impl<'a> Shelf<'a> {
    fn of(profile: &'a Profile, history: &'a History) -> Self {
        let mut last = BTreeMap::new();
        for (day, sessions) in &history.sessions {
            for set in sessions.iter().flat_map(|session| &session.sets) {
                last.insert(set.movement.as_str(), *day);
            }
        }
        Self { profile, last }
    }

    fn brief(&self, movement: &Movement) -> MovementBrief {
        let possible_at = self
            .profile
            .places
            .iter()
            .filter(|place| {
                movement.possible_with(&place.equipment)
                    && (movement.implements.is_empty() || movement.implement_with(&place.equipment).is_some())
            })
            .map(|place| place.kind)
            .collect();
        MovementBrief {
            slug: movement.slug.clone(),
            pattern: movement.pattern,
            phases: movement.phases.clone(),
            muscles: movement.direct.clone(),
            helpers: movement.indirect.clone(),
            areas: movement.areas.clone(),
            equipment: movement.equipment.clone(),
            control: movement.control,
            life_skill: movement.life_skill,
            rung: movement.rung.rung,
            possible_at,
            excluded: self.profile.excluded_movements.contains(&movement.slug),
            last: self
                .last
                .get(movement.slug.as_str())
                .map(|day| DatedDay::from(*day)),
        }
    }

    /// Returns the ladder of a movement from its easiest rung up.
    fn ladder(&self, movement: &Movement) -> Vec<RungView> {
        let mut rungs: BTreeMap<u8, Vec<MovementBrief>> = BTreeMap::new();
        for other in catalogue().ladder(&movement.rung.ladder) {
            rungs.entry(other.rung.rung).or_default().push(self.brief(other));
        }
        rungs
            .into_iter()
            .map(|(rung, movements)| RungView { rung, movements })
            .collect()
    }
}

/// Returns the days with a movement, the latest first.
fn days_with<'a>(
    history: &'a History,
    slug: &'a str,
) -> impl Iterator<Item = (NaiveDate, Vec<&'a LoggedSet>)> {
    history.sessions.iter().rev().filter_map(move |(day, sessions)| {
        let sets: Vec<&LoggedSet> = sessions
            .iter()
            .flat_map(|session| &session.sets)
            .filter(|set| set.movement == slug)
            .collect();
        (!sets.is_empty()).then_some((*day, sets))
    })
}

/// Returns the most that was done cleanly: the heaviest load, then the largest amount; of equals the latest.
fn best(history: &History, slug: &str) -> Option<BestSet> {
    days_with(history, slug)
        .flat_map(|(day, sets)| sets.into_iter().map(move |set| (day, set)))
        .filter(|(_, set)| set.quality == Quality::Clean && set.amount > 0)
        .max_by_key(|(day, set)| (set.load, set.amount, *day))
        .map(|(day, set)| BestSet {
            day: day.into(),
            set: set.clone(),
        })
}

fn movement_or_refuse(slug: &str) -> Result<&'static Movement, Failure> {
    catalogue().get(slug).ok_or_else(|| {
        Failure::new(Code::NotFound, format!("there is no movement called {slug:?}")).about("movement")
    })
}

pub(crate) fn view_library(host: &mut Host, _: Nothing) -> Result<LibraryView, Failure> {
    let profile = host.profile_or_refuse()?;
    let memory = host.memory()?;
    let shelf = Shelf::of(&profile, &memory.history);
    let movements = catalogue()
        .movements()
        .iter()
        .map(|movement| shelf.brief(movement))
        .collect();
    Ok(LibraryView { movements })
}

pub(crate) fn view_movement(host: &mut Host, request: ChooseMovement) -> Result<MovementView, Failure> {
    let movement = movement_or_refuse(&request.movement)?;
    let profile = host.profile_or_refuse()?;
    let memory = host.memory()?;
    let history = &memory.history;
    let shelf = Shelf::of(&profile, history);
    Ok(MovementView {
        movement: shelf.brief(movement),
        measure: movement.measure,
        range: movement.usual_range(),
        each_side: movement.each_side,
        tempo: movement.tempo,
        supports: movement.supports.clone(),
        needs_support: movement.needs_support,
        ladder: shelf.ladder(movement),
        days: days_with(history, &movement.slug)
            .take(DAYS_SHOWN)
            .map(|(day, sets)| DayWith {
                day: day.into(),
                sets: sets.into_iter().cloned().collect(),
            })
            .collect(),
        best: best(history, &movement.slug),
    })
}

/// Records the profile with other exclusions. The album keeps its tracks: each session leaves out what is excluded when it
/// is made, so that taking an exclusion back brings everything back.
fn exclude(host: &mut Host, change: impl Fn(&mut BTreeSet<String>)) -> Result<MovementChosen, Failure> {
    let mut profile = host.profile_or_refuse()?;
    let day = host.today()?;
    let mut excluded: BTreeSet<String> = profile.excluded_movements.into_iter().collect();
    change(&mut excluded);
    profile.excluded_movements = excluded.into_iter().collect();
    let draft = host.draft(day, &profile)?;
    let id = draft.id;
    host.record(vec![draft])?;
    host.plan_again(day)?;
    Ok(MovementChosen { id })
}

pub(crate) fn exclude_movement(host: &mut Host, request: ChooseMovement) -> Result<MovementChosen, Failure> {
    let slug = movement_or_refuse(&request.movement)?.slug.clone();
    exclude(host, |excluded| {
        excluded.insert(slug.clone());
    })
}

pub(crate) fn include_movement(host: &mut Host, request: ChooseMovement) -> Result<MovementChosen, Failure> {
    let slug = movement_or_refuse(&request.movement)?.slug.clone();
    exclude(host, |excluded| {
        excluded.remove(&slug);
    })
}
