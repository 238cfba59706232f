use crate::fault::Fault;
use crate::house::{House, Profile};
use crate::prepare::prepare;
use crate::step;
use crate::system::Purpose;
use std::env;
use std::process::{Command, ExitCode};

/// Prepares, builds and opens the window; what stands after `--` goes to the app.
pub fn run(house: &House, args: &[&str]) -> Result<ExitCode, Fault> {
    let (ours, theirs) = match args.iter().position(|arg| *arg == "--") {
        Some(cut) => (&args[..cut], &args[cut + 1..]),
        None => (args, &args[args.len()..]),
    };
    let profile = match ours {
        [] => Profile::Debug,
        ["--release"] => Profile::Release,
        other => return Err(Fault::Usage(format!("run {}", other.join(" ")))),
    };
    prepare(house, Purpose::App)?;
    build_ui(house)?;
    build_app(house, profile)?;
    if theirs.is_empty() && !has_screen() {
        let text = "Built. There is no screen here to open a window on; in a desktop session it opens.";
        return Err(Fault::Needs(text.to_owned()));
    }
    println!("Longplay opens now. Close its window to come back here.");
    let program = house.binary(profile);
    // Where the person stands, not where the house stands: paths among the arguments are theirs.
    let status = Command::new(&program)
        .args(theirs)
        .status()
        .map_err(|error| Fault::System {
            doing: format!("starting {}", program.display()),
            error,
        })?;
    Ok(status
        .code()
        .and_then(|code| u8::try_from(code).ok())
        .map_or(ExitCode::FAILURE, ExitCode::from))
}

pub fn build_ui(house: &House) -> Result<(), Fault> {
    step::must(house, "ui", &mut house.npm(["run", "build"]))
}

pub fn build_app(house: &House, profile: Profile) -> Result<(), Fault> {
    let mut build = house.cargo(["build", "--package", "longplay", "--bin", "longplay"]);
    if profile == Profile::Release {
        build.arg("--release");
    }
    let first = !house.binary(profile).exists();
    step::must(
        house,
        if first {
            "app (a few minutes the first time)"
        } else {
            "app"
        },
        &mut build,
    )
}

/// Whether this session has a screen to open a window on.
fn has_screen() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| env::var_os(name).is_some())
}
