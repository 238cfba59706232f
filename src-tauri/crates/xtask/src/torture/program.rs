//! Programs that are asked, and never waited for without an end.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use serde_json::Value;

use support::faults::Control;

/// Whoever says nothing for this long hangs (our choice: hundreds of times what anything here takes).
const LONGEST: Duration = Duration::from_secs(30);
/// How often a program that should end is looked after.
/// Names the file that holds the passphrase, to the app and to `tell`.
const PASSPHRASE_FILE: &str = "LONGPLAY_PASSPHRASE_FILE";
const LOOK: Duration = Duration::from_millis(1);

/// The programs under torture.
#[derive(Debug, Clone)]
pub struct Programs {
    pub longplay: PathBuf,
    pub tell: PathBuf,
    pub shim: Option<PathBuf>,
    /// Holds the passphrase, where the folders are encrypted.
    pub passphrase: Option<PathBuf>,
}

/// What the shim does to a run.
#[derive(Debug, Default)]
pub struct Under<'a> {
    /// The folder below which files are concerned.
    pub root: Option<&'a Path>,
    pub control: Option<&'a Control>,
    pub log: Option<&'a Path>,
}

impl Programs {
    pub fn run_under(&self, program: &Path, under: &Under<'_>) -> Command {
        let mut command = Command::new(program);
        command
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("LONGPLAY_DATA")
            .env_remove(PASSPHRASE_FILE)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        if let Some(passphrase) = &self.passphrase {
            command.env(PASSPHRASE_FILE, passphrase);
        }
        if let (Some(shim), Some(root)) = (&self.shim, under.root) {
            command.env("LD_PRELOAD", shim).env("TORTURE_ROOT", root);
            if let Some(control) = under.control {
                command.env("TORTURE_CONTROL", control.path());
            }
            if let Some(log) = under.log {
                command.env("TORTURE_LOG", log);
            }
        }
        command
    }

    /// Makes a folder that is about to be lived in an encrypted one, where that is what is tortured.
    pub fn prepare(&self, data: &Path, under: &Under<'_>) -> Result<(), String> {
        if self.passphrase.is_none() {
            return Ok(());
        }
        let mut command = self.run_under(&self.tell, under);
        ask(command.arg(data).arg("--encrypt"))
            .map(drop)
            .map_err(|trouble| format!("encrypting: {trouble}"))
    }

    /// Starts `longplay call --lines` on a data folder.
    pub fn lines(&self, data: &Path, now: &str, under: &Under<'_>) -> Result<Lines, String> {
        let mut command = self.run_under(&self.longplay, under);
        command
            .arg("--data")
            .arg(data)
            .args(["call", "--lines", "--now", now]);
        Lines::start(&mut command)
    }
}

fn collect(pipe: impl Read + Send + 'static) -> JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        let _ = BufReader::new(pipe).read_to_end(&mut bytes);
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

/// Waits for a program's end, and ends it where it does not.
fn wait(child: &mut Child) -> Result<ExitStatus, String> {
    let started = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(status),
            Ok(None) if started.elapsed() < LONGEST => thread::sleep(LOOK),
            Ok(None) => {
                let _ = child.kill();
                let _ = child.wait();
                return Err(format!("it hung for {} s", LONGEST.as_secs()));
            }
            Err(error) => return Err(error.to_string()),
        }
    }
}

/// Runs a program to its end and returns what it printed.
pub fn ask(command: &mut Command) -> Result<String, String> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| error.to_string())?;
    let out = child.stdout.take().map(collect);
    let err = child.stderr.take().map(collect);
    let status = wait(&mut child)?;
    let text = |pipe: Option<JoinHandle<String>>| pipe.and_then(|pipe| pipe.join().ok()).unwrap_or_default();
    let (out, err) = (text(out), text(err));
    if status.success() {
        Ok(out)
    } else {
        Err(format!("it ended with {status}: {}", last_words(&err)))
    }
}

fn last_words(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    // Of a panic the beginning counts, of everything else the end.
    let panicked = lines.iter().rposition(|line| line.contains("panicked at"));
    let from = panicked.unwrap_or(lines.len().saturating_sub(6));
    lines[from..]
        .iter()
        .take(30)
        .copied()
        .collect::<Vec<_>>()
        .join(" / ")
}

/// `longplay call --lines` under way.
#[derive(Debug)]
pub struct Lines {
    child: Child,
    input: Option<ChildStdin>,
    answers: Receiver<String>,
    complaints: Option<JoinHandle<String>>,
}

/// How a program ended.
#[derive(Debug)]
pub struct Ended {
    pub status: ExitStatus,
    pub said: String,
}

impl Lines {
    fn start(command: &mut Command) -> Result<Self, String> {
        let mut child = command.spawn().map_err(|error| error.to_string())?;
        let input = child.stdin.take();
        let (send, answers) = channel();
        if let Some(output) = child.stdout.take() {
            thread::spawn(move || {
                let mut reader = BufReader::new(output);
                let mut line = String::new();
                // A line without its end was cut off: nobody heard it.
                while reader.read_line(&mut line).is_ok_and(|length| length > 0) && line.ends_with('\n') {
                    if send.send(std::mem::take(&mut line)).is_err() {
                        break;
                    }
                }
            });
        }
        let complaints = child.stderr.take().map(collect);
        Ok(Self {
            child,
            input,
            answers,
            complaints,
        })
    }

    /// Sends a line without waiting for its answer; a program that is gone hears nothing.
    pub fn send(&mut self, line: &Value) {
        if let Some(input) = &mut self.input {
            let _ = writeln!(input, "{line}").and_then(|()| input.flush());
        }
    }

    /// Waits for the next answer; nothing when the program is gone.
    pub fn hear(&mut self) -> Result<Option<Value>, String> {
        match self.answers.recv_timeout(LONGEST) {
            Ok(line) => serde_json::from_str(&line)
                .map(Some)
                .map_err(|error| format!("{error}: {line}")),
            Err(RecvTimeoutError::Disconnected) => Ok(None),
            Err(RecvTimeoutError::Timeout) => {
                let _ = self.child.kill();
                let _ = self.child.wait();
                Err(format!("it hung for {} s", LONGEST.as_secs()))
            }
        }
    }

    /// Returns the answers that came before the program was gone.
    pub fn heard(&self) -> Vec<Value> {
        self.answers
            .iter()
            .filter_map(|line| serde_json::from_str(&line).ok())
            .collect()
    }

    /// Ends it with SIGKILL.
    pub fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// Says that nothing more will be asked, and waits for its end.
    pub fn finish(mut self) -> Result<Ended, String> {
        self.input = None;
        let status = wait(&mut self.child)?;
        let said = self.complaints.take().and_then(|pipe| pipe.join().ok());
        Ok(Ended {
            status,
            said: said.unwrap_or_default(),
        })
    }
}

impl Ended {
    /// Returns what the program said where it ended in any other way than by itself, in order or with a failure that
    /// it put into words.
    pub fn check(&self) -> Result<(), String> {
        let worded = || serde_json::from_str::<Value>(self.said.lines().last().unwrap_or_default()).is_ok();
        match self.status.code() {
            Some(0) => Ok(()),
            Some(1) if worded() => Ok(()),
            _ => Err(format!(
                "it ended with {}: {}",
                self.status,
                last_words(&self.said)
            )),
        }
    }
}

impl Drop for Lines {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            self.kill();
        }
    }
}
