//! What a catalogue file has to hold before it is believed.

use training::movement::{Catalogue, CatalogueError, Rule, catalogue};
use training::vocabulary::Pattern;

const SOUND: &str = r#"
[[movement]]
slug = "plain-squat"
pattern = "squat"
phases = ["prime", "strength"]
direct = ["quadriceps"]
indirect = ["hamstrings"]
areas = ["hip", "knee"]
equipment = [["dumbbells"]]
implements = ["dumbbells"]
first_load = 4000
space = "spot"
noise = "silent"
measure = "repetitions"
range = [6, 12]
rung = { ladder = "test", rung = 1 }
control = 1
supports = ["wall"]
life_skill = "sit_with_ease"
"#;

/// Reads what a catalogue file would say, as the build script would hand it over.
fn parse(pattern: Pattern, text: &str) -> Result<Catalogue, CatalogueError> {
    let file: toml::Table = text.parse().expect("the trial is readable");
    let movements = serde_json::to_string(&file["movement"]).expect("whatever can be read can be written");
    Catalogue::parse(pattern, &movements)
}

fn with(from: &str, to: &str) -> Result<Catalogue, CatalogueError> {
    assert!(SOUND.contains(from), "{from} is not in the sound text");
    parse(Pattern::Squat, &SOUND.replace(from, to))
}

fn broken(from: &str, to: &str) -> Option<Rule> {
    match with(from, to) {
        Err(CatalogueError::Broken { rule, .. }) => Some(rule),
        Ok(_) => None,
        Err(other) => panic!("{from} -> {to}: {other}"),
    }
}

#[test]
fn the_shipped_files_load() {
    if let Err(error) = Catalogue::load() {
        panic!("{error}");
    }
    assert!(catalogue().movements().len() >= 300);
}

#[test]
fn a_sound_file_loads() {
    assert!(parse(Pattern::Squat, SOUND).is_ok());
}

#[test]
fn every_rule_of_a_single_movement_is_enforced() {
    let cases = [
        ("\"plain-squat\"", "\"Plain squat\"", Rule::Slug),
        ("\"plain-squat\"", "\"plain--squat\"", Rule::Slug),
        ("[\"prime\", \"strength\"]", "[]", Rule::Phases),
        (
            "[\"prime\", \"strength\"]",
            "[\"prime\", \"prime\"]",
            Rule::Phases,
        ),
        ("[6, 12]", "[12, 6]", Rule::Range),
        ("[6, 12]", "[0, 6]", Rule::Range),
        ("control = 1", "control = 0", Rule::Control),
        ("control = 1", "control = 6", Rule::Control),
        ("direct = [\"quadriceps\"]", "direct = []", Rule::Muscles),
        ("[\"hamstrings\"]", "[\"quadriceps\"]", Rule::Muscles),
        ("[\"hip\", \"knee\"]", "[]", Rule::Areas),
        ("[\"hip\", \"knee\"]", "[\"hip\", \"hip\"]", Rule::Areas),
        ("supports = [\"wall\"]", "needs_support = true", Rule::Support),
        ("supports = [\"wall\"]", "balance = true", Rule::Support),
        (
            "implements = [\"dumbbells\"]",
            "implements = [\"barbell\"]",
            Rule::Load,
        ),
        ("first_load = 4000", "", Rule::Load),
        ("first_load = 4000", "first_load = 0", Rule::Load),
        ("implements = [\"dumbbells\"]", "", Rule::Load),
        ("control = 1", "control = 1\neffort = 3", Rule::Effort),
        (
            "[\"prime\", \"strength\"]",
            "[\"prime\", \"aerobic\"]",
            Rule::Effort,
        ),
        ("measure = \"repetitions\"", "measure = \"breaths\"", Rule::Pace),
        (
            "measure = \"repetitions\"",
            "measure = \"distance\"",
            Rule::Distance,
        ),
        ("control = 1", "control = 1\nmetre_seconds = 1", Rule::Distance),
        (
            "measure = \"repetitions\"",
            "measure = \"distance\"\nmetre_seconds = 7",
            Rule::Distance,
        ),
        ("control = 1", "control = 1\nraise = true", Rule::Raise),
        ("control = 1", "control = 1\nlight = true", Rule::Light),
    ];
    for (from, to, rule) in cases {
        assert_eq!(broken(from, to), Some(rule), "{from} -> {to}");
    }
}

#[test]
fn breathing_is_never_held_never_fast_and_never_short_on_the_way_out() {
    let breath = |inhale: u16, exhale: u16| {
        let text = format!(
            r#"
[[movement]]
slug = "breath"
pattern = "breathing"
phases = ["downshift"]
areas = []
space = "spot"
noise = "silent"
measure = "breaths"
range = [180, 600]
rung = {{ ladder = "breath", rung = 1 }}
control = 1
pace = {{ inhale_tenths = {inhale}, exhale_tenths = {exhale} }}
life_skill = "calm_down"
"#
        );
        parse(Pattern::Breathing, &text).is_ok()
    };
    assert!(breath(40, 60));
    assert!(breath(50, 50));
    assert!(!breath(60, 40), "the exhale is shorter");
    assert!(!breath(30, 40), "more than seven a minute");
    assert!(!breath(60, 80), "fewer than four and a half a minute");
}

#[test]
fn a_long_held_stretch_stays_out_of_prime_and_slow_work_out_of_power() {
    let stretch = SOUND
        .replace("\"squat\"", "\"mobility\"")
        .replace("[\"prime\", \"strength\"]", "[\"prime\"]")
        .replace("repetitions", "seconds");
    assert!(parse(Pattern::Mobility, &stretch).is_ok());
    let long = stretch.replace("[6, 12]", "[20, 45]");
    assert!(matches!(
        parse(Pattern::Mobility, &long),
        Err(CatalogueError::Broken {
            rule: Rule::Stretch,
            ..
        })
    ));
    let slow = SOUND.replace("\"squat\"", "\"power\"");
    assert!(matches!(
        parse(Pattern::Power, &slow),
        Err(CatalogueError::Broken {
            rule: Rule::Power,
            ..
        })
    ));
}

#[test]
fn what_stands_in_the_wrong_place_is_named() {
    let misread = parse(Pattern::Squat, "[[movement]]\nslug = 3");
    assert!(matches!(misread, Err(CatalogueError::Unreadable { .. })));
    let unknown = with("control = 1", "control = 1\ncolour = \"red\"");
    assert!(matches!(unknown, Err(CatalogueError::Unreadable { .. })));
    let misfiled = parse(Pattern::Hinge, SOUND);
    assert!(matches!(misfiled, Err(CatalogueError::Misfiled { slug, .. }) if slug == "plain-squat"));
    let twice = parse(Pattern::Squat, &format!("{SOUND}{SOUND}"));
    assert!(matches!(twice, Err(CatalogueError::DuplicateSlug { slug }) if slug == "plain-squat"));
    let hole = with("rung = 1", "rung = 2");
    assert!(matches!(hole, Err(CatalogueError::MissingRung { ladder, rung: 1 }) if ladder == "test"));
}
