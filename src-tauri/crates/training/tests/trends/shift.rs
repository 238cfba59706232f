//! The test by shifts: hand-made cases, values computed elsewhere, and the simulations of training-science §10.

use training::trends::stats::{Difference, Followed, IMPLAUSIBLE, memory, would_show};

use crate::life::Noise;

fn followed(values: &[f64], beside: impl Fn(usize) -> Vec<f64>) -> Vec<Followed> {
    values
        .iter()
        .enumerate()
        .map(|(place, value)| Followed {
            place,
            value: *value,
            beside: beside(place),
        })
        .collect()
}

/// Ratings from 1 to 5 around 3.5 that remember `memory` of the day before, and training days by the toss of a coin.
struct Simulated {
    trained: Vec<bool>,
    ratings: Vec<f64>,
}

/// `effect` is what training adds; `weekend` is what the last two days of a week add, on which training is more likely too.
fn simulated(noise: &mut Noise, nights: usize, memory: f64, effect: f64, weekend: f64) -> Simulated {
    let mut last = 0.0;
    let fresh = |noise: &mut Noise| (0..12).map(|_| noise.unit()).sum::<f64>() - 6.0;
    let (mut trained, mut ratings) = (Vec::new(), Vec::new());
    for place in 0..nights {
        let free = weekend > 0.0 && is_weekend(place);
        let does = noise.unit()
            < if free {
                0.8
            } else if weekend > 0.0 {
                0.3
            } else {
                0.45
            };
        last = memory * last + (1.0 - memory * memory).sqrt() * fresh(noise);
        let lifted = if does { effect } else { 0.0 } + if free { weekend } else { 0.0 };
        trained.push(does);
        ratings.push((3.5 + 0.9 * last + lifted).round().clamp(1.0, 5.0));
    }
    Simulated { trained, ratings }
}

fn is_weekend(place: usize) -> bool {
    place % 7 >= 5
}

fn weekend(place: usize) -> Vec<f64> {
    vec![if is_weekend(place) { 1.0 } else { 0.0 }]
}

/// Percent of `runs` in which the test finds something, where nothing is.
fn false_alarms(
    seed: u64,
    runs: u32,
    nights: usize,
    of: impl Fn(&mut Noise) -> Simulated,
    allowing: bool,
) -> f64 {
    let mut noise = Noise::new(seed);
    let mut alarms = 0;
    for _ in 0..runs {
        let one = of(&mut noise);
        assert_eq!(one.ratings.len(), nights);
        let days = followed(
            &one.ratings,
            |place| if allowing { weekend(place) } else { Vec::new() },
        );
        let found = Difference::after(&one.trained, &days);
        alarms += u32::from(found.is_some_and(|found| found.chance(0.0) <= IMPLAUSIBLE));
    }
    100.0 * f64::from(alarms) / f64::from(runs)
}

#[test]
fn where_nothing_is_the_test_finds_something_about_as_often_as_it_may() {
    for (seed, nights, memory) in [
        (1, 30, 0.0),
        (2, 30, 0.4),
        (3, 60, 0.0),
        (4, 60, 0.4),
        (5, 90, 0.2),
    ] {
        let of = |noise: &mut Noise| simulated(noise, nights, memory, 0.0, 0.0);
        let alarms = false_alarms(seed, 300, nights, of, true);
        println!("false alarms, {nights} nights, memory {memory}: {alarms:.1} %");
        assert!(
            (4.0..=12.0).contains(&alarms),
            "{nights} nights, memory {memory}: {alarms} %"
        );
    }
}

#[test]
fn a_weekend_that_is_not_allowed_for_looks_like_training_and_one_that_is_does_not() {
    let of = |noise: &mut Noise| simulated(noise, 120, 0.2, 0.0, 0.6);
    let (ignored, allowed) = (
        false_alarms(11, 400, 120, of, false),
        false_alarms(11, 400, 120, of, true),
    );
    println!("weekend of 0.6: {ignored:.1} % ignored, {allowed:.1} % allowed for");
    assert!((22.0..=36.0).contains(&ignored), "{ignored} %");
    assert!((7.0..=17.0).contains(&allowed), "{allowed} %");
}

