//! The planner's case studies in the real window: who, after what, what they say this morning. The morning's plan is made by
//! the program, through the commands, as everybody's is.

mod life;
mod people;
mod pictures;

use chrono::NaiveDate;
use serde_json::{Value, json};

pub use pictures::take;

/// One person on one morning.
struct Case {
    /// The pictures' names begin with it.
    name: &'static str,
    /// Who, given the day they begin.
    who: fn(NaiveDate) -> Value,
    /// Regular days so far.
    days: u64,
    /// Days without anything after that.
    away: u64,
    /// Minutes of sleep of every night, where they are not as most people's.
    nights: Option<u16>,
    /// Whether they go on to the next day with a session planned.
    until_a_session: bool,
    /// What they say on the mornings after that, one a day.
    before: fn() -> Vec<Value>,
    /// What they say on the morning of the pictures.
    says: fn() -> Value,
}

const NOTHING: fn() -> Vec<Value> = Vec::new;

/// Somebody who trained regularly for `days`, on the next day with a session.
const fn regular(name: &'static str, who: fn(NaiveDate) -> Value, days: u64, says: fn() -> Value) -> Case {
    Case {
        name,
        who,
        days,
        away: 0,
        nights: None,
        until_a_session: true,
        before: NOTHING,
        says,
    }
}

const CASES: [Case; 19] = [
    Case {
        away: 35,
        ..regular("desk-worker-back-after-five-weeks", people::desk_worker, 56, good)
    },
    regular("71-after-a-fall", people::after_a_fall, 21, good),
    regular("71-with-ten-minutes", people::after_a_fall, 21, || {
        with(&json!({ "minutes": 10 }))
    }),
    regular("68-rows-and-a-knee", people::rowing_grandparent, 28, || {
        hurting("knee", "painful", 3)
    }),
    Case {
        nights: Some(330),
        ..regular("parent-after-four-hours", people::parent, 28, || slept(240))
    },
    Case {
        nights: Some(330),
        ..regular("parent-with-ten-minutes", people::parent, 28, || {
            with(&json!({ "sleep": 330, "minutes": 10 }))
        })
    },
    regular("student-in-exams-with-a-wrist", people::student, 56, || {
        hurting("wrist", "painful", 4)
    }),
    regular("rower-nine-days-before", people::rower, people::RACE - 9, good),
    Case {
        until_a_session: false,
        ..regular("rower-on-the-morning", people::rower, people::RACE, good)
    },
    regular("beginner-on-the-first-day", people::beginner, 0, good),
    regular("lifter-on-a-splendid-morning", people::lifter, 35, || all(5)),
    regular("lifter-who-travels", people::travelling_lifter, 30, good),
    regular("lifter-with-a-tight-back", people::lifter, 35, || {
        hurting("lower_back", "tight", 5)
    }),
    regular("lifter-with-fever", people::lifter, 28, fever),
    Case {
        before: || vec![fever(), good(), good(), good()],
        ..regular("lifter-back-after-fever", people::lifter, 28, good)
    },
    Case {
        before: || vec![all(2); 14],
        ..regular("lifter-tired-for-weeks", people::lifter, 28, || all(2))
    },
    regular(
        "lifter-with-a-heart-condition",
        people::lifter_with_a_heart_condition,
        14,
        good,
    ),
    regular("lifter-with-a-red-flag", people::lifter, 28, || {
        with(&json!({ "red_flags": ["collapse"] }))
    }),
    regular("sixteen-year-old", people::sixteen_year_old, 7, good),
];

/// A good morning after a good night.
fn good() -> Value {
    json!({
        "sleep": 450, "sleep_quality": 4, "energy": 4, "muscles": 4, "stress": 4, "mood": 4,
        "complaints": [], "control": null, "intent": null, "minutes": null, "place": null,
        "illness": "none", "red_flags": [],
    })
}

fn with(answers: &Value) -> Value {
    let mut said = good();
    people::answer(&mut said, answers);
    said
}

fn slept(minutes: u16) -> Value {
    with(&json!({ "sleep": minutes }))
}

fn all(score: u8) -> Value {
    with(
        &json!({ "sleep_quality": score, "energy": score, "muscles": score, "stress": score, "mood": score }),
    )
}

fn fever() -> Value {
    let mut said = all(2);
    people::answer(&mut said, &json!({ "illness": "fever" }));
    said
}

fn hurting(area: &str, kind: &str, intensity: u8) -> Value {
    let complaint = json!({ "area": area, "kind": kind, "intensity": intensity, "alters_movement": false });
    with(&json!({ "complaints": [complaint] }))
}
