//! Skill and form, ladder by ladder: how much stayed clean, and the rung it is practised on (§4).

use std::collections::{BTreeMap, BTreeSet};

use super::{Counted, NamedLine, Shaded, Topic, Unit};
use crate::history::{History, LoggedSet};
use crate::movement::{Movement, catalogue};
use crate::reflection::SkillGain;
use crate::trends::finding::Finding;
use crate::trends::line::SmoothPoint;
use crate::trends::lines::{Scale, clean_share, drawn, is_judged};
use crate::trends::span::Frame;
use crate::trends::stats::Reading;
use crate::vocabulary::{Pattern, Phase};

/// Ladders that are told, those of most days first. Our choice: as many as one page holds.
const LADDERS: usize = 6;
/// Days of practice from which a level is told. Our choice: two, so that there is something to compare.
const DAYS_FOR_LEVEL: u32 = 2;

/// Times that the axis of what was said spans at least. Our choice.
const LEAST_TIMES: f64 = 5.0;

/// What a ladder was in the days of the charts.
struct Ladder {
    /// Days on which it was done.
    days: u32,
    /// The movement that was done last.
    latest: &'static Movement,
    /// For each day of practice as a skill, the highest rung.
    rungs: Vec<Reading>,
}

fn ladders(history: &History, frame: &Frame) -> Vec<(&'static str, Ladder)> {
    let mut ladders: BTreeMap<&'static str, Ladder> = BTreeMap::new();
    for (day, sessions) in history.sessions.range(frame.from..=frame.today) {
        let mut seen: BTreeMap<&'static str, (&'static Movement, Option<u8>)> = BTreeMap::new();
        let judged = sessions
            .iter()
            .flat_map(|session| &session.sets)
            .filter(|set| is_judged(set));
        for set in judged {
            let Some(movement) = catalogue().get(&set.movement) else {
                continue;
            };
            let rung = (set.phase == Phase::Skill).then_some(movement.rung.rung);
            let today = seen.entry(&movement.rung.ladder).or_insert((movement, rung));
            *today = (movement, today.1.max(rung));
        }
        for (name, (movement, rung)) in seen {
            let ladder = ladders.entry(name).or_insert(Ladder {
                days: 0,
                latest: movement,
                rungs: Vec::new(),
            });
            ladder.days += 1;
            ladder.latest = movement;
            ladder
                .rungs
                .extend(rung.map(|rung| (frame.x(*day), f64::from(rung))));
        }
    }
    let mut ladders: Vec<_> = ladders.into_iter().collect();
    ladders.sort_by_key(|(name, ladder)| (std::cmp::Reverse(ladder.days), *name));
    ladders.truncate(LADDERS);
    ladders
}

pub(super) fn lines(history: &History, frame: &Frame) -> Vec<NamedLine> {
    let ladders = ladders(history, frame);
    let practised = ladders.iter().any(|(_, ladder)| !ladder.rungs.is_empty());
    let said = practised.then(|| gains(history, frame)).into_iter().flatten();
    ladders
        .into_iter()
        .flat_map(|(name, ladder)| {
            let on_it = |set: &LoggedSet| {
                catalogue()
                    .get(&set.movement)
                    .is_some_and(|movement| movement.rung.ladder == name)
            };
            let clean = named_clean(
                Topic::Clean {
                    movement: ladder.latest.slug.clone(),
                },
                history,
                frame,
                on_it,
            );
            [Some(clean), level(name, &ladder, frame)]
        })
        .flatten()
        .chain(said)
        .collect()
}

