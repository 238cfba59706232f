//! The program without a window: `longplay call`, its failures, `demo`, and what is left after it was killed.
// JSON is written where it is used, so that a test reads like what is sent.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::needless_pass_by_value)]

mod calls;
mod demo;
mod encryption;
mod killed;
mod program;
mod vault;
