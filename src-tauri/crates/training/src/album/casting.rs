//! Choosing the movements of an album: anchors that stay, and variations that change from album to album (P4).

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::care::Life;
use super::person::{Person, class};
use crate::exclusions::Standing;
use crate::generate::roles::Role;
use crate::movement::{Measure, Movement, catalogue};
use crate::profile::SupportNeed;
use crate::vocabulary::{Equipment, Muscle, Pattern, Phase, PlaceKind};

/// Variations of a role in an album beside its anchor: sessions take them in turn.
const VARIATIONS: usize = 2;
/// The same where knowing what to do is what is needed: fewer different movements.
const FEW_VARIATIONS: usize = 1;
/// Most anchors of an album (product.md, system 11: two or three).
const MOST_ANCHORS: usize = 3;
/// Control demand from which gentle starts begin, by months of training under twelve, and from then on. Our choice.
const GENTLE_CONTROL: (u8, u8) = (1, 2);
/// Months after which a gentle start may ask for more control. Our choice.
const GENTLE_MONTHS: u16 = 12;

/// Fewest, where there is so much to lift.
const LEAST_ANCHORS: usize = 2;
/// What an anchor can be for: legs, a pull, a push, in the order in which they matter (Iversen 2021).
const ANCHOR_ROLES: [&[Role]; MOST_ANCHORS] = [&[Role::Knee, Role::Hip], &[Role::Pull], &[Role::Push]];

/// The movements of an album at one place.
pub struct Cast {
    /// Lifts that stay throughout: legs, pull, push.
    pub anchors: Vec<&'static Movement>,
    /// Equipment at the place.
    pub equipment: Vec<Equipment>,
    variations: BTreeMap<Role, Vec<&'static Movement>>,
    play: BTreeMap<Role, Vec<&'static Movement>>,
}

impl Cast {
    /// Chooses for a person at a place.
    pub fn choose(person: &Person<'_>, place: PlaceKind) -> Self {
        let standing = Standing::new(person.profile, person.history.since, person.starts, place);
        let pools = pools(person, &standing);
        let anchors = anchors(person, &pools);
        let count = if person.wants(SupportNeed::Guidance) {
            FEW_VARIATIONS
        } else {
            VARIATIONS
        };
        let mut chosen = anchors.clone();
        let mut take = |count: usize| -> BTreeMap<Role, Vec<&'static Movement>> {
            Role::ALL
                .iter()
                .map(|role| {
                    let there = pools.get(role).map_or(0, Vec::len);
                    let held = chosen.iter().filter(|one| Role::of(one) == Some(*role)).count();
                    // Half of what there is at most, so that the next album has something new (P4).
                    let count = count.min(there.saturating_sub(held).div_ceil(2));
                    (*role, take(person, &pools, *role, count, &mut chosen))
                })
                .collect()
        };
        let variations = take(count);
        let play = take(VARIATIONS);
        Self {
            anchors,
            equipment: standing.equipment.clone(),
            variations,
            play,
        }
    }

    /// Returns the variations of a role, those of this turn first, and what no week owes last.
    pub fn variations(&self, role: Role, turn: usize) -> impl Iterator<Item = &'static Movement> + '_ {
        let list = move || turned(self.variations.get(&role), turn);
        let others = list().filter(|movement| !is_owed(movement));
        list().filter(|movement| is_owed(movement)).chain(others)
    }

    /// Returns what side B has for a role: other variations, never an anchor.
    pub fn play(&self, role: Role, turn: usize) -> impl Iterator<Item = &'static Movement> + '_ {
        turned(self.play.get(&role), turn).chain(turned(self.variations.get(&role), turn + 1))
    }

    /// Whether a movement is an anchor.
    pub fn is_anchor(&self, movement: &Movement) -> bool {
        self.anchors.iter().any(|anchor| anchor.slug == movement.slug)
    }
}

/// Whether a movement serves a muscle that a week owes sets (§3).
fn is_owed(movement: &Movement) -> bool {
    movement.direct.iter().any(|muscle| muscle.has_least_sets())
}

