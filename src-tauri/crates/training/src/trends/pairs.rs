//! Then and now: what the person did, said and answered first, beside the latest of the same.
//!
//! Always the first and the latest, so that nothing is picked to please; never closer than [`APART_DAYS`]; in the person's own
//! words and units. There is no field for a gain: what lies between the two is theirs to see.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::reflections::{APART_DAYS, OwnWords, own_words};
use crate::confidence::Capability;
use crate::history::{History, LoggedSet};
use crate::movement::{Measure, catalogue};
use crate::plan::SessionKind;
use crate::profile::SupportNeed;
use crate::quantity::{Certainty, Grams};
use crate::reflection::{Answer, Question};
use crate::vocabulary::{Phase, Quality, vocabulary};

/// Movements of strength that are told, those of most days first. Our choice: a page holds three.
pub const MOVEMENTS: usize = 3;
/// Ladders of practice that are told, those of most days first. Our choice: as many as a session practises.
pub const SKILLS: usize = 2;
/// Questions that are told, those answered last first. Our choice.
pub const QUESTIONS: usize = 2;

vocabulary! {
    /// What two days are set beside each other for.
    PairKind {
        /// A movement of strength.
        Movement,
        /// A ladder of practice.
        Skill,
        /// A worry, and what a later one was turned into.
        Turned,
        /// The same question after a session, answered otherwise.
        Question,
        /// What one could use most support with.
        Support,
        /// How sure one is of daily life.
        Sure,
        /// One's own words after a session.
        Words,
    }
}

/// A movement as it was done on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DoneOn {
    /// The training day.
    pub day: NaiveDate,
    /// The movement's slug.
    pub movement: String,
    /// What it is counted in.
    pub measure: Measure,
    /// Load of its heaviest set, where there was one.
    pub load: Option<Grams>,
    /// Repetitions or seconds of that set.
    #[schemars(range(min = 0, max = 86400))]
    pub amount: u32,
    /// Sets of that day that stayed clean.
    #[schemars(range(min = 0, max = 1000))]
    pub clean: u16,
    /// Sets of that day.
    #[schemars(range(min = 1, max = 1000))]
    pub sets: u16,
}

/// A voice that was caught, and what the person made of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Voice {
    /// The training day.
    pub day: NaiveDate,
    /// The movement it came with.
    pub movement: Option<String>,
    /// The person's words.
    pub text: String,
    /// What the person turned it into.
    pub turned: Option<String>,
}

/// An answer to the rotating question of a reflection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnsweredOn {
    /// The training day.
    pub day: NaiveDate,
    /// The answer.
    pub answer: Answer,
    /// The kind of session it was about.
    pub kind: SessionKind,
    /// The line that was written with it.
    pub line: Option<String>,
}

/// An answer to the support question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SupportOn {
    /// First day of the album that was made for it.
    pub day: NaiveDate,
    /// The answer.
    pub need: SupportNeed,
}

/// How sure the person was of one thing, with the words beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SureOn {
    /// The training day.
    pub day: NaiveDate,
    /// The answer.
    pub certainty: Certainty,
    /// The person's words; they stand once, however much was answered with them.
    pub words: Option<String>,
}

/// Two days, at least [`APART_DAYS`] apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "pair")]
pub enum Pair {
    /// The heaviest, then the longest set of the first and of the latest day with the same movement.
    Movement {
        /// The first.
        then: DoneOn,
        /// The latest.
        now: DoneOn,
    },
    /// The highest rung of the first and of the latest day on the same ladder.
    Skill {
        /// The first.
        then: DoneOn,
        /// The latest.
        now: DoneOn,
    },
    /// The first voice that was caught, and the latest one that was turned; of the same movement where there is one.
    Turned {
        /// The first.
        then: Voice,
        /// The latest; it was turned.
        now: Voice,
    },
    /// The first and the latest answer to the same question, where they differ.
    Question {
        /// The question.
        question: Question,
        /// The first.
        then: AnsweredOn,
        /// The latest.
        now: AnsweredOn,
    },
    /// The first and the latest answer to the support question, where they differ.
    Support {
        /// The first.
        then: SupportOn,
        /// The latest.
        now: SupportOn,
    },
    /// The first and the latest word on how sure one is of something.
    Sure {
        /// Of what.
        of: Capability,
        /// The first.
        then: SureOn,
        /// The latest.
        now: SureOn,
    },
    /// The first and the latest line of a reflection.
    Words {
        /// The first.
        then: OwnWords,
        /// The latest.
        now: OwnWords,
    },
}

