//! Cues have an outside focus: what moves in the world, not what moves in the body (Wulf 2013).

use std::collections::BTreeSet;

use training::movement::{Movement, catalogue};
use training::vocabulary::Pattern;

use crate::words::{key, words};

/// Words that turn attention to the inside. No cue needs them.
const INWARD: &str = "abs activate biceps brace calves clench contract core engage flex glute glutes hamstring \
    hamstrings lats muscle muscles pecs quads quadriceps squeeze tense tighten triceps";
/// Parts of the body that a cue may name only together with something outside of it.
const BODY: &str = "ankle arm back breastbone chest chin collarbone elbow feet finger foot hand head heel hip knee \
    leg neck palm rib shoulder spine thigh toe wrist";
/// What is outside: places, things held, and images.
const OUTSIDE: &str = "as bag broom cat chair coin cushion hill pedals pencil snow ball band bank bar beat bell bells belt book branch bus ceiling clock cloth corner \
    corners counter cup door drum edge floor footplate glass ground handle handlebar handles if lamp \
    lap like line lines mower number numbers pad plate plates pocket pockets post puddle rail rails \
    road room rope shelf shirt sock socks spot stair star step stone street support tea tightrope \
    towel wall walls water weight weights";

/// The parts that are cues, most important first.
const CUES: [&str; 3] = ["cue_1", "cue_2", "cue_3"];

fn spoken(text: &str) -> BTreeSet<String> {
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .map(str::to_owned)
        .collect()
}

/// Returns every cue with its movement.
fn said() -> Vec<(&'static Movement, String)> {
    let words = words();
    catalogue()
        .movements()
        .iter()
        .flat_map(|movement| CUES.map(|part| (movement, words.get(&key(&movement.slug, part)).cloned())))
        .filter_map(|(movement, cue)| Some((movement, cue?)))
        .collect()
}

#[test]
fn no_cue_speaks_of_muscles_or_of_tensing_them() {
    for (movement, cue) in said() {
        let spoken = spoken(&cue);
        for word in INWARD.split_whitespace() {
            assert!(!spoken.contains(word), "{}: {cue}", movement.slug);
        }
    }
}

#[test]
fn a_cue_that_names_the_body_names_something_outside_of_it() {
    // Easy range, breathing and the play of fingers and toes are about the body itself.
    let about_the_body = |pattern| {
        matches!(
            pattern,
            Pattern::Mobility | Pattern::Breathing | Pattern::Coordination
        )
    };
    let mut seen = 0;
    let mut inward = Vec::new();
    for (movement, cue) in said() {
        if about_the_body(movement.pattern) {
            continue;
        }
        let spoken = spoken(&cue);
        let body = BODY
            .split_whitespace()
            .any(|part| spoken.contains(part) || spoken.contains(&format!("{part}s")));
        let outside = OUTSIDE.split_whitespace().any(|thing| spoken.contains(thing));
        seen += usize::from(body);
        if body && !outside {
            inward.push(format!("{}: {cue}", movement.slug));
        }
    }
    assert!(inward.is_empty(), "{}", inward.join("\n"));
    assert!(seen >= 100, "only {seen} cues name the body");
}

#[test]
fn what_is_heavy_or_hard_to_learn_has_three_cues_and_nothing_is_said_twice() {
    let words = words();
    for movement in catalogue().movements() {
        let mut cues = Vec::new();
        for part in CUES {
            cues.extend(words.get(&key(&movement.slug, part)));
        }
        let asked = if movement.compound || movement.control >= 4 {
            3
        } else {
            2
        };
        assert!(cues.len() >= asked, "{}: {cues:?}", movement.slug);
        let different: BTreeSet<_> = cues.iter().collect();
        assert_eq!(different.len(), cues.len(), "{}: {cues:?}", movement.slug);
    }
}
