use crate::app::App;
use crate::trouble::Outcome;
use std::path::{Path, PathBuf};

/// Whether the desktop asks for light or dark windows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// Light windows.
    Light,
    /// Dark windows.
    Dark,
}

/// How to open a window: which program, on which data, in which surroundings.
///
/// Everything not said is what a journey usually wants: a data folder of its own, a light desktop with
/// reduced motion, a window of 1280 × 860.
#[derive(Debug, Clone)]
pub struct Start {
    pub(crate) binary: PathBuf,
    pub(crate) args: Vec<String>,
    pub(crate) env: Vec<(String, String)>,
    pub(crate) size: (u32, u32),
    pub(crate) scheme: Scheme,
    pub(crate) motion: bool,
    pub(crate) data: Data,
}

/// Which data folder the program is told to use.
#[derive(Debug, Clone)]
pub(crate) enum Data {
    /// None: the program knows no `--data`.
    None,
    /// A new one, gone afterwards.
    New,
    At(PathBuf),
}

impl Start {
    /// Returns the start of Longplay itself, on a new data folder.
    #[must_use]
    pub fn longplay(binary: impl AsRef<Path>) -> Self {
        Self {
            data: Data::New,
            ..Self::program(binary)
        }
    }

    /// Returns the start of any program with a web view.
    #[must_use]
    pub fn program(binary: impl AsRef<Path>) -> Self {
        Self {
            binary: binary.as_ref().to_owned(),
            args: Vec::new(),
            env: Vec::new(),
            size: (1280, 860),
            scheme: Scheme::Light,
            motion: false,
            data: Data::None,
        }
    }

    /// Uses the data folder at `path`, which stays afterwards.
    #[must_use]
    pub fn data(mut self, path: impl AsRef<Path>) -> Self {
        self.data = Data::At(path.as_ref().to_owned());
        self
    }

    /// Adds an argument of the command line.
    #[must_use]
    pub fn arg(mut self, arg: impl Into<String>) -> Self {
        self.args.push(arg.into());
        self
    }

    /// Sets an environment variable.
    #[must_use]
    pub fn env(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.env.push((name.into(), value.into()));
        self
    }

    /// Makes the window that large, in pixels.
    #[must_use]
    pub fn size(mut self, width: u32, height: u32) -> Self {
        self.size = (width, height);
        self
    }

    /// Lets the desktop ask for that colour scheme.
    #[must_use]
    pub fn scheme(mut self, scheme: Scheme) -> Self {
        self.scheme = scheme;
        self
    }

    /// Lets things move, for the journeys that look at motion.
    #[must_use]
    pub fn motion(mut self) -> Self {
        self.motion = true;
        self
    }

    /// Opens the window. Windows of one process open one after another: a second waits for the first to end.
    #[track_caller]
    pub fn open(self) -> Outcome<App> {
        App::open(self)
    }

    /// Returns GTK's settings for these surroundings; the web view derives its media queries from them.
    pub(crate) fn gtk_settings(&self) -> String {
        format!(
            "[Settings]\ngtk-application-prefer-dark-theme={}\ngtk-enable-animations={}\n",
            u8::from(self.scheme == Scheme::Dark),
            u8::from(self.motion),
        )
    }
}
