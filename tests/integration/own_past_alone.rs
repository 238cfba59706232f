//! No comparison, by construction (system 20): nothing that can be answered has a place for another person's value, a rank, a
//! norm, a percentile or a run of days.

use std::collections::BTreeSet;

use serde_json::Value;

/// Words that nothing in an answer is named with, be it a field, a value of a closed vocabulary, or a type.
const NEVER: [&str; 39] = [
    "streak",
    "streaks",
    "consecutive",
    "unbroken",
    "row",
    "rank",
    "ranks",
    "ranked",
    "ranking",
    "percentile",
    "percentiles",
    "quantile",
    "quartile",
    "centile",
    "norm",
    "norms",
    "normative",
    "leaderboard",
    "leader",
    "badge",
    "badges",
    "medal",
    "trophy",
    "peer",
    "peers",
    "friend",
    "friends",
    "follower",
    "followers",
    "user",
    "users",
    "cohort",
    "population",
    "everyone",
    "others",
    "people",
    "rival",
    "opponent",
    "competitor",
];

/// The one who may be named: somebody to be as kind to oneself as to.
const KIND_VOICE: (&str, &str) = ("friend", "#Reframe");

/// Keywords of a schema that say what a value can be. A node with none of them could hold anything.
const SAYS_WHAT: [&str; 8] = ["type", "$ref", "enum", "const", "oneOf", "anyOf", "allOf", "not"];

/// What the answers are made of.
#[derive(Default)]
struct Seen {
    /// Names, each with where it stands.
    names: BTreeSet<(String, String)>,
    /// Nodes that could hold anything.
    open: Vec<String>,
}

impl Seen {
    fn name(&mut self, name: &str, at: &str) {
        self.names.insert((name.to_owned(), at.to_owned()));
    }

    /// Goes through a node that says what a value can be.
    fn node(&mut self, schema: &Value, at: &str) {
        let Value::Object(map) = schema else {
            // `true` takes anything, `false` nothing.
            if *schema != Value::Bool(false) {
                self.open.push(at.to_owned());
            }
            return;
        };
        if !SAYS_WHAT.iter().any(|word| map.contains_key(*word)) {
            self.open.push(at.to_owned());
        }
        for (title, of) in map.get("$defs").and_then(Value::as_object).into_iter().flatten() {
            self.name(title, at);
            self.node(of, &format!("{at}#{title}"));
        }
        for (field, of) in map
            .get("properties")
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
        {
            self.name(field, at);
            self.node(of, &format!("{at}.{field}"));
        }
        for word in ["enum", "const", "title"] {
            let said = match map.get(word) {
                Some(Value::Array(several)) => several.clone(),
                Some(one) => vec![one.clone()],
                None => Vec::new(),
            };
            said.iter()
                .filter_map(Value::as_str)
                .for_each(|name| self.name(name, at));
        }
        for word in ["oneOf", "anyOf", "allOf", "prefixItems"] {
            for of in map.get(word).and_then(Value::as_array).into_iter().flatten() {
                self.node(of, at);
            }
        }
        for word in ["items", "additionalProperties"] {
            if let Some(of) = map.get(word) {
                self.node(of, &format!("{at}.*"));
            }
        }
        // A list that does not say of what, and an object that does not say with what.
        let of_type = |name: &str| map.get("type").is_some_and(|kind| kind == name);
        let is_open_list = of_type("array") && !map.contains_key("items") && !map.contains_key("prefixItems");
        let is_open_object = of_type("object")
            && !["properties", "additionalProperties", "oneOf", "anyOf", "$ref"]
                .iter()
                .any(|word| map.contains_key(*word));
        let is_empty = map.get("title").is_some_and(|title| title == "Nothing");
        if is_open_list || (is_open_object && !is_empty) {
            self.open.push(at.to_owned());
        }
    }
}

fn seen() -> Seen {
    let mut seen = Seen::default();
    for command in api::list().as_array().unwrap() {
        let name = command["name"].as_str().unwrap();
        seen.name(name, "commands");
        seen.node(&command["response"], name);
    }
    seen
}

/// The words of a name, however it is written: `day_of_week`, `DayOfWeek`.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for letter in name.chars() {
        if !letter.is_alphanumeric() || letter.is_uppercase() {
            words.push(String::new());
        }
        if letter.is_alphanumeric() {
            words.last_mut().unwrap().extend(letter.to_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[test]
fn nothing_in_an_answer_is_named_after_somebody_else_a_rank_a_norm_or_a_streak() {
    let seen = seen();
    assert!(
        seen.names.len() > 1_000,
        "the schemas were read: {}",
        seen.names.len()
    );
    let found: Vec<_> = seen
        .names
        .iter()
        .filter(|(name, at)| !(name == KIND_VOICE.0 && at.ends_with(KIND_VOICE.1)))
        .filter(|(name, _)| words(name).iter().any(|word| NEVER.contains(&word.as_str())))
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn nothing_in_an_answer_could_hold_anything_whatever() {
    let open = seen().open;
    assert!(open.is_empty(), "{open:#?}");
}

#[test]
fn names_are_taken_apart_into_their_words() {
    assert_eq!(words("day_of_week"), ["day", "of", "week"]);
    assert_eq!(words("DayOfWeek"), ["day", "of", "week"]);
}
