//! What was set aside from an unencrypted store is as readable as the store was, so it follows it.

use std::path::{Path, PathBuf};

use super::cipher::{Cipher, Purpose};
use crate::files::{self, Files};
use crate::{StoreError, folder};

const SEALED: &str = ".sealed";

/// Encrypts, or decrypts, every file that was set aside and is not so yet. What a crash leaves for later is done at the
/// next opening.
pub(crate) fn follow(
    files: &dyn Files,
    data: &Path,
    cipher: &Cipher,
    sealed: bool,
) -> Result<(), StoreError> {
    let root = folder::set_aside_folder(data);
    let failed = |source| StoreError::preparing(&root, source);
    for path in every_file(&root).map_err(failed)? {
        let name = path.to_string_lossy().into_owned();
        let plain_name = name.strip_suffix(SEALED);
        if plain_name.is_some() == sealed {
            continue;
        }
        let target = plain_name.map_or_else(|| PathBuf::from(format!("{name}{SEALED}")), PathBuf::from);
        let place = (if sealed { &path } else { &target })
            .strip_prefix(&root)
            .unwrap_or(&path)
            .to_string_lossy()
            .into_owned();
        let bytes = files.read(&path).map_err(failed)?;
        let turned = if sealed {
            cipher
                .seal(Purpose::SetAside, place.as_bytes(), &bytes)
                .map_err(|source| StoreError::Encrypting { source })?
        } else {
            match cipher.open(Purpose::SetAside, place.as_bytes(), &bytes) {
                Some(plain) => plain,
                None => continue,
            }
        };
        files::remove_if_there(files, &target)
            .and_then(|()| files::write_new(files, &target, &turned))
            .and_then(|()| files::sync_parent(files, &target))
            .and_then(|()| files.remove_file(&path))
            .and_then(|()| files::sync_parent(files, &path))
            .map_err(failed)?;
    }
    Ok(())
}

fn every_file(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = match folder.read_dir() {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
            Err(error) => return Err(error),
        };
        for entry in entries {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                folders.push(entry.path());
            } else {
                found.push(entry.path());
            }
        }
    }
    Ok(found)
}
