//! Why a session stands still until the person says how it goes on, and when one that nobody comes back to is closed.

use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::day::training_day;
use training::player::StepKind;
use ts_rs::TS;

use crate::disturbance::{Disturbance, LOOK_EVERY, Look};
use crate::failure::Failure;
use crate::host::Host;
use crate::running::{Running, SessionTime};

/// How often a session that stands still is looked at, to close it when its day is over. Our choice.
const LOOK_AT_STILL_EVERY: Duration = Duration::from_secs(60);
/// A session that waits for the person and hears nothing for this long was left lying. Our choice: longer than any set, any
/// rest that somebody means to take, and a telephone call.
const LEFT_LYING_AFTER: Duration = Duration::from_secs(3_600);

/// Why a session stands still until the person says how it goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "reason")]
pub enum Interruption {
    /// Longplay was closed, or ended without a word.
    Closed {
        /// Minutes since something was last heard of the session.
        minutes: u32,
    },
    /// The computer slept.
    Slept {
        /// For how many minutes.
        minutes: u32,
    },
    /// The computer's clock was set.
    ClockMoved {
        /// By how many minutes, forward where it is positive.
        minutes: i32,
    },
    /// The computer is in another time zone.
    ZoneMoved {
        /// By how many minutes, ahead where it is positive.
        minutes: i32,
    },
}

/// Why it stands still, as it was noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cause {
    Closed,
    Slept(Duration),
    ClockMoved(TimeDelta),
    ZoneMoved(TimeDelta),
}

impl Cause {
    fn of(disturbance: Disturbance, before: FixedOffset) -> Self {
        match disturbance {
            Disturbance::Slept(time) => Self::Slept(time),
            Disturbance::ClockMoved(by) => Self::ClockMoved(by),
            Disturbance::ZoneMoved(offset) => Self::ZoneMoved(TimeDelta::seconds(i64::from(
                offset.local_minus_utc() - before.local_minus_utc(),
            ))),
        }
    }
}

fn signed(by: TimeDelta) -> i32 {
    i32::try_from(by.num_minutes()).unwrap_or(if by < TimeDelta::zero() {
        i32::MIN
    } else {
        i32::MAX
    })
}

fn minutes(seconds: u64) -> u32 {
    u32::try_from(seconds / 60).unwrap_or(u32::MAX)
}

impl Running {
    /// Returns why it stands still, for a screen.
    pub(crate) fn interruption(&self, now: DateTime<Utc>) -> Option<Interruption> {
        let SessionTime::Interrupted { cause, .. } = self.time else {
            return None;
        };
        Some(match cause {
            Cause::Closed => Interruption::Closed {
                minutes: minutes((now - self.last).num_seconds().max(0).unsigned_abs()),
            },
            Cause::Slept(time) => Interruption::Slept {
                minutes: minutes(time.as_secs()),
            },
            Cause::ClockMoved(by) => Interruption::ClockMoved { minutes: signed(by) },
            Cause::ZoneMoved(by) => Interruption::ZoneMoved { minutes: signed(by) },
        })
    }

    /// Compares the clocks with those of the last look; returns whether the session is interrupted by what it finds. It
    /// then stands where it stood when it was last seen.
    pub(crate) fn look(&mut self, look: Look, kept: bool) -> bool {
        let before = std::mem::replace(&mut self.looked, look);
        let apart = look.since(&before, kept && self.is_timed());
        let Some(disturbance) = apart.disturbance(look.offset) else {
            return false;
        };
        // Its day goes on by the clock that it began with.
        if apart.moved.abs() >= crate::disturbance::CLOCK_MOVED_FROM {
            self.clock_moved += apart.moved;
        }
        if let SessionTime::Interrupted {
            cause: Cause::Slept(so_far),
            ..
        } = &mut self.time
            && let Disturbance::Slept(more) = disturbance
        {
            *so_far += more;
            return true;
        }
        // What stands still already, or has nothing left that could run on, need not be stopped.
        if !self.is_timed() {
            return false;
        }
        self.time = SessionTime::Interrupted {
            base: self.at(before.monotonic).0.max(self.player.at().0),
            cause: Cause::of(disturbance, before.offset),
        };
        true
    }

    /// Returns whether the session's time runs for something that is still to be done.
    fn is_timed(&self) -> bool {
        let over = || self.player.view(self.player.at()).step == StepKind::Reflect;
        !self.is_interrupted() && !self.player.is_paused() && !over()
    }

    /// Returns how long it is until somebody should look at the clocks again.
    pub(crate) fn next_look(&self, clock: Duration) -> Duration {
        let every = if self.is_interrupted() || self.player.is_paused() {
            LOOK_AT_STILL_EVERY
        } else {
            LOOK_EVERY
        };
        (self.looked.monotonic + every).saturating_sub(clock)
    }

    /// Returns whether nobody is with it any more.
    pub(crate) fn is_left_lying(&self, clock: Duration) -> bool {
        let waits = || self.player.next_deadline().is_none();
        let unheard = || clock.saturating_sub(self.heard) >= LEFT_LYING_AFTER;
        self.is_interrupted() || self.player.is_paused() || (waits() && unheard())
    }

    /// Returns the training day it is where the session began. A journey or a clock that was set does not end it.
    fn day_now(&self, now: DateTime<Utc>, rollover_hour: u8) -> NaiveDate {
        training_day(now - self.clock_moved, self.offset, rollover_hour)
    }
}

impl Host {
    /// Looks at the clocks; returns whether the session is interrupted by what it finds.
    pub(crate) fn look_at_clocks(&mut self) -> bool {
        let look = Look::at(&*self.context.clock);
        let kept = self.kept;
        self.running
            .as_mut()
            .is_some_and(|running| running.look(look, kept))
    }

    /// Returns whether the session was left lying and its day is over.
    pub(crate) fn is_left_over(&self) -> Result<bool, Failure> {
        let Some(running) = &self.running else {
            return Ok(false);
        };
        if !running.is_left_lying(self.monotonic()) {
            return Ok(false);
        }
        let today = running.day_now(self.now().0, self.settings()?.rollover_hour);
        Ok(running.day < today)
    }

    /// Says that somebody lets time pass whenever [`Host::next_deadline`] is due: when that does not happen, the machine
    /// was not running.
    pub fn be_kept(&mut self) {
        self.kept = true;
    }

    /// Lets happen to a clock that can be moved what happens to those of real machines.
    ///
    /// # Errors
    /// [`crate::Code::Internal`] when this clock cannot be moved, or the failure to record a session's end.
    pub fn disturb_clock(&mut self, disturbance: Disturbance) -> Result<(), Failure> {
        if !self.context.clock.disturb(disturbance) {
            return Err(Failure::new(crate::Code::Internal, "this clock cannot be moved"));
        }
        self.pass_time().map(drop)
    }
}
