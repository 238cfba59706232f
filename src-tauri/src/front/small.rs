//! The small window: the session's own window made small and kept above others, so that its timer stays in sight beside other
//! work. It is the same window, because a second one would cost a second web view and have keys of its own to learn.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::{fs, io};

use serde::{Deserialize, Serialize};
use tauri::{LogicalPosition, LogicalSize, Runtime, WebviewWindow};

use crate::window::SMALLEST;

/// The small window at first, in logical pixels: as much as a timer, a movement and what comes next need. Our choice.
const AT_FIRST: (f64, f64) = (380.0, 320.0);
/// It gets no smaller than this, in logical pixels. Our choice.
const LEAST: (f64, f64) = (340.0, 280.0);
/// How far from the corner of the screen it lies at first, in logical pixels. Our choice.
const MARGIN: f64 = 32.0;
/// How much of it has to be on a screen for its old place to be good, in logical pixels: enough to take hold of it.
const WITHIN_REACH: f64 = 80.0;

/// Where a window is and how large, in logical pixels.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) struct Place {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

impl Place {
    fn of<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<Self> {
        let scale = window.scale_factor()?;
        let at = window.outer_position()?.to_logical::<f64>(scale);
        let size = window.inner_size()?.to_logical::<f64>(scale);
        Ok(Self {
            x: at.x,
            y: at.y,
            width: size.width,
            height: size.height,
        })
    }

    fn is_within_reach_on(self, screens: &[Self]) -> bool {
        screens.iter().any(|screen| {
            let wide = (self.x + self.width).min(screen.x + screen.width) - self.x.max(screen.x);
            let high = (self.y + self.height).min(screen.y + screen.height) - self.y.max(screen.y);
            wide >= WITHIN_REACH && high >= WITHIN_REACH && self.y >= screen.y
        })
    }

    /// Returns where the small window lies at first: in the upper right corner, where little is worked on.
    fn at_first(screen: Self) -> Self {
        let (width, height) = AT_FIRST;
        Self {
            x: screen.x + (screen.width - width - MARGIN).max(0.0),
            y: screen.y + MARGIN.min((screen.height - height).max(0.0)),
            width,
            height,
        }
    }

    fn no_smaller_than(self, (width, height): (f64, f64)) -> Self {
        Self {
            width: self.width.max(width),
            height: self.height.max(height),
            ..self
        }
    }
}

/// How the window was before it became small.
#[derive(Debug, Clone, Copy)]
struct Before {
    place: Place,
    maximized: bool,
    fullscreen: bool,
}

/// The two sizes of the window, and how it goes from one to the other.
#[derive(Debug)]
pub(crate) struct Sizes {
    /// Where the small window's place is kept.
    file: PathBuf,
    before: Mutex<Option<Before>>,
}

impl Sizes {
    /// Keeps the small window's place beside the web view's own files.
    pub(crate) fn kept_in(folder: &Path) -> Self {
        Self {
            file: folder.join("small-window.json"),
            before: Mutex::new(None),
        }
    }

    fn before(&self) -> std::sync::MutexGuard<'_, Option<Before>> {
        self.before.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes the window small, or as it was before.
    pub(crate) fn change<R: Runtime>(&self, window: &WebviewWindow<R>, small: bool) {
        let changed = if small {
            self.shrink(window)
        } else {
            self.grow(window)
        };
        if let Err(error) = changed {
            tracing::warn!(%error, "the window keeps its size");
        }
    }

    fn shrink<R: Runtime>(&self, window: &WebviewWindow<R>) -> tauri::Result<()> {
        let (maximized, fullscreen) = (window.is_maximized()?, window.is_fullscreen()?);
        if fullscreen {
            window.set_fullscreen(false)?;
        }
        if maximized {
            window.unmaximize()?;
        }
        *self.before() = Some(Before {
            place: Place::of(window)?,
            maximized,
            fullscreen,
        });
        let screens = screens(window)?;
        let kept = self
            .read()
            .filter(|place| place.is_within_reach_on(&screens))
            .map(|place| place.no_smaller_than(LEAST));
        let here = window
            .current_monitor()?
            .map(|monitor| screen(&monitor))
            .or(screens.first().copied());
        let place = kept.or(here.map(Place::at_first));
        window.set_min_size(Some(LogicalSize::new(LEAST.0, LEAST.1)))?;
        match place {
            Some(place) => put(window, place)?,
            None => window.set_size(LogicalSize::new(AT_FIRST.0, AT_FIRST.1))?,
        }
        window.set_always_on_top(true)
    }

