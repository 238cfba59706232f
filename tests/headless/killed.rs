//! Killing the process at any moment of a session loses nothing that was acknowledged, and brings nothing that was not: after
//! every kill the session stands where a twin stands that was never killed.
//!
//! `cargo test` kills forty times; `cargo xtask torture` five hundred times and more. Where in its work the process is hit is a
//! matter of chance and meant to be; what the person does, and when the kill is sent, follows from a seed that is printed.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;
use std::{env, fs, thread};

use serde_json::{Value, json};

use crate::program::{Lines, check_in, profile};

/// How often the process is killed, unless `LONGPLAY_KILLS` says otherwise.
const KILLS: u64 = 40;
/// The seed, unless `LONGPLAY_SEED` says otherwise.
const SEED: u64 = 20_260_302;
/// The longest it is left alone before it is killed, in microseconds: some more than a command takes.
const LONGEST_MICROSECONDS: u64 = 4_000;

/// A kill comes after fewer steps than this.
const MOST_STEPS_IN_PEACE: u64 = 6;

/// SplitMix64 (Steele 2014).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }
}

fn number(name: &str, usual: u64) -> u64 {
    env::var(name).map_or(usual, |value| value.parse().unwrap())
}

/// A moment as the command line takes it: milliseconds after seven in the morning.
fn at(ms: u64) -> String {
    let seconds = ms / 1_000;
    let (hours, minutes, seconds) = (7 + seconds / 3600, seconds / 60 % 60, seconds % 60);
    format!(
        "2026-03-02T{hours:02}:{minutes:02}:{seconds:02}.{:03}+01:00",
        ms % 1_000
    )
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to.join(entry.file_name()));
        } else {
            fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

/// The program with a clock of its own, in milliseconds.
struct Program {
    lines: Lines,
    now: u64,
}

impl Program {
    fn open(folder: &Path, now: u64) -> Self {
        Self {
            lines: Lines::open(folder, &at(now)),
            now,
        }
    }

    fn does(&mut self, name: &str, request: Value) -> Value {
        let answer = self.lines.ask_at(&at(self.now), name, request);
        assert!(answer["failure"].is_null(), "{name}: {answer}");
        answer["response"].clone()
    }

    fn sees(&mut self) -> Value {
        self.does("view_session", json!({}))
    }
}

/// What a screen draws. Two of the same moment are equal to the last field.
fn player(view: &Value) -> Value {
    view["player"].clone()
}

/// What the screen of an interruption draws: the session may be closed from there, so it asks what drove somebody beyond the plan
/// where that is open.
fn interrupted(view: &Value) -> Value {
    let mut player = player(view);
    player["asks_drive"] = json!(player["drive"].is_null() && player["beyond"] != json!([]));
    player
}

fn without_moment(player: &Value) -> Value {
    let mut player = player.clone();
    player["at"] = Value::Null;
    player
}

/// What the person does next: an event after a time, or nothing but time.
struct Next {
    after: u64,
    event: Option<Value>,
}

/// Lives on as the plan asks, with a slip here and there: a set taken back, a pause, a longer rest, a corrected set.
fn next(player: &Value, chance: &mut Chance) -> Next {
    let event = |after: u64, event: Value| Next {
        after: after * 1_000 + chance_ms(player),
        event: Some(event),
    };
    let sets = player["sets"].as_array().unwrap().len();
    let slip = chance.below(10);
    if player["paused"] == true {
        return event(7, json!({ "event": "resume" }));
    }
    if slip == 0 && sets > 0 {
        let set = &player["sets"][sets - 1]["set"];
        return event(
            2,
            json!({ "event": "edit_set", "index": sets - 1, "amount": 1 + chance.below(12), "load": set["load"],
                "reserve": set["reserve"], "quality": "clean" }),
        );
    }
    if slip == 1 && player["can_undo"] == true {
        return event(1, json!({ "event": "undo_set" }));
    }
    if slip == 2 && player["step"] != "reflect" {
        return event(3, json!({ "event": "pause" }));
    }
    if slip == 3 && player["step"] == "rest" {
        return event(1, json!({ "event": "longer_rest", "seconds": 15 }));
    }
    match player["step"].as_str().unwrap() {
        "ready" => event(1, json!({ "event": "begin" })),
        "ramp_up" => event(9, json!({ "event": "done" })),
        "repetitions" => {
            let mut log = player["prefill"].clone();
            log["event"] = json!("log_set");
            event(20, log)
        }
        "away" => event(60, json!({ "event": "start_downshift" })),
        "control_sample" => event(30, json!({ "event": "control_sampled", "control": "clean" })),
        // At its end the first set is corrected over and over instead.
        "reflect" => {
            let set = &player["sets"][0]["set"];
            event(
                1,
                json!({ "event": "edit_set", "index": 0, "amount": 1 + chance.below(40), "load": set["load"],
                    "reserve": set["reserve"], "quality": "wobbly" }),
            )
        }
        _ => Next {
            after: player["remaining_ms"].as_u64().unwrap(),
            event: None,
        },
    }
}

/// A few odd milliseconds, so that moments do not fall on whole seconds.
fn chance_ms(player: &Value) -> u64 {
    player["at"].as_u64().unwrap() % 7
}

/// A folder with a session that has just begun, and the same again for the twin.
fn begun(folder: &Path, twin: &Path) {
    let mut program = Program::open(folder, 0);
    program.does("save_profile", json!({ "profile": profile() }));
    program.does("record_check_in", json!({ "check_in": check_in() }));
    program.does("start_session", json!({}));
    program.lines.finish();
    copy(folder, twin);
}

/// One life of a session, killed up to `kills` times on the way. Returns how often it was, and which phases it was killed in.
fn one_session(chance: &mut Chance, kills: u64, phases: &mut BTreeSet<String>) -> (u64, u64) {
    let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    begun(folder.path(), other.path());
    let mut program = Program::open(folder.path(), 0);
    let mut twin = Program::open(other.path(), 0);
    for one in [&mut program, &mut twin] {
        one.does("resume_session", json!({}));
    }
    let (mut killed, mut in_flight_kept, mut at_the_end) = (0, 0, 0);
    while killed < kills && at_the_end < 12 {
        // Some of the way in peace, so that the kills are spread over the session.
        for _ in 0..chance.below(MOST_STEPS_IN_PEACE) {
            let Next { after, event } = next(&program.sees()["player"], chance);
            for one in [&mut program, &mut twin] {
                one.now += after;
                match &event {
                    Some(event) => one.does("apply_to_session", json!({ "event": event })),
                    None => one.sees(),
                };
            }
        }
        let before = program.sees();
        assert_eq!(player(&before), player(&twin.sees()), "before kill {killed}");
        let step = before["player"]["step"].as_str().unwrap();
        at_the_end += u64::from(step == "reflect");
        phases.insert(before["player"]["phase"].as_str().unwrap_or("end").to_owned());
        let Next { after, event } = next(&before["player"], chance);

        program.now += after;
        let line = match &event {
            Some(event) => {
                json!({ "name": "apply_to_session", "request": { "event": event }, "now": at(program.now) })
            }
            None => json!({ "name": "view_session", "now": at(program.now) }),
        };
        program.lines.send(&line);
        // One in three is heard to its end; the others are hit somewhere in their work, or before it.
        let heard = match chance.below(3) {
            0 => program.lines.hear(),
            _ => {
                thread::sleep(Duration::from_micros(chance.below(LONGEST_MICROSECONDS)));
                None
            }
        };
        if let Some(answer) = &heard {
            assert!(answer["failure"].is_null(), "kill {killed}: {answer}");
        }
        program.lines.kill();
        killed += 1;

        program.lines = Lines::open(folder.path(), &at(program.now));
        let found = program.sees();
        assert_eq!(
            found["interruption"]["reason"], "closed",
            "the person is asked: {found}"
        );
        let found = player(&found);
        // The twin comes to the same moment, and does the same where it is there or had been acknowledged.
        let reached = found["at"].as_u64().unwrap() - before["player"]["at"].as_u64().unwrap();
        assert!(
            reached <= after,
            "kill {killed}: nothing is there that had not happened"
        );
        twin.now += reached;
        let mut expected = interrupted(&twin.sees());
        if let Some(event) = &event
            && (heard.is_some() || expected != found)
        {
            assert_eq!(reached, after, "kill {killed}: an event is there at its moment");
            expected = interrupted(&twin.does("apply_to_session", json!({ "event": event })));
            in_flight_kept += u64::from(heard.is_none());
        }
        assert_eq!(
            found,
            expected,
            "kill {killed}, {event:?}, acknowledged: {}",
            heard.is_some()
        );
        if heard.is_some() {
            assert_eq!(
                reached, after,
                "kill {killed}: what was acknowledged is there, exactly"
            );
        }

        let resumed = player(&program.does("resume_session", json!({})));
        let picked_up = twin.does("apply_to_session", json!({ "event": { "event": "pick_up" } }));
        assert_eq!(
            without_moment(&resumed),
            without_moment(&player(&picked_up)),
            "kill {killed}"
        );
    }
    for one in [program, twin] {
        let mut one = one;
        let closed = one.does("close_session", json!({}));
        assert!(closed["id"].is_string(), "{closed}");
        one.lines.finish();
    }
    assert_eq!(
        day(folder.path()),
        day(other.path()),
        "in the end both days are the same"
    );
    (killed, in_flight_kept)
}

/// The sessions of the day's page.
fn day(folder: &Path) -> Value {
    let mut program = Program::open(folder, 3 * 3_600_000);
    let page = program.does("view_journal_day", json!({ "day": "2026-03-02" }));
    program.lines.finish();
    let mut sessions = page["sessions"].clone();
    for session in sessions.as_array_mut().unwrap() {
        session["started"] = Value::Null;
    }
    sessions
}

#[test]
fn at_any_moment_of_a_session() {
    let (kills, seed) = (number("LONGPLAY_KILLS", KILLS), number("LONGPLAY_SEED", SEED));
    println!("{kills} kills from seed {seed}");
    let mut chance = Chance(seed);
    let mut phases = BTreeSet::new();
    let (mut killed, mut kept, mut sessions) = (0, 0, 0);
    while killed < kills {
        let (more, in_flight) = one_session(&mut chance, kills - killed, &mut phases);
        killed += more;
        kept += in_flight;
        sessions += 1;
    }
    println!(
        "{killed} kills in {sessions} sessions, {kept} events in flight were kept whole; hit in {phases:?}"
    );
    assert!(
        phases.len() >= 3,
        "the kills are spread over the session: {phases:?}"
    );
}
