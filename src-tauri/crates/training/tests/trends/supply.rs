//! Energy beside fuel and water: what is told, and what is not told yet.

use training::check_in::Supply;
use training::history::History;
use training::quantity::Score;
use training::trends::{FixedAnswer, Supplied, SupplyFinding, Verdict, findings};

use crate::life::{Noise, ago, morning, since, today, whole};

/// Mornings of so many days that tell of fuel, short on four of ten; energy is higher by `effect` where there was enough.
fn lived(days: u64, seed: u64, effect: f64) -> History {
    let mut history = since(days);
    let mut noise = Noise::new(seed);
    for day in (0..=days).rev() {
        let enough = noise.unit() < 0.6;
        let lifted = if enough { effect } else { 0.0 };
        let mut check_in = morning(17, 450);
        check_in.energy =
            Score::new(whole((3.0 + 0.8 * noise.step() + lifted).round().clamp(1.0, 5.0))).unwrap();
        check_in.fuel = Some(if enough {
            Supply::Enough
        } else {
            Supply::LittleShort
        });
        history.check_ins.insert(ago(day), check_in);
    }
    history
}

fn fuel(history: &History) -> Option<SupplyFinding> {
    let found = findings(history, today()).supplies;
    found.into_iter().find(|finding| finding.of == Supplied::Fuel)
}

fn verdict(history: &History) -> Option<Verdict> {
    match fuel(history)?.answer {
        FixedAnswer::Compared { verdict, .. } => Some(verdict),
        FixedAnswer::StillLearning { .. } | FixedAnswer::CannotSeparate => None,
    }
}

#[test]
fn who_never_told_of_fuel_or_water_is_told_nothing_of_them() {
    let mut history = since(90);
    for day in 0..=90 {
        history.check_ins.insert(ago(day), morning(17, 450));
    }
    assert!(findings(&history, today()).supplies.is_empty());
}

#[test]
fn below_its_minimum_no_number_is_shown_and_how_many_mornings_there_are_is() {
    let history = lived(20, 3, 1.0);
    let found = fuel(&history).unwrap();
    assert!(matches!(found.answer, FixedAnswer::StillLearning { .. }));
    let until = findings(&history, today()).until;
    let told = history.check_ins.range(..=until).count();
    assert_eq!(usize::try_from(found.enough + found.short).unwrap(), told);
}

#[test]
fn a_large_difference_is_clear_and_none_is_not() {
    assert_eq!(verdict(&lived(200, 5, 1.2)), Some(Verdict::Clear));
    assert_ne!(verdict(&lived(200, 5, 0.0)), Some(Verdict::Clear));
}

#[test]
fn water_that_was_not_told_of_is_not_filled_in() {
    let mut history = lived(100, 7, 0.8);
    for (day, check_in) in (0_u32..).zip(history.check_ins.values_mut()) {
        check_in.water = (day % 3 == 0).then_some(Supply::HardlyAny);
    }
    let found = findings(&history, today()).supplies;
    let water = found
        .iter()
        .find(|finding| finding.of == Supplied::Water)
        .unwrap();
    assert_eq!(water.enough, 0);
    assert!(water.short < 36);
    assert!(
        matches!(water.answer, FixedAnswer::StillLearning { .. }),
        "nothing to compare with"
    );
}

#[test]
fn a_corrected_morning_is_followed() {
    let mut history = lived(100, 9, 0.8);
    let before = fuel(&history).unwrap();
    let one = history
        .check_ins
        .values_mut()
        .find(|one| one.fuel == Some(Supply::Enough))
        .unwrap();
    one.fuel = Some(Supply::HardlyAny);
    let after = fuel(&history).unwrap();
    assert_eq!((after.enough + 1, after.short), (before.enough, before.short + 1));
}
