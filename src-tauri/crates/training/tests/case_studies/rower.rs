//! An athlete and a race.

use chrono::{Datelike, Weekday};
use training::check_in::{CheckIn, Illness};
use training::occasion::{Occasion, OccasionKind};
use training::plan::{Cause, Change};
use training::profile::{DayOfWeek, Goal, LifeContext, Profile};
use training::quantity::{Minutes, Months, Score};
use training::readiness::ReadinessState;
use training::vocabulary::{Equipment, Phase, PlaceKind};

use super::morning::{Morning, after, at, day, morning, slept, until_a_session};
use crate::support::life::good_morning;

const RACE: u64 = 79;

fn rower() -> Profile {
    let mut profile = Profile::with_birth_year(1998);
    profile.contexts = vec![LifeContext::Athlete];
    profile.goals = vec![Goal::Sport, Goal::Endurance];
    profile.days = vec![
        DayOfWeek::Monday,
        DayOfWeek::Tuesday,
        DayOfWeek::Thursday,
        DayOfWeek::Friday,
    ];
    profile.sport_days = vec![DayOfWeek::Wednesday, DayOfWeek::Saturday];
    profile.minutes = Minutes::new(60).unwrap();
    profile.training_months = Months::new(60).unwrap();
    profile.recent.weekly_minutes = Minutes::new(420).unwrap();
    profile.recent.longest_session = Minutes::new(90).unwrap();
    profile.recent.strength_days = 2;
    profile.places = at(
        PlaceKind::Gym,
        &[
            Equipment::Barbell,
            Equipment::Bench,
            Equipment::Dumbbells,
            Equipment::Machines,
            Equipment::Rower,
            Equipment::PullUpBar,
        ],
    );
    profile.occasions = vec![Occasion {
        kind: OccasionKind::Event,
        from: day(RACE),
        to: day(RACE),
    }];
    profile
}

#[test]
fn a_rower_nine_days_before_a_race() {
    let nine_before = until_a_session(after(rower(), RACE - 9));
    let today = morning(&nine_before, &good_morning());
    assert!(today.trains());
    // The taper takes volume, against the four weeks before it, and leaves pace and rhythm.
    let work = |days: std::ops::Range<u64>| -> u32 {
        days.map(|day| morning(&after(rower(), day), &good_morning()))
            .filter(|one| one.plan.track.is_some())
            .map(|one| one.seconds(Phase::Strength) + one.seconds(Phase::Aerobic))
            .sum()
    };
    let (now, usual) = (work(RACE - 10..RACE - 3), work(RACE - 42..RACE - 14) / 4);
    assert!(now > 0);
    assert!(now * 10 <= usual * 7, "{now} s against {usual} s");
    assert!(
        today
            .plan
            .track
            .is_some_and(|track| track.theme == training::album::WeekTheme::Taper)
    );
}

/// Returns the week that begins nine days before the race, each of its sessions as it would be on a morning like `said`.
fn taper_week(said: &CheckIn) -> Vec<Morning> {
    (RACE - 9..RACE - 2)
        .map(|day| morning(&after(rower(), day), said))
        .filter(|today| today.plan.track.is_some())
        .collect()
}

/// Returns the hard part of a session: repeats, and the movement.
fn race_pace(today: &Morning) -> Option<(u8, String)> {
    today
        .blocks(Phase::Aerobic)
        .iter()
        .find(|block| block.effort.get() >= 5)
        .map(|block| (block.sets, block.movement.clone()))
}

#[test]
fn the_taper_keeps_race_pace_on_the_rower_once_a_week_and_not_beside_the_sport_itself() {
    let week = taper_week(&good_morning());
    assert_eq!(week.len(), 4, "as often as ever");
    let hard: Vec<&Morning> = week.iter().filter(|today| today.plan.hard).collect();
    assert_eq!(hard.len(), 1);
    let (_, movement) = race_pace(hard[0]).unwrap();
    assert!(movement.ends_with("row"), "{movement}");
    // Sport is on Wednesdays and Saturdays.
    assert!(matches!(hard[0].plan.day.weekday(), Weekday::Mon | Weekday::Thu));
}

#[test]
fn a_short_night_in_the_taper_keeps_the_pace_with_a_third_fewer_repeats() {
    let paces =
        |said: &CheckIn| -> Vec<(u8, String)> { taper_week(said).iter().filter_map(race_pace).collect() };
    let (rested, short) = (paces(&good_morning()), paces(&slept(48)));
    assert_eq!((rested.len(), short.len()), (1, 1));
    for ((usual, movement), (fewer, same)) in rested.iter().zip(&short) {
        assert_eq!(movement, same);
        assert!(fewer * 3 <= usual * 2, "{fewer} of {usual}");
    }
}

#[test]
fn nerves_and_one_short_night_do_not_make_the_taper_easier_than_steady() {
    let life = until_a_session(after(rower(), RACE - 9));
    let nervous = CheckIn {
        stress: Score::MIN,
        mood: Score::new(2).unwrap(),
        ..slept(48)
    };
    let today = morning(&life, &nervous);
    assert_eq!(today.plan.state, ReadinessState::Steady);
    // Being ill is another matter, as ever.
    let ill = CheckIn {
        illness: Illness::Unwell,
        ..good_morning()
    };
    let ill = morning(&life, &ill);
    assert_eq!(ill.plan.state, ReadinessState::Restore);
    assert!(ill.blocks(Phase::Strength).is_empty());
}

#[test]
fn on_the_morning_of_the_race_there_is_no_work_and_no_verdict_to_give() {
    let life = after(rower(), RACE);
    let today = morning(&life, &good_morning());
    assert!(today.trains());
    for phase in [Phase::Skill, Phase::Strength, Phase::Aerobic] {
        assert!(today.blocks(phase).is_empty(), "{phase:?}");
    }
    assert!(today.seconds(Phase::Prime) >= 120 && today.seconds(Phase::Downshift) >= 180);
    assert!(
        today.says(|change, cause| *change == Change::EventMorning && *cause == Cause::EventNear { days: 0 })
    );
}
