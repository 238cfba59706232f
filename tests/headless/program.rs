//! Runs the program itself.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Output, Stdio};

use serde_json::{Value, json};

pub const NOW: &str = "2026-03-02T07:00:00+01:00";

/// Returns the program on a data folder, where no display is to be found.
pub fn longplay(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_longplay"));
    command
        .arg("--data")
        .arg(data)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("LONGPLAY_DATA");
    command
}

/// Runs the program with this on standard input.
pub fn run(command: &mut Command, input: &str) -> Output {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // The program may have refused before reading.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

pub fn call(data: &Path, name: &str, request: &Value) -> Output {
    run(
        longplay(data).args(["call", name, "--now", NOW]),
        &request.to_string(),
    )
}

/// Reads a failure from standard error and checks that nothing else was said.
pub fn failure(output: &Output) -> Value {
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(output.stdout.is_empty(), "{output:?}");
    serde_json::from_slice(&output.stderr).unwrap()
}

pub fn answer(output: &Output) -> Value {
    assert!(output.status.success(), "{output:?}");
    serde_json::from_slice(&output.stdout).unwrap()
}

pub fn profile() -> Value {
    serde_json::from_str(include_str!("../support/profile.json")).unwrap()
}

pub fn check_in() -> Value {
    json!({ "sleep": 450, "sleep_quality": 4, "energy": 4, "muscles": 4, "stress": 4, "mood": 4, "illness": "none" })
}

/// `longplay call --lines` under way.
pub struct Lines {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Lines {
    pub fn open(data: &Path, now: &str) -> Self {
        let mut command = longplay(data);
        command
            .args(["call", "--lines", "--now", now])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let (input, output) = (
            child.stdin.take().unwrap(),
            BufReader::new(child.stdout.take().unwrap()),
        );
        Self { child, input, output }
    }

    /// Sends a line without waiting for its answer.
    pub fn send(&mut self, line: &Value) {
        writeln!(self.input, "{line}").unwrap();
        self.input.flush().unwrap();
    }

    /// Waits for the next answer; `None` when the program is gone.
    pub fn hear(&mut self) -> Option<Value> {
        let mut line = String::new();
        match self.output.read_line(&mut line) {
            Ok(length) if length > 0 && line.ends_with('\n') => Some(serde_json::from_str(&line).unwrap()),
            _ => None,
        }
    }

    pub fn ask(&mut self, name: &str, request: Value) -> Value {
        self.send(&json!({ "name": name, "request": request }));
        self.hear().unwrap()
    }

    /// Like [`Lines::ask`], at a moment.
    pub fn ask_at(&mut self, now: &str, name: &str, request: Value) -> Value {
        self.send(&json!({ "name": name, "request": request, "now": now }));
        self.hear().unwrap()
    }

    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    pub fn finish(mut self) {
        drop(self.input);
        assert!(self.child.wait().unwrap().success());
    }
}
