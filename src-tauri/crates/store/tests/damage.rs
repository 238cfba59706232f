//! The disk changed what was written.
#![allow(clippy::unwrap_used)]

mod support;

use std::fs;

use store::{DamageKind, IndexOutcome, RebuildCause};
use support::{
    change, copy, day, event, everything, flip, folder, journal_files, large, line_starts, missing, open,
    record, seqs, set_aside,
};

#[test]
fn a_flipped_bit_costs_one_event_which_is_named() {
    let data = folder();
    let recorded = record(&open(data.path()).store, 9);
    flip(data.path(), 4);

    let opened = open(data.path());
    assert_eq!(opened.index, IndexOutcome::Rebuilt(RebuildCause::JournalDamaged));
    assert_eq!(opened.torn_tail, None);
    assert_eq!(missing(&opened.damage), [5..=5]);
    assert_eq!(opened.damage[0].kind, DamageKind::Unreadable);
    assert_eq!(seqs(&opened.store), [1, 2, 3, 4, 6, 7, 8, 9]);
    assert_eq!(everything(&opened.store)[4], recorded[5]);
    assert_eq!(opened.store.count(), 8);
    assert_eq!(opened.store.event(recorded[4].id).unwrap(), None);
    assert_eq!(
        set_aside(data.path()).len(),
        1,
        "the old index is kept: it still has the event"
    );

    // The damage stands, is said every time, and does not cost a rebuild every time.
    opened.store.append(event(50, "set", day(0))).unwrap();
    drop(opened);
    let again = open(data.path());
    assert_eq!(again.index, IndexOutcome::Current);
    assert_eq!(missing(&again.damage), [5..=5]);
    assert_eq!(again.store.last_seq(), 10);
    assert_eq!(missing(&again.store.verify().unwrap()), [5..=5]);
}

#[test]
fn every_bit_of_a_line_is_covered() {
    let data = folder();
    record(&open(data.path()).store, 3);
    let file = &journal_files(data.path())[0];
    let intact = fs::read(file).unwrap();
    let starts = line_starts(&intact);
    fs::remove_dir_all(data.path().join("index")).unwrap();
    for at in (starts[1]..starts[2]).step_by(11).chain([starts[2] - 1]) {
        change(file, |bytes| {
            bytes.clone_from(&intact);
            bytes[at] ^= 1;
        });
        let opened = open(data.path());
        // A lost line break joins two events into one unreadable line, which is then the last.
        let (found, lost) = if at == starts[2] - 1 {
            (vec![1], 2..=3)
        } else {
            (vec![1, 3], 2..=2)
        };
        assert_eq!(seqs(&opened.store), found, "byte {at}");
        assert_eq!(missing(&opened.damage), [lost], "byte {at}");
        assert_eq!(opened.torn_tail, None, "byte {at}");
        drop(opened);
        fs::remove_dir_all(data.path().join("index")).unwrap();
    }
}

#[test]
fn an_acknowledged_end_that_is_gone_is_named_and_its_seqs_are_not_given_again() {
    for how in [
        "flipped",
        "cut within a line",
        "cut between lines",
        "file deleted",
    ] {
        let data = folder();
        record(&open(data.path()).store, 4);
        let file = journal_files(data.path())[0].clone();
        match how {
            "flipped" => flip(data.path(), 3),
            "cut within a line" => change(&file, |bytes| bytes.truncate(line_starts(bytes)[3] + 20)),
            "cut between lines" => change(&file, |bytes| bytes.truncate(line_starts(bytes)[3])),
            _ => fs::remove_file(&file).unwrap(),
        }
        let lost = if how == "file deleted" { 1..=4 } else { 4..=4 };
        let kept: Vec<u64> = (1..*lost.start()).collect();

        let opened = open(data.path());
        assert_eq!(missing(&opened.damage), std::slice::from_ref(&lost), "{how}");
        assert_eq!(
            opened.torn_tail, None,
            "{how}: it was acknowledged, so it is no cut-off write"
        );
        assert_eq!(seqs(&opened.store), kept, "{how}");
        drop(opened);

        // A crash before anything else is recorded does not make it forget.
        fs::remove_dir_all(data.path().join("index")).unwrap();
        let opened = open(data.path());
        assert_eq!(missing(&opened.damage), std::slice::from_ref(&lost), "{how}");
        assert_eq!(
            opened.store.append(event(50, "set", day(0))).unwrap().seq,
            5,
            "{how}"
        );
        drop(opened);
        let opened = open(data.path());
        assert_eq!(opened.index, IndexOutcome::Current, "{how}");
        assert_eq!(missing(&opened.damage), [lost], "{how}");
        assert_eq!(seqs(&opened.store), [&kept[..], &[5]].concat(), "{how}");
    }
}

#[test]
fn lines_in_the_wrong_place_are_not_believed() {
    let data = folder();
    record(&open(data.path()).store, 5);
    change(&journal_files(data.path())[0], |bytes| {
        let starts = line_starts(bytes);
        let second = bytes[starts[1]..starts[2]].to_vec();
        bytes.splice(starts[3]..starts[3], second);
    });
    let opened = open(data.path());
    assert_eq!(seqs(&opened.store), [1, 2, 3, 4, 5]);
    assert_eq!(missing(&opened.damage), []);
    assert_eq!(opened.damage.len(), 1, "the line that was added is reported");
}

