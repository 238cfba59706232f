//! Heart rates to stay between.

use chrono::NaiveDate;
use proptest::prelude::*;
use training::heart_rate::{Intensity, range};
use training::profile::Profile;
use training::quantity::HeartRate;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 6, 1).unwrap()
}

fn aged(years: i32, resting: i64) -> Profile {
    let mut profile = Profile::with_birth_year(2027 - years);
    profile.resting_heart_rate = Some(HeartRate::new(resting).unwrap());
    profile
}

fn of(profile: &Profile, intensity: Intensity) -> Option<(u8, u8)> {
    range(profile, today(), intensity).map(|range| (range.low.get(), range.high.get()))
}

#[test]
fn forty_five_years_and_sixty_at_rest_is_the_sheets_example() {
    assert_eq!(of(&aged(45, 60), Intensity::Moderate), Some((107, 129)));
    assert_eq!(of(&aged(45, 60), Intensity::Vigorous), Some((130, 164)));
}

#[test]
fn without_a_resting_rate_there_is_none() {
    let mut person = aged(45, 60);
    person.resting_heart_rate = None;
    assert_eq!(of(&person, Intensity::Moderate), None);
}

#[test]
fn where_it_would_say_little_there_is_none() {
    for change in [
        |person: &mut Profile| person.screening.heart_rate_medicine = true,
        |person: &mut Profile| person.screening.heart_condition = true,
        |person: &mut Profile| person.screening.pregnant_or_postpartum = true,
    ] {
        let mut person = aged(45, 60);
        change(&mut person);
        assert_eq!(of(&person, Intensity::Moderate), None);
        person.screening.cleared = true;
        assert_eq!(of(&person, Intensity::Moderate), None);
    }
}

#[test]
fn a_resting_rate_that_is_hardly_one_is_not_used() {
    assert_eq!(of(&aged(80, 115), Intensity::Moderate), None);
}

proptest! {
    #[test]
    fn the_ranges_lie_in_order_between_rest_and_the_highest(years in 13..100i32, resting in 35..100i64) {
        let person = aged(years, resting);
        if let (Some(moderate), Some(vigorous)) = (of(&person, Intensity::Moderate), of(&person, Intensity::Vigorous)) {
            prop_assert!(i64::from(moderate.0) > resting && moderate.0 < moderate.1);
            prop_assert!(moderate.1 <= vigorous.0 && vigorous.0 < vigorous.1);
            prop_assert!(i64::from(vigorous.1) * 10 <= training::heart_rate::highest_tenths(years));
        }
    }
}
