//! Steps: found where they are, and hardly ever where they are not.

use training::trends::stats::{Reading, change_point};

use crate::life::Noise;

#[test]
fn a_clear_step_is_found_near_its_day() {
    let mut near = 0;
    for seed in 0..40 {
        let readings = Noise::new(seed).readings(120, |day| if day < 70 { 14.0 } else { 18.0 });
        let Some(change) = change_point(&readings) else {
            continue;
        };
        assert!(change.after > change.before);
        near += i32::from((change.day - 70).abs() <= 7);
    }
    assert!(near >= 30, "{near} of 40");
}

#[test]
fn a_step_down_is_one_too_and_the_latest_counts() {
    let readings = Noise::new(5).readings(240, |day| match day {
        ..80 => 18.0,
        80..160 => 12.0,
        _ => 20.0,
    });
    let change = change_point(&readings).unwrap();
    assert!((change.day - 160).abs() <= 7, "{change:?}");
    assert!(change.before < 14.0 && change.after > 18.0, "{change:?}");
    let down = change_point(&Noise::new(5).readings(160, |day| if day < 80 { 18.0 } else { 12.0 })).unwrap();
    assert!(down.after < down.before);
}

#[test]
fn chance_hardly_ever_makes_a_step() {
    let steps = |days: i32, weekend: f64| {
        (0..60)
            .filter(|seed| {
                let mean = |day: i32| 17.0 + if day % 7 >= 5 { weekend } else { 0.0 };
                change_point(&Noise::new(*seed).readings(days, mean)).is_some()
            })
            .count()
    };
    assert!(steps(91, 0.0) <= 3, "{}", steps(91, 0.0));
    assert!(steps(91, 1.5) <= 3, "{}", steps(91, 1.5));
    assert!(steps(365, 1.0) <= 3, "{}", steps(365, 1.0));
}

#[test]
fn a_steady_rise_is_not_called_a_step() {
    let ramp = |seed| Noise::new(seed).readings(120, |day| 10.0 + f64::from(day) / 10.0);
    let steps = (0..40)
        .filter(|seed| change_point(&ramp(*seed)).is_some())
        .count();
    assert!(steps <= 4, "{steps} of 40");
}

#[test]
fn both_sides_need_fourteen_days() {
    let after = |days: i32| {
        let readings: Vec<Reading> = (0..112)
            .map(|day| {
                (
                    day,
                    if day < 112 - days { 12.0 } else { 20.0 } + f64::from(day % 3),
                )
            })
            .collect();
        change_point(&readings).map(|change| change.day)
    };
    assert_eq!(after(14), Some(98));
    // Shorter than that, it is only ever placed fourteen days ago.
    assert!(after(12).is_none_or(|day| day <= 98));
}

#[test]
fn forty_eight_readings_are_needed() {
    let readings = |count: i32| -> Vec<Reading> {
        (0..count)
            .map(|day| (day, if day < 24 { 12.0 } else { 20.0 }))
            .collect()
    };
    assert!(change_point(&readings(47)).is_none());
    assert_eq!(change_point(&readings(48)).unwrap().day, 24);
}

#[test]
fn readings_that_are_all_alike_have_no_step() {
    let flat: Vec<Reading> = (0..365).map(|day| (day, 17.0)).collect();
    assert_eq!(change_point(&flat), None);
    assert_eq!(change_point(&[]), None);
}
