//! Every write, fsync, rename, open of a scripted day fails, once and for ever; and disks of all sizes fill up.

use std::path::Path;

use super::chance::Chance;
use super::day::{self, Lived, MORNING};
use super::program::{Programs, Under};
use super::rule::{Outcome, after_crash};
use super::run::Tally;
use super::scratch::Scratch;
use support::faults::{Control, Refusal};

#[allow(clippy::needless_pass_by_value, reason = "for map_err")]
fn io(error: std::io::Error) -> String {
    error.to_string()
}

/// How a scripted day fails.
#[derive(Debug, Clone, Copy)]
struct Plan {
    from: u64,
    for_ever: bool,
    refusal: Refusal,
}

/// Returns how many operations an undisturbed day has, and how many bytes its files grow by.
pub fn size_of_day(programs: &Programs) -> Result<(u64, u64), String> {
    let scratch = Scratch::new()?;
    let mut control = Control::new(&scratch.at("control")).map_err(io)?;
    let mut measure = |limit: Option<u64>| -> Result<(u64, u64), String> {
        let data = scratch.at(if limit.is_some() { "limited" } else { "data" });
        programs.prepare(&data, &Under::default())?;
        match limit {
            Some(bytes) => control.limit(bytes).map_err(io)?,
            None => control.relent().map_err(io)?,
        }
        let under = Under {
            root: Some(scratch.path()),
            control: Some(&control),
            log: None,
        };
        let lived = day::live(programs, &data, &under)?;
        if !lived.failures.is_empty() {
            return Err(format!("an undisturbed day fails: {:?}", lived.failures));
        }
        let left = control.left().map_err(io)?;
        Ok((control.operations().map_err(io)?, limit.unwrap_or(left) - left))
    };
    let (operations, _) = measure(None)?;
    let plenty = 1 << 40;
    let (_, bytes) = measure(Some(plenty))?;
    Ok((operations, bytes))
}

/// The cases of a day with so many operations: each of them, in every way.
pub fn cases(operations: u64) -> u64 {
    // Sled's own threads make a day now and then longer than the one that was counted.
    (operations + operations / 10) * 2 * Refusal::ALL.len() as u64
}

fn plan(case: u64) -> Plan {
    let ways = 2 * Refusal::ALL.len() as u64;
    let way = usize::try_from(case % ways).unwrap_or_default();
    Plan {
        from: 1 + case / ways,
        for_ever: way % 2 == 1,
        refusal: Refusal::ALL[way / 2],
    }
}

pub fn one(programs: &Programs, case: u64) -> Result<Tally, String> {
    let plan = plan(case);
    let scratch = Scratch::new()?;
    let data = scratch.at("data");
    programs.prepare(&data, &Under::default())?;
    let mut control = Control::new(&scratch.at("control")).map_err(io)?;
    let until = if plan.for_ever { u64::MAX } else { plan.from };
    control.fail(plan.from, until, plan.refusal).map_err(io)?;
    let under = Under {
        root: Some(scratch.path()),
        control: Some(&control),
        log: None,
    };
    let told = |trouble: String| format!("{plan:?}: {trouble}");
    let lived = day::live(programs, &data, &under).map_err(told)?;
    let fired = control.fired().map_err(io)?;
    if fired == 0 && (!lived.failures.is_empty() || lived.asked == 0) {
        return Err(told(format!("nothing failed, and yet {:?}", lived.failures)));
    }
    judge(programs, &data, &lived, !plan.for_ever).map_err(told)?;
    let mut tally = Tally::default();
    if fired > 0 {
        tally.count(Outcome::Whole);
    }
    Ok(tally)
}

/// Checks that what was acknowledged is there and, where the disk could take it back, that what was refused is not.
fn judge(programs: &Programs, data: &Path, lived: &Lived, taken_back: bool) -> Result<(), String> {
    let found = after_crash(programs, data, &lived.acknowledged)?;
    if taken_back && let Some(text) = lived.refused.intersection(&found.texts).next() {
        return Err(format!("{text:?} was refused and is there all the same"));
    }
    Ok(())
}

/// A disk that is full after so many bytes, and then has space.
pub fn full_disk(programs: &Programs, chance: &mut Chance, bytes: u64) -> Result<Tally, String> {
    let scratch = Scratch::new()?;
    let data = scratch.at("data");
    programs.prepare(&data, &Under::default())?;
    let mut control = Control::new(&scratch.at("control")).map_err(io)?;
    control.limit(bytes).map_err(io)?;
    let path = scratch.at("control");
    let mut tally = Tally::default();
    let mut lived = Lived::default();
    for half in day::halves() {
        let under = Under {
            root: Some(scratch.path()),
            control: Some(&control),
            log: None,
        };
        let mut lines = programs.lines(&data, MORNING, &under)?;
        lived.ask(&mut lines, &half)?;
        // Half of the time space comes while the program still runs.
        if chance.coin() {
            control = Control::shared(&path).map_err(io)?;
            control.relent().map_err(io)?;
            lived.ask(&mut lines, &[day::note("there may be space now")])?;
        }
        lines.finish()?.check()?;
    }
    let fired = control.fired().map_err(io)?;
    judge(programs, &data, &lived, false).map_err(|trouble| format!("a disk of {bytes} bytes: {trouble}"))?;
    // With space, a whole day can be lived.
    let after = day::live(programs, &data, &Under::default())?;
    let refused = after.failures.iter().any(|code| {
        matches!(
            code.as_str(),
            "not_saved" | "not_recording" | "internal" | "unreadable" | "data_folder_not_writable"
        )
    });
    if refused || after.acknowledged.is_empty() {
        return Err(format!(
            "a disk of {bytes} bytes: there is space again, and yet {:?}",
            after.failures
        ));
    }
    let acknowledged = lived.acknowledged.union(&after.acknowledged).cloned().collect();
    after_crash(programs, &data, &acknowledged)?;
    if fired > 0 || bytes > 0 {
        tally.count(Outcome::Whole);
    }
    Ok(tally)
}
