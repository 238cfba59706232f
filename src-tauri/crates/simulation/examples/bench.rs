//! What has to feel instant, measured without a window: `name⇥value⇥reference⇥ratio⇥limit`, one measure a line.
//! `cargo xtask bench` runs it and prints the table.

use std::error::Error;
use std::fs::{self, File, OpenOptions};
use std::hint::black_box;
use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use api::{Context, Host, call};
use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use serde_json::{Value, json};
use simulation::demo::{Person, write};
use store::encryption::{Cost, Passphrase};
use store::{NewEvent, Progress, Store};
use tempfile::TempDir;
use training::album::{Album, new_album};
use training::check_in::CheckIn;
use training::generate::{Request, generate};
use training::history::History;
use training::movement::Catalogue;
use training::occasion::{Occasion, OccasionKind};
use training::profile::Profile;
use training::readiness::assess;
use training::trends::{Span, progress};
use uuid::Uuid;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// Weeks of history that "a year" is.
const YEAR_WEEKS: u16 = 52;
/// How often the quick things are measured; the median counts.
const ROUNDS: usize = 200;
/// How often each session is made; the quickest counts, because what else the machine does is not the planner's. Percentiles
/// are then over sessions, not over interruptions.
const TRIES: usize = 3;
/// How much slower than a raw append with fdatasync an acknowledged check-in may be, and how much where it is encrypted.
const APPEND_LIMIT: f64 = 1.2;
const ENCRYPTED_APPEND_LIMIT: f64 = 1.3;
/// What deriving a key from a passphrase costs here: nothing, because no append does it.
const CHEAP: Cost = Cost {
    memory_kib: 8,
    passes: 1,
    lanes: 1,
};
/// Years that "ten years" are, each of them the year that was lived: the planner must not feel how long a life is.
const YEARS: u64 = 10;
/// Days of a year as it is told again: whole weeks, so that sessions stay on their weekdays.
const YEAR_DAYS: u64 = 364;
/// Longest that the 99th percentile of sessions may take with ten years behind them.
const SESSION_BUDGET: Duration = Duration::from_millis(1);
/// How much longer ten years may make a session than one year does.
const YEARS_LIMIT: f64 = 1.25;
/// Weeks of the album that is measured: the most that one has.
const ALBUM_WEEKS: usize = 6;
/// Days from its start to an event, so that it has them.
const EVENT_AFTER: u64 = 38;
/// Longest that reading the movement catalogue may take at start-up.
const CATALOGUE_BUDGET: Duration = Duration::from_millis(2);

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn row(name: &str, value: Duration, against: Option<(Duration, f64)>) {
    let text = |time: Duration| {
        let micros = time.as_secs_f64() * 1e6;
        if micros < 1_000.0 {
            format!("{micros:.0} µs")
        } else {
            format!("{:.2} ms", micros / 1e3)
        }
    };
    match against {
        Some((reference, limit)) => {
            let ratio = value.as_secs_f64() / reference.as_secs_f64();
            println!(
                "{name}\t{}\t{}\t{ratio:.3}\t{limit}",
                text(value),
                text(reference)
            );
        }
        None => println!("{name}\t{}\t-\t-\t-", text(value)),
    }
}

/// Runs both in turn, so that whatever else the machine does meets both alike, and returns the median of each.
fn in_turn(
    mut one: impl FnMut() -> Outcome<()>,
    mut other: impl FnMut() -> Outcome<()>,
) -> Outcome<(Duration, Duration)> {
    let (mut ones, mut others) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let start = Instant::now();
        one()?;
        ones.push(start.elapsed());
        let start = Instant::now();
        other()?;
        others.push(start.elapsed());
    }
    Ok((median(ones), median(others)))
}

fn check_in() -> Value {
    json!({ "sleep": 450, "sleep_quality": 4, "energy": 4, "muscles": 4, "stress": 4, "mood": 4, "illness": "none" })
}

fn journal_bytes(folder: &Path) -> Outcome<u64> {
    let mut bytes = 0;
    for entry in fs::read_dir(folder.join("journal"))? {
        bytes += entry?.metadata()?.len();
    }
    Ok(bytes)
}

