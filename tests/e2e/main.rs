//! Whole journeys through the real window, with real clicks and keys.
//!
//! `cargo xtask test` runs them on a screen of their own. One alone, by hand:
//! `cargo test --test e2e --features test-clock NAME`; without a display it brings one. With `LONGPLAY_PICTURES=DIR`
//! they keep pictures of what they see.

mod album_end;
mod bad_folder;
mod by_keyboard;
mod care;
mod corrected;
mod desktop;
mod elsewhere;
mod full_disk;
mod guided;
mod keyboard;
mod killed;
mod layout;
mod life;
mod lock;
mod looks_of_a_session;
mod open_to_everyone;
mod past_for_everyone;
mod person;
mod vault;
mod warning_light;
mod whole_day;

use support::Start;

/// Returns the start of the program under test, on a new data folder.
fn longplay() -> Start {
    Start::longplay(env!("CARGO_BIN_EXE_longplay"))
}
