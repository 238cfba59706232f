//! What was practised, and where that puts a person on each ladder (§4: 90 % clean, harder; under 60 %, easier).

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use super::roles::is_skill;
use crate::exclusions::Standing;
use crate::history::{History, LoggedSet};
use crate::movement::{Movement, catalogue};
use crate::plan::{Cause, Change, Reason};
use crate::vocabulary::{Phase, Quality};

/// Share of clean sets from which the next rung is harder, in percent (§4).
const HARDER_PERCENT: u32 = 90;
/// Share of clean sets under which it is easier, in percent (§4).
const EASIER_PERCENT: u32 = 60;
/// Sets that a judgement of practice needs. Our choice: one session or two.
const JUDGED_SETS: usize = 4;
/// Sessions that it needs: one good day is not yet a skill. Our choice.
const JUDGED_SESSIONS: usize = 3;
/// Sets that practice is judged by, the latest ones.
const LATEST_SETS: usize = 6;
/// Days for which practice is remembered. Our choice: after a year a ladder is begun again at its foot.
const REMEMBERED_DAYS: u64 = 365;

/// One set of practice.
#[derive(Debug, Clone, Copy)]
struct Attempt<'a> {
    /// Which session of the look-back it was in, counted up.
    session: usize,
    set: &'a LoggedSet,
    movement: &'a Movement,
}

/// The skill that a person is at, and how they came there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Level<'a> {
    /// The rung.
    pub movement: &'a Movement,
    /// Why it is another one than last time.
    pub reason: Option<Reason>,
    /// Sessions in which the ladder was practised.
    pub sessions: usize,
    /// Whether it is practised cleanly and has no rung above that is possible here: it makes room for the next (P6).
    pub mastered: bool,
}

/// The practice of the last year: read once, asked for each ladder.
#[derive(Debug, Default)]
pub struct Practised<'a> {
    ladders: BTreeMap<&'a str, Vec<Attempt<'a>>>,
    known: BTreeSet<&'a str>,
}

impl<'a> Practised<'a> {
    /// Reads the history up to a day, what was done earlier that day included.
    #[must_use]
    pub fn until(history: &'a History, day: NaiveDate) -> Self {
        let from = day
            .checked_sub_days(Days::new(REMEMBERED_DAYS))
            .unwrap_or(NaiveDate::MIN);
        let mut practised = Self::default();
        let records = history
            .sessions
            .range(from..=day)
            .flat_map(|(_, records)| records);
        for (session, record) in records.enumerate() {
            // Sets of a movement follow one another: it is looked up once.
            let together = |a: &LoggedSet, b: &LoggedSet| (a.phase, &a.movement) == (b.phase, &b.movement);
            for run in record.sets.chunk_by(together) {
                let slug = &run[0].movement;
                practised.known.insert(slug);
                if run[0].phase != Phase::Skill {
                    continue;
                }
                let Some(movement) = catalogue().get(slug) else {
                    continue;
                };
                let attempts = run.iter().map(|set| Attempt {
                    session,
                    set,
                    movement,
                });
                practised
                    .ladders
                    .entry(&movement.rung.ladder)
                    .or_default()
                    .extend(attempts);
            }
        }
        practised
    }

    /// Whether a movement was ever done.
    #[must_use]
    pub fn knows(&self, movement: &Movement) -> bool {
        self.known.contains(movement.slug.as_str())
    }

