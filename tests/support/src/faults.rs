//! The shim between a program and the system that makes operations on files fail, and the page it shares with us.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::start::Start;

const SOURCE: &str = include_str!("../shim/faults.c");

/// What the system is made to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// EIO.
    Broken,
    /// ENOSPC.
    Full,
    /// Half of what should have been written.
    Short,
}

impl Refusal {
    /// Every one of them.
    pub const ALL: [Self; 3] = [Self::Broken, Self::Full, Self::Short];

    fn number(self) -> i64 {
        match self {
            Self::Broken => 5,
            Self::Full => 28,
            Self::Short => 0,
        }
    }
}

/// Every kind of operation: open, write, sync, rename, cut, remove, make a folder.
const EVERY_KIND: u64 = 127;

/// The numbers of `struct control` in `faults.c`, in its order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Numbers {
    operations: u64,
    fail_from: u64,
    fail_until: u64,
    error: i64,
    kinds: u64,
    limited: u64,
    budget: i64,
    fired: u64,
}

const BYTES: usize = 64;

/// The shared page. The shim maps it; reading and writing the file meets the same bytes.
#[derive(Debug)]
pub struct Control {
    path: PathBuf,
    file: File,
}

impl Control {
    /// Makes a page that makes nothing fail and counts.
    ///
    /// # Errors
    /// When the file cannot be made.
    pub fn new(path: &Path) -> io::Result<Self> {
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(true)
            .open(path)?;
        let mut control = Self {
            path: path.to_owned(),
            file,
        };
        control.write(Numbers {
            kinds: EVERY_KIND,
            ..Numbers::default()
        })?;
        Ok(control)
    }

    /// Opens a page that is in use.
    ///
    /// # Errors
    /// When the page cannot be reached.
    pub fn shared(path: &Path) -> io::Result<Self> {
        Ok(Self {
            path: path.to_owned(),
            file: OpenOptions::new().read(true).write(true).open(path)?,
        })
    }

    /// Returns where the page is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Makes the operations from one to another fail, counted from 1.
    ///
    /// # Errors
    /// When the page cannot be reached.
    pub fn fail(&mut self, from: u64, until: u64, refusal: Refusal) -> io::Result<()> {
        self.write(Numbers {
            fail_from: from,
            fail_until: until,
            error: refusal.number(),
            kinds: EVERY_KIND,
            ..Numbers::default()
        })
    }

    /// Lets files grow by so many bytes more, all together.
    ///
    /// # Errors
    /// When the page cannot be reached.
    pub fn limit(&mut self, bytes: u64) -> io::Result<()> {
        self.write(Numbers {
            kinds: EVERY_KIND,
            limited: 1,
            budget: i64::try_from(bytes).unwrap_or(i64::MAX),
            ..Numbers::default()
        })
    }

    /// There is space again, and nothing fails.
    ///
    /// # Errors
    /// When the page cannot be reached.
    pub fn relent(&mut self) -> io::Result<()> {
        self.write(Numbers {
            kinds: EVERY_KIND,
            ..Numbers::default()
        })
    }

    /// Returns how many operations there were.
    ///
    /// # Errors
    /// When the page cannot be reached.
    pub fn operations(&mut self) -> io::Result<u64> {
        Ok(self.read()?.operations)
    }

    /// Returns how many bytes files may still grow by.
    ///
    /// # Errors
    /// When the page cannot be reached.
    pub fn left(&mut self) -> io::Result<u64> {
        Ok(self.read()?.budget.unsigned_abs())
    }

    /// Returns how many were made to fail.
    ///
    /// # Errors
    /// When the page cannot be reached.
    pub fn fired(&mut self) -> io::Result<u64> {
        Ok(self.read()?.fired)
    }

    fn read(&mut self) -> io::Result<Numbers> {
        let mut bytes = [0; BYTES];
        self.file.seek(SeekFrom::Start(0))?;
        self.file.read_exact(&mut bytes)?;
        let mut words = bytes.chunks_exact(8).map(|word| {
            let mut number = [0; 8];
            number.copy_from_slice(word);
            u64::from_le_bytes(number)
        });
        let mut next = || words.next().unwrap_or_default();
        Ok(Numbers {
            operations: next(),
            fail_from: next(),
            fail_until: next(),
            error: next().cast_signed(),
            kinds: next(),
            limited: next(),
            budget: next().cast_signed(),
            fired: next(),
        })
    }

    fn write(&mut self, numbers: Numbers) -> io::Result<()> {
        let words = [
            numbers.operations,
            numbers.fail_from,
            numbers.fail_until,
            numbers.error.cast_unsigned(),
            numbers.kinds,
            numbers.limited,
            numbers.budget.cast_unsigned(),
            numbers.fired,
        ];
        let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
        self.file.seek(SeekFrom::Start(0))?;
        self.file.write_all(&bytes)
    }
}

/// Compiles the shim into a folder; nothing where it cannot be used.
///
/// # Errors
/// When the folder cannot be written, or there is no C compiler, or it fails.
pub fn compile(folder: &Path) -> io::Result<Option<PathBuf>> {
    if !cfg!(target_os = "linux") {
        return Ok(None);
    }
    fs::create_dir_all(folder)?;
    let source = folder.join("faults.c");
    fs::write(&source, SOURCE)?;
    let library = folder.join("faults.so");
    let compiled = Command::new("cc")
        .args(["-Wall", "-Wextra", "-O1", "-shared", "-fPIC", "-o"])
        .arg(&library)
        .arg(&source)
        .args(["-ldl", "-lpthread"])
        .output()?;
    if compiled.status.success() {
        return Ok(Some(library));
    }
    Err(io::Error::other(
        String::from_utf8_lossy(&compiled.stderr).into_owned(),
    ))
}

/// The disk below a folder, for programs that a journey opens. It has room until it is filled.
#[derive(Debug)]
pub struct Disk {
    shim: PathBuf,
    below: PathBuf,
    control: PathBuf,
}

impl Disk {
    /// Returns the disk below a folder, which also holds what is needed to fill it.
    ///
    /// # Errors
    /// When the shim cannot be made.
    pub fn below(folder: &Path) -> io::Result<Self> {
        let shim = compile(folder)?.ok_or_else(|| io::Error::from(io::ErrorKind::Unsupported))?;
        let control = folder.join("control");
        Control::new(&control)?;
        Ok(Self {
            shim,
            below: folder.to_owned(),
            control,
        })
    }

    /// Starts a program on this disk.
    #[must_use]
    pub fn under(&self, start: Start) -> Start {
        start
            .env("LD_PRELOAD", self.shim.display().to_string())
            .env("TORTURE_ROOT", self.below.display().to_string())
            .env("TORTURE_CONTROL", self.control.display().to_string())
    }

    /// Leaves no room for another byte.
    ///
    /// # Errors
    /// When the program on it cannot be told.
    pub fn fill(&self) -> io::Result<()> {
        Control::shared(&self.control)?.limit(0)
    }

    /// Makes room again.
    ///
    /// # Errors
    /// When the program on it cannot be told.
    pub fn clear(&self) -> io::Result<()> {
        Control::shared(&self.control)?.relent()
    }
}
