//! How heavy each lift of a week is meant: up and down within the week for people past their first months (§3).

use super::calendar::Week;
use super::casting::Cast;
use super::person::Person;
use super::support::{SupportChange, brings};
use super::volume::{Lift, left_out};
use super::week::Slot;
use super::{WeekTheme, Zone};
use crate::generate::natural::{About, Pace};
use crate::movement::Movement;
use crate::plan::SessionKind;

/// The turn of an anchor's exposures within a week (§3: heavy, light and medium days; the light one between the others).
const TURN: [Zone; 3] = [Zone::Heavy, Zone::Light, Zone::Medium];
/// The same for older adults: no heavy day (Fragala 2019: 70–85 %, from the movement's own range).
const OLDER_TURN: [Zone; 2] = [Zone::Usual, Zone::Light];
/// The same in weeks that keep what is there.
const KEEPING_TURN: [Zone; 2] = [Zone::Medium, Zone::Light];

/// Sessions with a lift after which its loads are known well enough to go up and down. Our choice: about three weeks.
const KNOWN_SESSIONS: u32 = 8;
/// Strength in seconds from which a session may have a heavy lift. Our choice: in shorter ones its rests cost other muscles their sets.
const HEAVY_FROM: u32 = 1000;

/// Returns the zone of each lift of each session.
pub fn of_week(
    person: &Person<'_>,
    cast: &Cast,
    week: &Week,
    slots: &[Slot],
    lifts: &[Vec<Lift>],
) -> Vec<Vec<Zone>> {
    let turn: &[Zone] = if !person.bounds.may_undulate {
        &[Zone::Usual]
    } else if person.older {
        &OLDER_TURN
    } else {
        match week.theme {
            // Loads are found in the movement's own range, unless they are known.
            WeekTheme::Settle if !person.regular => &[Zone::Usual],
            WeekTheme::Settle | WeekTheme::Lighter | WeekTheme::Exams => &KEEPING_TURN,
            _ if brings(person.profile.support, SupportChange::KinderVariations) => &KEEPING_TURN,
            WeekTheme::Build | WeekTheme::Taper => &TURN,
        }
    };
    // Each anchor is at another place of the turn, so that no day is heavy for all of them, and no week like the one before.
    let mut exposures: Vec<usize> = (0..cast.anchors.len()).map(|at| at + week.at).collect();
    slots
        .iter()
        .zip(lifts)
        .map(|(slot, session)| {
            let mut has_heavy = false;
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
                        // One heavy lift with its rests is what an hour holds.
                        Zone::Heavy if has_heavy || slot.seconds < HEAVY_FROM => Zone::Medium,
                        Zone::Heavy => {
                            has_heavy = true;
                            Zone::Heavy
                        }
                        Zone::Usual | Zone::Medium | Zone::Light => zone,
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

/// Makes the rests of heavy lifts fit their sessions: sets go, from the last of those that have most of them and never the last
/// set of any; where a muscle group would fall under its four sets for it (P5), the lift is a medium one instead.
pub fn fit_rests(
    person: &Person<'_>,
    cast: &Cast,
    slots: &[Slot],
    lifts: &mut [Vec<Lift>],
    zones: &mut [Vec<Zone>],
) {
    let reached = left_out(lifts);
    for (at, slot) in slots.iter().enumerate() {
        let Some(heavy) = zones[at].iter().position(|zone| *zone == Zone::Heavy) else {
            continue;
        };
        let fits = |session: &[Lift]| {
            let pace = Pace::of(slot.seconds, person.older);
            let about = |(place, lift): (usize, &Lift)| {
                let about = About::of(lift.movement, pace, place == heavy);
                (lift.movement, about, lift.sets)
            };
            let lifts: Vec<(&Movement, About, u32)> = session.iter().enumerate().map(about).collect();
            person.about_seconds(&lifts, &cast.equipment) <= slot.seconds
        };
        let before = lifts[at].clone();
        while !fits(&lifts[at]) {
            let several = lifts[at].iter_mut().filter(|lift| lift.sets > 1);
            match several.max_by_key(|lift| lift.sets) {
                Some(lift) => lift.sets -= 1,
                None => break,
            }
        }
        if left_out(lifts) != reached {
            lifts[at] = before;
            zones[at][heavy] = Zone::Medium;
        }
    }
}
