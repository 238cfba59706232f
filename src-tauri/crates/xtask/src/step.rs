use crate::fault::Fault;
use crate::house::House;
use std::fs::{self, File};
use std::io::{self, IsTerminal, Seek, SeekFrom, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How often a running command is looked after.
const LOOK: Duration = Duration::from_millis(20);
/// How often a person at a terminal sees that it still goes on.
const SIGN_OF_LIFE: Duration = Duration::from_millis(500);
/// The widest line shown while it goes on; a longer one would wrap and stay.
const WIDTH: usize = 79;
/// How much of a failed command's output is shown; the rest stands in its log.
const SHOWN_LINES: usize = 200;

/// How a step ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    pub name: String,
    pub ok: bool,
    pub took: Duration,
    pub output: String,
}

/// Something that takes a while: one line when it starts, its time when it ends, its output only if it fails.
pub struct Step {
    name: String,
    started: Instant,
    path: PathBuf,
    log: File,
    live: bool,
}

impl Step {
    pub fn start(house: &House, name: &str) -> Result<Self, Fault> {
        let workshop = house.workshop();
        fs::create_dir_all(&workshop).map_err(Fault::writing(&workshop))?;
        let path = workshop.join(format!("{}.log", name.replace(' ', "-")));
        let log = File::create(&path).map_err(Fault::writing(&path))?;
        let step = Self {
            name: name.to_owned(),
            started: Instant::now(),
            path,
            log,
            live: io::stdout().is_terminal(),
        };
        print!("{name} …");
        let _ = io::stdout().flush();
        Ok(step)
    }

    /// Runs a command and returns whether it succeeded. What it prints goes to the step's log.
    pub fn command(&mut self, command: &mut Command) -> Result<bool, Fault> {
        let program = command.get_program().to_string_lossy().into_owned();
        self.attempt(command).map_err(|error| Fault::System {
            doing: format!("starting {program}"),
            error,
        })
    }

    fn attempt(&mut self, command: &mut Command) -> io::Result<bool> {
        // A file instead of a pipe: a grandchild that stays behind cannot keep us waiting for its end.
        let mut child = command
            .env("NO_COLOR", "1")
            .env_remove("FORCE_COLOR")
            .env("CARGO_TERM_COLOR", "never")
            .stdin(Stdio::null())
            .stdout(self.log.try_clone()?)
            .stderr(self.log.try_clone()?)
            .spawn()?;
        let mut shown = Instant::now();
        loop {
            if let Some(status) = child.try_wait()? {
                return Ok(status.success());
            }
            if self.live && shown.elapsed() > SIGN_OF_LIFE {
                self.show_life();
                shown = Instant::now();
            }
            sleep(LOOK);
        }
    }

    /// Adds a line to the step's output.
    pub fn say(&mut self, line: &str) {
        let _ = self.log.seek(SeekFrom::End(0));
        let _ = writeln!(self.log, "{line}");
    }

    /// Ends the step and shows how.
    pub fn end(self, ok: bool) -> Ended {
        let took = self.started.elapsed();
        let output = fs::read(&self.path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        let output = output.unwrap_or_default();
        if self.live {
            print!("\r\x1b[2K{} …", self.name);
        }
        println!(" {}{}", if ok { "" } else { "failed after " }, seconds(took));
        if !ok {
            print!("{}", excerpt(&output, &self.path.display().to_string()));
        }
        Ended {
            name: self.name,
            ok,
            took,
            output,
        }
    }

    fn show_life(&self) {
        let text = fs::read_to_string(&self.path).unwrap_or_default();
        let last = text
            .lines()
            .rev()
            .find(|line| !line.trim().is_empty())
            .unwrap_or_default()
            .trim();
        let line = format!("{} … {}  {last}", self.name, seconds(self.started.elapsed()));
        let line: String = line.chars().take(WIDTH).collect();
        print!("\r\x1b[2K{line}");
        let _ = io::stdout().flush();
    }
}

/// A step that is one command. A failure ends the whole task.
pub fn must(house: &House, name: &str, command: &mut Command) -> Result<(), Fault> {
    let ended = run(house, name, command)?;
    if ended.ok {
        Ok(())
    } else {
        Err(Fault::Step(ended.name))
    }
}

/// A step that is one command.
pub fn run(house: &House, name: &str, command: &mut Command) -> Result<Ended, Fault> {
    let mut step = Step::start(house, name)?;
    let ok = step.command(command);
    let ended = step.end(matches!(ok, Ok(true)));
    ok.map(|_| ended)
}

/// Returns a duration for reading: `0.4 s`, `12 s`, `3 min 05 s`.
pub fn seconds(duration: Duration) -> String {
    let whole = duration.as_secs();
    match whole {
        0..10 => format!("{:.1} s", duration.as_secs_f64()),
        10..60 => format!("{whole} s"),
        _ => format!("{} min {:02} s", whole / 60, whole % 60),
    }
}

fn excerpt(output: &str, path: &str) -> String {
    let lines: Vec<&str> = output.lines().collect();
    let hidden = lines.len().saturating_sub(SHOWN_LINES);
    let mut text = String::new();
    if hidden > 0 {
        text.push_str(&format!("    ({hidden} lines before this: {path})\n"));
    }
    for line in lines.iter().skip(hidden) {
        text.push_str(&format!("    {line}\n"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_for_reading() {
        assert_eq!(seconds(Duration::from_millis(430)), "0.4 s");
        assert_eq!(seconds(Duration::from_millis(12_900)), "12 s");
        assert_eq!(seconds(Duration::from_secs(185)), "3 min 05 s");
    }

    #[test]
    fn a_long_failure_shows_its_end_and_where_the_rest_is() {
        let output: String = (0..SHOWN_LINES + 3)
            .map(|line| format!("line {line}\n"))
            .collect();
        let shown = excerpt(&output, "x.log");
        assert!(shown.starts_with("    (3 lines before this: x.log)\n    line 3\n"));
        assert!(shown.ends_with(&format!("    line {}\n", SHOWN_LINES + 2)));
    }
}
