//! Tests in which the disk refuses.
#![allow(clippy::unwrap_used)]

use std::io::ErrorKind;
use std::path::Path;

use chrono::NaiveDate;
use uuid::Uuid;

use crate::failing::{FailingDisk, Lasting};
use crate::{Event, NewEvent, Opened, Store, StoreError};

/// Returns a fresh folder, in memory where the system has a place for that, since these tests fsync a lot.
fn folder() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        tempfile::tempdir_in(memory)
    } else {
        tempfile::tempdir()
    }
    .unwrap()
}

fn open(data: &Path, disk: &FailingDisk) -> Result<Opened, StoreError> {
    // Small segments, so that a short script goes through several.
    disk.open(data, 700)
}

fn new(number: u128) -> NewEvent {
    NewEvent {
        id: Uuid::from_u128(number),
        at: 0,
        offset: 0,
        day: NaiveDate::MIN,
        kind: "set".to_owned(),
        corrects: None,
        retracts: None,
        body: serde_json::json!({ "reps": 8 }),
    }
}

fn everything(store: &Store) -> Vec<Event> {
    store.between(NaiveDate::MIN, NaiveDate::MAX).unwrap()
}

/// Lives a day on a folder; returns what was acknowledged, and the ids of what was refused.
fn day(data: &Path, files: &FailingDisk) -> (Vec<Event>, Vec<Uuid>) {
    let (mut acknowledged, mut refused) = (Vec::new(), Vec::new());
    for part in [0, 100_u128] {
        let Ok(opened) = open(data, files) else { continue };
        let mut stopped = false;
        let batches = [vec![1], vec![2], vec![3, 4, 5], vec![6], vec![7]];
        for batch in batches {
            let events: Vec<NewEvent> = batch.iter().map(|number| new(part + number)).collect();
            let ids: Vec<Uuid> = events.iter().map(|event| event.id).collect();
            match opened.store.append_all(events) {
                Ok(events) => {
                    assert!(!stopped, "nothing is accepted after a failed write");
                    acknowledged.extend(events);
                }
                Err(StoreError::NotSaved { .. }) => {
                    assert!(!stopped, "nothing is tried after a failed write");
                    stopped = true;
                    refused.extend(ids);
                }
                Err(StoreError::Stopped) => {
                    assert!(stopped);
                    refused.extend(ids);
                }
                Err(other) => panic!("{other}"),
            }
        }
        assert!(
            opened.store.on(NaiveDate::MIN).is_ok(),
            "questions are answered all the same"
        );
    }
    (acknowledged, refused)
}

#[test]
fn whichever_operation_fails_nothing_acknowledged_is_lost() {
    for (lasting, kind) in [
        (Lasting::Once, ErrorKind::Other),
        (Lasting::ForEver, ErrorKind::StorageFull),
    ] {
        let mut fails_at = 1;
        loop {
            let data = folder();
            let files = FailingDisk::at(fails_at, lasting, kind);
            let (acknowledged, refused) = day(data.path(), &files);

            let opened = open(data.path(), &FailingDisk::never()).unwrap();
            let found = everything(&opened.store);
            let place = format!("operation {fails_at}, {lasting:?}");
            assert_eq!(opened.damage, vec![], "{place}");
            for event in &acknowledged {
                assert!(found.contains(event), "{place}: {} was acknowledged", event.seq);
            }
            if lasting == Lasting::Once {
                // A disk that fails for ever cannot take the refused write back either.
                assert_eq!(found, acknowledged, "{place}: refused {refused:?}");
            }
            let after = opened.store.append(new(999)).unwrap();
            assert_eq!(everything(&opened.store).last(), Some(&after), "{place}");
            if !files.fired() {
                assert!(fails_at > 50, "the script reaches the disk often");
                assert_eq!(acknowledged.len(), 14);
                break;
            }
            fails_at += 1;
        }
    }
}

