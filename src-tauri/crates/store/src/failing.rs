//! A disk that refuses: real files, some of whose operations fail. For tests, here and of what is built on the store.

use std::io::{self, ErrorKind};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::files::{Files, Fixed, Growing, SystemFiles};
use crate::opening::{self, Setup};
use crate::{Opened, StoreError};

/// How long a disk refuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lasting {
    /// One operation.
    Once,
    /// Every operation from there on, until it recovers.
    ForEver,
}

/// Which operation fails, counted from 1, and how.
#[derive(Debug)]
struct Plan {
    done: usize,
    fails_at: usize,
    lasting: Lasting,
    kind: ErrorKind,
}

/// Real files, some of whose operations fail.
#[derive(Debug, Clone)]
pub struct FailingDisk(Arc<Mutex<Plan>>);

impl FailingDisk {
    /// Returns a disk whose operation number `fails_at`, counted from 1, fails in this way.
    #[must_use]
    pub fn at(fails_at: usize, lasting: Lasting, kind: ErrorKind) -> Self {
        Self(Arc::new(Mutex::new(Plan {
            done: 0,
            fails_at,
            lasting,
            kind,
        })))
    }

    /// Returns a disk that does not fail yet.
    #[must_use]
    pub fn never() -> Self {
        Self::at(usize::MAX, Lasting::Once, ErrorKind::Other)
    }

    /// Opens the records in `data` on this disk, with segments of this size.
    ///
    /// # Errors
    /// As [`Store::open`](crate::Store::open).
    pub fn open(&self, data: &Path, segment_bytes: u64) -> Result<Opened, StoreError> {
        let files = Arc::new(self.clone());
        let setup = Setup {
            files,
            segment_bytes,
            ..Setup::default()
        };
        opening::open(data, setup, None)
    }

    /// Makes the operation so many from now fail; 1 is the next.
    pub fn fail_in(&self, operations: usize, lasting: Lasting) {
        let mut plan = self.plan();
        plan.fails_at = plan.done + operations;
        plan.lasting = lasting;
    }

    /// Does not fail any more.
    pub fn recover(&self) {
        self.plan().fails_at = usize::MAX;
    }

    /// Returns whether an operation failed since the last time one was made to.
    #[must_use]
    pub fn fired(&self) -> bool {
        let plan = self.plan();
        plan.done >= plan.fails_at
    }

    fn plan(&self) -> MutexGuard<'_, Plan> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn step(&self) -> io::Result<()> {
        let mut plan = self.plan();
        plan.done += 1;
        let fails = match plan.lasting {
            Lasting::Once => plan.done == plan.fails_at,
            Lasting::ForEver => plan.done >= plan.fails_at,
        };
        if fails { Err(plan.kind.into()) } else { Ok(()) }
    }
}

#[derive(Debug)]
struct FailingFile {
    files: FailingDisk,
    file: Box<dyn Growing>,
}

impl Growing for FailingFile {
    /// Fails after half of the bytes, as a full disk does.
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        if let Err(error) = self.files.step() {
            self.file.append(&bytes[..bytes.len() / 2])?;
            return Err(error);
        }
        self.file.append(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.files.step()?;
        self.file.sync()
    }
}

#[derive(Debug)]
struct FailingNote {
    files: FailingDisk,
    file: Box<dyn Fixed>,
}

impl Fixed for FailingNote {
    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.files.step().and_then(|()| self.file.put(bytes))
    }
}

impl Files for FailingDisk {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.step().and_then(|()| SystemFiles.create_folder(path))
    }
    fn grow(&self, path: &Path) -> io::Result<Box<dyn Growing>> {
        self.step()?;
        Ok(Box::new(FailingFile {
            files: self.clone(),
            file: SystemFiles.grow(path)?,
        }))
    }
    fn fixed(&self, path: &Path) -> io::Result<Box<dyn Fixed>> {
        self.step()?;
        Ok(Box::new(FailingNote {
            files: self.clone(),
            file: SystemFiles.fixed(path)?,
        }))
    }
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.step().and_then(|()| SystemFiles.read(path))
    }
    fn list(&self, folder: &Path) -> io::Result<Vec<(String, u64)>> {
        self.step().and_then(|()| SystemFiles.list(folder))
    }
    fn cut(&self, path: &Path, len: u64) -> io::Result<()> {
        self.step().and_then(|()| SystemFiles.cut(path, len))
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step().and_then(|()| SystemFiles.rename(from, to))
    }
    fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.step().and_then(|()| SystemFiles.remove_file(path))
    }
    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.step().and_then(|()| SystemFiles.remove_folder(path))
    }
    fn sync_file(&self, path: &Path) -> io::Result<()> {
        self.step().and_then(|()| SystemFiles.sync_file(path))
    }
    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.step().and_then(|()| SystemFiles.sync_folder(path))
    }
}