/// What got better in practice, as it was said, each counted up: how often, and never how much. What was never said of these
/// days is not told.
fn gains(history: &History, frame: &Frame) -> Vec<NamedLine> {
    let looked_back: Vec<(i32, BTreeSet<SkillGain>)> = history
        .sessions
        .range(frame.from..=frame.today)
        .filter_map(|(day, sessions)| {
            let said: Vec<_> = sessions
                .iter()
                .filter(|session| session.practised_a_skill())
                .filter_map(|session| session.reflection.as_ref())
                .collect();
            let gains = said
                .iter()
                .flat_map(|reflection| reflection.gains.iter().copied());
            (!said.is_empty()).then(|| (frame.x(*day), gains.collect()))
        })
        .collect();
    let of = u32::try_from(looked_back.len()).unwrap_or(u32::MAX);
    let line = |gain: &SkillGain| {
        let days = looked_back.iter().filter(|(_, gains)| gains.contains(gain));
        let times: Vec<Reading> = days.zip(1..).map(|((x, _), nth)| (*x, f64::from(nth))).collect();
        let (_, most) = *times.last()?;
        let scale = Scale {
            possible: (0.0, f64::MAX),
            empty: (0.0, LEAST_TIMES),
            least_height: most.max(LEAST_TIMES),
            step: 1.0,
            least_spread: 1.0,
        };
        let finding = Finding::Said {
            times: u32::try_from(times.len()).unwrap_or(u32::MAX),
            of,
        };
        Some(NamedLine {
            about: Topic::Gain { gain: *gain },
            unit: Unit::Times,
            counted: Counted::Practices,
            shaded: Shaded::Usual,
            hint: None,
            line: drawn(
                &times,
                frame,
                scale,
                (vec![steps(&times)], Vec::new()),
                finding,
                of,
            ),
        })
    };
    SkillGain::ALL.iter().filter_map(line).collect()
}

/// Clean sets of everything that is about balance.
pub(super) fn balance(history: &History, frame: &Frame) -> NamedLine {
    named_clean(Topic::BalanceClean, history, frame, |set| {
        is_balance(&set.movement)
    })
}

/// Whether a movement is about balance.
pub(super) fn is_balance(slug: &str) -> bool {
    catalogue()
        .get(slug)
        .is_some_and(|movement| movement.pattern == Pattern::Balance)
}

fn named_clean(
    about: Topic,
    history: &History,
    frame: &Frame,
    counts: impl Fn(&LoggedSet) -> bool,
) -> NamedLine {
    let mut line = clean_share(history, frame, counts);
    // Only days on which it was done could have had a reading.
    line.of = line.have;
    NamedLine {
        about,
        unit: Unit::Percent,
        counted: Counted::Sets,
        shaded: Shaded::Usual,
        hint: None,
        line,
    }
}

/// The rung, as it was practised: nothing is smoothed, because one stands on a rung or not.
fn level(name: &str, ladder: &Ladder, frame: &Frame) -> Option<NamedLine> {
    let (_, first) = *ladder.rungs.first()?;
    let (_, last) = *ladder.rungs.last()?;
    let rungs = catalogue()
        .ladder(name)
        .map(|movement| movement.rung.rung)
        .max()?;
    let days = u32::try_from(ladder.rungs.len()).unwrap_or(u32::MAX);
    let finding = if days < DAYS_FOR_LEVEL {
        Finding::StillLearning {
            have: days,
            need: DAYS_FOR_LEVEL,
        }
    } else {
        Finding::Level {
            rung: as_rung(last),
            from: as_rung(first),
            rungs,
        }
    };
    let scale = Scale {
        possible: (0.0, f64::from(rungs) + 1.0),
        empty: (0.0, f64::from(rungs) + 1.0),
        least_height: f64::from(rungs) + 1.0,
        step: 1.0,
        least_spread: 1.0,
    };
    Some(NamedLine {
        about: Topic::Level {
            movement: ladder.latest.slug.clone(),
        },
        unit: Unit::Rung,
        counted: Counted::TrainingDays,
        shaded: Shaded::Usual,
        hint: None,
        line: drawn(
            &ladder.rungs,
            frame,
            scale,
            (vec![steps(&ladder.rungs)], Vec::new()),
            finding,
            days,
        ),
    })
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn as_rung(value: f64) -> u8 {
    value as u8
}

/// Returns the rungs as steps: each holds until the day of the next one.
fn steps(rungs: &[Reading]) -> Vec<SmoothPoint> {
    let same = rungs.chunk_by(|(_, one), (_, next)| (one - next).abs() < f64::EPSILON);
    let mut steps: Vec<SmoothPoint> = Vec::new();
    for (stretch, index) in same.zip(0..) {
        let ends = [stretch.first(), stretch.last()].into_iter().flatten();
        let mut ends: Vec<SmoothPoint> = ends
            .map(|(x, value)| SmoothPoint { x: *x, value: *value })
            .collect();
        ends.dedup();
        if let (Some(before), Some(first), true) = (steps.last().copied(), ends.first().copied(), index > 0) {
            steps.push(SmoothPoint { x: first.x, ..before });
        }
        steps.extend(ends);
    }
    steps
}
