//! What can go wrong between the app and its records.

use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;
use uuid::Uuid;

/// Why the store could not do what it was asked.
#[derive(Debug, Error)]
pub enum StoreError {
    /// Another Longplay has this folder open.
    #[error("{} is open in another Longplay", path.display())]
    InUse {
        /// The data folder.
        path: PathBuf,
    },
    /// The folder cannot be created or written to.
    #[error("{} is not writable: {source}", path.display())]
    NotWritable {
        /// The file or folder that refused.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A newer Longplay wrote this folder. Nothing in it was changed.
    #[error("{} has format {found}, this Longplay knows up to {known}", path.display())]
    NewerFormat {
        /// The data folder.
        path: PathBuf,
        /// The version found.
        found: u32,
        /// The newest version this program reads.
        known: u32,
    },
    /// Reading or preparing a file failed.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file or folder concerned.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The write or its fsync failed: the event is not recorded, and nothing more is until
    /// [`Store::accept_again`](crate::Store::accept_again). [`io::ErrorKind::StorageFull`] in `source` tells a full disk.
    #[error("the journal could not be written: {source}")]
    NotSaved {
        /// What the system said.
        source: io::Error,
    },
    /// An earlier write failed, so this one was not tried. [`Store::accept_again`](crate::Store::accept_again) is the way on.
    #[error("an earlier write failed; nothing is recorded until the journal is opened again")]
    Stopped,
    /// After a failed write the journal does not end any more with what was acknowledged last, so nothing is written
    /// behind it. Opening the folder again judges what is there.
    #[error("{} does not end as it was written", path.display())]
    EndChanged {
        /// The last file of the journal.
        path: PathBuf,
    },
    /// The store was closed with [`Store::close`](crate::Store::close).
    #[error("the store was closed")]
    Closed,
    /// An event with this id is already recorded, or stands twice in one batch.
    #[error("an event with the id {0} exists already")]
    DuplicateId(Uuid),
    /// The event is larger than [`MAX_EVENT_BYTES`](crate::MAX_EVENT_BYTES).
    #[error("an event of {bytes} bytes is over the limit of {limit}")]
    TooLarge {
        /// Its size as a line of the journal.
        bytes: usize,
        /// The limit.
        limit: usize,
    },
    /// The kind is empty or longer than [`MAX_KIND_BYTES`](crate::MAX_KIND_BYTES).
    #[error("{kind:?} cannot name a kind of event")]
    InvalidKind {
        /// What was given.
        kind: String,
    },
    /// The records are encrypted, and nothing was given that opens them. Nothing was changed.
    #[error("{} is encrypted", path.display())]
    Locked {
        /// The data folder.
        path: PathBuf,
    },
    /// The passphrase or the recovery key is not the right one.
    #[error("this does not open it")]
    WrongSecret,
    /// The records are encrypted, and the file of keys is gone or cannot be read. Each backup holds a copy of it.
    #[error("the keys of {} are missing", path.display())]
    KeysMissing {
        /// The data folder.
        path: PathBuf,
    },
    /// Encryption was to be turned on, and is on.
    #[error("the records are encrypted already")]
    AlreadyEncrypted,
    /// Encryption was to be turned off or its keys to be changed, and it is off.
    #[error("the records are not encrypted")]
    NotEncrypted,
    /// The system gave no memory or no random numbers for it.
    #[error("it could not be encrypted: {source}")]
    Encrypting {
        /// What went wrong.
        source: io::Error,
    },
    /// The index could not be used, not even after it was rebuilt. The journal is whole.
    #[error("the index could not be used: {reason}")]
    Index {
        /// For the log.
        reason: String,
    },
}

impl StoreError {
    /// Returns the error for a file operation while the folder is prepared: a refusal is told apart from
    /// everything else, because the person can do something about it.
    pub(crate) fn preparing(path: &Path, source: io::Error) -> Self {
        use io::ErrorKind as Kind;
        let path = path.to_owned();
        if matches!(
            source.kind(),
            Kind::PermissionDenied
                | Kind::ReadOnlyFilesystem
                | Kind::NotADirectory
                | Kind::AlreadyExists
                | Kind::IsADirectory
        ) {
            Self::NotWritable { path, source }
        } else {
            Self::Io { path, source }
        }
    }
}
