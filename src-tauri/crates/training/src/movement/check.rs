//! What a catalogue must hold before anybody plans with it.

use std::collections::{BTreeMap, BTreeSet};

use super::{Calls, Measure, Movement};
use crate::vocabulary::{Pattern, Phase};

/// Slowest pace of paced breathing, in tenths of a second a breath: 4.5 breaths a minute (§6, Laborde 2022).
const SLOWEST_BREATH_TENTHS: u16 = 134;
/// Quickest pace of paced breathing, in tenths of a second a breath: 7 breaths a minute (§6).
const QUICKEST_BREATH_TENTHS: u16 = 85;
/// Longest held stretch before strength, in seconds a muscle (Behm 2016).
const LONGEST_STRETCH_BEFORE_STRENGTH: u16 = 30;
/// Most repetitions of a power set (Fragala 2019).
const MOST_POWER_REPETITIONS: u16 = 6;
/// Highest demand on control.
const HIGHEST_CONTROL: u8 = 5;
/// Highest effort on the CR-10 scale.
const HIGHEST_EFFORT: u8 = 10;

/// A catalogue file that does not hold.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CatalogueError {
    /// A file cannot be read.
    #[error("the catalogue file {file} cannot be read: {message}")]
    Unreadable {
        /// The file's name.
        file: &'static str,
        /// What is wrong.
        message: String,
    },
    /// A movement stands in the file of another pattern.
    #[error("{slug} stands in {file}, which belongs to another pattern")]
    Misfiled {
        /// The movement.
        slug: String,
        /// The file it stands in.
        file: &'static str,
    },
    /// Two movements have the same slug.
    #[error("there are two movements called {slug}")]
    DuplicateSlug {
        /// The slug.
        slug: String,
    },
    /// A movement breaks a rule of its own.
    #[error("{slug} breaks the rule {rule:?}")]
    Broken {
        /// The movement.
        slug: String,
        /// The rule.
        rule: Rule,
    },
    /// A ladder misses a rung between the first and its highest.
    #[error("the ladder {ladder} has no rung {rung}")]
    MissingRung {
        /// The ladder.
        ladder: String,
        /// The rung that nobody stands on.
        rung: u8,
    },
    /// A ladder runs through two patterns, or two purposes.
    #[error("the ladder {ladder} runs through more than one pattern")]
    MixedLadder {
        /// The ladder.
        ladder: String,
    },
}

/// What every single movement must hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// The slug is lower-case words joined by hyphens.
    Slug,
    /// It serves at least one phase, each named once.
    Phases,
    /// Its range goes up and starts above zero.
    Range,
    /// Control is 1 to 5.
    Control,
    /// No muscle is both direct and indirect; strength trains at least one.
    Muscles,
    /// No area is named twice; nothing but breathing touches none.
    Areas,
    /// What needs a support names one, and all balance does (invariant 28).
    Support,
    /// What carries the load is part of what it needs, and comes with a first load.
    Load,
    /// Aerobic work names its usual effort, nothing else does.
    Effort,
    /// Breathing is paced within 4.5 to 7 a minute, the exhale at least as long (invariant 38).
    Pace,
    /// What is measured in metres says how long one takes, and is never shorter than one; nothing else does.
    Distance,
    /// Only reaction work is called; sides that are called are not done one after the other.
    Calls,
    /// A held stretch that may come before strength lasts at most 30 s (invariant 39).
    Stretch,
    /// Power is fast and short (invariant 29); nothing slow has the pattern.
    Power,
    /// What opens Prime serves Prime and can last.
    Raise,
    /// Light mode holds nothing loaded, overhead, unstable or demanding (§7).
    Light,
}

/// Returns the first thing that does not hold among movements sorted by slug.
pub(super) fn check(movements: &[Movement]) -> Result<(), CatalogueError> {
    if let Some(twice) = movements.windows(2).find(|pair| pair[0].slug == pair[1].slug) {
        return Err(CatalogueError::DuplicateSlug {
            slug: twice[0].slug.clone(),
        });
    }
    for movement in movements {
        if let Some(rule) = broken_rule(movement) {
            return Err(CatalogueError::Broken {
                slug: movement.slug.clone(),
                rule,
            });
        }
    }
    check_ladders(movements)
}

fn check_ladders(movements: &[Movement]) -> Result<(), CatalogueError> {
    let mut ladders: BTreeMap<&str, (Pattern, BTreeSet<u8>)> = BTreeMap::new();
    for movement in movements {
        let (pattern, rungs) = ladders
            .entry(&movement.rung.ladder)
            .or_insert_with(|| (movement.pattern, BTreeSet::new()));
        if *pattern != movement.pattern {
            return Err(CatalogueError::MixedLadder {
                ladder: movement.rung.ladder.clone(),
            });
        }
        rungs.insert(movement.rung.rung);
    }
    for (ladder, (_, rungs)) in ladders {
        for (expected, rung) in (1..).zip(&rungs) {
            if *rung != expected {
                return Err(CatalogueError::MissingRung {
                    ladder: ladder.to_owned(),
                    rung: expected,
                });
            }
        }
    }
    Ok(())
}

