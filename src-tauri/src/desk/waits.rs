//! What waits at the desk until there is something to tell: of an errand, of the session's clock, and for the desktop.

use std::sync::PoisonError;
use std::time::{Duration, Instant};

use api::{ErrandView, Failure, Host, Passed};

use super::{Contents, Desk};
use crate::front::{Front, Words};

/// How often the progress of what takes its time is told. Our choice: often enough to be seen moving.
const ERRAND_LOOKED_AT_EVERY: Duration = Duration::from_millis(200);

impl Desk {
    /// Waits until what is under way looks otherwise than `shown`, and returns it; `None` once the desk is closed.
    pub(crate) fn next_errand(&self, shown: Option<ErrandView>) -> Option<Option<ErrandView>> {
        let mut contents = self.contents();
        loop {
            if contents.closed {
                return None;
            }
            let errand = contents.host.as_ref().and_then(Host::errand);
            if errand != shown {
                return Some(errand);
            }
            contents = if errand.is_some() {
                let waited = self.changed.wait_timeout(contents, ERRAND_LOOKED_AT_EVERY);
                waited.unwrap_or_else(PoisonError::into_inner).0
            } else {
                self.changed
                    .wait(contents)
                    .unwrap_or_else(PoisonError::into_inner)
            };
        }
    }

    /// Waits until the session's clock brings something about, and returns it; `None` once the desk is closed.
    pub(crate) fn next_passed(&self) -> Option<Result<Passed, Failure>> {
        let mut contents = self.contents();
        loop {
            if contents.closed {
                return None;
            }
            if let Some(found) = contents.host.as_mut().and_then(Host::take_found) {
                return Some(Ok(found));
            }
            let due = contents.host.as_ref().and_then(Host::next_deadline);
            let Contents { host, ears, .. } = &mut *contents;
            match (due, host) {
                (Some(due), Some(host)) if due.is_zero() => {
                    let passed = match ears {
                        Some(ears) => {
                            let passed = host.pass_time_and(|host| ears.hear(host));
                            ears.hear(host);
                            passed
                        }
                        None => host.pass_time(),
                    };
                    if passed.as_ref().is_ok_and(Passed::is_nothing) {
                        drop(contents);
                        // What was recorded may still have made a backup due.
                        self.changed.notify_all();
                    } else {
                        self.tell(contents);
                    }
                    return Some(passed);
                }
                (Some(due), _) => {
                    // The deadline may have moved meanwhile; the loop looks again.
                    let rounded = due + Duration::from_millis(1);
                    let waited = self.changed.wait_timeout(contents, rounded);
                    contents = waited.unwrap_or_else(PoisonError::into_inner).0;
                }
                (None, _) => {
                    contents = self
                        .changed
                        .wait(contents)
                        .unwrap_or_else(PoisonError::into_inner);
                }
            }
        }
    }

    /// Shows the desktop what it sees of the session, whenever that is something else than before, until the desk is closed.
    /// A second that only passes costs one look at the session.
    pub(crate) fn watch_front(&self, words: &Words, mut show: impl FnMut(&Front, &Front)) {
        let mut shown = Front::of(words, None);
        let mut contents = self.contents();
        while !contents.closed {
            let session = contents.host.as_ref().and_then(Host::session);
            let front = Front::of(words, session.as_ref());
            let until = session
                .as_ref()
                .and_then(Front::stays_for)
                .map(|time| Instant::now() + time + Duration::from_millis(1));
            let told = contents.told;
            if front != shown {
                drop(contents);
                show(&front, &shown);
                shown = front;
                contents = self.contents();
            }
            let nothing_new = |contents: &mut Contents| contents.told == told && !contents.closed;
            contents = match until {
                Some(until) => {
                    let time = until.saturating_duration_since(Instant::now());
                    let waited = self.changed.wait_timeout_while(contents, time, nothing_new);
                    waited.unwrap_or_else(PoisonError::into_inner).0
                }
                None => self
                    .changed
                    .wait_while(contents, nothing_new)
                    .unwrap_or_else(PoisonError::into_inner),
            };
        }
    }
}
