//! Tests in which the index lies while the store is open.
#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;
use uuid::Uuid;

use crate::{NewEvent, Store};

type Change = fn(&[u8]) -> Option<Vec<u8>>;

fn new(number: u128, corrects: Option<Uuid>) -> NewEvent {
    NewEvent {
        id: Uuid::from_u128(number),
        at: 0,
        offset: 0,
        day: NaiveDate::MIN,
        kind: "set".to_owned(),
        corrects,
        retracts: None,
        body: serde_json::json!(number.to_string()),
    }
}

/// Everything that can be asked, in one comparable text.
fn answers(store: &Store) -> String {
    let first = Uuid::from_u128(1);
    let all = store.between(NaiveDate::MIN, NaiveDate::MIN).unwrap();
    let (of_kind, latest) = (store.of_kind("set").unwrap(), store.latest("set").unwrap());
    let (event, corrected) = (store.event(first).unwrap(), store.corrected_by(first).unwrap());
    format!(
        "{all:?} {of_kind:?} {latest:?} {event:?} {corrected:?} {:?}",
        store.standing(all.clone()).unwrap()
    )
}

#[test]
fn a_value_that_changed_in_any_tree_is_noticed_and_changes_no_answer() {
    let changes: [Change; 3] = [
        |value| Some(value.iter().map(|byte| byte ^ 1).collect()),
        |value| Some(value[1..].to_vec()),
        |_| Some(Vec::new()),
    ];
    for tree in ["by_seq", "by_day", "by_kind", "by_id", "latest", "amended"] {
        for change in changes {
            let data = tempfile::tempdir().unwrap();
            let store = Store::open(data.path()).unwrap().store;
            store.append(new(1, None)).unwrap();
            store
                .append_all(vec![new(2, Some(Uuid::from_u128(1))), new(3, None)])
                .unwrap();
            let before = answers(&store);
            assert!(store.tamper(tree, change) > 0, "{tree}");
            assert_eq!(answers(&store), before, "{tree}");
            assert_eq!(store.append(new(4, None)).unwrap().seq, 4, "{tree}");
        }
    }
}

#[test]
fn values_of_two_keys_exchanged_are_noticed() {
    let data = tempfile::tempdir().unwrap();
    let store = Store::open(data.path()).unwrap().store;
    store.append(new(1, None)).unwrap();
    store.append(new(2, None)).unwrap();
    let before = answers(&store);
    let line = std::fs::read(data.path().join("journal/000000000001.jsonl")).unwrap();
    let first: Vec<u8> = line.split(|byte| *byte == b'\n').next().unwrap().to_vec();
    assert!(store.tamper("by_seq", |_| Some(first.clone())) > 0);
    assert_eq!(answers(&store), before);
}

#[test]
fn an_event_that_the_index_lost_is_found_again() {
    let data = tempfile::tempdir().unwrap();
    let store = Store::open(data.path()).unwrap().store;
    store.append(new(1, None)).unwrap();
    let before = answers(&store);
    assert!(store.tamper("by_seq", |_| None) > 0);
    assert_eq!(answers(&store), before);
}

#[test]
fn a_value_that_points_to_another_event_is_noticed() {
    let point_to_third: Change = |value| {
        let mut changed = value.to_vec();
        // The last byte before the checksum is the end of a seq or of an id.
        let last = changed.len() - 9;
        changed[last] = 3;
        Some(changed)
    };
    for tree in ["by_id", "amended"] {
        let data = tempfile::tempdir().unwrap();
        let store = Store::open(data.path()).unwrap().store;
        store
            .append_all(vec![new(1, None), new(2, Some(Uuid::from_u128(1))), new(3, None)])
            .unwrap();
        let before = answers(&store);
        assert!(store.tamper(tree, point_to_third) > 0, "{tree}");
        assert_eq!(answers(&store), before, "{tree}");
    }
}
