//! The few words said outside the web view, from the same files as all others.

use std::collections::BTreeMap;

/// What the desktop shows is said with these.
const DESKTOP: &str = include_str!("../../../ui/messages/en/desktop.json");
/// The movements' names.
const MOVEMENTS: &str = include_str!("../../../ui/messages/en/movements.json");

/// Words by their keys.
#[derive(Debug)]
pub(crate) struct Words(BTreeMap<String, String>);

impl Words {
    /// Reads the messages that came with the program.
    pub(crate) fn read() -> serde_json::Result<Self> {
        let mut words: BTreeMap<String, String> = serde_json::from_str(DESKTOP)?;
        let movements: BTreeMap<String, String> = serde_json::from_str(MOVEMENTS)?;
        words.extend(movements.into_iter().filter(|(key, _)| key.ends_with("_name")));
        Ok(Self(words))
    }

    /// Returns a sentence with its places filled in. An unknown key reads as itself, as in the web view.
    pub(crate) fn say(&self, key: &str, places: &[(&str, &str)]) -> String {
        let sentence = self.0.get(key).map_or(key, String::as_str).to_owned();
        places.iter().fold(sentence, |sentence, (place, word)| {
            sentence.replace(&format!("{{{place}}}"), word)
        })
    }

    /// Returns a movement's name: "Goblet squat".
    pub(crate) fn movement(&self, slug: &str) -> String {
        let key = format!("movement_{}_name", slug.replace('-', "_"));
        self.0
            .get(&key)
            .map_or_else(|| slug.replace('-', " "), Clone::clone)
    }
}
