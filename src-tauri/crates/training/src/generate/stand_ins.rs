//! What else may fill a slot when its own movement is struck out: stand-ins, the akin ones first.

use super::asked::Asked;
use super::layout::zone_in;
use super::natural::{Pace, Work};
use super::room::Room;
use super::slot::Slot;
use super::strength::Lifting;
use crate::album::Zone;
use crate::movement::Movement;

/// Candidates that a slot lists at most. Our choice: enough that no morning leaves it empty that leaves anything to do.
const MOST_CANDIDATES: usize = 48;
/// Share of a slot's length from which a candidate takes about as long, in percent. Our choice.
const SIMILAR_PERCENT: u32 = 75;
/// Seconds within which shorter candidates count as equally long. Our choice.
const ABOUT: u32 = 20;

impl<'a> Lifting<'a> {
    /// Lists what else may fill the slot, as far as the room that is left allows: what is akin to the planned movement before
    /// anything else; of each, what takes about as long in order of preference, then what is shorter, the longest first,
    /// because nothing may follow that is longer.
    pub(super) fn widen(
        &self,
        slot: &mut Slot<'a>,
        preferences: &[&'a Movement],
        zone: Zone,
        pace: Pace,
        asked: &Asked<'_>,
        room: &mut Room,
    ) {
        let similar = slot.seconds(slot.units) * SIMILAR_PERCENT / 100;
        let (kin, others): (Vec<&Movement>, Vec<&Movement>) = preferences
            .iter()
            .copied()
            .partition(|movement| slot.planned.shares_muscle_with(movement));
        for group in [kin, others] {
            self.widen_by(slot, &group, similar, (zone, pace, asked), room);
        }
    }

    fn widen_by(
        &self,
        slot: &mut Slot<'a>,
        group: &[&'a Movement],
        similar: u32,
        (zone, pace, asked): (Zone, Pace, &Asked<'_>),
        room: &mut Room,
    ) {
        let mut shorter: Vec<(u32, Work<'a>, u32)> = Vec::new();
        for movement in group.iter().copied() {
            if slot
                .candidates
                .iter()
                .any(|known| std::ptr::eq(known.work.movement, movement))
            {
                continue;
            }
            let zone = zone_in(slot.planned, movement, zone);
            let Some(work) = self.plain_work(movement, zone, pace) else {
                continue;
            };
            let most = work
                .prescription
                .sets_at_most
                .map_or(slot.units, |most| slot.units.min(u32::from(most)))
                .min(asked.own_sets(movement));
            let fitted = slot
                .fit(work, most)
                .filter(|one| one.seconds(slot.units) >= similar);
            match fitted {
                Some(_) => Self::list(slot, work, most, room),
                None => shorter.push((work.seconds(most, work.amount), work, most)),
            }
        }
        shorter.sort_by_key(|(seconds, _, _)| std::cmp::Reverse(seconds / ABOUT));
        for (_, work, most) in shorter {
            Self::list(slot, work, most, room);
        }
    }

    /// Adds a candidate with as many sets as room is left for, and takes that room.
    fn list(slot: &mut Slot<'a>, work: Work<'a>, most: u32, room: &mut Room) {
        if slot.candidates.len() >= MOST_CANDIDATES {
            return;
        }
        let Some(sets) = by_room(slot, work.movement, most, room) else {
            return;
        };
        if let Some(candidate) = slot.fit(work, sets) {
            let sets = candidate.fit(slot.units).map_or(0, |(sets, _)| sets);
            let more = Room::of(work.movement, sets).without(&slot.reserved);
            *room = room.without(&more);
            slot.reserved = slot.reserved.and(&more);
            slot.add(candidate);
        }
    }
}

/// Returns the sets of a movement that there is room for in a slot, beside what the slot has reserved already.
fn by_room(slot: &Slot<'_>, movement: &Movement, most: u32, room: &Room) -> Option<u32> {
    (1..=most)
        .rev()
        .find(|sets| room.holds(&Room::of(movement, *sets).without(&slot.reserved)))
}
