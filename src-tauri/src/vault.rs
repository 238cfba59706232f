//! `longplay backup | restore | verify | export | import`: keeping the records safe without a window.
//!
//! They ask the same commands as the window and say in a sentence what came of it. Exit codes: 0 it is done, 1 it could not
//! be done, 2 it was asked wrongly, 3 something is not as it was written, 4 nothing was changed because `--yes` is missing.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use api::wire::{
    BackupTaken, Checked, DataView, Exported, HistoryChange, HistoryChanged, HistoryShare, MissingRecords,
    MissingView, SecondState,
};
use api::{Code, Failure, Host};
use clap::Subcommand;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::command_line::{Place, secret_in};

const NOT_AS_WRITTEN: u8 = 3;
const NOT_SURE: u8 = 4;

/// What `restore` takes for the newest backup.
const NEWEST: &str = "newest";

/// What keeps the records safe.
#[derive(Debug, Subcommand)]
pub(crate) enum Vault {
    /// Takes a backup, reads it back, and copies it to the second folder if there is one.
    Backup {
        /// List the backups instead, newest first.
        #[arg(long)]
        list: bool,
    },
    /// Restores a backup, after keeping the present as one. Without --yes: says what that would change.
    Restore {
        /// The name of a backup in the data folder, `newest`, or the path of a file.
        #[arg(required_unless_present = "missing")]
        backup: Option<String>,
        /// Bring back only the records that can no longer be read, each to its place, and leave all others as they are. Without
        /// a backup: out of the newest one that has them.
        #[arg(long)]
        missing: bool,
        /// A file that holds what opens the backup, where it is encrypted with other keys than the records.
        #[arg(long, value_name = "FILE", conflicts_with = "missing")]
        opened_by: Option<PathBuf>,
        /// Do it.
        #[arg(long)]
        yes: bool,
    },
    /// Reads every record and every backup, and says what is not as it was written.
    Verify,
    /// Writes everything into a new folder: one JSON document that can be imported, and tables as CSV.
    Export {
        /// The folder to make it in.
        folder: PathBuf,
    },
    /// Takes in an export in place of what is here, after keeping that as a backup. Without --yes: says what that would
    /// change.
    Import {
        /// The document, or the folder it is in.
        file: PathBuf,
        /// Do it.
        #[arg(long)]
        yes: bool,
    },
}

/// Does what was asked, and says so.
pub(crate) fn run(place: &Place, asked: &Vault) -> ExitCode {
    match answer(place, asked) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("longplay: {}", failure.message);
            ExitCode::FAILURE
        }
    }
}