/// One check-in on its way to the disk, against the same bytes appended and fdatasynced by hand.
fn acknowledged_append(folder: &Path, day: NaiveDate, encrypted: bool) -> Outcome<()> {
    let (at, what, limit) = if encrypted {
        ("append-encrypted", "the same, encrypted", ENCRYPTED_APPEND_LIMIT)
    } else {
        (
            "append",
            "a check-in acknowledged, against append + fdatasync of its bytes",
            APPEND_LIMIT,
        )
    };
    let data = folder.join(at);
    let store = Store::open(&data)?.store;
    if encrypted {
        store.encrypt(
            &Passphrase::new("long enough to be one")?,
            CHEAP,
            &Progress::default(),
        )?;
    }
    let event = || NewEvent {
        id: Uuid::new_v4(),
        at: 1_770_000_000_000,
        offset: 60,
        day,
        kind: "check_in".to_owned(),
        corrects: None,
        retracts: None,
        body: json!({ "version": 1, "record": check_in() }),
    };
    let before = journal_bytes(&data)?;
    store.append(event())?;
    let size = usize::try_from(journal_bytes(&data)? - before)?;
    let bytes = vec![b'x'; size];
    let mut raw: File = OpenOptions::new()
        .create(true)
        .append(true)
        .open(folder.join(format!("{at}-raw")))?;
    let (ours, by_hand) = in_turn(
        || {
            store.append(event())?;
            Ok(())
        },
        || {
            raw.write_all(&bytes)?;
            raw.sync_data()?;
            Ok(())
        },
    )?;
    row(what, ours, Some((by_hand, limit)));
    Ok(())
}

/// The whole command, with a year behind it: readiness, the day's session, both on disk, and today's view in answer.
fn whole_check_in(folder: &Path, now: DateTime<FixedOffset>) -> Outcome<()> {
    let mut host = Host::open(folder, Context::set(now, 5))?;
    call(&mut host, "record_check_in", json!({ "check_in": check_in() }))?;
    let mut times = Vec::new();
    for _ in 0..ROUNDS / 4 {
        let start = Instant::now();
        call(&mut host, "record_check_in", json!({ "check_in": check_in() }))?;
        times.push(start.elapsed());
    }
    row(
        "check-in to today's session and view, a year of history",
        median(times),
        None,
    );
    Ok(())
}

fn opening(folder: &Path, now: DateTime<FixedOffset>) -> Outcome<()> {
    let mut times = Vec::new();
    for _ in 0..10 {
        let start = Instant::now();
        let mut host = Host::open(folder, Context::set(now, 6))?;
        call(&mut host, "view_today", Value::Null)?;
        times.push(start.elapsed());
        drop(host);
    }
    row("opening a year of history, to today's view", median(times), None);
    let mut host = Host::open(folder, Context::set(now, 6))?;
    for (name, span) in [("four weeks", "four_weeks"), ("a year", "all")] {
        let mut times = Vec::new();
        for _ in 0..10 {
            let start = Instant::now();
            call(&mut host, "view_progress", json!({ "span": span }))?;
            times.push(start.elapsed());
        }
        row(&format!("progress over {name}"), median(times), None);
    }
    Ok(())
}

/// Returns ten years of days, each year the one that was lived.
fn ten_years_of(year: &History) -> History {
    let mut history = History::default();
    for ago in 0..YEARS {
        let back = |day: &NaiveDate| day.checked_sub_days(Days::new(ago * YEAR_DAYS));
        for (day, check_in) in &year.check_ins {
            history
                .check_ins
                .extend(back(day).map(|day| (day, check_in.clone())));
        }
        for (day, records) in &year.sessions {
            let Some(day) = back(day) else { continue };
            let mut records = records.clone();
            records.iter_mut().for_each(|record| record.plan.day = day);
            history.sessions.insert(day, records);
        }
        for (day, activities) in &year.activities {
            history
                .activities
                .extend(back(day).map(|day| (day, activities.clone())));
        }
        for (day, told) in &year.told {
            history.told.extend(back(day).map(|day| (day, told.clone())));
        }
        history.since = year.since.as_ref().and_then(back);
    }
    history
}

/// Sessions on the mornings of the next week, seed after seed: what each took, the quickest first.
fn sessions(profile: &Profile, history: &History, album: &Album, day: NaiveDate) -> Outcome<Vec<Duration>> {
    let today: CheckIn = serde_json::from_value(check_in())?;
    let mut times = Vec::new();
    for seed in 0..u32::try_from(ROUNDS)? {
        for day in day.iter_days().take(7) {
            let made = || {
                let start = Instant::now();
                let readiness = assess(history, day, &today);
                black_box(generate(&Request {
                    profile,
                    history,
                    album,
                    day,
                    check_in: Some(&today),
                    readiness: Some(&readiness),
                    levers: &[],
                    minutes_to_bedtime: None,
                    wanted: true,
                    seed,
                }));
                start.elapsed()
            };
            times.extend((0..TRIES).map(|_| made()).min());
        }
    }
    times.sort_unstable();
    Ok(times)
}

