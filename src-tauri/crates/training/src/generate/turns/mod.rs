//! Supersets: lifts for different muscles take turns where time is short, so that one muscle rests while the other works. It
//! about halves the time that a set takes (Iversen 2021), and what it frees goes into sets that were planned and did not
//! fit one after the other.
//!
//! The phase keeps its length to the second: what the turns free is spent on sets, and what is left of it on rest. So nothing
//! here can make a worse morning's session longer (invariant 37), whoever takes turns with whom.

mod order;
mod spare;

pub(super) use spare::Spare;

use super::fill::push_room;
use super::natural::{About, Work};
use super::room::Room;
use crate::movement::Movement;
use crate::plan::BlockPurpose;
use crate::vocabulary::{Equipment, Pattern};
use order::bind;

/// Shortest rest between two lifts that take turns, in seconds. Our choice: time to walk over and to breathe.
const SHORTEST_REST: u32 = 30;
/// The same for older adults, whose rests are longer (§8).
const OLDER_SHORTEST_REST: u32 = 45;
/// The same where both use the same kind of implement with different loads. Our choice: time to change to another pair.
const EXCHANGE_REST: u32 = 45;

/// A lift of today's session.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lift<'a> {
    pub(super) work: Work<'a>,
    /// Its sets; more where turns have made room for them.
    pub(super) sets: u32,
    /// Sets that were planned for it, as far as it may have them.
    pub(super) most: u32,
    /// Repetitions or seconds of a set.
    pub(super) amount: u32,
    /// Rest after each set in seconds, where turns have changed it.
    pub(super) rest: Option<u32>,
    /// Seconds more to change over, which no rest could take.
    pub(super) spare: u32,
    /// Whether its sets take turns with those of the next lift.
    pub(super) superset: bool,
}

impl<'a> Lift<'a> {
    pub(super) const fn new(work: Work<'a>, (sets, amount): (u32, u32), most: u32) -> Self {
        Self {
            work,
            sets,
            most: if most > sets { most } else { sets },
            amount,
            rest: None,
            spare: 0,
            superset: false,
        }
    }

    fn seconds(&self) -> u32 {
        self.work.seconds(self.sets, self.amount)
    }

    /// Returns its seconds with another rest than its own, where there is one.
    fn seconds_with(&self, rest: Option<u32>) -> u32 {
        let own = self.work.rest();
        self.seconds() - self.sets * own + self.sets * rest.unwrap_or(own)
    }

    /// Returns what one set of work takes at least, in seconds: an eased day may ask for less than was laid out, and the other
    /// lift rests for no longer than that.
    fn set(&self) -> u32 {
        self.work
            .work_seconds(self.amount.min(self.work.prescription.amount))
    }
}

/// What more sets must keep to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    /// Sets of the session.
    pub(super) sets: u32,
    /// Sets that the muscles have room for today.
    pub(super) room: Room,
    /// Pulling and pushing sets of the running week before today.
    pub(super) pulls: u32,
    pub(super) pushes: u32,
    /// Whether the older adult's rests hold.
    pub(super) older: bool,
}

/// Returns whether two movements may take turns at all: neither fast, and none of the muscles that one works directly at
/// work in the other.
pub(super) fn suit(one: &Movement, other: &Movement) -> bool {
    let spares = |movement: &Movement, worked: &Movement| {
        movement
            .direct
            .iter()
            .all(|muscle| !worked.direct.contains(muscle) && !worked.indirect.contains(muscle))
    };
    !one.fast && !other.fast && spares(one, other) && spares(other, one)
}

/// Returns the shortest rest with which two lifts take turns, in seconds: each muscle has the rest that its own sets ask for.
fn shared_rest((rest, set): (u32, u32), (other_rest, other_set): (u32, u32), shortest: u32) -> u32 {
    let least = |rest: u32, between: u32| rest.saturating_sub(between).div_ceil(2);
    least(rest, other_set).max(least(other_rest, set)).max(shortest)
}

const fn shortest_rest(exchange: Exchange, older: bool) -> u32 {
    match exchange {
        Exchange::None if !older => SHORTEST_REST,
        Exchange::None => OLDER_SHORTEST_REST,
        Exchange::Quick | Exchange::Slow => EXCHANGE_REST,
    }
}

/// What two lifts are carried by, for taking turns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Exchange {
    /// Nothing is changed between them.
    None,
    /// Another one of the same kind is picked up.
    Quick,
    /// Plates would have to be changed, or a bag repacked.
    Slow,
}

