//! Charge and drain: whether a session gave more than it took, judged with the next morning's help (§12).

use chrono::NaiveDate;

use crate::history::History;
use crate::reflection::Felt;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// What a session did to the person.
    Charge {
        /// Felt better after, and the next morning was at or above own median.
        Charged,
        /// Neither clearly.
        Even,
        /// Felt worse after, and the next morning was below own median.
        Drained,
    }
}

/// Days of own mornings that the median is taken from (§1).
const WINDOW_DAYS: u64 = 28;
/// Fewest mornings for a median (§1).
const MIN_MORNINGS: usize = 7;

/// Returns what the last session of `day` did, once it was reflected on, the next morning is known, and there are
/// enough mornings to compare with.
///
/// Source: training-science §12, our choice.
#[must_use]
pub fn judge(history: &History, day: NaiveDate) -> Option<Charge> {
    let felt = history
        .sessions
        .get(&day)?
        .iter()
        .rev()
        .find_map(|session| session.reflection.as_ref())?
        .felt;
    let next_day = day.succ_opt()?;
    let next = history.check_ins.get(&next_day)?.total();
    let from = next_day.checked_sub_days(chrono::Days::new(WINDOW_DAYS))?;
    let mut totals: Vec<u8> = history
        .check_ins
        .range(from..next_day)
        .map(|(_, check_in)| check_in.total())
        .collect();
    if totals.len() < MIN_MORNINGS {
        return None;
    }
    totals.sort_unstable();
    let middle = totals.len() / 2;
    // Twice the median, so that it stays a whole number.
    let doubled = if totals.len() % 2 == 1 {
        2 * totals[middle]
    } else {
        totals[middle - 1] + totals[middle]
    };
    let at_or_above = 2 * next >= doubled;
    Some(match (felt, at_or_above) {
        (Felt::Better, true) => Charge::Charged,
        (Felt::Worse, false) => Charge::Drained,
        (Felt::Better, false) | (Felt::Worse, true) | (Felt::Same, _) => Charge::Even,
    })
}

/// Judged sessions that the balance is read from (§12).
const BALANCE_SESSIONS: usize = 10;
/// Drained sessions among them from which the next week is lighter (§12).
const DRAINED_FROM: usize = 5;
/// Days in which they are looked for. Our choice: what is older says nothing about next week.
const BALANCE_DAYS: u64 = 60;

/// Returns how many of the last ten judged sessions before `day` drained, once it is five or more: then the week that
/// starts on `day` has a fifth fewer sets, and says so.
///
/// Source: training-science §12, our choice.
#[must_use]
pub fn drained_lately(history: &History, day: NaiveDate) -> Option<u8> {
    let from = day.checked_sub_days(chrono::Days::new(BALANCE_DAYS))?;
    let drained = history
        .sessions
        .range(from..day)
        .rev()
        .filter_map(|(day, _)| judge(history, *day))
        .take(BALANCE_SESSIONS)
        .filter(|charge| *charge == Charge::Drained)
        .count();
    u8::try_from(drained).ok().filter(|_| drained >= DRAINED_FROM)
}
