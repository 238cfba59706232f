//! The window: Tauri, one generic handler for every command of the registry, and nothing that leaves this computer.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::thread;

use api::{Code, Context, Failure, Tag};
use serde_json::Value;
use tauri::ipc::{Invoke, InvokeBody};
use tauri::{AppHandle, Emitter, Manager, RunEvent, Runtime, WebviewUrl, WebviewWindowBuilder, WindowEvent};

use crate::command_line::Place;
use crate::desk::Desk;
use crate::ears::Ears;
use crate::front::{Doorbell, InFront, Sizes, Words, show_front, stays_on_top};
use crate::headless::print_failure;
use crate::keeper::keep_time;
use crate::voice::{Speaker, Voice};
use crate::watch::keep_watch;

/// The event that names the views touched by a change.
pub(crate) const CHANGED: &str = "changed";

/// The command after which the window's own files go too.
const ERASING: &str = "erase_everything";

/// Smallest window in logical pixels (product promise 12).
pub(crate) const SMALLEST: (f64, f64) = (800.0, 600.0);
/// Window at the first start in logical pixels. Our choice.
const USUAL: (f64, f64) = (1280.0, 860.0);

fn clock() -> Context {
    #[cfg(feature = "test-clock")]
    {
        let ahead = std::env::var("LONGPLAY_CLOCK_AHEAD")
            .ok()
            .and_then(|seconds| seconds.parse().ok())
            .unwrap_or(0);
        Context {
            clock: Box::new(api::context::MovableClock::ahead(std::time::Duration::from_secs(
                ahead,
            ))),
            chance: Box::new(api::context::SystemChance),
        }
    }
    #[cfg(not(feature = "test-clock"))]
    Context::system()
}

/// Tells every window which views a change has touched.
fn tell<R: Runtime>(app: &AppHandle<R>, touched: &[Tag]) {
    if let Err(error) = app.emit(CHANGED, touched) {
        tracing::warn!(%error, "a window was not told of a change");
    }
}

/// Runs one command that the web view asked for, off the main thread, and tells every window what it touched.
pub fn dispatch<R: Runtime>(invoke: Invoke<R>) -> bool {
    let Invoke {
        message, resolver, ..
    } = invoke;
    let name = message.command().to_owned();
    let request = match message.payload() {
        InvokeBody::Json(Value::Object(fields)) => fields.get("request").cloned().unwrap_or(Value::Null),
        InvokeBody::Json(_) | InvokeBody::Raw(_) => Value::Null,
    };
    let webview = message.webview();
    tauri::async_runtime::spawn_blocking(move || {
        let desk = webview.state::<Arc<Desk>>().inner().clone();
        match desk.call(&name, request) {
            Ok(answer) => {
                if name == ERASING
                    && let Err(error) = webview.clear_all_browsing_data()
                {
                    tracing::warn!(%error, "the window's own files stay until it is closed");
                }
                resolver.resolve(answer.response);
                if !answer.touched.is_empty() {
                    tell(webview.app_handle(), answer.touched);
                }
            }
            Err(failure) => {
                resolver.reject(serde_json::to_value(&failure).unwrap_or(Value::Null));
                // The window says that nothing is saved any more, whoever was the first to hear of it.
                if failure.code == Code::NotSaved {
                    tell(webview.app_handle(), &[Tag::App]);
                }
            }
        }
    });
    true
}

fn is_our_own(url: &tauri::Url) -> bool {
    url.scheme() == "tauri" || (url.scheme() == "http" && url.host_str() == Some("tauri.localhost"))
}

/// Returns where the web view keeps files of its own: in the data folder. Where that cannot be written the window opens
/// all the same, to say so, and keeps them for this run only.
fn own_files(folder: &Path) -> (PathBuf, bool) {
    let own = folder.join("webview");
    match fs::create_dir_all(&own) {
        Ok(()) => (own, true),
        Err(_) => (
            std::env::temp_dir().join(format!("longplay-window-{}", std::process::id())),
            false,
        ),
    }
}

fn open_window<R: Runtime>(app: &tauri::App<R>, own_files: &Path) -> tauri::Result<tauri::WebviewWindow<R>> {
    WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
        .title("Longplay")
        .inner_size(USUAL.0, USUAL.1)
        .min_inner_size(SMALLEST.0, SMALLEST.1)
        .data_directory(own_files.to_owned())
        .on_navigation(is_our_own)
        .build()
}

/// Returns the computer's own voice, where it has one.
fn voice(words: &Arc<Words>) -> Option<Voice> {
    let speaker = Speaker::start().unwrap_or_else(|error| {
        tracing::warn!(%error, "nothing is said aloud");
        None
    });
    speaker.map(|speaker| Voice::new(words.clone(), speaker))
}

/// Opens the window and returns when it was closed.
pub(crate) fn run(place: &Place) -> ExitCode {
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::WARN)
        .with_writer(std::io::stderr)
        .init();
    if place.now.is_some() {
        print_failure(&Failure::new(
            Code::InvalidRequest,
            "--now is for `call` and `demo`; the window follows the clock",
        ));
        return ExitCode::FAILURE;
    }
    let folder = match place.folder() {
        Ok(folder) => folder,
        Err(failure) => {
            print_failure(&failure);
            return ExitCode::FAILURE;
        }
    };
    let (own_files, stay) = own_files(&folder);
    let for_this_run = (!stay).then(|| own_files.clone());
    let desk = Arc::new(Desk::new(folder, clock));
    let ahead = desk.clone();
    if let Err(error) = thread::Builder::new()
        .name("opening".to_owned())
        .spawn(move || ahead.open_ahead())
    {
        tracing::warn!(%error, "the first command will open the data folder");
    }
    let keeper = desk.clone();
    let leaving = desk.clone();
    let in_front = InFront::default();
    let seen = in_front.clone();
    let sizes = Arc::new(Sizes::kept_in(&own_files));
    let closing = sizes.clone();
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(desk.clone())
        .on_window_event(move |window, event| match event {
            WindowEvent::Focused(focused) => seen.set(*focused),
            WindowEvent::CloseRequested { api, .. } if !leaving.may_close() => {
                api.prevent_close();
                tell(window.app_handle(), &[Tag::App]);
            }
            WindowEvent::CloseRequested { .. } => {
                if let Some(window) = window.get_webview_window(window.label()) {
                    closing.remember(&window);
                }
            }
            _ => {}
        })
        .invoke_handler(dispatch)
        .setup(move |app| {
            #[cfg(feature = "test-clock")]
            app.add_capability(
                r#"{"identifier":"test-clock","windows":["main"],"permissions":["allow-move-clock","allow-disturb-clock"]}"#,
            )?;
            // The window first: it takes the longest to be there.
            let window = open_window(app, &own_files)?;
            let words = Arc::new(Words::read()?);
            match sound::Player::start() {
                Ok(player) => keeper.be_heard(Ears::new(player, voice(&words))),
                Err(error) => tracing::warn!(%error, "cues are seen, not heard"),
            }
            keeper.window_stays_on_top(stays_on_top(&window));
            show_front(keeper.clone(), words.clone(), window, sizes)?;
            keep_watch(&keeper, app.handle())?;
            keep_time(keeper, app.handle().clone(), Doorbell::hang(words, in_front)?)?;
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(move |_, event| {
                if matches!(event, RunEvent::Exit) {
                    desk.close();
                    if let Some(gone) = &for_this_run {
                        let _ = fs::remove_dir_all(gone);
                    }
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("the window could not be opened: {error}");
            ExitCode::FAILURE
        }
    }
}
