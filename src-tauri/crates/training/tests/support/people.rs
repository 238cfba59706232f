//! People, as they come.

use training::profile::{DayOfWeek, Goal, LifeContext, Place, Profile};
use training::quantity::{Minutes, Months};
use training::vocabulary::{Equipment, PlaceKind};

pub const WEEK: [DayOfWeek; 7] = [
    DayOfWeek::Monday,
    DayOfWeek::Tuesday,
    DayOfWeek::Wednesday,
    DayOfWeek::Thursday,
    DayOfWeek::Friday,
    DayOfWeek::Saturday,
    DayOfWeek::Sunday,
];

pub fn novice() -> Profile {
    let mut profile = Profile::with_birth_year(1990);
    profile.goals = vec![Goal::Strength];
    profile.minutes = Minutes::new(45).unwrap();
    profile.recent.weekly_minutes = Minutes::new(90).unwrap();
    profile.recent.longest_session = Minutes::new(30).unwrap();
    profile
}

pub fn gym() -> Place {
    Place {
        kind: PlaceKind::Gym,
        equipment: Equipment::ALL
            .iter()
            .copied()
            .filter(|one| *one != Equipment::Ball)
            .collect(),
    }
}

pub fn lifter() -> Profile {
    let mut profile = novice();
    profile.training_months = Months::new(24).unwrap();
    profile.recent.strength_days = 3;
    profile.recent.weekly_minutes = Minutes::new(180).unwrap();
    profile.places = vec![gym()];
    profile
}

pub fn older() -> Profile {
    let mut profile = Profile::with_birth_year(1954);
    profile.contexts = vec![LifeContext::Older];
    profile.goals = vec![Goal::Balance, Goal::DailyLife];
    profile.minutes = Minutes::new(30).unwrap();
    profile.places = vec![Place {
        kind: PlaceKind::Home,
        equipment: vec![Equipment::Chair, Equipment::Rail],
    }];
    profile
}