/// One session and one album, with one year and with ten years behind them.
fn generation(folder: &Path, now: DateTime<FixedOffset>) -> Outcome<()> {
    let (profile, year, album): (Profile, History, Album) = api::lived(folder, Context::set(now, 7))?;
    let day = now.date_naive();
    let decade = ten_years_of(&year);
    let days = decade.check_ins.len();
    let first = decade.check_ins.keys().next();
    if first.is_none_or(|first| (day - *first).num_days() < 3_600) || days < 3_000 {
        return Err(format!("{days} mornings since {first:?} are not ten years").into());
    }
    let (short, long) = (
        sessions(&profile, &year, &album, day)?,
        sessions(&profile, &decade, &album, day)?,
    );
    let (half, most) = (long.len() / 2, long.len() * 99 / 100);
    row(
        "one session, ten years of history, 99th percentile, against its aim",
        long[most],
        Some((SESSION_BUDGET, 1.0)),
    );
    row(
        "one session, ten years of history, median, against one year",
        long[half],
        Some((short[half], YEARS_LIMIT)),
    );
    // An event in the sixth week asks for an album of six.
    let next = album.ends().succ_opt().unwrap_or(album.starts);
    let event = next.checked_add_days(Days::new(EVENT_AFTER)).unwrap_or(next);
    let occasions = vec![Occasion {
        kind: OccasionKind::Event,
        from: event,
        to: event,
    }];
    let profile = Profile { occasions, ..profile };
    let mut times = Vec::new();
    for seed in 0..u32::try_from(ROUNDS)? {
        let start = Instant::now();
        let made = black_box(new_album(&profile, &decade, Some(&album), next, seed));
        times.push(start.elapsed());
        if made.weeks.len() != ALBUM_WEEKS {
            return Err(format!("an album of {} weeks was made", made.weeks.len()).into());
        }
    }
    row("an album of six weeks, ten years of history", median(times), None);
    Ok(())
}

/// What start-up pays before anything is planned.
fn catalogue_load() -> Outcome<()> {
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let start = Instant::now();
        black_box(Catalogue::load()?);
        times.push(start.elapsed());
    }
    row(
        "catalogue load, against what start-up may spend on it",
        median(times),
        Some((CATALOGUE_BUDGET, 1.0)),
    );
    Ok(())
}

/// Trends over ten years of mornings, statistics and all, without the disk.
fn ten_years(today: NaiveDate) -> Outcome<()> {
    let mut history = History::default();
    for (day, wave) in today.iter_days().rev().take(3_650).zip((0..7).cycle()) {
        let mut answers = check_in();
        answers["energy"] = json!(2 + wave % 4);
        answers["sleep"] = json!(390 + 15 * wave);
        history.check_ins.insert(day, serde_json::from_value(answers)?);
    }
    let mut times = Vec::new();
    for _ in 0..ROUNDS / 10 {
        let start = Instant::now();
        black_box(progress(&history, today, Span::All));
        times.push(start.elapsed());
    }
    row("trends over ten years of mornings", median(times), None);
    Ok(())
}

/// The name of the planner's rows alone: `cargo run --release -p simulation --example bench planner`.
const PLANNER: &str = "planner";

fn main() -> Outcome<()> {
    // Where the caller's temporary folder is: for the bench on a disk, as the records will be.
    let folder = TempDir::new()?;
    let now: DateTime<FixedOffset> = "2026-03-02T07:00:00+01:00".parse()?;
    let year = folder.path().join("year");
    write(&year, Person::Desk, YEAR_WEEKS, 1, now)?;
    catalogue_load()?;
    generation(&year, now)?;
    if std::env::args().any(|one| one == PLANNER) {
        return Ok(());
    }
    acknowledged_append(folder.path(), now.date_naive(), false)?;
    acknowledged_append(folder.path(), now.date_naive(), true)?;
    ten_years(now.date_naive())?;
    opening(&year, now)?;
    whole_check_in(&year, now)
}
