//! The least window there can be, built from the same lock file: what Longplay is measured against. With `digits` it
//! shows numerals as large as those of a session, which change once a second.

use tauri::{WebviewUrl, WebviewWindowBuilder};

fn main() {
    let page = match std::env::args().nth(1).as_deref() {
        Some("digits") => "digits.html",
        _ => "index.html",
    };
    let built = tauri::Builder::default()
        .setup(move |app| {
            WebviewWindowBuilder::new(app, "main", WebviewUrl::App(page.into()))
                .title("Bare window")
                .inner_size(1280.0, 860.0)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!(
            "tests/support/bare_window/tauri.conf.json"
        ));
    if let Err(error) = built {
        eprintln!("the bare window does not open: {error}");
    }
}
