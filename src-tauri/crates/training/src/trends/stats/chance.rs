//! Repeatable chance: the same readings always say the same.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// Seed of every resampling. A constant: what is said about a person must not depend on when they look.
const SEED: u64 = 33;

pub(super) struct Chance(ChaCha8Rng);

impl Chance {
    pub(super) fn new() -> Self {
        Self(ChaCha8Rng::seed_from_u64(SEED))
    }

    /// Returns a number from 0 up to but without `end`.
    pub(super) fn below(&mut self, end: usize) -> usize {
        let scaled = (u64::from(self.0.next_u32()) * end as u64) >> u32::BITS;
        usize::try_from(scaled).unwrap_or(0)
    }

    /// Brings `items` into a random order (Fisher & Yates 1938).
    pub(super) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}
