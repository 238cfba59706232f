//! Encryption at rest: nothing readable is left, nothing is lost, and only the secrets open it.
#![allow(clippy::unwrap_used)]

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, NaiveDate};
use proptest::prelude::*;
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
fn one_file_of_keys_is_enough_and_a_backup_brings_both_back() {
    let data = folder();
    let store = open(data.path()).store;
    let recorded = record(&store, 5);
    encrypt(&store);
    drop(store);
    let both = ["keys.json", "journal/keys.json"];
    for gone in both {
        fs::remove_file(data.path().join(gone)).unwrap();
        assert_eq!(everything(&unlocked(data.path()).store), recorded);
        assert!(data.path().join(gone).exists());
    }
    let lose = || {
        for gone in both {
            fs::remove_file(data.path().join(gone)).unwrap();
        }
    };
    lose();
    let before = files(data.path());
    for asked in [
        Store::open(data.path()),
        Store::unlock(data.path(), &secret(RIGHT)),
    ] {
        assert!(matches!(asked, Err(StoreError::KeysMissing { .. })));
    }
    let kept = |files: &[(PathBuf, Vec<u8>)]| -> Vec<_> {
        let journal = files
            .iter()
            .filter(|(path, _)| path.extension().is_some_and(|it| it == "jsonl"));
        journal.cloned().collect()
    };
    assert_eq!(
        kept(&files(data.path())),
        kept(&before),
        "not a byte of the journal is touched"
    );

    let data = folder();
    let store = open(data.path()).store;
    let recorded = record(&store, 5);
    encrypt(&store);
    let shelf = Shelf::within(data.path());
    backup::take(&store.snapshot(), &shelf, now(), Why::Asked, &Progress::default()).unwrap();
    drop(store);
    for gone in both {
        fs::remove_file(data.path().join(gone)).unwrap();
    }
    assert!(matches!(Store::open(data.path()), Err(StoreError::Locked { .. })));
    let wrong = Store::unlock(data.path(), &secret("guessed it"));
    assert!(matches!(wrong, Err(StoreError::WrongSecret)));
    assert_eq!(everything(&unlocked(data.path()).store), recorded);
    assert!(both.iter().all(|path| data.path().join(path).exists()));
}

#[test]
fn backups_restore_whatever_they_and_the_store_are() {
    let (plain, sealed, other) = (folder(), folder(), folder());
    let store = open(plain.path()).store;
    let recorded = record(&store, 5);
    let take = |store: &Store, data: &Path| {
        let shelf = Shelf::within(data);
        backup::take(&store.snapshot(), &shelf, now(), Why::Asked, &Progress::default()).unwrap()
    };
    let readable = take(&store, plain.path());
    copy(plain.path(), sealed.path());
    drop(store);
    let store = open(sealed.path()).store;
    encrypt(&store);
    let hidden = take(&store, sealed.path());
    store.append(event(70, "set", day(3))).unwrap();

    let restore = |store: &Store, path: &Path, secret: Option<&Secret>| {
        let seen = store.snapshot();
        let difference = backup::compare(&seen, path, secret, &Progress::default()).unwrap();
        let staged = backup::stage(&seen, path, secret, &Progress::default()).unwrap();
        store.replace(&seen, &staged).unwrap();
        difference
    };
    for path in [&hidden.path, &readable.path] {
        let difference = restore(&store, path, None);
        assert_eq!((difference.stays, difference.comes.records), (5, 0));
        assert_eq!(everything(&store), recorded);
        assert!(store.is_encrypted());
        store.append(event(71, "set", day(3))).unwrap();
    }
    drop(store);
    assert_eq!(unlocked(sealed.path()).store.count(), 6);

    // Into a store that knows nothing of its keys.
    let store = open(other.path()).store;
    let locked = backup::compare(&store.snapshot(), &hidden.path, None, &Progress::default());
    assert!(matches!(locked, Err(BackupError::Locked { .. })));
    let wrong = secret("guessed it");
    let wrong = backup::stage(
        &store.snapshot(),
        &hidden.path,
        Some(&wrong),
        &Progress::default(),
    );
    assert!(matches!(wrong, Err(BackupError::Store(StoreError::WrongSecret))));
    restore(&store, &hidden.path, Some(&secret(RIGHT)));
    assert_eq!(everything(&store), recorded);
    assert!(!store.is_encrypted());
}

