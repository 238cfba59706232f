//! The trees and what they answer.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sled::{Db, IVec, Tree};
use uuid::Uuid;

use super::calendar::Calendar;
use super::keys::{self, Days, Keys, Naming};
use super::sealed::Sealed;
use super::{FOLDER, Fault};
use crate::event::Event;
use crate::journal::Found;
use crate::line::{Envelope, Form};
use crate::sum::Sum;

/// Folder of sled's own files within the index.
pub(super) const SLED: &str = "sled";

/// Sled keeps at most about this much in memory: a few years of daily use.
const CACHE_BYTES: u64 = 8 * 1024 * 1024;

/// The most events whose lines stand together, and the most bytes of them: a page of sled stays small, and finding one
/// line of a run quick. Our choice.
const RUN_EVENTS: usize = 32;
const RUN_BYTES: usize = 16 * 1024;

const LINE_BREAK: u8 = b'\n';

/// How far an index has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Mark {
    pub seq: u64,
    pub sum: Option<Sum>,
    pub count: u64,
}

/// What an event does to an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Amendment {
    Correction(Uuid),
    Retraction(Uuid),
}

/// Lines that stand together, of events whose seqs follow each other.
struct Run {
    first: u64,
    lines: IVec,
    /// Where each line is.
    places: Vec<Range<usize>>,
}

impl Run {
    fn new(first: u64, lines: IVec) -> Self {
        let mut places = Vec::new();
        let mut start = 0;
        for line in lines.split(|byte| *byte == LINE_BREAK) {
            places.push(start..start + line.len());
            start += line.len() + 1;
        }
        Self { first, lines, places }
    }

    fn line(&self, seq: u64) -> Option<&[u8]> {
        let place = usize::try_from(seq.checked_sub(self.first)?).ok()?;
        self.lines.get(self.places.get(place)?.clone())
    }

    fn event(&self, form: &Form, seq: u64) -> Result<Event, Fault> {
        form.event(self.line(seq).ok_or(Fault::Lost(seq))?)
            .filter(|event| event.seq == seq)
            .ok_or(Fault::Checksum { tree: "by_seq" })
    }
}

/// An open index.
#[derive(Debug)]
pub(crate) struct Index {
    db: Db,
    form: Form,
    naming: Naming,
    /// What an encrypted index knows of the order of days.
    calendar: Option<Calendar>,
    /// Seq to lines: that event and those that follow it as they stand in the journal, each under its own checksum.
    by_seq: Tree,
    /// (Day, seq) to a run of seqs on that day, of which it is the first.
    by_day: Sealed,
    /// (Kind, day, seq) to a run of seqs of that kind and day.
    by_kind: Sealed,
    /// (What ids of about the same time begin with, seq) to a run of ids with their seqs.
    by_id: Sealed,
    /// Kind to its last seq.
    latest: Sealed,
    /// (Id that is corrected or retracted, seq) to what by whom.
    amended: Sealed,
    /// How far this index had come when it was closed.
    about: Sealed,
}

const MARK: &[u8] = b"mark";
const CORRECTION: u8 = b'c';
const RETRACTION: u8 = b'r';

impl Index {
    pub fn open(data: &Path, form: &Form) -> Result<Self, Fault> {
        let db = sled::Config::new()
            .path(data.join(FOLDER).join(SLED))
            .cache_capacity(CACHE_BYTES)
            // Nothing is gained by flushing what is believed only once it was closed in order.
            .flush_every_ms(None)
            .open()?;
        let tree = |name| Sealed::open(&db, name, form);
        let calendar = match form {
            Form::Plain => None,
            Form::Sealed(_) => Some(Calendar::open(tree("calendar")?)?),
        };
        Ok(Self {
            form: form.clone(),
            naming: Naming(form.clone()),
            calendar,
            by_seq: db.open_tree("by_seq")?,
            by_day: tree("by_day")?,
            by_kind: tree("by_kind")?,
            by_id: tree("by_id")?,
            latest: tree("latest")?,
            amended: tree("amended")?,
            about: tree("about")?,
            db,
        })
    }

    /// Takes in events that stand in the journal, in order; `bytes` holds their lines.
    ///
    /// What belongs together goes in together, as a run: an insert costs sled the same for one event as for many,
    /// so that 20 years are taken in within a second or two, and one event alone is a run of one. Each run is an
    /// insert of its own: a sled batch costs a reservation in its log, many times the inserts themselves, for
    /// an atomicity that an index which is rebuilt on any doubt has no use for.
    pub fn learn(&self, bytes: &[u8], found: &[Found]) -> Result<(), Fault> {
        self.learn_lines(bytes, found)?;
        self.learn_places(found)
    }

