//! Random people, habits, mornings and choices.

use chrono::Days;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use training::check_in::{CheckIn, Complaint, ComplaintKind, Control, Illness, Intent, RedFlag};
use training::occasion::{Occasion, OccasionKind};
use training::plan::Lever;
use training::profile::{
    Goal, LifeContext, Place, Profile, RecentActivity, Screening, SupportNeed, UsualLoad,
};
use training::quantity::{Grams, HeartRate, Intensity, Minutes, Months, Repetitions, Score, SleepMinutes};
use training::vocabulary::{Area, Equipment, PlaceKind};

use super::life::{Habits, START};
use super::people::WEEK;

fn rarely() -> impl Strategy<Value = bool> {
    prop::bool::weighted(0.06)
}

fn screening() -> impl Strategy<Value = Screening> {
    let yes = (
        rarely(),
        rarely(),
        rarely(),
        rarely(),
        rarely(),
        rarely(),
        rarely(),
    );
    let areas = || prop_oneof![4 => Just(Vec::new()), 1 => subsequence(Area::ALL.to_vec(), 1..=2)];
    (
        yes,
        areas(),
        areas(),
        rarely(),
        prop::bool::weighted(0.15),
        prop::bool::weighted(0.4),
    )
        .prop_map(
            |(yes, joint_problem, known_pain, pregnant, fall, cleared)| Screening {
                heart_condition: yes.0,
                high_blood_pressure: yes.1,
                chest_pain: yes.2,
                dizziness_or_fainting: yes.3,
                other_condition: yes.4,
                prescribed_medicine: yes.5,
                heart_rate_medicine: yes.5 && yes.6,
                joint_problem,
                supervised_only: yes.6,
                pregnant_or_postpartum: pregnant,
                recent_fall: fall,
                cleared,
                known_pain,
            },
        )
}

fn places() -> impl Strategy<Value = Vec<Place>> {
    let equipment = prop_oneof![
        2 => Just(Vec::new()),
        3 => subsequence(Equipment::ALL.to_vec(), 1..=5),
        2 => Just(Equipment::ALL.to_vec()),
    ];
    (
        subsequence(PlaceKind::ALL.to_vec(), 1..=2),
        prop::collection::vec(equipment, 2),
    )
        .prop_map(|(kinds, sets)| {
            kinds
                .into_iter()
                .zip(sets)
                .map(|(kind, equipment)| Place { kind, equipment })
                .collect()
        })
}

/// Events, exams and travel in the first weeks, for some.
fn occasions() -> impl Strategy<Value = Vec<Occasion>> {
    let one = (select(OccasionKind::ALL.to_vec()), 3..80u64, 0..16u64).prop_map(|(kind, from, length)| {
        let length = if kind == OccasionKind::Event {
            length.min(1)
        } else {
            length
        };
        let from = START.checked_add_days(Days::new(from)).unwrap();
        Occasion {
            kind,
            from,
            to: from.checked_add_days(Days::new(length)).unwrap(),
        }
    });
    prop_oneof![2 => Just(Vec::new()), 1 => prop::collection::vec(one, 1..=3)]
}

/// Loads that some know of the lifts that many know.
fn usual_loads() -> impl Strategy<Value = Vec<UsualLoad>> {
    let lifts = subsequence(
        vec!["goblet-squat", "bench-press", "barbell-row", "dumbbell-rdl"],
        1..=3,
    );
    let known = (lifts, 2..40i64, 3..15i64).prop_map(|(lifts, kilograms, repetitions)| {
        lifts
            .into_iter()
            .map(|movement| UsualLoad {
                movement: movement.into(),
                load: Grams::clamped(kilograms * 2_000),
                repetitions: Repetitions::clamped(repetitions),
            })
            .collect()
    });
    prop_oneof![3 => Just(Vec::new()), 1 => known]
}

