//! The same history, a different morning: the session differs as training-science §1 and §12 say, and says why.

use std::time::Duration;

use serde_json::{Value, json};

use crate::person::Person;

/// Three weeks of usual mornings; then a Monday of a building week on which a session is planned.
fn known() -> Person {
    let mut person = Person::with_profile();
    for day in 0..21 {
        let wave = [0, 1, 0, -1][day % 4];
        person.checks_in(
            json!({ "energy": 4 + wave.min(0) + wave.max(0), "mood": if wave < 0 { 3 } else { 4 } }),
        );
        if person.sees("view_today")["plan"]["outcome"]["outcome"] == "train" {
            person.trains();
        }
        person.away(Duration::from_secs(24 * 3600));
    }
    person
}

struct Morning {
    plan: Value,
    readiness: Value,
}

impl Morning {
    fn of(person: &mut Person, changes: Value) -> Self {
        let today = person.checks_in(changes)["today"].clone();
        Self {
            plan: today["plan"].clone(),
            readiness: today["readiness"].clone(),
        }
    }

    fn state(&self) -> &str {
        self.readiness["state"].as_str().unwrap()
    }

    fn causes(&self) -> Vec<&str> {
        let reasons = self.plan["reasons"].as_array().unwrap();
        reasons
            .iter()
            .map(|reason| reason["cause"]["cause"].as_str().unwrap())
            .collect()
    }

    fn changes(&self) -> Vec<&str> {
        let reasons = self.plan["reasons"].as_array().unwrap();
        reasons
            .iter()
            .map(|reason| reason["change"]["change"].as_str().unwrap())
            .collect()
    }

    fn blocks(&self, phase: &str) -> Vec<&Value> {
        let phases = self.plan["phases"].as_array().unwrap();
        phases
            .iter()
            .filter(|found| found["phase"] == phase)
            .flat_map(|found| found["blocks"].as_array().unwrap())
            .collect()
    }

    fn strength_sets(&self) -> u64 {
        self.blocks("strength")
            .iter()
            .map(|block| block["sets"].as_u64().unwrap())
            .sum()
    }

    fn least_reserve(&self) -> u64 {
        self.blocks("strength")
            .iter()
            .filter_map(|block| block["reserve"].as_u64())
            .min()
            .unwrap_or(10)
    }

    fn load(&self) -> u64 {
        self.plan["planned_load"].as_u64().unwrap()
    }

    fn outcome(&self) -> &str {
        self.plan["outcome"]["outcome"].as_str().unwrap()
    }
}

#[test]
fn eleven_mornings_on_one_history() {
    let mut person = known();
    let good = Morning::of(&mut person, json!({}));
    assert_eq!((good.state(), good.outcome()), ("full", "train"));
    assert!(good.strength_sets() > 0);

    let short_night = Morning::of(&mut person, json!({ "sleep": 375 }));
    assert_eq!(short_night.state(), "steady");
    assert!(
        short_night.strength_sets() <= (good.strength_sets() * 80 + 50) / 100,
        "a fifth fewer sets, rounded to the nearest"
    );
    assert!(short_night.least_reserve() >= 2);
    assert!(
        short_night.causes().contains(&"sleep_below_usual"),
        "{:?}",
        short_night.plan["reasons"]
    );

    let very_short_night = Morning::of(&mut person, json!({ "sleep": 285 }));
    assert_eq!(very_short_night.state(), "ease");
    assert!(very_short_night.strength_sets() <= (good.strength_sets() * 60 + 50) / 100);
    assert!(very_short_night.least_reserve() >= 3);

    let hardly_slept = Morning::of(&mut person, json!({ "sleep": 225, "sleep_quality": 1 }));
    assert_eq!(hardly_slept.state(), "restore");
    assert_eq!(hardly_slept.strength_sets(), 0);
    assert!(hardly_slept.causes().contains(&"sleep_very_short"));

    let drained = Morning::of(
        &mut person,
        json!({ "energy": 2, "stress": 2, "mood": 2, "muscles": 3, "sleep_quality": 3 }),
    );
    assert!(
        ["ease", "restore"].contains(&drained.state()),
        "{}",
        drained.state()
    );
    assert!(drained.causes().contains(&"below_usual"));
    assert!(drained.load() < good.load());

    let ill = Morning::of(&mut person, json!({ "illness": "unwell" }));
    assert_eq!(ill.state(), "restore");
    assert_eq!(ill.strength_sets(), 0);
    assert!(ill.causes().contains(&"ill"));

    let fever = Morning::of(&mut person, json!({ "illness": "fever" }));
    assert!(fever.load() < ill.load() || fever.outcome() == "rest");
    assert!(
        fever.changes().contains(&"breathing_only") || fever.outcome() == "rest",
        "{:?}",
        fever.changes()
    );

    let knee = json!([{ "area": "knee", "kind": "painful", "intensity": 4, "alters_movement": true }]);
    let painful_knee = Morning::of(&mut person, json!({ "complaints": knee }));
    assert!(
        painful_knee.changes().contains(&"area_left_out"),
        "{:?}",
        painful_knee.changes()
    );
    assert!(painful_knee.causes().contains(&"complaint"));
    let movements = |morning: &Morning| -> Vec<String> {
        morning
            .blocks("strength")
            .iter()
            .map(|block| block["movement"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_ne!(movements(&painful_knee), movements(&good));

    let unwinds = Morning::of(&mut person, json!({ "intent": "unwind" }));
    assert!(unwinds.least_reserve() >= 3);
    assert!(unwinds.causes().contains(&"wants_today"));

    let practises = Morning::of(&mut person, json!({ "intent": "practise" }));
    assert!(
        practises.changes().contains(&"more_skill"),
        "{:?}",
        practises.changes()
    );

    let little_time = Morning::of(&mut person, json!({ "minutes": 15 }));
    assert_eq!(little_time.plan["budget"], 15);
    assert!(little_time.causes().contains(&"minutes_today"));

    let wobbly = Morning::of(&mut person, json!({ "control": "wobbly" }));
    assert!(
        wobbly.causes().contains(&"movement_control"),
        "{:?}",
        wobbly.plan["reasons"]
    );

    let red_flag = Morning::of(&mut person, json!({ "red_flags": ["chest_pressure"] }));
    assert_eq!((red_flag.state(), red_flag.outcome()), ("stop", "stop"));
    assert!(red_flag.blocks("prime").is_empty());

    let every = [
        &good,
        &short_night,
        &very_short_night,
        &hardly_slept,
        &drained,
        &ill,
        &fever,
        &painful_knee,
        &unwinds,
        &practises,
        &little_time,
        &wobbly,
        &red_flag,
    ];
    for (i, one) in every.iter().enumerate() {
        for other in &every[..i] {
            assert_ne!(
                one.plan["reasons"], other.plan["reasons"],
                "each morning has reasons of its own"
            );
        }
    }
    let again = Morning::of(&mut person, json!({}));
    assert_eq!(
        again.plan["reasons"], good.plan["reasons"],
        "without the input its change is gone"
    );
}
