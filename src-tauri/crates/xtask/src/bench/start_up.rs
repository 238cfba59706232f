//! From starting the program to Today drawn, against a bare window of the same web view.

use crate::fault::Fault;
use crate::house::{House, Profile};
use std::process::{Command, ExitCode};
use support::{Folder, Start};

/// How often each is started; the two take turns, so that both meet the same weather.
const STARTS: usize = 9;
/// How much longer than a bare window the start may take (our choice: not noticeable beside it).
const LIMIT: f64 = 1.3;

/// Measures and prints one row for the table. Runs inside a desktop of its own.
pub fn measure(house: &House) -> Result<ExitCode, Fault> {
    let folder = Folder::new().map_err(|error| Fault::System {
        doing: "making a folder".to_owned(),
        error,
    })?;
    let longplay = house.binary(Profile::Release);
    let demo = Command::new(&longplay)
        .args(["demo", "--weeks", "52", "--seed", "1", "--data"])
        .arg(folder.path())
        .status()
        .map_err(|error| Fault::System {
            doing: "inventing a year".to_owned(),
            error,
        })?;
    if !demo.success() {
        return Err(Fault::Step("inventing a year".to_owned()));
    }
    let bare = house.built(Profile::Release).join("examples/bare_window");
    let (mut ours, mut bares) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        bares.push(start(Start::program(&bare))?);
        ours.push(start(Start::longplay(&longplay).data(folder.path()))?);
    }
    let (ours, bare) = (median(&mut ours), median(&mut bares));
    println!(
        "start to Today, a year kept\t{:.0} ms\t{:.0} ms bare window\t{:.2}\t{LIMIT}",
        ours,
        bare,
        ours / bare
    );
    Ok(ExitCode::SUCCESS)
}

/// Returns the milliseconds from starting a program until its heading was on the screen.
fn start(start: Start) -> Result<f64, Fault> {
    let app = start.open()?;
    let drawn = app.drawn_at("main h1")?;
    Ok(drawn - app.launched_at())
}

fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_one() {
        assert!((median(&mut [9.0, 1.0, 5.0]) - 5.0).abs() < f64::EPSILON);
    }
}
