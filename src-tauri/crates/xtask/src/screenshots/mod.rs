//! Pictures of invented people's days, for the README and for looking over every screen before a release.

mod album;
mod day;

pub use album::take;

use crate::desktop::Desktop;
use crate::fault::Fault;
use crate::house::House;
use crate::prepare::prepare;
use crate::run::build_ui;
use crate::step;
use crate::system::Purpose;
use day::{FRIDAY, THURSDAY, WEDNESDAY};
use std::env;
use std::path::Path;
use std::process::{Command, ExitCode};

/// The name under which this program takes the pictures in a desktop of its own.
pub const TAKE: &str = "take-screenshots";

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
    photograph(house, &house.at("docs/screenshots"), &[README_PERSON])
}

/// Takes every picture of every person, into a folder of the caller's choice.
pub fn of_everybody(house: &House, folder: &str) -> Result<ExitCode, Fault> {
    let folder = std::path::absolute(folder);
    let folder = folder.map_err(|error| Fault::System {
        doing: "finding the folder".to_owned(),
        error,
    })?;
    photograph(house, &folder, &EVERYBODY.map(|person| person.name))
}

fn photograph(house: &House, folder: &Path, people: &[&str]) -> Result<ExitCode, Fault> {
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
    take.arg(TAKE).arg(folder).args(people);
    step::must(house, "pictures", &mut Desktop::start(house)?.command(&take))?;
    println!("They are in {}.", folder.display());
    Ok(ExitCode::SUCCESS)
}
