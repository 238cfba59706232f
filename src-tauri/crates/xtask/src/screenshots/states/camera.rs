//! Takes each picture once, in every size and type.

use serde_json::json;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use support::{App, Outcome};

const LARGE: (u32, u32) = (1280, 860);
const SMALL: (u32, u32) = (800, 600);
/// There is one of these in large type, and none otherwise.
const LARGE_TYPE: &str = "main .large";

pub struct Camera {
    folder: PathBuf,
    shade: &'static str,
    taken: BTreeSet<String>,
}

impl Camera {
    pub fn new(folder: &Path, shade: &'static str) -> Self {
        Self {
            folder: folder.to_owned(),
            shade,
            taken: BTreeSet::new(),
        }
    }

    /// Whether there is a picture of that already.
    pub fn has(&self, name: &str) -> bool {
        self.taken.contains(name)
    }

    /// Takes pictures of a step, or of what is open over it, where there are none yet, and returns whether it did.
    pub fn step(&mut self, app: &App, name: &str) -> Outcome<bool> {
        if !self.taken.insert(name.to_owned()) {
            return Ok(false);
        }
        self.both_sizes(app, name, "")?;
        type_large(app, true)?;
        self.both_sizes(app, name, "-large")?;
        type_large(app, false)?;
        Ok(true)
    }

    /// Takes pictures of a screen that has no large type.
    pub fn screen(&mut self, app: &App, name: &str) -> Outcome {
        if self.taken.insert(name.to_owned()) {
            self.both_sizes(app, name, "")?;
        }
        Ok(())
    }

    /// Takes one picture of a window as it is.
    pub fn once(&mut self, app: &App, name: &str) -> Outcome {
        if self.taken.insert(name.to_owned()) {
            self.picture(app, &format!("{name}-{}", self.shade))?;
        }
        Ok(())
    }

    fn both_sizes(&self, app: &App, name: &str, kind: &str) -> Outcome {
        for (width, height) in [SMALL, LARGE] {
            app.resize(width, height)?;
            app.point_away()?;
            self.picture(app, &format!("{name}{kind}-{width}-{}", self.shade))?;
        }
        Ok(())
    }

    fn picture(&self, app: &App, name: &str) -> Outcome {
        app.screenshot(self.folder.join(format!("{name}.png")))
    }
}

/// Shows the session in large type, or in its own.
fn type_large(app: &App, large: bool) -> Outcome {
    app.invoke(
        "show_session",
        &json!({ "large_type": large, "small_window": false }),
    )?;
    app.until("the type has changed", |app| {
        Ok((app.count(LARGE_TYPE)? > 0) == large)
    })
}
