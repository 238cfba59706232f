//! The program without a window: `longplay call`, its failures, `demo`, and what is left after it was killed.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod calls;
mod demo;
mod killed;
mod program;
