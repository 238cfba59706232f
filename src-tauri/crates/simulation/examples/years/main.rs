//! What ten and twenty years of daily use ask of the store, of findings and of the search: `name⇥value⇥reference⇥ratio⇥limit`,
//! one measure a line. `cargo xtask bench years` runs it and prints the table. With `--into FOLDER YEARS` it only writes
//! years: `FOLDER/one` and `FOLDER/many`, for starting the window on them.

mod lived;
mod looking_back;

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use api::{Context, Host, call};
use chrono::{DateTime, FixedOffset, Local};
use serde_json::Value;
use store::{IndexOutcome, RebuildCause, Store};
use tempfile::TempDir;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// How many years.
const YEARS: u32 = 20;
/// How often each is opened, in turn; the median counts.
const OPENINGS: usize = 9;
/// How often the index is built again; the median counts.
const REBUILDS: usize = 3;
/// How much longer twenty years may make the way to Today than one does.
const START_LIMIT: f64 = 1.15;
/// The longest that building the whole index again may take.
const REBUILD_BUDGET: Duration = Duration::from_secs(2);

fn main() -> Outcome<()> {
    let now = Local::now().fixed_offset();
    let args: Vec<String> = env::args().skip(1).collect();
    if let [flag, folder, years] = args.as_slice()
        && flag == "--into"
    {
        let (folder, years) = (Path::new(folder), years.parse()?);
        return write_years(folder, years, now).map(drop);
    }
    // Where the caller's temporary folder is: for the bench on a disk, as the records will be.
    let home = TempDir::new()?;
    let (one, twenty) = write_years(home.path(), YEARS, now)?;
    to_today(&one, &twenty, now)?;
    rebuilding(&twenty)?;
    on_disk(&twenty)?;
    let ten = home.path().join("ten");
    lived::years_of(&one, &ten, looking_back::YEARS)?;
    looking_back::findings(&ten, now)?;
    looking_back::search(&ten, now)
}

/// Writes a year and many of them.
fn write_years(home: &Path, years: u32, now: DateTime<FixedOffset>) -> Outcome<(PathBuf, PathBuf)> {
    let (one, many) = (home.join("one"), home.join("many"));
    lived::a_year(&one, now)?;
    lived::years_of(&one, &many, years)?;
    // Once as the window leaves it: closed in order.
    for folder in [&one, &many] {
        drop(Host::open(folder, Context::set(now, 2))?);
    }
    Ok((one, many))
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn row(name: &str, value: Duration, against: Duration, limit: f64) {
    let ms = |time: Duration| time.as_secs_f64() * 1e3;
    println!(
        "{name}\t{:.1} ms\t{:.0} ms\t{:.3}\t{limit}",
        ms(value),
        ms(against),
        ms(value) / ms(against)
    );
}

fn to_today(one: &Path, twenty: &Path, now: DateTime<FixedOffset>) -> Outcome<()> {
    let open = |folder: &Path| -> Outcome<Duration> {
        let start = Instant::now();
        let mut host = Host::open(folder, Context::set(now, 3))?;
        call(&mut host, "view_today", Value::Null)?;
        Ok(start.elapsed())
    };
    let (mut ones, mut twenties) = (Vec::new(), Vec::new());
    for _ in 0..OPENINGS {
        ones.push(open(one)?);
        twenties.push(open(twenty)?);
    }
    row(
        "opening to today's view without a window, twenty years, against one",
        median(twenties),
        median(ones),
        START_LIMIT,
    );
    Ok(())
}

fn rebuilding(twenty: &Path) -> Outcome<()> {
    let mut times = Vec::new();
    for _ in 0..REBUILDS {
        fs::remove_dir_all(twenty.join("index"))?;
        let start = Instant::now();
        let opened = Store::open(twenty)?;
        times.push(start.elapsed());
        if opened.index != IndexOutcome::Rebuilt(RebuildCause::Missing) {
            return Err(format!("the index was not built again: {:?}", opened.index).into());
        }
    }
    row(
        "building the index of twenty years again, against its aim",
        median(times),
        REBUILD_BUDGET,
        1.0,
    );
    Ok(())
}

fn on_disk(twenty: &Path) -> Outcome<()> {
    let store = Store::open(twenty)?.store;
    let (journal, all) = (store.snapshot().bytes(), store.size_on_disk()?);
    let megabytes = |bytes: u64| bytes as f64 / f64::from(YEARS) / 1e6;
    println!(
        "disk for a year of daily use, {} records\t{:.1} MB\t{:.1} MB of it the journal\t{:.3}\t-",
        store.count() / u64::from(YEARS),
        megabytes(all),
        megabytes(journal),
        megabytes(all) / megabytes(journal)
    );
    Ok(())
}