#[test]
fn the_plausible_range_holds_the_true_difference_about_as_often_as_the_sheet_says() {
    for (seed, nights, least, most) in [(21, 30, 78.0, 93.0), (22, 60, 83.0, 95.0)] {
        let mut noise = Noise::new(seed);
        let (mut held, runs) = (0, 300);
        for run in 0..runs {
            let memory = [0.0, 0.2, 0.4][run % 3];
            // Without rounding and ends to the scale, so that the true difference is known.
            let one = simulated(&mut noise, nights, memory, 0.0, 0.0);
            let lifted: Vec<f64> = one
                .ratings
                .iter()
                .zip(&one.trained)
                .map(|(rating, trained)| rating + if *trained { 0.5 } else { 0.0 })
                .collect();
            let Some(found) = Difference::after(&one.trained, &followed(&lifted, weekend)) else {
                continue;
            };
            let (low, high) = found.plausible(4.0);
            held += u32::from((low..=high).contains(&0.5));
        }
        let share = 100.0 * f64::from(held) / 300.0;
        println!("coverage, {nights} nights: {share:.1} %");
        assert!((least..=most).contains(&share), "{nights} nights: {share} %");
    }
}

#[test]
fn a_large_difference_is_found_and_its_range_leaves_out_none() {
    let mut noise = Noise::new(31);
    let one = simulated(&mut noise, 120, 0.2, 1.0, 0.0);
    let found = Difference::after(&one.trained, &followed(&one.ratings, weekend)).unwrap();
    let (low, high) = found.plausible(4.0);
    assert!(found.chance(0.0) <= 0.02);
    assert!(
        low > 0.0 && low <= found.value && found.value <= high,
        "{low} {high}"
    );
}

/// Sixteen days; the difference beside the weekend and p were computed with numpy 2 (`lstsq` on [1, A, weekend], `roll` of A).
#[test]
fn difference_and_chance_are_those_of_ordinary_least_squares() {
    let ratings = [
        3.0, 4.0, 2.0, 5.0, 3.0, 4.0, 4.0, 3.0, 5.0, 2.0, 4.0, 3.0, 4.0, 5.0, 3.0, 4.0,
    ];
    let trained = [1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 1].map(|mark| mark == 1);
    let found = Difference::after(&trained, &followed(&ratings, weekend)).unwrap();
    assert!(
        (found.value - 1.127_659_574_468_085).abs() < 1e-9,
        "{}",
        found.value
    );
    assert!((found.chance(0.0) - 0.0625).abs() < 1e-9, "{}", found.chance(0.0));
    assert!((found.chance(0.5) - 0.1875).abs() < 1e-9, "{}", found.chance(0.5));
}

#[test]
fn days_that_are_all_alike_have_nothing_to_compare() {
    assert!(Difference::after(&[true; 20], &followed(&[3.0; 20], weekend)).is_none());
    assert!(Difference::after(&[], &[]).is_none());
    let same = Difference::after(
        &[true, false, true, false, false],
        &followed(&[3.0; 5], |_| Vec::new()),
    );
    let same = same.unwrap();
    assert!(same.value.abs() < 1e-9);
    assert!((same.chance(0.0) - 1.0).abs() < 1e-9);
}

#[test]
fn what_a_month_and_more_would_show_is_the_table_of_the_sheet() {
    let table = [
        (30.0, [0.9, 1.3, 1.6]),
        (60.0, [0.7, 0.9, 1.1]),
        (90.0, [0.5, 0.7, 0.9]),
    ];
    for (nights, row) in table {
        for (memory, shown) in [0.0, 0.3, 0.5].into_iter().zip(row) {
            let least: f64 = would_show(0.9, (nights / 2.0, nights / 2.0), memory);
            assert!((least - shown).abs() <= 0.06, "{nights} {memory}: {least}");
        }
    }
}

#[test]
fn memory_is_what_neighbours_share() {
    assert!((memory(&[(1.0, 1.0), (-1.0, -1.0)]) - 0.9).abs() < 1e-9);
    assert!(memory(&[(1.0, -1.0)]).abs() < 1e-9);
    assert!(memory(&[]).abs() < 1e-9);
    assert!((memory(&[(2.0, 1.0), (1.0, 1.0)]) - 3.0 / 3.5).abs() < 1e-9);
}
