//! Inventing people: every context alone and together, 14 to 90 years old, with any answers the first run allows.

use chrono::{Datelike, Days, NaiveDate, NaiveTime};
use training::movement::catalogue;
use training::occasion::{Occasion, OccasionKind};
use training::profile::{
    DayOfWeek, Goal, LifeContext, LoadSteps, Loads, Place, Profile, RecentActivity, Screening, SupportNeed,
    UsualLoad,
};
use training::quantity::{Grams, HeartRate, Minutes, Months, Repetitions};
use training::vocabulary::{Area, Equipment, Phase, PlaceKind};

use super::cohort::Cohort;
use super::nature::Nature;
use crate::dice::Dice;

/// The days of a week.
const WEEK: [DayOfWeek; 7] = [
    DayOfWeek::Monday,
    DayOfWeek::Tuesday,
    DayOfWeek::Wednesday,
    DayOfWeek::Thursday,
    DayOfWeek::Friday,
    DayOfWeek::Saturday,
    DayOfWeek::Sunday,
];

/// An invented person.
#[derive(Debug, Clone)]
pub(super) struct Somebody {
    /// The group.
    pub(super) cohort: Cohort,
    /// The answers of the first run.
    pub(super) profile: Profile,
    /// The constants of the life.
    pub(super) nature: Nature,
}

impl Somebody {
    /// Invents the person with this number, who starts on a day and lives for so many days.
    pub(super) fn invent(seed: u64, number: u32, starts: NaiveDate, days: u32) -> Self {
        let mut dice = Dice::new(seed_of(seed, number, 0));
        let cohort = Cohort::of(number);
        let profile = match cohort {
            Cohort::Anybody => anybody(&mut dice, starts, days),
            Cohort::NoviceAtGym => novice(&mut dice, starts),
            Cohort::StableAndHealthy => stable(&mut dice, starts),
            Cohort::FromAnyStart => from_any_start(&mut dice, starts),
            Cohort::CleanPractice => practising(&mut dice, starts),
        };
        let parent = profile.contexts.contains(&LifeContext::Parent);
        let nature = Nature::draw(&mut dice, cohort, profile.training_months.get(), parent, days);
        Self {
            cohort,
            profile,
            nature,
        }
    }
}

/// Returns a seed of its own for each person and purpose, so that what one life draws never moves another's.
pub(super) fn seed_of(seed: u64, number: u32, purpose: u64) -> u64 {
    let mixed = (seed ^ (u64::from(number) << 8) ^ purpose).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ (mixed >> 29)
}

fn minutes(value: i64) -> Minutes {
    Minutes::clamped(value)
}

fn born(dice: &mut Dice, starts: NaiveDate, ages: (i64, i64)) -> i32 {
    starts.year() - i32::try_from(dice.whole(ages.0, ages.1)).unwrap_or(40)
}

fn days(dice: &mut Dice, count: i64) -> Vec<DayOfWeek> {
    let mut left = WEEK.to_vec();
    let mut chosen = Vec::new();
    for _ in 0..count.clamp(1, 7) {
        let at = usize::try_from(dice.whole(0, left.len() as i64 - 1)).unwrap_or(0);
        chosen.push(left.remove(at));
    }
    chosen.sort_unstable();
    chosen
}

fn gym() -> Place {
    use Equipment::{
        Barbell, Bench, Bike, Chair, Dumbbells, Kettlebell, Machines, Mat, PullUpBar, Rail, Rower, Step,
        Treadmill,
    };
    Place {
        kind: PlaceKind::Gym,
        equipment: vec![
            Bench, Barbell, Dumbbells, Kettlebell, Machines, PullUpBar, Mat, Bike, Rower, Treadmill, Chair,
            Rail, Step,
        ],
    }
}

fn some_place(dice: &mut Dice, kind: PlaceKind) -> Place {
    if kind == PlaceKind::Gym && dice.chance(0.8) {
        return gym();
    }
    let share = match dice.whole(0, 3) {
        0 => 0.0,
        1 => 0.15,
        2 => 0.4,
        _ => 0.9,
    };
    Place {
        kind,
        equipment: dice.some(Equipment::ALL, share),
    }
}

fn places(dice: &mut Dice) -> Vec<Place> {
    let first = dice.pick(PlaceKind::ALL).copied().unwrap_or(PlaceKind::Home);
    let mut places = vec![some_place(dice, first)];
    for kind in PlaceKind::ALL {
        if *kind != first && dice.chance(0.3) {
            places.push(some_place(dice, *kind));
        }
    }
    places
}

