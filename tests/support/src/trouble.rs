use std::fmt;
use std::io;
use std::panic::Location;

/// What a journey returns.
pub type Outcome<T = ()> = Result<T, Trouble>;

/// Why a step of a journey could not be done, and which line of the journey it was.
pub struct Trouble {
    what: String,
    at: &'static Location<'static>,
}

impl Trouble {
    /// Returns a trouble that belongs to the calling line.
    #[must_use]
    #[track_caller]
    pub fn new(what: impl Into<String>) -> Self {
        Self::at(what, Location::caller())
    }

    pub(crate) fn at(what: impl Into<String>, at: &'static Location<'static>) -> Self {
        Self {
            what: what.into(),
            at,
        }
    }
}

impl From<io::Error> for Trouble {
    #[track_caller]
    fn from(error: io::Error) -> Self {
        Self::new(error.to_string())
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.at, self.what)
    }
}

/// A test that returns an error shows it by `Debug`, so this is made for reading too.
impl fmt::Debug for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Trouble {}
