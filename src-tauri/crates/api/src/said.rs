//! Everything the person ever wrote, kept in memory for finding it again: notes, lines of reflections, thoughts. The truth
//! stays in the journal; every record about a day belongs to that day, so a change is a matter of reading one day again.

use std::collections::{BTreeMap, BTreeSet};
use training::company::Company;

use chrono::NaiveDate;
use training::album::AlbumReview;
use training::confidence::Confidence;
use training::said::{SaidIn, Written};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use uuid::Uuid;

use crate::failure::Failure;
use crate::handlers::thought::Thought;
use crate::ledger::Ledger;
use crate::records::{Note, Record, ReflectionRecord, Retraction, decode};

/// One thing that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) place: SaidIn,
    pub(crate) text: String,
    /// Its words as they are looked for, each with where it stands in the text.
    words: Vec<(String, std::ops::Range<usize>)>,
}

impl Said {
    fn new(place: SaidIn, text: &str) -> Option<Self> {
        let text = text.trim();
        (!text.is_empty()).then(|| Self {
            place,
            text: text.to_owned(),
            words: words_of(text),
        })
    }

    /// Returns where the words stand that begin as one of `wanted` does; `None` unless each of those is there.
    pub(crate) fn found(&self, wanted: &[String]) -> Option<Vec<std::ops::Range<usize>>> {
        let is_there = |want: &String| self.words.iter().any(|(word, _)| word.starts_with(want.as_str()));
        wanted.iter().all(is_there).then(|| {
            self.words
                .iter()
                .filter(|(word, _)| wanted.iter().any(|want| word.starts_with(want.as_str())))
                .map(|(_, place)| place.clone())
                .collect()
        })
    }
}

/// Returns the words of a text without accents and capitals, each with where it stands.
fn words_of(text: &str) -> Vec<(String, std::ops::Range<usize>)> {
    let mut words = Vec::new();
    let mut begins: Option<usize> = None;
    let ends = text.char_indices().map(|(at, letter)| (at, Some(letter)));
    for (at, letter) in ends.chain([(text.len(), None)]) {
        let is_within = letter.is_some_and(|letter| letter.is_alphanumeric() || is_combining_mark(letter));
        match (begins, is_within) {
            (None, true) => begins = Some(at),
            (Some(from), false) => {
                words.push((folded(&text[from..at]), from..at));
                begins = None;
            }
            (None, false) | (Some(_), true) => {}
        }
    }
    words
}

fn folded(word: &str) -> String {
    word.nfd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .collect()
}

/// Returns the words that are looked for.
pub(crate) fn wanted(text: &str) -> Vec<String> {
    words_of(text).into_iter().map(|(word, _)| word).collect()
}

/// What was written, by day.
#[derive(Debug, Clone, Default)]
pub(crate) struct EverySaid(BTreeMap<NaiveDate, Vec<Said>>);

impl EverySaid {
    /// Reads everything that was ever written.
    pub(crate) fn read(store: &Ledger) -> Result<Self, Failure> {
        Ok(Self(between(store, NaiveDate::MIN, NaiveDate::MAX)?))
    }

    /// Reads one day again.
    pub(crate) fn read_again(&mut self, store: &Ledger, day: NaiveDate) -> Result<(), Failure> {
        self.0.remove(&day);
        self.0.extend(between(store, day, day)?);
        Ok(())
    }

    /// Whether a record of this kind can change what was written.
    pub(crate) fn concerns(kind: &str) -> bool {
        matches!(
            kind,
            Note::KIND
                | ReflectionRecord::KIND
                | Thought::KIND
                | Company::KIND
                | Confidence::KIND
                | AlbumReview::KIND
                | Retraction::KIND
        )
    }

    /// Returns what was written from `from` to `to`, the oldest day first.
    pub(crate) fn written(&self, from: NaiveDate, to: NaiveDate) -> Vec<Written> {
        let days = self.0.range(from..=to);
        let of_day = |(day, said): (&NaiveDate, &Vec<Said>)| {
            let day = *day;
            let written = move |one: &Said| Written {
                day,
                place: one.place,
                text: one.text.clone(),
            };
            said.iter().map(written).collect::<Vec<_>>()
        };
        days.flat_map(of_day).collect()
    }

    /// Returns what was written, the newest day first.
    pub(crate) fn newest_first(&self) -> impl Iterator<Item = (NaiveDate, &[Said])> {
        self.0.iter().rev().map(|(day, said)| (*day, said.as_slice()))
    }
}

