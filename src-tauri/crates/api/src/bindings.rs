//! What is generated from the registry: the TypeScript of every request and response, and the window's permissions.

use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

use ts_rs::{Config, TS};

use crate::failure::Failure;
use crate::registry::{Tag, commands};

const HEADER: &str = "// Generated from Rust by `cargo xtask bindings`. Do not edit.\n";

/// Writes the TypeScript bindings into `folder`, which should be empty.
///
/// # Errors
/// When a file cannot be written.
pub fn export(folder: &Path) -> io::Result<()> {
    let config = Config::new().with_large_int("number").with_out_dir(folder);
    let failed = |error: ts_rs::ExportError| io::Error::other(error.to_string());
    let mut entries = String::new();
    let mut used = Vec::new();
    for command in commands() {
        (command.typescript.export)(&config).map_err(failed)?;
        let (request, response) = (
            (command.typescript.request)(&config),
            (command.typescript.response)(&config),
        );
        let _ = writeln!(entries, "  /** {} */", command.description);
        let _ = writeln!(
            entries,
            "  {}: {{ request: {request}; response: {response} }};",
            command.name
        );
        used.extend([request, response]);
    }
    Failure::export_all(&config).map_err(failed)?;
    Tag::export_all(&config).map_err(failed)?;
    let mut modules: Vec<String> = fs::read_dir(folder)?
        .filter_map(|entry| entry.ok()?.path().file_stem()?.to_str().map(str::to_owned))
        .collect();
    modules.sort();
    for module in &modules {
        let file = folder.join(format!("{module}.ts"));
        let text = fs::read_to_string(&file)?;
        fs::write(
            &file,
            HEADER.to_owned() + text.split_once('\n').map_or("", |(_, rest)| rest),
        )?;
    }
    let mut index = HEADER.to_owned();
    for module in &modules {
        let _ = writeln!(index, "export type {{ {module} }} from './{module}';");
    }
    let _ = writeln!(index, "export type {{ Commands }} from './Commands';");
    fs::write(folder.join("index.ts"), index)?;
    let mut text = HEADER.to_owned();
    for module in modules
        .iter()
        .filter(|module| used.iter().any(|name| words(name).any(|word| word == *module)))
    {
        let _ = writeln!(text, "import type {{ {module} }} from './{module}';");
    }
    let _ = write!(
        text,
        "\n/** Every command: what it takes and what it answers. */\nexport interface Commands {{\n{entries}}}\n"
    );
    fs::write(folder.join("Commands.ts"), text)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
}

/// Returns the capability that lets the main window call each command, and listen to what changed.
#[must_use]
pub fn capability() -> String {
    let mut permissions = vec![
        "core:event:allow-listen".to_owned(),
        "core:event:allow-unlisten".to_owned(),
        // Today's page can be taken along on paper; the system's own dialog asks where to.
        "core:webview:allow-print".to_owned(),
        // Choosing a folder or a file; what becomes of it is a command's part.
        "dialog:allow-open".to_owned(),
    ];
    permissions.extend(
        commands()
            .iter()
            .map(|command| format!("allow-{}", command.name.replace('_', "-"))),
    );
    let capability = serde_json::json!({
        "identifier": "main",
        "description": "What the main window may do. Generated from the registry by `cargo xtask bindings`.",
        "windows": ["main"],
        "permissions": permissions,
    });
    format!("{capability:#}\n")
}
