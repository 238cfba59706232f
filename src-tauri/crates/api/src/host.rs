//! The host: an open data folder, a clock, and the session under way. Every command runs against it.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use store::{Damage, Event, NewEvent, Opened, Store};
use training::album::Album;
use training::day::training_day;
use training::history::History;
use training::profile::Profile;
use uuid::Uuid;

use crate::context::Context;
use crate::cues::Cues;
use crate::errand::UnderWay;
use crate::failure::{Code, Failure};
use crate::handlers::prelude::{MissingRecords, Unlock};
use crate::handlers::settings::Settings;
use crate::handlers::showing::Window;
use crate::ledger::Ledger;
use crate::memory::Memory;
use crate::past::planning_from;
use crate::records::{PlanRecord, Record, Retraction, SessionStarted, SessionStep, decode, encode};
use crate::running::{Passed, Running};
use crate::said::EverySaid;
use crate::vault::Vault;

/// What opening the data folder found amiss.
#[derive(Debug, Clone, Default)]
pub(crate) struct Opening {
    pub(crate) missing: Vec<MissingRecords>,
    pub(crate) cut_off_bytes: Option<u64>,
}

/// An open data folder with a clock.
pub struct Host {
    pub(crate) store: Ledger,
    pub(crate) context: Context,
    pub(crate) running: Option<Running>,
    pub(crate) opening: Opening,
    pub(crate) cues: Cues,
    pub(crate) window: Window,
    pub(crate) vault: Vault,
    pub(crate) errand: Option<UnderWay>,
    /// Whether somebody lets time pass when it is due.
    pub(crate) kept: bool,
    /// What commands found to have passed before whoever does that came to it.
    pub(crate) found: Passed,
    /// Whether the person was told that closing leaves something unsaved.
    pub(crate) closing: bool,
    memory: Option<Arc<Memory>>,
    /// The whole past, once somebody looked further back than planning does.
    whole: Option<Arc<Memory>>,
    /// What was ever written, once somebody looked for it.
    said: Option<EverySaid>,
}

impl Drop for Host {
    fn drop(&mut self) {
        // An errand that is away may hold on to the store; it must not keep it from being closed in order.
        self.store.on_disk().close();
    }
}

fn missing(damage: &[Damage]) -> Vec<MissingRecords> {
    damage
        .iter()
        .filter_map(|damage| damage.missing.clone())
        .map(|missing| MissingRecords {
            first: *missing.start(),
            last: *missing.end(),
        })
        .collect()
}

/// An event that is about to be recorded, without what every event has.
pub(crate) struct Draft {
    pub(crate) id: Uuid,
    pub(crate) day: NaiveDate,
    pub(crate) kind: &'static str,
    pub(crate) corrects: Option<Uuid>,
    pub(crate) retracts: Option<Uuid>,
    pub(crate) body: serde_json::Value,
}

impl Host {
    /// Opens the data folder, making it where it does not exist, and picks up a session that was interrupted.
    ///
    /// # Errors
    /// [`Code::DataFolderInUse`], [`Code::DataFolderNotWritable`], [`Code::DataFolderNewer`], [`Code::Unreadable`],
    /// [`Code::Locked`], [`Code::KeysMissing`].
    pub fn open(folder: &Path, context: Context) -> Result<Self, Failure> {
        Self::over(Store::open(folder)?, context)
    }

    /// Opens an encrypted data folder; one that is not opens as well.
    ///
    /// # Errors
    /// As [`Host::open`], and [`Code::WrongSecret`], [`Code::InvalidRequest`] for a recovery key with a slip in it.
    pub fn unlock(folder: &Path, unlock: &Unlock, context: Context) -> Result<Self, Failure> {
        Self::over(Store::unlock(folder, &unlock.secret()?)?, context)
    }

    /// Begins over records that were opened already.
    ///
    /// # Errors
    /// As [`Host::open`].
    pub fn over(opened: Opened, mut context: Context) -> Result<Self, Failure> {
        let Opened {
            store,
            index,
            torn_tail,
            damage,
        } = opened;
        tracing::info!(?index, "the index");
        let opening = Opening {
            missing: missing(&damage),
            cut_off_bytes: torn_tail.map(|tail| tail.bytes),
        };
        let vault = Vault::open(&store, context.clock.monotonic());
        context.chance.stir(store.last_seq());
        let mut host = Self {
            store: Ledger::new(store),
            context,
            running: None,
            opening,
            cues: Cues::default(),
            window: Window::default(),
            vault,
            errand: None,
            kept: false,
            found: Passed::default(),
            closing: false,
            memory: None,
            whole: None,
            said: None,
        };
        host.pick_up_session()?;
        Ok(host)
    }

