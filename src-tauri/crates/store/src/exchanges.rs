//! Tests in which another history takes the present one's place and something happens on the way.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use chrono::NaiveDate;
use uuid::Uuid;

use crate::backup::{self, Shelf, Why};
use crate::files::{Files, Fixed, Growing, SystemFiles};
use crate::opening::{self, Setup};
use crate::{Event, NewEvent, NotReplaced, Opened, Progress, Store};

/// What happens at each operation that changes the disk.
#[derive(Debug, Default)]
struct Script {
    done: usize,
    /// Where a copy of the folder is put before each operation, as a crash there would leave it.
    copies: Option<(PathBuf, PathBuf)>,
    fails_at: Option<(usize, bool)>,
}

#[derive(Debug, Clone, Default)]
pub(crate) struct Scripted(Arc<Mutex<Script>>);

impl Scripted {
    /// Copies a folder before each operation from now on, as a crash there would leave it.
    pub(crate) fn copy_each(&self, from: &Path, to: &Path) {
        self.0.lock().unwrap().copies = Some((from.to_owned(), to.to_owned()));
    }

    pub(crate) fn copy_no_more(&self) {
        self.0.lock().unwrap().copies = None;
    }

    /// Makes an operation from now on fail, counted from 1, and when `lasting` all after it.
    pub(crate) fn fail_after(&self, operation: usize, lasting: bool) {
        let mut script = self.0.lock().unwrap();
        script.fails_at = Some((script.done + operation, lasting));
    }

    /// Makes nothing fail any more, and returns whether anything did.
    pub(crate) fn relent(&self) -> bool {
        let mut script = self.0.lock().unwrap();
        let fired = script.fails_at.is_some_and(|(at, _)| script.done >= at);
        script.fails_at = None;
        fired
    }

    fn step(&self) -> io::Result<()> {
        let mut script = self.0.lock().unwrap();
        script.done += 1;
        if let Some((from, to)) = &script.copies {
            copy(from, &to.join(script.done.to_string()));
        }
        match script.fails_at {
            Some((at, lasting)) if script.done == at || lasting && script.done > at => {
                Err(io::ErrorKind::StorageFull.into())
            }
            Some(_) | None => Ok(()),
        }
    }
}

impl Files for Scripted {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.step().and_then(|()| SystemFiles.create_folder(path))
    }
    fn grow(&self, path: &Path) -> io::Result<Box<dyn Growing>> {
        self.step().and_then(|()| SystemFiles.grow(path))
    }
    fn fixed(&self, path: &Path) -> io::Result<Box<dyn Fixed>> {
        SystemFiles.fixed(path)
    }
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        SystemFiles.read(path)
    }
    fn list(&self, folder: &Path) -> io::Result<Vec<(String, u64)>> {
        SystemFiles.list(folder)
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

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

pub(crate) fn folder() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        tempfile::tempdir_in(memory)
    } else {
        tempfile::tempdir()
    }
    .unwrap()
}

pub(crate) fn open(data: &Path, files: &Scripted) -> Opened {
    let setup = Setup {
        files: Arc::new(files.clone()),
        segment_bytes: 700,
        ..Setup::default()
    };
    opening::open(data, setup, None).unwrap()
}

