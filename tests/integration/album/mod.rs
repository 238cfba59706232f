//! The album as a page: weeks and tracks, what became of them, and what the person changes.

mod edits;
mod next_album;
mod page;
mod review;

use std::time::Duration;

use serde_json::{Value, json};

use crate::person::Person;

const A_DAY: Duration = Duration::from_secs(24 * 3600);

fn album(person: &mut Person) -> Value {
    person.sees("view_album")["album"].clone()
}

fn states(person: &mut Person) -> Vec<String> {
    album(person)["weeks"][0]["tracks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|track| track["state"].as_str().unwrap().to_owned())
        .collect()
}

fn track(person: &mut Person, week: usize, session: usize) -> Value {
    album(person)["weeks"][week]["tracks"][session].clone()
}

/// Somebody on the first day of an album's last week.
fn in_the_last_week() -> Person {
    let mut person = Person::with_profile();
    person.checks_in(json!({}));
    person.trains();
    let weeks = album(&mut person)["weeks"].as_array().unwrap().len();
    person.away(A_DAY * 7 * u32::try_from(weeks - 1).unwrap());
    person
}
