//! Opening a folder: judge first, change afterwards.

use std::io;
use std::path::Path;
use std::sync::Arc;

use uuid::Uuid;

use crate::backup::Shelf;
use crate::damage::{Damage, IndexOutcome, RebuildCause, TornTail};
use crate::encryption::{self, Secret};
use crate::files::{self, Files, SystemFiles};
use crate::folder::{self, Identified, Lock};
use crate::index::{self, Closed, Fault, Index, guarded};
use crate::journal::{self, SEGMENT_BYTES, Segment, Survey, Tip, Writer};
use crate::line::Form;
use crate::replacement;
use crate::teaching::{learn_after, rebuild};
use crate::{Store, StoreError};

/// A store, and what happened while it was opened.
#[derive(Debug)]
pub struct Opened {
    /// The store.
    pub store: Store,
    /// What became of the index.
    pub index: IndexOutcome,
    /// A write that was cut off before it was acknowledged, if there was one.
    pub torn_tail: Option<TornTail>,
    /// Damage in the journal, new or standing. Everything else is readable.
    pub damage: Vec<Damage>,
}

/// What a store works with.
#[derive(Debug, Clone)]
pub(crate) struct Setup {
    pub files: Arc<dyn Files>,
    pub segment_bytes: u64,
    pub form: Form,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            files: Arc::new(SystemFiles),
            segment_bytes: SEGMENT_BYTES,
            form: Form::Plain,
        }
    }
}

/// What a store is made of, and what was found out on the way.
pub(crate) struct Entered {
    pub writer: Writer,
    pub index: Index,
    pub outcome: IndexOutcome,
    pub torn_tail: Option<TornTail>,
    pub damage: Vec<Damage>,
}

/// What to do with the index that is there.
enum Verdict {
    /// Believe it, and teach it the events that came after.
    Believe {
        survey: Survey,
        newer: u64,
    },
    Doubt(RebuildCause),
}

/// Opens a folder; `secret` opens an encrypted one.
pub(crate) fn open(data: &Path, mut setup: Setup, secret: Option<&Secret>) -> Result<Opened, StoreError> {
    let files = &*setup.files;
    // Before anything is touched, since a newer folder stays as it is.
    let identified = folder::identify(files, data)?;
    files
        .create_folder(data)
        .and_then(|()| files::sync_parent(files, data))
        .map_err(|source| StoreError::preparing(data, source))?;
    let lock = Lock::take(data)?;
    replacement::finish(files, data)?;
    if let Some(form) = unlock(data, &setup, &identified, secret)? {
        setup.form = form;
    }
    let Entered {
        writer,
        index,
        outcome,
        torn_tail,
        damage,
    } = enter(data, &setup)?;
    Ok(Opened {
        store: Store::assemble(setup, data, writer, index, lock),
        index: outcome,
        torn_tail,
        damage,
    })
}

/// Returns the form of the records in a folder, `None` where it is the known one.
fn unlock(
    data: &Path,
    setup: &Setup,
    identified: &Identified,
    secret: Option<&Secret>,
) -> Result<Option<Form>, StoreError> {
    let files = &*setup.files;
    let (keys, doubted) = match encryption::load(files, data) {
        Ok(Some(keys)) => (keys, false),
        Ok(None) if !identified.encrypted() => return Ok(None),
        Ok(None) | Err(StoreError::KeysMissing { .. }) => {
            // Each backup holds a copy.
            let Some(keys) = Shelf::within(data).keys().into_iter().next() else {
                // The journal says whether any were needed.
                return Ok(None);
            };
            (keys, true)
        }
        Err(other) => return Err(other),
    };
    if let Form::Sealed(known) = &setup.form
        && known.keys.id == keys.id
    {
        return Ok(None);
    }
    let secret = secret.ok_or_else(|| StoreError::Locked {
        path: data.to_owned(),
    })?;
    let form = Form::Sealed(Arc::new(keys.clone().unlock(secret)?));
    if doubted {
        let segments = journal::segments(files, data)?;
        if journal::recorded_by(files, data, &form, &segments).is_none() {
            return Err(StoreError::KeysMissing {
                path: data.to_owned(),
            });
        }
        tracing::warn!("the keys are taken from a backup");
        encryption::put(files, data, &keys)?;
    }
    Ok(Some(form))
}

