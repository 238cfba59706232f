//! The desktop shell: a window, a command line and a keeper of time over `api`. Thin; it decides nothing.

pub mod command_line;
mod desk;
mod ears;
mod front;
mod headless;
mod keeper;
pub mod measured;
mod vault;
mod voice;
mod watch;
mod window;

pub use desk::Desk;
pub use window::dispatch;