impl Pair {
    /// Returns what it is about.
    #[must_use]
    pub const fn kind(&self) -> PairKind {
        match self {
            Self::Movement { .. } => PairKind::Movement,
            Self::Skill { .. } => PairKind::Skill,
            Self::Turned { .. } => PairKind::Turned,
            Self::Question { .. } => PairKind::Question,
            Self::Support { .. } => PairKind::Support,
            Self::Sure { .. } => PairKind::Sure,
            Self::Words { .. } => PairKind::Words,
        }
    }

    /// Returns its two days, the earlier one first.
    #[must_use]
    pub const fn days(&self) -> (NaiveDate, NaiveDate) {
        match self {
            Self::Movement { then, now } | Self::Skill { then, now } => (then.day, now.day),
            Self::Turned { then, now } => (then.day, now.day),
            Self::Question { then, now, .. } => (then.day, now.day),
            Self::Support { then, now } => (then.day, now.day),
            Self::Sure { then, now, .. } => (then.day, now.day),
            Self::Words { then, now } => (then.day, now.day),
        }
    }
}

/// What is not there yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PairAhead {
    /// What it will be about.
    pub kind: PairKind,
    /// Its first day, where there was one.
    pub first: Option<NaiveDate>,
    /// The first day that could stand beside it, where that lies ahead.
    pub from: Option<NaiveDate>,
}

/// Then and now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pairs {
    /// What there is, kind by kind in the order of [`PairKind`].
    pub pairs: Vec<Pair>,
    /// The kinds that are not there yet, in the same order.
    pub ahead: Vec<PairAhead>,
    /// Fewest days between then and now.
    #[schemars(range(min = 1, max = 366))]
    pub apart_days: u16,
}

/// What pairs are made of.
#[derive(Debug, Clone, Copy)]
pub struct PairSources<'a> {
    /// The person's past.
    pub history: &'a History,
    /// Voices that were caught, oldest first.
    pub voices: &'a [Voice],
    /// Answers to the support question, oldest first.
    pub supports: &'a [SupportOn],
}

/// Returns then and now, as of `today`: nothing after it is read.
#[must_use]
pub fn pairs(of: PairSources<'_>, today: NaiveDate) -> Pairs {
    let mut found = Found {
        history: of.history,
        today,
        pairs: Vec::new(),
        ahead: Vec::new(),
    };
    let done = found.by_movement();
    found.firsts_and_latest(PairKind::Movement, done, MOVEMENTS, |then, now| Pair::Movement {
        then,
        now,
    });
    let practised = found.by_ladder();
    found.firsts_and_latest(PairKind::Skill, practised, SKILLS, |then, now| Pair::Skill {
        then,
        now,
    });
    found.turned(of.voices);
    found.questions();
    found.supports(of.supports);
    found.sure();
    found.words();
    Pairs {
        pairs: found.pairs,
        ahead: found.ahead,
        apart_days: u16::try_from(APART_DAYS).unwrap_or(u16::MAX),
    }
}

fn are_apart(then: NaiveDate, now: NaiveDate) -> bool {
    (now - then).num_days() >= APART_DAYS
}

