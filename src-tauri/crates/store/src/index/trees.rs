//! The trees and what they answer.

use std::collections::BTreeMap;
use std::ops::{Range, RangeInclusive};
use std::path::Path;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sled::{Db, IVec, Tree};
use uuid::Uuid;

use super::keys::{self, Days};
use super::{FOLDER, Fault};
use crate::event::Event;
use crate::journal::Found;
use crate::line::{self, Envelope};
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

/// A tree whose values carry a checksum over tree, key and value.
#[derive(Debug)]
struct Sealed {
    name: &'static str,
    tree: Tree,
}

impl Sealed {
    fn open(db: &Db, name: &'static str) -> Result<Self, Fault> {
        Ok(Self {
            name,
            tree: db.open_tree(name)?,
        })
    }

    fn sum(&self, key: &[u8], value: &[u8]) -> Sum {
        Sum::of_parts(&[self.name.as_bytes(), &[0], key, &[0], value])
    }

    fn put(&self, key: &[u8], value: &[u8]) -> Result<(), Fault> {
        let sealed = [value, &self.sum(key, value).to_bytes()].concat();
        self.tree.insert(key, sealed)?;
        Ok(())
    }

    fn check<'v>(&self, key: &[u8], sealed: &'v [u8]) -> Result<&'v [u8], Fault> {
        sealed
            .split_last_chunk::<{ Sum::BYTES }>()
            .filter(|(value, sum)| self.sum(key, value).to_bytes() == **sum)
            .map(|(value, _)| value)
            .ok_or(Fault::Checksum { tree: self.name })
    }

    fn seq(&self, key: &[u8]) -> Result<Option<u64>, Fault> {
        let Some(sealed) = self.tree.get(key)? else {
            return Ok(None);
        };
        let value = self.check(key, &sealed)?;
        keys::last_seq(value)
            .map(Some)
            .ok_or(Fault::Checksum { tree: self.name })
    }

    /// Returns the seqs in the runs of a range, in order.
    fn seqs(&self, range: RangeInclusive<Vec<u8>>) -> Result<Vec<u64>, Fault> {
        let mut seqs = Vec::new();
        for entry in self.tree.range(range) {
            let (key, sealed) = entry?;
            seqs.extend(keys::seqs(self.check(&key, &sealed)?));
        }
        seqs.sort_unstable();
        Ok(seqs)
    }
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

    fn event(&self, seq: u64) -> Result<Event, Fault> {
        line::event(self.line(seq).ok_or(Fault::Lost(seq))?)
            .filter(|event| event.seq == seq)
            .ok_or(Fault::Checksum { tree: "by_seq" })
    }
}

