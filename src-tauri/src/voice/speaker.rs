//! The computer's own voice: the speaking program that the system brings along. On a thread of its own; whoever asks never
//! waits, and a new line cuts the last one short, because a session goes on.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

/// How often a line that is being spoken is looked after. Our choice.
const LOOK: Duration = Duration::from_secs(1);

/// A program that speaks, and how it is told what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Program {
    name: &'static str,
    arguments: &'static [&'static str],
}

/// Programs that may be there, the best first. Each speaks one line and ends with it.
#[cfg(all(unix, not(target_os = "macos")))]
const PROGRAMS: &[Program] = &[
    // Speech Dispatcher has the voice that the person chose for the desktop.
    Program {
        name: "spd-say",
        arguments: &[
            "--wait",
            "--application-name",
            "Longplay",
            "--language",
            "en",
            "--",
        ],
    },
    Program {
        name: "espeak-ng",
        arguments: &["-v", "en", "--"],
    },
];
#[cfg(target_os = "macos")]
const PROGRAMS: &[Program] = &[Program {
    name: "say",
    arguments: &["--"],
}];
#[cfg(windows)]
const PROGRAMS: &[Program] = &[Program {
    name: "powershell.exe",
    arguments: &[
        "-NoProfile",
        "-NonInteractive",
        "-WindowStyle",
        "Hidden",
        "-Command",
        "Add-Type -AssemblyName System.Speech; (New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())",
    ],
}];

/// Speaks lines, one at a time, the newest.
pub(crate) struct Speaker(Sender<String>);

impl Speaker {
    /// Returns a speaker; `None` where the system has no voice.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub(crate) fn start() -> io::Result<Option<Self>> {
        let found = PROGRAMS
            .iter()
            .find_map(|program| Some((*program, on_path(program.name)?)));
        found
            .map(|(program, file)| Self::with(move |line| speak(program, &file, line)))
            .transpose()
    }

    /// Returns a speaker that speaks by `speak`.
    fn with<S: Spoken>(speak: impl FnMut(&str) -> io::Result<S> + Send + 'static) -> io::Result<Self> {
        let (lines, said) = channel();
        thread::Builder::new()
            .name("voice".to_owned())
            .spawn(move || listen(&said, speak))?;
        Ok(Self(lines))
    }

    /// Speaks a line instead of whatever is being spoken.
    pub(crate) fn say(&self, line: String) {
        if self.0.send(line).is_err() {
            tracing::debug!("the voice has gone");
        }
    }
}

/// A line that is being spoken.
trait Spoken {
    /// Returns whether it is over.
    fn is_over(&mut self) -> bool;
    /// Cuts it short.
    fn cut(&mut self);
}

impl Spoken for Child {
    fn is_over(&mut self) -> bool {
        // What cannot be asked any more is not being spoken either.
        !matches!(self.try_wait(), Ok(None))
    }

    fn cut(&mut self) {
        // It may have ended by itself just now.
        let _ = self.kill();
        let _ = self.wait();
    }
}

fn listen<S: Spoken>(lines: &Receiver<String>, mut speak: impl FnMut(&str) -> io::Result<S>) {
    let mut speaking: Option<S> = None;
    let mut said = false;
    loop {
        let line = match &mut speaking {
            Some(_) => lines.recv_timeout(LOOK),
            None => lines.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        match line {
            Ok(line) => {
                // Only the newest is worth saying.
                let line = lines.try_iter().last().unwrap_or(line);
                if let Some(last) = &mut speaking {
                    last.cut();
                }
                speaking = speak(&line)
                    .inspect_err(|error| {
                        if !said {
                            tracing::warn!(%error, "the computer's voice does not speak");
                            said = true;
                        }
                    })
                    .ok();
            }
            Err(RecvTimeoutError::Timeout) => {
                if speaking.as_mut().is_some_and(Spoken::is_over) {
                    speaking = None;
                }
            }
            Err(RecvTimeoutError::Disconnected) => {
                if let Some(last) = &mut speaking {
                    last.cut();
                }
                return;
            }
        }
    }
}

/// Returns where a program is.
fn on_path(name: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders)
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}

fn command(program: Program, file: &Path) -> Command {
    let mut command = Command::new(file);
    command
        .args(program.arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

/// Speaks a line, which is the program's last argument.
#[cfg(not(windows))]
fn speak(program: Program, file: &Path, line: &str) -> io::Result<Child> {
    command(program, file).arg(line).spawn()
}

/// Speaks a line, which the program reads: among its arguments it would be taken for a part of the script.
#[cfg(windows)]
fn speak(program: Program, file: &Path, line: &str) -> io::Result<Child> {
    use std::io::Write;
    let mut child = command(program, file).stdin(Stdio::piped()).spawn()?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(line.as_bytes())?;
    }
    Ok(child)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    struct Line {
        text: String,
        told: mpsc::Sender<String>,
        over: bool,
    }

    impl Spoken for Line {
        fn is_over(&mut self) -> bool {
            self.over
        }
        fn cut(&mut self) {
            self.told.send(format!("cut: {}", self.text)).unwrap();
        }
    }

    /// What happens to lines that are said one after the other, each heard before the next.
    fn told(lines: &[&str]) -> Vec<String> {
        let (told, heard) = mpsc::channel();
        let (to, said) = channel();
        let listening = thread::spawn(move || {
            listen(&said, |line: &str| {
                told.send(format!("spoken: {line}")).unwrap();
                Ok(Line {
                    text: line.to_owned(),
                    told: told.clone(),
                    over: false,
                })
            });
        });
        let mut all = Vec::new();
        for line in lines {
            to.send((*line).to_owned()).unwrap();
            loop {
                let word = heard.recv().unwrap();
                let spoken = word.starts_with("spoken");
                all.push(word);
                if spoken {
                    break;
                }
            }
        }
        drop(to);
        listening.join().unwrap();
        all.extend(heard.iter());
        all
    }

    #[test]
    fn a_new_line_cuts_the_last_one_short_and_the_end_cuts_them_all() {
        assert_eq!(
            told(&["Set 1 of 3.", "Rest."]),
            [
                "spoken: Set 1 of 3.",
                "cut: Set 1 of 3.",
                "spoken: Rest.",
                "cut: Rest."
            ]
        );
    }

    #[test]
    fn of_lines_that_wait_only_the_newest_is_spoken() {
        let (to, said) = channel();
        for line in ["one", "two", "three"] {
            to.send(line.to_owned()).unwrap();
        }
        drop(to);
        let (told, heard) = mpsc::channel();
        listen(&said, |line: &str| {
            told.send(line.to_owned()).unwrap();
            Ok(Line {
                text: line.to_owned(),
                told: told.clone(),
                over: true,
            })
        });
        assert_eq!(heard.try_iter().next().as_deref(), Some("three"));
    }

    #[test]
    fn a_voice_that_fails_is_not_asked_to_stop() {
        let (to, said) = channel();
        to.send("Rest.".to_owned()).unwrap();
        drop(to);
        listen(&said, |_: &str| Err::<Line, _>(io::Error::other("hoarse")));
    }

    #[cfg(unix)]
    #[test]
    fn a_program_that_is_not_installed_is_not_found_and_one_that_is_is() {
        assert_eq!(on_path("no-such-voice"), None);
        assert!(on_path("sh").is_some());
    }
}
