//! Two processes on one folder: one of them gets it, the other says so.

use std::collections::BTreeSet;

use super::chance::Chance;
use super::day::{self, MORNING};
use super::program::{Programs, Under};
use super::rule::{Outcome, after_crash};
use super::run::Tally;
use super::scratch::Scratch;

pub fn at_once(programs: &Programs, chance: &mut Chance) -> Result<Tally, String> {
    let scratch = Scratch::new()?;
    let data = scratch.at("data");
    let mut acknowledged = BTreeSet::new();
    let mut lived = day::Lived::default();
    programs.prepare(&data, &Under::default())?;
    // Half of the time neither finds anything in it.
    if chance.coin() {
        let mut lines = programs.lines(&data, MORNING, &Under::default())?;
        lived.ask(&mut lines, &[day::profile()])?;
        lines.finish()?.check()?;
    }
    let mut both = [
        programs.lines(&data, MORNING, &Under::default())?,
        programs.lines(&data, MORNING, &Under::default())?,
    ];
    let asks = [
        [day::profile(), day::note("one of the first")],
        [day::profile(), day::note("one of the second")],
    ];
    for turn in 0..2 {
        for (lines, asks) in both.iter_mut().zip(&asks) {
            lines.send(&asks[turn]);
        }
    }
    let killed = chance.one_in(4);
    let mut worked = 0;
    for (mut lines, asks) in both.into_iter().zip(&asks) {
        let mut heard = 0;
        for asked in asks {
            let Some(answer) = lines.hear()? else { break };
            lived.hear(asked, &answer);
            heard += 1;
        }
        if heard == asks.len() {
            worked += 1;
            if killed {
                lines.kill();
                continue;
            }
        }
        let ended = lines.finish()?;
        ended.check()?;
        if heard == 0 && !ended.said.contains("data_folder_in_use") {
            return Err(format!(
                "the second is not told that the folder is in use: {}",
                ended.said
            ));
        }
    }
    if let Some(code) = lived.failures.first() {
        return Err(format!("a change was refused: {code}"));
    }
    if worked == 0 {
        return Err("neither of the two worked".to_owned());
    }
    acknowledged.append(&mut lived.acknowledged);
    after_crash(programs, &data, &acknowledged)?;
    let mut tally = Tally::default();
    tally.count(Outcome::Whole);
    Ok(tally)
}
