//! What an app keeps beside the journal, as it may lie on the disk.

use super::cipher::Purpose;
use crate::{Store, StoreError};

impl Store {
    /// Returns bytes as they may lie in the data folder under a name: encrypted where the records are, else as they are.
    ///
    /// # Errors
    /// [`StoreError::Io`] where the system has no random bytes to give.
    pub fn seal_beside(&self, name: &str, plain: &[u8]) -> Result<Vec<u8>, StoreError> {
        match self.journal().form.cipher() {
            None => Ok(plain.to_vec()),
            Some(cipher) => cipher
                .seal(Purpose::Beside, name.as_bytes(), plain)
                .map_err(|source| StoreError::Io {
                    path: self.data.join(name),
                    source,
                }),
        }
    }

    /// Returns what [`Store::seal_beside`] was given for that name; `None` where the records are encrypted and it was not
    /// encrypted with them, or was changed since.
    pub fn open_beside(&self, name: &str, bytes: &[u8]) -> Option<Vec<u8>> {
        match self.journal().form.cipher() {
            None => Some(bytes.to_vec()),
            Some(cipher) => cipher.open(Purpose::Beside, name.as_bytes(), bytes),
        }
    }
}