const fn exchange(one: Option<Equipment>, other: Option<Equipment>) -> Exchange {
    match (one, other) {
        (Some(Equipment::Barbell), Some(Equipment::Barbell))
        | (Some(Equipment::Backpack), Some(Equipment::Backpack)) => Exchange::Slow,
        (Some(Equipment::Dumbbells), Some(Equipment::Dumbbells))
        | (Some(Equipment::Kettlebell), Some(Equipment::Kettlebell)) => Exchange::Quick,
        _ => Exchange::None,
    }
}

/// Returns about how long lifts with so many sets take where they may take turns with this equipment, in seconds; never
/// what does not hold one set of each without.
pub fn about_in_turns(lifts: &[(&Movement, About, u32)], equipment: &[Equipment], older: bool) -> u32 {
    let between = |one: usize, other: usize| {
        let carried = |at: usize| lifts[at].0.implement_with(equipment);
        exchange(carried(one), carried(other))
    };
    let may = |one: usize, other: usize| {
        let light = |at: usize| !lifts[at].1.heavy;
        let slow = between(one, other) == Exchange::Slow;
        light(one) && light(other) && !slow && suit(lifts[one].0, lifts[other].0)
    };
    let freed = |(one, other): (usize, usize)| {
        let ((_, about, sets), (_, beside, others)) = (&lifts[one], &lifts[other]);
        if !alternate(*sets, *others) {
            return 0;
        }
        let shortest = shortest_rest(between(one, other), older);
        let rest = shared_rest((about.rest, about.set), (beside.rest, beside.set), shortest);
        (sets * about.rest + others * beside.rest).saturating_sub((sets + others) * rest)
    };
    let freed: u32 = pairs(lifts.len(), may).into_iter().map(freed).sum();
    let straight: u32 = lifts.iter().map(|(_, about, sets)| about.seconds(*sets)).sum();
    let once: u32 = lifts.iter().map(|(_, about, _)| about.seconds(1)).sum();
    (straight - freed).max(once)
}

/// Returns what is changed between two lifts today.
fn exchange_today(one: &Lift<'_>, other: &Lift<'_>) -> Exchange {
    match (one.work.prescription.load, other.work.prescription.load) {
        (Some((load, implement, _)), Some((other_load, other_implement, _))) if load != other_load => {
            exchange(Some(implement), Some(other_implement))
        }
        _ => Exchange::None,
    }
}

/// Whether two lifts take turns today: work sets, none of them heavy, and no plates to be changed between them.
fn pair_up(one: &Lift<'_>, other: &Lift<'_>) -> bool {
    let plain = |lift: &Lift<'_>| lift.work.purpose == BlockPurpose::Work && !lift.work.is_heavy();
    let slow = exchange_today(one, other) == Exchange::Slow;
    plain(one) && plain(other) && !slow && suit(one.work.movement, other.work.movement)
}

/// Whether so many sets can alternate: the first lift has as many as the second, or one more.
const fn alternate(sets: u32, other: u32) -> bool {
    sets.abs_diff(other) <= 1
}

/// Lets lifts take turns where that makes room for sets that were planned and did not fit, in the time that the lifts take
/// one after the other. Where it makes room for none, everything stays as it was.
pub(super) fn take_turns(lifts: &mut Vec<Lift<'_>>, limits: &Limits) {
    let time: u32 = lifts.iter().map(Lift::seconds).sum();
    let mut grown = lifts.clone();
    let mut pairs = pairs(lifts.len(), |one, other| pair_up(&lifts[one], &lifts[other]));
    while grow_once(&mut grown, &pairs, limits, time) {}
    if grown
        .iter()
        .zip(lifts.iter())
        .all(|(one, before)| one.sets == before.sets)
    {
        return;
    }
    pairs.retain(|(one, other)| alternate(grown[*one].sets, grown[*other].sets));
    // Nobody hurries for nothing: the last lifts that can do without turns do.
    while let Some(last) = pairs.pop() {
        if total(&grown, &pairs, limits.older) > time {
            pairs.push(last);
            break;
        }
    }
    if let Some(mut bound) = bind(&grown, &pairs, limits.older) {
        give_rest(&mut bound, time);
        *lifts = bound;
    }
}

