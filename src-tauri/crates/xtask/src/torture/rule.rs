//! The rule in all tortures: every acknowledged change is there, or what is missing is named.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;

use super::program::{Programs, Under, ask};

/// What the store says is in a folder.
#[derive(Debug, Clone, Default)]
pub struct Told {
    /// Id to seq and digest.
    pub events: BTreeMap<String, (u64, String)>,
    pub missing: Vec<(u64, u64)>,
    pub torn_bytes: Option<u64>,
    pub texts: BTreeSet<String>,
    pub last_seq: u64,
    pub appended: Option<String>,
}

/// What a store answered at all.
#[derive(Debug)]
pub enum Answer {
    Told(Told),
    /// It did not open, and said why.
    Refused(String),
}

/// How a folder came out of a torture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing is missing.
    Whole,
    /// What is missing is named.
    Named,
    /// The folder is refused with a sentence, and nothing in it was changed.
    Refused,
}

/// Asks what is in a folder.
pub fn tell(programs: &Programs, data: &Path, appending: bool) -> Result<Answer, String> {
    let mut command = programs.run_under(&programs.tell, &Under::default());
    command.arg(data);
    if appending {
        command.arg("--append");
    }
    let said = ask(&mut command).map_err(|trouble| format!("opening: {trouble}"))?;
    let said: Value = serde_json::from_str(&said).map_err(|error| format!("opening: {error}: {said:?}"))?;
    if let Some(why) = said["refused"].as_str() {
        return Ok(Answer::Refused(why.to_owned()));
    }
    let missing = |field: &Value| -> Vec<(u64, u64)> {
        let ranges = field.as_array().into_iter().flatten();
        ranges
            .filter_map(|range| Some((range[0].as_u64()?, range[1].as_u64()?)))
            .collect()
    };
    let mut told = Told {
        missing: missing(&said["missing"]),
        torn_bytes: said["torn_bytes"].as_u64(),
        last_seq: said["last_seq"].as_u64().unwrap_or_default(),
        appended: said["appended"].as_str().map(str::to_owned),
        ..Told::default()
    };
    for event in said["events"].as_array().into_iter().flatten() {
        let id = event["id"].as_str().unwrap_or_default().to_owned();
        let digest = event["digest"].as_str().unwrap_or_default().to_owned();
        told.texts.extend(event["text"].as_str().map(str::to_owned));
        told.events
            .insert(id, (event["seq"].as_u64().unwrap_or_default(), digest));
    }
    if said["one_answer"] != Value::Bool(true) {
        return Err("asked by its id, an event is another than asked by its day".to_owned());
    }
    if said["count"].as_u64() != u64::try_from(told.events.len()).ok() {
        return Err(format!(
            "it counts {} events and shows {}",
            said["count"],
            told.events.len()
        ));
    }
    // What is verified may name more (a sealed file that was not read at opening), never less.
    let verified = missing(&said["missing_when_verified"]);
    if !told.missing.iter().all(|range| verified.contains(range)) {
        return Err(format!(
            "verified, {verified:?} is missing, at opening {:?}",
            told.missing
        ));
    }
    Ok(Answer::Told(told))
}

/// Like [`tell`], of a folder that has to open.
pub fn told(programs: &Programs, data: &Path, appending: bool) -> Result<Told, String> {
    match tell(programs, data, appending)? {
        Answer::Told(told) => Ok(told),
        Answer::Refused(why) => Err(format!("it does not open: {why}")),
    }
}

/// Checks a folder after a crash: everything acknowledged is there, nothing is damaged, and it goes on.
pub fn after_crash(
    programs: &Programs,
    data: &Path,
    acknowledged: &BTreeSet<String>,
) -> Result<Told, String> {
    let found = told(programs, data, false)?;
    let lost: Vec<&String> = acknowledged
        .iter()
        .filter(|id| !found.events.contains_key(*id))
        .collect();
    if !lost.is_empty() {
        return Err(format!(
            "{} acknowledged changes are gone: {lost:?} (named: {:?})",
            lost.len(),
            found.missing
        ));
    }
    if !found.missing.is_empty() {
        return Err(format!("a crash is told as damage: {:?}", found.missing));
    }
    goes_on(programs, data, &found)?;
    Ok(found)
}

/// Checks a folder that something was done to, against what was in it before.
pub fn after_damage(programs: &Programs, data: &Path, before: &Told) -> Result<(Outcome, Told), String> {
    let found = match tell(programs, data, false)? {
        Answer::Refused(_) => return Ok((Outcome::Refused, Told::default())),
        Answer::Told(found) => found,
    };
    for (id, (seq, digest)) in &before.events {
        match found.events.get(id) {
            Some((now, same)) if now == seq && same == digest => {}
            Some(other) => return Err(format!("event {seq} is another now: {other:?}")),
            None if found
                .missing
                .iter()
                .any(|(first, last)| first <= seq && seq <= last) => {}
            None => {
                return Err(format!(
                    "event {seq} of {} is gone without a word (named: {:?}, set aside: {:?})",
                    before.last_seq, found.missing, found.torn_bytes
                ));
            }
        }
    }
    if let Some(added) = found.events.keys().find(|id| !before.events.contains_key(*id)) {
        return Err(format!("event {added} was never recorded"));
    }
    goes_on(programs, data, &found)?;
    let whole = found.events.len() == before.events.len();
    Ok((if whole { Outcome::Whole } else { Outcome::Named }, found))
}

/// Checks that a folder takes a new event, keeps it and says the same again.
fn goes_on(programs: &Programs, data: &Path, found: &Told) -> Result<(), String> {
    let after = told(programs, data, true)?;
    let Some(new) = &after.appended else {
        return Err("nothing can be recorded any more".to_owned());
    };
    let again = told(programs, data, false)?;
    let kept = again.events.contains_key(new)
        && found
            .events
            .iter()
            .all(|(id, event)| again.events.get(id) == Some(event));
    if !kept {
        return Err("what was there is not there after one more event and another opening".to_owned());
    }
    if again.missing != found.missing {
        return Err(format!(
            "what is missing was {:?} and is now {:?}",
            found.missing, again.missing
        ));
    }
    Ok(())
}
