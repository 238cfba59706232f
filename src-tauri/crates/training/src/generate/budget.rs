//! How a session's minutes are shared out over the five phases (§7, "Minutes per phase"; our choice).
//!
//! Between two rows the shares are interpolated, so that a minute more never takes anything from a phase: with fewer
//! minutes a session is never harder (invariant 37). The rows at 24 and 25 minutes are there because the downshift
//! grows to five minutes at 25 (invariant 2), which must not come out of strength.

use crate::plan::SessionKind;
use crate::vocabulary::Phase;

/// Shortest session in minutes.
pub const SHORTEST_MINUTES: u32 = 10;
/// Shortest aerobic block worth changing shoes for, in seconds. Our choice: "no token aerobic block" (§7).
pub const SHORTEST_AEROBIC: u32 = 300;
/// Shortest strength phase in seconds: one set with its way there. Our choice.
pub const SHORTEST_STRENGTH: u32 = 150;
/// Shortest skill phase in seconds. Our choice: one task with two attempts.
pub const SHORTEST_SKILL: u32 = 90;
/// Longest skill phase in seconds (invariant 5).
pub const LONGEST_SKILL: u32 = 15 * 60;
/// Balance in every session of older adults, in seconds (invariant 27).
pub const BALANCE_SECONDS: u32 = 300;

/// Planned seconds of each phase, and what no phase has taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shares {
    /// Prime.
    pub prime: u32,
    /// Skill.
    pub skill: u32,
    /// Strength.
    pub strength: u32,
    /// Aerobic base.
    pub aerobic: u32,
    /// Downshift.
    pub downshift: u32,
    /// Spare time: easy range, never extra sets (invariant 3).
    pub spare: u32,
}

impl Shares {
    /// Returns the share of a phase.
    #[must_use]
    pub const fn of(&self, phase: Phase) -> u32 {
        match phase {
            Phase::Prime => self.prime,
            Phase::Skill => self.skill,
            Phase::Strength => self.strength,
            Phase::Aerobic => self.aerobic,
            Phase::Downshift => self.downshift,
        }
    }
}

/// One row of the table: minutes, then seconds of prime, skill, strength, aerobic and downshift.
type Row = (u32, [u32; 5]);

