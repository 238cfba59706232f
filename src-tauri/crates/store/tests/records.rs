//! Recording and asking.
#![allow(clippy::unwrap_used)]

mod support;

use chrono::NaiveDate;
use proptest::prelude::*;
use serde_json::json;
use store::{MAX_EVENT_BYTES, MAX_KIND_BYTES, NewEvent, Store, StoreError};
use support::{change, copy, day, event, everything, folder, journal_files, open, record, seqs};
use uuid::Uuid;

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

#[test]
fn what_was_recorded_is_there_after_reopening_to_the_last_bit() {
    let data = folder();
    let store = open(data.path()).store;
    let new = NewEvent {
        corrects: Some(id(8)),
        retracts: Some(id(9)),
        body: json!({ "third": 0.1 + 0.2, "tiny": 5e-324, "large": u64::MAX, "text": "\u{0}\u{1F3B5}\n", "none": null }),
        ..event(1, "check_in", day(3))
    };
    let recorded = store.append(new.clone()).unwrap();
    assert_eq!(
        (recorded.seq, recorded.v, recorded.device),
        (1, 1, store.device())
    );
    assert_eq!(recorded.body, new.body);
    let device = store.device();
    drop(store);

    let store = open(data.path()).store;
    assert_eq!(store.device(), device);
    assert_eq!(store.event(id(1)).unwrap(), Some(recorded));
    assert_eq!((store.last_seq(), store.count()), (1, 1));
    assert!(store.size_on_disk().unwrap() > 0);
}

#[test]
fn a_new_folder_is_empty() {
    let data = folder();
    let store = open(&data.path().join("deep/down")).store;
    assert_eq!((store.last_seq(), store.count()), (0, 0));
    assert_eq!(everything(&store), vec![]);
    assert_eq!(store.event(id(1)).unwrap(), None);
    assert_eq!(store.latest("set").unwrap(), None);
    assert_eq!(store.append_all(vec![]).unwrap(), vec![]);
}

#[test]
fn answers_come_in_the_order_of_recording_not_of_days() {
    let data = folder();
    let store = open(data.path()).store;
    for (number, kind, on) in [
        (1, "set", 5),
        (2, "check_in", 5),
        (3, "set", 2),
        (4, "set", 9),
        (5, "sets", 5),
    ] {
        store.append(event(number, kind, day(on))).unwrap();
    }
    let seqs = |events: Vec<store::Event>| events.iter().map(|event| event.seq).collect::<Vec<_>>();
    assert_eq!(seqs(store.of_kind("set").unwrap()), [1, 3, 4]);
    assert_eq!(
        seqs(store.of_kind_between("set", day(2), day(5)).unwrap()),
        [1, 3]
    );
    assert_eq!(seqs(store.between(day(2), day(5)).unwrap()), [1, 2, 3, 5]);
    assert_eq!(seqs(store.on(day(5)).unwrap()), [1, 2, 5]);
    assert_eq!(store.latest("set").unwrap().unwrap().seq, 4);
    assert_eq!(seqs(store.between(day(9), day(2)).unwrap()), [0; 0]);
    assert_eq!(
        seqs(store.of_kind_between("set", day(9), day(2)).unwrap()),
        [0; 0]
    );
}

#[test]
fn days_sort_across_the_era_and_a_kind_is_not_the_start_of_another() {
    let data = folder();
    let store = open(data.path()).store;
    let before = NaiveDate::from_ymd_opt(-1, 12, 31).unwrap();
    store.append(event(1, "a", before)).unwrap();
    store.append(event(2, "ab", day(0))).unwrap();
    store.append(event(3, "a", day(0))).unwrap();
    assert_eq!(store.of_kind_between("a", before, day(0)).unwrap().len(), 2);
    assert_eq!(store.between(NaiveDate::MIN, before).unwrap().len(), 1);
}

#[test]
fn an_id_is_taken_once() {
    let data = folder();
    let store = open(data.path()).store;
    record(&store, 2);
    let again = store.append(event(1, "other", day(0)));
    assert!(matches!(again, Err(StoreError::DuplicateId(taken)) if taken == id(1)));
    let twice = store.append_all(vec![event(7, "set", day(0)), event(7, "set", day(0))]);
    assert!(matches!(twice, Err(StoreError::DuplicateId(taken)) if taken == id(7)));
    drop(store);

    let store = open(data.path()).store;
    assert!(matches!(
        store.append(event(2, "set", day(0))),
        Err(StoreError::DuplicateId(_))
    ));
    assert_eq!(store.append(event(3, "set", day(0))).unwrap().seq, 3);
}