#[test]
fn backups_follow_and_what_cannot_follow_is_counted() {
    let data = folder();
    let store = open(data.path()).store;
    record(&store, 5);
    let shelf = Shelf::within(data.path());
    let take = |why| backup::take(&store.snapshot(), &shelf, now(), why, &Progress::default()).unwrap();
    let (one, other) = (take(Why::Asked), take(Why::Undo));
    let mut bytes = fs::read(&other.path).unwrap();
    let last = bytes.len() - 40;
    bytes[last] ^= 1;
    fs::write(&other.path, bytes).unwrap();
    encrypt(&store);
    let follow = || {
        let secret = secret(RIGHT);
        backup::follow(&store.snapshot(), &shelf, Some(&secret), &Progress::default()).unwrap()
    };
    let followed = follow();
    assert_eq!((followed.written_anew, followed.stay), (1, 1));
    assert_eq!(follow().written_anew, 0, "once is enough");
    let found = shelf.look().unwrap().backups;
    let anew = found.iter().find(|backup| backup.path == one.path).unwrap();
    assert_eq!(
        (anew.at, anew.why, anew.last_seq, anew.records),
        (one.at, one.why, one.last_seq, one.records)
    );
    store.decrypt(&secret(RIGHT), &Progress::default()).unwrap();
    assert_eq!(follow().written_anew, 1);
    let seen = store.snapshot();
    assert!(
        backup::compare(&seen, &one.path, None, &Progress::default()).is_ok(),
        "it asks for nothing"
    );
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

/// What can be asked of a store, as one answer.
fn answers(store: &Store) -> Vec<String> {
    let kinds = ["check_in", "set", "profile"];
    let mut answers = vec![
        format!("{:?}", everything(store)),
        format!("{:?}", store.newest().unwrap()),
    ];
    for (from, to) in [(0, 3), (2, 2), (5, 1), (0, 400)] {
        answers.push(format!("{:?}", store.between(day(from), day(to)).unwrap()));
        for kind in kinds {
            answers.push(format!(
                "{:?}",
                store.of_kind_between(kind, day(from), day(to)).unwrap()
            ));
        }
    }
    for kind in kinds {
        answers.push(format!("{:?}", store.latest(kind).unwrap()));
        answers.push(format!("{:?}", store.earliest(kind).unwrap()));
        answers.push(format!("{:?}", store.of_kind(kind).unwrap()));
    }
    for before in [0, 3, 9] {
        answers.push(format!("{:?}", store.days_before(day(before), 4).unwrap()));
    }
    answers.push(format!("{:?}", store.days_before(NaiveDate::MAX, 100).unwrap()));
    for number in 0..12 {
        let id = Uuid::from_u128(number);
        answers.push(format!(
            "{:?} {} {:?}",
            store.event(id).unwrap(),
            store.retracted(id).unwrap(),
            store.corrected_by(id).unwrap()
        ));
    }
    answers.push(format!("{:?}", store.standing(everything(store)).unwrap()));
    answers
}

fn changes() -> impl Strategy<Value = Vec<NewEvent>> {
    let change = (0..3_usize, 0..9_u64, 0..14_u128, 0..3_u8);
    proptest::collection::vec(change, 1..10).prop_map(|changes| {
        let changes = changes.into_iter().zip(1..);
        changes
            .map(|((kind, on, target, amends), number)| NewEvent {
                corrects: (amends == 1).then(|| Uuid::from_u128(target)),
                retracts: (amends == 2).then(|| Uuid::from_u128(target)),
                ..event(number, ["check_in", "set", "profile"][kind], day(on))
            })
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn an_encrypted_store_answers_everything_as_a_plain_one(
        events in changes(),
        turned_after in 0..10_usize,
        reopened in any::<bool>(),
    ) {
        let (one, other) = (folder(), folder());
        let plain = open(one.path()).store;
        let mut sealed = open(other.path()).store;
        for (number, event) in events.iter().enumerate() {
            if number == turned_after {
                encrypt(&sealed);
            }
            plain.append(event.clone()).unwrap();
            sealed.append(event.clone()).unwrap();
        }
        if turned_after >= events.len() {
            encrypt(&sealed);
        }
        if reopened {
            drop(sealed);
            sealed = unlocked(other.path()).store;
        }
        let of_one_device = |answers: Vec<String>, store: &Store| -> Vec<String> {
            answers.into_iter().map(|it| it.replace(&store.device().to_string(), "device")).collect()
        };
        prop_assert_eq!(
            of_one_device(answers(&plain), &plain),
            of_one_device(answers(&sealed), &sealed)
        );
    }
}
