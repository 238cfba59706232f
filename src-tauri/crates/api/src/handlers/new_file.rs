//! A file of the person's own, in a folder of their choice, never over another.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::backups::absolute;
use crate::failure::{Code, Failure};

/// Names that are tried before it is given up: the person has the others already.
const MOST_NAMES: u32 = 1000;

/// Writes a file into a folder that is there, and returns its path. A number follows a name that is taken.
pub(super) fn new_file(folder: &str, name: &str, ending: &str, content: &[u8]) -> Result<PathBuf, Failure> {
    let folder = absolute(folder, "folder")?;
    if !folder.is_dir() {
        let message = format!("{} is not a folder, or not there now", folder.display());
        return Err(Failure::new(Code::FileNotFound, message).about("folder"));
    }
    let name = plain(name);
    if name.is_empty() {
        return Err(Failure::invalid(
            Some("name".to_owned()),
            "a file needs a name".to_owned(),
        ));
    }
    let mut tried: Vec<PathBuf> = Vec::new();
    for number in 1..=MOST_NAMES {
        let numbered = if number == 1 {
            name.clone()
        } else {
            format!("{name}-{number}")
        };
        let path = folder.join(format!("{numbered}.{ending}"));
        // Nothing that is there is written over.
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(mut file) => {
                file.write_all(content)
                    .and_then(|()| file.sync_all())
                    .map_err(|error| not_written(&path, &error))?;
                return Ok(path);
            }
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => tried.push(path),
            Err(error) => return Err(not_written(&path, &error)),
        }
    }
    let last = tried.pop().unwrap_or(folder);
    Err(Failure::new(
        Code::NotWritten,
        format!("{} and all names before it are taken", last.display()),
    )
    .about("folder"))
}

fn not_written(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(
        Code::NotWritten,
        format!("{} could not be written: {error}", path.display()),
    )
    .about("folder")
}

/// Returns a name that every system takes: letters, numbers and single hyphens.
fn plain(name: &str) -> String {
    let words = name.split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join("-")
}
