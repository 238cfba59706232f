//! Today's scene: who, where, what is ruled out; and the parts of the session that are filled within it.

use std::collections::BTreeSet;

use super::allowance::Allowance;
use super::asked::Asked;
use super::budget::{self, BALANCE_SECONDS, LONGEST_SKILL, More, SHORTEST_STRENGTH, Shares, shares_with};
use super::seconds::Balance;
use super::session::Planned;
use super::strength::Lifting;
use super::{Request, downshift, fill, mobility, prime};
use crate::album::{PlannedLift, support};
use crate::check_in::Intent;
use crate::exclusions::{Standing, Today};
use crate::load::MINUTE;
use crate::movement::{Movement, catalogue};
use crate::plan::{Block, BlockPurpose, Cause, SessionKind, Why};
use crate::vocabulary::{Area, Pattern, Phase};

/// Minutes of skill more, taken from strength, when the person wants to practise (§1).
pub(super) const PRACTISE_SECONDS: u32 = 5 * MINUTE;
/// Minutes from which a tight area gets its two minutes in Prime even at the cost of strength. Our choice.
const TIGHT_FROM_MINUTES: u32 = 15;
/// Longest easy range in the downshift, in seconds. Our choice: what is left then is the person's own time.
pub(super) const CLOSING_RANGE: u32 = 6 * MINUTE;
/// Easy range before an event, in seconds: loose comes before calm. Our choice.
const EVENT_RANGE: u32 = 3 * MINUTE;
/// The same where the session is one for recovery: easy range is what it is made of.
const RECHARGE_RANGE: u32 = 15 * MINUTE;
/// Minutes under which older adults' strength is balance as well (§7: at 15 minutes or less; up to 20, our choice).
pub(super) const BALANCE_IN_STRENGTH_BELOW: u32 = 20;

/// Everything that filling the phases reads.
pub(super) struct Scene<'a> {
    pub(super) request: &'a Request<'a>,
    pub(super) standing: &'a Standing<'a>,
    pub(super) today: &'a Today,
    pub(super) older: bool,
    pub(super) kind: SessionKind,
    pub(super) tight: Vec<Area>,
    /// Whether it is the day as planned, before the morning is read.
    pub(super) quiet: bool,
    /// What the support answer gives to the ends of the session.
    pub(super) more: More,
    /// Seconds of strength that the week leaves room for, before the morning is read.
    pub(super) week_strength: u32,
    /// The same of aerobic work.
    pub(super) week_aerobic: u32,
    /// Whether today's session is so short that an older adult's strength is their balance (invariant 27).
    pub(super) balance: bool,
    /// The morning of an event: prime and downshift only.
    pub(super) event: bool,
}

/// Seconds of work in a session of so many minutes.
pub(super) struct Work {
    /// Strength, as it is laid out.
    pub(super) strength: u32,
    /// Most of it that may be filled: a tight area's easy range comes out of it.
    pub(super) strength_at_most: u32,
    /// Skill.
    pub(super) skill: u32,
}

/// Returns the work that so many minutes hold, after what practice and tight areas ask.
pub(super) fn work(scene: &Scene<'_>, minutes: u32) -> Work {
    work_beside(scene, minutes, scene.balance)
}

/// The same, with strength that is an older adult's balance or with strength that is not.
fn work_beside(scene: &Scene<'_>, minutes: u32, balance: bool) -> Work {
    if scene.event {
        return Work {
            strength: 0,
            strength_at_most: 0,
            skill: 0,
        };
    }
    let at = shares_with(scene.kind, scene.older, minutes, scene.more);
    let mut strength = at.strength;
    let mut skill = at.skill;
    let range = at.prime - prime::raise_seconds(at.prime);
    let tight_range = if minutes >= TIGHT_FROM_MINUTES {
        prime::TIGHT_RANGE.saturating_sub(range)
    } else {
        0
    };
    let is_tight = !scene.today.areas().is_empty();
    let more_range = if is_tight { tight_range } else { 0 };
    let morning = scene.request.check_in.filter(|_| !scene.quiet);
    // Strength that is balance stays (invariant 27).
    let practises = morning.and_then(|check_in| check_in.intent) == Some(Intent::Practise);
    if practises && !balance {
        // Only what the week has room for can be given away, and the shortest strength stays beside what a tight area would
        // take: whether one is tight decides nothing here, or it would bring strength back (invariant 37).
        let more = PRACTISE_SECONDS.min(LONGEST_SKILL.saturating_sub(skill)).min(
            strength
                .min(scene.week_strength)
                .saturating_sub(SHORTEST_STRENGTH + tight_range),
        );
        if more > 0 {
            strength = strength.min(scene.week_strength) - more;
            skill += more;
        }
    }
    Work {
        strength,
        strength_at_most: strength.saturating_sub(more_range),
        skill,
    }
}

