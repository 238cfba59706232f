//! Loading and asking the catalogue.

use std::cmp::Reverse;
use std::sync::LazyLock;

use super::Movement;
use super::check::{CatalogueError, check};
use crate::vocabulary::{Equipment, Pattern, Phase};

/// A catalogue file: its name, the pattern it belongs to, its movements as the build script wrote them down.
type File = (&'static str, Pattern, &'static str);

macro_rules! file {
    ($name:literal, $pattern:ident) => {
        (
            concat!($name, ".toml"),
            Pattern::$pattern,
            include_str!(concat!(env!("OUT_DIR"), "/", $name, ".json")),
        )
    };
}

const FILES: [File; Pattern::ALL.len()] = [
    file!("squat", Squat),
    file!("hinge", Hinge),
    file!("lunge", Lunge),
    file!("push", Push),
    file!("pull", Pull),
    file!("carry", Carry),
    file!("rotate", Rotate),
    file!("locomotion", Locomotion),
    file!("balance", Balance),
    file!("reaction", Reaction),
    file!("coordination", Coordination),
    file!("mobility", Mobility),
    file!("breathing", Breathing),
    file!("aerobic", Aerobic),
    file!("power", Power),
    file!("floor", Floor),
];

/// All movements, ordered by slug.
///
/// ```
/// use training::movement::catalogue;
///
/// let squat = catalogue().get("squat").expect("it ships");
/// assert!(squat.possible_with(&[]));
/// assert!(catalogue().harder("squat").iter().any(|next| next.slug == "goblet-squat"));
/// ```
#[derive(Debug)]
pub struct Catalogue {
    movements: Vec<Movement>,
}

impl Catalogue {
    /// Reads the files that Longplay ships with.
    ///
    /// # Errors
    /// The first [`CatalogueError`] found.
    pub fn load() -> Result<Self, CatalogueError> {
        Self::read(&FILES)
    }

    /// Reads a catalogue of one file, a JSON list of movements; for trying out data.
    ///
    /// # Errors
    /// The first [`CatalogueError`] found.
    pub fn parse(pattern: Pattern, text: &str) -> Result<Self, CatalogueError> {
        Self::new(read_file("text", pattern, text)?)
    }

    fn read(files: &[File]) -> Result<Self, CatalogueError> {
        let mut movements = Vec::new();
        for (name, pattern, text) in files {
            movements.extend(read_file(name, *pattern, text)?);
        }
        Self::new(movements)
    }

    fn new(mut movements: Vec<Movement>) -> Result<Self, CatalogueError> {
        movements.sort_by(|a, b| a.slug.cmp(&b.slug));
        check(&movements)?;
        Ok(Self { movements })
    }

    /// Returns the movement with this slug.
    #[must_use]
    pub fn get(&self, slug: &str) -> Option<&Movement> {
        self.movements
            .binary_search_by(|movement| movement.slug.as_str().cmp(slug))
            .ok()
            .map(|at| &self.movements[at])
    }

    /// Returns all movements, ordered by slug.
    #[must_use]
    pub fn movements(&self) -> &[Movement] {
        &self.movements
    }

    /// Returns the movements of a pattern, ordered by slug.
    pub fn of_pattern(&self, pattern: Pattern) -> impl Iterator<Item = &Movement> {
        self.movements
            .iter()
            .filter(move |movement| movement.pattern == pattern)
    }

    /// Returns the movements that may serve a phase, ordered by slug.
    pub fn for_phase(&self, phase: Phase) -> impl Iterator<Item = &Movement> {
        self.movements
            .iter()
            .filter(move |movement| movement.serves(phase))
    }

    /// Returns the movements that this equipment allows, ordered by slug.
    pub fn available<'a>(&'a self, equipment: &'a [Equipment]) -> impl Iterator<Item = &'a Movement> {
        self.movements
            .iter()
            .filter(move |movement| movement.possible_with(equipment))
    }

    /// Returns everything on the movement's ladder below it, the nearest first.
    #[must_use]
    pub fn below<'a>(&'a self, movement: &Movement) -> Vec<&'a Movement> {
        let mut found: Vec<_> = self
            .ladder(&movement.rung.ladder)
            .filter(|other| other.rung.rung < movement.rung.rung)
            .collect();
        found.sort_by_key(|other| Reverse(other.rung.rung));
        found
    }

    /// Returns everything on the movement's ladder above it, the nearest first.
    #[must_use]
    pub fn above<'a>(&'a self, movement: &Movement) -> Vec<&'a Movement> {
        let mut found: Vec<_> = self
            .ladder(&movement.rung.ladder)
            .filter(|other| other.rung.rung > movement.rung.rung)
            .collect();
        found.sort_by_key(|other| other.rung.rung);
        found
    }

    /// Returns the movements one rung easier; empty at the foot of the ladder and for unknown slugs.
    #[must_use]
    pub fn easier(&self, slug: &str) -> Vec<&Movement> {
        self.get(slug)
            .map_or_else(Vec::new, |movement| nearest(self.below(movement)))
    }

    /// Returns the movements one rung harder; empty at the top of the ladder and for unknown slugs.
    #[must_use]
    pub fn harder(&self, slug: &str) -> Vec<&Movement> {
        self.get(slug)
            .map_or_else(Vec::new, |movement| nearest(self.above(movement)))
    }

    /// Returns the movements of a ladder, ordered by slug.
    pub fn ladder<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a Movement> {
        self.movements
            .iter()
            .filter(move |movement| movement.rung.ladder == name)
    }
}

fn nearest(mut sorted: Vec<&Movement>) -> Vec<&Movement> {
    if let Some(rung) = sorted.first().map(|first| first.rung.rung) {
        sorted.retain(|movement| movement.rung.rung == rung);
    }
    sorted
}

fn read_file(file: &'static str, pattern: Pattern, text: &str) -> Result<Vec<Movement>, CatalogueError> {
    let movements: Vec<Movement> =
        serde_json::from_str(text).map_err(|error| CatalogueError::Unreadable {
            file,
            message: error.to_string(),
        })?;
    if let Some(astray) = movements.iter().find(|movement| movement.pattern != pattern) {
        return Err(CatalogueError::Misfiled {
            slug: astray.slug.clone(),
            file,
        });
    }
    Ok(movements)
}

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| match Catalogue::load() {
    Ok(catalogue) => catalogue,
    // The files are part of the program, and a test loads them: a program that gets here was never tested.
    Err(error) => panic!("the catalogue that Longplay ships with does not hold: {error}"),
});

/// Returns the catalogue that Longplay ships with.
#[must_use]
pub fn catalogue() -> &'static Catalogue {
    &CATALOGUE
}
