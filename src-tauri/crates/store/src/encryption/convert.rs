//! Turning encryption on and off, and changing what opens it.

use std::sync::Arc;

use super::keys::{self, Cost, Keys, Sealing};
use super::secret::{Passphrase, RecoveryKey, Secret};
use super::set_aside;
use crate::journal::History;
use crate::line::Form;
use crate::replacement::{self, Intent, READY};
use crate::snapshot::Snapshot;
use crate::staged::{self, NotReplaced, Staged};
use crate::{Progress, Store, StoreError, folder};

impl Store {
    /// Returns whether what is on the disk can be read only with the passphrase or the recovery key.
    pub fn is_encrypted(&self) -> bool {
        self.journal().form.cipher().is_some()
    }

    /// Encrypts everything in the data folder but the backups, for which there is [`backup::follow`](crate::backup::follow),
    /// and returns the recovery key, which is not kept anywhere. A crash leaves the folder as it was or encrypted whole.
    ///
    /// What the disk itself still holds of files that were removed is out of reach.
    pub fn encrypt(
        &self,
        passphrase: &Passphrase,
        cost: Cost,
        progress: &Progress,
    ) -> Result<RecoveryKey, NotReplaced> {
        if self.is_encrypted() {
            return Err(StoreError::AlreadyEncrypted.into());
        }
        let (sealing, recovery) =
            Keys::draw(passphrase, cost).map_err(|source| StoreError::Encrypting { source })?;
        let form = Form::Sealed(Arc::new(sealing));
        self.turn(&form, progress)?;
        Ok(recovery)
    }

    /// Decrypts everything in the data folder but the backups. A crash leaves the folder as it was or decrypted whole.
    pub fn decrypt(&self, secret: &Secret, progress: &Progress) -> Result<(), NotReplaced> {
        let Form::Sealed(sealing) = self.journal().form.clone() else {
            return Err(StoreError::NotEncrypted.into());
        };
        // Whoever finds the app open shall not be able to leave everything readable behind.
        sealing.keys.clone().unlock(secret)?;
        set_aside::follow(&*self.files, &self.data, &sealing.cipher, false)?;
        self.turn(&Form::Plain, progress)
    }

    fn turn(&self, form: &Form, progress: &Progress) -> Result<(), NotReplaced> {
        let seen = self.snapshot();
        progress.expect(2 * seen.count);
        let staged = stage(&seen, form, progress)?;
        self.exchange(Intent::Replace, form, |journal| {
            if journal.tip() != seen.tip {
                return Err(NotReplaced::ChangedMeanwhile);
            }
            // An older Longplay must not take what it cannot read for damage.
            folder::write_identity(&*self.files, &self.data, seen.device, form)?;
            tracing::info!(
                records = staged.count,
                encrypted = form.cipher().is_some(),
                "the records are written anew"
            );
            Ok(replacement::declare(
                &*self.files,
                &self.data,
                Intent::Replace,
                &[],
            )?)
        })
        .map(drop)
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

/// Makes the same store in another form beside the one in use, with the same seqs and the same gaps.
fn stage(seen: &Snapshot, form: &Form, progress: &Progress) -> Result<Staged, StoreError> {
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
