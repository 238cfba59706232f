//! The keeper of time: tells the window when the session's clock has brought something about. Timers of a web view stop in
//! a minimised window; this one does not.

use std::sync::Arc;
use std::thread;

use api::{Effect, Tag};
use tauri::{AppHandle, Emitter, Runtime};

use crate::desk::Desk;
use crate::front::Doorbell;
use crate::window::CHANGED;

pub(crate) fn keep_time<R: Runtime>(
    desk: Arc<Desk>,
    app: AppHandle<R>,
    doorbell: Doorbell,
) -> std::io::Result<()> {
    thread::Builder::new()
        .name("session-time".to_owned())
        .spawn(move || {
            while let Some(passed) = desk.next_passed() {
                let tags: &[Tag] = match &passed {
                    Ok(passed) if passed.ended => {
                        &[Tag::App, Tag::Session, Tag::Today, Tag::Progress, Tag::Journal]
                    }
                    Ok(passed) if passed.interrupted || passed.refused => {
                        &[Tag::App, Tag::Session, Tag::Today]
                    }
                    // Breath and countdown change nothing that the window does not draw by itself.
                    Ok(passed)
                        if passed
                            .effects
                            .iter()
                            .all(|effect| matches!(effect, Effect::Cue { cue, .. } if !cue.is_shown())) =>
                    {
                        &[]
                    }
                    Ok(_) => &[Tag::Session],
                    Err(failure) => {
                        tracing::error!(%failure, "the session's time could not be recorded");
                        &[Tag::Session]
                    }
                };
                if !tags.is_empty()
                    && let Err(error) = app.emit(CHANGED, tags)
                {
                    tracing::warn!(%error, "a window was not told of a change");
                }
                if let Ok(passed) = &passed {
                    doorbell.time_passed(&desk, &passed.effects);
                }
                if passed.is_err() {
                    // Nothing is tried again by itself after a failed write; the next command says what is wrong.
                    thread::sleep(std::time::Duration::from_secs(1));
                }
            }
        })?;
    Ok(())
}
