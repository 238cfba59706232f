//! The watch over the records: takes the backups that are due by themselves, and tells the window how far long work is.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use api::Tag;
use tauri::{AppHandle, Emitter, Runtime};

use crate::desk::Desk;
use crate::window::CHANGED;

pub(crate) fn keep_watch<R: Runtime>(desk: &Arc<Desk>, app: &AppHandle<R>) -> std::io::Result<()> {
    let (backups, teller) = (desk.clone(), app.clone());
    thread::Builder::new().name("backups".to_owned()).spawn(move || {
        while let Some(taken) = backups.next_backup() {
            if let Err(failure) = taken {
                tracing::warn!(%failure, "a backup that was due could not be taken");
                // The host says when the next one is due; this only keeps a host that cannot say from being asked
                // without end.
                thread::sleep(Duration::from_secs(1));
            }
            tell(&teller, &[Tag::Data]);
        }
    })?;
    let (errands, teller) = (desk.clone(), app.clone());
    thread::Builder::new().name("errands".to_owned()).spawn(move || {
        let mut shown = None;
        while let Some(errand) = errands.next_errand(shown) {
            shown = errand;
            tell(&teller, &[Tag::Errand]);
        }
    })?;
    Ok(())
}

fn tell<R: Runtime>(app: &AppHandle<R>, tags: &[Tag]) {
    if let Err(error) = app.emit(CHANGED, tags) {
        tracing::warn!(%error, "a window was not told of a change");
    }
}
