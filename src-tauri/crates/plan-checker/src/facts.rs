//! The catalogue's facts, read from the same files that people read.

use std::collections::HashMap;

use serde::Deserialize;

use crate::input::{Area, Equipment, Muscle, Pattern, Phase, Support, mask};

/// A catalogue that cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum FactsError {
    /// A file is not what a catalogue file looks like.
    #[error("{file}: {source}")]
    Unreadable {
        /// The file.
        file: String,
        /// Why.
        source: Box<toml::de::Error>,
    },
    /// Two movements of one name.
    #[error("{0} is in the catalogue twice")]
    Twice(String),
}

#[derive(Deserialize)]
struct File {
    movement: Vec<Entry>,
}

#[derive(Deserialize)]
struct Rung {
    ladder: String,
    rung: u8,
}

#[derive(Deserialize)]
struct Entry {
    slug: String,
    pattern: Pattern,
    phases: Vec<Phase>,
    #[serde(default)]
    direct: Vec<Muscle>,
    #[serde(default)]
    indirect: Vec<Muscle>,
    areas: Vec<Area>,
    #[serde(default)]
    equipment: Vec<Vec<Equipment>>,
    #[serde(default)]
    implements: Vec<Equipment>,
    #[serde(default)]
    first_load: Option<u32>,
    measure: String,
    range: (u32, u32),
    rung: Rung,
    control: u8,
    #[serde(default)]
    supports: Vec<Support>,
    #[serde(default)]
    needs_support: bool,
    #[serde(default)]
    fast: bool,
    #[serde(default)]
    overhead: bool,
    #[serde(default)]
    compound: bool,
    #[serde(default)]
    unstable: bool,
    #[serde(default)]
    light: bool,
    #[serde(default)]
    balance: bool,
    #[serde(default)]
    raise: bool,
}

/// What the checker knows of a movement.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Movement {
    /// Its place in [`Facts`].
    pub(crate) id: usize,
    pub slug: String,
    pub pattern: Pattern,
    pub direct: Vec<Muscle>,
    pub indirect: Vec<Muscle>,
    pub ladder: String,
    pub rung: u8,
    pub control: u8,
    /// Usual repetitions or seconds.
    pub range: (u32, u32),
    /// Conservative first load in grams.
    pub first_load: Option<u32>,
    pub fast: bool,
    pub overhead: bool,
    pub compound: bool,
    pub unstable: bool,
    pub light: bool,
    pub balance: bool,
    pub raise: bool,
    pub(crate) breathes: bool,
    pub(crate) held_stretch: bool,
    pub(crate) phases: u32,
    pub(crate) areas: u32,
    pub(crate) implements: u32,
    equipment: Vec<u32>,
    needs_support: bool,
    supports: Vec<Support>,
}

impl Movement {
    /// Whether everything it needs is among this equipment (as bits), something fixed to hold on to included.
    pub(crate) fn possible_with(&self, there: u32) -> bool {
        let equipped = self.equipment.is_empty() || self.equipment.iter().any(|set| set & there == *set);
        let held = |support: &Support| match support {
            Support::Wall => true,
            Support::Rail => there & mask(&[Equipment::Rail]) != 0,
            Support::Chair => there & mask(&[Equipment::Chair]) != 0,
        };
        equipped && (!self.needs_support || self.supports.iter().any(held))
    }

    /// Returns the half-sets that one set counts for a muscle (Pelland 2024: indirect sets count half).
    pub(crate) fn half_sets(&self, muscle: Muscle) -> u32 {
        if self.direct.contains(&muscle) {
            2
        } else {
            u32::from(self.indirect.contains(&muscle))
        }
    }

    /// Whether load steps may be the larger ones of the lower body (ACSM 2009; invariant 9).
    pub(crate) fn is_lower_body(&self) -> bool {
        let legs = [
            Muscle::Quadriceps,
            Muscle::Hamstrings,
            Muscle::Glutes,
            Muscle::Calves,
            Muscle::Shins,
        ];
        self.direct.iter().any(|muscle| legs.contains(muscle))
    }
}

/// The catalogue as the checker reads it.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    movements: Vec<Movement>,
    by_slug: HashMap<String, usize>,
}

macro_rules! shipped {
    ($($name:literal),+) => {
        [$(($name, include_str!(concat!("../../training/catalogue/", $name, ".toml")))),+]
    };
}

impl Facts {
    /// Reads catalogue files: each a name and its TOML.
    ///
    /// # Errors
    /// The first [`FactsError`] found.
    pub fn read<'a>(catalogue: impl Iterator<Item = (&'a str, &'a str)>) -> Result<Self, FactsError> {
        let mut facts = Self::default();
        for (name, text) in catalogue {
            let file: File = toml::from_str(text).map_err(|source| FactsError::Unreadable {
                file: name.to_owned(),
                source: Box::new(source),
            })?;
            for entry in file.movement {
                let id = facts.movements.len();
                if facts.by_slug.insert(entry.slug.clone(), id).is_some() {
                    return Err(FactsError::Twice(entry.slug));
                }
                facts.movements.push(movement(id, entry));
            }
        }
        Ok(facts)
    }

    /// Returns the facts of the catalogue that Longplay ships with.
    ///
    /// # Errors
    /// As [`Facts::read`]; a test reads them.
    pub fn of_longplay() -> Result<Self, FactsError> {
        let files = shipped![
            "aerobic",
            "balance",
            "breathing",
            "carry",
            "coordination",
            "floor",
            "hinge",
            "locomotion",
            "lunge",
            "mobility",
            "power",
            "pull",
            "push",
            "reaction",
            "rotate",
            "squat"
        ];
        Self::read(files.into_iter())
    }

    /// Returns a movement.
    #[must_use]
    pub fn get(&self, slug: &str) -> Option<&Movement> {
        self.by_slug.get(slug).map(|id| &self.movements[*id])
    }

    /// Returns every movement.
    #[must_use]
    pub fn movements(&self) -> &[Movement] {
        &self.movements
    }
}

fn movement(id: usize, entry: Entry) -> Movement {
    Movement {
        id,
        breathes: entry.measure == "breaths",
        held_stretch: entry.pattern == Pattern::Mobility && entry.measure == "seconds" && !entry.raise,
        phases: mask(&entry.phases),
        areas: mask(&entry.areas),
        implements: mask(&entry.implements),
        equipment: entry.equipment.iter().map(|set| mask(set)).collect(),
        needs_support: entry.needs_support,
        supports: entry.supports,
        slug: entry.slug,
        pattern: entry.pattern,
        direct: entry.direct,
        indirect: entry.indirect,
        ladder: entry.rung.ladder,
        rung: entry.rung.rung,
        control: entry.control,
        range: entry.range,
        first_load: entry.first_load,
        fast: entry.fast,
        overhead: entry.overhead,
        compound: entry.compound,
        unstable: entry.unstable,
        light: entry.light,
        balance: entry.balance,
        raise: entry.raise,
    }
}
