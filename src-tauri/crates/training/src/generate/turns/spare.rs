//! What the lifts of a phase leave free for the muscles of what stands in for them.

use super::{Lift, Limits, had};
use crate::generate::room::Room;
use crate::movement::Movement;
use crate::vocabulary::Pattern;

/// Room of the muscles that other movements may take when they stand in with more sets than were laid out for them.
pub(in crate::generate) struct Spare {
    room: Room,
    reserved: Room,
}

impl Spare {
    /// Returns what is left beside today's lifts.
    pub(in crate::generate) fn beside(lifts: &[Lift<'_>], limits: Option<&Limits>) -> Self {
        let room = limits.map_or_else(Room::default, |limits| limits.room.without(&had(lifts)));
        Self {
            room,
            reserved: Room::default(),
        }
    }

    /// Turns to the next lift: what stands in for it takes its room first.
    pub(in crate::generate) fn next(&mut self, lift: &Lift<'_>) {
        self.reserved = Room::of(lift.work.movement, lift.sets);
    }

    /// Reserves what a movement needs in a lift's stead. Returns whether there is room; a push needs more than that where it
    /// stands in for something else (invariant 40).
    pub(in crate::generate) fn lends(&mut self, movement: &Movement, lift: &Lift<'_>) -> bool {
        let needed = Room::of(movement, lift.sets).without(&self.reserved);
        let is_new_push = movement.pattern == Pattern::Push && lift.work.movement.pattern != Pattern::Push;
        let lends = self.room.holds(&needed) && !is_new_push;
        if lends {
            self.room = self.room.without(&needed);
            self.reserved = self.reserved.and(&needed);
        }
        lends
    }
}