fn screening(dice: &mut Dice, older: bool) -> Screening {
    let yes = if dice.chance(0.3) { 0.15 } else { 0.0 };
    let joints = if dice.chance(0.2) { 0.1 } else { 0.0 };
    let known = if dice.chance(0.15) { 0.1 } else { 0.0 };
    Screening {
        heart_condition: dice.chance(yes),
        high_blood_pressure: dice.chance(yes),
        chest_pain: dice.chance(yes),
        dizziness_or_fainting: dice.chance(yes),
        other_condition: dice.chance(yes),
        prescribed_medicine: dice.chance(yes),
        heart_rate_medicine: dice.chance(yes),
        joint_problem: dice.some(Area::ALL, joints),
        supervised_only: dice.chance(yes / 2.0),
        pregnant_or_postpartum: dice.chance(0.02),
        recent_fall: dice.chance(if older { 0.3 } else { 0.03 }),
        cleared: dice.chance(0.5),
        known_pain: dice.some(Area::ALL, known),
    }
}

fn recent(dice: &mut Dice) -> RecentActivity {
    let weekly = if dice.chance(0.35) { 0 } else { dice.whole(0, 420) };
    RecentActivity {
        weekly_minutes: minutes(weekly),
        longest_session: minutes(dice.whole(0, 120).min(weekly)),
        strength_days: if weekly == 0 {
            0
        } else {
            u8::try_from(dice.whole(0, 5)).unwrap_or(0)
        },
    }
}

fn loads(dice: &mut Dice) -> Loads {
    let usual = Loads::default();
    if dice.chance(0.7) {
        return usual;
    }
    let mut steps = |least: i64, step: i64, most: i64| LoadSteps {
        min: Grams::clamped(dice.whole(1, 4) * least / 2),
        step: Grams::clamped(dice.whole(1, 4) * step / 2),
        max: Grams::clamped(dice.whole(2, 4) * most / 4 + 2 * least),
    };
    Loads {
        dumbbells: steps(2_000, 2_000, 24_000),
        kettlebell: steps(4_000, 4_000, 24_000),
        barbell: steps(20_000, 2_500, 120_000),
        machines: steps(5_000, 5_000, 90_000),
        backpack: steps(2_000, 1_000, 15_000),
    }
}

fn usual_loads(dice: &mut Dice, months: i64) -> Vec<UsualLoad> {
    if months < 3 || !dice.chance(0.6) {
        return Vec::new();
    }
    let lifts: Vec<_> = catalogue()
        .for_phase(Phase::Strength)
        .filter(|movement| movement.first_load.is_some())
        .collect();
    (0..dice.whole(1, 4))
        .filter_map(|_| {
            let lift = dice.pick(&lifts)?;
            let first = f64::from(lift.first_load?.get());
            Some(UsualLoad {
                movement: lift.slug.clone(),
                load: Grams::clamped((first * dice.between(0.8, 2.2)) as i64),
                repetitions: Repetitions::clamped(dice.whole(3, 12)),
            })
        })
        .collect()
}

fn occasions(dice: &mut Dice, starts: NaiveDate, days: u32, contexts: &[LifeContext]) -> Vec<Occasion> {
    let mut found = Vec::new();
    let mut add = |dice: &mut Dice, kind, chance: f64, length: (i64, i64)| {
        if !dice.chance(chance) {
            return;
        }
        let from = starts + Days::new(u64::try_from(dice.whole(0, i64::from(days))).unwrap_or(0));
        let to = from + Days::new(u64::try_from(dice.whole(length.0, length.1) - 1).unwrap_or(0));
        found.push(Occasion { kind, from, to });
    };
    let athlete = contexts.contains(&LifeContext::Athlete);
    let student = contexts.contains(&LifeContext::Student);
    for _ in 0..2 {
        add(
            dice,
            OccasionKind::Event,
            if athlete { 0.6 } else { 0.08 },
            (1, 2),
        );
        add(
            dice,
            OccasionKind::Exams,
            if student { 0.6 } else { 0.03 },
            (5, 21),
        );
        add(dice, OccasionKind::Travel, 0.2, (2, 16));
    }
    found
}

