//! Looking back over ten years: what they say, and finding again what was written.

use std::path::Path;
use std::time::{Duration, Instant};

use api::{Context, Host, call};
use chrono::{DateTime, FixedOffset};
use serde_json::{Value, json};

use super::{Outcome, median, row};

/// How many years.
pub const YEARS: u32 = 10;
/// How often each is asked; the median counts.
const ROUNDS: usize = 9;
/// The longest that all findings may take once something has changed.
const FINDINGS_BUDGET: Duration = Duration::from_millis(50);
/// The longest that a search may take at any letter that is typed.
const SEARCH_BUDGET: Duration = Duration::from_millis(10);
/// What is typed, letter by letter. The lives of simulated people are told in such words.
const TYPED: [&str; 3] = ["good session", "sleep", "knee"];

/// Everything is asked anew after each check-in, so that no answer is one that was kept.
pub fn findings(ten: &Path, now: DateTime<FixedOffset>) -> Outcome<()> {
    let mut host = Host::open(ten, Context::set(now, 8))?;
    let check_in = json!({ "sleep": 450, "sleep_quality": 4, "energy": 4, "muscles": 4, "stress": 4, "mood": 4,
        "illness": "none" });
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        call(&mut host, "record_check_in", json!({ "check_in": check_in }))?;
        let start = Instant::now();
        let findings = call(&mut host, "view_findings", Value::Null)?.response;
        times.push(start.elapsed());
        if findings == Value::Null {
            return Err("ten years say nothing".into());
        }
    }
    row(
        "findings over ten years, against their aim",
        median(times),
        FINDINGS_BUDGET,
        1.0,
    );
    Ok(())
}

/// The slowest letter counts, after the first search has read everything that was ever written.
pub fn search(ten: &Path, now: DateTime<FixedOffset>) -> Outcome<()> {
    let mut host = Host::open(ten, Context::set(now, 9))?;
    let start = Instant::now();
    search_for(&mut host, "a")?;
    let first = start.elapsed();
    let (mut slowest, mut found) = (Duration::ZERO, 0);
    for words in TYPED {
        for typed in words
            .char_indices()
            .map(|(at, letter)| &words[..at + letter.len_utf8()])
        {
            let mut times = Vec::new();
            for _ in 0..ROUNDS {
                let start = Instant::now();
                found += search_for(&mut host, typed)?;
                times.push(start.elapsed());
            }
            slowest = slowest.max(median(times));
        }
    }
    if found == 0 {
        return Err("nothing was ever found".into());
    }
    row(
        "search over ten years, its slowest letter, against its aim",
        slowest,
        SEARCH_BUDGET,
        1.0,
    );
    println!(
        "the first search after opening\t{:.1} ms\t-\t-\t-",
        first.as_secs_f64() * 1e3
    );
    Ok(())
}

fn search_for(host: &mut Host, words: &str) -> Outcome<u64> {
    let found = call(host, "search_journal", json!({ "words": words }))?.response;
    found["total"]
        .as_u64()
        .ok_or_else(|| "the search answered without a count".into())
}
