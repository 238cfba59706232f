//! The index is lost, damaged, or somebody else's.
#![allow(clippy::unwrap_used)]

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use store::{Event, IndexOutcome, RebuildCause};
use support::{change, copy, day, event, everything, files_in, folder, open, record, set_aside};

fn recorded(data: &Path) -> Vec<Event> {
    let store = open(data).store;
    let mut all = record(&store, 30);
    all.extend(
        store
            .append_all((100..140).map(|number| event(number, "walk", day(3))).collect())
            .unwrap(),
    );
    all
}

fn sled_files(data: &Path) -> Vec<PathBuf> {
    files_in(&data.join("index/sled"))
        .into_iter()
        .filter(|path| path.is_file())
        .collect()
}

#[test]
fn an_index_closed_in_order_is_believed() {
    let data = folder();
    let all = recorded(data.path());
    for _ in 0..3 {
        let opened = open(data.path());
        assert_eq!(opened.index, IndexOutcome::Current);
        assert_eq!(everything(&opened.store), all);
    }
}

#[test]
fn a_deleted_index_is_built_again() {
    let data = folder();
    let all = recorded(data.path());
    fs::remove_dir_all(data.path().join("index")).unwrap();
    let opened = open(data.path());
    assert_eq!(opened.index, IndexOutcome::Rebuilt(RebuildCause::Missing));
    assert_eq!(everything(&opened.store), all);
    assert_eq!(opened.store.of_kind("walk").unwrap(), all[30..]);
}

fn garble(bytes: &mut Vec<u8>, how: &str) {
    let third = bytes.len() / 3;
    match how {
        "emptied" => bytes.clear(),
        "halved" => bytes.truncate(bytes.len() / 2),
        "zeroed" => bytes.fill(0),
        "noise" => bytes
            .iter_mut()
            .zip((1..=251).cycle())
            .for_each(|(byte, noise)| *byte ^= noise),
        _ => bytes.iter_mut().skip(third).take(1).for_each(|byte| *byte ^= 16),
    }
}

#[test]
fn garbage_in_any_file_of_the_index_changes_no_answer() {
    let home = folder();
    let data = home.path().join("data");
    let all = recorded(&data);
    let intact = home.path().join("intact");
    copy(&data.join("index"), &intact);
    let mut files: Vec<String> = sled_files(&data)
        .iter()
        .map(|path| format!("sled/{}", path.file_name().unwrap().to_str().unwrap()))
        .collect();
    files.push("closed".to_owned());
    assert!(files.len() >= 3);
    for file in &files {
        for how in ["emptied", "halved", "zeroed", "noise", "one bit"] {
            fs::remove_dir_all(data.join("index")).unwrap();
            copy(&intact, &data.join("index"));
            change(&data.join("index").join(file), |bytes| garble(bytes, how));
            let opened = open(&data);
            assert_eq!(everything(&opened.store), all, "{file} {how}");
            assert_eq!(opened.store.of_kind("walk").unwrap(), all[30..], "{file} {how}");
            assert_eq!(opened.damage, vec![], "{file} {how}");
        }
    }
}

#[test]
fn flipped_bits_all_over_the_index_change_no_answer() {
    let home = folder();
    let data = home.path().join("data");
    let all = recorded(&data);
    let intact = home.path().join("intact");
    copy(&data.join("index"), &intact);
    let [db] = &sled_files(&data)
        .into_iter()
        .filter(|path| path.ends_with("db"))
        .collect::<Vec<_>>()[..]
    else {
        panic!("sled keeps its data in db");
    };
    let written = fs::read(db).unwrap().iter().rposition(|byte| *byte != 0).unwrap();
    for at in (0..written).step_by(written / 60) {
        fs::remove_dir_all(data.join("index")).unwrap();
        copy(&intact, &data.join("index"));
        change(db, |bytes| bytes[at] ^= 1);
        let opened = open(&data);
        assert_eq!(everything(&opened.store), all, "byte {at}");
        for event in &all {
            assert_eq!(
                opened.store.event(event.id).unwrap().as_ref(),
                Some(event),
                "byte {at}"
            );
        }
    }
}

#[test]
fn sleds_files_replaced_by_older_ones_are_noticed() {
    let home = folder();
    let data = home.path().join("data");
    record(&open(&data).store, 3);
    let older = home.path().join("older");
    copy(&data.join("index/sled"), &older);
    let store = open(&data).store;
    store.append(event(50, "set", day(0))).unwrap();
    let all = everything(&store);
    drop(store);
    fs::remove_dir_all(data.join("index/sled")).unwrap();
    copy(&older, &data.join("index/sled"));
    let opened = open(&data);
    assert!(matches!(
        opened.index,
        IndexOutcome::Rebuilt(RebuildCause::Stale | RebuildCause::Damaged)
    ));
    assert_eq!(everything(&opened.store), all);
    drop(opened);
    assert_eq!(
        set_aside(&data),
        Vec::<PathBuf>::new(),
        "with a whole journal a bad index is not kept"
    );
}

#[test]
fn the_index_of_another_folder_is_not_believed() {
    let (data, other) = (folder(), folder());
    let all = record(&open(data.path()).store, 3);
    let store = open(other.path()).store;
    for number in 1..=9 {
        store.append(event(number, "other", day(0))).unwrap();
    }
    drop(store);
    fs::remove_dir_all(data.path().join("index")).unwrap();
    copy(&other.path().join("index"), &data.path().join("index"));
    let opened = open(data.path());
    assert_eq!(
        opened.damage,
        vec![],
        "what the other folder had is not missing here"
    );
    assert_eq!(everything(&opened.store), all);
}

#[test]
fn an_index_of_another_continuation_of_the_same_journal_is_not_believed() {
    let home = folder();
    let (data, other) = (home.path().join("data"), home.path().join("other"));
    record(&open(&data).store, 3);
    copy(&data, &other);
    let continued = |folder: &Path, kind| {
        let store = open(folder).store;
        for number in 4..8 {
            store.append(event(number, kind, day(0))).unwrap();
        }
        everything(&store)
    };
    let here = continued(&data, "here");
    continued(&other, "gone");
    fs::remove_dir_all(data.join("index")).unwrap();
    copy(&other.join("index"), &data.join("index"));
    let opened = open(&data);
    assert_eq!(opened.index, IndexOutcome::Rebuilt(RebuildCause::Stale));
    assert_eq!(everything(&opened.store), here);
    assert_eq!(opened.damage, vec![]);
}