fn answer(place: &Place, asked: &Vault) -> Result<ExitCode, Failure> {
    let mut host = place.host()?;
    let host = &mut host;
    match asked {
        Vault::Backup { list: true } => {
            let data: DataView = ask(host, "view_data", json!({}))?;
            for backup in &data.backups.list {
                println!(
                    "{}  {}  {} bytes",
                    backup.name,
                    records(backup.records),
                    backup.bytes
                );
            }
            if data.backups.list.is_empty() {
                println!("There is no backup yet.");
            }
        }
        Vault::Backup { list: false } => {
            let taken: BackupTaken = ask(host, "back_up", json!({}))?;
            println!(
                "{} kept in {}, which was read back.",
                records_are(taken.backup.records),
                taken.backup.name
            );
            if let Some(second) = taken.second {
                println!("{}", second_words(second));
            }
        }
        Vault::Restore {
            backup,
            missing: true,
            yes,
            ..
        } => return bring_back(host, backup.as_deref(), *yes),
        Vault::Restore {
            backup,
            yes,
            opened_by,
            ..
        } => {
            let backup = named(host, backup.as_deref().unwrap_or(NEWEST))?;
            let mut request = json!({ "backup": backup });
            if let Some(path) = opened_by {
                request["unlock"] = json!(secret_in(path, "opened_by")?);
            }
            return exchange(host, ("preview_restore", "restore"), request, *yes).map_err(|failure| {
                if failure.code == Code::FileLocked && opened_by.is_none() {
                    Failure::new(
                        failure.code,
                        format!("{}; --opened-by FILE takes what opens it", failure.message),
                    )
                } else {
                    failure
                }
            });
        }
        Vault::Import { file, yes } => {
            let file = json!({ "file": whole(file)? });
            return exchange(host, ("preview_import", "import_everything"), file, *yes);
        }
        Vault::Export { folder } => {
            let exported: Exported = ask(host, "export_everything", json!({ "folder": whole(folder)? }))?;
            println!("{} in {}.", records_are(exported.records), exported.folder);
            if !exported.left_out.is_empty() {
                println!(
                    "The document has {} that the tables leave out, because a record they need cannot be read.",
                    days(exported.left_out.len() as u64)
                );
            }
        }
        Vault::Verify => {
            let checked: Checked = ask(host, "check_everything", json!({}))?;
            return Ok(verified(&checked));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn ask<T: DeserializeOwned>(host: &mut Host, name: &str, request: Value) -> Result<T, Failure> {
    let answer = api::call(host, name, request)?;
    serde_json::from_value(answer.response).map_err(|error| Failure::new(Code::Internal, error.to_string()))
}

fn exchange(
    host: &mut Host,
    (preview, does): (&str, &str),
    request: Value,
    yes: bool,
) -> Result<ExitCode, Failure> {
    if !yes {
        let change: HistoryChange = ask(host, preview, request)?;
        println!(
            "{} Nothing was changed; --yes does it.",
            change_words("This would", &change)
        );
        return Ok(ExitCode::from(NOT_SURE));
    }
    let changed: HistoryChanged = ask(host, does, request)?;
    println!("{}", change_words("This did", &changed.change));
    println!(
        "What was here before is kept in {}; restoring it undoes this.",
        changed.undo.name
    );
    Ok(ExitCode::SUCCESS)
}

fn change_words(this: &str, change: &HistoryChange) -> String {
    format!(
        "{this} take away {} and bring {}; {}.",
        share_words(&change.goes),
        share_words(&change.comes),
        if change.stays == 1 {
            "1 record stays".to_owned()
        } else {
            format!("{} records stay", change.stays)
        }
    )
}

fn share_words(share: &HistoryShare) -> String {
    match (share.first, share.last) {
        (Some(first), Some(last)) if first == last => format!("{} of {first}", records(share.records)),
        (Some(first), Some(last)) => format!(
            "{} of {} ({first} to {last})",
            records(share.records),
            days(share.days.into())
        ),
        _ => "nothing".to_owned(),
    }
}

fn counted(count: u64, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn records(count: u64) -> String {
    counted(count, "record", "records")
}

fn records_are(count: u64) -> String {
    counted(count, "record is", "records are")
}

fn days(count: u64) -> String {
    counted(count, "day", "days")
}

fn gap_words(gaps: &[MissingRecords]) -> String {
    let words: Vec<String> = gaps
        .iter()
        .map(|gap| {
            if gap.first == gap.last {
                format!("record {}", gap.first)
            } else {
                format!("records {} to {}", gap.first, gap.last)
            }
        })
        .collect();
    words.join(", ")
}

/// Brings back what is missing out of one backup, or out of the newest that has it.
fn bring_back(host: &mut Host, backup: Option<&str>, yes: bool) -> Result<ExitCode, Failure> {
    let file = backup.map(|backup| path_of(host, backup)).transpose()?;
    let view: MissingView = ask(host, "view_missing", json!({ "file": file }))?;
    if view.missing.is_empty() {
        println!("Nothing is missing.");
        return Ok(ExitCode::SUCCESS);
    }
    let Some(offer) = view.offer else {
        return Err(Failure::new(
            Code::NotFound,
            format!("no backup here has {}", gap_words(&view.missing)),
        ));
    };
    let comes = share_words(&offer.comes);
    if !yes {
        println!(
            "This would bring back {comes} out of {} and take away nothing. Nothing was changed; --yes does it.",
            offer.backup.name
        );
        return Ok(ExitCode::from(NOT_SURE));
    }
    let changed: HistoryChanged = ask(host, "bring_back", json!({ "backup": offer.name }))?;
    println!("This brought back {comes} out of {}.", offer.backup.name);
    if !offer.still_missing.is_empty() {
        println!("Still missing: {}.", gap_words(&offer.still_missing));
    }
    println!("Restoring {} undoes this.", changed.undo.name);
    Ok(ExitCode::SUCCESS)
}

const fn second_words(second: SecondState) -> &'static str {
    match second {
        SecondState::Current => "The second folder has a copy.",
        SecondState::Away => "The second folder is not there now; it gets a copy when it is.",
        SecondState::Full => "The second folder is full and has no copy of it.",
        SecondState::Refuses => "The second folder cannot be written and has no copy of it.",
    }
}

fn verified(checked: &Checked) -> ExitCode {
    println!(
        "As they were written: {}, {}.",
        records(checked.records),
        counted(checked.good.into(), "backup", "backups")
    );
    if let Some(good) = checked.second_good {
        println!(
            "As they were written in the second folder: {}.",
            counted(good.into(), "backup", "backups")
        );
    }
    if !checked.missing.is_empty() {
        println!(
            "Can no longer be read: {}. `longplay restore --missing` looks for a backup that has what is missing.",
            gap_words(&checked.missing)
        );
    }
    for bad in checked.bad.iter().chain(&checked.second_bad) {
        println!("Not as it was written: {bad}");
    }
    let well = checked.missing.is_empty() && checked.bad.is_empty() && checked.second_bad.is_empty();
    if well {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(NOT_AS_WRITTEN)
    }
}

/// Returns a backup as the command takes it: its name in the data folder, or a whole path.
fn named(host: &mut Host, backup: &str) -> Result<String, Failure> {
    let data: DataView = ask(host, "view_data", json!({}))?;
    let list = &data.backups.list;
    if backup == NEWEST {
        return list
            .first()
            .map(|newest| newest.name.clone())
            .ok_or_else(|| Failure::new(Code::FileNotFound, "there is no backup yet"));
    }
    if list.iter().any(|known| known.name == backup) {
        return Ok(backup.to_owned());
    }
    whole(Path::new(backup))
}

/// Returns the whole path of a backup, be it named or given by its path.
fn path_of(host: &mut Host, backup: &str) -> Result<String, Failure> {
    let named = named(host, backup)?;
    let data: DataView = ask(host, "view_data", json!({}))?;
    let within = Path::new(&data.backups.folder).join(&named);
    whole(if within.is_file() {
        &within
    } else {
        Path::new(&named)
    })
}

fn whole(path: &Path) -> Result<String, Failure> {
    std::path::absolute(path)
        .map(|path| path.display().to_string())
        .map_err(|error| Failure::new(Code::FileNotFound, format!("{}: {error}", path.display())))
}
