//! Rules that hold for everybody's album.

mod movements;
mod volume;
mod weeks;

use std::sync::LazyLock;

use chrono::Days;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use training::album::{Album, AlbumWeek, new_album};
use training::history::History;
use training::load::{HalfSets, add_half_sets};
use training::movement::{Movement, catalogue};
use training::plan::SessionKind;
use training::profile::Profile;

use crate::support::life::START;
use crate::support::people_any::profiles;

const PEOPLE: usize = 150;

/// Random people with an album and the one after it.
static PAIRS: LazyLock<Vec<(Profile, Album, Album)>> = LazyLock::new(|| {
    let mut runner = TestRunner::deterministic();
    let history = History::default();
    (0..PEOPLE)
        .map(|_| {
            let (profile, seed) = (profiles(), any::<u32>())
                .new_tree(&mut runner)
                .unwrap()
                .current();
            let first = new_album(&profile, &history, None, START, seed);
            let next_day = first.ends().checked_add_days(Days::new(1)).unwrap();
            let second = new_album(&profile, &history, Some(&first), next_day, seed.wrapping_add(1));
            (profile, first, second)
        })
        .collect()
});

fn everybody() -> impl Iterator<Item = (&'static Profile, &'static Album)> {
    PAIRS
        .iter()
        .flat_map(|(profile, first, second)| [(profile, first), (profile, second)])
}

fn half_sets(week: &AlbumWeek) -> HalfSets {
    let mut sum = HalfSets::new();
    for lift in week.sessions.iter().flat_map(|session| &session.lifts) {
        add_half_sets(&mut sum, &lift.movement, u32::from(lift.sets));
    }
    sum
}

fn is_strong(kind: SessionKind) -> bool {
    matches!(
        kind,
        SessionKind::Foundation | SessionKind::Build | SessionKind::EarnedTest
    )
}

fn movement(slug: &str) -> &'static Movement {
    catalogue().get(slug).unwrap()
}
