//! The same session on a clock that jumps from deadline to deadline.

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use api::context::{Clock, SeededChance, SetClock};
use api::disturbance::Disturbance;
use api::{Context, Host, call};
use chrono::{DateTime, FixedOffset, Utc};
use serde_json::json;
use sound::foremost;

use super::Outcome;

/// A clock that is moved from outside the host.
#[derive(Clone)]
struct Moved(Arc<Mutex<SetClock>>);

impl Moved {
    fn clock(&self) -> MutexGuard<'_, SetClock> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clock for Moved {
    fn now(&self) -> (DateTime<Utc>, FixedOffset) {
        self.clock().now()
    }
    fn monotonic(&self) -> Duration {
        self.clock().monotonic()
    }
    fn through_sleep(&self) -> Duration {
        self.clock().through_sleep()
    }
    fn advance(&mut self, by: Duration) -> bool {
        self.clock().advance(by)
    }
    fn disturb(&mut self, disturbance: Disturbance) -> bool {
        self.clock().disturb(disturbance)
    }
}

/// Returns when cues are due in the `length` after the session goes on, counted from there.
pub fn schedule(folder: &Path, length: Duration) -> Outcome<Vec<Duration>> {
    let mut clock = Moved(Arc::new(Mutex::new(SetClock::at(
        chrono::Local::now().fixed_offset(),
    ))));
    let context = Context {
        clock: Box::new(clock.clone()),
        chance: Box::new(SeededChance(1)),
    };
    let mut host = Host::open(folder, context)?;
    let view = call(&mut host, "resume_session", json!({}))?.response;
    if view["player"]["step"] == "ready" {
        call(
            &mut host,
            "apply_to_session",
            json!({ "event": { "event": "begin" } }),
        )?;
    }
    let mut due = Vec::new();
    let mut now = Duration::ZERO;
    loop {
        if foremost(&host.take_cues()).is_some() {
            due.push(now);
        }
        let Some(next) = host.next_deadline().filter(|next| now + *next <= length) else {
            return Ok(due);
        };
        clock.advance(next);
        now += next;
        host.pass_time()?;
    }
}