#[test]
fn a_refused_write_says_so_and_the_store_accepts_no_more() {
    for (operations, what) in [(1, "write"), (2, "fsync")] {
        let data = folder();
        let files = FailingDisk::at(usize::MAX, Lasting::Once, ErrorKind::StorageFull);
        let store = open(data.path(), &files).unwrap().store;
        store.append(new(1)).unwrap();
        files.fail_in(operations, Lasting::Once);
        let refused = store.append(new(2));
        assert!(
            matches!(&refused, Err(StoreError::NotSaved { source }) if source.kind() == ErrorKind::StorageFull),
            "{what}"
        );
        assert!(matches!(store.append(new(3)), Err(StoreError::Stopped)), "{what}");
        assert_eq!((store.last_seq(), everything(&store).len()), (1, 1), "{what}");
        drop(store);

        let opened = open(data.path(), &FailingDisk::never()).unwrap();
        assert_eq!((opened.torn_tail, opened.damage), (None, vec![]), "{what}");
        assert_eq!(
            opened.store.append(new(2)).unwrap().seq,
            2,
            "{what}: the same event may be tried again"
        );
    }
}

#[test]
fn a_folder_that_refuses_is_told_apart_from_one_that_fails() {
    for kind in [ErrorKind::PermissionDenied, ErrorKind::ReadOnlyFilesystem] {
        let data = folder();
        let refused = open(data.path(), &FailingDisk::at(2, Lasting::ForEver, kind));
        assert!(matches!(refused, Err(StoreError::NotWritable { .. })), "{kind}");
    }
    let data = folder();
    let failed = open(
        data.path(),
        &FailingDisk::at(2, Lasting::ForEver, ErrorKind::Other),
    );
    assert!(matches!(failed, Err(StoreError::Io { .. })));
}

#[test]
fn after_a_failed_write_it_accepts_again_and_nothing_is_there_twice() {
    for (lasting, kind) in [
        (Lasting::Once, ErrorKind::Other),
        (Lasting::ForEver, ErrorKind::StorageFull),
    ] {
        let mut operations = 1;
        loop {
            let data = folder();
            let disk = FailingDisk::at(usize::MAX, lasting, kind);
            let place = format!("operation {operations}, {lasting:?}");
            let store = open(data.path(), &disk).unwrap().store;
            disk.fail_in(operations, lasting);
            let mut waiting: Vec<u128> = Vec::new();
            for number in 1..=12 {
                if !waiting.is_empty() || store.append(new(number)).is_err() {
                    waiting.push(number);
                }
            }
            let fired = disk.fired();
            if lasting == Lasting::ForEver && fired {
                let again = store.accept_again().and_then(|()| store.append(new(99)));
                assert!(again.is_err(), "{place}: the disk still refuses");
            }
            disk.recover();
            store.accept_again().unwrap();
            for number in waiting {
                store.append(new(number)).unwrap();
            }
            let ids = |store: &Store| {
                everything(store)
                    .iter()
                    .map(|event| event.id.as_u128())
                    .collect::<Vec<_>>()
            };
            let all: Vec<u128> = (1..=12).collect();
            assert_eq!(ids(&store), all, "{place}");
            drop(store);
            let opened = open(data.path(), &FailingDisk::never()).unwrap();
            assert_eq!((opened.torn_tail, opened.damage), (None, vec![]), "{place}");
            assert_eq!(ids(&opened.store), all, "{place}, opened again");
            if !fired {
                assert!(operations > 24, "the script reaches the disk often");
                break;
            }
            operations += 1;
        }
    }
}

#[test]
fn a_journal_that_somebody_changed_meanwhile_is_not_written_to_again() {
    for change in ["shorter", "other"] {
        let data = folder();
        let disk = FailingDisk::at(usize::MAX, Lasting::ForEver, ErrorKind::StorageFull);
        let store = open(data.path(), &disk).unwrap().store;
        store.append(new(1)).unwrap();
        disk.fail_in(1, Lasting::ForEver);
        store.append(new(2)).unwrap_err();
        disk.recover();
        let file = data.path().join("journal/000000000001.jsonl");
        let mut bytes = std::fs::read(&file).unwrap();
        match change {
            "shorter" => bytes.truncate(20),
            _ => bytes[30] ^= 1,
        }
        std::fs::write(&file, &bytes).unwrap();
        assert!(
            matches!(store.accept_again(), Err(StoreError::EndChanged { .. })),
            "{change}"
        );
        assert_eq!(
            std::fs::read(&file).unwrap(),
            bytes,
            "{change}: it is left as it is"
        );
        assert!(
            matches!(store.append(new(2)), Err(StoreError::Stopped)),
            "{change}"
        );
    }
}
