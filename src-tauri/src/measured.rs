//! A session that is kept and heard as in the window, without the window: for measuring when its cues come.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use api::Context;
use sound::Player;
use tauri::{AppHandle, Runtime};

use crate::desk::Desk;
use crate::ears::Ears;
use crate::front::{Doorbell, InFront, Words};
use crate::keeper::keep_time;

/// Returns the desk of a data folder whose cues go to `player`, on this computer's clock, with its keeper of time at work.
///
/// # Errors
/// When the system gives no thread.
pub fn kept<R: Runtime>(folder: PathBuf, player: Player, app: AppHandle<R>) -> io::Result<Arc<Desk>> {
    let desk = Arc::new(Desk::new(folder, Context::system));
    desk.be_heard(Ears::new(player, None));
    // In front: nobody is to be told on the desktop of a rest that was only measured.
    let in_front = InFront::default();
    in_front.set(true);
    let words = Arc::new(Words::read()?);
    keep_time(desk.clone(), app, Doorbell::hang(words, in_front)?)?;
    Ok(desk)
}
