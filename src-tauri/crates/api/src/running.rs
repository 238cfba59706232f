//! The session under way: its state is its events. Kept in memory, put together again from the journal after a restart.

use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta, Utc};
use training::intention::Intention;
use training::player::{Effect, Player, PlayerEvent, SessionMillis, StepKind};
use uuid::Uuid;

use crate::disturbance::Look;
use crate::failure::{Code, Failure};
use crate::host::{Draft, Host};
use crate::interruption::Cause;
use crate::records::{SessionEnded, SessionStep, Step};

/// A session under way.
#[derive(Debug, Clone)]
pub(crate) struct Running {
    pub(crate) id: Uuid,
    pub(crate) day: NaiveDate,
    pub(crate) plan: Uuid,
    pub(crate) intention: Option<Intention>,
    pub(crate) player: Player,
    /// When something was last recorded of it.
    pub(crate) last: DateTime<Utc>,
    /// Session time that a restart would come back to.
    pub(crate) recorded: SessionMillis,
    /// What the clocks showed when somebody last looked.
    pub(crate) looked: Look,
    /// When something was last recorded of it, on the monotonic clock.
    pub(crate) heard: Duration,
    /// Where it began, as an offset from UTC.
    pub(crate) offset: FixedOffset,
    /// How far the clock on the wall was set since then, as far as that was noticed.
    pub(crate) clock_moved: TimeDelta,
    pub(crate) time: SessionTime,
}

/// Steady work is recorded this often, so that a crash costs no more of it; milliseconds. Our choice.
const STEADY_RECORDED_EVERY_MS: u64 = 15_000;

/// Session time against the monotonic clock.
#[derive(Debug, Clone, Copy)]
pub(crate) enum SessionTime {
    /// It runs: `base` was the session time when the clock showed `since`.
    Runs { base: u64, since: Duration },
    /// It was interrupted at `base`; the person is asked before it goes on.
    Interrupted { base: u64, cause: Cause },
}

impl Running {
    pub(crate) fn begin(id: Uuid, day: NaiveDate, plan: Uuid, player: Player, look: Look) -> Self {
        Self {
            id,
            day,
            plan,
            intention: None,
            player,
            last: look.now,
            recorded: SessionMillis(0),
            looked: look,
            heard: look.monotonic,
            offset: look.offset,
            clock_moved: TimeDelta::zero(),
            time: SessionTime::Runs {
                base: 0,
                since: look.monotonic,
            },
        }
    }

    /// Returns the same session with what the person wants of it.
    pub(crate) const fn meant_as(mut self, intention: Option<Intention>) -> Self {
        self.intention = intention;
        self
    }

    /// Returns session time now.
    pub(crate) fn at(&self, clock: Duration) -> SessionMillis {
        SessionMillis(match self.time {
            SessionTime::Runs { base, since } => {
                let passed = clock.saturating_sub(since).as_millis();
                base.saturating_add(u64::try_from(passed).unwrap_or(u64::MAX))
            }
            SessionTime::Interrupted { base, .. } => base,
        })
    }

    pub(crate) const fn is_interrupted(&self) -> bool {
        matches!(self.time, SessionTime::Interrupted { .. })
    }

    /// Returns when steady work is to be recorded next.
    fn next_record(&self) -> Option<SessionMillis> {
        let step = self.player.view(self.player.at()).step;
        let steady = matches!(step, StepKind::Steady | StepKind::Interval);
        (steady && !self.player.is_paused())
            .then(|| SessionMillis(self.recorded.0.saturating_add(STEADY_RECORDED_EVERY_MS)))
    }

    /// Goes on from where it was.
    pub(crate) fn go_on(&mut self, clock: Duration) {
        if let SessionTime::Interrupted { base, .. } = self.time {
            self.time = SessionTime::Runs { base, since: clock };
        }
    }

    /// Notes that it is recorded up to session time `at`.
    pub(crate) fn recorded_at(&mut self, at: SessionMillis, now: DateTime<Utc>, clock: Duration) {
        self.recorded = at;
        self.last = now;
        self.heard = clock;
    }
}

