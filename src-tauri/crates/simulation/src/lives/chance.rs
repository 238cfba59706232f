//! More ways to ask chance.

use crate::dice::Dice;

impl Dice {
    /// Returns a whole number from `low` to `high`, both included.
    pub(super) fn whole(&mut self, low: i64, high: i64) -> i64 {
        #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
        let above = (self.unit() * (high - low + 1) as f64) as i64;
        low + above
    }

    /// Returns each of the values that came up, in their order.
    pub(super) fn some<T: Copy>(&mut self, from: &[T], probability: f64) -> Vec<T> {
        from.iter()
            .copied()
            .filter(|_| self.chance(probability))
            .collect()
    }
}
