//! Time and chance: the only place that has either. Everything below takes them as arguments.

use std::time::{Duration, Instant};

use chrono::{DateTime, FixedOffset, Local, Offset, Utc};
use uuid::Uuid;

use crate::disturbance::Disturbance;

/// Tells the time.
pub trait Clock: Send {
    /// Returns the moment now and the local offset from UTC.
    fn now(&self) -> (DateTime<Utc>, FixedOffset);
    /// Returns time since some fixed moment; it never runs backwards. Where the system has such a clock, it stands still
    /// while the machine sleeps.
    fn monotonic(&self) -> Duration;
    /// Returns the same, but it goes on while the machine sleeps.
    fn through_sleep(&self) -> Duration;
    /// Moves the clock forward, where it can be moved.
    fn advance(&mut self, by: Duration) -> bool;
    /// Lets happen to the clock what happens to those of real machines, where it can be moved.
    fn disturb(&mut self, disturbance: Disturbance) -> bool;
}

/// The machine's clock.
pub struct SystemClock {
    started: Instant,
    started_through_sleep: Duration,
}

impl Default for SystemClock {
    fn default() -> Self {
        let started = Instant::now();
        Self {
            started,
            started_through_sleep: through_sleep(started),
        }
    }
}

/// The system's clock that counts sleep. `Instant` does not on Linux and macOS.
#[cfg(unix)]
fn through_sleep(_: Instant) -> Duration {
    use rustix::time::{ClockId, clock_gettime};
    #[cfg(any(target_os = "linux", target_os = "android"))]
    const COUNTS_SLEEP: ClockId = ClockId::Boottime;
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    const COUNTS_SLEEP: ClockId = ClockId::Monotonic;
    Duration::try_from(clock_gettime(COUNTS_SLEEP)).unwrap_or_default()
}

/// `Instant` counts sleep where there is no other clock to ask (Windows): there a sleep shows by nobody having looked.
#[cfg(not(unix))]
fn through_sleep(started: Instant) -> Duration {
    started.elapsed()
}

impl Clock for SystemClock {
    fn now(&self) -> (DateTime<Utc>, FixedOffset) {
        let now = Local::now();
        (now.to_utc(), now.offset().fix())
    }

    fn monotonic(&self) -> Duration {
        self.started.elapsed()
    }

    fn through_sleep(&self) -> Duration {
        through_sleep(self.started).saturating_sub(self.started_through_sleep)
    }

    fn advance(&mut self, _by: Duration) -> bool {
        false
    }

    fn disturb(&mut self, _disturbance: Disturbance) -> bool {
        false
    }
}

/// A clock that stands still until it is moved: headless `--now`, demo people and tests.
pub struct SetClock {
    now: DateTime<FixedOffset>,
    moved: Duration,
    slept: Duration,
}

impl SetClock {
    /// Returns a clock that shows `now`.
    #[must_use]
    pub const fn at(now: DateTime<FixedOffset>) -> Self {
        Self {
            now,
            moved: Duration::ZERO,
            slept: Duration::ZERO,
        }
    }
}

impl Clock for SetClock {
    fn now(&self) -> (DateTime<Utc>, FixedOffset) {
        (self.now.to_utc(), *self.now.offset())
    }

    fn monotonic(&self) -> Duration {
        self.moved
    }

    fn through_sleep(&self) -> Duration {
        self.moved + self.slept
    }

    fn advance(&mut self, by: Duration) -> bool {
        let Ok(delta) = chrono::Duration::from_std(by) else {
            return false;
        };
        let Some(later) = self.now.checked_add_signed(delta) else {
            return false;
        };
        self.now = later;
        self.moved += by;
        true
    }

    fn disturb(&mut self, disturbance: Disturbance) -> bool {
        match disturbance {
            Disturbance::Slept(time) => {
                self.slept += time;
                self.now += time;
            }
            Disturbance::ClockMoved(by) => self.now += by,
            Disturbance::ZoneMoved(offset) => self.now = self.now.with_timezone(&offset),
        }
        true
    }
}

