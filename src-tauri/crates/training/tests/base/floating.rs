//! A hard day stays within fourteen days: one that its own day could not hold comes to the next that can (P2).

use chrono::NaiveDate;
use training::check_in::{CheckIn, Intent};
use training::generate::generate;
use training::plan::{Cause, Change, Outcome, SessionKind, SessionPlan};
use training::profile::Profile;
use training::quantity::Minutes;
use training::vocabulary::Phase;

use crate::support::life::{Habits, Life, good_morning};
use crate::support::people;

/// Ten regular weeks.
fn regular(profile: Profile) -> Life {
    let mut life = Life::new(profile, Habits::STEADY);
    life.live(70);
    life
}

/// Three sessions a week, one of them for endurance.
fn three_days() -> Profile {
    let mut profile = people::lifter();
    profile.days = vec![people::WEEK[0], people::WEEK[2], people::WEEK[4]];
    profile
}

/// Lives so many days with these mornings and returns the plans.
fn lived(life: &mut Life, days: u64, morning: impl Fn(&Life) -> CheckIn) -> Vec<SessionPlan> {
    (0..days)
        .map(|_| {
            let check_in = morning(life);
            let plan = life.plan(Some(&check_in), |request| generate(&request));
            life.history.check_ins.insert(life.day, check_in);
            life.history.told.insert(life.day, plan.reasons.clone());
            if plan.outcome == Outcome::Train {
                let record = life.train(&plan);
                life.history.sessions.entry(life.day).or_default().push(record);
            }
            life.day = life.day.succ_opt().unwrap();
            life.begin_album_if_over();
            plan
        })
        .collect()
}

fn is_endurance_day(life: &Life) -> bool {
    life.album
        .session_for(life.day)
        .is_some_and(|(session, _)| session.kind == SessionKind::Endurance)
}

/// A quarter of an hour on the days for endurance, all the time on the others.
fn busy_on_endurance_days(life: &Life) -> CheckIn {
    let mut check_in = good_morning();
    check_in.minutes = is_endurance_day(life).then(|| Minutes::new(15).unwrap());
    check_in
}

fn sets(plan: &SessionPlan) -> u32 {
    let strength = plan.phases.iter().filter(|phase| phase.phase == Phase::Strength);
    strength
        .flat_map(|phase| &phase.blocks)
        .map(|block| u32::from(block.sets))
        .sum()
}

#[test]
fn after_regular_weeks_every_fortnight_has_a_hard_day() {
    for profile in [three_days(), people::lifter(), people::novice()] {
        let mut life = regular(profile);
        let plans = lived(&mut life, 84, |_| good_morning());
        for fortnight in plans.chunks(14) {
            assert!(fortnight.iter().any(|plan| plan.hard), "{}", fortnight[0].day);
        }
    }
}

#[test]
fn a_hard_part_without_time_on_its_day_comes_to_the_next_session_of_strength_and_half_of_that_stays() {
    let mut life = regular(three_days());
    let mut counted = 0;
    for _ in 0..42 {
        let before = life.clone();
        let plan = lived(&mut life, 1, busy_on_endurance_days).remove(0);
        if !plan.hard {
            continue;
        }
        counted += 1;
        assert!(matches!(plan.kind, SessionKind::Foundation | SessionKind::Build));
        let mut without = before;
        without.album.weeks.iter_mut().for_each(|week| week.hard_days = 0);
        let usual = without.plan(Some(&good_morning()), |request| generate(&request));
        assert!(
            !usual.hard && usual.planned_load <= plan.planned_load + 1,
            "{} {} {} {}",
            usual.hard,
            usual.planned_load,
            plan.planned_load,
            plan.day
        );
        assert!(
            sets(&plan) * 2 + 2 >= sets(&usual),
            "{} of {}",
            sets(&plan),
            sets(&usual)
        );
        let says = |change: &dyn Fn(&Change) -> bool| {
            plan.reasons
                .iter()
                .any(|reason| change(&reason.change) && reason.cause == Cause::Earned)
        };
        assert!(says(&|change| matches!(change, Change::Intervals { .. })));
        let practised = plan
            .phases
            .iter()
            .any(|phase| phase.phase == Phase::Skill && phase.seconds.get() > 0);
        assert_ne!(
            practised,
            says(&|change| *change == Change::PhaseNotToday { phase: Phase::Skill })
        );
    }
    assert!(counted >= 3, "{counted}");
}

#[test]
fn it_comes_once_and_never_on_top_of_another() {
    let mut life = regular(three_days());
    let plans = lived(&mut life, 42, busy_on_endurance_days);
    let days: Vec<NaiveDate> = plans
        .iter()
        .filter(|plan| plan.hard)
        .map(|plan| plan.day)
        .collect();
    assert!(days.len() >= 3);
    for pair in days.windows(2) {
        assert!((pair[1] - pair[0]).num_days() > 7, "{pair:?}");
    }
}

#[test]
fn practice_and_side_b_that_were_asked_for_keep_their_time() {
    let mut life = regular(three_days());
    let plans = lived(&mut life, 28, |life| {
        let mut check_in = busy_on_endurance_days(life);
        check_in.intent = Some(Intent::Practise);
        check_in
    });
    assert!(plans.iter().all(|plan| !plan.hard));
}

#[test]
fn older_adults_keep_their_balance_instead() {
    let mut profile = people::older();
    profile.screening.cleared = true;
    profile.minutes = Minutes::new(45).unwrap();
    let mut life = regular(profile);
    let plans = lived(&mut life, 28, busy_on_endurance_days);
    assert!(
        plans
            .iter()
            .all(|plan| !plan.hard || plan.kind == SessionKind::Endurance)
    );
}
