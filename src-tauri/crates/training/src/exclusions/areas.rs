//! What each area of the body may do today (§7, pain table; our choice, stricter than clinician-guided models).

use std::collections::BTreeMap;

use crate::check_in::{CheckIn, Complaint, ComplaintKind};
use crate::movement::Movement;
use crate::plan::Cause;
use crate::profile::Profile;
use crate::vocabulary::{Area, Pattern, Phase, vocabulary};

/// Intensity from which tight or sore means no heavy or fast loading (§7).
const CAREFUL_FROM: u8 = 4;
/// Intensity from which any complaint leaves the area out (§7).
const LEFT_OUT_FROM: u8 = 7;

vocabulary! {
    /// What an area may do, the freest first; later is stricter.
    AreaLimit {
        /// Loading as usual, two in reserve, some easy range first.
        Tight,
        /// No heavy or fast loading; easy range.
        NothingHeavy,
        /// Left out of everything.
        LeftOut,
    }
}

/// Returns the limit that a complaint sets, if any.
#[must_use]
pub const fn limit_of(complaint: &Complaint) -> Option<AreaLimit> {
    match complaint.kind {
        ComplaintKind::Painful | ComplaintKind::Sharp | ComplaintKind::Numb => Some(AreaLimit::LeftOut),
        ComplaintKind::Tight | ComplaintKind::Sore => {
            let intensity = complaint.intensity.get();
            if intensity >= LEFT_OUT_FROM {
                Some(AreaLimit::LeftOut)
            } else if intensity >= CAREFUL_FROM || complaint.alters_movement {
                Some(AreaLimit::NothingHeavy)
            } else if intensity > 0 {
                Some(AreaLimit::Tight)
            } else {
                None
            }
        }
    }
}

/// Returns the strictest limit for each area: from screening, and from this morning where a check-in is given.
#[must_use]
pub fn area_limits(profile: &Profile, check_in: Option<&CheckIn>) -> BTreeMap<Area, (AreaLimit, Cause)> {
    let mut limits = BTreeMap::new();
    if !profile.screening.cleared {
        for area in &profile.screening.joint_problem {
            tighten(
                &mut limits,
                *area,
                AreaLimit::NothingHeavy,
                Cause::KnownArea { area: *area },
            );
        }
    }
    for complaint in check_in.into_iter().flat_map(|check_in| &check_in.complaints) {
        if let Some(limit) = limit_of(complaint) {
            let Complaint {
                area,
                kind,
                intensity,
                ..
            } = *complaint;
            tighten(
                &mut limits,
                area,
                limit,
                Cause::Complaint {
                    area,
                    kind,
                    intensity,
                },
            );
        }
    }
    limits
}

fn tighten(limits: &mut BTreeMap<Area, (AreaLimit, Cause)>, area: Area, limit: AreaLimit, cause: Cause) {
    let stricter = limits.get(&area).is_none_or(|(known, _)| *known < limit);
    if stricter {
        limits.insert(area, (limit, cause));
    }
}

/// Returns why the areas rule a movement out of a phase, the strictest limit first.
pub(crate) fn why_not(
    limits: &BTreeMap<Area, (AreaLimit, Cause)>,
    movement: &Movement,
    phase: Phase,
) -> Option<Cause> {
    movement
        .areas
        .iter()
        .filter_map(|area| limits.get(area))
        .filter(|(limit, _)| match limit {
            AreaLimit::Tight => false,
            AreaLimit::NothingHeavy => is_heavy_or_fast(movement, phase),
            AreaLimit::LeftOut => true,
        })
        .max_by_key(|(limit, _)| *limit)
        .map(|(_, cause)| cause.clone())
}

/// Strength of any kind counts as heavy: what is left for such an area is easy range, or training elsewhere.
fn is_heavy_or_fast(movement: &Movement, phase: Phase) -> bool {
    movement.fast
        || match phase {
            Phase::Strength => true,
            Phase::Prime | Phase::Skill | Phase::Aerobic | Phase::Downshift => {
                !movement.implements.is_empty() || movement.pattern == Pattern::Power
            }
        }
}