/// An open index.
#[derive(Debug)]
pub(crate) struct Index {
    db: Db,
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
    pub fn open(data: &Path) -> Result<Self, Fault> {
        let db = sled::Config::new()
            .path(data.join(FOLDER).join(SLED))
            .cache_capacity(CACHE_BYTES)
            // Nothing is gained by flushing what is believed only once it was closed in order.
            .flush_every_ms(None)
            .open()?;
        Ok(Self {
            by_seq: db.open_tree("by_seq")?,
            by_day: Sealed::open(&db, "by_day")?,
            by_kind: Sealed::open(&db, "by_kind")?,
            by_id: Sealed::open(&db, "by_id")?,
            latest: Sealed::open(&db, "latest")?,
            amended: Sealed::open(&db, "amended")?,
            about: Sealed::open(&db, "about")?,
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
                    self.amended.put(&keys::amended(*target, *seq), &value)?;
                }
            }
        }
        for (day, seqs) in by_day {
            self.by_day.put(&keys::by_day(day, seqs[0]), &keys::run(&seqs))?;
        }
        for ((kind, day), seqs) in by_kind {
            self.by_kind
                .put(&keys::by_kind(kind, day, seqs[0]), &keys::run(&seqs))?;
        }
        for (window, ids) in by_id {
            let value: Vec<u8> = ids
                .iter()
                .flat_map(|(id, seq)| id.into_bytes().into_iter().chain(keys::seq(*seq)))
                .collect();
            self.by_id.put(&keys::by_id(window, ids[0].1), &value)?;
        }
        for (kind, seq) in latest {
            self.latest.put(&keys::latest(kind), &keys::seq(seq))?;
        }
        Ok(())
    }

    /// Returns the seq of an id.
    fn seq_of(&self, id: Uuid) -> Result<Option<u64>, Fault> {
        for entry in self.by_id.tree.range(keys::around(id)) {
            let (key, sealed) = entry?;
            let ids = self.by_id.check(&key, &sealed)?;
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
            .seq(&keys::latest(kind))?
            .map(|seq| self.at(seq))
            .transpose()
    }

    pub fn between(&self, days: Days) -> Result<Vec<Event>, Fault> {
        // Sled panics where a range runs backwards.
        if days.from > days.to {
            return Ok(Vec::new());
        }
        self.all_at(&self.by_day.seqs(keys::days(days))?)
    }

    pub fn of_kind_between(&self, kind: &str, days: Days) -> Result<Vec<Event>, Fault> {
        if days.from > days.to {
            return Ok(Vec::new());
        }
        self.all_at(&self.by_kind.seqs(keys::days_of_kind(kind, days))?)
    }

    /// Returns the event of a kind that belongs to the earliest day.
    pub fn earliest(&self, kind: &str) -> Result<Option<Event>, Fault> {
        let Some(entry) = self
            .by_kind
            .tree
            .range(keys::days_of_kind(kind, Days::ALL))
            .next()
        else {
            return Ok(None);
        };
        let (key, sealed) = entry?;
        let first = keys::seqs(self.by_kind.check(&key, &sealed)?).next();
        first.map(|seq| self.at(seq)).transpose()
    }

    /// Returns days with events before a day, newest first, at most as many as asked for.
    pub fn days_before(&self, day: NaiveDate, most: usize) -> Result<Vec<NaiveDate>, Fault> {
        let mut days = Vec::new();
        let mut end = keys::by_day(day, 0);
        while days.len() < most {
            let Some(entry) = self.by_day.tree.range(..end).next_back() else {
                break;
            };
            let (key, sealed) = entry?;
            self.by_day.check(&key, &sealed)?;
            let found = keys::first_day(&key).ok_or(Fault::Checksum {
                tree: self.by_day.name,
            })?;
            days.push(found);
            end = keys::by_day(found, 0);
        }
        Ok(days)
    }

    pub fn last(&self, seq: u64) -> Result<Option<Event>, Fault> {
        (seq > 0).then(|| self.at(seq)).transpose()
    }

    /// Returns what events after a seq did to an event, with their seqs and in their order.
    pub fn amendments(&self, id: Uuid, after: u64) -> Result<Vec<(u64, Amendment)>, Fault> {
        let range = keys::amended(id, after.saturating_add(1))..=keys::amended(id, u64::MAX);
        let damaged = || Fault::Checksum {
            tree: self.amended.name,
        };
        let mut amendments = Vec::new();
        for entry in self.amended.tree.range(range) {
            let (key, sealed) = entry?;
            let amendment = match self.amended.check(&key, &sealed)? {
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
            events.push(here.event(*seq)?);
            run = Some(here);
        }
        Ok(events)
    }

    fn at(&self, seq: u64) -> Result<Event, Fault> {
        self.run_with(seq)?.event(seq)
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
        let Some(sealed) = self.about.tree.get(MARK)? else {
            return Ok(None);
        };
        let value = self.about.check(MARK, &sealed)?;
        serde_json::from_slice(value)
            .map(Some)
            .map_err(|_| Fault::Checksum {
                tree: self.about.name,
            })
    }

    pub(super) fn set_mark(&self, mark: Mark) -> Result<(), Fault> {
        let value = serde_json::to_vec(&mark).map_err(|_| Fault::Checksum {
            tree: self.about.name,
        })?;
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
