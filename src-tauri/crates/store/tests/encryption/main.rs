//! Encryption at rest: nothing readable is left, nothing is lost, and only the secrets open it.
#![allow(clippy::unwrap_used)]

mod answers;
mod backups;
#[path = "../support/mod.rs"]
mod support;

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};
use serde_json::json;
use store::backup::{self, BackupError, Shelf, Why};
use store::encryption::{Cost, Passphrase, RecoveryKey, Secret};
use store::{NewEvent, NotReplaced, Progress, Store, StoreError};
use support::{copy, day, event, everything, flip, folder, journal_files, missing, open, record};
use uuid::Uuid;

const CHEAP: Cost = Cost {
    memory_kib: 8,
    passes: 1,
    lanes: 1,
};

fn passphrase(text: &str) -> Passphrase {
    Passphrase::new(text).unwrap()
}

fn secret(text: &str) -> Secret {
    Secret::Passphrase(Passphrase::typed(text))
}

const RIGHT: &str = "correct horse";

fn encrypt(store: &Store) -> RecoveryKey {
    store
        .encrypt(&passphrase(RIGHT), CHEAP, &Progress::default())
        .unwrap()
}

fn unlocked(data: &Path) -> store::Opened {
    Store::unlock(data, &secret(RIGHT)).unwrap()
}

fn now() -> DateTime<FixedOffset> {
    "2026-03-02T07:00:00+01:00".parse().unwrap()
}

/// Every file below a folder and what it holds.
fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            let bytes = fs::read(&path).unwrap();
            found.push((path, bytes));
        }
    }
    found.sort();
    found
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

/// Things that are in the records of these tests.
const TELLING: [&str; 5] = ["slept", "sleep_hours", "shoulder", "check_in", "2026-01-"];

fn telling(number: u128) -> NewEvent {
    NewEvent {
        body: json!({ "note": "the shoulder again, slept badly", "sleep_hours": 5.5 }),
        ..event(number, "check_in", day(u64::try_from(number).unwrap() % 20))
    }
}

#[test]
fn nothing_recorded_can_be_read_on_the_disk_backups_included() {
    let data = folder();
    let store = open(data.path()).store;
    for number in 1..=40 {
        store.append(telling(number)).unwrap();
    }
    let shelf = Shelf::within(data.path());
    backup::take(&store.snapshot(), &shelf, now(), Why::Asked, &Progress::default()).unwrap();
    fs::create_dir_all(data.path().join("set-aside")).unwrap();
    fs::write(
        data.path().join("set-aside/journal-1-at-90.1"),
        "half a line: check_in",
    )
    .unwrap();
    let readable = files(data.path());
    assert!(
        readable.iter().any(|(_, bytes)| contains(bytes, "shoulder")),
        "the test can see it"
    );

    encrypt(&store);
    let followed = backup::follow(&store.snapshot(), &shelf, None, &Progress::default()).unwrap();
    assert_eq!((followed.written_anew, followed.stay), (1, 0));
    for number in 41..=60 {
        store.append(telling(number)).unwrap();
    }
    backup::take(
        &store.snapshot(),
        &shelf,
        now(),
        Why::Routine,
        &Progress::default(),
    )
    .unwrap();
    let in_use = files(data.path());
    store.close();
    drop(store);
    let closed = files(data.path());
    let again = unlocked(data.path());
    assert_eq!(again.store.count(), 60);
    for (path, bytes) in in_use.iter().chain(&closed).chain(&files(data.path())) {
        for text in TELLING {
            assert!(!contains(bytes, text), "{text} stands in {}", path.display());
        }
        let ids = [Uuid::from_u128(7), Uuid::from_u128(55)];
        assert!(!ids.iter().any(|id| contains(bytes, &id.to_string())));
    }
    assert!(
        in_use
            .iter()
            .any(|(path, _)| path.ends_with("set-aside/journal-1-at-90.1.sealed"))
    );
}

#[test]
fn a_folder_opens_with_the_passphrase_or_the_recovery_key_and_with_nothing_else() {
    let data = folder();
    let store = open(data.path()).store;
    let recorded = record(&store, 5);
    let recovery = encrypt(&store);
    assert!(store.is_encrypted());
    assert_eq!(everything(&store), recorded, "the store in use goes on");
    drop(store);
    let before = files(data.path());
    assert!(matches!(Store::open(data.path()), Err(StoreError::Locked { .. })));
    for wrong in ["", "correct horse ", "Correct horse"] {
        let refused = Store::unlock(data.path(), &secret(wrong));
        assert!(matches!(refused, Err(StoreError::WrongSecret)), "{wrong:?}");
    }
    assert_eq!(files(data.path()), before, "nothing was touched");

    assert_eq!(everything(&unlocked(data.path()).store), recorded);
    let written = recovery.written().unwrap();
    let typed = Secret::Recovery(RecoveryKey::read(&written.to_lowercase()).unwrap());
    assert_eq!(
        everything(&Store::unlock(data.path(), &typed).unwrap().store),
        recorded
    );
}

