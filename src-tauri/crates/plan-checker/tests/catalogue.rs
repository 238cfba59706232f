//! The checker reads the catalogue's files by itself.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use plan_checker::{Facts, FactsError, Invariant};

#[test]
fn longplays_own_catalogue_can_be_read() {
    let facts = Facts::of_longplay().expect("every file is a catalogue file");
    assert!(facts.movements().len() >= 300);
    let squat = facts.get("goblet-squat").expect("a goblet squat");
    assert!(squat.compound && squat.first_load.is_some());
}

#[test]
fn a_movement_twice_is_refused() {
    let text = include_str!("../../training/catalogue/squat.toml");
    let twice = Facts::read([("squat", text), ("again", text)].into_iter());
    assert!(matches!(twice, Err(FactsError::Twice(_))));
}

#[test]
fn all_46_invariants_have_a_name_of_their_own() {
    let names: std::collections::BTreeSet<_> = Invariant::all().map(Invariant::name).collect();
    assert_eq!(names.len(), usize::from(Invariant::COUNT));
    assert!(Invariant::new(0).is_none() && Invariant::new(47).is_none());
}
