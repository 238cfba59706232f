//! After a restart: the session that has no end is put together again from the journal.

use chrono::{DateTime, FixedOffset, TimeDelta};
use store::Event;
use training::player::{Player, PlayerEvent, SessionMillis};
use uuid::Uuid;

use crate::disturbance::Look;
use crate::failure::{Code, Failure};
use crate::host::Host;
use crate::interruption::Cause;
use crate::records::{PlanRecord, Record, SessionEnded, SessionStarted, SessionStep, Step, decode};
use crate::running::{Running, SessionTime};

impl Host {
    /// Finds a session without an end. One of an earlier day is closed with all its sets; one of today waits for the person.
    pub(crate) fn pick_up_session(&mut self) -> Result<(), Failure> {
        let Some(started) = self.store.latest(SessionStarted::KIND)? else {
            return Ok(());
        };
        // One that was done elsewhere was recorded whole, and is taken back whole.
        if decode::<SessionStarted>(started.clone())?.elsewhere {
            return Ok(());
        }
        let ended = self
            .store
            .of_kind_between(SessionEnded::KIND, started.day, started.day)?;
        for event in ended {
            let id = event.id;
            if decode::<SessionEnded>(event)?.session == started.id && !self.is_taken_back(id, started.day)? {
                return Ok(());
            }
        }
        self.running = Some(self.replay(&started)?);
        self.close_left_over()?;
        Ok(())
    }

    fn plan_by_id(&self, id: Uuid) -> Result<PlanRecord, Failure> {
        let event = self.store.event(id)?.ok_or_else(|| {
            Failure::new(Code::Unreadable, format!("the plan {id} of a session is missing"))
        })?;
        decode::<PlanRecord>(event)
    }

    fn replay(&self, started: &Event) -> Result<Running, Failure> {
        let moment = |at| DateTime::from_timestamp_millis(at).unwrap_or_default();
        let broken =
            |why: String| Failure::new(Code::Unreadable, format!("a session cannot be picked up: {why}"));
        let SessionStarted {
            mut plan,
            control_known,
            intention,
            elsewhere: _,
            known_pain,
            own_doses,
        } = decode(started.clone())?;
        let mut player =
            Player::new(self.plan_by_id(plan)?.plan).map_err(|error| broken(error.to_string()))?;
        player = player.with_known_pain(known_pain).with_own_doses(own_doses);
        if control_known {
            player = player.with_control_known();
        }
        let look = Look::at(&*self.context.clock);
        let (mut base, mut last) = (0, moment(started.at));
        for event in self
            .store
            .of_kind_between(SessionStep::KIND, started.day, started.day)?
        {
            let at = event.at;
            let step = decode::<SessionStep>(event)?;
            if step.session != started.id {
                continue;
            }
            base = step.at_ms;
            last = moment(at);
            match step.step {
                // The session is open: it was closed, and that was taken back.
                Step::Event(PlayerEvent::Finish) => {}
                Step::Event(event) => {
                    player
                        .apply(event, SessionMillis(base))
                        .map_err(|error| broken(error.to_string()))?;
                }
                Step::Time => {
                    player.advance(SessionMillis(base));
                }
                Step::Replan { plan: other } => {
                    plan = other;
                    player
                        .replan(self.plan_by_id(other)?.plan, SessionMillis(base))
                        .map_err(|error| broken(error.to_string()))?;
                }
                Step::TakeBack { index, plan: other } => {
                    plan = other;
                    player
                        .take_back(index, self.plan_by_id(other)?.plan, SessionMillis(base))
                        .map_err(|error| broken(error.to_string()))?;
                }
                Step::GoAround {
                    discomfort,
                    plan: other,
                } => {
                    plan = other;
                    player
                        .go_around(discomfort, self.plan_by_id(other)?.plan, SessionMillis(base))
                        .map_err(|error| broken(error.to_string()))?;
                }
            }
        }
        Ok(Running {
            id: started.id,
            day: started.day,
            plan,
            intention,
            player,
            last,
            recorded: SessionMillis(base),
            looked: look,
            heard: look.monotonic,
            offset: FixedOffset::east_opt(i32::from(started.offset) * 60).unwrap_or(look.offset),
            clock_moved: TimeDelta::zero(),
            time: SessionTime::Interrupted {
                base,
                cause: Cause::Closed,
            },
        })
    }
}
