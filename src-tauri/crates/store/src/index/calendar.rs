//! The days that an encrypted index knows. Its keys do not sort, so a range of days is asked for day by day.

use std::collections::BTreeSet;
use std::sync::{PoisonError, RwLock};

use chrono::NaiveDate;

use super::Fault;
use super::keys::{self, Days};
use super::sealed::Sealed;

/// The known days: in memory in order, on the disk in the order in which they came.
#[derive(Debug)]
pub(super) struct Calendar {
    tree: Sealed,
    known: RwLock<BTreeSet<NaiveDate>>,
}

impl Calendar {
    pub fn open(tree: Sealed) -> Result<Self, Fault> {
        let mut known = BTreeSet::new();
        for entry in tree.all() {
            let (_, value) = entry?;
            known.insert(keys::first_day(&value).ok_or_else(|| tree.damaged())?);
        }
        Ok(Self {
            tree,
            known: RwLock::new(known),
        })
    }

    /// Takes in days.
    pub fn learn(&self, days: impl Iterator<Item = NaiveDate>) -> Result<(), Fault> {
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        for day in days {
            if known.insert(day) {
                self.tree.put(&keys::seq(known.len() as u64), &keys::day(day))?;
            }
        }
        Ok(())
    }

    /// Returns the known days of a range, in order.
    pub fn within(&self, days: Days) -> Vec<NaiveDate> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        known.range(days.from..=days.to).copied().collect()
    }

    /// Returns known days before a day, newest first.
    pub fn before(&self, day: NaiveDate, most: usize) -> Vec<NaiveDate> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        known.range(..day).rev().take(most).copied().collect()
    }
}
