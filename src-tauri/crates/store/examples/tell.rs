//! Opens a data folder and tells, as one line of JSON, what the store says is in it: `tell DIR [--append | --encrypt]`.
//!
//! `cargo xtask torture` asks it after every harm: a process of its own, so that a panic, an abort or a hang of
//! the store is seen from outside. With `--append` it records one event more and closes in order first, with
//! `--encrypt` it encrypts the folder with the passphrase that `LONGPLAY_PASSPHRASE_FILE` holds, which opens it later.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use chrono::NaiveDate;
use serde_json::{Value, json};
use store::encryption::{Cost, Passphrase, Secret};
use store::{Damage, Event, NewEvent, Opened, Progress, Store, StoreError};
use uuid::Uuid;

/// An event's identity and a digest of all it says.
fn told(event: &Event) -> Value {
    let mut digest = DefaultHasher::new();
    format!("{event:?}").hash(&mut digest);
    json!({
        "seq": event.seq,
        "id": event.id,
        "kind": event.kind,
        "text": event.body["record"]["text"],
        "digest": format!("{:016x}", digest.finish()),
    })
}

fn missing(damage: &[Damage]) -> Vec<Value> {
    damage
        .iter()
        .filter_map(|damage| damage.missing.clone())
        .map(|missing| json!([missing.start(), missing.end()]))
        .collect()
}

fn append(store: &Store) -> Result<Event, StoreError> {
    store.append(NewEvent {
        id: Uuid::new_v4(),
        at: 0,
        offset: 0,
        day: NaiveDate::MIN,
        kind: "told".to_owned(),
        corrects: None,
        retracts: None,
        body: json!({ "version": 1 }),
    })
}

fn tell(data: &Path, appending: bool) -> Result<Value, StoreError> {
    let started = Instant::now();
    let Opened {
        store,
        index,
        torn_tail,
        damage,
    } = opened(data)?;
    let took = started.elapsed();
    let appended = if appending { Some(append(&store)?) } else { None };
    let events = store.between(NaiveDate::MIN, NaiveDate::MAX)?;
    // Each tree is asked, not only the days.
    let by_id = events
        .iter()
        .map(|event| Ok(store.event(event.id)?.as_ref() == Some(event)))
        .collect::<Result<Vec<bool>, StoreError>>()?;
    let verified = store.verify()?;
    let answer = json!({
        "index": format!("{index:?}"),
        "torn_bytes": torn_tail.map(|tail| tail.bytes),
        "missing": missing(&damage),
        "damage": damage.len(),
        "missing_when_verified": missing(&verified),
        "count": store.count(),
        "last_seq": store.last_seq(),
        "one_answer": by_id.iter().all(|same| *same),
        "appended": appended.map(|event| event.id),
        "events": events.iter().map(told).collect::<Vec<_>>(),
        "opened_ms": took.as_secs_f64() * 1e3,
    });
    store.close();
    Ok(answer)
}

/// The cheapest that Argon2id takes: what is tortured is what is written, not how long guessing takes.
const COST: Cost = Cost {
    memory_kib: 8,
    passes: 1,
    lanes: 1,
};

fn passphrase() -> Option<Passphrase> {
    let path = std::env::var_os("LONGPLAY_PASSPHRASE_FILE")?;
    let text = std::fs::read_to_string(path).ok()?;
    Some(Passphrase::typed(&text))
}

fn opened(data: &Path) -> Result<Opened, StoreError> {
    match passphrase() {
        Some(passphrase) => Store::unlock(data, &Secret::Passphrase(passphrase)),
        None => Store::open(data),
    }
}

/// Encrypts a folder, and returns whether there was a passphrase for that.
fn encrypt(data: &Path) -> Result<bool, String> {
    let Some(passphrase) = passphrase() else {
        return Ok(false);
    };
    let opened = Store::open(data).map_err(|error| error.to_string())?;
    opened
        .store
        .encrypt(&passphrase, COST, &Progress::default())
        .map_err(|error| format!("{error:?}"))?;
    opened.store.close();
    Ok(true)
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (data, appending) = match &args[..] {
        [data] => (data, false),
        [data, flag] if flag == "--append" => (data, true),
        [data, flag] if flag == "--encrypt" => {
            return match encrypt(Path::new(data)) {
                Ok(true) => ExitCode::SUCCESS,
                Ok(false) => ExitCode::from(2),
                Err(trouble) => {
                    eprintln!("{trouble}");
                    ExitCode::FAILURE
                }
            };
        }
        _ => {
            eprintln!("tell DIR [--append | --encrypt]");
            return ExitCode::from(2);
        }
    };
    match tell(Path::new(data), appending) {
        Ok(answer) => println!("{answer}"),
        Err(error) => println!("{}", json!({ "refused": error.to_string() })),
    }
    ExitCode::SUCCESS
}