const FOUNDATION: [Row; 8] = [
    (10, [120, 0, 300, 0, 180]),
    (15, [180, 120, 420, 0, 180]),
    (20, [180, 180, 660, 0, 180]),
    (24, [204, 228, 750, 0, 258]),
    (25, [210, 240, 750, 0, 300]),
    (30, [240, 300, 960, 0, 300]),
    (45, [300, 420, 1080, 600, 300]),
    (60, [420, 540, 1380, 900, 360]),
];
const BUILD: [Row; 8] = [
    (10, [120, 0, 300, 0, 180]),
    (15, [180, 120, 420, 0, 180]),
    (20, [180, 180, 660, 0, 180]),
    (24, [204, 204, 780, 0, 252]),
    (25, [210, 210, 780, 0, 300]),
    (30, [240, 240, 1020, 0, 300]),
    (45, [300, 240, 1560, 300, 300]),
    (60, [360, 300, 2100, 480, 360]),
];
const ENDURANCE: [Row; 8] = [
    (10, [120, 0, 0, 300, 180]),
    (15, [120, 120, 0, 480, 180]),
    (20, [180, 120, 0, 720, 180]),
    (24, [180, 144, 90, 780, 246]),
    (25, [180, 150, 90, 780, 300]),
    (30, [180, 180, 240, 900, 300]),
    (45, [240, 240, 420, 1500, 300]),
    (60, [300, 300, 540, 2100, 360]),
];
const RECHARGE: [Row; 6] = [
    (10, [120, 180, 0, 0, 300]),
    (15, [180, 300, 0, 0, 420]),
    (20, [240, 420, 0, 0, 540]),
    (30, [300, 600, 0, 300, 600]),
    (45, [420, 900, 0, 780, 600]),
    (60, [600, 900, 0, 1500, 600]),
];
// Older adults: five minutes of balance in every session (invariant 27), and in long ones two for another skill,
// such as getting up from the floor: where balance is at its top, practice still climbs (P6). Under twenty minutes
// supported strength that is also balance makes up what the skill phase cannot hold (§7).
const OLDER_FOUNDATION: [Row; 8] = [
    (10, [120, 0, 300, 0, 180]),
    (15, [180, 120, 420, 0, 180]),
    (20, [180, 300, 540, 0, 180]),
    (24, [204, 300, 678, 0, 258]),
    (25, [210, 300, 690, 0, 300]),
    (30, [240, 330, 930, 0, 300]),
    (45, [300, 420, 1080, 600, 300]),
    (60, [420, 540, 1380, 900, 360]),
];
const OLDER_BUILD: [Row; 8] = [
    (10, [120, 0, 300, 0, 180]),
    (15, [180, 120, 420, 0, 180]),
    (20, [180, 300, 540, 0, 180]),
    (24, [204, 300, 678, 0, 258]),
    (25, [210, 300, 690, 0, 300]),
    (30, [240, 300, 960, 0, 300]),
    (45, [300, 420, 1380, 300, 300]),
    (60, [360, 420, 1980, 480, 360]),
];
const OLDER_ENDURANCE: [Row; 8] = [
    (10, [120, 300, 0, 0, 180]),
    (15, [120, 300, 0, 300, 180]),
    (20, [180, 300, 0, 540, 180]),
    (24, [180, 300, 0, 720, 240]),
    (25, [180, 300, 0, 720, 300]),
    (30, [180, 300, 240, 780, 300]),
    (45, [240, 420, 420, 1320, 300]),
    (60, [300, 420, 540, 1980, 360]),
];

const OLDER_RECHARGE: [Row; 6] = [
    (10, [120, 300, 0, 0, 180]),
    (15, [180, 300, 0, 0, 420]),
    (20, [240, 420, 0, 0, 540]),
    (30, [300, 600, 0, 300, 600]),
    (45, [420, 900, 0, 780, 600]),
    (60, [600, 900, 0, 1500, 600]),
];

fn rows(kind: SessionKind, older: bool) -> &'static [Row] {
    match (kind, older) {
        (SessionKind::Foundation, false) => &FOUNDATION,
        (SessionKind::Build | SessionKind::EarnedTest, false) => &BUILD,
        (SessionKind::Endurance, false) => &ENDURANCE,
        (SessionKind::Foundation, true) => &OLDER_FOUNDATION,
        (SessionKind::Build | SessionKind::EarnedTest, true) => &OLDER_BUILD,
        (SessionKind::Endurance, true) => &OLDER_ENDURANCE,
        (SessionKind::Recharge, false) => &RECHARGE,
        (SessionKind::Recharge, true) => &OLDER_RECHARGE,
    }
}

/// Returns how `minutes` are shared out in a session of this kind.
#[must_use]
pub fn shares(kind: SessionKind, older: bool, minutes: u32) -> Shares {
    let rows = rows(kind, older);
    let (first, last) = (rows[0], rows[rows.len() - 1]);
    let minutes = minutes.clamp(first.0, last.0);
    let above = rows.iter().copied().find(|row| row.0 >= minutes).unwrap_or(last);
    let below = rows
        .iter()
        .copied()
        .rev()
        .find(|row| row.0 <= minutes)
        .unwrap_or(first);
    let width = above.0 - below.0;
    let exact = |phase: usize| match width {
        0 => below.1[phase],
        _ => (below.1[phase] * (above.0 - minutes) + above.1[phase] * (minutes - below.0)) / width,
    };
    let worth = |seconds: u32, shortest: u32| if seconds < shortest { 0 } else { seconds };
    let (prime, downshift) = (exact(0), exact(4));
    let skill = worth(exact(1), SHORTEST_SKILL);
    let strength = worth(exact(2), SHORTEST_STRENGTH);
    let aerobic = worth(exact(3), SHORTEST_AEROBIC);
    Shares {
        prime,
        skill,
        strength,
        aerobic,
        downshift,
        spare: minutes * 60 - prime - skill - strength - aerobic - downshift,
    }
}