/// Returns who of so many lifts takes turns with whom: each with the next that it may.
fn pairs(lifts: usize, may: impl Fn(usize, usize) -> bool) -> Vec<(usize, usize)> {
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for at in 0..lifts {
        let is_free = |at: usize| pairs.iter().all(|(one, other)| *one != at && *other != at);
        let partner = (at + 1..lifts).find(|other| is_free(*other) && may(at, *other));
        if let Some(partner) = partner.filter(|_| is_free(at)) {
            pairs.push((at, partner));
        }
    }
    pairs
}

/// Returns the time of all lifts with these pairs taking turns, in seconds. A short rest grows where the other lift needs it.
fn total(lifts: &[Lift<'_>], pairs: &[(usize, usize)], older: bool) -> u32 {
    let mut rests: Vec<Option<u32>> = vec![None; lifts.len()];
    for (one, other) in pairs {
        if alternate(lifts[*one].sets, lifts[*other].sets) {
            let rest = together(&lifts[*one], &lifts[*other], older);
            rests[*one] = Some(rest);
            rests[*other] = Some(rest);
        }
    }
    let all = lifts.iter().zip(rests);
    all.map(|(lift, rest)| lift.seconds_with(rest)).sum()
}

fn together(one: &Lift<'_>, other: &Lift<'_>, older: bool) -> u32 {
    let shortest = shortest_rest(exchange_today(one, other), older);
    shared_rest(
        (one.work.rest(), one.set()),
        (other.work.rest(), other.set()),
        shortest,
    )
}

/// Gives the lift with the fewest sets one of those that were planned for it, pushes last because pulls make room for them.
/// Returns whether there was one.
fn grow_once(lifts: &mut [Lift<'_>], pairs: &[(usize, usize)], limits: &Limits, time: u32) -> bool {
    let sets_of = |pattern: Pattern| -> u32 {
        let of = lifts.iter().filter(|lift| lift.work.movement.pattern == pattern);
        of.map(|lift| lift.sets).sum()
    };
    let room = limits.room.without(&had(lifts));
    let pushes = push_room(limits.pulls + sets_of(Pattern::Pull), limits.pushes);
    let has_room = |lift: &Lift<'_>| {
        let movement = lift.work.movement;
        lift.sets < lift.most
            && room.holds(&Room::of(movement, 1))
            && (movement.pattern != Pattern::Push || sets_of(Pattern::Push) < pushes)
    };
    if lifts.iter().map(|lift| lift.sets).sum::<u32>() >= limits.sets {
        return false;
    }
    let mut order: Vec<usize> = (0..lifts.len()).filter(|at| has_room(&lifts[*at])).collect();
    order.sort_by_key(|at| (lifts[*at].sets, lifts[*at].work.movement.pattern == Pattern::Push));
    for at in order {
        lifts[at].sets += 1;
        if total(lifts, pairs, limits.older) <= time {
            return true;
        }
        lifts[at].sets -= 1;
    }
    false
}

/// Returns the movement that a lift takes turns with, if any.
pub(super) fn beside<'a>(lifts: &[Lift<'a>], at: usize) -> Option<&'a Movement> {
    let before = at
        .checked_sub(1)
        .map(|before| &lifts[before])
        .filter(|before| before.superset);
    let after = lifts.get(at + 1).filter(|_| lifts[at].superset);
    before.or(after).map(|lift| lift.work.movement)
}

fn had(lifts: &[Lift<'_>]) -> Room {
    let of = |sum: Room, lift: &Lift<'_>| sum.and(&Room::of(lift.work.movement, lift.sets));
    lifts.iter().fold(Room::default(), of)
}

/// Gives what is left of the time to the rests of those who take turns.
fn give_rest(lifts: &mut [Lift<'_>], time: u32) {
    let mut left = time.saturating_sub(lifts.iter().map(|lift| lift.seconds_with(lift.rest)).sum());
    let in_turn = |lift: &&mut Lift<'_>| lift.rest.is_some();
    let sets: u32 = lifts
        .iter()
        .filter(|lift| lift.rest.is_some())
        .map(|lift| lift.sets)
        .sum();
    let more = left.checked_div(sets).unwrap_or(0);
    for lift in lifts.iter_mut().filter(in_turn) {
        lift.rest = lift.rest.map(|rest| rest + more);
        left -= more * lift.sets;
    }
    if let Some(last) = lifts.iter_mut().rfind(in_turn) {
        last.spare = left;
    }
}
