//! Finding again what was written, as it is typed.

use std::ops::Range;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::said::SaidIn;
use ts_rs::TS;

use super::journal::DatedDay;
use crate::failure::Failure;
use crate::host::Host;
use crate::said::{Said, wanted};

/// What to look for.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SearchJournal {
    /// Words, or their beginnings. Each of them has to be there.
    #[schemars(length(max = 200))]
    pub words: String,
}

/// A piece of what was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// Whether they are what was looked for.
    pub found: bool,
}

/// Something that was written, with what was looked for.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct FoundWords {
    /// When.
    pub on: DatedDay,
    /// Where it was written.
    pub place: SaidIn,
    /// The part of it around the first of the words.
    pub pieces: Vec<Piece>,
}

/// What was found, the newest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SearchView {
    /// The latest of them.
    pub found: Vec<FoundWords>,
    /// How many there are.
    pub total: u32,
}

/// Finds that are told. Our choice: more is better looked for with one more word.
const MOST_FOUND: usize = 60;
/// Characters before the first word that was found, and in all. Our choice: two lines.
const BEFORE: usize = 48;
const IN_ALL: usize = 180;

pub(crate) fn search_journal(host: &mut Host, request: SearchJournal) -> Result<SearchView, Failure> {
    let wanted = wanted(&request.words);
    let mut view = SearchView {
        found: Vec::new(),
        total: 0,
    };
    if wanted.is_empty() {
        return Ok(view);
    }
    for (day, said) in host.said()?.newest_first() {
        for one in said {
            let Some(places) = one.found(&wanted) else {
                continue;
            };
            view.total += 1;
            if view.found.len() < MOST_FOUND {
                view.found.push(FoundWords {
                    on: day.into(),
                    place: one.place,
                    pieces: pieces(one, &places),
                });
            }
        }
    }
    Ok(view)
}

/// Returns the part of a text around what was found, cut between words.
fn pieces(said: &Said, places: &[Range<usize>]) -> Vec<Piece> {
    let text = said.text.as_str();
    let first = places.first().map_or(0, |place| place.start);
    let begins = if text[..first].chars().count() <= BEFORE {
        0
    } else {
        let earliest = text[..first]
            .char_indices()
            .rev()
            .nth(BEFORE - 1)
            .map_or(0, |(at, _)| at);
        text[earliest..first]
            .find(char::is_whitespace)
            .map_or(earliest, |space| earliest + space)
    };
    let ends = text[begins..]
        .char_indices()
        .nth(IN_ALL)
        .map_or(text.len(), |(at, _)| begins + at);
    let mut pieces = Vec::new();
    let mut piece = |text: &str, found: bool| {
        if !text.is_empty() {
            pieces.push(Piece {
                text: text.to_owned(),
                found,
            });
        }
    };
    if begins > 0 {
        piece("…", false);
    }
    let mut at = begins;
    for place in places.iter().filter(|place| place.end <= ends) {
        piece(&text[at..place.start], false);
        piece(&text[place.clone()], true);
        at = place.end;
    }
    piece(&text[at..ends], false);
    if ends < text.len() {
        piece("…", false);
    }
    pieces
}