fn turned<'c>(
    list: Option<&'c Vec<&'static Movement>>,
    turn: usize,
) -> impl Iterator<Item = &'static Movement> + use<'c> {
    let list: &[&'static Movement] = list.map_or(&[], Vec::as_slice);
    let first = turn % list.len().max(1);
    list.iter().cycle().skip(first).take(list.len()).copied()
}

type Pools = BTreeMap<Role, Vec<&'static Movement>>;

/// How much has to be asked to be new before every variation is (P4): see [`Person::newer`].
const NEWER_VARIATIONS: u8 = 3;

/// Returns what person and place allow, by role, of what a week owes sets, and of what else keeps from stumbling: of each
/// ladder only the rung that the person is on, or would start on.
fn pools(person: &Person<'_>, standing: &Standing<'_>) -> Pools {
    let mut pools = Pools::new();
    for movement in catalogue().movements() {
        let known = person.lately.has_lifted(movement);
        if let Some(role) = Role::of(movement)
            && (is_owed(movement) || person.leads(Life::Unsteady) || person.leads(Life::Light))
            && standing.why_not(movement, Phase::Strength, known).is_none()
        {
            pools.entry(role).or_default().push(movement);
        }
    }
    for pool in pools.values_mut() {
        let rungs: BTreeMap<(&str, bool), u8> = pool
            .iter()
            .map(|movement| (class(movement), rung(person, movement, pool)))
            .collect();
        let gentle = gentle(person, pool);
        pool.retain(|movement| {
            rungs.get(&class(movement)) == Some(&movement.rung.rung)
                && gentle
                    .get(&class(movement))
                    .is_none_or(|most| movement.control <= *most)
        });
    }
    pools
}

/// Returns the rung of a movement's class to plan: where the person stands, else where a person like this begins.
fn rung(person: &Person<'_>, movement: &Movement, pool: &[&'static Movement]) -> u8 {
    let has_repetitions = pool
        .iter()
        .any(|other| class(other) == class(movement) && other.measure == Measure::Repetitions);
    // Holds stand beside a ladder's repetitions; they do not decide where it begins.
    let class_of = || {
        pool.iter().filter(|other| {
            class(other) == class(movement) && (!has_repetitions || other.measure == Measure::Repetitions)
        })
    };
    if let Some(height) = person.lately.highest_lifted(movement) {
        let under = class_of()
            .map(|other| other.rung.rung)
            .filter(|rung| *rung <= height)
            .max();
        if let Some(rung) = under {
            return rung;
        }
    }
    let lowest = class_of().map(|other| other.rung.rung).min();
    let begins = class_of()
        .filter(|other| !person.is_careful() || other.control <= gentle_control(person))
        .map(|other| other.rung.rung)
        .max();
    begins.or(lowest).unwrap_or(movement.rung.rung)
}

const fn gentle_control(person: &Person<'_>) -> u8 {
    if person.months < GENTLE_MONTHS {
        GENTLE_CONTROL.0
    } else {
        GENTLE_CONTROL.1
    }
}

/// Returns the control demand that a gentle start keeps to, for each class that holds anything so gentle and was not
/// climbed further yet.
fn gentle<'p>(person: &Person<'_>, pool: &[&'p Movement]) -> BTreeMap<(&'p str, bool), u8> {
    let most = gentle_control(person);
    pool.iter()
        .filter(|movement| person.is_careful() && movement.control <= most)
        .filter(|movement| person.lately.highest_lifted(movement).is_none())
        .map(|movement| (class(movement), most))
        .collect()
}

