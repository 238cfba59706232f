//! The catalogue that Longplay ships with: it loads, it holds, it covers every person, and it has its words.
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

mod aerobic;
mod coverage;
mod cues;
mod facts;
mod ladders;
mod loading;
mod table;
mod variants;
mod words;
