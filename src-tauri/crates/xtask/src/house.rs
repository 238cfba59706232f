use crate::fault::Fault;
use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Which of cargo's two profiles a binary is built with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    Debug,
    Release,
}

/// Where everything stands, and the tools that work on it.
#[derive(Debug)]
pub struct House {
    root: PathBuf,
    target: PathBuf,
}

impl House {
    pub fn find() -> Result<Self, Fault> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = here.ancestors().nth(3).unwrap_or(here).to_owned();
        if !root.join("src-tauri").is_dir() {
            return Err(Fault::Needs(format!(
                "{} is not Longplay's folder any more.",
                root.display()
            )));
        }
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(chosen) => root.join(chosen),
            None => root.join("target"),
        };
        Ok(Self { root, target })
    }

    pub fn at(&self, path: impl AsRef<Path>) -> PathBuf {
        self.root.join(path)
    }

    pub fn ui(&self) -> PathBuf {
        self.at("ui")
    }

    /// Where tasks keep their logs and what they compare.
    pub fn workshop(&self) -> PathBuf {
        self.target.join("xtask")
    }

    pub fn built(&self, profile: Profile) -> PathBuf {
        self.target.join(match profile {
            Profile::Debug => "debug",
            Profile::Release => "release",
        })
    }

    pub fn binary(&self, profile: Profile) -> PathBuf {
        self.built(profile)
            .join(format!("longplay{}", env::consts::EXE_SUFFIX))
    }

    pub fn cargo<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> Command {
        let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.current_dir(&self.root).args(args);
        cargo
    }

    pub fn npm<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> Command {
        let mut npm = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
        npm.current_dir(self.ui()).args(args);
        npm
    }

    /// A program that came with the npm packages, run from the top of the house.
    pub fn npm_program(&self, name: &str) -> Command {
        let file = if cfg!(windows) {
            format!("{name}.cmd")
        } else {
            name.to_owned()
        };
        let mut program = Command::new(self.ui().join("node_modules/.bin").join(file));
        program.current_dir(&self.root);
        program
    }
}