#[test]
fn a_batch_with_one_refused_event_records_none() {
    let data = folder();
    let store = open(data.path()).store;
    record(&store, 1);
    let refused = [
        event(1, "set", day(0)),
        event(9, "", day(0)),
        event(9, &"k".repeat(MAX_KIND_BYTES + 1), day(0)),
    ];
    for bad in refused {
        store.append_all(vec![event(5, "set", day(0)), bad]).unwrap_err();
    }
    let huge = NewEvent {
        body: json!("x".repeat(MAX_EVENT_BYTES)),
        ..event(9, "set", day(0))
    };
    let refused = store.append_all(vec![event(5, "set", day(0)), huge]);
    assert!(matches!(refused, Err(StoreError::TooLarge { .. })));
    assert_eq!(seqs(&store), [1]);
    assert_eq!(
        store
            .append_all(vec![event(5, "set", day(0)), event(6, "set", day(0))])
            .unwrap()
            .len(),
        2
    );
    drop(store);
    assert_eq!(seqs(&open(data.path()).store), [1, 2, 3]);
}

#[test]
fn corrections_and_retractions_are_followed() {
    let data = folder();
    let store = open(data.path()).store;
    let corrects = |number, target| NewEvent {
        corrects: Some(id(target)),
        ..event(number, "set", day(0))
    };
    let retracts = |number, target| NewEvent {
        retracts: Some(id(target)),
        ..event(number, "undo", day(0))
    };
    let standing = |store: &Store| {
        let all = store.of_kind("set").unwrap();
        store
            .standing(all)
            .unwrap()
            .iter()
            .map(|event| event.seq)
            .collect::<Vec<_>>()
    };
    store.append(event(1, "set", day(0))).unwrap();
    store.append(corrects(2, 1)).unwrap();
    assert_eq!(store.corrected_by(id(1)).unwrap(), Some(id(2)));
    assert_eq!(standing(&store), [2]);
    store.append(corrects(3, 1)).unwrap();
    assert_eq!(store.corrected_by(id(1)).unwrap(), Some(id(3)));

    store.append(retracts(4, 3)).unwrap();
    assert!(store.retracted(id(3)).unwrap());
    assert_eq!(
        store.corrected_by(id(1)).unwrap(),
        Some(id(2)),
        "a correction taken back no longer counts"
    );
    store.append(retracts(5, 2)).unwrap();
    assert_eq!(store.corrected_by(id(1)).unwrap(), None);
    assert_eq!(standing(&store), [1]);
    store.append(retracts(6, 5)).unwrap();
    assert!(!store.retracted(id(2)).unwrap(), "undo can be undone");
    assert_eq!(standing(&store), [2]);
}

#[test]
fn two_events_that_take_each_other_back_are_answered() {
    let data = folder();
    let store = open(data.path()).store;
    store
        .append(NewEvent {
            retracts: Some(id(2)),
            ..event(1, "undo", day(0))
        })
        .unwrap();
    store
        .append(NewEvent {
            retracts: Some(id(1)),
            ..event(2, "undo", day(0))
        })
        .unwrap();
    assert!(store.retracted(id(1)).unwrap());
}

#[test]
fn a_closed_store_answers_that_it_is_closed() {
    let data = folder();
    let store = open(data.path()).store;
    record(&store, 1);
    store.close();
    assert!(matches!(
        store.append(event(2, "set", day(0))),
        Err(StoreError::Closed)
    ));
    assert!(matches!(store.on(day(1)), Err(StoreError::Closed)));
    drop(store);
    let opened = open(data.path());
    assert_eq!(opened.index, store::IndexOutcome::Current);
    assert_eq!(seqs(&opened.store), [1]);
}

#[test]
fn threads_share_a_store() {
    let data = folder();
    let store = open(data.path()).store;
    std::thread::scope(|scope| {
        for thread in 0..4_u128 {
            let store = &store;
            scope.spawn(move || {
                for number in 1..=10 {
                    store.append(event(thread * 100 + number, "set", day(0))).unwrap();
                    store.on(day(0)).unwrap();
                }
            });
        }
    });
    assert_eq!(seqs(&store), (1..=40).collect::<Vec<_>>());
}

