//! From week to week: smaller at first, a set more on the anchors as the building weeks go on (§3).
//!
//! The lighter week and the taper are planned whole: what they leave out is the day's matter, which lowers by the lowest
//! of all reasons and never by two of them at once (§1). Weeks with exams are smaller by their days and minutes.

use super::WeekTheme;
use super::calendar::Week;
use super::casting::Cast;
use super::person::Person;
use super::sharing::push_fits;
use super::volume::{Lift, left_out};
use crate::vocabulary::Pattern;

/// Share of the sets in the very first week, and after a gap, in percent. Our choice: loads are being found.
const FIRST_WEEK_PERCENT: u32 = 60;
/// The same in the first week of an album that follows regular ones: new variations are learnt. Our choice.
const LATER_FIRST_WEEK_PERCENT: u32 = 80;
/// Lifts that a small session keeps: legs, a pull, a push (Iversen 2021).
const KEPT_LIFTS: usize = 3;
/// Sets that an anchor's week is below its fullest in the first half of the building weeks. Our choice.
const STEPS: usize = 1;

/// Returns the sets of a week, from its fullest.
pub fn grown(
    person: &Person<'_>,
    cast: &Cast,
    weeks: &[Week],
    week: &Week,
    full: &[Vec<Lift>],
) -> Vec<Vec<Lift>> {
    match week.theme {
        WeekTheme::Settle => {
            let percent = if person.regular {
                LATER_FIRST_WEEK_PERCENT
            } else {
                FIRST_WEEK_PERCENT
            };
            let small: Vec<Vec<Lift>> = full.iter().map(|session| shrunk(session, percent)).collect();
            with_pulls(small)
        }
        WeekTheme::Build => {
            let building = || weeks.iter().filter(|other| other.theme == WeekTheme::Build);
            let later = building().filter(|other| other.at > week.at).count();
            if later * 2 >= building().count() {
                with_pulls(stepped_back(cast, full, STEPS))
            } else {
                full.to_vec()
            }
        }
        WeekTheme::Lighter | WeekTheme::Taper | WeekTheme::Exams => full.to_vec(),
    }
}

/// Takes a set of each anchor for each step, from the session that has most of it, as long as no muscle group falls under
/// its four sets for it (P5).
fn stepped_back(cast: &Cast, full: &[Vec<Lift>], steps: usize) -> Vec<Vec<Lift>> {
    let mut lifts = full.to_vec();
    let reached = left_out(full);
    for _ in 0..steps {
        for anchor in &cast.anchors {
            let mut less = lifts.clone();
            let most = less
                .iter_mut()
                .flatten()
                .filter(|lift| lift.movement.slug == anchor.slug && lift.sets > 1)
                .max_by_key(|lift| lift.sets);
            if let Some(lift) = most {
                lift.sets -= 1;
                if left_out(&less) == reached {
                    lifts = less;
                }
            }
        }
    }
    lifts
}

/// Returns a session with so many percent of its sets, rounded up: the last lifts go, as long as there are more than three,
/// because few of them well teach more than many once; then single sets of those that have most.
fn shrunk(session: &[Lift], percent: u32) -> Vec<Lift> {
    let mut lifts = session.to_vec();
    let all = |lifts: &[Lift]| lifts.iter().map(|lift| lift.sets).sum::<u32>();
    let kept = (all(session) * percent).div_ceil(100);
    while all(&lifts) > kept {
        let over = all(&lifts) - kept;
        let last = lifts.last().map_or(0, |lift| lift.sets);
        if lifts.len() > KEPT_LIFTS && last <= over + 1 {
            lifts.pop();
            continue;
        }
        let most = lifts
            .iter_mut()
            .rev()
            .filter(|lift| lift.sets > 1)
            .max_by_key(|lift| lift.sets);
        match most {
            Some(lift) => lift.sets -= 1,
            None => break,
        }
    }
    lifts
}

/// Takes pushing sets out again where fewer pulls came before them than they need (invariant 40).
fn with_pulls(mut week: Vec<Vec<Lift>>) -> Vec<Vec<Lift>> {
    let of = |session: &[Lift], pattern: Pattern| -> u32 {
        let of_pattern = session.iter().filter(|lift| lift.movement.pattern == pattern);
        of_pattern.map(|lift| lift.sets).sum()
    };
    let (mut pulls, mut pushes) = (0, 0);
    for session in &mut week {
        pulls += of(session, Pattern::Pull);
        while pulls > 0 && !push_fits(pulls, pushes + of(session, Pattern::Push)) {
            let spare = session
                .iter_mut()
                .rev()
                .find(|lift| lift.movement.pattern == Pattern::Push && lift.sets > 1);
            match spare {
                Some(lift) => lift.sets -= 1,
                None => {
                    let Some(last) = session
                        .iter()
                        .rposition(|lift| lift.movement.pattern == Pattern::Push)
                    else {
                        break;
                    };
                    session.remove(last);
                }
            }
        }
        pushes += of(session, Pattern::Push);
    }
    week
}
