//! A person's days before the morning of the pictures: lived through the program's own commands, without a window.

use super::{Case, good, people};
use crate::fault::Fault;
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use serde_json::{Value, json};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// When the person checks in.
const MORNING: NaiveTime = match NaiveTime::from_hms_opt(7, 40, 0) {
    Some(time) => time,
    None => NaiveTime::MIN,
};
/// A repetition as training-science counts it, in milliseconds.
const REPETITION_MS: i64 = 4_000;
/// How long the sample movement takes, in milliseconds.
const SAMPLE_MS: i64 = 25_000;
/// More steps than any session has.
const STEPS: u64 = 2_000;
/// More in reserve than that nobody can tell.
const MOST_RESERVE: u64 = 10;
/// Days within which every album has a session.
const FORTNIGHT: u64 = 14;

/// A day of somebody's life, and the program that keeps it.
struct Life {
    program: Child,
    asks: ChildStdin,
    answers: BufReader<ChildStdout>,
    /// Every request, for living it again by hand: `longplay --data DIR --now MOMENT call --lines < FILE`.
    lines: File,
    now: DateTime<Utc>,
    lived: u64,
}

/// Lives a case up to its morning, the check-in included, and returns that moment. It lies in the days to come, because a
/// window's clock only goes ahead.
pub fn live(longplay: &Path, data: &Path, lines: &Path, case: &Case) -> Result<DateTime<Utc>, Fault> {
    let doing = || format!("living {}", case.name);
    let system = |error| Fault::System {
        doing: doing(),
        error,
    };
    let today = Utc::now().date_naive();
    let monday = today
        .checked_add_days(Days::new(7 - u64::from(today.weekday().num_days_from_monday())))
        .unwrap_or(today);
    let before = case.days + case.away;
    let first = monday
        .checked_sub_days(Days::new(before - before % 7))
        .unwrap_or(monday);
    let mut life = Life::begin(longplay, data, lines, first).map_err(system)?;
    let morning = life.until_the_morning(case, first).map_err(system)?;
    drop(life.asks);
    let ended = life.program.wait().map_err(system)?;
    if ended.success() {
        Ok(morning)
    } else {
        Err(Fault::Step(doing()))
    }
}