pub(crate) fn new(number: u128) -> NewEvent {
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

pub(crate) fn everything(store: &Store) -> Vec<Event> {
    store.between(NaiveDate::MIN, NaiveDate::MAX).unwrap()
}

/// A store with nine events, six of which are in a backup.
pub(crate) fn prepared(data: &Path) -> (Vec<Event>, Vec<Event>, PathBuf) {
    let store = open(data, &Scripted::default()).store;
    for number in 1..=6 {
        store.append(new(number)).unwrap();
    }
    let before = everything(&store);
    let at = "2026-03-02T07:00:00+01:00".parse().unwrap();
    let shelf = Shelf::within(data);
    let backup = backup::take(&store.snapshot(), &shelf, at, Why::Asked, &Progress::default()).unwrap();
    for number in 7..=9 {
        store.append(new(number)).unwrap();
    }
    (before, everything(&store), backup.path)
}

#[test]
fn a_crash_at_any_moment_of_a_restore_leaves_the_old_store_or_the_new_one() {
    let (data, copies) = (folder(), folder());
    let (restored, present, path) = prepared(data.path());
    let files = Scripted::default();
    let store = open(data.path(), &files).store;
    let seen = store.snapshot();
    let staged = backup::stage(&seen, &path, None, &Progress::default()).unwrap();
    files.copy_each(data.path(), copies.path());
    store.replace(&seen, &staged).unwrap();
    files.copy_no_more();
    assert_eq!(everything(&store), restored);

    let (mut old, mut new_one) = (0, 0);
    for entry in fs::read_dir(copies.path()).unwrap() {
        let crashed = entry.unwrap().path();
        let opened = open(&crashed, &Scripted::default());
        assert_eq!(opened.damage, vec![]);
        let found = everything(&opened.store);
        if found == restored {
            new_one += 1;
        } else {
            assert_eq!(found, present, "{}", crashed.display());
            old += 1;
        }
        opened.store.append(new(99)).unwrap();
        drop(opened);
        for passing in ["replacement", "replaced", "replacing", "checking"] {
            assert!(!crashed.join(passing).exists(), "{passing} is cleared away");
        }
    }
    assert!(old > 2 && new_one > 5, "{old} before, {new_one} after");
}

#[test]
fn whichever_operation_of_a_restore_fails_the_store_is_the_old_one_or_the_new_one() {
    for lasting in [false, true] {
        let mut fails_at = 1;
        loop {
            let data = folder();
            let (restored, present, path) = prepared(data.path());
            let files = Scripted::default();
            let store = open(data.path(), &files).store;
            let seen = store.snapshot();
            let staged = backup::stage(&seen, &path, None, &Progress::default()).unwrap();
            files.fail_after(fails_at, lasting);
            let replaced = store.replace(&seen, &staged).is_ok();
            let fired = files.relent();
            let place = format!("operation {fails_at}, lasting {lasting}, replaced {replaced}");
            let mut expected = if replaced {
                restored.clone()
            } else {
                present.clone()
            };
            let went_on = store.append(new(50)).ok();
            expected.extend(went_on.clone());
            drop(store);
            let opened = open(data.path(), &Scripted::default());
            assert_eq!(opened.damage, vec![], "{place}");
            let found = everything(&opened.store);
            if replaced || went_on.is_some() {
                assert_eq!(found, expected, "{place}");
            } else {
                assert!(found == present || found == restored, "{place}");
            }
            if !fired {
                assert!(replaced && fails_at > 8, "a restore reaches the disk often");
                break;
            }
            fails_at += 1;
        }
    }
}

#[test]
fn a_store_that_changed_since_it_was_looked_at_is_not_replaced() {
    let data = folder();
    let (_, present, path) = prepared(data.path());
    let store = open(data.path(), &Scripted::default()).store;
    let seen = store.snapshot();
    let staged = backup::stage(&seen, &path, None, &Progress::default()).unwrap();
    let meanwhile = store.append(new(20)).unwrap();
    assert!(matches!(
        store.replace(&seen, &staged),
        Err(NotReplaced::ChangedMeanwhile)
    ));
    let mut expected = present;
    expected.push(meanwhile);
    assert_eq!(everything(&store), expected);
    store.append(new(21)).unwrap();
}

#[test]
fn a_crash_at_any_moment_of_erasing_leaves_everything_or_nothing() {
    let (data, copies) = (folder(), folder());
    let (_, present, _) = prepared(data.path());
    fs::create_dir(data.path().join("webview")).unwrap();
    fs::write(data.path().join("webview/cache"), "x").unwrap();
    fs::write(data.path().join("letter.txt"), "not ours").unwrap();
    let files = Scripted::default();
    let store = open(data.path(), &files).store;
    let device = store.device();
    files.copy_each(data.path(), copies.path());
    store.erase(&["webview"]).unwrap();
    files.copy_no_more();
    assert_eq!(everything(&store), vec![]);
    assert_ne!(store.device(), device, "nothing of the old installation is left");
    store.append(new(1)).unwrap();

    let (mut all, mut none) = (0, 0);
    for entry in fs::read_dir(copies.path()).unwrap() {
        let crashed = entry.unwrap().path();
        let opened = open(&crashed, &Scripted::default());
        assert_eq!(opened.damage, vec![]);
        let found = everything(&opened.store);
        let backups = Shelf::within(&crashed).look().unwrap().backups.len();
        assert_eq!(
            fs::read_to_string(crashed.join("letter.txt")).unwrap(),
            "not ours"
        );
        if found == present {
            all += 1;
            assert_eq!(backups, 1);
        } else {
            none += 1;
            assert_eq!((found, backups), (vec![], 0), "{}", crashed.display());
            assert!(!crashed.join("webview").exists());
        }
    }
    assert!(all > 0 && none > 5, "{all} before, {none} after");
}

#[test]
fn whichever_operation_of_a_backup_fails_the_store_goes_on_and_no_bad_backup_counts() {
    let mut fails_at = 1;
    loop {
        let data = folder();
        let files = Scripted::default();
        let store = open(data.path(), &files).store;
        for number in 1..=6 {
            store.append(new(number)).unwrap();
        }
        {
            let mut script = files.0.lock().unwrap();
            script.fails_at = Some((script.done + fails_at, true));
        }
        let shelf = Shelf::within(data.path());
        let at = "2026-03-02T07:00:00+01:00".parse().unwrap();
        let taken = backup::take(&store.snapshot(), &shelf, at, Why::Routine, &Progress::default());
        files.0.lock().unwrap().fails_at = None;
        for standing in shelf.look().unwrap().backups {
            backup::check(&standing.path).unwrap();
        }
        assert!(shelf.look().unwrap().unreadable.is_empty());
        store.append(new(7)).unwrap();
        assert_eq!(everything(&store).len(), 7);
        if taken.is_ok() {
            assert!(fails_at > 15, "a backup reaches the disk often");
            break;
        }
        fails_at += 1;
    }
}
