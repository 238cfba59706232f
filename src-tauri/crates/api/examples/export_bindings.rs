//! Writes what the UI and the shell know of the registry below the folder named on the command line.
//! `cargo xtask bindings` runs it; the folders are named as those that keep the files.

use std::path::PathBuf;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let out = env::args_os().nth(1).map(PathBuf::from);
    let out = out.ok_or_else(|| io::Error::other("which folder?"))?;
    let (bindings, capabilities) = (out.join("bindings"), out.join("capabilities"));
    fs::create_dir_all(&bindings)?;
    fs::create_dir_all(&capabilities)?;
    api::bindings::export(&bindings)?;
    fs::write(capabilities.join("main.json"), api::bindings::capability())
}