    /// Takes in the lines alone; [`Self::learn_places`] is the rest.
    pub fn learn_lines(&self, bytes: &[u8], found: &[Found]) -> Result<(), Fault> {
        let mut rest = found;
        while let Some(first) = rest.first() {
            let mut size = 0;
            let together = rest.iter().zip(first.envelope.seq..).take(RUN_EVENTS);
            let length = together
                .take_while(|(found, seq)| {
                    size += found.line.len();
                    found.envelope.seq == *seq && (size <= RUN_BYTES || size == found.line.len())
                })
                .count();
            let (run, after) = rest.split_at(length);
            let lines: Vec<&[u8]> = run.iter().map(|found| &bytes[found.line.clone()]).collect();
            self.by_seq
                .insert(keys::seq(first.envelope.seq), lines.join(&LINE_BREAK))?;
            rest = after;
        }
        Ok(())
    }

    /// Takes in where events are to be found.
    pub fn learn_places(&self, found: &[Found]) -> Result<(), Fault> {
        let mut by_day: BTreeMap<NaiveDate, Vec<u64>> = BTreeMap::new();
        let mut by_kind: BTreeMap<(&str, NaiveDate), Vec<u64>> = BTreeMap::new();
        let mut by_id: BTreeMap<[u8; keys::ID_WINDOW], Vec<(Uuid, u64)>> = BTreeMap::new();
        let mut latest: BTreeMap<&str, u64> = BTreeMap::new();
        for Found { envelope, .. } in found {
            let Envelope {
                seq,
                id,
                day,
                kind,
                corrects,
                retracts,
                ..
            } = envelope;
            by_day.entry(*day).or_default().push(*seq);
            by_kind.entry((kind, *day)).or_default().push(*seq);
            by_id.entry(keys::id_window(*id)).or_default().push((*id, *seq));
            latest.insert(kind, *seq);
            for (target, what) in [(corrects, CORRECTION), (retracts, RETRACTION)] {
                if let Some(target) = target {
                    let value = [[what].as_slice(), id.as_bytes()].concat();
                    self.amended.put(&self.naming.amended(*target, *seq), &value)?;
                }
            }
        }
        if let Some(calendar) = &self.calendar {
            calendar.learn(by_day.keys().copied())?;
        }
        for (day, seqs) in by_day {
            self.by_day
                .put(&self.naming.by_day(day, seqs[0]), &keys::run(&seqs))?;
        }
        for ((kind, day), seqs) in by_kind {
            self.by_kind
                .put(&self.naming.by_kind(kind, day, seqs[0]), &keys::run(&seqs))?;
        }
        for (window, ids) in by_id {
            let value: Vec<u8> = ids
                .iter()
                .flat_map(|(id, seq)| id.into_bytes().into_iter().chain(keys::seq(*seq)))
                .collect();
            self.by_id.put(&self.naming.by_id(window, ids[0].1), &value)?;
        }
        for (kind, seq) in latest {
            self.latest.put(&self.naming.latest(kind), &keys::seq(seq))?;
        }
        Ok(())
    }

    /// Returns the seq of an id.
    fn seq_of(&self, id: Uuid) -> Result<Option<u64>, Fault> {
        for entry in self.by_id.range(self.naming.around(id)) {
            let (_, ids) = entry?;
            let known = ids
                .chunks_exact(keys::ID_AND_SEQ)
                .find(|known| known.starts_with(id.as_bytes()));
            if let Some(known) = known {
                return Ok(keys::last_seq(known));
            }
        }
        Ok(None)
    }

    pub fn knows(&self, id: Uuid) -> Result<bool, Fault> {
        Ok(self.seq_of(id)?.is_some())
    }

    pub fn event(&self, id: Uuid) -> Result<Option<Event>, Fault> {
        self.seq_of(id)?.map(|seq| self.at(seq)).transpose()
    }

    pub fn latest(&self, kind: &str) -> Result<Option<Event>, Fault> {
        self.latest
            .seq(&self.naming.latest(kind))?
            .map(|seq| self.at(seq))
            .transpose()
    }

    pub fn between(&self, days: Days) -> Result<Vec<Event>, Fault> {
        // Sled panics where a range runs backwards.
        if days.from > days.to {
            return Ok(Vec::new());
        }
        self.all_at(&self.by_day.seqs(self.days(days))?)
    }

    pub fn of_kind_between(&self, kind: &str, days: Days) -> Result<Vec<Event>, Fault> {
        if days.from > days.to {
            return Ok(Vec::new());
        }
        self.all_at(&self.by_kind.seqs(self.days_of_kind(kind, days))?)
    }

    /// Returns the keys of a range of days, in the order of the days.
    fn days(&self, days: Days) -> Vec<Keys> {
        match &self.calendar {
            None => vec![keys::days(days)],
            Some(calendar) => {
                let known = calendar.within(days).into_iter();
                known.map(|day| self.naming.on_day(day)).collect()
            }
        }
    }

