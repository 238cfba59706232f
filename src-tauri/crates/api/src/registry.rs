//! The registry: every command once, and everything that is derived from it.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use ts_rs::TS;

use crate::errand::{Errand, Task};
use crate::failure::{Code, Failure};
use crate::handlers::prelude::*;
use crate::host::Host;

/// A view that a change can concern. The window asks again for what it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Tag {
    App,
    Today,
    Album,
    Session,
    Progress,
    Journal,
    Library,
    Data,
    Errand,
}

/// One entry of the registry.
pub struct Command {
    /// Its name on every surface.
    pub name: &'static str,
    /// What it does, in one or two sentences.
    pub description: &'static str,
    /// Whether it records something.
    pub changes: bool,
    /// Views that it touches.
    pub touches: &'static [Tag],
    /// JSON Schema of the request.
    pub request_schema: fn(&mut SchemaGenerator) -> Schema,
    /// JSON Schema of the response.
    pub response_schema: fn(&mut SchemaGenerator) -> Schema,
    run: Run,
    pub(crate) typescript: TypeScript,
}

/// How a command is run.
#[derive(Clone, Copy)]
enum Run {
    /// At once.
    Now(fn(&mut Host, Value) -> Result<Value, Failure>),
    /// As an errand.
    Away(fn(&mut Host, Value) -> Result<Errand, Failure>),
}

/// A command that was begun.
pub enum Begun {
    /// It is done.
    Done(Answer),
    /// It is an errand: run it without the host, and have the host take in what it brings back.
    Away(Errand),
}

/// How the command looks in TypeScript.
pub(crate) struct TypeScript {
    pub(crate) request: fn(&ts_rs::Config) -> String,
    pub(crate) response: fn(&ts_rs::Config) -> String,
    pub(crate) export: fn(&ts_rs::Config) -> Result<(), ts_rs::ExportError>,
}

/// What a command answered, and the views it touched.
#[derive(Debug)]
pub struct Answer {
    /// The response.
    pub response: Value,
    /// Views that a window should ask for again.
    pub touched: &'static [Tag],
}

/// Reads a request.
///
/// # Errors
/// [`Code::InvalidRequest`], with the field that is concerned.
pub fn parse<T: DeserializeOwned>(request: Value) -> Result<T, Failure> {
    // A command without fields may be called with nothing at all.
    let request = if request.is_null() {
        Value::Object(serde_json::Map::new())
    } else {
        request
    };
    serde_path_to_error::deserialize(request).map_err(|error| {
        let path = error.path().to_string();
        Failure::invalid((path != ".").then_some(path), error.inner().to_string())
    })
}

fn export<Request: TS + 'static, Response: TS + 'static>(
    config: &ts_rs::Config,
) -> Result<(), ts_rs::ExportError> {
    let mut exporting = Exporting { config, failed: None };
    exporting.see::<Request>();
    exporting.see::<Response>();
    exporting.failed.map_or(Ok(()), Err)
}

/// Exports types, and what options and lists hold: those have no file of their own.
struct Exporting<'a> {
    config: &'a ts_rs::Config,
    failed: Option<ts_rs::ExportError>,
}

impl Exporting<'_> {
    fn see<T: TS + 'static>(&mut self) {
        match T::export_all(self.config) {
            Err(ts_rs::ExportError::CannotBeExported(_)) => T::visit_generics(self),
            Err(error) => self.failed = Some(error),
            Ok(()) => {}
        }
    }
}

impl ts_rs::TypeVisitor for Exporting<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // A name, a number: nothing to write.
        if let Err(error) = T::export_all(self.config)
            && !matches!(error, ts_rs::ExportError::CannotBeExported(_))
        {
            self.failed = Some(error);
        }
    }
}

