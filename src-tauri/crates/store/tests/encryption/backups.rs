//! Backups of encrypted folders, and those with other keys than their folder has.

use super::*;

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
