//! The desk: the one open host, shared by the window's commands and the keeper of time.

mod waits;

use std::path::PathBuf;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use api::wire::{SessionView, Unlock};
use api::{Answer, Begun, Code, Context, Errand, Failure, Host};
use serde_json::Value;

use crate::ears::Ears;

/// The command that opens encrypted records. All others say that they are locked until it did.
const UNLOCK: &str = "unlock";

type Opening = Box<dyn Fn() -> Context + Send>;

struct Contents {
    host: Option<Host>,
    /// The folder is being opened ahead of the first command.
    opening: bool,
    context: Opening,
    ears: Option<Ears>,
    stays_on_top: bool,
    /// How often something was told that may look otherwise than before.
    told: u64,
    closed: bool,
}

impl Contents {
    fn take_in(&mut self, mut opened: Host) {
        opened.be_kept();
        opened.window_stays_on_top(self.stays_on_top);
        opened.may_speak(self.ears.as_ref().is_some_and(Ears::can_speak));
        self.host = Some(opened);
    }
}

/// The open host. A folder that could not be opened is tried again at the next command, so that the window can say what
/// is wrong and go on once it is right.
pub struct Desk {
    folder: PathBuf,
    contents: Mutex<Contents>,
    changed: Condvar,
    /// Held by whoever is on an errand. Taken before the contents wherever both are.
    errands: Mutex<()>,
}

impl Desk {
    /// Returns a desk for a data folder; the folder is opened by the first command.
    pub fn new(folder: PathBuf, context: impl Fn() -> Context + Send + 'static) -> Self {
        let contents = Contents {
            host: None,
            opening: false,
            context: Box::new(context),
            ears: None,
            stays_on_top: false,
            told: 0,
            closed: false,
        };
        Self {
            folder,
            contents: Mutex::new(contents),
            changed: Condvar::new(),
            errands: Mutex::new(()),
        }
    }

    /// Opens the folder while the window is still being made. A folder that cannot be opened is left to the first command,
    /// which says why.
    pub(crate) fn open_ahead(&self) {
        let context = {
            let mut contents = self.contents();
            if contents.host.is_some() || contents.opening || contents.closed {
                return;
            }
            contents.opening = true;
            (contents.context)()
        };
        let opened = Host::open(&self.folder, context);
        let mut contents = self.contents();
        contents.opening = false;
        if let Ok(opened) = opened {
            contents.take_in(opened);
        }
        self.tell(contents);
    }

    /// Returns the contents once nobody is opening the folder.
    fn opened(&self) -> MutexGuard<'_, Contents> {
        let contents = self.contents();
        self.changed
            .wait_while(contents, |contents| contents.opening)
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets the person hear what happens here.
    pub(crate) fn be_heard(&self, ears: Ears) {
        let mut contents = self.contents();
        if let Some(host) = &mut contents.host {
            host.may_speak(ears.can_speak());
        }
        contents.ears = Some(ears);
    }

    /// Says whether the desktop lets the window be kept above others.
    pub(crate) fn window_stays_on_top(&self, stays: bool) {
        let mut contents = self.contents();
        contents.stays_on_top = stays;
        if let Some(host) = &mut contents.host {
            host.window_stays_on_top(stays);
        }
    }

    /// Lets everybody who waits look again.
    fn tell(&self, mut contents: MutexGuard<'_, Contents>) {
        contents.told += 1;
        drop(contents);
        self.changed.notify_all();
    }

    // A command that panicked left the journal whole, since events are recorded before memory changes: go on.
    fn contents(&self) -> MutexGuard<'_, Contents> {
        self.contents.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Runs one command. While one takes its time others are answered; a second of that kind waits for the first.
    ///
    /// # Errors
    /// The command's failure, or why the data folder could not be opened.
    pub fn call(&self, name: &str, request: Value) -> Result<Answer, Failure> {
        let _turn = api::is_errand(name).then(|| self.errands.lock().unwrap_or_else(PoisonError::into_inner));
        match self.begin(name, request)? {
            Begun::Done(answer) => Ok(answer),
            Begun::Away(errand) => self.see_through(errand),
        }
    }