/// Leaves the words of an answer beside the first thing that was answered with it: they were said once.
fn once(pairs: &mut [Pair]) {
    let mut said = BTreeSet::new();
    for pair in pairs {
        if let Pair::Sure { then, now, .. } = pair {
            for own in [then, now] {
                if !said.insert(own.day) {
                    own.words = None;
                }
            }
        }
    }
}

struct Found<'a> {
    history: &'a History,
    today: NaiveDate,
    pairs: Vec<Pair>,
    ahead: Vec<PairAhead>,
}

impl Found<'_> {
    /// Keeps the pairs of a kind; where there are none, says from when on there could be one.
    fn keep(&mut self, kind: PairKind, pairs: impl IntoIterator<Item = Pair>, first: Option<NaiveDate>) {
        let before = self.pairs.len();
        self.pairs.extend(pairs);
        if self.pairs.len() == before {
            let from = first
                .and_then(|day| day.checked_add_days(Days::new(APART_DAYS.unsigned_abs())))
                .filter(|day| *day > self.today);
            self.ahead.push(PairAhead { kind, first, from });
        }
    }

    fn by_movement(&self) -> BTreeMap<String, Vec<DoneOn>> {
        self.days_of(
            Phase::Strength,
            |set| Some(set.movement.clone()),
            |set| (0, set.load, set.amount),
        )
    }

    fn by_ladder(&self) -> BTreeMap<String, Vec<DoneOn>> {
        let rung = |set: &LoggedSet| catalogue().get(&set.movement).map(|movement| &movement.rung);
        self.days_of(
            Phase::Skill,
            |set| rung(set).map(|rung| rung.ladder.clone()),
            |set| (rung(set).map_or(0, |rung| rung.rung), set.load, set.amount),
        )
    }

    /// The days of each name, oldest first, each with its best set. Days on which every set was lost say nothing of what one
    /// can do, and are left out.
    fn days_of(
        &self,
        phase: Phase,
        name: impl Fn(&LoggedSet) -> Option<String>,
        best: impl Fn(&LoggedSet) -> (u8, Option<Grams>, u32),
    ) -> BTreeMap<String, Vec<DoneOn>> {
        let mut named: BTreeMap<String, Vec<DoneOn>> = BTreeMap::new();
        for (day, sessions) in self.history.sessions.range(..=self.today) {
            let mut of_day: BTreeMap<String, Vec<&LoggedSet>> = BTreeMap::new();
            for set in sessions.iter().flat_map(|session| &session.sets) {
                if set.phase == phase
                    && let Some(name) = name(set)
                {
                    of_day.entry(name).or_default().push(set);
                }
            }
            for (name, sets) in of_day {
                let kept = sets.iter().filter(|set| set.quality != Quality::Lost);
                if let Some(top) = kept.max_by_key(|set| best(set))
                    && let Some(movement) = catalogue().get(&top.movement)
                {
                    let count = |sets: usize| u16::try_from(sets).unwrap_or(u16::MAX);
                    let clean = sets.iter().filter(|set| set.quality == Quality::Clean);
                    named.entry(name).or_default().push(DoneOn {
                        day: *day,
                        movement: top.movement.clone(),
                        measure: movement.measure,
                        load: top.load,
                        amount: top.amount,
                        clean: count(clean.count()),
                        sets: count(sets.len()),
                    });
                }
            }
        }
        named
    }

    fn firsts_and_latest(
        &mut self,
        kind: PairKind,
        named: BTreeMap<String, Vec<DoneOn>>,
        most: usize,
        pair: impl Fn(DoneOn, DoneOn) -> Pair,
    ) {
        let first = named.values().filter_map(|days| Some(days.first()?.day)).min();
        let mut days: Vec<Vec<DoneOn>> = named.into_values().collect();
        days.retain(|days| match (days.first(), days.last()) {
            (Some(then), Some(now)) => are_apart(then.day, now.day),
            _ => false,
        });
        days.sort_by_key(|days| Reverse(days.len()));
        let pairs = days.into_iter().take(most).filter_map(|mut days| {
            let now = days.pop()?;
            let then = days.into_iter().next()?;
            Some(pair(then, now))
        });
        self.keep(kind, pairs, first);
    }

    fn turned(&mut self, voices: &[Voice]) {
        let until = self.today;
        let voices: Vec<&Voice> = voices.iter().filter(|voice| voice.day <= until).collect();
        let pair = |same: &dyn Fn(&Voice, &Voice) -> bool| {
            voices
                .iter()
                .rev()
                .filter(|now| now.turned.is_some())
                .find_map(|now| {
                    let then = voices.iter().find(|then| same(then, now))?;
                    are_apart(then.day, now.day).then(|| Pair::Turned {
                        then: (*then).clone(),
                        now: (*now).clone(),
                    })
                })
        };
        let found = pair(&|then, now| now.movement.is_some() && then.movement == now.movement)
            .or_else(|| pair(&|_, _| true));
        self.keep(PairKind::Turned, found, voices.first().map(|voice| voice.day));
    }

    fn questions(&mut self) {
        let mut answers: BTreeMap<Question, Vec<AnsweredOn>> = BTreeMap::new();
        for (day, sessions) in self.history.sessions.range(..=self.today) {
            for session in sessions {
                if let Some(reflection) = &session.reflection
                    && let Some((question, answer)) = reflection.question
                {
                    let line = reflection.line.as_deref().map(str::trim);
                    answers.entry(question).or_default().push(AnsweredOn {
                        day: *day,
                        answer,
                        kind: session.plan.kind,
                        line: line.filter(|line| !line.is_empty()).map(str::to_owned),
                    });
                }
            }
        }
        let first = answers.values().filter_map(|days| Some(days.first()?.day)).min();
        let mut otherwise: Vec<Pair> = answers
            .into_iter()
            .filter_map(|(question, days)| {
                let (then, now) = (days.first()?.clone(), days.last()?.clone());
                (then.answer != now.answer && are_apart(then.day, now.day)).then_some(Pair::Question {
                    question,
                    then,
                    now,
                })
            })
            .collect();
        otherwise.sort_by_key(|pair| Reverse(pair.days().1));
        otherwise.truncate(QUESTIONS);
        self.keep(PairKind::Question, otherwise, first);
    }

    fn supports(&mut self, supports: &[SupportOn]) {
        let until = self.today;
        let mut asked = supports.iter().copied().filter(|support| support.day <= until);
        let first = asked.next();
        let pair = first.zip(asked.next_back()).and_then(|(then, now)| {
            (then.need != now.need && are_apart(then.day, now.day)).then_some(Pair::Support { then, now })
        });
        self.keep(PairKind::Support, pair, first.map(|first| first.day));
    }

    fn sure(&mut self) {
        let mut first = None;
        let mut pairs = Vec::new();
        for of in Capability::ALL {
            let mut said = self
                .history
                .confidence
                .range(..=self.today)
                .filter_map(|(day, said)| {
                    Some(SureOn {
                        day: *day,
                        certainty: said.of(*of)?,
                        words: said.words.clone(),
                    })
                });
            let then = said.next();
            let now = said.next_back();
            let begun = then.as_ref().map(|then| then.day);
            first = [first, begun].into_iter().flatten().min();
            if let Some((then, now)) = then.zip(now)
                && are_apart(then.day, now.day)
            {
                pairs.push(Pair::Sure { of: *of, then, now });
            }
        }
        once(&mut pairs);
        self.keep(PairKind::Sure, pairs, first);
    }

    fn words(&mut self) {
        let mut lines = own_words(self.history, NaiveDate::MIN, self.today);
        let then = lines.next();
        let now = lines.next_back();
        let first = then.as_ref().map(|then| then.day);
        let pair = then
            .zip(now)
            .filter(|(then, now)| are_apart(then.day, now.day))
            .map(|(then, now)| Pair::Words { then, now });
        self.keep(PairKind::Words, pair, first);
    }
}
