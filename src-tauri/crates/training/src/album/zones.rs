//! How heavy each lift of a week is meant: up and down within the week for people past their first months (§3).

use super::casting::Cast;
use super::person::Person;
use super::support::{SupportChange, brings};
use super::volume::Lift;
use super::week::Slot;
use super::{WeekTheme, Zone};
use crate::generate::natural::{Pace, about_seconds};
use crate::plan::SessionKind;

/// The turn of an anchor's exposures within a week (§3: heavy, light and medium days; the light one between the others).
const TURN: [Zone; 3] = [Zone::Heavy, Zone::Light, Zone::Medium];
/// The same for older adults: no heavy day (Fragala 2019: 70–85 %, from the movement's own range).
const OLDER_TURN: [Zone; 2] = [Zone::Usual, Zone::Light];
/// The same in weeks that keep what is there.
const KEEPING_TURN: [Zone; 2] = [Zone::Medium, Zone::Light];

/// Sessions with a lift after which its loads are known well enough to go up and down. Our choice: about three weeks.
const KNOWN_SESSIONS: u32 = 8;

/// Returns the zone of each lift of each session.
pub fn of_week(
    person: &Person<'_>,
    cast: &Cast,
    theme: WeekTheme,
    slots: &[Slot],
    lifts: &[Vec<Lift>],
) -> Vec<Vec<Zone>> {
    let turn: &[Zone] = if !person.bounds.may_undulate {
        &[Zone::Usual]
    } else if person.older {
        &OLDER_TURN
    } else {
        match theme {
            // Loads are found in the movement's own range, unless they are known.
            WeekTheme::Settle if !person.regular => &[Zone::Usual],
            WeekTheme::Settle | WeekTheme::Lighter | WeekTheme::Exams => &KEEPING_TURN,
            _ if brings(person.profile.support, SupportChange::KinderVariations) => &KEEPING_TURN,
            WeekTheme::Build | WeekTheme::Taper => &TURN,
        }
    };
    let mut exposures = vec![0; cast.anchors.len()];
    slots
        .iter()
        .zip(lifts)
        .map(|(slot, session)| {
            session
                .iter()
                .map(|lift| {
                    let anchor = cast
                        .anchors
                        .iter()
                        .position(|anchor| anchor.slug == lift.movement.slug);
                    let known = person.lately.lifted_in(lift.movement) >= KNOWN_SESSIONS;
                    let Some(at) = anchor.filter(|_| known && !lift.movement.implements.is_empty()) else {
                        // Loads are found by double progression; without one, the ladder is the way (§3).
                        return Zone::Usual;
                    };
                    let zone = turn[exposures[at] % turn.len()];
                    exposures[at] += 1;
                    let pained = lift.movement.touches(&person.profile.screening.known_pain);
                    match zone {
                        Zone::Heavy if pained => Zone::Light,
                        // The rests of heavy sets are more than so short a session has.
                        Zone::Heavy if Pace::of(slot.seconds, person.older).scarce => Zone::Medium,
                        Zone::Usual | Zone::Heavy | Zone::Medium | Zone::Light => zone,
                    }
                })
                .map(|zone| match (slot.kind, zone) {
                    // The session of a test works up to it: no light day.
                    (SessionKind::EarnedTest, Zone::Light) => Zone::Medium,
                    _ => zone,
                })
                .collect()
        })
        .collect()
}

/// Takes sets out of sessions whose heavy lifts rest too long for all of them: from the last of those that have most of them,
/// never the last set of any.
pub fn fit_rests(person: &Person<'_>, slots: &[Slot], lifts: &mut [Vec<Lift>], zones: &[Vec<Zone>]) {
    for ((slot, session), zones) in slots.iter().zip(lifts).zip(zones) {
        let pace = Pace::of(slot.seconds, person.older);
        let about = |(lift, zone): (&Lift, &Zone)| {
            about_seconds(lift.movement, lift.sets, pace, *zone == Zone::Heavy)
        };
        while zones.contains(&Zone::Heavy) && session.iter().zip(zones).map(about).sum::<u32>() > slot.seconds
        {
            let most = session
                .iter_mut()
                .filter(|lift| lift.sets > 1)
                .max_by_key(|lift| lift.sets);
            match most {
                Some(lift) => lift.sets -= 1,
                None => break,
            }
        }
    }
}