/// Returns the anchors: those of the album before that still suit, then the best for what is missing.
fn anchors(person: &Person<'_>, pools: &Pools) -> Vec<&'static Movement> {
    let before = person.previous.map_or(&[][..], |album| album.anchors.as_slice());
    // Where a third of an album has to be new and there is little else, the last anchor is.
    let kept_roles = ANCHOR_ROLES.len() - usize::from(person.newer > 0);
    let mut anchors: Vec<&'static Movement> = ANCHOR_ROLES
        .iter()
        .enumerate()
        .filter_map(|(at, roles)| {
            let all = || roles.iter().filter_map(|role| pools.get(role)).flatten().copied();
            // An anchor stands for its ladder: where the person has climbed, the day's session follows.
            let kept = before
                .iter()
                .filter_map(|slug| catalogue().get(slug))
                .filter(|kept| Role::of(kept).is_some_and(|role| roles.contains(&role)))
                .find(|kept| all().any(|movement| class(movement) == class(kept)));
            kept.filter(|_| at < kept_roles).or_else(|| {
                all()
                    .filter(|movement| person.is_careful() || !is_too_easy(movement))
                    .filter(|movement| {
                        at < kept_roles || !(person.is_stale(movement) || before.contains(&movement.slug))
                    })
                    .max_by_key(|movement| anchor_merit(person, movement))
                    .or_else(|| all().max_by_key(|movement| anchor_merit(person, movement)))
            })
        })
        .collect();
    // Where pain, screening or the place leave hardly a role, whatever else there is to lift stays the same.
    while anchors.len() < LEAST_ANCHORS {
        let others = pools.values().flatten().copied();
        let next = others
            .filter(|movement| anchors.iter().all(|anchor| class(anchor) != class(movement)))
            .max_by_key(|movement| (before.contains(&movement.slug), anchor_merit(person, movement)));
        let Some(next) = next else { break };
        anchors.push(next);
    }
    anchors
}

/// How well a movement serves as an anchor: no long-known pain in the way, the pattern that the role is named for,
/// something to load, several joints, pulls that leave the shoulders to the pushes, several muscles, what is known, then
/// how much control it asks for, and the seed. Our choice.
fn anchor_merit(person: &Person<'_>, movement: &Movement) -> impl Ord + use<> {
    let named = matches!(
        movement.pattern,
        Pattern::Squat | Pattern::Hinge | Pattern::Push | Pattern::Pull
    );
    (
        (
            !movement.touches(&person.profile.screening.known_pain),
            !person.is_careful() || movement.control <= gentle_control(person),
            named,
            movement.direct.len() >= 2,
            !(movement.pattern == Pattern::Pull && movement.direct.contains(&Muscle::Shoulders)),
            movement.measure == Measure::Repetitions,
            Role::of(movement) != Some(Role::Hip),
            !movement.implements.is_empty(),
            movement.compound,
        ),
        (
            !(movement.overhead || movement.direct.first() == Some(&Muscle::Shoulders)),
            person.lately.has_lifted(movement),
            control_merit(person, movement),
            tie(person.seed, movement),
        ),
    )
}

fn take(
    person: &Person<'_>,
    pools: &Pools,
    role: Role,
    count: usize,
    chosen: &mut Vec<&'static Movement>,
) -> Vec<&'static Movement> {
    let mut found = Vec::new();
    for _ in 0..count {
        let next = pools
            .get(&role)
            .into_iter()
            .flatten()
            .copied()
            .filter(|movement| chosen.iter().all(|other| other.slug != movement.slug))
            .min_by_key(|movement| {
                let again = person.newer >= NEWER_VARIATIONS && person.is_stale(movement);
                (again, rank(person, movement, chosen))
            });
        let Some(next) = next else {
            break;
        };
        chosen.push(next);
        found.push(next);
    }
    found
}

/// Where a movement stands among the variations of its role, the best first: not too easy, several muscles, another ladder
/// and other muscles than what is there already, new since the album before (P4), kind where that is asked, loadable.
fn rank(person: &Person<'_>, movement: &'static Movement, chosen: &[&'static Movement]) -> impl Ord + use<> {
    let role = Role::of(movement);
    let main = matches!(role, Some(Role::Knee | Role::Hip | Role::Pull | Role::Push));
    let same =
        |of: &dyn Fn(&Movement) -> bool| chosen.iter().any(|other| Role::of(other) == role && of(other));
    let careful = person.is_careful();
    (
        (
            !careful && is_too_easy(movement),
            careful && movement.control > gentle_control(person),
            movement.touches(&person.profile.screening.known_pain),
            main && movement.direct.len() < 2,
            same(&|other| other.rung.ladder == movement.rung.ladder),
            person.is_stale(movement),
            same(&|other| other.direct == movement.direct),
        ),
        (
            careful && (movement.overhead || movement.fast),
            person.leads(Life::Unsteady) && !movement.balance,
            movement.implements.is_empty(),
            !movement.compound,
            Reverse(control_merit(person, movement)),
            tie(person.seed, movement),
        ),
    )
}

/// Whether a movement is there for those who need it gentle.
const fn is_too_easy(movement: &Movement) -> bool {
    movement.light || movement.needs_support
}

/// More control is better for those who can, less where gentle variations come first.
fn control_merit(person: &Person<'_>, movement: &Movement) -> u8 {
    if person.is_careful() {
        u8::MAX - movement.control
    } else {
        movement.control
    }
}

/// What decides between equals: the album's seed and the slug, stirred (FNV-1a), so that albums differ.
pub fn tie(seed: u32, movement: &Movement) -> u32 {
    movement
        .slug
        .bytes()
        .chain(seed.to_le_bytes())
        .fold(0x811c_9dc5, |hash, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        })
}
