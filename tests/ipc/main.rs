//! The wiring of commands in the shell: every one is reached through the one handler and needs a permission.
// JSON is written where it is used, so that a test reads like what is sent.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::needless_pass_by_value)]

use std::collections::BTreeSet;
use std::sync::{Arc, mpsc};
use std::time::Duration;

use longplay_shell::{Desk, dispatch};
use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder, mock_context, noop_assets};
use tauri::webview::InvokeRequest;
use tauri::{App, Listener, WebviewWindow, WebviewWindowBuilder};
use tempfile::TempDir;

/// How long an event may take before it counts as lost. Never waited for when all is well.
const PATIENCE: Duration = Duration::from_secs(20);

struct Shell {
    app: App<MockRuntime>,
    window: WebviewWindow<MockRuntime>,
    _folder: TempDir,
}

impl Shell {
    fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let desk = Arc::new(Desk::new(folder.path().join("data"), api::Context::system));
        let app = mock_builder()
            .manage(desk)
            .invoke_handler(dispatch)
            .build(mock_context(noop_assets()))
            .unwrap();
        let window = WebviewWindowBuilder::new(&app, "main", tauri::WebviewUrl::default())
            .build()
            .unwrap();
        Self {
            app,
            window,
            _folder: folder,
        }
    }

    fn invoke(&self, name: &str, payload: Value) -> Result<Value, Value> {
        let request = InvokeRequest {
            cmd: name.to_owned(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: "tauri://localhost".parse().unwrap(),
            body: InvokeBody::Json(payload),
            headers: tauri::http::HeaderMap::default(),
            invoke_key: INVOKE_KEY.to_owned(),
        };
        get_ipc_response(&self.window, request).map(|answer| answer.deserialize().unwrap())
    }
}

#[test]
fn an_answer_comes_back_and_a_failure_keeps_its_code_and_field() {
    let shell = Shell::open();
    assert_eq!(
        shell.invoke("view_app", json!({ "request": {} })).unwrap()["first_run"],
        true
    );
    assert_eq!(
        shell.invoke("view_today", json!({ "request": {} })).unwrap_err()["code"],
        "no_profile"
    );
    let failure = shell
        .invoke(
            "save_profile",
            json!({ "request": { "profile": { "birth_year": "x" } } }),
        )
        .unwrap_err();
    assert_eq!(
        (&failure["code"], &failure["field"]),
        (&json!("invalid_request"), &json!("profile.birth_year"))
    );
}

#[test]
fn every_command_of_the_registry_is_reached() {
    let shell = Shell::open();
    for command in api::commands() {
        let answer = shell.invoke(command.name, json!({ "request": {} }));
        let code = answer.err().map(|failure| failure["code"].clone());
        assert_ne!(code, Some(json!("unknown_command")), "{}", command.name);
    }
}

#[test]
fn a_change_tells_every_window_what_it_touched_and_a_view_does_not() {
    let shell = Shell::open();
    let (says, heard) = mpsc::channel::<Value>();
    shell.app.listen_any("changed", move |event| {
        says.send(serde_json::from_str(event.payload()).unwrap()).unwrap();
    });
    let settings = shell.invoke("view_app", json!({ "request": {} })).unwrap()["settings"].clone();
    shell
        .invoke("save_settings", json!({ "request": settings }))
        .unwrap();
    // The first thing heard is the change: had the view said anything, it would have come before.
    assert_eq!(heard.recv_timeout(PATIENCE).unwrap(), json!(["app", "today"]));
}

#[test]
fn the_windows_capability_allows_the_registry_and_nothing_that_reaches_further() {
    let capability: Value =
        serde_json::from_str(include_str!("../../src-tauri/capabilities/main.json")).unwrap();
    let allowed: BTreeSet<&str> = capability["permissions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|name| name.as_str().unwrap())
        .collect();
    let ours: BTreeSet<String> = api::commands()
        .iter()
        .map(|command| format!("allow-{}", command.name.replace('_', "-")))
        .collect();
    for permission in &allowed {
        let known = ours.contains(*permission)
            || permission.starts_with("core:event:")
            // The system's print dialog, for today's page on paper.
            || *permission == "core:webview:allow-print"
            // A dialog of the system's to choose a path in; the window reads and writes no file itself.
            || *permission == "dialog:allow-open";
        // The test clock is a permission of its own, added by the builds that have it.
        assert!(known, "{permission}");
    }
    for permission in ours.iter().filter(|name| !name.ends_with("-clock")) {
        assert!(allowed.contains(permission.as_str()), "{permission}");
    }
}

#[test]
fn the_content_security_policy_lets_nothing_in_from_elsewhere() {
    let config: Value = serde_json::from_str(include_str!("../../tauri.conf.json")).unwrap();
    let security = &config["app"]["security"];
    let policy = security["csp"].as_str().unwrap();
    assert_eq!(security["csp"], security["devCsp"]);
    assert!(policy.starts_with("default-src 'none'"));
    for forbidden in ["unsafe-inline", "unsafe-eval", "https:", "*", "ws:"] {
        assert!(!policy.contains(forbidden), "{forbidden}");
    }
    assert_eq!(config["app"]["withGlobalTauri"], false);
    assert_eq!(config["build"].get("devUrl"), None);
}
