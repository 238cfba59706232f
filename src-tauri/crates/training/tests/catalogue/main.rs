//! The catalogue that Longplay ships with: it loads, it holds, it covers every person, and it has its words.

mod loading;
