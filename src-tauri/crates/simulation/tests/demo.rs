//! Half a year of an invented person, as their journal tells it.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use chrono::DateTime;
use serde_json::Value;
use simulation::demo::{Person, write};

/// Every body of a kind in the journal, in order.
fn told(folder: &Path, kind: &str) -> Vec<Value> {
    let mut files: Vec<_> = fs::read_dir(folder.join("journal"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    let mut found = Vec::new();
    for file in files {
        for line in fs::read_to_string(file).unwrap().lines() {
            let event: Value = serde_json::from_str(line).unwrap();
            if event["kind"] == kind {
                found.push(event["body"]["record"].clone());
            }
        }
    }
    found
}

/// The heaviest load of each lift in each session, in grams.
fn loads(folder: &Path) -> BTreeMap<String, Vec<u64>> {
    let mut loads: BTreeMap<String, Vec<u64>> = BTreeMap::new();
    for session in told(folder, "session_ended") {
        let mut heaviest: BTreeMap<String, u64> = BTreeMap::new();
        for set in session["sets"].as_array().unwrap() {
            if let (true, Some(load)) = (set["phase"] == "strength", set["load"].as_u64()) {
                let movement = set["movement"].as_str().unwrap().to_owned();
                let known = heaviest.entry(movement).or_default();
                *known = load.max(*known);
            }
        }
        for (movement, load) in heaviest {
            loads.entry(movement).or_default().push(load);
        }
    }
    loads
}

#[test]
fn after_half_a_year_the_desk_person_lifts_clearly_more_than_at_first() {
    let folder = tempfile::tempdir().unwrap();
    let ends = DateTime::parse_from_rfc3339("2026-11-22T07:00:00+01:00").unwrap();
    write(folder.path(), Person::Desk, 26, 7, ends).unwrap();
    let albums = told(folder.path(), "album");
    let anchors: Vec<&str> = albums[0]["anchors"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_str)
        .collect();
    let loads = loads(folder.path());
    let loaded: Vec<_> = anchors.iter().filter_map(|anchor| loads.get(*anchor)).collect();
    assert!(loaded.len() >= 2, "{anchors:?}");
    for lift in loaded {
        // A single day may be an easy one.
        let lately = lift[lift.len().saturating_sub(6)..].iter().max().unwrap();
        assert!(*lately * 2 >= lift[0] * 3, "{anchors:?}: {lift:?}");
    }
}
