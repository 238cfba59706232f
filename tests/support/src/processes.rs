//! Looking at and ending processes by their ids, with what the system offers every program.

use std::fs;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long a program may take to end after it was asked to.
const FAREWELL: Duration = Duration::from_secs(5);
/// How often to look whether it has.
const LOOK: Duration = Duration::from_millis(10);

/// Returns the ids of the running children of a process.
pub(crate) fn children_of(parent: u32) -> Vec<String> {
    let parent = parent.to_string();
    let Ok(entries) = fs::read_dir("/proc") else {
        return Vec::new();
    };
    let pids = entries
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok());
    pids.filter(|pid| parent_of(pid).as_deref() == Some(&parent))
        .collect()
}

/// Ticks of a second in which `/proc` counts the work of processes, the same on every Linux.
const TICKS: f64 = 100.0;
/// Where `/proc/PID/stat` has the ticks in the program's own code, after its name; those in the system's follow.
const WORK_AT: usize = 11;

/// Returns the seconds that processors have worked for these processes and all that descend from them, so far.
pub(crate) fn work_of(pids: &[String]) -> f64 {
    let each = pids.iter().map(|pid| {
        let fields = status(pid).unwrap_or_default();
        let ticks = fields.iter().skip(WORK_AT).take(2);
        let own: f64 = ticks.filter_map(|ticks| ticks.parse::<f64>().ok()).sum();
        let children = pid.parse().map(children_of).unwrap_or_default();
        own / TICKS + work_of(&children)
    });
    each.sum()
}

/// Returns the fields of `/proc/PID/stat` after the name, which may hold spaces itself; none for what has ended.
fn status(pid: &str) -> Option<Vec<String>> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let (_, fields) = stat.rsplit_once(") ")?;
    let fields: Vec<String> = fields.split(' ').map(str::to_owned).collect();
    (fields.first()? != "Z").then_some(fields)
}

fn parent_of(pid: &str) -> Option<String> {
    status(pid)?.into_iter().nth(1)
}

/// Sends a signal such as `-TERM` to those of them that still run.
pub(crate) fn signal(signal: &str, pids: &[String]) {
    let running = pids.iter().filter(|pid| status(pid).is_some());
    for pid in running {
        let _ = Command::new("kill")
            .args([signal, pid])
            .stderr(Stdio::null())
            .status();
    }
}

/// Returns whether all of these have ended, waiting a little for them.
pub(crate) fn ended(pids: &[String]) -> bool {
    let end = Instant::now() + FAREWELL;
    while pids.iter().any(|pid| status(pid).is_some()) {
        if Instant::now() > end {
            return false;
        }
        sleep(LOOK);
    }
    true
}
