use crate::bindings;
use crate::fault::Fault;
use crate::house::{House, Profile};
use crate::prepare::prepare;
use crate::run::build_ui;
use crate::step::{self, Step};
use crate::system::Purpose;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

/// The kinds of package this system makes without downloading a tool for it.
const BUNDLES: [&str; 2] = ["deb", "rpm"];

/// Makes the packages a person installs.
pub fn bundles(house: &House) -> Result<ExitCode, Fault> {
    if !cfg!(target_os = "linux") {
        let text =
            "The .deb and .rpm packages are made on Linux; `cargo xtask run --release` works here too.";
        return Err(Fault::Needs(text.to_owned()));
    }
    prepare(house, Purpose::App)?;
    if !bindings::compare(house)?.ok {
        return Err(Fault::Step("bindings".to_owned()));
    }
    build_ui(house)?;
    let mut tauri = house.npm_program("tauri");
    tauri.args(["build", "--ci", "--bundles", &BUNDLES.join(",")]);
    step::must(house, "packages", &mut tauri)?;
    for file in made(house)? {
        let size = fs::metadata(&file).map_err(Fault::reading(&file))?.len();
        println!("{}  ({:.1} MB)", file.display(), size as f64 / 1e6);
    }
    Ok(ExitCode::SUCCESS)
}

/// Returns the package files, oldest version first.
fn made(house: &House) -> Result<Vec<PathBuf>, Fault> {
    let mut files = Vec::new();
    for kind in BUNDLES {
        let folder = house.built(Profile::Release).join("bundle").join(kind);
        let entries = fs::read_dir(&folder).map_err(Fault::reading(&folder))?;
        let paths = entries.flatten().map(|entry| entry.path());
        files.extend(paths.filter(|path| path.extension().is_some_and(|extension| extension == kind)));
    }
    files.sort();
    Ok(files)
}

/// Builds release binaries to be measured or photographed, with the ui of now in them.
pub fn release(house: &House, extra: &[&str]) -> Result<(), Fault> {
    build_ui(house)?;
    let mut step = Step::start(house, "release build")?;
    let ok = step.command(
        house
            .cargo(["build", "--release", "--package", "longplay"])
            .args(extra),
    )?;
    if step.end(ok).ok {
        Ok(())
    } else {
        Err(Fault::Step("release build".to_owned()))
    }
}
