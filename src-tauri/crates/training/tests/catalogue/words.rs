//! The words of the movements are complete, short and kind.

use std::collections::{BTreeMap, BTreeSet};

use training::movement::catalogue;

/// Phrases that are never said to a person (product.md, Words).
const NEVER_SAID: &[&str] = &[
    "you failed",
    "you missed",
    "lazy",
    "falling behind",
    "only managed",
    "you should have",
    "no excuses",
    "burn it off",
    "earn your food",
    "crush it",
    "beat yourself",
    "punish",
    "guilt",
    "streak",
    "people like you",
    "average user",
    "percentile",
    "rank",
    "overtrained",
];
/// Longest name that fits the sleeve, in characters.
const LONGEST_NAME: usize = 28;
/// Longest sentence beside a running timer, in characters.
const LONGEST_SENTENCE: usize = 110;

fn words() -> BTreeMap<String, String> {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../ui/messages/en/movements.json"
    );
    let text = std::fs::read_to_string(path).expect("the words are there");
    serde_json::from_str(&text).expect("the words can be read")
}

fn key(slug: &str, part: &str) -> String {
    format!("movement_{}_{part}", slug.replace('-', "_"))
}

#[test]
fn every_movement_has_a_name_a_setup_two_cues_and_a_quality_stop() {
    let words = words();
    for movement in catalogue().movements() {
        for part in ["name", "setup", "cue_1", "cue_2", "stop"] {
            let key = key(&movement.slug, part);
            assert!(
                words.get(&key).is_some_and(|text| !text.trim().is_empty()),
                "{key}"
            );
        }
    }
}

#[test]
fn no_word_belongs_to_nobody() {
    let known: BTreeSet<String> = catalogue()
        .movements()
        .iter()
        .flat_map(|movement| {
            ["name", "setup", "cue_1", "cue_2", "cue_3", "stop"].map(|part| key(&movement.slug, part))
        })
        .collect();
    let orphans: Vec<_> = words().into_keys().filter(|key| !known.contains(key)).collect();
    assert!(orphans.is_empty(), "{orphans:?}");
}

#[test]
fn every_name_is_short_and_belongs_to_one_movement() {
    let words = words();
    let mut names = BTreeSet::new();
    for movement in catalogue().movements() {
        let name = &words[&key(&movement.slug, "name")];
        assert!(name.chars().count() <= LONGEST_NAME, "{name}");
        assert!(
            names.insert(name.to_lowercase()),
            "two movements are called {name}"
        );
    }
}

#[test]
fn sentences_are_short_and_quiet() {
    for (key, text) in words() {
        assert!(text.chars().count() <= LONGEST_SENTENCE, "{key} is long: {text}");
        assert!(!text.contains(['!', '{', '}']), "{key}: {text}");
        assert_eq!(text, text.trim(), "{key}");
        let is_sentence = key.ends_with("_setup") || key.ends_with("_stop");
        assert_eq!(text.ends_with('.'), is_sentence, "{key}: {text}");
    }
}

#[test]
fn a_quality_stop_says_what_to_do_and_when() {
    let actions = [
        "Stop",
        "Slow down",
        "Ease off",
        "Walk",
        "Rest",
        "Come up",
        "Lower",
        "Breathe normally",
    ];
    let words = words();
    for movement in catalogue().movements() {
        let stop = &words[&key(&movement.slug, "stop")];
        assert!(actions.iter().any(|action| stop.starts_with(action)), "{stop}");
        assert!(stop.contains(" when "), "{stop}");
    }
}

#[test]
fn nothing_unkind_is_said() {
    for (key, text) in words() {
        let spoken: String = text
            .to_lowercase()
            .chars()
            .map(|c| if c.is_alphanumeric() || c == '\'' { c } else { ' ' })
            .collect();
        let spoken = format!(" {} ", spoken.split_whitespace().collect::<Vec<_>>().join(" "));
        for phrase in NEVER_SAID {
            assert!(!spoken.contains(&format!(" {phrase} ")), "{key}: {text}");
        }
    }
}