/// The machine's clock with a movable part on top: window tests.
#[cfg(feature = "test-clock")]
pub struct MovableClock {
    system: SystemClock,
    ahead: Duration,
    slept: Duration,
    moved: chrono::TimeDelta,
    offset: Option<FixedOffset>,
}

#[cfg(feature = "test-clock")]
impl MovableClock {
    /// Returns a clock that is ahead of the machine's by `ahead`.
    #[must_use]
    pub fn ahead(ahead: Duration) -> Self {
        Self {
            system: SystemClock::default(),
            ahead,
            slept: Duration::ZERO,
            moved: chrono::TimeDelta::zero(),
            offset: None,
        }
    }
}

#[cfg(feature = "test-clock")]
impl Clock for MovableClock {
    fn now(&self) -> (DateTime<Utc>, FixedOffset) {
        let (now, offset) = self.system.now();
        (
            now + self.ahead + self.slept + self.moved,
            self.offset.unwrap_or(offset),
        )
    }

    fn monotonic(&self) -> Duration {
        self.system.monotonic() + self.ahead
    }

    fn through_sleep(&self) -> Duration {
        self.system.through_sleep() + self.ahead + self.slept
    }

    fn advance(&mut self, by: Duration) -> bool {
        self.ahead += by;
        true
    }

    fn disturb(&mut self, disturbance: Disturbance) -> bool {
        match disturbance {
            Disturbance::Slept(time) => self.slept += time,
            Disturbance::ClockMoved(by) => self.moved += by,
            Disturbance::ZoneMoved(offset) => self.offset = Some(offset),
        }
        true
    }
}

/// Where random bits come from.
pub trait Chance: Send {
    /// Returns 16 random bytes.
    fn bytes(&mut self) -> [u8; 16];
    /// Goes another way from here on, decided by `number`: a repeatable source would otherwise give the ids of its last run
    /// again.
    fn stir(&mut self, number: u64);
}

/// The operating system's randomness.
pub struct SystemChance;

impl Chance for SystemChance {
    fn bytes(&mut self) -> [u8; 16] {
        *Uuid::new_v4().as_bytes()
    }

    fn stir(&mut self, _number: u64) {}
}

/// Repeatable bits from a seed (SplitMix64, Steele 2014): demo people and tests. Ids need no more than to differ.
pub struct SeededChance(pub u64);

impl SeededChance {
    const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }
}

impl Chance for SeededChance {
    fn bytes(&mut self) -> [u8; 16] {
        (u128::from(self.next()) << 64 | u128::from(self.next())).to_be_bytes()
    }

    fn stir(&mut self, number: u64) {
        self.0 ^= number;
        self.next();
    }
}

/// Clock and chance together.
pub struct Context {
    /// The clock.
    pub clock: Box<dyn Clock>,
    /// The source of ids and seeds.
    pub chance: Box<dyn Chance>,
}

impl Context {
    /// Returns the context of normal use.
    #[must_use]
    pub fn system() -> Self {
        Self {
            clock: Box::new(SystemClock::default()),
            chance: Box::new(SystemChance),
        }
    }

    /// Returns a context that stands at `now` and draws from `seed`.
    #[must_use]
    pub fn set(now: DateTime<FixedOffset>, seed: u64) -> Self {
        Self {
            clock: Box::new(SetClock::at(now)),
            chance: Box::new(SeededChance(seed)),
        }
    }

    /// Returns a new id, ordered by the clock (UUID version 7).
    pub fn id(&mut self) -> Uuid {
        let (now, _) = self.clock.now();
        let random = self.chance.bytes();
        let millis = u64::try_from(now.timestamp_millis()).unwrap_or(0);
        let [_, _, _, _, _, _, low @ ..] = random;
        uuid::Builder::from_unix_timestamp_millis(millis, &low).into_uuid()
    }

    /// Returns a new seed for a plan, an album or a cover.
    pub fn seed(&mut self) -> u32 {
        let [a, b, c, d, ..] = self.chance.bytes();
        u32::from_be_bytes([a, b, c, d])
    }
}
