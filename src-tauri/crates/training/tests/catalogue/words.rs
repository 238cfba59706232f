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
/// Longest other name that a list of search results shows in one line, in characters.
const LONGEST_ALIAS: usize = 40;
/// Everything that is said of a movement; the third cue may be missing.
const PARTS: [&str; 7] = ["name", "aliases", "setup", "cue_1", "cue_2", "cue_3", "stop"];

/// Returns everything that the interface says about movements.
pub fn words() -> BTreeMap<String, String> {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../ui/messages/en/movements.json"
    );
    let text = std::fs::read_to_string(path).expect("the words are there");
    serde_json::from_str(&text).expect("the words can be read")
}

/// Returns the key of a part of a movement's words.
pub fn key(slug: &str, part: &str) -> String {
    format!("movement_{}_{part}", slug.replace('-', "_"))
}

#[test]
fn every_movement_has_names_a_setup_two_cues_and_a_quality_stop() {
    let words = words();
    for movement in catalogue().movements() {
        for part in PARTS.into_iter().filter(|part| *part != "cue_3") {
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
        .flat_map(|movement| PARTS.map(|part| key(&movement.slug, part)))
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
fn other_names_are_short_and_lead_to_the_movement_they_mean() {
    let words = words();
    let names: BTreeSet<String> = catalogue()
        .movements()
        .iter()
        .map(|movement| words[&key(&movement.slug, "name")].to_lowercase())
        .collect();
    let mut meant = BTreeMap::new();
    for movement in catalogue().movements() {
        for alias in words[&key(&movement.slug, "aliases")].split(", ") {
            assert!(
                !alias.is_empty() && alias.chars().count() <= LONGEST_ALIAS && !alias.contains([',', '.']),
                "{}: {alias:?}",
                movement.slug
            );
            let alias = alias.to_lowercase();
            assert!(!names.contains(&alias), "{}: {alias} is a name", movement.slug);
            if let Some(other) = meant.insert(alias.clone(), &movement.slug) {
                panic!("{alias} means both {other} and {}", movement.slug);
            }
        }
    }
}

#[test]
fn people_find_movements_by_the_names_they_know() {
    let words = words();
    let known = [
        ("RDL", "dumbbell-rdl"),
        ("Turkish get-up", "loaded-get-up"),
        ("Bulgarian split squat", "rear-foot-raised-split-squat"),
        ("sit-to-stand", "chair-stand"),
        ("farmer's walk", "farmer-carry"),
        ("calf raise", "heel-raise"),
        ("mountain climbers", "floor-climb"),
        ("chin tuck", "chin-glide"),
        ("physiological sigh", "slow-sigh"),
        ("tandem walk", "line-walk"),
    ];
    for (alias, slug) in known {
        let aliases = &words[&key(slug, "aliases")];
        assert!(aliases.split(", ").any(|one| one == alias), "{slug}: {aliases}");
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
