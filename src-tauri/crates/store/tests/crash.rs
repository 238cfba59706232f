//! The process ends in the middle of something.
#![allow(clippy::unwrap_used)]

mod support;

use std::fs;

use store::{IndexOutcome, RebuildCause};
use support::{
    change, copy, day, event, everything, folder, journal_files, line_starts, open, record, seqs, set_aside,
};

#[test]
fn a_kill_loses_nothing_that_was_acknowledged() {
    let home = folder();
    let (alive, killed) = (home.path().join("alive"), home.path().join("killed"));
    let store = open(&alive).store;
    let recorded = record(&store, 20);
    copy(&alive, &killed);

    let opened = open(&killed);
    assert_eq!(opened.index, IndexOutcome::Rebuilt(RebuildCause::NotClosed));
    assert_eq!((opened.torn_tail, opened.damage), (None, vec![]));
    assert_eq!(everything(&opened.store), recorded);
    assert_eq!(
        set_aside(&killed),
        [""; 0].map(std::path::PathBuf::from),
        "the replaced index is gone"
    );
}

#[test]
fn a_write_cut_off_at_any_byte_leaves_all_before_it() {
    let home = folder();
    let alive = home.path().join("alive");
    let store = open(&alive).store;
    let recorded = record(&store, 3);
    let [file] = &journal_files(&alive)[..] else {
        panic!("one segment")
    };
    let bytes = fs::read(file).unwrap();
    let last = line_starts(&bytes)[2];

    // Every byte near both ends of the line, and every seventh between.
    let cuts = (last..bytes.len()).filter(|cut| cut - last < 4 || cut % 7 == 0 || bytes.len() - cut < 30);
    for cut in cuts {
        let killed = home.path().join("killed");
        fs::create_dir_all(killed.join("journal")).unwrap();
        fs::copy(alive.join("longplay.json"), killed.join("longplay.json")).unwrap();
        fs::write(
            killed.join("journal").join(file.file_name().unwrap()),
            &bytes[..cut],
        )
        .unwrap();

        let opened = open(&killed);
        assert_eq!(opened.damage, vec![], "cut at {cut}");
        let only_line_break_lost = cut == bytes.len() - 1;
        let kept = if only_line_break_lost { 3 } else { 2 };
        assert_eq!(everything(&opened.store), recorded[..kept], "cut at {cut}");
        if let Some(torn) = &opened.torn_tail {
            assert_eq!(fs::read(&torn.kept).unwrap(), bytes[last..cut], "cut at {cut}");
        } else {
            assert!(cut == last || only_line_break_lost, "cut at {cut}");
        }

        let next = opened.store.append(event(50, "set", day(0))).unwrap();
        assert_eq!(next.seq, kept as u64 + 1);
        drop(opened);
        let again = open(&killed);
        assert_eq!((again.torn_tail, again.damage), (None, vec![]), "cut at {cut}");
        assert_eq!(seqs(&again.store).len(), kept + 1, "cut at {cut}");
        drop(again.store);
        fs::remove_dir_all(&killed).unwrap();
    }
}

#[test]
fn a_batch_cut_off_at_any_byte_is_dropped_whole() {
    let home = folder();
    let alive = home.path().join("alive");
    let store = open(&alive).store;
    let recorded = record(&store, 1);
    let batch = store
        .append_all((10..13).map(|number| event(number, "set", day(0))).collect())
        .unwrap();
    let [file] = &journal_files(&alive)[..] else {
        panic!("one segment")
    };
    let bytes = fs::read(file).unwrap();
    let start = line_starts(&bytes)[1];

    for cut in (start..bytes.len())
        .step_by(23)
        .chain([bytes.len() - 2, bytes.len()])
    {
        let killed = home.path().join("killed");
        fs::create_dir_all(killed.join("journal")).unwrap();
        fs::write(
            killed.join("journal").join(file.file_name().unwrap()),
            &bytes[..cut],
        )
        .unwrap();
        let opened = open(&killed);
        assert_eq!(opened.damage, vec![], "cut at {cut}");
        assert_eq!(
            opened.store.device(),
            store.device(),
            "the journal remembers the device"
        );
        let kept = if cut >= bytes.len() - 1 {
            [&recorded[..], &batch].concat()
        } else {
            recorded.clone()
        };
        assert_eq!(everything(&opened.store), kept, "cut at {cut}");
        drop(opened);
        fs::remove_dir_all(&killed).unwrap();
    }
}

#[test]
fn a_batch_that_reached_the_disk_in_parts_is_dropped_whole() {
    for damaged in 1..=3 {
        let data = folder();
        let store = open(data.path()).store;
        let recorded = record(&store, 1);
        store
            .append_all((10..13).map(|number| event(number, "set", day(0))).collect())
            .unwrap();
        drop(store);
        // As if the process had ended before the batch was acknowledged.
        fs::remove_file(data.path().join("index/closed")).unwrap();
        for note in ["reached", "journal/reached"] {
            fs::remove_file(data.path().join(note)).unwrap();
        }
        let file = &journal_files(data.path())[0];
        change(file, |bytes| {
            let starts = line_starts(bytes);
            bytes[starts[damaged]..starts[damaged + 1] - 1].fill(0);
        });
        let opened = open(data.path());
        assert_eq!(opened.damage, vec![]);
        assert!(opened.torn_tail.is_some());
        assert_eq!(everything(&opened.store), recorded);
    }
}

#[test]
fn an_index_that_is_behind_learns_the_rest() {
    let home = folder();
    let data = home.path().join("data");
    record(&open(&data).store, 3);
    let older = home.path().join("older");
    copy(&data.join("index"), &older);
    let store = open(&data).store;
    store
        .append_all((10..15).map(|number| event(number, "set", day(2))).collect())
        .unwrap();
    let all = everything(&store);
    drop(store);

    fs::remove_dir_all(data.join("index")).unwrap();
    copy(&older, &data.join("index"));
    let opened = open(&data);
    assert_eq!(opened.index, IndexOutcome::CaughtUp { events: 5 });
    assert_eq!(everything(&opened.store), all);
    assert_eq!(opened.store.count(), 8);
    assert_eq!(opened.store.on(day(2)).unwrap().len(), 6);
}
