//! Everything about a person that composing an album reads, read once.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use super::care::{Bounds, Life, bounds, lives};
use super::{Album, WeekTheme};
use crate::exclusions::training_months;
use crate::generate::natural::About;
use crate::generate::roles::Role;
use crate::generate::{hard, turns};
use crate::history::History;
use crate::movement::{Movement, catalogue};
use crate::profile::{Goal, NOVICE_MONTHS, Profile, SupportNeed};
use crate::vocabulary::{Equipment, Phase};

/// Days that "lately" reaches back: what was practised before is learnt anew. Our choice: half a year.
const LATELY_DAYS: u64 = 182;
/// What a person leans to, by the first goal that says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaning {
    /// Stronger.
    Strength,
    /// More enduring.
    Endurance,
    /// Calmer, freer.
    Calm,
    /// A bit of everything.
    Even,
}

/// What was done lately with a movement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Done {
    /// Sessions with it.
    pub sessions: u32,
    /// The last day.
    pub last: NaiveDate,
}

/// What was done lately, by phase and movement.
#[derive(Debug, Default)]
pub struct Lately<'a> {
    lifted: BTreeMap<&'a str, Done>,
    practised: BTreeMap<&'a str, Done>,
    /// Highest rung lifted on each ladder, loaded and unloaded work apart.
    heights: BTreeMap<(&'a str, bool), u8>,
}

impl<'a> Lately<'a> {
    fn read(history: &'a History, day: NaiveDate) -> Self {
        let from = day
            .checked_sub_days(Days::new(LATELY_DAYS))
            .unwrap_or(NaiveDate::MIN);
        let mut lately = Self::default();
        for (day, records) in history.sessions.range(from..) {
            for set in records.iter().flat_map(|record| &record.sets) {
                let of_phase = match set.phase {
                    Phase::Strength => &mut lately.lifted,
                    Phase::Skill => &mut lately.practised,
                    Phase::Prime | Phase::Aerobic | Phase::Downshift => continue,
                };
                let done = of_phase.entry(set.movement.as_str()).or_default();
                if done.last != *day {
                    done.sessions += 1;
                    done.last = *day;
                }
            }
        }
        for movement in lately.lifted.keys().filter_map(|slug| catalogue().get(slug)) {
            let height = lately.heights.entry(class(movement)).or_default();
            *height = movement.rung.rung.max(*height);
        }
        lately
    }

    /// Whether it was lifted lately.
    pub fn has_lifted(&self, movement: &Movement) -> bool {
        self.lifted.contains_key(movement.slug.as_str())
    }

    /// Returns in how many sessions a movement was lifted lately.
    pub fn lifted_in(&self, movement: &Movement) -> u32 {
        self.lifted
            .get(movement.slug.as_str())
            .map_or(0, |done| done.sessions)
    }

    /// Returns the highest rung that was lifted lately on a movement's ladder.
    pub fn highest_lifted(&self, movement: &Movement) -> Option<u8> {
        self.heights.get(&class(movement)).copied()
    }

    /// Returns the movement of a skill ladder that was practised last, and in how many sessions.
    pub fn practised_on(&self, ladder: &str) -> Option<(&'static Movement, u32)> {
        self.practised
            .iter()
            .filter_map(|(slug, done)| catalogue().get(slug).map(|movement| (movement, *done)))
            .filter(|(movement, _)| movement.rung.ladder == ladder)
            .max_by_key(|(movement, done)| (done.last, movement.rung.rung))
            .map(|(movement, done)| (movement, done.sessions))
    }
}

/// Returns what a movement's steps are steps of: its ladder, loaded and unloaded work apart, because a heavier load and
/// a harder variation are different steps (§3).
pub fn class(movement: &Movement) -> (&str, bool) {
    (&movement.rung.ladder, movement.implements.is_empty())
}

/// A person, as an album reads them.
pub struct Person<'a> {
    /// The profile.
    pub profile: &'a Profile,
    /// The past.
    pub history: &'a History,
    /// The album before this one.
    pub previous: Option<&'a Album>,
    /// First day of the album.
    pub starts: NaiveDate,
    /// Seed of what nothing else decides.
    pub seed: u32,
    /// Lives led at once, in the order of precedence.
    pub lives: Vec<Life>,
    /// What bounds the weeks.
    pub bounds: Bounds,
    /// Whether the older adult's rules hold.
    pub older: bool,
    /// Months of training by now.
    pub months: u16,
    /// Whether the last four weeks were regular.
    pub regular: bool,
    /// What was done lately.
    pub lately: Lately<'a>,
    /// How much is asked to be new since the album before: 0 as far as it suits, 1 an anchor as well, 2 every skill that there
    /// is another one for.
    pub newer: u8,
    had: BTreeSet<&'a str>,
}