    /// Returns where a person stands on the ladders that were practised but are not planned: those with a rung ahead first,
    /// then the latest.
    #[must_use]
    pub fn levels_beside(&self, standing: &Standing<'_>, planned: &[Level<'_>]) -> Vec<Level<'a>> {
        let is_planned = |ladder: &str| planned.iter().any(|level| level.movement.rung.ladder == ladder);
        let mut beside: Vec<(usize, Level<'a>)> = self
            .ladders
            .iter()
            .filter(|(ladder, _)| !is_planned(ladder))
            .filter_map(|(_, attempts)| attempts.last())
            .map(|last| (last.session, self.level(standing, last.movement)))
            .collect();
        beside.sort_by_key(|(session, level)| {
            (level.mastered, Reverse(*session), level.movement.slug.as_str())
        });
        beside.into_iter().map(|(_, level)| level).collect()
    }

    /// Returns where a person stands on the ladder of a planned skill.
    #[must_use]
    pub fn level(&self, standing: &Standing<'_>, planned: &'a Movement) -> Level<'a> {
        let attempts = self
            .ladders
            .get(planned.rung.ladder.as_str())
            .map_or(&[][..], Vec::as_slice);
        let sessions = sessions(attempts);
        let stay = |movement| Level {
            movement,
            reason: None,
            sessions,
            mastered: false,
        };
        let Some(Stand { at, judged }) = stand(attempts) else {
            return stay(planned);
        };
        if judged.len() < JUDGED_SETS || sessions_with(attempts, at) < JUDGED_SESSIONS {
            return stay(at);
        }
        let percent = clean_percent(&judged);
        let clean_percent = u8::try_from(percent).unwrap_or(100);
        // Clean practice of one rung earns the next that is possible here, whatever control it asks for.
        let fits =
            |other: &&Movement| is_skill(other) && standing.why_not(other, Phase::Skill, true).is_none();
        let from = at.slug.clone();
        if percent >= HARDER_PERCENT
            && let Some(harder) = catalogue().above(at).into_iter().find(fits)
        {
            let to = harder.slug.clone();
            return Level {
                movement: harder,
                reason: Some(Reason {
                    change: Change::HarderSkill { from, to },
                    cause: Cause::CleanPractice { clean_percent },
                }),
                sessions,
                mastered: false,
            };
        }
        if percent < EASIER_PERCENT
            && let Some(easier) = catalogue().easier(&at.slug).into_iter().find(fits)
        {
            let now = easier.slug.clone();
            return Level {
                movement: easier,
                reason: Some(Reason {
                    change: Change::EasierVariation { planned: from, now },
                    cause: Cause::ShakyPractice { clean_percent },
                }),
                sessions,
                mastered: false,
            };
        }
        Level {
            mastered: percent >= HARDER_PERCENT,
            ..stay(at)
        }
    }
}

/// Where a person stands on a ladder, and the latest sets there.
struct Stand<'a> {
    at: &'a Movement,
    judged: Vec<Attempt<'a>>,
}

/// Returns the rung practised last; or the one before, where that was harder and not too hard: an easier rung on a poor
/// morning is no step back, and does not begin the judgement anew.
fn stand<'a>(attempts: &[Attempt<'a>]) -> Option<Stand<'a>> {
    let last = attempts.last()?.movement;
    let earlier = &attempts[..run_start(attempts, last)];
    if let Some(before) = earlier.last().map(|attempt| attempt.movement)
        && before.rung.rung > last.rung.rung
    {
        let judged = judged_at(earlier, before);
        if clean_percent(&judged) >= EASIER_PERCENT {
            return Some(Stand { at: before, judged });
        }
    }
    let judged = judged_at(attempts, last);
    Some(Stand { at: last, judged })
}

/// Returns where the last sets of one rung begin.
fn run_start(attempts: &[Attempt<'_>], movement: &Movement) -> usize {
    attempts
        .iter()
        .rposition(|attempt| attempt.movement.rung.rung != movement.rung.rung)
        .map_or(0, |before| before + 1)
}

/// Returns the latest sets on a movement's rung, easier ones between them left out.
fn judged_at<'a>(attempts: &[Attempt<'a>], movement: &Movement) -> Vec<Attempt<'a>> {
    let rung = movement.rung.rung;
    let no_easier: Vec<Attempt<'a>> = attempts
        .iter()
        .filter(|attempt| attempt.movement.rung.rung >= rung)
        .copied()
        .collect();
    latest(&no_easier[run_start(&no_easier, movement)..])
}

fn latest<'a>(attempts: &[Attempt<'a>]) -> Vec<Attempt<'a>> {
    attempts[attempts.len().saturating_sub(LATEST_SETS)..].to_vec()
}

fn clean_percent(judged: &[Attempt<'_>]) -> u32 {
    let clean = judged
        .iter()
        .filter(|attempt| attempt.set.quality == Quality::Clean)
        .count();
    u32::try_from((clean * 100).checked_div(judged.len()).unwrap_or(0)).unwrap_or(0)
}

/// Returns the number of sessions among attempts in order.
fn sessions(attempts: &[Attempt<'_>]) -> usize {
    let changes = attempts
        .windows(2)
        .filter(|pair| pair[0].session != pair[1].session)
        .count();
    changes + usize::from(!attempts.is_empty())
}

/// Returns the number of sessions in which a movement's rung was practised.
fn sessions_with(attempts: &[Attempt<'_>], movement: &Movement) -> usize {
    let with: Vec<Attempt<'_>> = attempts
        .iter()
        .filter(|attempt| attempt.movement.rung.rung == movement.rung.rung)
        .copied()
        .collect();
    sessions(&with)
}
