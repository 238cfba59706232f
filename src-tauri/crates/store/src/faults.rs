//! Tests in which the disk refuses.
#![allow(clippy::unwrap_used)]

use std::io::{self, ErrorKind};
use std::path::Path;
use std::sync::{Arc, Mutex};

use chrono::NaiveDate;
use uuid::Uuid;

use crate::files::{Files, Growing, SystemFiles};
use crate::opening::{self, Setup};
use crate::{Event, NewEvent, Opened, Store, StoreError};

#[derive(Debug, Clone, Copy, PartialEq)]
enum Lasting {
    Once,
    ForEver,
}

/// Which operation fails, counted from 1, and how.
#[derive(Debug)]
struct Plan {
    done: usize,
    fails_at: usize,
    lasting: Lasting,
    kind: ErrorKind,
}

/// Real files, one of whose operations fails.
#[derive(Debug, Clone)]
struct Failing(Arc<Mutex<Plan>>);

impl Failing {
    fn at(fails_at: usize, lasting: Lasting, kind: ErrorKind) -> Self {
        Self(Arc::new(Mutex::new(Plan {
            done: 0,
            fails_at,
            lasting,
            kind,
        })))
    }

    fn never() -> Self {
        Self::at(usize::MAX, Lasting::Once, ErrorKind::Other)
    }

    /// Makes the operation so many from now fail; 1 is the next.
    fn fail_in(&self, operations: usize) {
        let mut plan = self.0.lock().unwrap();
        plan.fails_at = plan.done + operations;
    }

    fn fired(&self) -> bool {
        let plan = self.0.lock().unwrap();
        plan.done >= plan.fails_at
    }

    fn step(&self) -> io::Result<()> {
        let mut plan = self.0.lock().unwrap();
        plan.done += 1;
        let fails = match plan.lasting {
            Lasting::Once => plan.done == plan.fails_at,
            Lasting::ForEver => plan.done >= plan.fails_at,
        };
        if fails { Err(plan.kind.into()) } else { Ok(()) }
    }
}

#[derive(Debug)]
struct FailingFile {
    files: Failing,
    file: Box<dyn Growing>,
}

impl Growing for FailingFile {
    /// Fails after half of the bytes, as a full disk does.
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        if let Err(error) = self.files.step() {
            self.file.append(&bytes[..bytes.len() / 2])?;
            return Err(error);
        }
        self.file.append(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.files.step()?;
        self.file.sync()
    }
}

impl Files for Failing {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.step().and_then(|()| SystemFiles.create_folder(path))
    }
    fn grow(&self, path: &Path) -> io::Result<Box<dyn Growing>> {
        self.step()?;
        Ok(Box::new(FailingFile {
            files: self.clone(),
            file: SystemFiles.grow(path)?,
        }))
    }
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.step().and_then(|()| SystemFiles.read(path))
    }
    fn list(&self, folder: &Path) -> io::Result<Vec<(String, u64)>> {
        self.step().and_then(|()| SystemFiles.list(folder))
    }
    fn cut(&self, path: &Path, len: u64) -> io::Result<()> {
        self.step().and_then(|()| SystemFiles.cut(path, len))
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step().and_then(|()| SystemFiles.rename(from, to))
    }
    fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.step().and_then(|()| SystemFiles.remove_file(path))
    }
    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.step().and_then(|()| SystemFiles.remove_folder(path))
    }
    fn sync_file(&self, path: &Path) -> io::Result<()> {
        self.step().and_then(|()| SystemFiles.sync_file(path))
    }
    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.step().and_then(|()| SystemFiles.sync_folder(path))
    }
}

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

fn open(data: &Path, files: &Failing) -> Result<Opened, StoreError> {
    // Small segments, so that a short script goes through several.
    opening::open(
        data,
        Setup {
            files: Arc::new(files.clone()),
            segment_bytes: 700,
        },
    )
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
fn day(data: &Path, files: &Failing) -> (Vec<Event>, Vec<Uuid>) {
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
            let files = Failing::at(fails_at, lasting, kind);
            let (acknowledged, refused) = day(data.path(), &files);

            let opened = open(data.path(), &Failing::never()).unwrap();
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
        let files = Failing::at(usize::MAX, Lasting::Once, ErrorKind::StorageFull);
        let store = open(data.path(), &files).unwrap().store;
        store.append(new(1)).unwrap();
        files.fail_in(operations);
        let refused = store.append(new(2));
        assert!(
            matches!(&refused, Err(StoreError::NotSaved { source }) if source.kind() == ErrorKind::StorageFull),
            "{what}"
        );
        assert!(matches!(store.append(new(3)), Err(StoreError::Stopped)), "{what}");
        assert_eq!((store.last_seq(), everything(&store).len()), (1, 1), "{what}");
        drop(store);

        let opened = open(data.path(), &Failing::never()).unwrap();
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
        let refused = open(data.path(), &Failing::at(2, Lasting::ForEver, kind));
        assert!(matches!(refused, Err(StoreError::NotWritable { .. })), "{kind}");
    }
    let data = folder();
    let failed = open(data.path(), &Failing::at(2, Lasting::ForEver, ErrorKind::Other));
    assert!(matches!(failed, Err(StoreError::Io { .. })));
}
