//! Failures as they cross: a code the interface acts on, a sentence for logs and headless use, and the field.

use schemars::JsonSchema;
use serde::Serialize;
use store::backup::BackupError;
use store::export::ExportError;
use store::{NotReplaced, StoreError};
use ts_rs::TS;

/// What went wrong, as far as the interface acts on it differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// There is no such command.
    UnknownCommand,
    /// The request is not JSON.
    UnreadableJson,
    /// A field is missing, unknown or out of range.
    InvalidRequest,
    /// The day is later than today.
    DayInFuture,
    /// The day is before the person was born, or otherwise out of reach.
    DayTooEarly,
    /// There is no profile yet: the first run comes first.
    NoProfile,
    /// There is no check-in for today yet.
    NoCheckIn,
    /// There is no session today, or none under way.
    NoSession,
    /// A session is under way already.
    SessionUnderWay,
    /// What was asked is not possible at this point of the session.
    NotNow,
    /// The record does not exist, or was taken back already.
    NotFound,
    /// Another Longplay has the data folder open.
    DataFolderInUse,
    /// The data folder cannot be created or written.
    DataFolderNotWritable,
    /// A newer Longplay wrote the data folder.
    DataFolderNewer,
    /// The records are encrypted and not open yet: `unlock` comes first.
    Locked,
    /// The passphrase or the recovery key is not the right one.
    WrongSecret,
    /// The records are encrypted, the file of keys is gone, and no backup in the folder has a copy.
    KeysMissing,
    /// Something else is under way, as a restore.
    Busy,
    /// The file or folder is not there, or cannot be read.
    FileNotFound,
    /// The file is none of Longplay's.
    FileForeign,
    /// A newer Longplay wrote the file.
    FileNewer,
    /// The file is not as it was written.
    FileDamaged,
    /// The file is encrypted with other keys than the records: what opened it then opens it now.
    FileLocked,
    /// A file outside the journal could not be written: a backup, an export.
    NotWritten,
    /// It could not be written to disk, and is not recorded.
    NotSaved,
    /// The data folder could not be read.
    Unreadable,
    /// A mistake of Longplay's own.
    Internal,
}

/// A failure on its way to the interface.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema, thiserror::Error)]
#[error("{message}")]
pub struct Failure {
    /// The code.
    pub code: Code,
    /// A calm English sentence, for logs and headless use.
    pub message: String,
    /// The field of the request that is concerned, as a path.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub field: Option<String>,
}

impl Failure {
    /// Returns a failure without a field.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            field: None,
        }
    }

    /// Returns a refusal of a request, naming the field where known.
    pub fn invalid(field: Option<String>, message: impl Into<String>) -> Self {
        Self {
            code: Code::InvalidRequest,
            message: message.into(),
            field,
        }
    }

    /// Returns the same failure about a field.
    #[must_use]
    pub fn about(mut self, field: &str) -> Self {
        self.field = Some(field.to_owned());
        self
    }
}

impl From<BackupError> for Failure {
    fn from(error: BackupError) -> Self {
        let code = match error {
            BackupError::Foreign { .. } => Code::FileForeign,
            BackupError::Newer { .. } => Code::FileNewer,
            BackupError::Damaged { .. } => Code::FileDamaged,
            BackupError::Locked { .. } => Code::FileLocked,
            BackupError::Unreadable { .. } => Code::FileNotFound,
            BackupError::NotWritten { .. } => Code::NotWritten,
            BackupError::Store(error) => return beside(error),
        };
        Self::new(code, error.to_string())
    }
}

impl From<ExportError> for Failure {
    fn from(error: ExportError) -> Self {
        let code = match error {
            ExportError::Foreign => Code::FileForeign,
            ExportError::Newer => Code::FileNewer,
            ExportError::Damaged { .. } => Code::FileDamaged,
            ExportError::NotWritten { .. } => Code::NotWritten,
            ExportError::Store(error) => return beside(error),
        };
        Self::new(code, error.to_string())
    }
}

impl From<NotReplaced> for Failure {
    fn from(error: NotReplaced) -> Self {
        match error {
            NotReplaced::ChangedMeanwhile => Self::new(Code::Busy, error.to_string()),
            NotReplaced::Store(error) => beside(error),
        }
    }
}

/// What failed beside the store in use leaves that as it was, so it is not the data folder that cannot be opened.
fn beside(error: StoreError) -> Failure {
    let code = match &error {
        StoreError::Io { .. } | StoreError::NotWritable { .. } | StoreError::NotSaved { .. } => {
            Code::NotWritten
        }
        _ => return error.into(),
    };
    Failure::new(code, error.to_string())
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        let code = match &error {
            StoreError::InUse { .. } => Code::DataFolderInUse,
            StoreError::NotWritable { .. } => Code::DataFolderNotWritable,
            StoreError::NewerFormat { .. } => Code::DataFolderNewer,
            StoreError::NotSaved { .. } | StoreError::Stopped | StoreError::EndChanged { .. } => {
                Code::NotSaved
            }
            StoreError::TooLarge { .. } => Code::InvalidRequest,
            StoreError::Locked { .. } => Code::Locked,
            StoreError::WrongSecret => Code::WrongSecret,
            StoreError::KeysMissing { .. } => Code::KeysMissing,
            StoreError::AlreadyEncrypted | StoreError::NotEncrypted => Code::NotNow,
            StoreError::Encrypting { .. } => Code::Internal,
            _ => Code::Unreadable,
        };
        Self::new(code, error.to_string())
    }
}
