//! From week to week: smaller at first, a set more on the anchors as the building weeks go on (§3).
//!
//! The lighter week and the taper are planned whole: what they leave out is the day's matter, which lowers by the lowest
//! of all reasons and never by two of them at once (§1). Weeks with exams are smaller by their days and minutes.

use super::WeekTheme;
use super::calendar::Week;
use super::casting::Cast;
use super::person::Person;
use super::volume::{Lift, left_out};

/// Share of the sets in the very first week, and after a gap, in percent. Our choice: loads are being found.
const FIRST_WEEK_PERCENT: u32 = 60;
/// The same in the first week of an album that follows regular ones: new variations are learnt. Our choice.
const LATER_FIRST_WEEK_PERCENT: u32 = 80;
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
            let share = |lift: &Lift| Lift {
                sets: (lift.sets * percent).div_ceil(100).max(1),
                ..*lift
            };
            full.iter()
                .map(|session| session.iter().map(share).collect())
                .collect()
        }
        WeekTheme::Build => {
            let building = || weeks.iter().filter(|other| other.theme == WeekTheme::Build);
            let later = building().filter(|other| other.at > week.at).count();
            if later * 2 >= building().count() {
                stepped_back(cast, full, STEPS)
            } else {
                full.to_vec()
            }
        }
        WeekTheme::Lighter | WeekTheme::Taper | WeekTheme::Exams => full.to_vec(),
    }
}

/// Returns the sessions that decide which muscle groups the week leaves out: in a first week those of the full one,
/// because its few sets are no lack of minutes or equipment.
pub const fn measure_of<'l>(
    theme: WeekTheme,
    full: &'l [Vec<Lift>],
    planned: &'l [Vec<Lift>],
) -> &'l [Vec<Lift>] {
    match theme {
        WeekTheme::Settle => full,
        WeekTheme::Build | WeekTheme::Lighter | WeekTheme::Exams | WeekTheme::Taper => planned,
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
