//! Turns the movement catalogue from the form that people read (TOML) into one that is read quickly at start-up.
//!
//! Only the notation changes. What the facts mean, and whether they hold, is decided where they are read
//! (`src/movement`), the same for every form.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Where the readable files are, from this package's folder.
const READABLE: &str = "catalogue";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed={READABLE}");
    println!("cargo:rerun-if-changed=build.rs");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo names no OUT_DIR")?);
    for entry in fs::read_dir(READABLE)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            let name = path.file_stem().ok_or("a catalogue file has no name")?;
            let text = quick(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            fs::write(out.join(name).with_extension("json"), text)?;
        }
    }
    Ok(())
}

/// Returns the movements of a file as JSON, one a line, so that an error's line is the movement's number.
fn quick(path: &Path) -> Result<String, Box<dyn Error>> {
    let file: toml::Table = fs::read_to_string(path)?.parse()?;
    let (Some(toml::Value::Array(movements)), 1) = (file.get("movement"), file.len()) else {
        let text = "a catalogue file holds [[movement]] and nothing else";
        return Err(io::Error::other(text).into());
    };
    let lines = movements
        .iter()
        .map(serde_json::to_string)
        .collect::<Result<Vec<_>, _>>()?;
    Ok(format!("[{}]", lines.join(",\n")))
}