    /// Forgets what was known of a history that another has taken the place of.
    pub(crate) fn begin_anew(&mut self, damage: &[Damage]) -> Result<(), Failure> {
        self.opening = Opening {
            missing: missing(damage),
            cut_off_bytes: None,
        };
        self.memory = None;
        self.whole = None;
        self.said = None;
        self.running = None;
        self.cues = Cues::default();
        self.vault = Vault::open(self.store.on_disk(), self.monotonic());
        self.store.forget_waiting();
        self.closing = false;
        self.context.chance.stir(self.store.on_disk().last_seq());
        self.pick_up_session()
    }

    pub(crate) fn now(&self) -> (DateTime<Utc>, FixedOffset) {
        self.context.clock.now()
    }

    /// Returns whether nothing can be asked any more, as when the disk refused in the middle of a restore. Opening the
    /// folder again is the way on.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.store.on_disk().is_closed()
    }

    /// Returns the training day now.
    ///
    /// # Errors
    /// [`Code::Unreadable`] when the settings cannot be read.
    pub fn today(&self) -> Result<NaiveDate, Failure> {
        let (now, offset) = self.now();
        Ok(training_day(now, offset, self.settings()?.rollover_hour))
    }

    /// Returns time on the host's monotonic clock.
    #[must_use]
    pub fn monotonic(&self) -> Duration {
        self.context.clock.monotonic()
    }

    pub(crate) fn draft<R: Record>(&mut self, day: NaiveDate, record: &R) -> Result<Draft, Failure> {
        Ok(Draft {
            id: self.context.id(),
            day,
            kind: R::KIND,
            corrects: None,
            retracts: None,
            body: encode(record)?,
        })
    }

    /// Records the drafts as one: all of them are on disk when this returns, or none is.
    pub(crate) fn record(&mut self, drafts: Vec<Draft>) -> Result<Vec<Event>, Failure> {
        let (events, now) = self.stamped(drafts);
        let recorded = self.store.append_all(events, now).map_err(|error| {
            if self.store.waiting().is_some() {
                Failure::new(Code::NotSaved, error.to_string())
            } else {
                error.into()
            }
        })?;
        self.remember(&recorded);
        Ok(recorded)
    }

    /// Records what belongs to a session. When the disk refuses, the session goes on: its records wait in memory, and
    /// [`Host::unsaved`] says so.
    pub(crate) fn record_of_session(&mut self, drafts: Vec<Draft>) -> Result<(), Failure> {
        let (events, now) = self.stamped(drafts);
        let seen = self.store.append_or_keep(events, now)?;
        self.remember(&seen);
        Ok(())
    }

    fn stamped(&self, drafts: Vec<Draft>) -> (Vec<NewEvent>, DateTime<FixedOffset>) {
        let (now, offset) = self.now();
        let events = drafts
            .into_iter()
            .map(|draft| NewEvent {
                id: draft.id,
                at: now.timestamp_millis(),
                offset: i16::try_from(offset.local_minus_utc() / 60).unwrap_or(0),
                day: draft.day,
                kind: draft.kind.to_owned(),
                corrects: draft.corrects,
                retracts: draft.retracts,
                body: draft.body,
            })
            .collect();
        (events, now.with_timezone(&offset))
    }

    /// Brings what is kept in memory up to what was just recorded.
    pub(crate) fn remember(&mut self, recorded: &[Event]) {
        self.vault.recorded(recorded, self.context.clock.monotonic());
        // The first profile decides since when anything is known.
        let is_anew = recorded.iter().any(|event| event.kind == Profile::KIND);
        let concerned =
            |event: &&Event| !matches!(event.kind.as_str(), SessionStep::KIND | SessionStarted::KIND);
        let days: BTreeSet<NaiveDate> = recorded.iter().filter(concerned).map(|event| event.day).collect();
        // What cannot be brought up to date is forgotten; the next question reads it anew, or says what is wrong.
        let again = |memory: Option<Arc<Memory>>, store: &Ledger| {
            let mut memory = memory.filter(|_| !is_anew)?;
            let known = Arc::make_mut(&mut memory);
            let all = days.iter().all(|day| known.read_again(store, *day).is_ok());
            all.then_some(memory)
        };
        self.memory = again(self.memory.take(), &self.store);
        self.whole = again(self.whole.take(), &self.store);
        let written = recorded.iter().filter(|event| EverySaid::concerns(&event.kind));
        let days: BTreeSet<NaiveDate> = written.map(|event| event.day).collect();
        self.said = self.said.take().and_then(|mut said| {
            let all = days.iter().all(|day| said.read_again(&self.store, *day).is_ok());
            all.then_some(said)
        });
    }

    /// Returns the newest record of a kind that was never retracted.
    fn newest<R: Record>(&self) -> Result<Option<(Event, R)>, Failure> {
        let Some(event) = self.store.latest(R::KIND)? else {
            return Ok(None);
        };
        let record = decode::<R>(event.clone())?;
        Ok(Some((event, record)))
    }

    /// Returns the settings of the app on this computer.
    ///
    /// # Errors
    /// [`Code::Unreadable`] when they cannot be read.
    pub fn settings(&self) -> Result<Settings, Failure> {
        Ok(self
            .newest::<Settings>()?
            .map(|(_, settings)| settings)
            .unwrap_or_default())
    }

    pub(crate) fn profile(&self) -> Result<Option<Profile>, Failure> {
        Ok(self.newest::<Profile>()?.map(|(_, profile)| profile))
    }

    pub(crate) fn profile_or_refuse(&self) -> Result<Profile, Failure> {
        self.profile()?.ok_or_else(|| {
            Failure::new(
                Code::NoProfile,
                "there is no profile yet; save_profile comes first",
            )
        })
    }

    /// Returns the day on which the first profile was saved.
    pub(crate) fn since(&self) -> Result<Option<NaiveDate>, Failure> {
        Ok(self.store.earliest(Profile::KIND)?.map(|event| event.day))
    }

    /// Returns the past that planning reads, today included. Nobody should hold on to it while recording: the memory would
    /// have to be copied.
    pub(crate) fn memory(&mut self) -> Result<Arc<Memory>, Failure> {
        if let Some(memory) = &self.memory {
            return Ok(memory.clone());
        }
        let memory = Arc::new(Memory::read(&self.store, self.today()?, self.since()?)?);
        self.memory = Some(memory.clone());
        Ok(memory)
    }

    /// Returns the past from `from` to today: what planning reads where that reaches, else all of it. As with
    /// [`Host::memory`], nobody should hold on to it while recording.
    pub(crate) fn memory_from(&mut self, from: NaiveDate) -> Result<Arc<Memory>, Failure> {
        let today = self.today()?;
        if from >= planning_from(today) {
            return self.memory();
        }
        if let Some(whole) = &self.whole {
            return Ok(whole.clone());
        }
        let whole = Arc::new(Memory::whole(&self.store, self.since()?)?);
        self.whole = Some(whole.clone());
        Ok(whole)
    }

    /// Returns what was ever written.
    pub(crate) fn said(&mut self) -> Result<&EverySaid, Failure> {
        let said = match self.said.take() {
            Some(said) => said,
            None => EverySaid::read(&self.store)?,
        };
        Ok(self.said.insert(said))
    }

    /// Returns the newest plan of a day, with its event's id.
    pub(crate) fn plan_of(&self, day: NaiveDate) -> Result<Option<(Uuid, PlanRecord)>, Failure> {
        let retracted: Vec<Uuid> = self
            .store
            .of_kind_between(Retraction::KIND, day, day)?
            .into_iter()
            .filter_map(|event| event.retracts)
            .collect();
        let newest = self
            .store
            .of_kind_between(PlanRecord::KIND, day, day)?
            .into_iter()
            .rev()
            .find(|event| !retracted.contains(&event.id));
        newest
            .map(|event| Ok((event.id, decode::<PlanRecord>(event)?)))
            .transpose()
    }
}

/// Returns what planning reads of a data folder on the context's day: profile, past and album. For measurements that leave
/// the disk out.
///
/// # Errors
/// As [`Host::open`], or [`Code::NoProfile`] when nobody lives there.
pub fn lived(folder: &Path, context: Context) -> Result<(Profile, History, Album), Failure> {
    let mut host = Host::open(folder, context)?;
    let nobody = || Failure::new(Code::NoProfile, "nobody lives in this folder");
    let (_, album) = host.album()?.ok_or_else(nobody)?;
    Ok((host.profile_or_refuse()?, host.memory()?.history.clone(), album))
}
