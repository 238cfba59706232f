//! What the journal has, brought into the index: the end of it, or all of it into a fresh one.

use std::io;
use std::path::Path;
use std::thread;

use crate::StoreError;
use crate::damage::Damage;
use crate::files::Files;
use crate::folder;
use crate::index::{self, Fault, Index, guarded};
use crate::journal::{self, Segment};
use crate::line::Form;

/// Teaches an index what the journal has behind `known`.
pub(crate) fn learn_after(
    files: &dyn Files,
    data: &Path,
    form: &Form,
    segments: &[Segment],
    known: u64,
    index: &Index,
) -> Result<(), StoreError> {
    // The segment that holds the first unknown event; those before it hold none.
    let from = segments
        .iter()
        .rposition(|segment| segment.first <= known + 1)
        .unwrap_or(0);
    for segment in &segments[from..] {
        journal::replay(files, data, form, &[*segment], u64::MAX, |bytes, found| {
            let newer = found.partition_point(|found| found.envelope.seq <= known);
            teach(index, bytes, &found[newer..])
        })?;
    }
    Ok(())
}

/// Teaches an empty index the whole journal: the lines in one thread, where they are to be found in another.
fn teach_all(
    files: &dyn Files,
    data: &Path,
    segments: &[Segment],
    events: &[Vec<journal::Found>],
    index: &Index,
) -> Result<(), StoreError> {
    thread::scope(|scope| {
        let places =
            scope.spawn(|| guarded(|| events.iter().try_for_each(|found| index.learn_places(found))));
        let lines = segments.iter().zip(events).try_for_each(|(segment, found)| {
            let file = journal::path(data, segment.first);
            let bytes = files
                .read(&file)
                .map_err(|source| StoreError::Io { path: file, source })?;
            // It was read before; what changed since is noticed by the lines' own checksums when they are asked for.
            if found.last().is_some_and(|last| last.line.end > bytes.len()) {
                return Err(StoreError::from(Fault::Lost(segment.first)));
            }
            guarded(|| index.learn_lines(&bytes, found)).map_err(StoreError::from)
        });
        let places = places.join().unwrap_or(Err(Fault::Panicked));
        lines.and(places.map_err(StoreError::from))
    })
}

fn teach(index: &Index, bytes: &[u8], found: &[journal::Found]) -> Result<(), StoreError> {
    if found.is_empty() {
        return Ok(());
    }
    guarded(|| index.learn(bytes, found)).map_err(StoreError::from)
}

/// Builds the index in a fresh folder from the events of each segment. The old one is moved out of the way and
/// kept as long as the journal has damage, because it may hold what the journal lost.
pub(crate) fn rebuild(
    files: &dyn Files,
    data: &Path,
    form: &Form,
    segments: &[Segment],
    events: &[Vec<journal::Found>],
    damage: &[Damage],
    keep_old: bool,
) -> Result<Index, StoreError> {
    let folder = data.join(index::FOLDER);
    let failed = |source: io::Error| StoreError::preparing(&folder, source);
    let old = if folder.exists() {
        index::forget_closed(files, data).map_err(failed)?;
        let place = folder::free_place(files, data, index::FOLDER)?;
        files.rename(&folder, &place).map_err(failed)?;
        Some(place)
    } else {
        None
    };
    files
        .create_folder(&folder)
        .and_then(|()| files.sync_folder(data))
        .map_err(failed)?;
    let index = guarded(|| Index::open(data, form))?;
    if let Err(error) = teach_all(files, data, segments, events, &index) {
        index::let_go(index);
        return Err(error);
    }
    if let Some(old) = old {
        let kept_already = folder::set_aside_folder(data).join(format!("{}.1", index::FOLDER));
        let wanted = !damage.is_empty() && (keep_old || old == kept_already);
        if !wanted && let Err(error) = files.remove_folder(&old) {
            tracing::warn!(%error, "the replaced index could not be removed");
        }
    }
    Ok(index)
}