/// Anybody that the first run lets through.
fn anybody(dice: &mut Dice, starts: NaiveDate, lived: u32) -> Profile {
    let ages = match dice.whole(0, 99) {
        0..=5 => (14, 17),
        6..=64 => (18, 64),
        _ => (65, 90),
    };
    let birth_year = born(dice, starts, ages);
    let older = ages.0 >= 65;
    let mut contexts = dice.some(LifeContext::ALL, 0.25);
    if !older && dice.chance(0.8) {
        contexts.retain(|context| *context != LifeContext::Older);
    }
    let months = match dice.whole(0, 3) {
        0 | 1 => dice.whole(0, 2),
        2 => dice.whole(3, 36),
        _ => dice.whole(36, 300),
    };
    let day_count = dice.whole(1, 7);
    let refused = dice.whole(0, 20) - 17;
    let slugs = catalogue().movements();
    Profile {
        occasions: occasions(dice, starts, lived, &contexts),
        contexts,
        training_months: Months::clamped(months),
        usual_loads: usual_loads(dice, months),
        screening: screening(dice, older),
        recent: recent(dice),
        goals: dice.some(Goal::ALL, 0.2),
        days: days(dice, day_count),
        minutes: minutes(dice.whole(10, 60)),
        bedtime: dice
            .chance(0.7)
            .then(|| NaiveTime::from_hms_opt(u32::try_from(dice.whole(20, 24)).unwrap_or(22) % 24, 30, 0))
            .flatten(),
        places: places(dice),
        loads: loads(dice),
        support: dice
            .chance(0.6)
            .then(|| dice.pick(SupportNeed::ALL).copied())
            .flatten(),
        sport_days: if dice.chance(0.25) {
            dice.some(&WEEK, 0.3)
        } else {
            Vec::new()
        },
        excluded_movements: (0..refused)
            .filter_map(|_| dice.pick(slugs).map(|movement| movement.slug.clone()))
            .collect(),
        resting_heart_rate: dice.chance(0.5).then(|| HeartRate::clamped(dice.whole(44, 90))),
        ..Profile::with_birth_year(birth_year)
    }
}

/// P1's person.
fn novice(dice: &mut Dice, starts: NaiveDate) -> Profile {
    let goal = [Goal::Strength, Goal::DailyLife, Goal::Energy];
    let weekly = dice.whole(0, 150);
    Profile {
        training_months: Months::MIN,
        recent: RecentActivity {
            weekly_minutes: minutes(weekly),
            longest_session: minutes(weekly.min(45)),
            strength_days: 0,
        },
        goals: dice.pick(&goal).copied().into_iter().collect(),
        minutes: minutes(45),
        places: vec![gym()],
        ..Profile::with_birth_year(born(dice, starts, (20, 55)))
    }
}

/// P2's person.
fn stable(dice: &mut Dice, starts: NaiveDate) -> Profile {
    let count = dice.whole(3, 5);
    let weekly = dice.whole(60, 240);
    let kinds = [PlaceKind::Home, PlaceKind::Gym, PlaceKind::Outdoors];
    let kind = dice.pick(&kinds).copied().unwrap_or(PlaceKind::Home);
    Profile {
        training_months: Months::clamped(dice.whole(0, 60)),
        recent: RecentActivity {
            weekly_minutes: minutes(weekly),
            longest_session: minutes(weekly.min(60)),
            strength_days: u8::try_from(dice.whole(0, 3)).unwrap_or(0),
        },
        goals: dice.some(Goal::ALL, 0.2),
        days: days(dice, count),
        minutes: minutes(dice.whole(25, 60)),
        places: vec![some_place(dice, kind)],
        resting_heart_rate: dice.chance(0.5).then(|| HeartRate::clamped(dice.whole(48, 75))),
        ..Profile::with_birth_year(born(dice, starts, (18, 63)))
    }
}

/// P3's person: inactive or not, young or old, cleared or light.
fn from_any_start(dice: &mut Dice, starts: NaiveDate) -> Profile {
    let count = dice.whole(4, 7);
    let recent = recent(dice);
    Profile {
        training_months: Months::clamped(dice.whole(0, 24)),
        recent,
        goals: dice.some(Goal::ALL, 0.2),
        days: days(dice, count),
        minutes: minutes(dice.whole(10, 60)),
        places: places(dice),
        screening: Screening {
            high_blood_pressure: dice.chance(0.2),
            cleared: dice.chance(0.7),
            ..Screening::default()
        },
        ..Profile::with_birth_year(born(dice, starts, (18, 85)))
    }
}

/// P6's person.
fn practising(dice: &mut Dice, starts: NaiveDate) -> Profile {
    let count = dice.whole(3, 5);
    let recent = recent(dice);
    Profile {
        training_months: Months::clamped(dice.whole(0, 48)),
        recent,
        goals: dice.some(Goal::ALL, 0.2),
        days: days(dice, count),
        minutes: minutes(dice.whole(20, 60)),
        places: places(dice),
        ..Profile::with_birth_year(born(dice, starts, (18, 80)))
    }
}