#[test]
fn another_passphrase_opens_it_at_once_and_the_old_one_no_more() {
    let data = folder();
    let store = open(data.path()).store;
    let recorded = record(&store, 5);
    let recovery = encrypt(&store);
    let journal = fs::read(&journal_files(data.path())[0]).unwrap();
    let refused = store.change_passphrase(&secret("guessed it"), &passphrase("battery staple"));
    assert!(matches!(refused, Err(StoreError::WrongSecret)));
    store
        .change_passphrase(&secret(RIGHT), &passphrase("battery staple"))
        .unwrap();
    assert_eq!(
        fs::read(&journal_files(data.path())[0]).unwrap(),
        journal,
        "no record is written anew"
    );
    let newer = store.renew_recovery_key(&secret("battery staple")).unwrap();
    drop(store);
    assert!(matches!(
        Store::unlock(data.path(), &secret(RIGHT)),
        Err(StoreError::WrongSecret)
    ));
    let old = Store::unlock(data.path(), &Secret::Recovery(recovery));
    assert!(matches!(old, Err(StoreError::WrongSecret)));
    for opens in [secret("battery staple"), Secret::Recovery(newer)] {
        assert_eq!(
            everything(&Store::unlock(data.path(), &opens).unwrap().store),
            recorded
        );
    }
}

#[test]
fn turned_off_it_is_as_it_was_and_only_who_knows_the_secret_turns_it_off() {
    let data = folder();
    let store = open(data.path()).store;
    let recorded = record(&store, 5);
    encrypt(&store);
    let again = store.encrypt(&passphrase("another one"), CHEAP, &Progress::default());
    assert!(matches!(
        again,
        Err(NotReplaced::Store(StoreError::AlreadyEncrypted))
    ));
    let refused = store.decrypt(&secret("guessed it"), &Progress::default());
    assert!(matches!(
        refused,
        Err(NotReplaced::Store(StoreError::WrongSecret))
    ));
    store.decrypt(&secret(RIGHT), &Progress::default()).unwrap();
    assert!(!store.is_encrypted());
    assert_eq!(everything(&store), recorded);
    drop(store);
    assert_eq!(everything(&open(data.path()).store), recorded);
    assert!(!data.path().join("keys.json").exists());
}

#[test]
fn damage_in_an_encrypted_journal_is_named_and_the_rest_is_read() {
    for (line, lost) in [(0, 1), (2, 3), (4, 5)] {
        let data = folder();
        let store = open(data.path()).store;
        let recorded = record(&store, 5);
        encrypt(&store);
        drop(store);
        flip(data.path(), line);
        let opened = unlocked(data.path());
        assert_eq!(missing(&opened.damage), [lost..=lost]);
        let rest: Vec<_> = recorded.into_iter().filter(|event| event.seq != lost).collect();
        assert_eq!(everything(&opened.store), rest);
    }
}

#[test]
fn gaps_and_a_lost_end_stay_named_when_everything_is_written_anew() {
    for line in [1, 4] {
        let data = folder();
        let store = open(data.path()).store;
        record(&store, 5);
        drop(store);
        flip(data.path(), line);
        let opened = open(data.path());
        let lost = missing(&opened.damage);
        let left = everything(&opened.store);
        encrypt(&opened.store);
        assert_eq!(everything(&opened.store), left);
        let next = opened.store.append(event(90, "set", day(0))).unwrap();
        assert_eq!(next.seq, 6, "a lost seq is not given again");
        drop(opened);
        let again = unlocked(data.path());
        assert_eq!(missing(&again.damage), lost);
        again.store.decrypt(&secret(RIGHT), &Progress::default()).unwrap();
        drop(again);
        assert_eq!(missing(&open(data.path()).damage), lost);
    }
}

#[test]
fn an_older_longplay_sees_a_newer_format() {
    let data = folder();
    let store = open(data.path()).store;
    record(&store, 1);
    let format = || -> u64 {
        let identity = fs::read(data.path().join("longplay.json")).unwrap();
        serde_json::from_slice::<serde_json::Value>(&identity).unwrap()["format"]
            .as_u64()
            .unwrap()
    };
    assert_eq!(format(), 1);
    encrypt(&store);
    assert_eq!(format(), 2);
    store.decrypt(&secret(RIGHT), &Progress::default()).unwrap();
    drop(store);
    drop(open(data.path()));
    assert_eq!(format(), 1);
}
