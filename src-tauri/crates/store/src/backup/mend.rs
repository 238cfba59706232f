//! Bringing back what the journal lost, out of a backup that has it.
//!
//! Restoring a backup would bring back what is missing and take away what was recorded since. Mending takes nothing away:
//! the events that can be read stay, and between them stand those that were missing, each at its own place.

use std::collections::{BTreeMap, HashSet};
use std::ops::RangeInclusive;
use std::path::Path;

use uuid::Uuid;

use super::BackupError;
use super::format::Contents;
use super::shelf::Backup;
use crate::encryption::Secret;
use crate::journal::History;
use crate::replacement::READY;
use crate::snapshot::Snapshot;
use crate::staged::{self, Share, Staged};
use crate::sum::Sum;
use crate::{Event, Progress, StoreError, folder};

/// What a backup would bring back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mending {
    /// The events that would be there again.
    pub comes: Share,
    /// Seqs that would still be missing.
    pub still_missing: Vec<RangeInclusive<u64>>,
}

/// An event of the present, as far as it tells whether another history is the same one.
struct Standing {
    id: Uuid,
    prev: Sum,
    sum: Sum,
}

impl Backup {
    /// Returns how many of these seqs are in it, by what it says of itself.
    pub fn count_of(&self, missing: &[RangeInclusive<u64>]) -> u64 {
        missing
            .iter()
            .flat_map(Clone::clone)
            .take_while(|seq| *seq <= self.last_seq)
            .filter(|seq| self.has(*seq))
            .count() as u64
    }
}

/// Returns which of an installation's backups, newest first, has most of what is missing in the newest. It stays whatever its
/// age is: nothing else may have those events.
pub(super) fn has_most_of_what_is_missing(own: &[Backup]) -> Option<usize> {
    let missing = own.first()?.missing_runs();
    own.iter()
        .map(|backup| backup.count_of(&missing))
        .enumerate()
        .filter(|(_, has)| *has > 0)
        .max_by_key(|(position, has)| (*has, std::cmp::Reverse(*position)))
        .map(|(position, _)| position)
}

impl Snapshot {
    /// Returns the seqs of events that can no longer be read.
    pub fn missing(&self) -> Vec<RangeInclusive<u64>> {
        self.damage
            .iter()
            .filter_map(|damage| damage.missing.clone())
            .collect()
    }
}

/// Returns what a backup would bring back; `None` where it is of another history, or has nothing of what is missing.
pub fn look(
    present: &Snapshot,
    path: &Path,
    secret: Option<&Secret>,
    progress: &Progress,
) -> Result<Option<Mending>, BackupError> {
    let contents = Contents::read(path)?;
    progress.expect(present.bytes() + contents.header.bytes());
    let Some(found) = find(present, &contents, secret, progress)? else {
        return Ok(None);
    };
    let mut comes = Share::default();
    for event in found.values() {
        comes.add(event.day);
    }
    Ok((comes.records > 0).then(|| Mending {
        still_missing: without(&present.missing(), &found),
        comes,
    }))
}

/// Makes a store of the present and what is missing in it, ready for [`Store::replace`](crate::Store::replace). What
/// could not be read is kept aside.
pub fn stage(
    present: &Snapshot,
    path: &Path,
    secret: Option<&Secret>,
    progress: &Progress,
) -> Result<Staged, BackupError> {
    let contents = Contents::read(path)?;
    progress.expect(present.bytes() + contents.header.bytes() + 2 * present.count);
    let foreign = || BackupError::Foreign {
        path: path.to_owned(),
    };
    let mut events = find(present, &contents, secret, progress)?.ok_or_else(foreign)?;
    present.each_event(|event| {
        events.insert(event.seq, event);
        Ok::<(), StoreError>(())
    })?;
    keep_unreadable(present)?;
    let files = &*present.files;
    let folder = staged::clear(present, READY)?;
    let mut history = History::start(files, &folder, &present.form, present.segment_bytes)?;
    for event in events.values() {
        // An event that cannot stand among the others is one of another history.
        history.push(event)?.map_err(|_| foreign())?;
        progress.advance(1);
    }
    let (written, tip) = (history.count, history.tip());
    history.finish(present.tip.seq)?;
    let (staged, _) = staged::prove(present, &folder)?;
    progress.advance(written);
    if (staged.count, staged.last_seq) == (written, present.tip.seq.max(tip.seq)) {
        Ok(staged)
    } else {
        Err(BackupError::Damaged {
            path: path.to_owned(),
            why: "what was read back is not what was written",
        })
    }
}

