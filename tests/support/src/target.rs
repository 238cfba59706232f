use serde_json::{Value, json};
use std::fmt;

/// What to look for in the window: a CSS selector, and the words on it where the selector fits several.
///
/// ```
/// use support::Target;
/// let heading: Target = "main h1".into();
/// let start: Target = ("button", "Start session").into();
/// assert_eq!(start.to_string(), "button that says “Start session”");
/// assert_eq!(heading.to_string(), "main h1");
/// ```
#[derive(Debug, Clone)]
pub struct Target {
    css: String,
    words: Option<String>,
}

impl Target {
    pub(crate) fn arguments(&self) -> Value {
        json!([self.css, self.words])
    }
}

impl From<&str> for Target {
    fn from(css: &str) -> Self {
        Self {
            css: css.to_owned(),
            words: None,
        }
    }
}

impl From<(&str, &str)> for Target {
    fn from((css, words): (&str, &str)) -> Self {
        Self {
            css: css.to_owned(),
            words: Some(words.to_owned()),
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.words {
            Some(words) => write!(f, "{} that says “{words}”", self.css),
            None => f.write_str(&self.css),
        }
    }
}
