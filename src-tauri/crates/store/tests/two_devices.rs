//! docs/two-devices.md, held to: what an event says of itself is enough to merge the journals of two devices.
#![allow(clippy::unwrap_used)]

mod support;

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::DateTime;
use store::export::{self, Document};
use store::{Event, NewEvent, Progress, Store};
use support::{day, event, everything, folder, open};
use uuid::Uuid;

/// The order of the page: by reading, then device, then seq. An event's reading is the largest of its own clock, that of its
/// predecessor on the same device, and that of what it corrects or retracts.
fn merged(journals: &[Vec<Event>]) -> Vec<Event> {
    let mut known: BTreeMap<Uuid, Event> = BTreeMap::new();
    for event in journals.iter().flatten() {
        known.insert(event.id, event.clone());
    }
    let mut by_device: BTreeMap<Uuid, Vec<Event>> = BTreeMap::new();
    for event in known.into_values() {
        by_device.entry(event.device).or_default().push(event);
    }
    for events in by_device.values_mut() {
        events.sort_by_key(|event| event.seq);
    }
    // Causes may stand on the other device, so readings are passed on until none changes.
    let mut readings: HashMap<Uuid, i64> = HashMap::new();
    loop {
        let before = readings.clone();
        for events in by_device.values() {
            let mut reached = i64::MIN;
            for event in events {
                for cause in [event.corrects, event.retracts].into_iter().flatten() {
                    reached = reached.max(readings.get(&cause).map_or(i64::MIN, |reading| reading + 1));
                }
                reached = reached.max(event.at);
                readings.insert(event.id, reached);
            }
        }
        if before == readings {
            break;
        }
    }
    let mut all: Vec<Event> = by_device.into_values().flatten().collect();
    all.sort_by_key(|event| (readings[&event.id], event.device, event.seq));
    all
}

/// Gives the past of one installation to another, as an export and an import do.
fn share(from: &Store, to: &Store) {
    let mut bytes = Vec::new();
    let at = DateTime::from_timestamp_millis(1_780_000_000_000)
        .unwrap()
        .fixed_offset();
    export::write(&from.snapshot(), at, &mut bytes, &Progress::default()).unwrap();
    let document = Document::read(&bytes, &Progress::default()).unwrap();
    let seen = to.snapshot();
    let staged = document.stage(&seen, &Progress::default()).unwrap();
    to.replace(&seen, &staged).unwrap();
}

/// An event recorded when the device's clock stood so many minutes into the shared day.
fn at_minute(minute: i64, event: NewEvent) -> NewEvent {
    NewEvent {
        at: 1_770_000_000_000 + minute * 60_000,
        ..event
    }
}

fn place(merged: &[Event], id: Uuid) -> usize {
    merged.iter().position(|event| event.id == id).unwrap()
}

#[test]
fn two_devices_come_to_one_order_from_what_events_say() {
    let (desk, laptop) = (folder(), folder());
    let (desk, laptop) = (open(desk.path()).store, open(laptop.path()).store);
    let check_in = desk.append(at_minute(0, event(1, "check_in", day(0)))).unwrap();
    desk.append(at_minute(1, event(2, "activity", day(0)))).unwrap();
    share(&desk, &laptop);
    assert_ne!(desk.device(), laptop.device());
    assert_eq!(
        everything(&laptop),
        everything(&desk),
        "who recorded an event stays in it"
    );

    // Apart: the laptop's clock is an hour behind, and it corrects what the desk recorded.
    let corrected = laptop
        .append(NewEvent {
            corrects: Some(check_in.id),
            ..at_minute(-58, event(3, "check_in", day(0)))
        })
        .unwrap();
    let of_laptop = laptop.append(at_minute(-40, event(4, "note", day(0)))).unwrap();
    let of_desk = desk.append(at_minute(5, event(5, "note", day(0)))).unwrap();
    desk.append(at_minute(6, event(6, "activity", day(1)))).unwrap();

    let one = merged(&[everything(&desk), everything(&laptop)]);
    let other = merged(&[everything(&laptop), everything(&desk), everything(&desk)]);
    assert_eq!(one, other, "whatever arrives first, and however often");
    assert_eq!(one.len(), 6, "every event is there once");
    assert!(
        place(&one, check_in.id) < place(&one, corrected.id),
        "a cause stands before its effect, whatever the clocks say"
    );
    assert!(place(&one, corrected.id) < place(&one, of_laptop.id));
    assert!(place(&one, of_laptop.id) < place(&one, of_desk.id));
    let places: HashSet<(Uuid, u64)> = one.iter().map(|event| (event.device, event.seq)).collect();
    assert_eq!(places.len(), one.len(), "a place on a device is given once");
    for device in [desk.device(), laptop.device()] {
        let seqs: Vec<u64> = one
            .iter()
            .filter(|event| event.device == device)
            .map(|event| event.seq)
            .collect();
        assert!(seqs.is_sorted(), "a device's own order holds: {seqs:?}");
    }
}

#[test]
fn an_event_that_arrives_twice_is_refused_by_its_id() {
    let (desk, laptop) = (folder(), folder());
    let (desk, laptop) = (open(desk.path()).store, open(laptop.path()).store);
    desk.append(event(1, "note", day(0))).unwrap();
    share(&desk, &laptop);
    laptop.append(event(1, "note", day(0))).unwrap_err();
}
