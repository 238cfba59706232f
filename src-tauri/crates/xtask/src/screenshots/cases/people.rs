//! Who the case studies are about, as the first run would record them. The same people as in the planner's case studies
//! (`training/tests/case_studies`), which say what a good coach does for each of them.

use chrono::{Datelike, Days, NaiveDate};
use serde_json::{Value, json};

/// Returns what the first run asks of somebody who answers little: no contexts, no goals, no equipment, nothing lately.
fn somebody(first: NaiveDate, age: i32, answers: &Value) -> Value {
    let grid = |min, step, max| json!({ "min": min, "step": step, "max": max });
    let mut profile = json!({
        "birth_year": first.year() - age,
        "contexts": [],
        "training_months": 0,
        "usual_loads": [],
        "screening": screening(&json!({})),
        "recent": recent(0, 0, 0),
        "goals": [],
        "days": ["monday", "wednesday", "friday"],
        "minutes": 30,
        "bedtime": null,
        "places": [{ "kind": "home", "equipment": [] }],
        "loads": {
            "dumbbells": grid(2_000, 2_000, 30_000),
            "kettlebell": grid(4_000, 4_000, 32_000),
            "barbell": grid(20_000, 2_500, 180_000),
            "machines": grid(5_000, 5_000, 120_000),
            "backpack": grid(2_000, 1_000, 20_000),
        },
        "support": null,
        "sport_days": [],
        "excluded_movements": [],
        "occasions": [],
        "resting_heart_rate": null,
    });
    answer(&mut profile, answers);
    profile
}

fn screening(answers: &Value) -> Value {
    let mut screening = json!({
        "heart_condition": false,
        "high_blood_pressure": false,
        "chest_pain": false,
        "dizziness_or_fainting": false,
        "other_condition": false,
        "prescribed_medicine": false,
        "heart_rate_medicine": false,
        "joint_problem": [],
        "supervised_only": false,
        "pregnant_or_postpartum": false,
        "recent_fall": false,
        "cleared": false,
        "known_pain": [],
    });
    answer(&mut screening, answers);
    screening
}

fn recent(weekly_minutes: u16, longest_session: u16, strength_days: u8) -> Value {
    json!({
        "weekly_minutes": weekly_minutes,
        "longest_session": longest_session,
        "strength_days": strength_days,
    })
}

/// Replaces the fields that are answered.
pub fn answer(fields: &mut Value, answers: &Value) {
    for (field, said) in answers.as_object().into_iter().flatten() {
        fields[field] = said.clone();
    }
}

fn time(first: NaiveDate, kind: &str, from: u64, to: u64) -> Value {
    let day = |number| first.checked_add_days(Days::new(number));
    json!([{ "kind": kind, "from": day(from), "to": day(to) }])
}

pub fn desk_worker(first: NaiveDate) -> Value {
    somebody(
        first,
        42,
        &json!({
            "contexts": ["desk"],
            "goals": ["energy", "strength"],
            "support": "aches",
            "minutes": 40,
            "training_months": 20,
            "recent": recent(150, 45, 2),
            "places": [{ "kind": "gym", "equipment": ["dumbbells", "barbell", "bench", "machines", "bike"] }],
        }),
    )
}

pub fn after_a_fall(first: NaiveDate) -> Value {
    somebody(
        first,
        71,
        &json!({
            "contexts": ["older"],
            "goals": ["balance", "daily_life"],
            "screening": screening(&json!({ "recent_fall": true })),
            "minutes": 20,
            "places": [{ "kind": "home", "equipment": ["chair"] }],
        }),
    )
}

pub fn rowing_grandparent(first: NaiveDate) -> Value {
    somebody(
        first,
        68,
        &json!({
            "contexts": ["athlete", "parent"],
            "goals": ["sport", "strength"],
            "minutes": 45,
            "training_months": 120,
            "recent": recent(200, 60, 2),
            "days": ["monday", "wednesday", "saturday"],
            "places": [{ "kind": "gym", "equipment": ["chair", "rail", "dumbbells", "machines", "rower"] }],
        }),
    )
}

pub fn parent(first: NaiveDate) -> Value {
    somebody(
        first,
        35,
        &json!({
            "contexts": ["parent"],
            "goals": ["energy", "strength"],
            "support": "sleep",
            "days": ["tuesday", "saturday"],
            "minutes": 20,
            "training_months": 10,
            "recent": recent(60, 30, 1),
            "places": [{ "kind": "home", "equipment": ["dumbbells", "chair", "mat"] }],
        }),
    )
}

pub fn student(first: NaiveDate) -> Value {
    somebody(
        first,
        21,
        &json!({
            "contexts": ["student"],
            "goals": ["skill", "strength"],
            "minutes": 40,
            "training_months": 14,
            "recent": recent(150, 60, 2),
            "places": [{ "kind": "home", "equipment": ["dumbbells", "band", "mat", "ball", "pull_up_bar"] }],
            "occasions": time(first, "exams", 49, 62),
        }),
    )
}

/// The day of the race, counted from the first.
pub const RACE: u64 = 79;

pub fn rower(first: NaiveDate) -> Value {
    somebody(
        first,
        28,
        &json!({
            "contexts": ["athlete"],
            "goals": ["sport", "endurance"],
            "days": ["monday", "tuesday", "thursday", "friday"],
            "sport_days": ["wednesday", "saturday"],
            "minutes": 60,
            "training_months": 60,
            "recent": recent(420, 90, 2),
            "places": [{
                "kind": "gym",
                "equipment": ["barbell", "bench", "dumbbells", "machines", "rower", "pull_up_bar"],
            }],
            "occasions": time(first, "event", RACE, RACE),
        }),
    )
}

pub fn beginner(first: NaiveDate) -> Value {
    somebody(first, 30, &json!({ "goals": ["strength"] }))
}

pub fn lifter(first: NaiveDate) -> Value {
    somebody(
        first,
        36,
        &json!({
            "goals": ["strength"],
            "minutes": 45,
            "training_months": 24,
            "recent": recent(180, 30, 3),
            "places": [{
                "kind": "gym",
                "equipment": [
                    "chair", "rail", "step", "mat", "band", "backpack", "dumbbells", "kettlebell", "barbell", "bench",
                    "machines", "pull_up_bar", "rope", "bike", "rower",
                ],
            }],
        }),
    )
}

pub fn travelling_lifter(first: NaiveDate) -> Value {
    let mut profile = lifter(first);
    answer(
        &mut profile,
        &json!({ "occasions": time(first, "travel", 28, 41) }),
    );
    profile
}

pub fn lifter_with_a_heart_condition(first: NaiveDate) -> Value {
    let mut profile = lifter(first);
    let screening = screening(&json!({ "heart_condition": true }));
    answer(&mut profile, &json!({ "screening": screening }));
    profile
}

pub fn sixteen_year_old(first: NaiveDate) -> Value {
    somebody(first, 16, &json!({}))
}