    /// Returns the keys of a kind in a range of days, in the order of the days.
    fn days_of_kind(&self, kind: &str, days: Days) -> Vec<Keys> {
        match &self.calendar {
            None => vec![keys::days_of_kind(kind, days)],
            Some(calendar) => {
                let known = calendar.within(days).into_iter();
                known.map(|day| self.naming.of_kind_on_day(kind, day)).collect()
            }
        }
    }

    /// Returns the event of a kind that belongs to the earliest day.
    pub fn earliest(&self, kind: &str) -> Result<Option<Event>, Fault> {
        for range in self.days_of_kind(kind, Days::ALL) {
            if let Some(entry) = self.by_kind.range(range).next() {
                let (_, run) = entry?;
                let first = keys::seqs(&run).next();
                return first.map(|seq| self.at(seq)).transpose();
            }
        }
        Ok(None)
    }

    /// Returns days with events before a day, newest first, at most as many as asked for.
    pub fn days_before(&self, day: NaiveDate, most: usize) -> Result<Vec<NaiveDate>, Fault> {
        if let Some(calendar) = &self.calendar {
            return Ok(calendar.before(day, most));
        }
        let mut days = Vec::new();
        let mut end = self.naming.by_day(day, 0);
        while days.len() < most {
            let Some((key, _)) = self.by_day.last_before(end)? else {
                break;
            };
            let found = keys::first_day(&key).ok_or_else(|| self.by_day.damaged())?;
            days.push(found);
            end = self.naming.by_day(found, 0);
        }
        Ok(days)
    }

    pub fn last(&self, seq: u64) -> Result<Option<Event>, Fault> {
        (seq > 0).then(|| self.at(seq)).transpose()
    }

    /// Returns what events after a seq did to an event, with their seqs and in their order.
    pub fn amendments(&self, id: Uuid, after: u64) -> Result<Vec<(u64, Amendment)>, Fault> {
        let damaged = || self.amended.damaged();
        let mut amendments = Vec::new();
        for entry in self.amended.range(self.naming.amended_after(id, after)) {
            let (key, value) = entry?;
            let amendment = match value.as_slice() {
                [CORRECTION, by @ ..] => Uuid::from_slice(by).map(Amendment::Correction),
                [RETRACTION, by @ ..] => Uuid::from_slice(by).map(Amendment::Retraction),
                _ => return Err(damaged()),
            };
            let seq = keys::last_seq(&key).ok_or_else(damaged)?;
            amendments.push((seq, amendment.map_err(|_| damaged())?));
        }
        Ok(amendments)
    }

    fn all_at(&self, seqs: &[u64]) -> Result<Vec<Event>, Fault> {
        let mut events = Vec::with_capacity(seqs.len());
        let mut run: Option<Run> = None;
        for seq in seqs {
            let here = match run.take().filter(|run| run.line(*seq).is_some()) {
                Some(here) => here,
                None => self.run_with(*seq)?,
            };
            events.push(here.event(&self.form, *seq)?);
            run = Some(here);
        }
        Ok(events)
    }

    fn at(&self, seq: u64) -> Result<Event, Fault> {
        self.run_with(seq)?.event(&self.form, seq)
    }

    /// Returns the run that should hold an event.
    fn run_with(&self, seq: u64) -> Result<Run, Fault> {
        if let Some(lines) = self.by_seq.get(keys::seq(seq))? {
            return Ok(Run::new(seq, lines));
        }
        let (key, lines) = self
            .by_seq
            .range(..keys::seq(seq))
            .next_back()
            .ok_or(Fault::Lost(seq))??;
        let first = keys::last_seq(&key).ok_or(Fault::Checksum { tree: "by_seq" })?;
        Ok(Run::new(first, lines))
    }

    /// Returns how far the index had come when it was closed.
    pub fn mark(&self) -> Result<Option<Mark>, Fault> {
        self.about
            .get(MARK)?
            .map(|value| serde_json::from_slice(&value).map_err(|_| self.about.damaged()))
            .transpose()
    }

    pub(super) fn set_mark(&self, mark: Mark) -> Result<(), Fault> {
        let value = serde_json::to_vec(&mark).map_err(|_| self.about.damaged())?;
        self.about.put(MARK, &value)?;
        self.db.flush()?;
        Ok(())
    }

    #[cfg(test)]
    #[allow(clippy::unwrap_used)]
    pub fn tamper(&self, tree: &str, change: impl Fn(&[u8]) -> Option<Vec<u8>>) -> usize {
        let tree = self.db.open_tree(tree).unwrap();
        let entries: Vec<_> = tree.iter().map(Result::unwrap).collect();
        for (key, value) in &entries {
            match change(value) {
                Some(changed) => tree.insert(key, changed).unwrap(),
                None => tree.remove(key).unwrap(),
            };
        }
        entries.len()
    }
}
