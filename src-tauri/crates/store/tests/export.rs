//! Everything out as one document, and in again.
#![allow(clippy::unwrap_used)]

mod support;

use chrono::NaiveDate;
use proptest::prelude::*;
use serde_json::{Value, json};
use store::export::{self, Document, ExportError};
use store::{NewEvent, Progress, Store};
use support::{change, day, event, everything, folder, journal_files, open, record};
use uuid::Uuid;

fn exported(store: &Store) -> Vec<u8> {
    let mut out = Vec::new();
    let at = "2026-03-02T07:00:00+01:00".parse().unwrap();
    export::write(&store.snapshot(), at, &mut out, &Progress::default()).unwrap();
    out
}

fn read(bytes: &[u8]) -> Result<Document, ExportError> {
    Document::read(bytes, &Progress::default())
}

fn import(store: &Store, bytes: &[u8]) -> Result<(), ExportError> {
    let seen = store.snapshot();
    let staged = read(bytes)?.stage(&seen, &Progress::default())?;
    store.replace(&seen, &staged).unwrap();
    Ok(())
}

fn body() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>()
            .prop_filter("JSON has no other numbers", |number| number.is_finite())
            .prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(".{0,6}", inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

prop_compose! {
    fn events()(
        places in prop::collection::vec((1..64_u8, -4_000_000_000_000..4_000_000_000_000_i64, -840..840_i16, -200_000..200_000_i32,
            "[a-z_]{1,20}", any::<Option<u8>>(), any::<Option<u8>>(), body()), 0..24)
    ) -> Vec<NewEvent> {
        let id = |number: u128| Uuid::from_u128(number);
        places.into_iter().zip(1..).map(|((_, at, offset, days, kind, corrects, retracts, body), number)| NewEvent {
            id: id(number),
            at,
            offset,
            day: NaiveDate::from_num_days_from_ce_opt(739_000 + days).unwrap(),
            kind,
            corrects: corrects.map(|other| id(other.into())),
            retracts: retracts.map(|other| id(other.into())),
            body,
        }).collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn importing_an_export_gives_the_same_store(events in events(), batch in 1..5_usize) {
        let (from, to) = (folder(), folder());
        let store = open(from.path()).store;
        for batch in events.chunks(batch) {
            store.append_all(batch.to_vec()).unwrap();
        }
        let document = exported(&store);
        let other = open(to.path()).store;
        record(&other, 2);
        import(&other, &document).unwrap();
        prop_assert_eq!(everything(&other), everything(&store));
        prop_assert_eq!((other.last_seq(), other.count()), (store.last_seq(), store.count()));
        prop_assert_eq!(other.verify().unwrap(), vec![]);
        prop_assert_eq!(String::from_utf8(body_of(&exported(&other))), String::from_utf8(body_of(&document)));
        drop(other);
        let opened = open(to.path());
        prop_assert_eq!(opened.damage, vec![]);
        prop_assert_eq!(everything(&opened.store), everything(&store));
    }
}

/// Returns the document without the line that names the installation it was written by.
fn body_of(document: &[u8]) -> Vec<u8> {
    let lines = document.split_inclusive(|byte| *byte == b'\n');
    lines
        .filter(|line| !line.starts_with(b"\"device\""))
        .flatten()
        .copied()
        .collect()
}

#[test]
fn a_gap_that_damage_left_is_the_same_gap_after_an_import() {
    let (from, to) = (folder(), folder());
    let store = open(from.path()).store;
    record(&store, 6);
    drop(store);
    change(&journal_files(from.path())[0], |bytes| {
        let at = bytes.windows(8).position(|at| at == b"\"seq\":3,").unwrap();
        bytes[at] ^= 1;
    });
    let store = open(from.path()).store;
    assert_eq!(store.count(), 5);
    let other = open(to.path()).store;
    import(&other, &exported(&store)).unwrap();
    assert_eq!(everything(&other), everything(&store));
    drop(other);
    let opened = open(to.path());
    assert_eq!(opened.damage.len(), 1);
    assert_eq!(opened.damage[0].missing, Some(3..=3));
    assert_eq!(opened.store.append(event(90, "set", day(1))).unwrap().seq, 7);
}

fn some_document() -> Vec<u8> {
    let data = folder();
    let store = open(data.path()).store;
    record(&store, 5);
    exported(&store)
}

fn with(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut value: Value = serde_json::from_slice(&some_document()).unwrap();
    change(&mut value);
    serde_json::to_vec_pretty(&value).unwrap()
}

#[test]
fn a_document_that_an_editor_has_formatted_anew_is_still_whole() {
    assert_eq!(read(&with(|_| {})).unwrap().events().len(), 5);
    let mut marked = b"\xEF\xBB\xBF".to_vec();
    marked.extend(some_document());
    assert_eq!(read(&marked).unwrap().events().len(), 5);
}

#[test]
fn what_is_no_export_of_ours_is_foreign() {
    for foreign in [
        &b"id,name\n1,x\n"[..],
        b"{}",
        b"[1,2]",
        b"{\"events\":[]}",
        b"",
        b"\x89PNG\r\n",
        b"{\"longplay\":\"card\",\"version\":1}",
    ] {
        assert!(
            matches!(read(foreign), Err(ExportError::Foreign)),
            "{}",
            String::from_utf8_lossy(foreign)
        );
    }
}

#[test]
fn what_a_newer_longplay_wrote_is_newer() {
    let later = [
        with(|document| document["version"] = json!(2)),
        with(|document| document["events"][3]["v"] = json!(2)),
        with(|document| {
            document["events"][3]["v"] = json!(2);
            document["events"][3]["mood"] = json!("unknown to us");
        }),
    ];
    for newer in later {
        assert!(matches!(read(&newer), Err(ExportError::Newer)));
    }
}

#[test]
fn whatever_was_changed_in_a_document_is_noticed() {
    let changes: [fn(&mut Value); 7] = [
        |document| document["events"][2]["at"] = json!(1),
        |document| document["events"][2]["body"]["note"] = json!("another"),
        |document| document["events"].as_array_mut().unwrap().swap(0, 1),
        |document| {
            document["events"].as_array_mut().unwrap().pop();
        },
        |document| document["events"][2]["id"] = json!("not an id"),
        |document| document["events"][2]["surplus"] = json!(1),
        |document| document["count"] = json!(9),
    ];
    for (number, change) in changes.into_iter().enumerate() {
        let refused = read(&with(change));
        assert!(
            matches!(refused, Err(ExportError::Damaged { .. })),
            "{number}: {refused:?}"
        );
    }
    let whole = some_document();
    for len in (60..whole.len() - 2).step_by(whole.len() / 40) {
        let refused = read(&whole[..len]);
        assert!(
            matches!(refused, Err(ExportError::Damaged { .. })),
            "cut to {len}: {refused:?}"
        );
    }
}

#[test]
fn a_document_changed_by_hand_needs_no_sum_but_has_to_make_sense() {
    let data = folder();
    let store = open(data.path()).store;
    record(&store, 1);
    let before = everything(&store);
    let by_hand = |change: fn(&mut Value)| {
        with(|document| {
            document.as_object_mut().unwrap().remove("sum");
            change(document);
        })
    };
    for (why, document) in [
        (
            "order",
            by_hand(|document| document["events"].as_array_mut().unwrap().swap(0, 1)),
        ),
        (
            "id",
            by_hand(|document| document["events"][1]["id"] = document["events"][0]["id"].clone()),
        ),
        (
            "kind",
            by_hand(|document| document["events"][1]["kind"] = json!("")),
        ),
        (
            "size",
            by_hand(|document| document["events"][1]["body"] = json!("x".repeat(2_000_000))),
        ),
    ] {
        assert!(
            matches!(
                import(&store, &document),
                Err(ExportError::Damaged { event: Some(_), .. })
            ),
            "{why}"
        );
        assert_eq!(everything(&store), before, "{why}: nothing was changed");
    }
    import(
        &store,
        &by_hand(|document| document["events"][1]["body"]["note"] = json!("by hand")),
    )
    .unwrap();
    assert_eq!(everything(&store)[1].body["note"], "by hand");
    store.append(event(50, "set", day(1))).unwrap();
}

#[test]
fn what_an_import_would_change_is_told_first() {
    let data = folder();
    let store = open(data.path()).store;
    record(&store, 3);
    store.append(event(30, "set", day(30))).unwrap();
    let difference = read(&some_document())
        .unwrap()
        .compare(&store.snapshot())
        .unwrap();
    assert_eq!(
        (
            difference.stays,
            difference.goes.records,
            difference.comes.records
        ),
        (3, 1, 2)
    );
    assert_eq!(difference.comes.days, [day(4), day(5)].into());
}
