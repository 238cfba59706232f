//! The few file operations the journal needs, behind a trait, so that tests can make each of them fail.

use std::fmt;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::Path;

use crate::sum::Sum;

/// A file that only grows.
pub(crate) trait Growing: Send + fmt::Debug {
    /// Writes all of `bytes` at the end.
    fn append(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Returns once everything written is on the disk.
    fn sync(&mut self) -> io::Result<()>;
}

/// A small file that is written over in place, for what is good to know and can be lost.
pub(crate) trait Fixed: Send + fmt::Debug {
    /// Writes `bytes`, always of one length, over those before; nothing waits for the disk.
    fn put(&mut self, bytes: &[u8]) -> io::Result<()>;
}

/// The file system, as far as the store needs it.
pub(crate) trait Files: Send + Sync + fmt::Debug {
    /// Creates a folder, and those above it, private to the user; one that exists is left as it is.
    fn create_folder(&self, path: &Path) -> io::Result<()>;
    /// Opens a file for appending; created private to the user where it is missing.
    fn grow(&self, path: &Path) -> io::Result<Box<dyn Growing>>;
    /// Opens a file for being written over; created private to the user where it is missing.
    fn fixed(&self, path: &Path) -> io::Result<Box<dyn Fixed>>;
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
    /// Returns the checksum of what a file holds.
    fn sum(&self, path: &Path) -> io::Result<Sum> {
        self.read(path).map(|held| Sum::of(&held))
    }
    /// Returns name and size of each file directly in a folder.
    fn list(&self, folder: &Path) -> io::Result<Vec<(String, u64)>>;
    /// Cuts a file to `len` bytes, and returns once that is on the disk.
    fn cut(&self, path: &Path, len: u64) -> io::Result<()>;
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    fn remove_file(&self, path: &Path) -> io::Result<()>;
    fn remove_folder(&self, path: &Path) -> io::Result<()>;
    /// Returns once what a file holds is on the disk.
    fn sync_file(&self, path: &Path) -> io::Result<()>;
    /// Returns once the names in a folder are on the disk.
    fn sync_folder(&self, path: &Path) -> io::Result<()>;
}

/// Writes a whole file so that after a crash either the old or the new one is there.
pub(crate) fn replace(files: &dyn Files, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let fresh = path.with_extension("new");
    remove_if_there(files, &fresh)?;
    write_new(files, &fresh, bytes)?;
    files.rename(&fresh, path)?;
    sync_parent(files, path)
}

/// Writes a file that does not exist yet.
pub(crate) fn write_new(files: &dyn Files, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = files.grow(path)?;
    file.append(bytes)?;
    file.sync()
}

pub(crate) fn sync_parent(files: &dyn Files, path: &Path) -> io::Result<()> {
    match path.parent() {
        // The parent of a plain name is the folder we are in.
        Some(here) if here.as_os_str().is_empty() => files.sync_folder(Path::new(".")),
        Some(folder) => files.sync_folder(folder),
        None => Ok(()),
    }
}

pub(crate) fn remove_if_there(files: &dyn Files, path: &Path) -> io::Result<()> {
    match files.remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// The real ones.
#[derive(Debug)]
pub(crate) struct SystemFiles;

impl Growing for File {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.write_all(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.sync_data()
    }
}

impl Fixed for File {
    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.seek(SeekFrom::Start(0))?;
        self.write_all(bytes)
    }
}

impl Files for SystemFiles {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(path)
    }

    fn grow(&self, path: &Path) -> io::Result<Box<dyn Growing>> {
        Ok(Box::new(private().append(true).create(true).open(path)?))
    }

    fn fixed(&self, path: &Path) -> io::Result<Box<dyn Fixed>> {
        let file = private().write(true).create(true).truncate(false).open(path)?;
        Ok(Box::new(file))
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        fs::read(path)
    }

    fn sum(&self, path: &Path) -> io::Result<Sum> {
        Sum::of_reader(File::open(path)?)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<(String, u64)>> {
        let mut found = Vec::new();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let about = entry.metadata()?;
            if about.is_file() {
                found.push((entry.file_name().to_string_lossy().into_owned(), about.len()));
            }
        }
        Ok(found)
    }

    fn cut(&self, path: &Path, len: u64) -> io::Result<()> {
        let file = OpenOptions::new().write(true).open(path)?;
        file.set_len(len)?;
        file.sync_all()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir_all(path)
    }

    fn sync_file(&self, path: &Path) -> io::Result<()> {
        // Windows flushes only through a handle that may write.
        OpenOptions::new()
            .read(true)
            .append(cfg!(windows))
            .open(path)?
            .sync_all()
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        // Elsewhere a folder cannot be opened as a file, and its names are journalled by the system.
        if cfg!(unix) {
            File::open(path)?.sync_all()
        } else {
            Ok(())
        }
    }
}

/// Returns options that create files only the user can read.
pub(crate) fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}
