//! Hands Tauri the names of the registry's commands, so that each one needs a permission.
// A build script has nobody to tell but cargo.
#![allow(clippy::expect_used)]

macro_rules! commands {
    ($($(#[$doc:meta])* $kind:ident $name:ident($request:ty) -> $response:ty $(, touches [$($tag:ident),*])?;)*) => {
        &[$(stringify!($name)),*]
    };
}

const COMMANDS: &[&str] = include!("crates/api/src/commands.in.rs");
const TEST_COMMANDS: &[&str] = include!("crates/api/src/test_commands.in.rs");

fn main() {
    println!("cargo:rerun-if-changed=src-tauri/crates/api/src/commands.in.rs");
    println!("cargo:rerun-if-changed=src-tauri/crates/api/src/test_commands.in.rs");
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    let mut names = COMMANDS.to_vec();
    if std::env::var_os("CARGO_FEATURE_TEST_CLOCK").is_some() {
        names.extend(TEST_COMMANDS);
    }
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/*.json")
        .app_manifest(tauri_build::AppManifest::new().commands(names.leak()));
    tauri_build::try_build(attributes).expect("the app's manifest, icons and capabilities must be in order");
}
