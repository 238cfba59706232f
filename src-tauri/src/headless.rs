//! `longplay call`: every command of the registry without a window.

use std::io::{BufRead, Read, Write, stdin, stdout};

use api::{Code, Failure, Host};
use chrono::{DateTime, FixedOffset};
use clap::Args;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::command_line::Place;

/// What `call` can be asked.
#[derive(Debug, Args)]
pub(crate) struct Call {
    /// The command's name.
    #[arg(required_unless_present_any = ["list", "lines"])]
    name: Option<String>,
    /// Print every command with the JSON Schema of its request and response.
    #[arg(long, conflicts_with_all = ["name", "lines"])]
    list: bool,
    /// Read one {"name", "request"} a line and answer each with a line. With --now, a line may carry a later "now".
    #[arg(long, conflicts_with = "name")]
    lines: bool,
}

/// One line of `--lines`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    name: String,
    #[serde(default)]
    request: Value,
    #[serde(default)]
    now: Option<DateTime<FixedOffset>>,
}

fn unreadable(error: &serde_json::Error) -> Failure {
    Failure::new(
        Code::UnreadableJson,
        format!("the request is not readable JSON: {error}"),
    )
}

fn not_read(error: &std::io::Error) -> Failure {
    Failure::new(
        Code::Internal,
        format!("standard input or output failed: {error}"),
    )
}

/// Prints a failure as JSON on standard error.
pub(crate) fn print_failure(failure: &Failure) {
    eprintln!(
        "{}",
        serde_json::to_string(failure).unwrap_or_else(|_| failure.message.clone())
    );
}

fn print(value: &Value) -> Result<(), Failure> {
    let mut out = stdout().lock();
    writeln!(out, "{value}")
        .and_then(|()| out.flush())
        .map_err(|error| not_read(&error))
}

pub(crate) fn call(place: &Place, call: &Call) -> Result<(), Failure> {
    if call.list {
        return print(&api::list());
    }
    if call.lines {
        return lines(place);
    }
    let mut text = String::new();
    stdin()
        .read_to_string(&mut text)
        .map_err(|error| not_read(&error))?;
    let name = call.name.as_deref().unwrap_or_default();
    if !api::commands().iter().any(|command| command.name == name) {
        return Err(Failure::new(
            Code::UnknownCommand,
            format!("there is no command called {name:?}"),
        ));
    }
    let request = if text.trim().is_empty() {
        Value::Null
    } else {
        serde_json::from_str(&text).map_err(|e| unreadable(&e))?
    };
    let mut host = place.host()?;
    print(&api::call(&mut host, name, request)?.response)?;
    leave(host)
}

/// Closes the records in order. What the disk refused is tried once more; that it is lost is never passed over.
fn leave(mut host: Host) -> Result<(), Failure> {
    if host.unsaved().is_some_and(|unsaved| unsaved.records > 0) {
        host.save_again()?;
    }
    Ok(())
}

/// Answers line by line; a failure is an answer too, and does not end the run.
fn lines(place: &Place) -> Result<(), Failure> {
    let mut host = place.host()?;
    for line in stdin().lock().lines() {
        let line = line.map_err(|error| not_read(&error))?;
        if line.trim().is_empty() {
            continue;
        }
        let answered = serde_json::from_str::<Line>(&line)
            .map_err(|error| unreadable(&error))
            .and_then(|asked| {
                if let Some(now) = asked.now {
                    host.move_to(now)?;
                }
                api::call(&mut host, &asked.name, asked.request)
            });
        print(&match answered {
            Ok(answer) => json!({ "response": answer.response, "touched": answer.touched }),
            Err(failure) => json!({ "failure": failure }),
        })?;
    }
    leave(host)
}