fn broken_rule(movement: &Movement) -> Option<Rule> {
    let holds: [(Rule, bool); 16] = [
        (Rule::Slug, has_plain_slug(&movement.slug)),
        (
            Rule::Phases,
            !movement.phases.is_empty() && all_different(&movement.phases),
        ),
        (
            Rule::Range,
            0 < movement.range.0 && movement.range.0 <= movement.range.1,
        ),
        (Rule::Control, (1..=HIGHEST_CONTROL).contains(&movement.control)),
        (Rule::Muscles, names_its_muscles(movement)),
        (Rule::Areas, names_its_areas(movement)),
        (Rule::Support, names_its_support(movement)),
        (Rule::Load, names_its_load(movement)),
        (Rule::Effort, names_its_effort(movement)),
        (Rule::Pace, is_paced(movement)),
        (Rule::Distance, has_its_distance(movement)),
        (Rule::Calls, answers_its_calls(movement)),
        (Rule::Stretch, is_short_before_strength(movement)),
        (Rule::Power, is_fast_and_short(movement)),
        (Rule::Raise, !movement.raise || opens_prime(movement)),
        (Rule::Light, !movement.light || is_light(movement)),
    ];
    holds
        .into_iter()
        .find_map(|(rule, holds)| (!holds).then_some(rule))
}

fn has_plain_slug(slug: &str) -> bool {
    slug.split('-')
        .all(|word| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()))
}

fn all_different<T: PartialEq>(values: &[T]) -> bool {
    values
        .iter()
        .enumerate()
        .all(|(at, value)| !values[..at].contains(value))
}

fn names_its_muscles(movement: &Movement) -> bool {
    let once = all_different(&movement.direct) && all_different(&movement.indirect);
    let apart = movement
        .direct
        .iter()
        .all(|muscle| !movement.indirect.contains(muscle));
    let trains = !movement.serves(Phase::Strength) || !movement.direct.is_empty();
    once && apart && trains
}

fn names_its_areas(movement: &Movement) -> bool {
    let touches_none = movement.areas.is_empty();
    all_different(&movement.areas) && touches_none == (movement.pattern == Pattern::Breathing)
}

fn names_its_support(movement: &Movement) -> bool {
    let asked = movement.needs_support || movement.balance || movement.pattern == Pattern::Balance;
    all_different(&movement.supports) && (!asked || !movement.supports.is_empty())
}

fn names_its_load(movement: &Movement) -> bool {
    let carried = movement.implements.iter().all(|one| {
        // Whatever carries the load must by itself, or with what else the set names, make the movement possible.
        movement.equipment.iter().any(|set| set.contains(one))
    });
    let started = movement.first_load.is_some_and(|load| load.get() > 0) != movement.implements.is_empty();
    carried && started && (!movement.overhead || !movement.implements.is_empty())
}

fn names_its_effort(movement: &Movement) -> bool {
    let named = movement
        .effort
        .is_some_and(|effort| (1..=HIGHEST_EFFORT).contains(&effort));
    named == movement.serves(Phase::Aerobic)
        && movement.effort.is_some() == named
        && (!named || movement.measure == Measure::Seconds)
}

fn is_paced(movement: &Movement) -> bool {
    let Some(pace) = movement.pace else {
        return movement.measure != Measure::Breaths;
    };
    let breath = pace.inhale_tenths + pace.exhale_tenths;
    movement.pattern == Pattern::Breathing
        && pace.exhale_tenths >= pace.inhale_tenths
        && (QUICKEST_BREATH_TENTHS..=SLOWEST_BREATH_TENTHS).contains(&breath)
}

fn has_its_distance(movement: &Movement) -> bool {
    match movement.metre_seconds {
        Some(one) => {
            movement.measure == Measure::Distance && (1..=movement.range.0).contains(&u16::from(one))
        }
        None => movement.measure != Measure::Distance,
    }
}

fn answers_its_calls(movement: &Movement) -> bool {
    match movement.calls {
        None => true,
        Some(Calls::Go) => movement.pattern == Pattern::Reaction,
        Some(Calls::Sides | Calls::Clock | Calls::TwoClocks) => {
            movement.pattern == Pattern::Reaction && !movement.each_side
        }
    }
}

fn is_short_before_strength(movement: &Movement) -> bool {
    let before = movement.serves(Phase::Prime) && movement.is_held_stretch();
    !before || movement.range.1 <= LONGEST_STRETCH_BEFORE_STRENGTH
}

fn is_fast_and_short(movement: &Movement) -> bool {
    let power = movement.pattern == Pattern::Power;
    let short = movement.measure != Measure::Repetitions || movement.range.1 <= MOST_POWER_REPETITIONS;
    !power || (movement.fast && short && movement.tempo.is_none())
}

fn opens_prime(movement: &Movement) -> bool {
    movement.serves(Phase::Prime) && movement.measure == Measure::Seconds
}

fn is_light(movement: &Movement) -> bool {
    let bare =
        movement.implements.is_empty() && !movement.overhead && !movement.unstable && !movement.compound;
    bare && movement.control == 1
}
