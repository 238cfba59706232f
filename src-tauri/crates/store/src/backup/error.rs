//! What can go wrong with a backup.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

use crate::StoreError;

/// Why a backup could not be taken or used. The store in use is as it was.
#[derive(Debug, Error)]
pub enum BackupError {
    /// The file is something else.
    #[error("{} is not a backup of Longplay", path.display())]
    Foreign {
        /// The file.
        path: PathBuf,
    },
    /// A newer Longplay wrote it.
    #[error("{} was written by a newer Longplay", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
    },
    /// It is not as it was written.
    #[error("{} is damaged: {why}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// For the log.
        why: &'static str,
    },
    /// It cannot be read.
    #[error("{} cannot be read: {source}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// It could not be written; what was begun is gone again.
    #[error("{} could not be written: {source}", path.display())]
    NotWritten {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// It is encrypted, and nothing was given that opens it.
    #[error("{} is encrypted", path.display())]
    Locked {
        /// The file.
        path: PathBuf,
    },
    /// The store could not be read, or a store to compare with not be made.
    #[error(transparent)]
    Store(#[from] StoreError),
}
