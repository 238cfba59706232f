//! The registry: every command once, and everything that is derived from it.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use ts_rs::TS;

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
    run: fn(&mut Host, Value) -> Result<Value, Failure>,
    pub(crate) typescript: TypeScript,
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

fn parse<T: DeserializeOwned>(request: Value) -> Result<T, Failure> {
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
    for exported in [Request::export_all(config), Response::export_all(config)] {
        match exported {
            // Options, numbers and the like have no file of their own.
            Ok(()) | Err(ts_rs::ExportError::CannotBeExported(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

macro_rules! commands {
    ($($(#[doc = $doc:literal])* $kind:ident $name:ident($request:ty) -> $response:ty $(, touches [$($tag:ident),*])?;)*) => {
        vec![$(Command {
            name: stringify!($name),
            description: concat!($($doc),*).trim_ascii(),
            changes: commands!(@changes $kind),
            touches: &[$($(Tag::$tag),*)?],
            request_schema: |generator| generator.root_schema_for::<$request>(),
            response_schema: |generator| generator.root_schema_for::<$response>(),
            run: |host, request| {
                let response: $response = crate::handlers::$name(host, parse::<$request>(request)?)?;
                serde_json::to_value(response).map_err(|error| Failure::new(Code::Internal, error.to_string()))
            },
            typescript: TypeScript {
                request: <$request as TS>::name,
                response: <$response as TS>::name,
                export: export::<$request, $response>,
            },
        }),*]
    };
    (@changes view) => { false };
    (@changes change) => { true };
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

/// Runs one command.
///
/// # Errors
/// [`Code::UnknownCommand`], or the command's own failure.
pub fn call(host: &mut Host, name: &str, request: Value) -> Result<Answer, Failure> {
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
    // A view is still answered when the end of a session could not be recorded; a change is not.
    match host.pass_time() {
        Err(failure) if command.changes => return Err(failure),
        Ok(_) | Err(_) => {}
    }
    let response = (command.run)(host, request)?;
    Ok(Answer {
        response,
        touched: command.touches,
    })
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