impl Life {
    fn begin(longplay: &Path, data: &Path, lines: &Path, first: NaiveDate) -> io::Result<Self> {
        let now = first.and_time(MORNING).and_utc();
        let mut program = Command::new(longplay)
            .env("TZ", "UTC")
            .arg("--data")
            .arg(data)
            .args(["--now", &now.to_rfc3339(), "call", "--lines"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let (Some(asks), Some(answers)) = (program.stdin.take(), program.stdout.take()) else {
            return Err(io::Error::other("the program has no standard input and output"));
        };
        Ok(Self {
            program,
            asks,
            answers: BufReader::new(answers),
            lines: File::create(lines)?,
            now,
            lived: 0,
        })
    }

    fn until_the_morning(&mut self, case: &Case, first: NaiveDate) -> io::Result<DateTime<Utc>> {
        self.ask("save_profile", &json!({ "profile": (case.who)(first) }))?;
        for _ in 0..case.days {
            let said = usual(self.lived, case.nights);
            self.day(&said)?;
        }
        for _ in 0..case.away {
            self.sleep();
        }
        for _ in 0..FORTNIGHT {
            if !case.until_a_session || !self.ask("view_today", &json!({}))?["planned"].is_null() {
                break;
            }
            let said = usual(self.lived, case.nights);
            self.day(&said)?;
        }
        for said in (case.before)() {
            self.day(&said)?;
        }
        self.ask("record_check_in", &json!({ "check_in": (case.says)() }))?;
        Ok(self.now)
    }

    /// One request and its answer.
    fn ask(&mut self, name: &str, request: &Value) -> io::Result<Value> {
        let line = json!({ "name": name, "request": request, "now": self.now.to_rfc3339() });
        writeln!(self.lines, "{line}")?;
        writeln!(self.asks, "{line}")?;
        let mut answer = String::new();
        self.answers.read_line(&mut answer)?;
        let mut answer: Value = serde_json::from_str(&answer)?;
        match answer.get("failure") {
            Some(failure) => Err(io::Error::other(format!("{name} was refused: {failure}"))),
            None => Ok(answer["response"].take()),
        }
    }

    fn pass(&mut self, milliseconds: i64) {
        self.now += TimeDelta::milliseconds(milliseconds);
    }

    /// Goes on to the next morning.
    fn sleep(&mut self) {
        let today = self.now.date_naive();
        let tomorrow = today.checked_add_days(Days::new(1)).unwrap_or(today);
        self.now = tomorrow.and_time(MORNING).and_utc();
        self.lived += 1;
    }

    /// Checks in, trains what the day brings, reflects, sleeps.
    fn day(&mut self, said: &Value) -> io::Result<()> {
        let mut today = self.ask("record_check_in", &json!({ "check_in": said }))?["today"].take();
        if today["plan"]["outcome"]["outcome"] == "train" {
            self.train()?;
            today = self.ask("view_today", &json!({}))?;
            let done = today["done"].as_array().and_then(|done| done.last());
            if let Some(done) = done {
                let reflection = json!({ "felt": "better", "effort": 4, "life": "supported", "question": null, "line": null });
                let request = json!({ "session": done["id"], "reflection": reflection });
                self.ask("record_reflection", &request)?;
            }
        }
        if !today["walk"].is_null() && self.lived.is_multiple_of(2) {
            self.ask(
                "log_activity",
                &json!({ "day": null, "activity": today["walk"], "corrects": null }),
            )?;
        }
        self.sleep();
        Ok(())
    }

    /// Goes through the session as it asks, every set clean.
    fn train(&mut self) -> io::Result<()> {
        self.ask("start_session", &json!({}))?;
        for step in 0..STEPS {
            let player = self.ask("view_session", &json!({}))?["player"].take();
            let event = match player["step"].as_str() {
                None => return Ok(()),
                Some("ready") => json!({ "event": "begin" }),
                Some("ramp_up") => json!({ "event": "done" }),
                Some("repetitions") => {
                    let mut result = player["prefill"].clone();
                    self.pass(result["amount"].as_i64().unwrap_or(1) * REPETITION_MS);
                    if let Some(asked) = result["reserve"].as_u64() {
                        result["reserve"] = json!(left(&player, asked + step % 2));
                    }
                    result["event"] = json!("log_set");
                    result
                }
                Some("away") => json!({ "event": "start_downshift" }),
                Some("control_sample") => {
                    self.pass(SAMPLE_MS);
                    json!({ "event": "control_sampled", "control": "clean" })
                }
                Some("reflect") => json!({ "event": "finish" }),
                Some(_) => {
                    self.pass(player["remaining_ms"].as_i64().unwrap_or(1_000).max(1));
                    continue;
                }
            };
            self.ask("apply_to_session", &json!({ "event": event }))?;
        }
        self.ask("close_session", &json!({})).map(drop)
    }
}

/// Repetitions left after a set: what strength allows where there is a load, else what was asked and now and then one more.
fn left(player: &Value, asked: u64) -> u64 {
    let most = match player["pattern"].as_str() {
        Some("hinge") => 70_000,
        Some("squat" | "carry") => 60_000,
        Some("pull") => 45_000,
        Some("push" | "lunge") => 35_000,
        _ => 20_000,
    };
    // One hand holds a little less than half.
    let most = if player["implement"] == "dumbbells" {
        most * 2 / 5
    } else {
        most
    };
    match (player["load"].as_u64(), player["dose"]["repetitions"].as_u64()) {
        (Some(load), Some(repetitions)) if load > 0 => {
            // Epley, the other way round.
            (30 * most / load).saturating_sub(30 + repetitions)
        }
        _ => asked,
    }
    .min(MOST_RESERVE)
}

/// A morning like most: everything good, and a little different each day, without a rhythm.
fn usual(day: u64, nights: Option<u16>) -> Value {
    let turn =
        |item: u64| (day + 1).wrapping_mul(2_654_435_761).wrapping_add(item * 40_503) >> (7 + item) & 0xff;
    let score = |item: u64| 3 + turn(item) % 3;
    let mut said = good();
    let answers = json!({
        "sleep": nights.map_or(390 + turn(6) % 8 * 15, u64::from),
        "sleep_quality": score(1), "energy": score(2), "muscles": score(3), "stress": score(4), "mood": score(5),
    });
    people::answer(&mut said, &answers);
    said
}