/// What a session's clock brought about.
#[derive(Debug, Default)]
pub struct Passed {
    /// Effects, in order.
    pub effects: Vec<Effect>,
    /// Whether the session ended by it.
    pub ended: bool,
    /// Whether the session was interrupted, because the machine slept, its clock was set or it travelled.
    pub interrupted: bool,
    /// Whether the disk refused what was to be recorded of it.
    pub refused: bool,
}

impl Passed {
    /// Returns whether nobody has to hear of it.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.effects.is_empty() && !self.ended && !self.interrupted && !self.refused
    }

    fn then(&mut self, later: Self) {
        self.effects.extend(later.effects);
        self.ended |= later.ended;
        self.interrupted |= later.interrupted;
        self.refused |= later.refused;
    }
}

impl Host {
    /// Returns the draft of a session's end, from the state of its player.
    pub(crate) fn ended_draft(&mut self, running: &Running) -> Result<Draft, Failure> {
        let record = running.player.record();
        let ended = SessionEnded {
            session: running.id,
            plan: running.plan,
            sets: record.sets,
            ending: record.ending,
            active: record.active,
            aerobic: record.aerobic,
            steady: record.steady,
            noticed: record.noticed,
            drive: running.player.drive(),
        };
        self.draft(running.day, &ended)
    }

    /// Ends the session under way with all its sets, by events of which the last may always end one. Returns the id of the
    /// session, and that of the record of its end.
    pub(crate) fn end_session(
        &mut self,
        by: impl IntoIterator<Item = PlayerEvent>,
    ) -> Result<Option<(Uuid, Uuid)>, Failure> {
        let Some(mut running) = self.running.clone() else {
            return Ok(None);
        };
        let at = running.at(self.monotonic());
        running.player.advance(at);
        let mut drafts = Vec::new();
        // One that had reached its end by itself keeps that ending.
        if running.player.ended().is_none() {
            for event in by {
                running
                    .player
                    .apply(event.clone(), at)
                    .map_err(|illegal| Failure::new(Code::NotNow, illegal.to_string()))?;
                let step = SessionStep {
                    session: running.id,
                    at_ms: at.0,
                    step: Step::Event(event),
                };
                drafts.push(self.draft(running.day, &step)?);
            }
        }
        let end = self.ended_draft(&running)?;
        let closed = (running.id, end.id);
        drafts.push(end);
        self.record_of_session(drafts)?;
        self.running = None;
        Ok(Some(closed))
    }

    /// Closes a session that was left lying when its day was over.
    pub(crate) fn close_left_over(&mut self) -> Result<bool, Failure> {
        Ok(self.is_left_over()? && self.end_session([PlayerEvent::DayOver])?.is_some())
    }

    /// Lets the session's clock do what is due: rest that runs out, a hold that ends, the next breath. A session that is found
    /// to be interrupted does nothing more; one that was left lying is closed when its day is over.
    ///
    /// # Errors
    /// [`Code::NotSaved`] when the session ended by itself and that could not be recorded.
    pub fn pass_time(&mut self) -> Result<Passed, Failure> {
        self.pass_time_and(|_| {})
    }

