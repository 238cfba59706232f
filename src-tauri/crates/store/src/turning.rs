//! Tests in which encryption is turned on and off, or its passphrase changed, and something happens on the way.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;
use std::sync::Arc;

use crate::encryption::{Cost, Passphrase, Secret};
use crate::exchanges::{Scripted, everything, folder, new, open, prepared};
use crate::opening::{self, Setup};
use crate::{Event, Opened, Progress, Store, StoreError};

const CHEAP: Cost = Cost {
    memory_kib: 8,
    passes: 1,
    lanes: 1,
};

#[derive(Debug, Clone, Copy)]
enum Turn {
    On,
    Off,
    Passphrase,
}

fn secret(text: &str) -> Secret {
    Secret::Passphrase(Passphrase::typed(text))
}

const OLD: &str = "correct horse";
const NEW: &str = "battery staple";

fn reopen(data: &Path, files: &Scripted, secret: &Secret) -> Result<Opened, StoreError> {
    let setup = Setup {
        files: Arc::new(files.clone()),
        segment_bytes: 700,
        ..Setup::default()
    };
    opening::open(data, setup, Some(secret))
}

/// A folder that is as it has to be before a turn, what is recorded in it, and the store with these files.
fn before(turn: Turn, data: &Path, files: &Scripted) -> (Vec<Event>, Store) {
    let (_, present, _) = prepared(data);
    match turn {
        Turn::On => {}
        Turn::Off | Turn::Passphrase => {
            let store = open(data, &Scripted::default()).store;
            store
                .encrypt(&Passphrase::new(OLD).unwrap(), CHEAP, &Progress::default())
                .unwrap();
        }
    }
    (present, reopen(data, files, &secret(OLD)).unwrap().store)
}

fn take(turn: Turn, store: &Store) -> bool {
    match turn {
        Turn::On => store
            .encrypt(&Passphrase::new(OLD).unwrap(), CHEAP, &Progress::default())
            .is_ok(),
        Turn::Off => store.decrypt(&secret(OLD), &Progress::default()).is_ok(),
        Turn::Passphrase => store
            .change_passphrase(&secret(OLD), &Passphrase::new(NEW).unwrap())
            .is_ok(),
    }
}

/// Opens a folder with whichever passphrase opens it.
fn with_either(data: &Path) -> Opened {
    let files = Scripted::default();
    match reopen(data, &files, &secret(OLD)) {
        Err(StoreError::WrongSecret) => reopen(data, &files, &secret(NEW)).unwrap(),
        opened => opened.unwrap(),
    }
}

#[test]
fn a_crash_at_any_moment_of_a_turn_loses_nothing_and_locks_nobody_out() {
    for turn in [Turn::On, Turn::Off, Turn::Passphrase] {
        let (data, copies) = (folder(), folder());
        let files = Scripted::default();
        let (recorded, store) = before(turn, data.path(), &files);
        files.copy_each(data.path(), copies.path());
        assert!(take(turn, &store));
        files.copy_no_more();
        assert_eq!(everything(&store), recorded);
        let mut crashes = 0;
        for entry in fs::read_dir(copies.path()).unwrap() {
            let crashed = entry.unwrap().path();
            let opened = with_either(&crashed);
            assert_eq!(opened.damage, vec![], "{turn:?}");
            assert_eq!(
                everything(&opened.store),
                recorded,
                "{turn:?} {}",
                crashed.display()
            );
            opened.store.append(new(99)).unwrap();
            crashes += 1;
        }
        assert!(crashes > 5, "{turn:?}: {crashes}");
    }
}

#[test]
fn whichever_operation_of_a_turn_fails_nothing_is_lost() {
    for turn in [Turn::On, Turn::Off, Turn::Passphrase] {
        for lasting in [false, true] {
            let mut fails_at = 1;
            loop {
                let data = folder();
                let files = Scripted::default();
                let (mut recorded, store) = before(turn, data.path(), &files);
                files.fail_after(fails_at, lasting);
                let turned = take(turn, &store);
                let fired = files.relent();
                recorded.extend(store.append(new(50)).ok());
                drop(store);
                let opened = with_either(data.path());
                let place = format!("{turn:?}, operation {fails_at}, lasting {lasting}, turned {turned}");
                assert_eq!(opened.damage, vec![], "{place}");
                assert_eq!(everything(&opened.store), recorded, "{place}");
                if !fired {
                    assert!(turned && fails_at > 5, "{place}");
                    break;
                }
                fails_at += 1;
            }
        }
    }
}
