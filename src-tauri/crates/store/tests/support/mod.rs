//! What the store's tests share.
#![allow(dead_code, reason = "each test file uses a part of it")]

use std::fs;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate};
use serde_json::json;
use store::{Damage, Event, NewEvent, Opened, Store};
use tempfile::TempDir;
use uuid::Uuid;

/// Returns a fresh folder, in memory where the system has a place for that: these tests fsync a lot, and what
/// they claim does not depend on how long it takes.
pub fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        tempfile::tempdir_in(memory)
    } else {
        tempfile::tempdir()
    }
    .unwrap()
}

/// Returns the training day so many days into 2026.
pub fn day(number: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + Days::new(number)
}

/// Returns an event whose id is made from `number`.
pub fn event(number: u128, kind: &str, on: NaiveDate) -> NewEvent {
    NewEvent {
        id: Uuid::from_u128(number),
        at: 1_767_225_600_000 + i64::try_from(number).unwrap(),
        offset: -90,
        day: on,
        kind: kind.to_owned(),
        corrects: None,
        retracts: None,
        body: json!({ "number": number.to_string(), "sleep_hours": 7.1, "note": "slept \"well\"\nand long" }),
    }
}

/// Returns an event large enough that two of them fill a segment.
pub fn large(number: u128) -> NewEvent {
    NewEvent {
        body: json!("x".repeat(700_000)),
        ..event(number, "large", day(0))
    }
}

pub fn open(data: &Path) -> Opened {
    Store::open(data).unwrap()
}

pub fn everything(store: &Store) -> Vec<Event> {
    store.between(NaiveDate::MIN, NaiveDate::MAX).unwrap()
}

pub fn seqs(store: &Store) -> Vec<u64> {
    everything(store).iter().map(|event| event.seq).collect()
}

/// Records `count` events one by one, numbered from 1.
pub fn record(store: &Store, count: u64) -> Vec<Event> {
    (1..=count)
        .map(|number| {
            store
                .append(event(u128::from(number), "set", day(number)))
                .unwrap()
        })
        .collect()
}

/// Copies a folder as it is at this moment, as a crash would leave it.
pub fn copy(from: &Path, to: &Path) {
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

/// Returns the files of a folder, by name.
pub fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .map(|entries| entries.map(|entry| entry.unwrap().path()).collect())
        .unwrap_or_default();
    files.sort();
    files
}

/// Returns the journal's segments.
pub fn journal_files(data: &Path) -> Vec<PathBuf> {
    let mut files = files_in(&data.join("journal"));
    files.retain(|file| file.extension().is_some_and(|extension| extension == "jsonl"));
    files
}

pub fn set_aside(data: &Path) -> Vec<PathBuf> {
    files_in(&data.join("set-aside"))
}

/// Changes bytes of a file.
pub fn change(path: &Path, change: impl FnOnce(&mut Vec<u8>)) {
    let mut bytes = fs::read(path).unwrap();
    change(&mut bytes);
    fs::write(path, bytes).unwrap();
}

/// Returns where each line of a journal file starts, and where the file ends.
pub fn line_starts(bytes: &[u8]) -> Vec<usize> {
    let breaks = bytes
        .iter()
        .enumerate()
        .filter(|(_, byte)| **byte == b'\n')
        .map(|(at, _)| at + 1);
    std::iter::once(0).chain(breaks).collect()
}

/// Returns the seqs that are missing.
pub fn missing(damage: &[Damage]) -> Vec<RangeInclusive<u64>> {
    damage
        .iter()
        .filter_map(|damage| damage.missing.clone())
        .collect()
}

/// Flips one bit in the middle of a line, counted from 0.
pub fn flip(data: &Path, line: usize) {
    change(&journal_files(data)[0], |bytes| {
        let starts = line_starts(bytes);
        bytes[usize::midpoint(starts[line], starts[line + 1])] ^= 4;
    });
}
