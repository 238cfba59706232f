//! Encryption at rest: turning it on and off, what opens it, and opening it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::backup;
use store::encryption::{self, Cost, Passphrase, RecoveryKey, Secret, Unfit};
use ts_rs::TS;

use super::app::{AppView, Nothing, view_app};
use super::exchange::not_in_a_session;
use crate::errand::{ErrandKind, Task};
use crate::failure::{Code, Failure};
use crate::host::Host;

/// What opens encrypted records: one of the two.
#[derive(Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Unlock {
    /// The passphrase, as typed.
    #[serde(default)]
    #[ts(optional)]
    pub passphrase: Option<String>,
    /// The recovery key, as copied: case, blanks and hyphens do not matter.
    #[serde(default)]
    #[ts(optional)]
    pub recovery_key: Option<String>,
}

impl Unlock {
    /// Returns the secret.
    ///
    /// # Errors
    /// [`Code::InvalidRequest`] where neither or both are given, or the recovery key has a slip in it.
    pub fn secret(&self) -> Result<Secret, Failure> {
        match (&self.passphrase, &self.recovery_key) {
            (Some(passphrase), None) => Ok(Secret::Passphrase(Passphrase::typed(passphrase))),
            (None, Some(key)) => RecoveryKey::read(key)
                .map(Secret::Recovery)
                .map_err(|unfit| refused(unfit, "recovery_key")),
            (None, None) | (Some(_), Some(_)) => Err(Failure::invalid(
                Some("passphrase".to_owned()),
                "a passphrase or a recovery key opens it",
            )),
        }
    }
}

/// A passphrase that somebody chose.
#[derive(Clone, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChoosePassphrase {
    /// 8 to 1,024 characters, whichever.
    pub passphrase: String,
}

/// Another passphrase.
#[derive(Clone, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangePassphrase {
    /// What opens the records now.
    pub current: Unlock,
    /// What will: 8 to 1,024 characters, whichever.
    pub passphrase: String,
}

/// A recovery key, the only time that it is told.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RecoveryKeyShown {
    /// Eight groups of five characters.
    pub recovery_key: String,
}

/// How far encryption goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct EncryptionView {
    /// Backups of this computer within reach that are not encrypted yet; the next backup encrypts them.
    pub readable_backups: u32,
}

fn refused(unfit: Unfit, field: &str) -> Failure {
    Failure::invalid(Some(field.to_owned()), unfit.to_string())
}

fn chosen(passphrase: &str) -> Result<Passphrase, Failure> {
    Passphrase::new(passphrase).map_err(|unfit| refused(unfit, "passphrase"))
}

fn shown(key: &RecoveryKey) -> Result<RecoveryKeyShown, Failure> {
    let written = key
        .written()
        .map_err(|error| Failure::new(Code::Internal, error.to_string()))?;
    Ok(RecoveryKeyShown {
        recovery_key: written.to_string(),
    })
}

/// Answers for a folder that is open already; one that is not is opened with it before.
pub(crate) fn unlock(host: &mut Host, request: Unlock) -> Result<AppView, Failure> {
    request.secret()?;
    view_app(host, Nothing {})
}

/// Returns how far encryption goes, `None` where it is off.
pub(crate) fn encryption_view(host: &Host) -> Result<Option<EncryptionView>, Failure> {
    if !host.store.on_disk().is_encrypted() {
        return Ok(None);
    }
    let keeper = host.keeper();
    let mut readable = keeper.shelf().of(keeper.device())?;
    if let Some(second) = keeper.places.second_shelf() {
        readable.extend(second.of(keeper.device())?);
    }
    readable.retain(|backup| !backup.is_encrypted());
    Ok(Some(EncryptionView {
        readable_backups: u32::try_from(readable.len()).unwrap_or(u32::MAX),
    }))
}

pub(crate) fn turn_encryption_on(
    host: &mut Host,
    request: ChoosePassphrase,
) -> Result<Task<RecoveryKeyShown>, Failure> {
    not_in_a_session(host)?;
    let passphrase = chosen(&request.passphrase)?;
    let present = host.store.on_disk().snapshot();
    Ok(Task::new(ErrandKind::Encrypt, move |progress| {
        let (staged, key) = encryption::stage(&present, &passphrase, Cost::RECOMMENDED, progress)?;
        let shown = shown(&key)?;
        Ok(move |host: &mut Host| {
            let damage = host.store.on_disk().replace(&present, &staged)?;
            host.begin_anew(&damage)?;
            Ok(shown)
        })
    }))
}

pub(crate) fn turn_encryption_off(host: &mut Host, request: Unlock) -> Result<Task<Nothing>, Failure> {
    not_in_a_session(host)?;
    let secret = request.secret()?;
    let present = host.store.on_disk().snapshot();
    Ok(Task::new(ErrandKind::Encrypt, move |progress| {
        let staged = encryption::stage_readable(&present, &secret, progress)?;
        Ok(move |host: &mut Host| {
            let store = host.shared_store();
            // Before the records, whose key is gone afterwards; a power cut in between leaves it readable for one opening.
            host.vault.places.write_readable(&store)?;
            let replaced = store.replace(&present, &staged);
            if replaced.is_err() && !store.is_closed() {
                host.vault.places.write(&store)?;
            }
            host.begin_anew(&replaced?)?;
            Ok(Nothing {})
        })
    }))
}

pub(crate) fn change_passphrase(
    host: &mut Host,
    request: ChangePassphrase,
) -> Result<Task<Nothing>, Failure> {
    let secret = request.current.secret()?;
    let passphrase = chosen(&request.passphrase)?;
    let store = host.shared_store();
    Ok(Task::new(ErrandKind::Encrypt, move |_| {
        store.change_passphrase(&secret, &passphrase)?;
        Ok(move |_: &mut Host| Ok(Nothing {}))
    }))
}

pub(crate) fn renew_recovery_key(
    host: &mut Host,
    request: Unlock,
) -> Result<Task<RecoveryKeyShown>, Failure> {
    let secret = request.secret()?;
    let store = host.shared_store();
    Ok(Task::new(ErrandKind::Encrypt, move |_| {
        let shown = shown(&store.renew_recovery_key(&secret)?)?;
        Ok(move |_: &mut Host| Ok(shown))
    }))
}

/// Encrypts the backups of a shelf that are not, where the store is. That some cannot be is no failure of a backup.
pub(crate) fn encrypt_backups(present: &store::Snapshot, shelf: &backup::Shelf, progress: &store::Progress) {
    if !present.is_encrypted() {
        return;
    }
    match backup::follow(present, shelf, None, progress) {
        Ok(followed) if followed != backup::Followed::default() => {
            tracing::info!(?followed, "backups are encrypted");
        }
        Ok(_) => {}
        Err(error) => tracing::warn!(%error, "backups stay readable for now"),
    }
}
