//! Loading and asking the catalogue.
use std::sync::LazyLock;

use super::Movement;

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
}

/// All movements, ordered by slug.
#[derive(Debug)]
pub struct Catalogue {
    movements: Vec<Movement>,
}

impl Catalogue {
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
}

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue {
    movements: Vec::new(),
});

/// Returns the catalogue that Longplay ships with.
#[must_use]
pub fn catalogue() -> &'static Catalogue {
    &CATALOGUE
}
