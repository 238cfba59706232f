//! The desktop's own means. None of them is needed: what is missing is logged once, and the session goes on. Each has a
//! thread of its own, so that a desktop which does not answer holds up neither the clock nor the window.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, SyncSender, TrySendError, channel, sync_channel};
use std::sync::{Arc, Once};
use std::{io, thread};

use api::Effect;
use keepawake::KeepAwake;
use notify_rust::Notification;
use tauri::{Runtime, WebviewWindow};

use super::{Notice, Sizes, Words, notice, rest_ran_out};
use crate::desk::Desk;

/// The app's name among those of the desktop; the identifier of `tauri.conf.json`.
const IDENTIFIER: &str = "org.longplay.Longplay";

/// Whether the window is in front, as the desktop last said.
#[derive(Debug, Clone, Default)]
pub(crate) struct InFront(Arc<AtomicBool>);

impl InFront {
    pub(crate) fn set(&self, in_front: bool) {
        self.0.store(in_front, Ordering::Relaxed);
    }

    fn get(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Says on the desktop that a rest is over.
pub(crate) struct Doorbell {
    words: Arc<Words>,
    in_front: InFront,
    notices: SyncSender<Notice>,
}

impl Doorbell {
    /// Makes one ready; the desktop is not asked before there is something to say.
    pub(crate) fn hang(words: Arc<Words>, in_front: InFront) -> io::Result<Self> {
        // Nobody wants to hear later of a rest that ended meanwhile: one waits, no more.
        let (notices, received) = sync_channel(1);
        thread::Builder::new()
            .name("notices".to_owned())
            .spawn(move || say_notices(&received))?;
        Ok(Self {
            words,
            in_front,
            notices,
        })
    }

    /// Rings when a rest ran out while the window is not in front and the person wants to hear of it.
    pub(crate) fn time_passed(&self, desk: &Desk, effects: &[Effect]) {
        if self.in_front.get() || !rest_ran_out(effects) {
            return;
        }
        let session = match desk.session_to_speak_of() {
            Ok(session) => session,
            Err(failure) => {
                tracing::warn!(%failure, "it is not known whether to tell of the end of a rest");
                return;
            }
        };
        let notice = session.and_then(|session| notice(&self.words, effects, self.in_front.get(), &session));
        if let Some(notice) = notice
            && let Err(TrySendError::Full(_)) = self.notices.try_send(notice)
        {
            tracing::warn!("the desktop is still busy with the last notification");
        }
    }
}

fn say_notices(notices: &Receiver<Notice>) {
    let unsaid = Once::new();
    let mut last = None;
    for Notice { summary, body } in notices {
        let mut notification = Notification::new();
        notification.appname("Longplay").summary(&summary).body(&body);
        #[cfg(windows)]
        notification.app_id(IDENTIFIER);
        // Takes the place of the last one instead of lying on top of it.
        if let Some(last) = last {
            notification.id(last);
        }
        match notification.show() {
            #[cfg(all(unix, not(target_os = "macos")))]
            Ok(shown) => last = Some(shown.id()),
            #[cfg(not(all(unix, not(target_os = "macos"))))]
            Ok(_) => last = None::<u32>,
            Err(error) => unsaid.call_once(|| {
                tracing::warn!(%error, "this desktop shows no notifications");
            }),
        }
    }
}

/// Keeps the window's title and the display as the session needs them, until the desk is closed.
pub(crate) fn show_front<R: Runtime>(
    desk: Arc<Desk>,
    words: Arc<Words>,
    window: WebviewWindow<R>,
    sizes: Arc<Sizes>,
) -> io::Result<()> {
    let display = keep_display(words.say("desktop_why_awake", &[]))?;
    thread::Builder::new()
        .name("window-front".to_owned())
        .spawn(move || {
            desk.watch_front(&words, |front, shown| {
                if front.title != shown.title
                    && let Err(error) = window.set_title(&front.title)
                {
                    tracing::warn!(%error, "the window's title stays as it was");
                }
                if front.awake != shown.awake && display.send(front.awake).is_err() {
                    tracing::warn!("nobody looks after the display any more");
                }
                if front.small != shown.small {
                    sizes.change(&window, front.small);
                }
            });
        })?;
    Ok(())
}

/// Returns where to say whether the display stays awake. It is let go of when the other end is dropped, and at the latest
/// by the system when the process ends.
fn keep_display(why: String) -> io::Result<Sender<bool>> {
    let (sender, wishes) = channel::<bool>();
    thread::Builder::new().name("display".to_owned()).spawn(move || {
        let unheard = Once::new();
        let mut held = None;
        for awake in wishes {
            if !awake {
                let_go(held.take());
            } else if held.is_none() {
                match hold(&why) {
                    Ok(display) => held = Some(display),
                    Err(error) => unheard.call_once(|| {
                        tracing::warn!(%error, "this desktop does not let the display be kept awake");
                    }),
                }
            }
        }
        let_go(held);
    })?;
    Ok(sender)
}

fn hold(why: &str) -> Result<KeepAwake, keepawake::Error> {
    keepawake::Builder::default()
        .display(true)
        .reason(why)
        .app_name("Longplay")
        .app_reverse_domain(IDENTIFIER)
        .create()
}

/// Letting go panics when the service that was asked has gone meanwhile; then nothing is held any more either.
fn let_go(held: Option<KeepAwake>) {
    if catch_unwind(AssertUnwindSafe(|| drop(held))).is_err() {
        tracing::warn!("the display's keeper had gone before it was let go of");
    }
}
