//! What happens to clocks: the machine sleeps, its clock is set, it travels. Noticed by comparing the clocks with one another
//! from one look to the next, so that the slow corrections of a time server never add up to an alarm.

use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};

use crate::context::Clock;

/// A shorter sleep is no interruption. Our choice: long enough that two clocks read one after the other on a busy machine
/// never differ by it.
pub(crate) const SLEPT_FROM: Duration = Duration::from_secs(5);
/// A clock that was set by less is no interruption. Our choice: a time server's first correction after waking is seconds,
/// somebody's hand is minutes.
pub(crate) const CLOCK_MOVED_FROM: TimeDelta = TimeDelta::seconds(30);
/// When the keeper of time, who looks every [`LOOK_EVERY`], has not looked for this long, the machine was not running.
/// Our choice: a machine under load is late by less. It is how sleep shows where no clock stands still in it.
pub(crate) const NOT_LOOKED_FROM: Duration = Duration::from_secs(20);
/// How often the clocks are compared while a session runs. Our choice: what is lost to a sleep is no longer than this.
pub(crate) const LOOK_EVERY: Duration = Duration::from_secs(2);

/// Something that happened to the clocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disturbance {
    /// The machine slept for this long.
    Slept(Duration),
    /// Its clock was set by this much, forward where it is positive.
    ClockMoved(TimeDelta),
    /// It is in another zone, or the zone changed: this is the offset now.
    ZoneMoved(FixedOffset),
}

/// What every clock showed at one moment.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    pub(crate) now: DateTime<Utc>,
    pub(crate) offset: FixedOffset,
    pub(crate) monotonic: Duration,
    through_sleep: Duration,
}

/// How the clocks went apart from one look to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Apart {
    /// Time in which the machine did not run.
    pub(crate) slept: Duration,
    /// How far the clock on the wall was set.
    pub(crate) moved: TimeDelta,
    /// Whether the offset is another.
    pub(crate) zone: bool,
}

impl Look {
    pub(crate) fn at(clock: &dyn Clock) -> Self {
        let (now, offset) = clock.now();
        Self {
            now,
            offset,
            monotonic: clock.monotonic(),
            through_sleep: clock.through_sleep(),
        }
    }

    /// Compares with an earlier look. `kept`: whether somebody looks all the time.
    pub(crate) fn since(&self, earlier: &Self, kept: bool) -> Apart {
        let awake = self.monotonic.saturating_sub(earlier.monotonic);
        let passed = self.through_sleep.saturating_sub(earlier.through_sleep);
        let asleep = passed.saturating_sub(awake);
        let on_the_wall = self.now - earlier.now;
        Apart {
            slept: if kept && awake >= NOT_LOOKED_FROM {
                passed
            } else {
                asleep
            },
            moved: TimeDelta::from_std(passed).map_or(TimeDelta::zero(), |passed| on_the_wall - passed),
            zone: self.offset != earlier.offset,
        }
    }
}

impl Apart {
    /// Returns what that was, the weightiest first: a machine that slept on a journey slept.
    pub(crate) fn disturbance(&self, offset: FixedOffset) -> Option<Disturbance> {
        if self.slept >= SLEPT_FROM {
            Some(Disturbance::Slept(self.slept))
        } else if self.zone {
            Some(Disturbance::ZoneMoved(offset))
        } else if self.moved.abs() >= CLOCK_MOVED_FROM {
            Some(Disturbance::ClockMoved(self.moved))
        } else {
            None
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::context::{SetClock, SystemClock};

    fn clock() -> SetClock {
        SetClock::at(DateTime::parse_from_rfc3339("2026-03-02T07:00:00+01:00").unwrap())
    }

    fn noticed(kept: bool, happen: impl FnOnce(&mut SetClock)) -> Option<Disturbance> {
        let mut clock = clock();
        let before = Look::at(&clock);
        happen(&mut clock);
        let after = Look::at(&clock);
        after.since(&before, kept).disturbance(after.offset)
    }

    #[test]
    fn time_that_simply_passes_is_nothing() {
        for seconds in [0, 2, 19] {
            let passed = noticed(true, |clock| {
                clock.advance(Duration::from_secs(seconds));
            });
            assert_eq!(passed, None, "{seconds} s");
        }
        let unkept = noticed(false, |clock| {
            clock.advance(Duration::from_secs(3_600));
        });
        assert_eq!(unkept, None, "without a keeper nobody looks in between");
    }

    #[test]
    fn sleep_clock_and_zone_are_told_apart() {
        let sleep = Disturbance::Slept(Duration::from_secs(700));
        let back = Disturbance::ClockMoved(TimeDelta::minutes(-4));
        let zone = Disturbance::ZoneMoved(FixedOffset::east_opt(9 * 3600).unwrap());
        for disturbance in [sleep, back, zone] {
            let found = noticed(true, |clock| {
                clock.disturb(disturbance);
            });
            assert_eq!(found, Some(disturbance));
        }
        let journey = noticed(true, |clock| {
            clock.disturb(sleep);
            clock.disturb(zone);
        });
        assert_eq!(journey, Some(sleep));
    }

    #[test]
    fn a_time_server_raises_no_alarm_however_long_it_corrects() {
        // Half a millisecond a second is as fast as a kernel slews; a step after waking is a second or two.
        let mut clock = clock();
        let mut before = Look::at(&clock);
        for _ in 0..50_000 {
            clock.advance(LOOK_EVERY);
            clock.disturb(Disturbance::ClockMoved(TimeDelta::milliseconds(1)));
            let after = Look::at(&clock);
            assert_eq!(after.since(&before, true).disturbance(after.offset), None);
            before = after;
        }
        let step = noticed(true, |clock| {
            clock.disturb(Disturbance::ClockMoved(TimeDelta::seconds(-2)));
        });
        assert_eq!(step, None);
    }

    #[test]
    fn where_no_clock_stands_still_sleep_shows_by_nobody_having_looked() {
        let gone = Duration::from_secs(5 * 3_600);
        let found = noticed(true, |clock| {
            clock.advance(gone);
        });
        assert_eq!(found, Some(Disturbance::Slept(gone)));
    }

    #[test]
    fn the_clocks_of_this_machine_agree_while_it_is_awake() {
        let clock = SystemClock::default();
        let before = Look::at(&clock);
        let after = Look::at(&clock);
        assert_eq!(after.since(&before, true).disturbance(after.offset), None);
    }
}
