//! Trading sets of a shared-out week between lifts, where that brings more muscle groups to their four sets (P5).

use super::sharing::Sharing;
use super::volume::{lack, weights};
use crate::movement::Movement;

impl Sharing<'_> {
    /// Trades sets of one lift of a session for as many of another, or one fewer, where that leaves muscle groups less far from their
    /// four sets (P5). Returns whether it did: each trade lessens what is lacking, so there is a last one.
    pub(super) fn trade_once(&mut self) -> bool {
        let lacking = lack(&self.week);
        if lacking == 0 {
            return false;
        }
        let mut best: Option<(u32, Self)> = None;
        for at in 0..self.slots.len() {
            for given in self.lifts[at].clone() {
                // An anchor keeps a set on each of its days; what is left of another lift is worth its way.
                let whole = !self.cast.is_anchor(given.movement) && !given.movement.fast;
                let least = u32::from(!whole);
                for sets in 1..=given.sets.saturating_sub(least).min(self.helping(at)) {
                    let mut other = self.clone();
                    other.take_away(at, given.movement, sets);
                    for movement in other.candidates(at) {
                        if movement.slug == given.movement.slug {
                            continue;
                        }
                        // The way to another movement may cost a set.
                        for taken in [sets, sets - 1] {
                            let mut other = other.clone();
                            let gained = taken > 0 && other.add(at, movement, taken) && other.pushes_hold();
                            let lack = lack(&other.week);
                            if gained && lack < best.as_ref().map_or(lacking, |(lack, _)| *lack) {
                                best = Some((lack, other));
                            }
                        }
                    }
                }
            }
        }
        best.is_some_and(|(_, other)| {
            *self = other;
            true
        })
    }

    fn pushes_hold(&self) -> bool {
        self.may_push(0, 0)
    }

    fn take_away(&mut self, at: usize, movement: &Movement, sets: u32) {
        for (muscle, weight) in weights(movement).into_iter().enumerate() {
            self.days[at][muscle] -= weight * sets;
            self.week[muscle] -= weight * sets;
        }
        for muscle in &movement.direct {
            self.direct[*muscle as usize] -= sets;
        }
        for lift in &mut self.lifts[at] {
            if lift.movement.slug == movement.slug {
                lift.sets -= sets;
            }
        }
        self.lifts[at].retain(|lift| lift.sets > 0);
    }
}
