use crate::life::{Life, look};
use crate::longplay;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::{fs, io};
use support::{Folder, Outcome};

/// Another Longplay that has a data folder open, until it is closed.
struct Other {
    program: Child,
}

impl Other {
    /// Returns once the folder is held.
    fn open(data: &Path) -> io::Result<Self> {
        let mut program = Command::new(env!("CARGO_BIN_EXE_longplay"))
            .args(["call", "--lines", "--data"])
            .arg(data)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        if let (Some(stdin), Some(stdout)) = (&mut program.stdin, &mut program.stdout) {
            stdin.write_all(b"{\"name\":\"view_app\"}\n")?;
            BufReader::new(stdout).read_line(&mut String::new())?;
        }
        Ok(Self { program })
    }

    /// Closes it in order: it ends when it has no more to read.
    fn close(mut self) -> io::Result<()> {
        drop(self.program.stdin.take());
        self.program.wait().map(drop)
    }
}

impl Drop for Other {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

#[test]
fn a_folder_that_is_open_elsewhere_is_said_calmly_and_taken_once_it_is_free() -> Outcome {
    let life = Life::begin()?;
    fs::create_dir_all(life.data())?;
    let other = Other::open(&life.data())?;
    let app = life.open()?;
    app.wait(("[role='alert']", "Another Longplay has your data open."))?;
    app.axe()?;
    look(&app, "folder-in-use")?;
    app.press("Enter")?;
    app.wait(("[role='alert']", "Another Longplay has your data open."))?;
    other.close()?;
    app.press("Enter")?;
    app.wait(("main h1", "Welcome to the long game"))
}

#[test]
fn a_folder_that_cannot_be_written_is_said_calmly() -> Outcome {
    let home = Folder::new()?;
    let file = home.path().join("file");
    fs::write(&file, "a file, where a folder would have to be")?;
    let mut app = longplay().data(file.join("data")).open()?;
    app.wait(("[role='alert']", "Longplay cannot write to its data folder."))?;
    app.wait(("main button", "Try again"))?;
    look(&app, "folder-not-writable")?;
    app.quit()
}