/// Movements of a phase that person, place and morning allow, in the catalogue's order turned by the seed.
pub(super) fn choices<'c>(
    scene: &Scene<'_>,
    phase: Phase,
    suits: impl Fn(&Movement) -> bool,
) -> Vec<&'c Movement> {
    let mut found: Vec<&Movement> = catalogue()
        .for_phase(phase)
        .filter(|movement| suits(movement))
        .filter(|movement| scene.standing.why_not(movement, phase, false).is_none())
        .filter(|movement| scene.today.why_not(movement, phase, true).is_none())
        .collect();
    if !found.is_empty() {
        // Who wants a rhythm opens every session of the album in the same way.
        let album = scene.request.album;
        let same = phase == Phase::Prime && support::wants_same_opening(album.support);
        let seed = if same { album.seed } else { scene.request.seed };
        let turn = turn(seed, phase, found.len());
        found.rotate_left(turn);
    }
    found
}

/// Where a list starts today: the only place where chance enters.
pub(super) fn turn(seed: u32, phase: Phase, length: usize) -> usize {
    use rand_chacha::ChaCha8Rng;
    use rand_chacha::rand_core::{Rng, SeedableRng};
    let mut chance = ChaCha8Rng::seed_from_u64(u64::from(seed) * 8 + phase as u64);
    usize::try_from(chance.next_u32()).unwrap_or(0) % length.max(1)
}

/// Fills strength for today's minutes. It is laid out for the planned minutes and cut from there, so that a shorter session
/// never holds more than a longer one (invariant 37). Where an older adult's strength becomes balance only because
/// the session is shorter than planned, or an area takes of it, it is laid out anew, within what it would have held.
pub(super) fn lift(
    scene: &Scene<'_>,
    lifting: &Lifting<'_>,
    planned: &Planned<'_>,
    lifts: &[PlannedLift],
    allowance: &Allowance,
) -> fill::Filled {
    let morning = scene.request.check_in.filter(|_| !scene.quiet);
    let control = morning.and_then(|check_in| check_in.control);
    let album = scene.request.album;
    let longest = allowance.minutes.planned.max(budget::SHORTEST_MINUTES);
    let whole = work(scene, longest);
    let asked = |balance: Balance| Asked {
        lifts,
        chosen: planned.lifts,
        measures: if planned.measures { &album.measures } else { &[] },
        test: planned.test,
        quiet: scene.quiet,
        seconds: whole.strength,
        balance,
    };
    let limited = |minutes: u32, balance: bool| {
        let work = work_beside(scene, minutes.max(budget::SHORTEST_MINUTES), balance);
        let mut limits = allowance.clone();
        let cause = limits.minutes.cause.clone().unwrap_or(Cause::Planned);
        limits.strength.lower(work.strength, &cause);
        if let Some((_, cause)) = scene.today.areas().values().next() {
            limits.strength.lower(work.strength_at_most, cause);
        }
        limits
    };
    let is_balance = |minutes: u32| scene.older && minutes < BALANCE_IN_STRENGTH_BELOW;
    let as_planned = if is_balance(longest) {
        Balance::Beside {
            practice: whole.skill,
        }
    } else {
        Balance::No
    };
    let now = allowance.minutes.now;
    let mut limits = limited(now, scene.balance);
    let shorter = limits.strength.now < whole.strength;
    if !(is_balance(now) && shorter) {
        return lifting.fill(&asked(as_planned), &limits, scene.today, control);
    }
    let longer = limited(longest.min(BALANCE_IN_STRENGTH_BELOW), is_balance(longest));
    let most = lifting
        .fill(&asked(as_planned), &longer, scene.today, control)
        .seconds;
    // What is just too short for five minutes of balance leaves time enough to practise the rest of them.
    let practised = BALANCE_SECONDS - budget::SHORTEST_SKILL;
    let most = if (practised..BALANCE_SECONDS).contains(&most) {
        practised
    } else {
        most
    };
    let cause = limits.minutes.cause.clone().unwrap_or(Cause::Planned);
    limits.strength.lower(most, &cause);
    lifting.fill(&asked(Balance::Only), &limits, scene.today, control)
}

