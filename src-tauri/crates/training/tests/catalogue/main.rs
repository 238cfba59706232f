//! The catalogue that Longplay ships with: it loads, it holds, it covers every person, and it has its words.

mod coverage;
mod facts;
mod ladders;
mod loading;
mod words;