    /// The same, with a word to `hear` once it is known what is to be heard, before anything is recorded: a cue does not
    /// wait for the disk.
    ///
    /// # Errors
    /// As [`Host::pass_time`].
    pub fn pass_time_and(&mut self, hear: impl FnOnce(&mut Self)) -> Result<Passed, Failure> {
        let interrupted = self.look_at_clocks();
        if self.close_left_over()? {
            return Ok(Passed {
                ended: true,
                ..Passed::default()
            });
        }
        if interrupted {
            return Ok(Passed {
                interrupted,
                ..Passed::default()
            });
        }
        let clock = self.monotonic();
        let Some(running) = self.running.as_mut() else {
            return Ok(Passed::default());
        };
        if running.is_interrupted() {
            return Ok(Passed::default());
        }
        let at = running.at(clock);
        let effects = running.player.advance(at);
        self.cues.notice(&effects, at);
        let over = running.player.ended().is_some();
        if effects.iter().any(|effect| matches!(effect, Effect::Cue { .. })) {
            hear(self);
        }
        let Some(running) = self.running.as_ref() else {
            return Ok(Passed::default());
        };
        let mut refused = false;
        // A restart comes back to the step that was reached, with every set that time alone has logged.
        let turned = effects
            .iter()
            .any(|effect| matches!(effect, Effect::SetLogged { .. } | Effect::StateChanged));
        if over || turned || running.next_record().is_some_and(|due| due <= at) {
            let running = running.clone();
            let saved = self.store.waiting().is_none();
            self.record_time(running, at, over)?;
            refused = saved && self.store.waiting().is_some();
        }
        Ok(Passed {
            effects,
            ended: over,
            refused,
            interrupted: false,
        })
    }

    /// The same for a command, which comes first now and then: what it finds to have passed waits for whoever keeps the time.
    pub(crate) fn pass_time_for_command(&mut self) -> Result<(), Failure> {
        let passed = self.pass_time()?;
        if self.kept {
            self.found.then(passed);
        }
        Ok(())
    }

    /// Returns what commands found to have passed, for whoever lets time pass; `None` when that is nothing.
    pub fn take_found(&mut self) -> Option<Passed> {
        let found = std::mem::take(&mut self.found);
        (!found.is_nothing()).then_some(found)
    }

    /// Records how far time alone has brought the session, and its end when that is where it led.
    fn record_time(&mut self, mut running: Running, at: SessionMillis, over: bool) -> Result<(), Failure> {
        let step = SessionStep {
            session: running.id,
            at_ms: at.0,
            step: Step::Time,
        };
        let mut drafts = vec![self.draft(running.day, &step)?];
        if over {
            drafts.push(self.ended_draft(&running)?);
        }
        self.record_of_session(drafts)?;
        running.recorded_at(at, self.now().0, self.monotonic());
        self.running = (!over).then_some(running);
        Ok(())
    }

    /// Moves a clock that can be moved, doing what is due on the way at its time and in order.
    ///
    /// # Errors
    /// [`Code::Internal`] when this clock cannot be moved, or the failure to record a session's end.
    pub fn advance_clock(&mut self, by: Duration) -> Result<(), Failure> {
        let mut left = by;
        while let Some(due) = self.next_deadline().filter(|due| *due <= left && !due.is_zero()) {
            self.move_clock_by(due)?;
            left -= due;
            self.pass_time()?;
        }
        self.move_clock_by(left)?;
        self.pass_time()?;
        Ok(())
    }

    /// Moves a clock that can be moved forward to `moment`.
    ///
    /// # Errors
    /// [`Code::InvalidRequest`] when `moment` is past, or as [`Host::advance_clock`].
    pub fn move_to(&mut self, moment: DateTime<chrono::FixedOffset>) -> Result<(), Failure> {
        let by = (moment.to_utc() - self.now().0)
            .to_std()
            .map_err(|_| Failure::invalid(Some("now".into()), "the clock moves forward only"))?;
        self.advance_clock(by)
    }

    fn move_clock_by(&mut self, by: Duration) -> Result<(), Failure> {
        if self.context.clock.advance(by) {
            return Ok(());
        }
        Err(Failure::new(Code::Internal, "this clock cannot be moved"))
    }

    /// Returns how long it is until the session's clock next brings something about, or somebody should look at the clocks.
    #[must_use]
    pub fn next_deadline(&self) -> Option<Duration> {
        let running = self.running.as_ref()?;
        let clock = self.monotonic();
        let look = running.next_look(clock);
        if running.is_interrupted() {
            return Some(look);
        }
        let now = running.at(clock);
        running
            .player
            .next_deadline()
            .into_iter()
            .chain(running.next_record())
            .map(|due| Duration::from_millis(due.0.saturating_sub(now.0)))
            .chain([look])
            .min()
    }
}