/// Returns the missing events that the backup has, by their seq; `None` where it is of another history.
///
/// An event is recorded once, at one place, and what stands before it never changes. So two histories that have the same
/// event at the same place are the same up to there, and a gap between two such events is filled by what was in it. Where the
/// backup ends with the gap, the event behind has to repeat its checksum.
fn find(
    present: &Snapshot,
    contents: &Contents,
    secret: Option<&Secret>,
    progress: &Progress,
) -> Result<Option<BTreeMap<u64, Event>>, BackupError> {
    let form = contents.form(&present.form, secret)?;
    let mut standing: BTreeMap<u64, Standing> = BTreeMap::new();
    present.each_envelope(|envelope| {
        let event = Standing {
            id: envelope.id,
            prev: envelope.prev,
            sum: envelope.sum,
        };
        standing.insert(envelope.seq, event);
    })?;
    progress.advance(present.bytes());
    let ids: HashSet<Uuid> = standing.values().map(|event| event.id).collect();
    let missing = present.missing();
    let mut found = BTreeMap::new();
    let mut same = true;
    // Checksums that lead from the present into a gap, for as long as they are those of the present.
    let mut chain = Some(Sum::NONE);
    let mut last = 0;
    contents.each_line(&form, progress, |envelope, line| {
        last = envelope.seq;
        if let Some(here) = standing.get(&envelope.seq) {
            same &= here.id == envelope.id;
            chain = (here.sum == envelope.sum).then_some(envelope.sum);
        } else if missing.iter().any(|gap| gap.contains(&envelope.seq)) {
            same &= !ids.contains(&envelope.id);
            chain = chain
                .filter(|chain| *chain == envelope.prev)
                .map(|_| envelope.sum);
            if let Some(event) = form.event(line) {
                found.insert(event.seq, event);
            }
        }
    })?;
    if let (Some(chain), Some(next)) = (chain, standing.get(&(last + 1))) {
        same &= next.prev == Sum::NONE || next.prev == chain;
    }
    Ok(same.then_some(found))
}

/// Returns what is left of the runs without what was found.
fn without(missing: &[RangeInclusive<u64>], found: &BTreeMap<u64, Event>) -> Vec<RangeInclusive<u64>> {
    let mut left: Vec<RangeInclusive<u64>> = Vec::new();
    for gap in missing {
        let mut next = *gap.start();
        for seq in found.range(gap.clone()).map(|(seq, _)| *seq) {
            if next < seq {
                left.push(next..=seq - 1);
            }
            next = seq + 1;
        }
        if next <= *gap.end() {
            left.push(next..=*gap.end());
        }
    }
    left
}

/// Keeps the bytes that nobody could read: with the journal they stand in, they would go.
fn keep_unreadable(present: &Snapshot) -> Result<(), StoreError> {
    for damage in present.damage.iter().filter(|damage| damage.bytes > 0) {
        let Some(segment) = present
            .segments
            .iter()
            .find(|segment| segment.first == damage.segment)
        else {
            continue;
        };
        let bytes = present.read(*segment)?;
        let place = |at: u64| usize::try_from(at).unwrap_or(usize::MAX).min(bytes.len());
        let unreadable = &bytes[place(damage.offset)..place(damage.offset.saturating_add(damage.bytes))];
        let name = format!("journal-{}-at-{}", damage.segment, damage.offset);
        folder::set_aside(&*present.files, &present.data, &name, unreadable)?;
    }
    Ok(())
}
