//! The data folder: its lock, its identity, and the place for what was set aside.

use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::files::{self, Files};
use crate::line::{self, Form};
use crate::{StoreError, encryption};

/// The newest version of the data folder this program reads.
pub const FORMAT: u32 = ENCRYPTED_FORMAT;

/// The version of a folder that every Longplay reads, and of one that is encrypted.
const PLAIN_FORMAT: u32 = 1;
const ENCRYPTED_FORMAT: u32 = 2;

const LOCK: &str = "longplay.lock";
const IDENTITY: &str = "longplay.json";
const SET_ASIDE: &str = "set-aside";

/// Where backups are kept.
pub(crate) const BACKUPS: &str = "backups";

/// Everything of the store in its folder but the lock, which is held while a folder is erased.
pub(crate) const OWN: [&str; 7] = [
    crate::journal::FOLDER,
    crate::journal::NOTE,
    encryption::FILE,
    crate::index::FOLDER,
    SET_ASIDE,
    BACKUPS,
    IDENTITY,
];

/// What makes a folder this installation's.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Identity {
    format: u32,
    device: Uuid,
}

#[derive(Deserialize)]
struct Format {
    format: u32,
    #[serde(default)]
    sum: Option<serde_json::Value>,
}

/// What a folder says about itself before anything in it is touched.
#[derive(Debug)]
pub(crate) enum Identified {
    As {
        device: Uuid,
        format: u32,
    },
    /// There is no such file, as in a new folder.
    Not,
    /// The file is there and unreadable.
    Garbled,
}

impl Identified {
    /// Returns whether the folder says that it is encrypted.
    pub fn encrypted(&self) -> bool {
        matches!(self, Self::As { format, .. } if *format == ENCRYPTED_FORMAT)
    }
}

/// Refuses a folder of a newer format, reading only.
pub(crate) fn identify(files: &dyn Files, data: &Path) -> Result<Identified, StoreError> {
    let path = data.join(IDENTITY);
    let bytes = match files.read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Identified::Not),
        Err(source) => return Err(StoreError::preparing(&path, source)),
    };
    let Ok(Format { format, sum }) = serde_json::from_slice(&bytes) else {
        return Ok(Identified::Garbled);
    };
    // The first versions wrote no checksum. Where there is one, a flipped bit is no newer format.
    if sum.is_some() && line::checked(bytes.trim_ascii_end()).is_none() {
        return Ok(Identified::Garbled);
    }
    if format > FORMAT {
        return Err(newer(data, format));
    }
    Ok(
        serde_json::from_slice::<Identity>(&bytes).map_or(Identified::Garbled, |it| Identified::As {
            device: it.device,
            format: it.format,
        }),
    )
}

pub(crate) fn newer(data: &Path, found: u32) -> StoreError {
    StoreError::NewerFormat {
        path: data.to_owned(),
        found,
        known: FORMAT,
    }
}

/// Returns the version of a folder whose records have this form.
pub(crate) fn format_of(form: &Form) -> u32 {
    match form {
        Form::Plain => PLAIN_FORMAT,
        Form::Sealed(_) => ENCRYPTED_FORMAT,
    }
}

/// Writes the identity of a folder that has none, or another version. A garbled one is kept.
pub(crate) fn settle(
    files: &dyn Files,
    data: &Path,
    identified: &Identified,
    form: &Form,
    recorded_by: impl FnOnce() -> Option<Uuid>,
) -> Result<Uuid, StoreError> {
    let path = data.join(IDENTITY);
    match identified {
        Identified::As { device, format } => {
            if *format != format_of(form) {
                write_identity(files, data, *device, form)?;
            }
            return Ok(*device);
        }
        Identified::Not => {}
        Identified::Garbled => {
            let garbled = files
                .read(&path)
                .map_err(|source| StoreError::preparing(&path, source))?;
            set_aside(files, data, "longplay.json", &garbled)?;
        }
    }
    let device = recorded_by().unwrap_or_else(Uuid::new_v4);
    write_identity(files, data, device, form)?;
    Ok(device)
}

/// Writes whose folder it is, and of which version.
pub(crate) fn write_identity(
    files: &dyn Files,
    data: &Path,
    device: Uuid,
    form: &Form,
) -> Result<(), StoreError> {
    let path = data.join(IDENTITY);
    let mut bytes = Vec::new();
    line::seal(
        &mut bytes,
        &Identity {
            format: format_of(form),
            device,
        },
    )
    .map_err(|error| StoreError::preparing(&path, error.into()))?;
    bytes.push(b'\n');
    files::replace(files, &path, &bytes).map_err(|source| StoreError::preparing(&path, source))
}

/// Held for the life of a store; the system lets go of it when the process ends, however it ends.
#[derive(Debug)]
pub(crate) struct Lock {
    _file: File,
}

impl Lock {
    pub fn take(data: &Path) -> Result<Self, StoreError> {
        let path = data.join(LOCK);
        let file = files::private()
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(|source| StoreError::preparing(&path, source))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(StoreError::InUse {
                path: data.to_owned(),
            }),
            Err(TryLockError::Error(source)) => Err(StoreError::preparing(&path, source)),
        }
    }
}

/// Keeps a copy of bytes that are about to leave their place, and returns where.
pub(crate) fn set_aside(
    files: &dyn Files,
    data: &Path,
    name: &str,
    bytes: &[u8],
) -> Result<PathBuf, StoreError> {
    let path = free_place(files, data, name)?;
    files::write_new(files, &path, bytes)
        .and_then(|()| files::sync_parent(files, &path))
        .map_err(|source| StoreError::preparing(&path, source))?;
    Ok(path)
}

/// Returns a path for `name` that nothing stands at yet.
pub(crate) fn free_place(files: &dyn Files, data: &Path, name: &str) -> Result<PathBuf, StoreError> {
    let folder = set_aside_folder(data);
    files
        .create_folder(&folder)
        .and_then(|()| files.sync_folder(data))
        .map_err(|source| StoreError::preparing(&folder, source))?;
    let mut number = 1_u32;
    loop {
        let path = folder.join(format!("{name}.{number}"));
        if !path.exists() {
            return Ok(path);
        }
        number += 1;
    }
}

pub(crate) fn set_aside_folder(data: &Path) -> PathBuf {
    data.join(SET_ASIDE)
}

/// Returns the bytes the store's own files take; what else lives in the folder is not counted.
pub(crate) fn size(data: &Path) -> io::Result<u64> {
    let mut total = 0;
    for own in [
        IDENTITY,
        LOCK,
        SET_ASIDE,
        crate::journal::FOLDER,
        crate::journal::NOTE,
        encryption::FILE,
        crate::index::FOLDER,
    ] {
        total += size_of(&data.join(own))?;
    }
    Ok(total)
}

fn size_of(path: &Path) -> io::Result<u64> {
    let about = match path.symlink_metadata() {
        Ok(about) => about,
        // Sled removes files of its own while we look.
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(0),
        Err(error) => return Err(error),
    };
    if !about.is_dir() {
        return Ok(about.len());
    }
    let mut total = 0;
    for entry in path.read_dir()? {
        total += size_of(&entry?.path())?;
    }
    Ok(total)
}
