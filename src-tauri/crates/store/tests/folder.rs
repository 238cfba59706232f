//! The data folder as a place.
#![allow(clippy::unwrap_used)]

mod support;

use std::fs;

use store::{FORMAT, Store, StoreError};
use support::{copy, day, event, files_in, folder, open, record, seqs, set_aside};

#[test]
fn a_second_store_on_one_folder_is_refused() {
    let data = folder();
    let first = open(data.path()).store;
    assert!(matches!(Store::open(data.path()), Err(StoreError::InUse { path }) if path == data.path()));
    first.append(event(1, "set", day(0))).unwrap();
    drop(first);
    assert_eq!(seqs(&open(data.path()).store), [1]);
}

#[test]
fn a_folder_that_cannot_be_one_is_refused() {
    let home = folder();
    let file = home.path().join("file");
    fs::write(&file, "a letter").unwrap();
    for path in [file.clone(), file.join("below")] {
        assert!(
            matches!(Store::open(&path), Err(StoreError::NotWritable { .. })),
            "{}",
            path.display()
        );
    }
    assert_eq!(fs::read_to_string(file).unwrap(), "a letter");
}

#[cfg(unix)]
#[test]
fn nobody_else_can_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let home = folder();
    let data = home.path().join("data");
    record(&open(&data).store, 1);
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    for folder in [data.clone(), data.join("journal"), data.join("index")] {
        assert_eq!(mode(&folder), 0o700, "{}", folder.display());
    }
    let files = files_in(&data).into_iter().chain(files_in(&data.join("journal")));
    for file in files
        .chain([data.join("index/closed")])
        .filter(|path| path.is_file())
    {
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }
}

#[test]
fn a_newer_folder_is_left_as_it_is() {
    let home = folder();
    let data = home.path().join("data");
    record(&open(&data).store, 2);
    let newer = format!(
        "{{\"format\":{},\"device\":{{\"of\":\"a new kind\"}}}}",
        FORMAT + 1
    );
    fs::write(data.join("longplay.json"), newer).unwrap();
    let before = home.path().join("before");
    copy(&data, &before);

    let refused = Store::open(&data);
    assert!(
        matches!(refused, Err(StoreError::NewerFormat { found, known: FORMAT, .. }) if found == FORMAT + 1)
    );
    for folder in ["", "journal", "index", "index/sled"] {
        let (now, then) = (files_in(&data.join(folder)), files_in(&before.join(folder)));
        assert_eq!(now.len(), then.len(), "{folder}");
        for (now, then) in now.iter().zip(&then).filter(|(now, _)| now.is_file()) {
            assert_eq!(
                fs::read(now).unwrap(),
                fs::read(then).unwrap(),
                "{}",
                now.display()
            );
        }
    }
}

#[test]
fn an_identity_that_is_lost_or_garbled_is_taken_from_the_journal() {
    let data = folder();
    let store = open(data.path()).store;
    record(&store, 2);
    let device = store.device();
    drop(store);
    let identity = data.path().join("longplay.json");
    fs::remove_file(&identity).unwrap();
    assert_eq!(open(data.path()).store.device(), device);
    fs::write(&identity, "{\"form").unwrap();
    assert_eq!(open(data.path()).store.device(), device);
    let [kept] = &set_aside(data.path())[..] else {
        panic!("the garbled file is kept")
    };
    assert_eq!(fs::read_to_string(kept).unwrap(), "{\"form");
    let opened = open(data.path());
    assert_eq!((opened.store.device(), opened.store.count()), (device, 2));
}

#[test]
fn a_flipped_bit_in_the_identity_neither_refuses_the_folder_nor_changes_the_device() {
    let data = folder();
    let store = open(data.path()).store;
    record(&store, 2);
    let device = store.device();
    drop(store);
    let identity = data.path().join("longplay.json");
    let intact = fs::read(&identity).unwrap();
    for at in 0..intact.len() - 1 {
        for bit in [0, 1, 3] {
            let mut flipped = intact.clone();
            flipped[at] ^= 1 << bit;
            fs::write(&identity, flipped).unwrap();
            let opened = open(data.path());
            assert_eq!(
                (opened.store.device(), opened.store.count()),
                (device, 2),
                "bit {bit} of byte {at}"
            );
        }
    }
}

#[test]
fn an_identity_of_the_first_versions_without_a_checksum_is_believed() {
    let data = folder();
    let device = uuid::Uuid::from_u128(7);
    fs::write(
        data.path().join("longplay.json"),
        format!("{{\"format\":1,\"device\":\"{device}\"}}\n"),
    )
    .unwrap();
    assert_eq!(open(data.path()).store.device(), device);
}

#[test]
fn a_folder_can_be_named_by_its_name_alone() {
    let home = folder();
    let program = std::env::current_exe().unwrap();
    let mut again = std::process::Command::new(program);
    again
        .args(["--exact", "opened_where_we_stand", "--ignored"])
        .current_dir(home.path());
    assert!(again.output().unwrap().status.success());
    assert!(home.path().join("records/longplay.json").exists());
}

/// Run by the test above in a folder of its own: where a process stands is the same for all its threads.
#[test]
#[ignore = "run by a_folder_can_be_named_by_its_name_alone"]
fn opened_where_we_stand() {
    open(std::path::Path::new("records"));
}