/// Reads the folder, which must be locked, and opens journal and index.
pub(crate) fn enter(data: &Path, setup: &Setup) -> Result<Entered, StoreError> {
    let (files, form) = (&*setup.files, &setup.form);
    replacement::finish(files, data)?;
    let identified = folder::identify(files, data)?;
    let journal = data.join(journal::FOLDER);
    files
        .create_folder(&journal)
        .and_then(|()| files.sync_folder(data))
        .map_err(|source| StoreError::preparing(&journal, source))?;
    if let Form::Sealed(sealing) = form {
        encryption::follow(files, data, &sealing.cipher, true)?;
    }
    let segments = journal::segments(files, data)?;
    let device = folder::settle(files, data, &identified, form, || {
        journal::recorded_by(files, data, form, &segments)
    })?;

    let closed = index::last_closed(files, data).filter(|closed| closed.device == device);
    let known = closed.as_ref().map_or(0, |closed| closed.mark.seq);
    // Whichever of these got lost, the others remember.
    let acknowledged = known
        .max(journal::reached(files, data, device))
        .max(index::last_opened(files, data, device));
    let verdict = judge(files, data, form, &segments, closed.as_ref(), acknowledged)?;
    let (mut survey, events, believed) = match verdict {
        Verdict::Believe { survey, newer } => (survey, None, Ok(newer)),
        Verdict::Doubt(cause) => {
            let (survey, events) = journal::survey_events(files, data, form, &segments, acknowledged)?;
            (survey, Some(events), Err(cause))
        }
    };
    let torn_tail = mend_tail(files, data, &mut survey)?;
    let segments: Vec<Segment> = survey.ends.iter().map(|end| end.segment).collect();

    let kept = believed.and_then(|newer| {
        let index = closed
            .as_ref()
            .ok_or(Fault::Gone)
            .and_then(|closed| reopen(files, data, form, closed));
        index.map(|index| (index, newer)).map_err(|fault| {
            tracing::warn!(%fault, "the index cannot be opened and is built again");
            RebuildCause::Damaged
        })
    });
    let learnt =
        kept.and_then(
            |(index, newer)| match learn_after(files, data, form, &segments, known, &index) {
                Ok(()) => Ok((index, newer)),
                Err(error) => {
                    tracing::warn!(%error, "the index could not learn the newest events and is built again");
                    index::let_go(index);
                    Err(RebuildCause::Damaged)
                }
            },
        );
    let (index, outcome) = match learnt {
        Ok((index, 0)) => (index, IndexOutcome::Current),
        Ok((index, events)) => (index, IndexOutcome::CaughtUp { events }),
        Err(cause) => {
            tracing::info!(?cause, "building the index from the journal");
            let news = cause == RebuildCause::JournalDamaged;
            let events = match events {
                Some(events) => events,
                None => journal::survey_events(files, data, form, &segments, acknowledged)?.1,
            };
            let index = rebuild(files, data, form, &segments, &events, &survey.damage, news)?;
            index::note_opened(files, data, device, survey.tip.seq);
            (index, IndexOutcome::Rebuilt(cause))
        }
    };
    for damage in &survey.damage {
        tracing::error!(?damage, "the journal is damaged");
    }
    let damage = survey.damage.clone();
    match Writer::open(setup, data, device, survey) {
        Ok(writer) => Ok(Entered {
            writer,
            index,
            outcome,
            torn_tail,
            damage,
        }),
        Err(error) => {
            index::let_go(index);
            Err(error)
        }
    }
}

