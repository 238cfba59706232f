use std::fmt;
use std::io;
use std::path::Path;

/// Why a task stops before its end.
#[derive(Debug)]
pub enum Fault {
    /// The command line says something we do not know.
    Usage(String),
    /// The person has to install something first; the text says what and how.
    Needs(String),
    /// A step failed; its output has been shown already.
    Step(String),
    /// The system refused something.
    System { doing: String, error: io::Error },
    /// The window did not do what a picture or a measurement needs.
    Window(support::Trouble),
}

impl Fault {
    pub fn reading(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let doing = format!("reading {}", path.display());
        move |error| Self::System { doing, error }
    }

    pub fn writing(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let doing = format!("writing {}", path.display());
        move |error| Self::System { doing, error }
    }
}

impl From<support::Trouble> for Fault {
    fn from(trouble: support::Trouble) -> Self {
        Self::Window(trouble)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(args) => write!(f, "`{args}` is not a task. `cargo xtask` lists them."),
            Self::Needs(text) => f.write_str(text),
            Self::Step(name) => write!(f, "Stopped: {name} did not succeed."),
            Self::System { doing, error } => write!(f, "{doing}: {error}"),
            Self::Window(trouble) => trouble.fmt(f),
        }
    }
}
