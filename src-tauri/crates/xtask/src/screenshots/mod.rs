//! Pictures of invented people's days, for the README and for looking over every screen before a release.

mod album;
mod cases;
mod day;
mod states;

pub use album::take;
pub use cases::take as take_cases;
pub use states::take as take_states;

use crate::desktop::Desktop;
use crate::fault::Fault;
use crate::house::House;
use crate::prepare::prepare;
use crate::run::build_ui;
use crate::step;
use crate::system::Purpose;
use day::{FRIDAY, THURSDAY, WEDNESDAY};
use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// The name under which this program takes the pictures in a desktop of its own.
pub const TAKE: &str = "take-screenshots";
/// The same for the planner's case studies.
pub const TAKE_CASES: &str = "take-screenshots-of-cases";

/// The same for everything a session shows.
pub const TAKE_STATES: &str = "take-screenshots-of-a-session";

/// Somebody `longplay demo` can invent, and a day of the week on which they train.
struct Person {
    name: &'static str,
    weekday: u64,
}

/// Whose day stands in the README.
const README_PERSON: &str = "desk";
const EVERYBODY: [Person; 5] = [
    Person {
        name: README_PERSON,
        weekday: FRIDAY,
    },
    Person {
        name: "student",
        weekday: THURSDAY,
    },
    Person {
        name: "parent",
        weekday: WEDNESDAY,
    },
    Person {
        name: "athlete",
        weekday: THURSDAY,
    },
    Person {
        name: "older",
        weekday: WEDNESDAY,
    },
];

/// Takes the README's pictures.
pub fn for_readme(house: &House) -> Result<ExitCode, Fault> {
    photograph(house, &house.at("docs/screenshots"), TAKE, &[README_PERSON])
}

/// Takes every picture of every person, into a folder of the caller's choice.
pub fn of_everybody(house: &House, folder: &str) -> Result<ExitCode, Fault> {
    let people = EVERYBODY.map(|person| person.name);
    photograph(house, &absolute(folder)?, TAKE, &people)
}

/// Takes pictures of the planner's case studies, or of those that are named, into a folder of the caller's choice.
pub fn of_cases(house: &House, folder: &str, names: &[&str]) -> Result<ExitCode, Fault> {
    photograph(house, &absolute(folder)?, TAKE_CASES, names)
}

/// Takes a picture of everything a session shows, light and dark, small and in large type, into a folder of the caller's
/// choice.
pub fn of_session(house: &House, folder: &str) -> Result<ExitCode, Fault> {
    photograph(house, &absolute(folder)?, TAKE_STATES, &[])
}

fn absolute(folder: &str) -> Result<PathBuf, Fault> {
    let doing = "finding the folder".to_owned();
    std::path::absolute(folder).map_err(|error| Fault::System { doing, error })
}

fn photograph(house: &House, folder: &Path, what: &str, people: &[&str]) -> Result<ExitCode, Fault> {
    prepare(house, Purpose::WindowTests)?;
    build_ui(house)?;
    // With the test clock: the pictures show the morning of a training day, whenever they are taken.
    let build = [
        "build",
        "--package",
        "longplay",
        "--bin",
        "longplay",
        "--features",
        "test-clock",
    ];
    step::must(house, "app with the test clock", &mut house.cargo(build))?;
    let ourselves = env::current_exe();
    let ourselves = ourselves.map_err(|error| Fault::System {
        doing: "finding this program".to_owned(),
        error,
    })?;
    let mut take = Command::new(ourselves);
    take.arg(what).arg(folder).args(people);
    step::must(house, "pictures", &mut Desktop::start(house)?.command(&take))?;
    println!("They are in {}.", folder.display());
    Ok(ExitCode::SUCCESS)
}
