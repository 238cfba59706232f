//! Groups of invented people with something in common, so that each promise is measured on the people it is made to.

use training::vocabulary::Phase;

/// Which group a person belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cohort {
    /// Anybody at all, in any life.
    Anybody,
    /// P1: cleared, new to training, at a gym, three sessions of 45 minutes, adherent.
    NoviceAtGym,
    /// P2: healthy, sleeping well, in a stable life, under 65.
    StableAndHealthy,
    /// P3: four days a week or more, from any start, adherent.
    FromAnyStart,
    /// P6: practises skills cleanly, adherent.
    CleanPractice,
}

impl Cohort {
    /// Every cohort.
    pub const ALL: [Self; 5] = [
        Self::Anybody,
        Self::NoviceAtGym,
        Self::StableAndHealthy,
        Self::FromAnyStart,
        Self::CleanPractice,
    ];

    /// Returns the cohort of the person with this number: six of ten are anybody, one of ten each of the others.
    #[must_use]
    pub const fn of(number: u32) -> Self {
        match number % 10 {
            1 => Self::NoviceAtGym,
            3 => Self::StableAndHealthy,
            5 => Self::FromAnyStart,
            7 => Self::CleanPractice,
            _ => Self::Anybody,
        }
    }

    /// Whether its people lead the quiet lives that promises are measured in: no gaps, few illnesses, honest answers.
    #[must_use]
    pub const fn is_adherent(self) -> bool {
        !matches!(self, Self::Anybody)
    }

    /// Returns its name in tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Anybody => "anybody",
            Self::NoviceAtGym => "novice at a gym, 3 × 45 (P1)",
            Self::StableAndHealthy => "stable and healthy (P2)",
            Self::FromAnyStart => "four days and more, any start (P3)",
            Self::CleanPractice => "clean practice (P6)",
        }
    }
}

/// Returns the place of a phase in the order that all have.
pub(super) const fn index(phase: Phase) -> usize {
    phase as usize
}
