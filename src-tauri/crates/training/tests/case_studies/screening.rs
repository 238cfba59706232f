//! Who needs somebody else's word first.

use training::plan::{Cause, Change};
use training::profile::Profile;
use training::vocabulary::{Phase, PlaceKind};

use super::morning::{after, at, morning, until_a_session};
use crate::support::life::good_morning;
use crate::support::people;

#[test]
fn a_heart_condition_without_clearance_means_light_items_until_a_professional_agrees() {
    let mut waiting = people::lifter();
    waiting.screening.heart_condition = true;
    let today = morning(&until_a_session(after(waiting.clone(), 14)), &good_morning());
    assert!(today.trains());
    for phase in [Phase::Prime, Phase::Skill, Phase::Strength, Phase::Aerobic] {
        for block in today.blocks(phase) {
            assert!(super::morning::movement(block).light, "{block:?}");
            assert!(block.load.is_none());
        }
    }
    assert!(today.says(|change, cause| *change == Change::GentleOnly && *cause == Cause::ScreeningAnswer));

    // With clearance the same person trains; nothing is held on record against them.
    waiting.screening.cleared = true;
    let cleared = morning(&until_a_session(after(waiting, 14)), &good_morning());
    assert!(cleared.every_block().any(|block| block.load.is_some()));
    // A heart rate that medicine or a condition may have changed is no target.
    assert!(cleared.every_block().all(|block| block.heart_rate.is_none()));
}

#[test]
fn a_sixteen_year_old_trains_lightly_and_is_told_why() {
    let mut profile = Profile::with_birth_year(2010);
    profile.places = at(PlaceKind::Home, &[]);
    let today = morning(&until_a_session(after(profile, 7)), &good_morning());
    assert!(today.every_block().all(|block| block.load.is_none()));
    assert!(today.because(|cause| *cause == Cause::Under18));
    assert!(!today.plan.hard);
}
