//! Bits flip, files are cut short, deleted and exchanged.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::chance::Chance;
use super::day::{self, MORNING};
use super::program::{Programs, Under};
use super::rule::{Outcome, Told, after_damage, told};
use super::run::Tally;
use super::scratch::{Scratch, copy, files};

/// Notes that make a journal of several files.
const NOTES: usize = 330;
/// Characters of each: the longest that a note may have.
const LETTERS: usize = 3_900;
/// How often a file is cut short: at every so many bytes.
pub const CUT_EVERY: u64 = 4096;
/// One case in so many is also told by the real program.
const TOLD_BY_LONGPLAY: u64 = 25;

/// A kind of file of a data folder, and the files that are one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kind {
    pub name: &'static str,
    pub files: Vec<PathBuf>,
}

/// Folders to harm: one that was closed in order, one that was killed, and how the first was earlier.
#[derive(Debug)]
pub struct Patients {
    scratch: Scratch,
    told: [Told; 2],
}

/// How a folder was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    Closed,
    Killed,
}

impl Left {
    pub const BOTH: [Self; 2] = [Self::Closed, Self::Killed];

    fn name(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Killed => "killed",
        }
    }
}

impl Patients {
    pub fn new(programs: &Programs) -> Result<Self, String> {
        let scratch = Scratch::new()?;
        let data = scratch.at("data");
        let text = |number: usize| format!("{number} {}", "so it went. ".repeat(LETTERS / 12));
        let notes: Vec<Value> = (0..NOTES).map(|number| day::note(&text(number))).collect();
        programs.prepare(&data, &Under::default())?;
        let mut lived = day::Lived::default();
        let mut lines = programs.lines(&data, MORNING, &Under::default())?;
        lived.ask(&mut lines, &[day::profile(), day::check_in()])?;
        lived.ask(&mut lines, &notes[..NOTES / 2])?;
        lines.finish()?.check()?;
        copy(&data, &scratch.at("earlier"))?;
        let mut lines = programs.lines(&data, MORNING, &Under::default())?;
        lived.ask(&mut lines, &notes[NOTES / 2..])?;
        lines.finish()?.check()?;
        copy(&data, &scratch.at(Left::Closed.name()))?;
        let mut lines = programs.lines(&data, MORNING, &Under::default())?;
        lived.ask(&mut lines, &[day::note("a last one"), day::note("and one more")])?;
        lines.kill();
        copy(&data, &scratch.at(Left::Killed.name()))?;
        if !lived.failures.is_empty() {
            return Err(format!("the patients could not be raised: {:?}", lived.failures));
        }
        let mut before = Vec::new();
        for left in Left::BOTH {
            let looked_at = scratch.at("looked-at");
            copy(&scratch.at(left.name()), &looked_at)?;
            before.push(told(programs, &looked_at, false)?);
            fs::remove_dir_all(&looked_at).map_err(|error| error.to_string())?;
        }
        let told = <[Told; 2]>::try_from(before).map_err(|_| "two patients".to_owned())?;
        Ok(Self { scratch, told })
    }

    fn before(&self, left: Left) -> &Told {
        &self.told[usize::from(left == Left::Killed)]
    }

    fn folder(&self, left: Left) -> PathBuf {
        self.scratch.at(left.name())
    }

    /// Returns the files of a folder by kind; empty ones have no bits to flip.
    pub fn kinds(&self, left: Left) -> Result<Vec<Kind>, String> {
        let folder = self.folder(left);
        let mut kinds: Vec<Kind> = Vec::new();
        let all = files(&folder)?;
        let growing = all.iter().rfind(|file| is_segment(file)).cloned();
        for file in all {
            let length = fs::metadata(folder.join(&file))
                .map_err(|error| error.to_string())?
                .len();
            if length == 0 {
                continue;
            }
            let name = match file.to_str().unwrap_or_default() {
                _ if Some(&file) == growing.as_ref() => "growing journal file",
                _ if is_segment(&file) => "sealed journal file",
                "longplay.json" => "longplay.json",
                "reached" => "note of how far it came",
                "keys.json" | "journal/keys.json" => "wrapped keys",
                "index/sled/db" => "sled's data",
                path if path.starts_with("index/sled/snap") => "sled's snapshot",
                path if path.starts_with("index/sled/blobs") => "sled's blobs",
                path if path.starts_with("index/sled") => "sled's settings",
                _ => "marker",
            };
            match kinds.iter_mut().find(|kind| kind.name == name) {
                Some(kind) => kind.files.push(file),
                None => kinds.push(Kind {
                    name,
                    files: vec![file],
                }),
            }
        }
        Ok(kinds)
    }

    /// Harms a copy of a folder and judges it.
    fn harm(
        &self,
        programs: &Programs,
        left: Left,
        case: u64,
        harm: impl FnOnce(&Path) -> Result<String, String>,
    ) -> Result<Tally, String> {
        let scratch = Scratch::new()?;
        let data = scratch.at("data");
        copy(&self.folder(left), &data)?;
        let done = harm(&data)?;
        let harmed = scratch.at("harmed");
        if case.is_multiple_of(TOLD_BY_LONGPLAY) {
            copy(&data, &harmed)?;
        }
        let why = |trouble: String| format!("{}, {done}: {trouble}", left.name());
        let (outcome, found) = after_damage(programs, &data, self.before(left)).map_err(why)?;
        if case.is_multiple_of(TOLD_BY_LONGPLAY) && outcome != Outcome::Refused {
            named_by_longplay(programs, &harmed, &found).map_err(why)?;
        }
        let mut tally = Tally::default();
        tally.count(outcome);
        Ok(tally)
    }

