//! Theil–Sen by hand, and the interval around it.

use training::trends::stats::{Reading, median, spread, theil_sen, trend};

use crate::life::Noise;

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

#[test]
fn the_median_slope_of_four_readings() {
    // Slopes 0, 1/2, 1, 4/3, 3/2, 3: the middle two are 1 and 4/3.
    let (slope, at_zero) = theil_sen(&[(0, 1.0), (1, 2.0), (2, 2.0), (3, 5.0)]).unwrap();
    assert!(close(slope, 7.0 / 6.0), "{slope}");
    // Without it 1, 5/6, −1/3, 3/2 are left: the middle two are 5/6 and 1.
    assert!(close(at_zero, 11.0 / 12.0), "{at_zero}");
}

#[test]
fn uneven_days_are_counted_as_they_are() {
    // Slopes 3, 1, 1/3; without 1 a day 0, 2, 0 are left.
    let (slope, at_zero) = theil_sen(&[(0, 0.0), (1, 3.0), (4, 4.0)]).unwrap();
    assert!(close(slope, 1.0) && close(at_zero, 0.0));
}

#[test]
fn one_wild_reading_turns_nothing() {
    let mut readings: Vec<Reading> = (0..20).map(|day| (day, f64::from(day) / 2.0)).collect();
    readings[10].1 = 1_000.0;
    let (slope, at_zero) = theil_sen(&readings).unwrap();
    assert!(close(slope, 0.5) && close(at_zero, 0.0), "{slope} {at_zero}");
}

#[test]
fn two_readings_make_a_slope_and_one_does_not() {
    assert_eq!(theil_sen(&[(0, 1.0)]), None);
    assert_eq!(theil_sen(&[(0, 1.0), (4, 3.0)]), Some((0.5, 1.0)));
}

#[test]
fn a_trend_needs_eight_readings_over_twenty_eight_days() {
    let over = |count: i32, last: i32| -> Vec<Reading> {
        (0..count).map(|i| (i * last / (count - 1), 1.0)).collect()
    };
    assert!(trend(&over(7, 60)).is_none());
    assert!(trend(&over(8, 26)).is_none());
    assert!(trend(&over(8, 27)).is_some());
}

#[test]
fn readings_that_are_all_alike_have_no_slope_and_no_doubt() {
    let flat: Vec<Reading> = (0..91).map(|day| (day, 17.0)).collect();
    let trend = trend(&flat).unwrap();
    assert!(close(trend.slope, 0.0) && close(trend.low, 0.0) && close(trend.high, 0.0));
    assert!(close(trend.at(40), 17.0));
}

#[test]
fn the_interval_holds_the_true_slope_nearly_always() {
    let runs: u32 = 60;
    let held = (0..runs)
        .filter(|seed| {
            let readings = Noise::new(u64::from(*seed)).readings(91, |day| 14.0 + 0.04 * f64::from(day));
            let trend = trend(&readings).unwrap();
            assert!(trend.low <= trend.slope && trend.slope <= trend.high);
            trend.low <= 0.04 && 0.04 <= trend.high
        })
        .count();
    assert!(held >= 55, "{held} of {runs}");
}

#[test]
fn few_readings_hardly_ever_make_a_direction_by_chance() {
    for count in [8, 14, 30] {
        let directions = (0..100)
            .filter(|seed| {
                let mut noise = Noise::new(*seed);
                let readings: Vec<Reading> = (0..count).map(|i| (4 * i, noise.step())).collect();
                let trend = trend(&readings).unwrap();
                trend.low > 0.0 || trend.high < 0.0
            })
            .count();
        assert!(directions <= 10, "{directions} of 100 with {count} readings");
    }
}

#[test]
fn the_same_readings_always_say_the_same() {
    let readings = Noise::new(3).readings(91, |_| 17.0);
    assert_eq!(trend(&readings), trend(&readings));
}

#[test]
fn long_pasts_are_thinned_and_keep_their_slope() {
    let readings: Vec<Reading> = (0..3_650).map(|day| (day, 0.002 * f64::from(day))).collect();
    let trend = trend(&readings).unwrap();
    assert!((trend.slope - 0.002).abs() < 1e-6, "{trend:?}");
    assert!((trend.at(1_000) - 2.0).abs() < 0.1);
}

/// Slope and height as `scipy.stats.theilslopes(.., method='joint')` of SciPy 1.17.1 has them, centre and spread as
/// `numpy.median` and `scipy.stats.median_abs_deviation(.., scale='normal')`.
#[test]
fn slope_and_spread_are_those_of_another_program() {
    let days = [0, 1, 3, 4, 7, 9, 12, 13, 16, 20, 24, 29, 31, 36];
    let values = [
        15.0, 17.0, 14.0, 18.0, 16.0, 17.0, 19.0, 16.0, 18.0, 21.0, 17.0, 20.0, 19.0, 22.0,
    ];
    let readings: Vec<Reading> = days.into_iter().zip(values).collect();
    let (slope, at_zero) = theil_sen(&readings).unwrap();
    assert!(close(slope, 0.15) && close(at_zero, 15.625), "{slope} {at_zero}");
    let centre = median(&values).unwrap();
    assert!(close(centre, 17.5));
    assert!((spread(&values, centre).unwrap() - 2.223_903).abs() < 1e-4);
}
