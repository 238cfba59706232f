//! Turning encryption on and off, and changing what opens it.

use std::sync::Arc;

use super::keys::{self, Cost, Keys, Sealing};
use super::secret::{Passphrase, RecoveryKey, Secret};
use crate::journal::History;
use crate::line::Form;
use crate::replacement::READY;
use crate::snapshot::Snapshot;
use crate::staged::{self, NotReplaced, Staged};
use crate::{Progress, Store, StoreError};

impl Store {
    /// Returns whether what is on the disk can be read only with the passphrase or the recovery key.
    pub fn is_encrypted(&self) -> bool {
        self.journal().form.cipher().is_some()
    }

    /// Encrypts the store at once: [`stage`], then [`Store::replace`].
    pub fn encrypt(
        &self,
        passphrase: &Passphrase,
        cost: Cost,
        progress: &Progress,
    ) -> Result<RecoveryKey, NotReplaced> {
        let seen = self.snapshot();
        let (staged, recovery) = stage(&seen, passphrase, cost, progress)?;
        self.replace(&seen, &staged)?;
        Ok(recovery)
    }

    /// Decrypts the store at once: [`stage_readable`], then [`Store::replace`].
    pub fn decrypt(&self, secret: &Secret, progress: &Progress) -> Result<(), NotReplaced> {
        let seen = self.snapshot();
        let staged = stage_readable(&seen, secret, progress)?;
        self.replace(&seen, &staged).map(drop)
    }

    /// Lets another passphrase open the store, and the old one no more. Nothing but the small file of keys is written.
    /// Backups taken before open with the passphrase of then.
    pub fn change_passphrase(&self, secret: &Secret, passphrase: &Passphrase) -> Result<(), StoreError> {
        self.wrap_anew(|keys| Ok((keys.with_passphrase(secret, passphrase)?, ())))
    }

    /// Returns a new recovery key; the old one opens the store no more.
    pub fn renew_recovery_key(&self, secret: &Secret) -> Result<RecoveryKey, StoreError> {
        self.wrap_anew(|keys| keys.with_new_recovery_key(secret))
    }

    fn wrap_anew<T>(
        &self,
        wrap: impl FnOnce(&Keys) -> Result<(Keys, T), StoreError>,
    ) -> Result<T, StoreError> {
        let mut journal = self.journal();
        let Form::Sealed(sealing) = journal.form.clone() else {
            return Err(StoreError::NotEncrypted);
        };
        let (keys, made) = wrap(&sealing.keys)?;
        keys::put(&*self.files, &self.data, &keys)?;
        journal.form = Form::Sealed(Arc::new(Sealing {
            cipher: sealing.cipher.clone(),
            keys,
        }));
        Ok(made)
    }
}

/// Makes an encrypted store of everything beside the one in use, ready for [`Store::replace`], and returns the recovery
/// key, which is not kept anywhere. Backups follow by [`backup::follow`](crate::backup::follow).
///
/// What the disk itself still holds of files that are removed is out of reach.
pub fn stage(
    present: &Snapshot,
    passphrase: &Passphrase,
    cost: Cost,
    progress: &Progress,
) -> Result<(Staged, RecoveryKey), StoreError> {
    if present.form.cipher().is_some() {
        return Err(StoreError::AlreadyEncrypted);
    }
    let (sealing, recovery) =
        Keys::draw(passphrase, cost).map_err(|source| StoreError::Encrypting { source })?;
    let staged = stage_as(present, &Form::Sealed(Arc::new(sealing)), progress)?;
    Ok((staged, recovery))
}

/// Makes a readable store of everything beside the encrypted one in use, ready for [`Store::replace`]. It takes the
/// secret: whoever finds the app open shall not be able to leave everything readable behind.
pub fn stage_readable(
    present: &Snapshot,
    secret: &Secret,
    progress: &Progress,
) -> Result<Staged, StoreError> {
    let Form::Sealed(sealing) = &present.form else {
        return Err(StoreError::NotEncrypted);
    };
    sealing.keys.clone().unlock(secret)?;
    stage_as(present, &Form::Plain, progress)
}

/// Makes the same store in another form beside the one in use, with the same seqs and the same gaps.
fn stage_as(seen: &Snapshot, form: &Form, progress: &Progress) -> Result<Staged, StoreError> {
    progress.expect(2 * seen.count);
    let folder = staged::clear(seen, READY)?;
    let target = Snapshot {
        form: form.clone(),
        ..seen.clone()
    };
    write(seen, &target, &folder, progress)?;
    let (staged, damage) = staged::prove(&target, &folder)?;
    progress.advance(staged.count);
    let missing = |damage: &[crate::Damage]| -> Vec<_> {
        let missing = damage.iter().filter_map(|damage| damage.missing.clone());
        missing.flatten().collect()
    };
    if (staged.count, staged.last_seq) == (seen.count, seen.tip.seq)
        && missing(&damage) == missing(&seen.damage)
    {
        Ok(staged)
    } else {
        Err(StoreError::Index {
            reason: "what was read back is not what was written".to_owned(),
        })
    }
}

/// Writes a history into a folder in the form of `target`.
pub(crate) fn write(
    seen: &Snapshot,
    target: &Snapshot,
    folder: &std::path::Path,
    progress: &Progress,
) -> Result<(), StoreError> {
    let mut history = History::start(&*seen.files, folder, &target.form, seen.segment_bytes)?;
    seen.each_event(|event| {
        history.push(&event)?.map_err(|unfit| StoreError::Index {
            reason: format!("event {} cannot be written anew: {unfit:?}", event.seq),
        })?;
        progress.advance(1);
        Ok::<(), StoreError>(())
    })?;
    history.finish(seen.tip.seq)
}