pub fn profiles() -> impl Strategy<Value = Profile> {
    let years = prop_oneof![1 => 2009..2013i32, 8 => 1962..2007i32, 4 => 1930..1961i32];
    let months = prop_oneof![3 => Just(0i64), 2 => 1..24i64, 3 => 24..200i64];
    let recent = (0..400i64, 0..90i64, 0..6u8);
    let contexts = subsequence(LifeContext::ALL.to_vec(), 0..=2);
    let wants = (
        subsequence(Goal::ALL.to_vec(), 0..=3),
        prop::option::of(select(SupportNeed::ALL.to_vec())),
    );
    let days = (
        subsequence(WEEK.to_vec(), 1..=7),
        subsequence(WEEK.to_vec(), 0..=2),
        10..=60i64,
    );
    let known = (occasions(), usual_loads(), prop::option::of(45..90i64));
    (
        years,
        months,
        recent,
        contexts,
        wants,
        days,
        (screening(), places()),
        known,
    )
        .prop_map(
            |(
                birth_year,
                months,
                recent,
                contexts,
                (goals, support),
                (days, sport_days, minutes),
                (screening, places),
                (occasions, usual_loads, resting),
            )| Profile {
                occasions,
                usual_loads,
                resting_heart_rate: resting.map(HeartRate::clamped),
                contexts,
                training_months: Months::clamped(months),
                screening,
                recent: RecentActivity {
                    weekly_minutes: Minutes::clamped(recent.0),
                    longest_session: Minutes::clamped(recent.1.min(recent.0)),
                    strength_days: recent.2,
                },
                goals,
                days,
                minutes: Minutes::clamped(minutes),
                places,
                support,
                sport_days,
                ..Profile::with_birth_year(birth_year)
            },
        )
}

pub fn habits() -> impl Strategy<Value = Habits> {
    let percent = (
        prop_oneof![Just(100u32), 40..100u32],
        prop_oneof![Just(100u32), 0..100u32],
        60..=100u32,
    );
    let gap = prop::option::weighted(0.4, (0..50u64, 10..70u64));
    (
        any::<u64>(),
        percent,
        0..4u32,
        gap,
        prop_oneof![Just(0u32), 5..30u32],
        prop_oneof![Just(0u32), 10..60u32],
    )
        .prop_map(
            |(seed, (adherence, check_ins, clean), spare_reserve, gap, trouble, outside)| Habits {
                seed,
                adherence,
                check_ins,
                clean,
                spare_reserve,
                gap,
                trouble,
                outside,
                grows: None,
                strong: Habits::STEADY.strong,
            },
        )
}

pub fn complaints() -> impl Strategy<Value = Complaint> {
    (
        select(Area::ALL.to_vec()),
        select(ComplaintKind::ALL.to_vec()),
        0..=10i64,
        rarely(),
    )
        .prop_map(|(area, kind, intensity, alters_movement)| Complaint {
            area,
            kind,
            intensity: Intensity::clamped(intensity),
            alters_movement,
        })
}

pub fn check_ins() -> impl Strategy<Value = CheckIn> {
    let score = || prop_oneof![2 => 3..=5i64, 1 => 1..=5i64];
    let scores = [(); 5].map(|()| score());
    let sleep = prop_oneof![3 => 26..=34i64, 1 => 8..=40i64];
    let body = prop_oneof![2 => Just(Vec::new()), 2 => prop::collection::vec(complaints(), 1..=3)];
    let control = prop::option::of(select(Control::ALL.to_vec()));
    let intent = prop::option::of(select(Intent::ALL.to_vec()));
    let place = prop::option::weighted(0.3, select(PlaceKind::ALL.to_vec()));
    let illness =
        prop_oneof![12 => Just(Illness::None), 1 => Just(Illness::Unwell), 1 => Just(Illness::Fever)];
    let flags = prop_oneof![30 => Just(Vec::new()), 1 => subsequence(RedFlag::ALL.to_vec(), 1..=2)];
    (
        scores,
        sleep,
        body,
        control,
        (intent, prop::option::of(10..=60i64)),
        place,
        illness,
        flags,
    )
        .prop_map(
            |(scores, sleep, complaints, control, (intent, minutes), place, illness, red_flags)| {
                let score = |at: usize| Score::new(scores[at]).unwrap();
                CheckIn {
                    sleep: SleepMinutes::clamped(sleep * 15),
                    sleep_quality: score(0),
                    energy: score(1),
                    muscles: score(2),
                    stress: score(3),
                    mood: score(4),
                    complaints,
                    control,
                    intent,
                    minutes: minutes.map(Minutes::clamped),
                    place,
                    illness,
                    fuel: None,
                    water: None,
                    red_flags,
                }
            },
        )
}

pub fn levers() -> impl Strategy<Value = Vec<Lever>> {
    let lever = prop_oneof![
        (10..=60i64).prop_map(|minutes| Lever::Shorter {
            minutes: Minutes::clamped(minutes)
        }),
        Just(Lever::Easier),
        select(PlaceKind::ALL.to_vec()).prop_map(|place| Lever::OtherPlace { place }),
        Just(Lever::SideB),
        Just(Lever::FreeTrack),
    ];
    prop_oneof![3 => Just(Vec::new()), 1 => prop::collection::vec(lever, 1..=2)]
}
