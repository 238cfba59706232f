//! The command line: the window by default; without one `call`, `demo`, and what keeps the records safe.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use api::wire::Unlock;
use api::{Code, Context, Failure, Host};
use chrono::{DateTime, FixedOffset};
use clap::{Args, Parser, Subcommand};
use simulation::demo::Person;

use crate::{headless, vault, window};

/// Train to be upgraded, not destroyed: a private daily training companion.
#[derive(Debug, Parser)]
#[command(
    name = "longplay",
    version,
    after_help = "Without a command the window opens.\n\nExit codes: 0 it is done, 1 it could not be done, 2 it was asked wrongly; of verify: 3 something is not as it was written;\nof restore and import: 4 nothing was changed, because --yes is missing."
)]
struct Longplay {
    #[command(flatten)]
    place: Place,
    #[command(subcommand)]
    mode: Option<Mode>,
}

#[derive(Debug, Clone, Args)]
pub(crate) struct Place {
    /// The data folder. Without it: the folder for this user's app data.
    #[arg(long, env = "LONGPLAY_DATA", global = true, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    /// The moment it is taken to be, for `call` and `demo`; needs --data.
    #[arg(long, global = true, value_name = "RFC3339")]
    pub(crate) now: Option<DateTime<FixedOffset>>,
    /// A file that holds the passphrase or the recovery key of encrypted records. Only you should be able to read it.
    #[arg(long, env = "LONGPLAY_PASSPHRASE_FILE", global = true, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
    /// Where ids and plans are drawn from when --now is given, so that a run can be repeated.
    #[arg(long, global = true, value_name = "N", default_value_t = 1)]
    pub(crate) seed: u64,
}

#[derive(Debug, Subcommand)]
enum Mode {
    /// Runs one command without a window: the request is JSON on standard input, the answer JSON on standard output.
    Call(headless::Call),
    #[command(flatten)]
    Vault(vault::Vault),
    /// Writes an invented person's history into an empty data folder, through the same commands as the window's.
    Demo {
        /// How many weeks of history.
        #[arg(long, default_value_t = 26, value_parser = clap::value_parser!(u16).range(1..=1040))]
        weeks: u16,
        /// Who.
        #[arg(long, value_enum, default_value_t = Person::Desk)]
        person: Person,
    },
}

impl Place {
    /// Checks that a moment other than now is never taken to somebody's own data by mistake.
    fn check(&self) -> Result<(), Failure> {
        if self.now.is_some() && self.data.is_none() {
            return Err(Failure::invalid(
                Some("now".into()),
                "--now needs --data, which names the folder it is for",
            ));
        }
        Ok(())
    }

    /// Returns the data folder.
    pub(crate) fn folder(&self) -> Result<PathBuf, Failure> {
        self.data
            .clone()
            .or_else(|| dirs::data_dir().map(|dir| dir.join("longplay")))
            .ok_or_else(|| {
                Failure::new(
                    Code::DataFolderNotWritable,
                    "this user has no folder for app data; --data names one",
                )
            })
    }

    /// Opens the data folder.
    pub(crate) fn host(&self) -> Result<Host, Failure> {
        let (folder, context) = (self.folder()?, self.context());
        match self.unlock()? {
            Some(unlock) => Host::unlock(&folder, &unlock, context),
            None => Host::open(&folder, context),
        }
    }

    /// Returns what opens encrypted records, where a file says it.
    fn unlock(&self) -> Result<Option<Unlock>, Failure> {
        self.passphrase_file
            .as_deref()
            .map(|path| secret_in(path, "passphrase_file"))
            .transpose()
    }

    /// Returns the clock and chance to run with.
    pub(crate) fn context(&self) -> Context {
        self.now
            .map_or_else(Context::system, |now| Context::set(now, self.seed))
    }
}

/// Runs the program as the command line asks.
pub fn run() -> ExitCode {
    let asked = Longplay::parse();
    if let Err(failure) = asked.place.check() {
        headless::print_failure(&failure);
        return ExitCode::FAILURE;
    }
    let done = match asked.mode {
        None => return window::run(&asked.place),
        Some(Mode::Call(call)) => headless::call(&asked.place, &call),
        Some(Mode::Vault(asked_of)) => return vault::run(&asked.place, &asked_of),
        Some(Mode::Demo { weeks, person }) => demo(&asked.place, weeks, person),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            headless::print_failure(&failure);
            ExitCode::FAILURE
        }
    }
}

fn demo(place: &Place, weeks: u16, person: Person) -> Result<(), Failure> {
    let folder = place.folder()?;
    if place.data.is_none() {
        return Err(Failure::new(
            Code::InvalidRequest,
            "demo writes an invented person; --data names the folder for it",
        ));
    }
    let ends = place.now.unwrap_or_else(|| chrono::Local::now().fixed_offset());
    let written = simulation::demo::write(&folder, person, weeks, place.seed, ends)?;
    println!(
        "{}",
        serde_json::json!({ "folder": folder, "days": written.days, "sessions": written.sessions })
    );
    Ok(())
}

/// Returns what a file says opens encrypted records: a passphrase, or a recovery key. `field` names the option that asked for
/// the file.
pub(crate) fn secret_in(path: &Path, field: &str) -> Result<Unlock, Failure> {
    let text = std::fs::read_to_string(path).map_err(|error| {
        Failure::new(
            Code::FileNotFound,
            format!("{} cannot be read: {error}", path.display()),
        )
        .about(field)
    })?;
    // Editors end a file with a line break, which no passphrase was chosen with.
    let secret = text.trim_end_matches(['\r', '\n']);
    let as_key = Unlock {
        recovery_key: Some(secret.to_owned()),
        ..Unlock::default()
    };
    // A recovery key says by itself that it is one.
    Ok(if as_key.secret().is_ok() {
        as_key
    } else {
        Unlock {
            passphrase: Some(secret.to_owned()),
            ..Unlock::default()
        }
    })
}