impl<'a> Person<'a> {
    /// Reads a person.
    pub fn read(
        profile: &'a Profile,
        history: &'a History,
        previous: Option<&'a Album>,
        starts: NaiveDate,
        seed: u32,
    ) -> Self {
        let months = training_months(profile, history.since, starts);
        let lives = lives(profile, starts);
        let bounds = bounds(profile, &lives, months < NOVICE_MONTHS, starts);
        Self {
            profile,
            history,
            previous,
            starts,
            seed,
            lives,
            bounds,
            older: profile.is_older(starts),
            months,
            regular: hard::is_regular(history, starts),
            lately: Lately::read(history, starts),
            newer: 0,
            had: previous.map(Album::movements).unwrap_or_default(),
        }
    }

    /// Whether this life is led.
    pub fn leads(&self, life: Life) -> bool {
        self.lives.contains(&life)
    }

    /// Whether the person is new to training (§3: double progression only).
    pub const fn is_novice(&self) -> bool {
        self.months < NOVICE_MONTHS
    }

    /// Returns about how long lifts with so many sets take with this equipment, taking turns where they may.
    pub fn about_seconds(&self, lifts: &[(&Movement, About, u32)], equipment: &[Equipment]) -> u32 {
        if self.leads(Life::Light) || self.leads(Life::Unsteady) {
            lifts.iter().map(|(_, about, sets)| about.seconds(*sets)).sum()
        } else {
            turns::about_in_turns(lifts, equipment, self.older)
        }
    }

    /// Whether the answer to the support question is this one.
    pub fn wants(&self, need: SupportNeed) -> bool {
        self.profile.support == Some(need)
    }

    /// Whether gentle variations come first: falls matter, or aches or trust in the body were named.
    pub fn is_careful(&self) -> bool {
        self.leads(Life::Light)
            || self.leads(Life::Unsteady)
            || self.wants(SupportNeed::Confidence)
            || self.wants(SupportNeed::Aches)
    }

    /// What the person leans to.
    pub fn leaning(&self) -> Leaning {
        leaning(self.profile)
    }

    /// Whether an album is made anew from its own first day: then it keeps what it had.
    pub fn is_remade(&self) -> bool {
        self.previous.is_some_and(|album| album.starts == self.starts)
    }

    /// Whether another movement is to be preferred: a new album brings others than the one before it (P4), an album that
    /// is made anew keeps its own.
    pub fn is_stale(&self, movement: &Movement) -> bool {
        self.previous.is_some() && self.had.contains(movement.slug.as_str()) != self.is_remade()
    }

    /// Whether a movement trains the legs hard enough to be felt in tomorrow's sport.
    pub fn is_for_legs(movement: &Movement) -> bool {
        matches!(Role::of(movement), Some(Role::Knee | Role::Hip | Role::Power))
    }
}

/// What the first goal leans to. A sport alone does not say what it asks for: the goal named after it does.
fn leaning(profile: &Profile) -> Leaning {
    let goals = &profile.goals;
    match goals.iter().find(|goal| **goal != Goal::Sport).or(goals.first()) {
        Some(Goal::Strength) => Leaning::Strength,
        Some(Goal::Endurance) => Leaning::Endurance,
        Some(Goal::Calm | Goal::Mobility) => Leaning::Calm,
        Some(Goal::Sport | Goal::Energy | Goal::Balance | Goal::Skill | Goal::DailyLife) | None => {
            Leaning::Even
        }
    }
}

/// Whether a hard part of a week wants a session for endurance as its place, and not what a session of strength leaves it:
/// for who trains endurance first, and in a taper, which keeps the pace and lets go of the volume around it (Bosquet 2007).
/// Who trains for strength keeps that.
pub fn wants_pace(profile: &Profile, theme: WeekTheme, hard_days: u8) -> bool {
    hard_days > 0
        && match leaning(profile) {
            Leaning::Endurance => true,
            Leaning::Even | Leaning::Calm => theme == WeekTheme::Taper,
            Leaning::Strength => false,
        }
}
