//! How then and now is found.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use super::{
    AnsweredOn, DoneOn, MOVEMENTS, Pair, PairAhead, PairKind, Pairs, QUESTIONS, SKILLS, SupportOn, SureOn,
    Voice,
};
use crate::confidence::Capability;
use crate::history::{History, LoggedSet};
use crate::movement::catalogue;
use crate::quantity::Grams;
use crate::reflection::Question;
use crate::trends::reflections::{APART_DAYS, own_words};
use crate::vocabulary::{Phase, Quality};

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
