//! Medians, spreads, the moving average and thinning.

use training::trends::stats::{
    GAP_DAYS, Reading, SMOOTH_DAYS, median, pieces, smooth, spread, thinned, weight,
};

fn close(a: f64, b: f64, within: f64) -> bool {
    (a - b).abs() <= within
}

#[test]
fn medians_and_spreads_by_hand() {
    assert_eq!(median(&[]), None);
    assert_eq!(median(&[3.0, 1.0, 2.0]), Some(2.0));
    assert_eq!(median(&[4.0, 1.0, 3.0, 2.0]), Some(2.5));
    // Deviations 2, 1, 0, 1, 88: the middle one is 1.
    assert_eq!(spread(&[1.0, 2.0, 3.0, 4.0, 91.0], 3.0), Some(1.4826));
    assert_eq!(spread(&[], 0.0), None);
}

#[test]
fn weights_and_half_lives_are_those_of_the_sheet() {
    for (days, lambda, half_life) in [
        (7.0, 0.25, 2.4),
        (14.0, 0.133, 4.8),
        (28.0, 0.069, 9.7),
        (42.0, 0.047, 14.6),
    ] {
        assert!(close(weight(days, 1), lambda, 0.0005), "{days}");
        let measured = 0.5_f64.ln() / (1.0 - weight(days, 1)).ln();
        assert!(close(measured, half_life, 0.06), "{days}: {measured}");
    }
}

#[test]
fn after_a_half_life_the_curve_has_gone_half_the_way() {
    let step: Vec<Reading> = (0..10)
        .map(|day| (day, if day == 0 { 0.0 } else { 1.0 }))
        .collect();
    let curve = smooth(&step);
    assert!(curve[4].1 < 0.5 && curve[5].1 > 0.5, "{curve:?}");
    assert!(close(curve[1].1, 2.0 / 15.0, 1e-12));
}

#[test]
fn a_gap_weighs_as_much_as_the_days_in_it() {
    let daily: Vec<Reading> = (0..=6)
        .map(|day| (day, if day == 0 { 10.0 } else { 20.0 }))
        .collect();
    let once = smooth(&[(0, 10.0), (6, 20.0)]);
    assert!(close(smooth(&daily)[6].1, once[1].1, 1e-12));
    assert!(close(
        weight(SMOOTH_DAYS, 6),
        1.0 - (13.0_f64 / 15.0).powi(6),
        1e-12
    ));
}

#[test]
fn a_piece_ends_where_more_than_fourteen_days_are_missing() {
    assert_eq!(pieces(&[(0, 1.0), (GAP_DAYS, 1.0)]).len(), 1);
    assert_eq!(pieces(&[(0, 1.0), (GAP_DAYS + 1, 1.0)]).len(), 2);
    assert!(pieces(&[]).is_empty());
}

#[test]
fn thinning_takes_medians_of_runs_of_days() {
    let readings: Vec<Reading> = (0..9).map(|day| (day, f64::from(day % 3))).collect();
    assert_eq!(thinned(&readings, 9), readings);
    assert_eq!(thinned(&readings, 3), [(1, 1.0), (4, 1.0), (7, 1.0)]);
    let years: Vec<Reading> = (0..7_000).map(|day| (day, 1.0)).collect();
    assert!(thinned(&years, 400).len() <= 400);
}
