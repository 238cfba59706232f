//! What the journal lost comes back out of a backup, and nothing else changes.
#![allow(clippy::unwrap_used)]

mod support;

use std::fs;
use std::path::Path;

use chrono::{DateTime, FixedOffset, TimeDelta};
use store::backup::{self, Backup, BackupError, Shelf, Why, mend};
use store::{Progress, Store};
use support::{
    change, day, event, everything, folder, journal_files, large, line_starts, open, record, seqs, set_aside,
};

fn morning() -> DateTime<FixedOffset> {
    "2026-03-02T07:00:00+01:00".parse().unwrap()
}

fn back_up(store: &Store, hours: i64) -> Backup {
    let shelf = Shelf::within(store.folder());
    let at = morning() + TimeDelta::hours(hours);
    backup::take(&store.snapshot(), &shelf, at, Why::Routine, &Progress::default()).unwrap()
}

/// Flips one bit in the middle of a line, counted from 0, of the journal's first file.
fn flip(data: &Path, line: usize) {
    change(&journal_files(data)[0], |bytes| {
        let starts = line_starts(bytes);
        bytes[usize::midpoint(starts[line], starts[line + 1])] ^= 4;
    });
}

fn look(store: &Store, backup: &Backup) -> Option<mend::Mending> {
    mend::look(&store.snapshot(), &backup.path, None, &Progress::default()).unwrap()
}

fn mend(store: &Store, backup: &Backup) {
    let seen = store.snapshot();
    let staged = mend::stage(&seen, &backup.path, None, &Progress::default()).unwrap();
    store.replace(&seen, &staged).unwrap();
}

#[test]
fn what_was_lost_comes_back_and_what_was_recorded_since_stays() {
    let data = folder();
    let store = open(data.path()).store;
    record(&store, 6);
    let backup = back_up(&store, 0);
    store.append(event(7, "note", day(7))).unwrap();
    let before = everything(&store);
    drop(store);
    flip(data.path(), 2);
    flip(data.path(), 4);

    let store = open(data.path()).store;
    assert_eq!(store.snapshot().missing(), [3..=3, 5..=5]);
    assert_eq!(backup.count_of(&store.snapshot().missing()), 2);
    let mending = look(&store, &backup).unwrap();
    assert_eq!((mending.comes.records, &mending.still_missing), (2, &vec![]));
    assert_eq!(mending.comes.days, [day(3), day(5)].into());
    assert_eq!(seqs(&store), [1, 2, 4, 6, 7], "looking changes nothing");

    mend(&store, &backup);
    assert_eq!(everything(&store), before);
    assert_eq!(store.verify().unwrap(), vec![]);
    let kept = set_aside(data.path());
    let bytes: Vec<usize> = kept
        .iter()
        .filter(|path| path.is_file())
        .map(|path| fs::read(path).unwrap().len())
        .collect();
    assert!(bytes.len() >= 2 && bytes.iter().all(|len| *len > 100), "{kept:?}");
    assert_eq!(store.append(event(8, "note", day(8))).unwrap().seq, 8);
    drop(store);
    let opened = open(data.path());
    assert_eq!((opened.damage, everything(&opened.store).len()), (vec![], 8));
}

#[test]
fn a_deleted_file_in_the_middle_comes_back_whole() {
    let data = folder();
    let store = open(data.path()).store;
    for number in 1..=6 {
        store.append(large(number)).unwrap();
    }
    let before = everything(&store);
    let backup = back_up(&store, 0);
    drop(store);
    fs::remove_file(&journal_files(data.path())[1]).unwrap();

    let store = open(data.path()).store;
    assert_ne!(everything(&store), before);
    mend(&store, &backup);
    assert_eq!(everything(&store), before);
    assert_eq!(store.verify().unwrap(), vec![]);
}

#[test]
fn a_backup_that_has_a_part_brings_back_that_part_and_the_rest_stays_named() {
    for recorded_behind in [true, false] {
        let data = folder();
        let store = open(data.path()).store;
        record(&store, 3);
        let backup = back_up(&store, 0);
        store.append(event(4, "set", day(4))).unwrap();
        store.append(event(5, "set", day(5))).unwrap();
        drop(store);
        change(&journal_files(data.path())[0], |bytes| {
            bytes.truncate(line_starts(bytes)[2]);
        });

        let store = open(data.path()).store;
        if recorded_behind {
            assert_eq!(store.append(event(6, "set", day(6))).unwrap().seq, 6);
        }
        let mending = look(&store, &backup).unwrap();
        assert_eq!((mending.comes.records, &mending.still_missing), (1, &vec![4..=5]));
        mend(&store, &backup);
        let there: &[u64] = if recorded_behind {
            &[1, 2, 3, 6]
        } else {
            &[1, 2, 3]
        };
        assert_eq!(seqs(&store), there);
        assert_eq!(store.snapshot().missing(), [4..=5]);
        let next = store.append(event(9, "set", day(9))).unwrap().seq;
        assert_eq!(next, if recorded_behind { 7 } else { 6 }, "no seq is given twice");
        drop(store);
        assert_eq!(open(data.path()).store.snapshot().missing(), [4..=5]);
    }
}

#[test]
fn a_backup_of_another_history_is_not_believed() {
    let data = folder();
    let store = open(data.path()).store;
    record(&store, 2);
    let early = back_up(&store, 0);
    store.append(event(30, "set", day(3))).unwrap();
    let left = back_up(&store, 1);
    // Back to the early one, and on from there: the third event is another one now.
    let seen = store.snapshot();
    let staged = backup::stage(&seen, &early.path, None, &Progress::default()).unwrap();
    store.replace(&seen, &staged).unwrap();
    store.append(event(40, "set", day(3))).unwrap();
    store.append(event(41, "set", day(4))).unwrap();
    drop(store);
    flip(data.path(), 2);

    let store = open(data.path()).store;
    assert_eq!(store.snapshot().missing(), [3..=3]);
    assert_eq!(look(&store, &left), None);
    let refused = mend::stage(&store.snapshot(), &left.path, None, &Progress::default());
    assert!(matches!(refused, Err(BackupError::Foreign { .. })));
    assert_eq!(look(&store, &early), None, "it has nothing of what is missing");
    assert_eq!(seqs(&store), [1, 2, 4]);
}

#[test]
fn the_newest_backup_that_has_what_is_missing_stays_until_it_is_back() {
    let data = folder();
    let store = open(data.path()).store;
    record(&store, 3);
    back_up(&store, 0);
    store.append(event(4, "set", day(4))).unwrap();
    let good = back_up(&store, 1);
    drop(store);
    flip(data.path(), 1);

    let store = open(data.path()).store;
    let shelf = Shelf::within(data.path());
    let thin_out = |now: i64| {
        shelf
            .thin_out(store.device(), morning() + TimeDelta::hours(now))
            .unwrap()
    };
    let without = back_up(&store, 2);
    assert_eq!(thin_out(3), 1, "of the day's three the oldest need not stay");
    let left = shelf.of(store.device()).unwrap();
    assert_eq!(left, [without, good.clone()]);

    mend(&store, &good);
    let whole = back_up(&store, 4);
    assert_eq!(thin_out(5), 2);
    assert_eq!(shelf.of(store.device()).unwrap(), [whole]);
}
