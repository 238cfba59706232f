//! From starting the program to Today drawn: after a year against a bare window of the same web view, and after twenty
//! years against one.

use super::{Effort, end_well, median};
use crate::fault::Fault;
use crate::house::{House, Profile};
use std::path::Path;
use std::process::ExitCode;
use support::{Folder, Start};

/// How much longer than a bare window the start may take (our choice: not noticeable beside it).
const LIMIT: f64 = 1.3;
/// Years that are kept.
const YEARS: &str = "20";
/// How much longer twenty years may make it.
const YEARS_LIMIT: f64 = 1.15;

impl Effort {
    /// How often each is started; they take turns, so that all meet the same weather.
    const fn starts(self) -> usize {
        match self {
            Self::Whole => 9,
            Self::Quick => 3,
        }
    }
}

/// Measures and prints the rows. Runs inside a desktop of its own.
pub fn measure(house: &House, effort: Effort) -> Result<ExitCode, Fault> {
    let home = Folder::new().map_err(|error| Fault::System {
        doing: "making a folder".to_owned(),
        error,
    })?;
    let mut years = house.cargo(["run", "--release", "--quiet", "--package", "simulation"]);
    years.args(["--example", "years", "--", "--into"]);
    end_well("inventing twenty years", years.arg(home.path()).arg(YEARS))?;
    let longplay = house.binary(Profile::Release);
    let lived = |folder: &str| Start::longplay(&longplay).data(home.path().join(folder));
    let bare: &Path = &house.built(Profile::Release).join("examples/bare_window");
    let (mut bares, mut ones, mut twenties) = (vec![], vec![], vec![]);
    for _ in 0..effort.starts() {
        bares.push(start(Start::program(bare))?);
        ones.push(start(lived("one"))?);
        twenties.push(start(lived("many"))?);
    }
    let [bare, one, twenty] = [&mut bares, &mut ones, &mut twenties].map(|times| median(times));
    let row = |what: &str, time: f64, against: f64, whose: &str, limit: f64| {
        let ratio = time / against;
        println!("{what}\t{time:.0} ms\t{against:.0} ms {whose}\t{ratio:.2}\t{limit}");
    };
    row("start to Today, a year kept", one, bare, "bare window", LIMIT);
    row(
        "start to Today, twenty years kept",
        twenty,
        one,
        "one year",
        YEARS_LIMIT,
    );
    Ok(ExitCode::SUCCESS)
}

/// Returns the milliseconds from starting a program until its heading was on the screen.
fn start(start: Start) -> Result<f64, Fault> {
    let mut app = start.open()?;
    let drawn = app.drawn_at("main h1")?;
    let took = drawn - app.launched_at();
    // In order: after a kill the next start would read the whole journal, which is another measure.
    app.quit()?;
    Ok(took)
}
