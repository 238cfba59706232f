use crate::fault::Fault;
use std::path::Path;
use std::process::Command;

/// Copies a folder with everything in it to where there is none yet.
pub fn copy(from: &Path, to: &Path) -> Result<(), Fault> {
    let copied = Command::new("cp").arg("--recursive").args([from, to]).status();
    let copied = copied.map_err(|error| Fault::System {
        doing: "copying a folder".to_owned(),
        error,
    })?;
    if copied.success() {
        Ok(())
    } else {
        Err(Fault::Step("copying a folder".to_owned()))
    }
}
