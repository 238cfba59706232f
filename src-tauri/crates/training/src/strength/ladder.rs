//! Where a person stands on a ladder of variations (§3: progress repetitions, then leverage; the same gate).

use chrono::NaiveDate;

use super::exposure::{Exposure, Lived};
use crate::movement::{Movement, catalogue};

/// Exposures at the top of the range that earn the next rung: as for a load step, one for novices, else two (§3).
const EXPOSURES_NOVICE: usize = 1;
/// The same for everybody else.
const EXPOSURES_OTHERS: usize = 2;
/// Exposures to a movement before a harder one may follow. Our choice: never leave on the first day.
const LEAST_EXPOSURES: usize = 2;

/// The movement of a ladder that today starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stand<'a> {
    /// The movement.
    pub movement: &'a Movement,
    /// Where it came from, when it just moved.
    pub from: Option<&'a Movement>,
    /// Exposures that earned the step up; zero for a step down.
    pub earned_by: u8,
}

/// Returns where a person stands on the ladder of `planned`: the highest rung done so far, one up where it was earned,
/// one down where it was lost. `allowed` says what person and place allow.
#[must_use]
pub fn current<'a>(
    lived: &Lived<'_>,
    planned: &'a Movement,
    novice: bool,
    allowed: impl Fn(&Movement, bool) -> bool,
) -> Stand<'a> {
    let done = catalogue()
        .ladder(&planned.rung.ladder)
        .filter(|movement| movement.implements.is_empty() == planned.implements.is_empty())
        .filter(|movement| allowed(movement, true) && !lived.with(&movement.slug).is_empty())
        .max_by_key(|movement| {
            (
                movement.rung.rung,
                movement.slug == planned.slug,
                movement.slug.as_str(),
            )
        });
    let Some(movement) = done else {
        return Stand {
            movement: planned,
            from: None,
            earned_by: 0,
        };
    };
    let done = lived.with(&movement.slug);
    if let Some(lost) = was_lost(done) {
        let easier = catalogue()
            .easier(&movement.slug)
            .into_iter()
            .find(|easier| allowed(easier, true));
        if let Some(easier) = easier
            && !earned_since(lived, easier, lost, novice)
        {
            return Stand {
                movement: easier,
                from: Some(movement),
                earned_by: 0,
            };
        }
    }
    // What is loaded goes on with more load (§3); only leverage goes up a ladder.
    if movement.implements.is_empty()
        && let Some(by) = has_earned(movement, done, novice)
        && let Some(harder) = catalogue().harder(&movement.slug).into_iter().find(|harder| {
            harder.implements.is_empty() == movement.implements.is_empty() && allowed(harder, true)
        })
    {
        return Stand {
            movement: harder,
            from: Some(movement),
            earned_by: by,
        };
    }
    Stand {
        movement,
        from: None,
        earned_by: 0,
    }
}

/// Returns the day on which the movement went out of reach: lost, or far under its range on two exposures running.
fn was_lost(lived: &[Exposure<'_>]) -> Option<NaiveDate> {
    let last = lived.last()?;
    let is_short = |exposure: &Exposure<'_>| exposure.least() * 2 < exposure.asked_amount();
    let twice = lived.len() >= 2 && lived[lived.len() - 2..].iter().all(is_short);
    (last.is_lost() || twice).then_some(last.day)
}

fn earned_since(lived: &Lived<'_>, movement: &Movement, since: NaiveDate, novice: bool) -> bool {
    let all = lived.with(&movement.slug);
    let after = &all[all.partition_point(|exposure| exposure.day <= since)..];
    has_earned(movement, after, novice).is_some() || after.iter().filter(|one| one.is_as_meant()).count() >= 2
}

/// Returns the exposures that earned the next rung: at the top of the range, clean, with the asked reserve.
fn has_earned(movement: &Movement, lived: &[Exposure<'_>], novice: bool) -> Option<u8> {
    if lived.len() < LEAST_EXPOSURES {
        return None;
    }
    let needed = if novice {
        EXPOSURES_NOVICE
    } else {
        EXPOSURES_OTHERS
    };
    let top = u32::from(movement.range.1);
    let mut counted = lived
        .iter()
        .rev()
        .filter(|exposure| exposure.counts)
        .take(needed)
        .peekable();
    counted.peek()?;
    let mut found = 0_u8;
    for exposure in counted {
        if !(exposure.is_as_meant() && exposure.least() >= top) {
            return None;
        }
        found += 1;
    }
    (usize::from(found) == needed).then_some(found)
}