macro_rules! commands {
    ($($(#[doc = $doc:literal])* $kind:ident $name:ident($request:ty) -> $response:ty $(, touches [$($tag:ident),*])?;)*) => {
        vec![$(Command {
            name: stringify!($name),
            description: concat!($($doc),*).trim_ascii(),
            changes: commands!(@changes $kind $([$($tag)*])?),
            touches: &[$($(Tag::$tag),*)?],
            request_schema: |generator| generator.root_schema_for::<$request>(),
            response_schema: |generator| generator.root_schema_for::<$response>(),
            run: commands!(@run $kind $name $request, $response, &[$($(Tag::$tag),*)?]),
            typescript: TypeScript {
                request: <$request as TS>::name,
                response: <$response as TS>::name,
                export: export::<$request, $response>,
            },
        }),*]
    };
    (@changes errand) => { false };
    (@changes errand [$($tag:ident)*]) => { true };
    (@changes view) => { false };
    (@changes change [$($tag:ident)*]) => { true };
    (@run errand $name:ident $request:ty, $response:ty, $touches:expr) => {
        Run::Away(|host, request| {
            let task: Task<$response> = crate::handlers::$name(host, parse::<$request>(request)?)?;
            host.send(Errand::of(task, $touches))
        })
    };
    (@run $now:ident $name:ident $request:ty, $response:ty, $touches:expr) => {
        Run::Now(|host, request| {
            let response: $response = crate::handlers::$name(host, parse::<$request>(request)?)?;
            serde_json::to_value(response).map_err(|error| Failure::new(Code::Internal, error.to_string()))
        })
    };
}

/// Returns every command, in declaration order.
#[must_use]
pub fn commands() -> Vec<Command> {
    #[allow(unused_mut)]
    let mut all: Vec<Command> = include!("commands.in.rs");
    #[cfg(feature = "test-clock")]
    all.extend(include!("test_commands.in.rs"));
    all
}

/// Returns whether a command is an errand: one that others need not wait for.
#[must_use]
pub fn is_errand(name: &str) -> bool {
    commands()
        .iter()
        .any(|command| command.name == name && matches!(command.run, Run::Away(_)))
}

/// Runs one command to its end.
///
/// # Errors
/// [`Code::UnknownCommand`], or the command's own failure.
pub fn call(host: &mut Host, name: &str, request: Value) -> Result<Answer, Failure> {
    match begin(host, name, request)? {
        Begun::Done(answer) => Ok(answer),
        Begun::Away(errand) => host.take_in(errand.run()),
    }
}

/// Runs one command, or as much of it as needs the host.
///
/// # Errors
/// As [`call`].
pub fn begin(host: &mut Host, name: &str, request: Value) -> Result<Begun, Failure> {
    let command = commands()
        .into_iter()
        .find(|command| command.name == name)
        .ok_or_else(|| {
            Failure::new(
                Code::UnknownCommand,
                format!("there is no command called {name:?}"),
            )
        })?;
    host.cues.forget();
    let passed = host.may_record().and_then(|()| host.pass_time_for_command());
    match (command.run, passed) {
        // A view is still answered when the end of a session could not be recorded, and a backup still taken; a change is
        // not made.
        (Run::Now(_), Err(failure)) if command.changes => Err(failure),
        (Run::Now(run), _) => Ok(Begun::Done(Answer {
            response: run(host, request)?,
            touched: command.touches,
        })),
        (Run::Away(run), _) => Ok(Begun::Away(run(host, request)?)),
    }
}

/// Returns the registry as JSON: name, description, whether it changes, what it touches, and both schemas.
#[must_use]
pub fn list() -> Value {
    commands()
        .iter()
        .map(|command| {
            let schema =
                |of: fn(&mut SchemaGenerator) -> Schema| of(&mut SchemaGenerator::default()).to_value();
            serde_json::json!({
                "name": command.name,
                "description": command.description,
                "changes": command.changes,
                "touches": command.touches,
                "request": schema(command.request_schema),
                "response": schema(command.response_schema),
            })
        })
        .collect()
}
