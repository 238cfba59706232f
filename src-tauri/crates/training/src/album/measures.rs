//! What an album measures in its first and last week: submaximal, the same both times, for then and now (§12).

use super::Measured;
use super::care::Life;
use super::casting::Cast;
use super::person::Person;
use super::week::Slot;
use crate::exclusions::Standing;
use crate::generate::budget::shares;
use crate::load::MINUTE;
use crate::movement::{Movement, catalogue};
use crate::vocabulary::{Phase, PlaceKind};

/// Minutes of the walk (American Thoracic Society 2002).
const WALK_MINUTES: u32 = 6;
/// Sets that a session needs before one of them may be a measure. Our choice: the others stay training.
const SETS_BESIDE: u32 = 2;
/// Walks for it, the steadiest effort first.
const WALKS: [&str; 3] = ["brisk-walk", "walk", "treadmill-walk"];
/// Holds of one leg, the hardest first: the first that suits is measured.
const STANDS: [&str; 4] = [
    "single-leg-stand",
    "supported-single-leg-stand",
    "tandem-stand",
    "semi-tandem-stand",
];
/// Holds of the trunk, the hardest first.
const TRUNKS: [&str; 4] = ["side-plank", "knee-side-plank", "plank", "knee-plank"];
/// Standing up from a chair, for those whom it matters to (Jones 1999).
const CHAIR_STANDS: [&str; 2] = ["chair-stand", "chair-stand-hands"];

/// Returns the measures that suit, three at most; none in light mode, which asks for a clearance first.
pub fn choose(person: &Person<'_>, cast: &Cast, place: PlaceKind, first: Option<&Slot>) -> Vec<Measured> {
    let Some(first) = first.filter(|_| !person.leads(Life::Light)) else {
        return Vec::new();
    };
    let standing = Standing::new(person.profile, person.history.since, person.starts, place);
    let suits = |slugs: &[&str], phase: Phase| -> Option<Measured> {
        slugs
            .iter()
            .filter_map(|slug| catalogue().get(slug))
            .find(|movement| movement.serves(phase) && standing.why_not(movement, phase, false).is_none())
            .map(|movement| measured(movement, phase))
    };
    let at = shares(first.kind, person.older, u32::from(first.minutes));
    let unsteady = person.leads(Life::Unsteady);
    let lift = if unsteady {
        suits(&CHAIR_STANDS, Phase::Strength)
    } else {
        None
    }
    .or_else(|| {
        cast.anchors
            .first()
            .map(|anchor| measured(anchor, Phase::Strength))
    })
    .filter(|_| first.sets >= SETS_BESIDE);
    let stand = || suits(&STANDS, Phase::Skill).filter(|_| at.skill > 0);
    let hold = if unsteady || first.sets <= SETS_BESIDE {
        stand()
    } else {
        suits(&TRUNKS, Phase::Strength).or_else(stand)
    };
    let walk = suits(&WALKS, Phase::Aerobic).filter(|_| at.aerobic >= WALK_MINUTES * MINUTE);
    let mut chosen: Vec<Measured> = lift.into_iter().collect();
    chosen.extend(hold.into_iter().chain(walk));
    chosen.dedup_by(|one, other| one.movement == other.movement);
    chosen
}

fn measured(movement: &Movement, phase: Phase) -> Measured {
    Measured {
        movement: movement.slug.clone(),
        phase,
    }
}