    fn grow<R: Runtime>(&self, window: &WebviewWindow<R>) -> tauri::Result<()> {
        self.remember(window);
        let before = self.before().take();
        window.set_always_on_top(false)?;
        if let Some(Before {
            place,
            maximized,
            fullscreen,
        }) = before
        {
            put(window, place.no_smaller_than(SMALLEST))?;
            window.set_min_size(Some(LogicalSize::new(SMALLEST.0, SMALLEST.1)))?;
            if maximized {
                window.maximize()?;
            }
            if fullscreen {
                window.set_fullscreen(true)?;
            }
        }
        Ok(())
    }

    /// Keeps the small window's place for the next time, if the window is the small one now.
    pub(crate) fn remember<R: Runtime>(&self, window: &WebviewWindow<R>) {
        if self.before().is_none() {
            return;
        }
        let written = Place::of(window)
            .map_err(io::Error::other)
            .and_then(|place| serde_json::to_vec(&place).map_err(io::Error::other))
            .and_then(|place| fs::write(&self.file, place));
        if let Err(error) = written {
            tracing::warn!(%error, "the small window will not come back to this place");
        }
    }

    /// Returns where the small window was last. What cannot be read is as good as nothing: it is only a place.
    fn read(&self) -> Option<Place> {
        serde_json::from_slice(&fs::read(&self.file).ok()?).ok()
    }
}

fn put<R: Runtime>(window: &WebviewWindow<R>, place: Place) -> tauri::Result<()> {
    window.set_size(LogicalSize::new(place.width, place.height))?;
    window.set_position(LogicalPosition::new(place.x, place.y))
}

fn screen(monitor: &tauri::Monitor) -> Place {
    let scale = monitor.scale_factor();
    let at = monitor.position().to_logical::<f64>(scale);
    let size = monitor.size().to_logical::<f64>(scale);
    Place {
        x: at.x,
        y: at.y,
        width: size.width,
        height: size.height,
    }
}

fn screens<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<Vec<Place>> {
    Ok(window.available_monitors()?.iter().map(screen).collect())
}

/// Returns whether this desktop lets a program keep its window above others. Wayland has no way to ask for it: there the
/// window's own menu has it, on most desktops.
pub(crate) fn stays_on_top<R: Runtime>(window: &WebviewWindow<R>) -> bool {
    #[cfg(target_os = "linux")]
    {
        use gtk::prelude::WidgetExt;
        // The name of the display's type is what GTK has to tell the two apart without the libraries of both.
        window.gtk_window().is_ok_and(|window| {
            let display = window.display();
            !gtk::glib::prelude::ObjectExt::type_(&display)
                .name()
                .contains("Wayland")
        })
    }
    #[cfg(not(target_os = "linux"))]
    {
        let _ = window;
        true
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    const SCREEN: Place = Place {
        x: 0.0,
        y: 0.0,
        width: 1600.0,
        height: 1000.0,
    };

    #[test]
    fn the_small_window_lies_in_the_upper_right_corner_at_first() {
        let place = Place::at_first(SCREEN);
        assert_eq!((place.x, place.y), (1600.0 - 380.0 - 32.0, 32.0));
        let beside = Place { x: 1600.0, ..SCREEN };
        assert!(Place::at_first(beside).is_within_reach_on(&[SCREEN, beside]));
    }

    #[test]
    fn a_place_on_a_screen_that_is_gone_is_not_taken_again() {
        let beside = Place { x: 1600.0, ..SCREEN };
        let place = Place::at_first(beside);
        assert!(place.is_within_reach_on(&[SCREEN, beside]));
        assert!(!place.is_within_reach_on(&[SCREEN]));
        let above = Place {
            y: -20.0,
            ..Place::at_first(SCREEN)
        };
        assert!(!above.is_within_reach_on(&[SCREEN]));
    }

    #[test]
    fn a_place_is_read_as_it_was_kept_and_nonsense_is_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let sizes = Sizes::kept_in(folder.path());
        assert_eq!(sizes.read(), None);
        let place = Place::at_first(SCREEN);
        fs::write(&sizes.file, serde_json::to_vec(&place).unwrap()).unwrap();
        assert_eq!(sizes.read(), Some(place));
        fs::write(&sizes.file, b"{").unwrap();
        assert_eq!(sizes.read(), None);
    }
}