/// Opens the session: the raise, then easy range. Returns the blocks and the spare time that is left.
pub(super) fn open(scene: &Scene<'_>, raise: Option<Block>, now: Shares, spare: u32) -> (Vec<Block>, u32) {
    let range = now.prime - prime::raise_seconds(now.prime);
    let wanted = if scene.event {
        range.max(EVENT_RANGE)
    } else if scene.tight.is_empty() {
        range
    } else {
        range.max(prime::TIGHT_RANGE)
    };
    // Without a raise its time is easy range as well.
    let wanted = if raise.is_some() {
        wanted
    } else {
        wanted + prime::raise_seconds(now.prime)
    };
    // Dynamic range only: held stretches belong to the end (Behm 2016; invariant 39).
    let choices = choices(scene, Phase::Prime, |movement| {
        movement.pattern == Pattern::Mobility && !movement.is_held_stretch()
    });
    let mut used = BTreeSet::new();
    let favoured = prime::favoured(&scene.request.profile.contexts, scene.older);
    let (range, taken) = prime::easy_range(wanted.min(spare), &scene.tight, &favoured, &choices, &mut used);
    let mut blocks: Vec<Block> = raise.into_iter().collect();
    blocks.extend(range);
    (blocks, spare - taken)
}

/// Closes the session: easy range with the spare time, then paced breathing. Returns the blocks and the time that nothing
/// takes: the session is that much shorter.
///
/// Spare time is to be taken or left (invariant 3), unless the session is one for recovery: easy range is its work.
///
/// How much easy range there may be follows from the planned kind, never from the morning: a worse morning must not fill
/// with it what a better one leaves free (invariant 37).
pub(super) fn close(
    scene: &Scene<'_>,
    opening: &[Block],
    now: Shares,
    spare: u32,
    breathers: &[&Movement],
) -> (Vec<Block>, u32) {
    let downshift = now.downshift;
    let range = choices(scene, Phase::Downshift, |movement| {
        movement.pattern == Pattern::Mobility
    });
    let opened = |movement: &&&Movement| opening.iter().any(|block| block.movement == movement.slug);
    let mut ordered: Vec<&Movement> = range
        .iter()
        .filter(|movement| !opened(movement))
        .copied()
        .collect();
    ordered.extend(range.iter().filter(opened).copied());
    let (closing, purpose, why) = if scene.kind == SessionKind::Recharge {
        (RECHARGE_RANGE, BlockPurpose::Work, Why::CalmsDown)
    } else {
        (CLOSING_RANGE, BlockPurpose::Optional, Why::SpareTime)
    };
    // What a tight area was given in Prime comes out of it.
    let opened_for: u32 = opening.iter().map(Block::seconds).sum();
    let most = (closing + now.prime).saturating_sub(opened_for);
    let (mut blocks, taken) =
        mobility::fill(spare.min(most), &ordered, &mut BTreeSet::new(), |_| why.clone());
    for block in &mut blocks {
        block.purpose = purpose;
    }
    let too_little = (spare - taken).min(mobility::SHORTEST - 1);
    let breathing = (downshift + too_little).min(downshift::LONGEST);
    blocks.extend(downshift::breathing(breathing, breathers));
    (blocks, (spare + downshift).saturating_sub(taken + breathing))
}