/// Decides whether the index may be believed, reading no more than the end of the journal.
fn judge(
    files: &dyn Files,
    data: &Path,
    form: &Form,
    segments: &[Segment],
    closed: Option<&Closed>,
    acknowledged: u64,
) -> Result<Verdict, StoreError> {
    let Some(closed) = closed else {
        let there = data.join(index::FOLDER).exists();
        return Ok(Verdict::Doubt(if there {
            RebuildCause::NotClosed
        } else {
            RebuildCause::Missing
        }));
    };
    let mark = Tip {
        seq: closed.mark.seq,
        sum: closed.mark.sum,
    };
    let ends = closed.ends();
    let (sealed, first_open) = ends
        .split_last()
        .map_or((&[][..], 1), |(last, sealed)| (sealed, last.segment.first));
    let as_they_were = segments.len() >= ends.len()
        && ends
            .iter()
            .zip(segments)
            .all(|(end, segment)| end.segment.first == segment.first)
        && sealed
            .iter()
            .zip(segments)
            .all(|(end, segment)| end.segment.len == segment.len);
    if !as_they_were || !closed.of_this_layout() {
        return Ok(Verdict::Doubt(RebuildCause::Stale));
    }
    let before = first_open - 1;
    let base = sealed.last().map_or(
        Tip {
            seq: before,
            sum: None,
        },
        |end| end.tip,
    );
    let base = if base.seq == before {
        base
    } else {
        Tip {
            seq: before,
            sum: None,
        }
    };
    let base = if before == 0 { Tip::START } else { base };
    let behind: Vec<Damage> = closed
        .damage
        .iter()
        .filter(|damage| lies_before(damage, first_open))
        .cloned()
        .collect();
    let ends = sealed.to_vec();
    let mut joined = base == mark
        || mark
            == Tip {
                seq: before,
                sum: None,
            };
    let mut newer = 0;
    let survey = Survey::starting(base, ends, behind, 0);
    let mut survey = journal::survey_from(
        files,
        data,
        form,
        &segments[sealed.len()..],
        acknowledged,
        survey,
        |_, found| {
            for found in found {
                let here = Tip {
                    seq: found.envelope.seq,
                    sum: Some(found.envelope.sum),
                };
                joined |= here == mark;
                newer += u64::from(here.seq > mark.seq);
            }
            Ok(())
        },
    )?;
    survey.count = closed.mark.count + newer;
    Ok(if survey.damage != closed.damage {
        Verdict::Doubt(RebuildCause::JournalDamaged)
    } else if !joined || !index::matches_files(files, data, closed) {
        Verdict::Doubt(RebuildCause::Stale)
    } else {
        Verdict::Believe { survey, newer }
    })
}

/// Returns whether damage is known without reading the segment that starts at `first`.
fn lies_before(damage: &Damage, first: u64) -> bool {
    damage.segment < first
        || damage
            .missing
            .as_ref()
            .is_some_and(|missing| *missing.end() < first)
}

/// Keeps the bytes of a cut-off write, and takes them out of the journal.
fn mend_tail(files: &dyn Files, data: &Path, survey: &mut Survey) -> Result<Option<TornTail>, StoreError> {
    let (Some(torn_at), Some(end)) = (survey.torn_at, survey.ends.last_mut()) else {
        return Ok(None);
    };
    let file = journal::path(data, end.segment.first);
    let failed = |source: io::Error| StoreError::preparing(&file, source);
    let bytes = files.read(&file).map_err(failed)?;
    let torn = bytes
        .get(usize::try_from(torn_at).unwrap_or(usize::MAX)..)
        .unwrap_or_default();
    let kept = folder::set_aside(
        files,
        data,
        &format!("journal-{}-at-{torn_at}", end.segment.first),
        torn,
    )?;
    files.cut(&file, torn_at).map_err(failed)?;
    end.segment.len = torn_at;
    tracing::warn!(bytes = torn.len(), kept = %kept.display(), "an unfinished write was set aside");
    Ok(Some(TornTail {
        bytes: torn.len() as u64,
        kept,
    }))
}

/// Opens an index that was closed in order; from here on it no longer is.
fn reopen(files: &dyn Files, data: &Path, form: &Form, closed: &Closed) -> Result<Index, Fault> {
    index::forget_closed(files, data).map_err(|error| Fault::Sled(sled::Error::Io(error)))?;
    guarded(|| {
        let index = Index::open(data, form)?;
        if index.mark()? == Some(closed.mark) {
            Ok(index)
        } else {
            Err(Fault::Lost(closed.mark.seq))
        }
    })
}

impl From<Fault> for StoreError {
    fn from(fault: Fault) -> Self {
        Self::Index {
            reason: fault.to_string(),
        }
    }
}

/// What the index notes about the store at closing.
pub(crate) fn closing(device: Uuid, writer: &Writer) -> Closed {
    let tip = writer.tip();
    let mark = index::Mark {
        seq: tip.seq,
        sum: tip.sum,
        count: writer.count,
    };
    Closed::new(device, mark, &writer.ends(), writer.damage.clone())
}
