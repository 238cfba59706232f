//! Opens the real window and works it the way a person would: looks, clicks, types, quits.
//!
//! The window journeys in `tests/e2e`, the README's pictures and the start-up measurement all stand on
//! this. It speaks to `WebKitWebDriver`, so it works on Linux only; it compiles everywhere.
#![deny(missing_docs)]

mod app;
mod display;
pub mod faults;
mod folder;
mod keys;
mod outside;
mod processes;
mod services;
mod start;
mod target;
mod trouble;
mod verbs;
mod webdriver;

pub use app::App;
pub use display::Display;
pub use faults::Disk;
pub use folder::Folder;
pub use services::{BUS, Notice, Services};
pub use start::{Scheme, Start};
pub use target::Target;
pub use trouble::{Outcome, Trouble};