#[derive(Debug, Clone)]
enum Step {
    Append {
        kind: u8,
        day: u8,
    },
    Batch(Vec<(u8, u8)>),
    Reopen,
    /// Opens again without the index, as if it were lost.
    Forget,
    /// The process is killed, now or in the middle of a write: what is on the disk at this moment is all there is.
    Crash {
        writing: bool,
    },
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let place = || (0..3_u8, 0..20_u8);
    let step = prop_oneof![
        6 => place().prop_map(|(kind, day)| Step::Append { kind, day }),
        2 => prop::collection::vec(place(), 1..5).prop_map(Step::Batch),
        1 => Just(Step::Reopen),
        1 => Just(Step::Forget),
        2 => any::<bool>().prop_map(|writing| Step::Crash { writing }),
    ];
    prop::collection::vec(step, 1..25)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_answer_equals_a_filter_over_all_events(steps in steps(), from in 0..20_u64, to in 0..20_u64) {
        let mut data = folder();
        let mut store = open(data.path()).store;
        let mut model: Vec<store::Event> = Vec::new();
        let kinds = ["a", "ab", "b"];
        let mut number = 0;
        let mut new = |(kind, on): (u8, u8)| {
            number += 1;
            event(number, kinds[usize::from(kind)], day(u64::from(on)))
        };
        for step in steps {
            match step {
                Step::Append { kind, day } => model.push(store.append(new((kind, day))).unwrap()),
                Step::Batch(places) => {
                    let batch = places.into_iter().map(&mut new).collect();
                    model.extend(store.append_all(batch).unwrap());
                }
                Step::Reopen | Step::Forget => {
                    drop(store);
                    if matches!(step, Step::Forget) {
                        std::fs::remove_dir_all(data.path().join("index")).unwrap();
                    }
                    let opened = open(data.path());
                    prop_assert_eq!(opened.damage, vec![]);
                    prop_assert_eq!(opened.torn_tail, None);
                    store = opened.store;
                }
                Step::Crash { writing } => {
                    let left = folder();
                    copy(data.path(), left.path());
                    drop(store);
                    // Before the first record there is no file.
                    let last = journal_files(left.path()).pop().filter(|_| writing);
                    if let Some(last) = &last {
                        change(last, |bytes| bytes.extend_from_slice(b"{\"prev\":\"0123"));
                    }
                    data = left;
                    let opened = open(data.path());
                    prop_assert_eq!(opened.damage, vec![]);
                    prop_assert_eq!(opened.torn_tail.is_some(), last.is_some());
                    store = opened.store;
                }
            }
            let (from, to) = (day(from), day(to));
            let within = |event: &&store::Event| from <= event.day && event.day <= to;
            let expected: Vec<_> = model.iter().filter(within).cloned().collect();
            prop_assert_eq!(store.between(from, to).unwrap(), expected);
            for kind in kinds {
                let of_kind = || model.iter().filter(|event| event.kind == kind);
                prop_assert_eq!(store.of_kind(kind).unwrap(), of_kind().cloned().collect::<Vec<_>>());
                prop_assert_eq!(
                    store.of_kind_between(kind, from, to).unwrap(),
                    of_kind().filter(within).cloned().collect::<Vec<_>>()
                );
                prop_assert_eq!(store.latest(kind).unwrap(), of_kind().next_back().cloned());
            }
            prop_assert_eq!(store.count(), model.len() as u64);
            prop_assert_eq!(store.last_seq(), model.len() as u64);
        }
        prop_assert_eq!(store.verify().unwrap(), vec![]);
    }
}

#[test]
fn days_with_something_on_them_come_newest_first_and_once_each() {
    let data = folder();
    let store = open(data.path()).store;
    for (number, on) in [(1, 9), (2, 3), (3, 9), (4, 3), (5, 6)] {
        store.append(event(number, "set", day(on))).unwrap();
    }
    assert_eq!(store.days_before(day(9), 10).unwrap(), [day(6), day(3)]);
    assert_eq!(store.days_before(day(10), 2).unwrap(), [day(9), day(6)]);
    assert_eq!(store.days_before(day(3), 10).unwrap(), []);
}

#[test]
fn the_earliest_is_the_earliest_by_day_and_the_newest_by_recording() {
    let data = folder();
    let store = open(data.path()).store;
    assert_eq!(
        (store.earliest("profile").unwrap(), store.newest().unwrap()),
        (None, None)
    );
    for (number, kind, on) in [
        (1, "profile", 5),
        (2, "profile", 4),
        (3, "profiles", 1),
        (4, "set", 2),
    ] {
        store.append(event(number, kind, day(on))).unwrap();
    }
    assert_eq!(store.earliest("profile").unwrap().unwrap().id, id(2));
    assert_eq!(store.newest().unwrap().unwrap().id, id(4));
    assert_eq!(store.folder(), data.path());
}
