//! How far long work has come, for whoever watches.

use std::sync::atomic::{AtomicU64, Ordering};

/// How far long work has come. Shared between the one who works and those who watch.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicU64,
    of: AtomicU64,
}

impl Progress {
    /// Returns how much is done in thousandths, 0 to 1000.
    pub fn permille(&self) -> u16 {
        let of = self.of.load(Ordering::Relaxed).max(1);
        let done = self.done.load(Ordering::Relaxed).min(of);
        u16::try_from(u128::from(done) * 1000 / u128::from(of)).unwrap_or(1000)
    }

    /// Says how much there is to do, besides what was said before.
    pub fn expect(&self, more: u64) {
        self.of.fetch_add(more, Ordering::Relaxed);
    }

    /// Says that so much more is done.
    pub fn advance(&self, by: u64) {
        self.done.fetch_add(by, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::Progress;

    #[test]
    fn progress_runs_from_nothing_to_all_and_no_further() {
        let progress = Progress::default();
        assert_eq!(progress.permille(), 0);
        progress.expect(8);
        progress.advance(2);
        assert_eq!(progress.permille(), 250);
        progress.advance(600);
        assert_eq!(progress.permille(), 1000);
    }
}
