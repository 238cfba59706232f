//! Reaction drills: something is called at random, and the person answers at once. Chance comes from the plan's seed, so
//! that a replay calls the same.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Player;
use super::step::{Place, Step, asked, work_ms};
use super::view::CallView;
use crate::movement::{Calls, catalogue};
use crate::plan::{Block, Dose};
use crate::vocabulary::Pattern;

/// Shortest and longest time between two calls, in milliseconds (issue: "at random 1.5–4 s"): too short to rest, too
/// uneven to guess.
pub const CALL_GAP_MS: (u64, u64) = (1_500, 4_000);
/// Hours of a clock face.
const HOURS: u8 = 12;

/// A call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "way")]
pub enum Call {
    /// Now.
    Go,
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// To an hour of the clock face.
    Hour {
        /// 1 to 12.
        #[schemars(range(min = 1, max = 12))]
        hour: u8,
    },
    /// To two of them at once.
    Hours {
        /// The hand's, 1 to 12.
        #[schemars(range(min = 1, max = 12))]
        hand: u8,
        /// The foot's, 1 to 12.
        #[schemars(range(min = 1, max = 12))]
        foot: u8,
    },
}

/// A drill's chance.
struct Drill {
    calls: Calls,
    chance: ChaCha8Rng,
}

impl Drill {
    fn of(calls: Calls, seed: u64) -> Self {
        Self {
            calls,
            chance: ChaCha8Rng::seed_from_u64(seed),
        }
    }

    /// Returns one of `0..count`, evenly enough: the ranges are tiny beside 2³².
    fn one_of(&mut self, count: u64) -> u64 {
        u64::from(self.chance.next_u32()) % count.max(1)
    }

    fn gap(&mut self) -> u64 {
        let (shortest, longest) = CALL_GAP_MS;
        shortest + self.one_of(longest - shortest + 1)
    }

    /// Returns an hour other than the last one: staying where one is answers nothing.
    fn hour(&mut self, last: Option<u8>) -> u8 {
        let others: Vec<u8> = (1..=HOURS).filter(|hour| Some(*hour) != last).collect();
        let count = u64::try_from(others.len()).unwrap_or(1);
        let at = usize::try_from(self.one_of(count)).unwrap_or(0);
        others.get(at).copied().unwrap_or(HOURS)
    }

    fn call(&mut self, last: Option<Call>) -> Call {
        match (self.calls, last) {
            (Calls::Go, _) => Call::Go,
            (Calls::Sides, _) if self.one_of(2) == 0 => Call::Left,
            (Calls::Sides, _) => Call::Right,
            (Calls::Clock, Some(Call::Hour { hour })) => Call::Hour {
                hour: self.hour(Some(hour)),
            },
            (Calls::Clock, _) => Call::Hour {
                hour: self.hour(None),
            },
            (Calls::TwoClocks, Some(Call::Hours { hand, foot })) => Call::Hours {
                hand: self.hour(Some(hand)),
                foot: self.hour(Some(foot)),
            },
            (Calls::TwoClocks, _) => Call::Hours {
                hand: self.hour(None),
                foot: self.hour(None),
            },
        }
    }
}

/// Returns what is called in a block: something in reaction work alone.
pub(super) fn called_in(block: &Block) -> Option<Calls> {
    catalogue()
        .get(&block.movement)
        .filter(|_| block.pattern == Pattern::Reaction)
        .and_then(|known| known.calls)
}

impl Player {
    /// Returns the calls of the step that is under way, in milliseconds from its beginning. Nothing is called outside of
    /// reaction work, nor so late that no time is left to answer.
    pub(super) fn calls(&self) -> Vec<(u64, Call)> {
        let Some((place, set, side)) = self.drill() else {
            return Vec::new();
        };
        let block = self.block(place);
        let Some(calls) = called_in(block) else {
            return Vec::new();
        };
        let sides = if block.each_side { 2 } else { 1 };
        let (most, until) = match block.dose {
            Dose::Repetitions { .. } => (asked(block.dose) * sides, u64::MAX),
            Dose::Hold { .. } | Dose::Distance { .. } | Dose::Breaths { .. } => {
                (u32::MAX, work_ms(block.dose).saturating_sub(CALL_GAP_MS.0))
            }
        };
        let mut drill = Drill::of(calls, self.seed_of(place, set, side));
        let (mut due, mut last) = (0, None);
        let mut called = Vec::new();
        for _ in 0..most {
            due += drill.gap();
            if due > until {
                break;
            }
            let call = drill.call(last);
            last = Some(call);
            called.push((due, call));
        }
        called
    }

    /// Returns the set that is being done, and its side.
    fn drill(&self) -> Option<(Place, u8, u8)> {
        let (place, set, side) = match self.step {
            Step::Hold { place, set, first } => (place, set, u8::from(first.is_some())),
            Step::Repetitions { place, set } => (place, set, 0),
            Step::Transition { .. }
            | Step::RampUp { .. }
            | Step::Ready { .. }
            | Step::LeadIn { .. }
            | Step::SideChange { .. }
            | Step::Rest { .. }
            | Step::Steady { .. }
            | Step::Interval { .. }
            | Step::Ease { .. }
            | Step::Away { .. }
            | Step::Breathing { .. }
            | Step::ControlSample { .. }
            | Step::Reflect
            | Step::Ended { .. } => return None,
        };
        Some((place, set, side))
    }

    /// Every set and side has calls of its own, the same ones whenever it is replayed.
    fn seed_of(&self, place: Place, set: u8, side: u8) -> u64 {
        let part = |part: usize| u8::try_from(part).unwrap_or(u8::MAX);
        let own = u32::from_be_bytes([part(place.phase), part(place.block), set, side]);
        u64::from(self.plan.seed) << 32 | u64::from(own)
    }

    /// Returns the last call, so many milliseconds into the step.
    pub(super) fn last_call(&self, spent: u64) -> Option<CallView> {
        let calls = self.calls();
        let called = calls.iter().take_while(|(due, _)| *due <= spent);
        let (number, (due, call)) = (1_u16..).zip(called).last()?;
        Some(CallView {
            call: *call,
            number,
            since_ms: super::draw::short(spent - due),
        })
    }
}