    pub fn flip(
        &self,
        programs: &Programs,
        left: Left,
        kind: &Kind,
        chance: &mut Chance,
        case: u64,
    ) -> Result<Tally, String> {
        self.harm(programs, left, case, |data| {
            let file = kind.files.get(index(chance, kind.files.len())).ok_or("no file")?;
            let mut bytes = fs::read(data.join(file)).map_err(|error| error.to_string())?;
            // Sled's file is mostly empty: half of the flips go where something stands.
            let at = if chance.coin() {
                index(chance, bytes.len())
            } else {
                let written = bytes.iter().rposition(|byte| *byte != 0).unwrap_or_default();
                index(chance, written + 1)
            };
            let bit = chance.below(8);
            bytes[at] ^= 1 << bit;
            fs::write(data.join(file), bytes).map_err(|error| error.to_string())?;
            Ok(format!("bit {bit} of byte {at} of {} flipped", file.display()))
        })
    }

    /// Returns every way of cutting a file short: which, and to how many bytes.
    pub fn cuts(&self, left: Left) -> Result<Vec<(PathBuf, u64)>, String> {
        let folder = self.folder(left);
        let mut cuts = Vec::new();
        for file in files(&folder)? {
            let length = fs::metadata(folder.join(&file))
                .map_err(|error| error.to_string())?
                .len();
            let lengths = (0..length).step_by(usize::try_from(CUT_EVERY).unwrap_or(usize::MAX));
            cuts.extend(lengths.map(|length| (file.clone(), length)));
        }
        Ok(cuts)
    }

    pub fn cut(
        &self,
        programs: &Programs,
        left: Left,
        (file, length): &(PathBuf, u64),
        case: u64,
    ) -> Result<Tally, String> {
        self.harm(programs, left, case, |data| {
            let opened = fs::OpenOptions::new().write(true).open(data.join(file));
            opened
                .and_then(|file| file.set_len(*length))
                .map_err(|error| error.to_string())?;
            Ok(format!("{} cut to {length} bytes", file.display()))
        })
    }

    /// Returns every file and folder that can be deleted, alone.
    pub fn deletions(&self, left: Left) -> Result<Vec<PathBuf>, String> {
        let mut targets = files(&self.folder(left))?;
        targets.extend(["journal", "index", "index/sled"].map(PathBuf::from));
        Ok(targets)
    }

    pub fn delete(&self, programs: &Programs, left: Left, target: &Path) -> Result<Tally, String> {
        self.harm(programs, left, 0, |data| {
            let path = data.join(target);
            let gone = if path.is_dir() {
                fs::remove_dir_all(path)
            } else {
                fs::remove_file(path)
            };
            gone.map_err(|error| error.to_string())?;
            Ok(format!("{} deleted", target.display()))
        })
    }

    /// Returns every file that can change places with another, and every file an earlier one can take the place of.
    pub fn swaps(&self, left: Left) -> Result<Vec<(PathBuf, PathBuf, bool)>, String> {
        let own = files(&self.folder(left))?;
        let earlier = files(&self.scratch.at("earlier"))?;
        let mut swaps: Vec<(PathBuf, PathBuf, bool)> = Vec::new();
        for (number, one) in own.iter().enumerate() {
            swaps.extend(
                own[number + 1..]
                    .iter()
                    .map(|other| (one.clone(), other.clone(), false)),
            );
            swaps.extend(
                earlier
                    .iter()
                    .filter(|file| *file == one)
                    .map(|file| (one.clone(), file.clone(), true)),
            );
        }
        Ok(swaps)
    }

    pub fn swap(
        &self,
        programs: &Programs,
        left: Left,
        (one, other, earlier): &(PathBuf, PathBuf, bool),
    ) -> Result<Tally, String> {
        self.harm(programs, left, 0, |data| {
            let failed = |error: std::io::Error| error.to_string();
            if *earlier {
                fs::copy(self.scratch.at("earlier").join(other), data.join(one)).map_err(failed)?;
                return Ok(format!("{} as it was earlier", one.display()));
            }
            let (first, second) = (
                fs::read(data.join(one)).map_err(failed)?,
                fs::read(data.join(other)).map_err(failed)?,
            );
            fs::write(data.join(one), second).map_err(failed)?;
            fs::write(data.join(other), first).map_err(failed)?;
            Ok(format!("{} and {} exchanged", one.display(), other.display()))
        })
    }
}

fn index(chance: &mut Chance, length: usize) -> usize {
    usize::try_from(chance.below(u64::try_from(length).unwrap_or_default())).unwrap_or_default()
}

fn is_segment(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension == "jsonl")
}

/// Checks that the app itself names what is missing.
fn named_by_longplay(programs: &Programs, data: &Path, found: &Told) -> Result<(), String> {
    let mut lines = programs.lines(data, MORNING, &Under::default())?;
    lines.send(&serde_json::json!({ "name": "view_data", "request": {} }));
    let answer = lines.hear()?.unwrap_or_default();
    lines.finish()?.check()?;
    let named: Vec<(u64, u64)> = answer["response"]["missing"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|range| Some((range["first"].as_u64()?, range["last"].as_u64()?)))
        .collect();
    if named == found.missing {
        Ok(())
    } else {
        Err(format!(
            "the app names {named:?}, the store {:?}: {answer}",
            found.missing
        ))
    }
}