fn between(
    store: &Ledger,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<BTreeMap<NaiveDate, Vec<Said>>, Failure> {
    let retracted: BTreeSet<Uuid> = store
        .of_kind_between(Retraction::KIND, from, to)?
        .into_iter()
        .filter_map(|event| event.retracts)
        .collect();
    let events = |kind: &str| -> Result<_, Failure> {
        let events = store.of_kind_between(kind, from, to)?;
        Ok(events.into_iter().filter(|event| !retracted.contains(&event.id)))
    };
    let mut said: BTreeMap<NaiveDate, Vec<Said>> = BTreeMap::new();
    let mut keep = |day: NaiveDate, place: SaidIn, text: &str| {
        if let Some(one) = Said::new(place, text) {
            said.entry(day).or_default().push(one);
        }
    };
    // The latest note of a day, the latest reflection on a session and the latest words of a thought stand.
    let mut lines: BTreeMap<Uuid, (NaiveDate, Option<String>)> = BTreeMap::new();
    for event in events(ReflectionRecord::KIND)? {
        let day = event.day;
        let record = decode::<ReflectionRecord>(event)?;
        lines.insert(record.session, (day, record.reflection.line));
    }
    for (day, line) in lines.into_values() {
        keep(day, SaidIn::Reflection, line.as_deref().unwrap_or_default());
    }
    let mut notes: BTreeMap<NaiveDate, String> = BTreeMap::new();
    for event in events(Note::KIND)? {
        let day = event.day;
        notes.insert(day, decode::<Note>(event)?.text);
    }
    for (day, text) in notes {
        keep(day, SaidIn::Note, &text);
    }
    let mut company: BTreeMap<NaiveDate, String> = BTreeMap::new();
    for event in events(Company::KIND)? {
        let day = event.day;
        company.insert(day, decode::<Company>(event)?.with);
    }
    for (day, people) in company {
        keep(day, SaidIn::Company, &people);
    }
    let mut sure: BTreeMap<NaiveDate, Option<String>> = BTreeMap::new();
    for event in events(Confidence::KIND)? {
        let day = event.day;
        sure.insert(day, decode::<Confidence>(event)?.words);
    }
    for (day, words) in sure {
        keep(day, SaidIn::Confidence, words.as_deref().unwrap_or_default());
    }
    let mut reviews: BTreeMap<NaiveDate, (NaiveDate, Option<String>)> = BTreeMap::new();
    for event in events(AlbumReview::KIND)? {
        let day = event.day;
        let review = decode::<AlbumReview>(event)?;
        reviews.insert(review.album, (day, review.words));
    }
    for (day, words) in reviews.into_values() {
        keep(day, SaidIn::Album, words.as_deref().unwrap_or_default());
    }
    let mut thoughts: BTreeMap<Uuid, (NaiveDate, Thought)> = BTreeMap::new();
    for event in events(Thought::KIND)? {
        let (day, caught) = (event.day, event.corrects.unwrap_or(event.id));
        let is_first = event.corrects.is_none();
        let thought = decode::<Thought>(event)?;
        // What was taken back takes its corrections with it.
        if is_first || thoughts.contains_key(&caught) {
            thoughts.insert(caught, (day, thought));
        }
    }
    for (day, thought) in thoughts.into_values() {
        keep(day, SaidIn::Thought, &thought.text);
        keep(day, SaidIn::Turned, thought.turned.as_deref().unwrap_or_default());
    }
    Ok(said)
}

#[cfg(test)]
mod tests {
    use super::{Said, SaidIn, wanted};

    fn found(text: &str, words: &str) -> Option<Vec<String>> {
        let places = Said::new(SaidIn::Note, text)?.found(&wanted(words))?;
        Some(places.into_iter().map(|place| text[place].to_owned()).collect())
    }

    #[test]
    fn a_word_is_found_by_its_beginning_without_accents_and_capitals() {
        assert_eq!(found("Élan on the stairs", "elan"), Some(vec!["Élan".to_owned()]));
        assert_eq!(
            found("Élan on the stairs", "sta"),
            Some(vec!["stairs".to_owned()])
        );
        assert_eq!(found("Élan on the stairs", "airs"), None);
    }

    #[test]
    fn every_word_that_is_looked_for_has_to_be_there() {
        let text = "Slow walk, then a slower one";
        let both = vec!["Slow".to_owned(), "walk".to_owned(), "slower".to_owned()];
        assert_eq!(found(text, "walk slow"), Some(both));
        assert_eq!(found(text, "walk fast"), None);
    }
}
