//! Errands: commands whose work takes longer than anybody else should wait for the host.
//!
//! An errand looks at the host, goes away with what it needs, and comes back with what it found. While it is away the
//! host answers others. One errand is away at a time.

use std::panic::{self, AssertUnwindSafe};
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::Progress;
use ts_rs::TS;

use crate::failure::{Code, Failure};
use crate::host::Host;
use crate::registry::{Answer, Tag};

/// What an errand does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum ErrandKind {
    BackUp,
    SecondFolder,
    Compare,
    Restore,
    Import,
    Export,
    Check,
    Erase,
    Look,
    Encrypt,
}

impl ErrandKind {
    /// Whether nothing may be recorded while it is away, because it would be lost.
    const fn keeps_others_from_recording(self) -> bool {
        match self {
            Self::Restore | Self::Import | Self::Erase | Self::Encrypt => true,
            Self::BackUp | Self::SecondFolder | Self::Compare | Self::Export | Self::Check | Self::Look => {
                false
            }
        }
    }
}

/// An errand under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ErrandView {
    /// What it does.
    pub kind: ErrandKind,
    /// How far it has come, in thousandths.
    pub permille: u16,
}

/// The errand that is away, as the host knows it.
#[derive(Debug)]
pub(crate) struct UnderWay {
    kind: ErrandKind,
    progress: Arc<Progress>,
}

type Finish<T> = Box<dyn FnOnce(&mut Host) -> Result<T, Failure> + Send>;
type Away<T> = Box<dyn FnOnce(&Progress) -> Result<Finish<T>, Failure> + Send>;

/// An errand as its handler makes it.
pub(crate) struct Task<T> {
    kind: ErrandKind,
    away: Away<T>,
}

impl<T: 'static> Task<T> {
    /// Returns an errand that works without the host and then tells it what came of it.
    pub fn new<F>(
        kind: ErrandKind,
        away: impl FnOnce(&Progress) -> Result<F, Failure> + Send + 'static,
    ) -> Self
    where
        F: FnOnce(&mut Host) -> Result<T, Failure> + Send + 'static,
    {
        Self {
            kind,
            away: Box::new(move |progress| Ok(Box::new(away(progress)?))),
        }
    }
}

/// An errand that is ready to go.
pub struct Errand {
    kind: ErrandKind,
    touches: &'static [Tag],
    progress: Arc<Progress>,
    away: Away<Value>,
}

/// An errand that has come back.
pub struct Returned {
    touches: &'static [Tag],
    brought: Result<Finish<Value>, Failure>,
}

impl Errand {
    pub(crate) fn of<T: Serialize + 'static>(task: Task<T>, touches: &'static [Tag]) -> Self {
        let Task { kind, away } = task;
        Self {
            kind,
            touches,
            progress: Arc::new(Progress::default()),
            away: Box::new(move |progress| {
                let finish = away(progress)?;
                Ok(Box::new(move |host: &mut Host| {
                    serde_json::to_value(finish(host)?)
                        .map_err(|error| Failure::new(Code::Internal, error.to_string()))
                }))
            }),
        }
    }

    /// Does the work. Needs no host, and may take its time.
    #[must_use]
    pub fn run(self) -> Returned {
        Returned {
            touches: self.touches,
            // One that panics must not keep all others from being sent.
            brought: panic::catch_unwind(AssertUnwindSafe(|| (self.away)(&self.progress))).unwrap_or_else(
                |_| {
                    Err(Failure::new(
                        Code::Internal,
                        "it could not be finished; nothing was changed",
                    ))
                },
            ),
        }
    }
}

impl Host {
    /// Sends an errand off, if none is away.
    pub(crate) fn send(&mut self, errand: Errand) -> Result<Errand, Failure> {
        if self.errand.is_some() {
            return Err(Failure::new(Code::Busy, "something else is under way"));
        }
        self.errand = Some(UnderWay {
            kind: errand.kind,
            progress: Arc::clone(&errand.progress),
        });
        Ok(errand)
    }

    /// Takes in what an errand brings back.
    ///
    /// # Errors
    /// The errand's failure.
    pub fn take_in(&mut self, returned: Returned) -> Result<Answer, Failure> {
        self.errand = None;
        let response = returned.brought.and_then(|finish| finish(self))?;
        Ok(Answer {
            response,
            touched: returned.touches,
        })
    }

    /// Returns the errand under way.
    #[must_use]
    pub fn errand(&self) -> Option<ErrandView> {
        self.errand.as_ref().map(|under_way| ErrandView {
            kind: under_way.kind,
            permille: under_way.progress.permille(),
        })
    }

    /// Refuses a change while another history is about to take this one's place.
    pub(crate) fn may_record(&self) -> Result<(), Failure> {
        match &self.errand {
            Some(under_way) if under_way.kind.keeps_others_from_recording() => Err(Failure::new(
                Code::Busy,
                "another history is taking this one's place; nothing is recorded meanwhile",
            )),
            Some(_) | None => Ok(()),
        }
    }
}
