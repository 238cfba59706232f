//! Zones: how heavy a lift is meant, as a range of repetitions (§3, "Periodisation").

use crate::album::Zone;
use crate::movement::{Measure, Movement};

/// Repetitions of heavy work (§3).
const HEAVY: (u32, u32) = (4, 6);
/// Repetitions of medium work (§3).
const MEDIUM: (u32, u32) = (6, 10);
/// Repetitions of light, technical work (§3).
const LIGHT: (u32, u32) = (8, 12);
/// Reserve of light, technical work (§3).
const LIGHT_RESERVE: u8 = 3;

/// Returns the zone in which a movement can be meant: what is held, has no load, or moves a single joint has its own range
/// only. Our choice: heavy work is for large lifts.
#[must_use]
pub fn zone_of(movement: &Movement, zone: Zone) -> Zone {
    let large = movement.compound && movement.measure == Measure::Repetitions && !movement.fast;
    if large && !movement.implements.is_empty() {
        zone
    } else {
        Zone::Usual
    }
}

/// Returns the range of repetitions or seconds of a movement in a zone.
#[must_use]
pub fn range(movement: &Movement, zone: Zone) -> (u32, u32) {
    match zone_of(movement, zone) {
        Zone::Usual => {
            let low = u32::from(movement.range.0.max(1));
            (low, u32::from(movement.range.1).max(low))
        }
        Zone::Heavy => HEAVY,
        Zone::Medium => MEDIUM,
        Zone::Light => LIGHT,
    }
}

/// Returns the least reserve of a zone.
#[must_use]
pub const fn reserve(zone: Zone) -> u8 {
    match zone {
        Zone::Usual | Zone::Heavy | Zone::Medium => 0,
        Zone::Light => LIGHT_RESERVE,
    }
}
