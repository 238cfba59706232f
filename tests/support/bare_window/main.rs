//! The least window there can be, built from the same lock file: what the start of Longplay is measured against.

fn main() {
    let context = tauri::generate_context!("tests/support/bare_window/tauri.conf.json");
    if let Err(error) = tauri::Builder::default().run(context) {
        eprintln!("the bare window does not open: {error}");
    }
}