#[test]
fn two_histories_mixed_are_noticed() {
    let (data, other) = (folder(), folder());
    record(&open(data.path()).store, 3);
    let store = open(other.path()).store;
    for number in 1..=3 {
        store.append(event(number, "other", day(0))).unwrap();
    }
    drop(store);
    let foreign = fs::read(&journal_files(other.path())[0]).unwrap();
    let starts = line_starts(&foreign);
    change(&journal_files(data.path())[0], |bytes| {
        bytes.truncate(line_starts(bytes)[2]);
        bytes.extend_from_slice(&foreign[starts[2]..]);
    });
    let opened = open(data.path());
    assert_eq!(opened.damage.len(), 1);
    assert_eq!(opened.damage[0].kind, DamageKind::Unlinked);
}

#[test]
fn segments_follow_each_other_and_a_deleted_one_is_named() {
    let data = folder();
    let store = open(data.path()).store;
    for number in 1..=7 {
        store.append(large(number)).unwrap();
    }
    assert_eq!(journal_files(data.path()).len(), 4);
    drop(store);
    let opened = open(data.path());
    assert_eq!(opened.index, IndexOutcome::Current);
    assert_eq!(seqs(&opened.store).len(), 7);
    assert_eq!(opened.store.verify().unwrap(), vec![]);
    drop(opened);

    fs::remove_file(&journal_files(data.path())[1]).unwrap();
    let opened = open(data.path());
    assert_eq!(missing(&opened.damage), [3..=4]);
    assert_eq!(opened.damage[0].kind, DamageKind::Gone);
    assert_eq!(seqs(&opened.store), [1, 2, 5, 6, 7]);
    drop(opened);
    let again = open(data.path());
    assert_eq!(again.index, IndexOutcome::Current);
    assert_eq!(missing(&again.damage), [3..=4]);
}

#[test]
fn damage_at_the_end_of_a_sealed_segment_is_damage() {
    let data = folder();
    let store = open(data.path()).store;
    for number in 1..=5 {
        store.append(large(number)).unwrap();
    }
    drop(store);
    let sealed = journal_files(data.path())[1].clone();
    change(&sealed, |bytes| bytes.truncate(bytes.len() - 10));
    let opened = open(data.path());
    assert_eq!(opened.torn_tail, None);
    assert_eq!(missing(&opened.damage), [4..=4]);
    drop(opened);
    let again = open(data.path());
    assert_eq!(
        (again.index, missing(&again.damage)),
        (IndexOutcome::Current, vec![4..=4])
    );
}

#[test]
fn verifying_reads_what_opening_did_not() {
    let data = folder();
    let store = open(data.path()).store;
    for number in 1..=5 {
        store.append(large(number)).unwrap();
    }
    drop(store);
    flip(data.path(), 0);
    let opened = open(data.path());
    assert_eq!(opened.index, IndexOutcome::Current);
    assert_eq!(seqs(&opened.store), [1, 2, 3, 4, 5], "the index still has it");
    assert_eq!(missing(&opened.store.verify().unwrap()), [1..=1]);
}

#[test]
fn where_the_end_is_lost_the_newest_is_the_last_that_can_be_read() {
    let data = folder();
    let recorded = record(&open(data.path()).store, 4);
    change(&journal_files(data.path())[0], |bytes| {
        bytes.truncate(line_starts(bytes)[2]);
    });
    let opened = open(data.path());
    assert_eq!(missing(&opened.damage), [3..=4]);
    assert_eq!(opened.store.newest().unwrap().as_ref(), recorded.get(1));
    let next = opened.store.append(event(50, "set", day(0))).unwrap();
    assert_eq!(opened.store.newest().unwrap(), Some(next));
}

#[test]
fn after_a_kill_an_acknowledged_end_that_is_gone_is_named_too() {
    for how in [
        "flipped",
        "cut between lines",
        "file deleted",
        "journal deleted",
        "exchanged",
    ] {
        let home = folder();
        let (alive, killed) = (home.path().join("alive"), home.path().join("killed"));
        record(&open(&alive).store, 2);
        let store = open(&alive).store;
        store.append(event(50, "set", day(0))).unwrap();
        copy(&alive, &killed);
        let file = journal_files(&killed)[0].clone();
        let lost = match how {
            "flipped" => {
                flip(&killed, 2);
                3..=3
            }
            "cut between lines" => {
                change(&file, |bytes| bytes.truncate(line_starts(bytes)[1]));
                2..=3
            }
            "file deleted" => {
                fs::remove_file(&file).unwrap();
                1..=3
            }
            "journal deleted" => {
                fs::remove_dir_all(killed.join("journal")).unwrap();
                1..=3
            }
            _ => {
                let note = killed.join("reached");
                fs::rename(&note, killed.join("passing")).unwrap();
                fs::rename(&file, &note).unwrap();
                fs::rename(killed.join("passing"), &file).unwrap();
                1..=3
            }
        };
        let opened = open(&killed);
        assert_eq!(missing(&opened.damage), std::slice::from_ref(&lost), "{how}");
        assert_eq!(opened.torn_tail, None, "{how}");
        drop(opened);
        assert_eq!(missing(&open(&killed).damage), [lost], "{how}: and again");
    }
}

#[test]
fn a_garbled_note_of_how_far_it_came_changes_nothing() {
    let data = folder();
    let recorded = record(&open(data.path()).store, 3);
    for garbled in [
        "",
        "{",
        "{\"device\":\"x\",\"seq\":\"000000009999\",\"sum\":\"0000000000000000\"}\n",
    ] {
        for note in ["reached", "journal/reached"] {
            fs::write(data.path().join(note), garbled).unwrap();
        }
        let opened = open(data.path());
        assert_eq!((opened.torn_tail, opened.damage), (None, vec![]), "{garbled}");
        assert_eq!(everything(&opened.store), recorded, "{garbled}");
    }
}