/// Seconds that the support answer gives to the ends of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct More {
    /// For the downshift.
    pub downshift: u32,
    /// For easy range in Prime.
    pub range: u32,
}

/// Minutes from which the downshift has five, and those in seconds (invariant 2).
const FULL_DOWNSHIFT_FROM: u32 = 25;
/// See [`FULL_DOWNSHIFT_FROM`].
const FULL_DOWNSHIFT: u32 = 300;
/// Shortest session in minutes that older adults' five minutes of balance leave to give from (invariant 27).
const OLDER_LEAST: u32 = 20;

/// Returns how `minutes` are shared out when some of them go to the ends of the session: what is left is shared as in a
/// session that is so much shorter, so that here too a minute more takes nothing from any phase.
#[must_use]
pub fn shares_with(kind: SessionKind, older: bool, minutes: u32, more: More) -> Shares {
    let least = if older { OLDER_LEAST } else { SHORTEST_MINUTES };
    let less = minutes
        .saturating_sub((more.downshift + more.range) / 60)
        .max(least.min(minutes));
    let mut shares = shares(kind, older, less);
    let given = (minutes - less) * 60;
    // A session of 25 minutes has its five minutes of downshift first (invariant 2).
    let least = if minutes < FULL_DOWNSHIFT_FROM {
        0
    } else {
        FULL_DOWNSHIFT.saturating_sub(shares.downshift)
    };
    let downshift = given.min(more.downshift.max(least));
    shares.downshift += downshift;
    shares.prime += given - downshift;
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    const KINDS: [SessionKind; 4] = [
        SessionKind::Foundation,
        SessionKind::Build,
        SessionKind::Endurance,
        SessionKind::Recharge,
    ];

    #[test]
    fn every_row_adds_up_to_its_minutes() {
        for kind in KINDS {
            for older in [false, true] {
                for (minutes, phases) in rows(kind, older) {
                    assert_eq!(
                        phases.iter().sum::<u32>(),
                        minutes * 60,
                        "{kind:?} {older} {minutes}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_minute_more_takes_nothing_from_any_phase() {
        for kind in KINDS {
            for older in [false, true] {
                for minutes in 10..60 {
                    let (less, more) = (shares(kind, older, minutes), shares(kind, older, minutes + 1));
                    for phase in Phase::ALL {
                        assert!(
                            less.of(*phase) <= more.of(*phase),
                            "{kind:?} older {older}: {phase:?} at {minutes}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn what_the_ends_are_given_never_shortens_the_downshift() {
        for kind in KINDS {
            for older in [false, true] {
                for minutes in 25..=60 {
                    for (downshift, range) in [(0, 60), (60, 0), (120, 60), (0, 180)] {
                        let shares = shares_with(kind, older, minutes, More { downshift, range });
                        let all: u32 = Phase::ALL.iter().map(|phase| shares.of(*phase)).sum();
                        assert!(
                            shares.downshift >= FULL_DOWNSHIFT,
                            "{kind:?} older {older} {minutes}"
                        );
                        assert_eq!(
                            all + shares.spare,
                            minutes * 60,
                            "{kind:?} older {older} {minutes}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn the_downshift_is_never_dropped() {
        for kind in KINDS {
            for minutes in 10..=60 {
                let downshift = shares(kind, false, minutes).downshift;
                assert!(
                    downshift >= if minutes >= 25 { 300 } else { 180 },
                    "{kind:?} {minutes}"
                );
            }
        }
    }
}