    fn begin(&self, name: &str, request: Value) -> Result<Begun, Failure> {
        let mut guard = self.opened();
        let contents = &mut *guard;
        if contents.host.is_none() {
            let context = (contents.context)();
            let opened = if name == UNLOCK {
                let unlock: Unlock = api::parse(request.clone())?;
                Host::unlock(&self.folder, &unlock, context)?
            } else {
                Host::open(&self.folder, context)?
            };
            contents.take_in(opened);
        }
        let Contents {
            host: Some(host),
            ears,
            ..
        } = contents
        else {
            return Err(Failure::new(Code::Busy, "Longplay was closed meanwhile"));
        };
        let begun = api::begin(host, name, request);
        if let Some(ears) = ears {
            ears.hear(host);
        }
        self.tell(guard);
        begun
    }

    fn see_through(&self, errand: Errand) -> Result<Answer, Failure> {
        let returned = errand.run();
        let mut contents = self.contents();
        let Some(host) = &mut contents.host else {
            return Err(Failure::new(Code::Busy, "Longplay was closed meanwhile"));
        };
        let answer = host.take_in(returned);
        if host.is_closed() {
            // Opening the folder again finishes what the disk did not let finish.
            contents.host = None;
        }
        self.tell(contents);
        answer
    }

    /// Waits until a backup is due by itself, takes it, and returns what came of it; `None` once the desk is closed.
    pub(crate) fn next_backup(&self) -> Option<Result<Answer, Failure>> {
        loop {
            self.wait_for_backup()?;
            let turn = self.errands.lock().unwrap_or_else(PoisonError::into_inner);
            let mut contents = self.contents();
            let Some(host) = contents
                .host
                .as_mut()
                .filter(|host| host.backup_due().is_some_and(|due| due.is_zero()))
            else {
                continue;
            };
            let begun = host.begin_routine_backup();
            self.tell(contents);
            let answer = begun.and_then(|errand| self.see_through(errand));
            drop(turn);
            return Some(answer);
        }
    }

    fn wait_for_backup(&self) -> Option<()> {
        let mut contents = self.contents();
        loop {
            if contents.closed {
                return None;
            }
            contents = match contents.host.as_ref().and_then(Host::backup_due) {
                Some(due) if due.is_zero() => return Some(()),
                Some(due) => {
                    let waited = self
                        .changed
                        .wait_timeout(contents, due + Duration::from_millis(1));
                    waited.unwrap_or_else(PoisonError::into_inner).0
                }
                None => self
                    .changed
                    .wait(contents)
                    .unwrap_or_else(PoisonError::into_inner),
            };
        }
    }

    /// Returns the session under way when the person wants to be told of the end of a rest.
    ///
    /// # Errors
    /// When the settings cannot be read.
    pub(crate) fn session_to_speak_of(&self) -> Result<Option<SessionView>, Failure> {
        let contents = self.contents();
        let Some(host) = &contents.host else {
            return Ok(None);
        };
        let wanted = host.settings()?.rest_notices;
        Ok(host.session().filter(|_| wanted))
    }

    /// Returns whether nothing speaks against closing: everything is saved, or the person was told that it is not.
    pub(crate) fn may_close(&self) -> bool {
        self.contents().host.as_mut().is_none_or(Host::may_close)
    }

    /// Closes the host in order and ends the keeper's waiting. What waits for the disk is tried once more.
    pub fn close(&self) {
        let mut contents = self.opened();
        contents.closed = true;
        if let Some(host) = &mut contents.host
            && let Some(unsaved) = host.unsaved()
            && let Err(failure) = host.save_again()
        {
            tracing::error!(%failure, records = unsaved.records, "closed with something unsaved");
        }
        contents.host = None;
        self.tell(contents);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_command_waits_for_the_folder_that_is_opened_ahead_and_closing_does_too() {
        let folder = tempfile::tempdir().unwrap();
        for _ in 0..10 {
            let desk = Desk::new(folder.path().to_owned(), Context::system);
            std::thread::scope(|scope| {
                scope.spawn(|| desk.open_ahead());
                let answer = desk.call("view_app", json!({})).unwrap();
                assert_eq!(answer.response["first_run"], true);
            });
            desk.close();
        }
        let desk = Desk::new(folder.path().to_owned(), Context::system);
        std::thread::scope(|scope| {
            scope.spawn(|| desk.open_ahead());
            desk.close();
        });
        desk.open_ahead();
        assert!(
            desk.contents().host.is_none(),
            "what was closed is not opened ahead"
        );
    }

    #[test]
    fn a_folder_that_cannot_be_opened_ahead_is_told_by_the_first_command() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        std::fs::write(&file, "").unwrap();
        let desk = Desk::new(file, Context::system);
        desk.open_ahead();
        let refused = desk.call("view_app", json!({})).map(|_| ()).unwrap_err();
        assert_eq!(refused.code, Code::DataFolderNotWritable);
    }
}
