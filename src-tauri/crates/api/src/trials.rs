//! Trials by the toss of a coin, as the journal holds them. The seed is journalled before the first coin falls, and each day's
//! coin with the check-in, so that nobody can choose it afterwards.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use store::Event;
use training::check_in::CheckIn;
use training::plan::SessionPlan;
use training::trends::Asked;
use training::trial::{Practice, Toss, allocation, is_complete};
use uuid::Uuid;

use crate::failure::Failure;
use crate::handlers::is_for_gathering;
use crate::host::{Draft, Host};
use crate::records::{Record, decode};

/// Somebody opted in. The event's id is the trial's id; taking it back takes the whole trial back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct TrialBegun {
    /// What the coin decides about.
    pub practice: Practice,
    /// What the mornings after are asked for.
    pub asked: Asked,
    /// What every coin of the trial follows from.
    pub seed: u32,
}

impl Record for TrialBegun {
    const KIND: &'static str = "trial_begun";
}

/// The coin fell on an eligible day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct TrialTossed {
    /// The trial.
    pub trial: Uuid,
    /// The day's place among the eligible ones, from 0.
    pub place: u32,
    /// Whether the coin says to practise.
    pub practise: bool,
}

impl Record for TrialTossed {
    const KIND: &'static str = "trial_tossed";
}

/// Whether the person did it on a day of the coin; the latest one counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct TrialAnswered {
    /// The trial.
    pub trial: Uuid,
    /// Whether it was done.
    pub did: bool,
}

impl Record for TrialAnswered {
    const KIND: &'static str = "trial_answered";
}

/// The person stopped a trial. What it gathered stays; taking this back goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct TrialStopped {
    /// The trial.
    pub trial: Uuid,
}

impl Record for TrialStopped {
    const KIND: &'static str = "trial_stopped";
}

/// A trial with its coins.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Trial {
    pub(crate) id: Uuid,
    pub(crate) began: NaiveDate,
    pub(crate) record: TrialBegun,
    pub(crate) tosses: Vec<Toss>,
    /// The day on which it was stopped, or on which another took its place.
    pub(crate) stopped: Option<NaiveDate>,
}

impl Host {
    fn standing_between<R: Record>(&self, from: NaiveDate) -> Result<Vec<(Event, R)>, Failure> {
        let events = self.store.of_kind_between(R::KIND, from, NaiveDate::MAX)?;
        self.store
            .standing(events)?
            .into_iter()
            .map(|event| Ok((event.clone(), decode::<R>(event)?)))
            .collect()
    }

    /// Returns every trial, in the order in which they began.
    pub(crate) fn trials(&self) -> Result<Vec<Trial>, Failure> {
        let begun = self.standing_between::<TrialBegun>(NaiveDate::MIN)?;
        let Some(first) = begun.iter().map(|(event, _)| event.day).min() else {
            return Ok(Vec::new());
        };
        let mut trials: Vec<Trial> = begun
            .into_iter()
            .map(|(event, record)| Trial {
                id: event.id,
                began: event.day,
                record,
                tosses: Vec::new(),
                stopped: None,
            })
            .collect();
        let of = |trials: &mut Vec<Trial>, id: Uuid| trials.iter().position(|trial| trial.id == id);
        for (event, tossed) in self.standing_between::<TrialTossed>(first)? {
            if let Some(at) = of(&mut trials, tossed.trial) {
                trials[at].tosses.push(Toss {
                    day: event.day,
                    place: tossed.place,
                    practise: tossed.practise,
                    did: None,
                });
            }
        }
        for (event, answered) in self.standing_between::<TrialAnswered>(first)? {
            if let Some(at) = of(&mut trials, answered.trial)
                && let Some(toss) = trials[at].tosses.iter_mut().find(|toss| toss.day == event.day)
            {
                toss.did = Some(answered.did);
            }
        }
        for (event, stopped) in self.standing_between::<TrialStopped>(first)? {
            if let Some(at) = of(&mut trials, stopped.trial) {
                trials[at].stopped = Some(event.day);
            }
        }
        // One at a time: where two were begun without a stop between them, as on two computers, the later one goes on.
        for at in 1..trials.len() {
            let next = trials[at].began;
            trials[at - 1].stopped.get_or_insert(next);
        }
        Ok(trials)
    }

    /// Returns whether coins still fall in a trial.
    pub(crate) fn goes_on(&mut self, trial: &Trial) -> Result<bool, Failure> {
        if trial.stopped.is_some() {
            return Ok(false);
        }
        let memory = self.memory_from(trial.began)?;
        Ok(!is_complete(
            &trial.tosses,
            &memory.history.check_ins,
            trial.record.asked,
        ))
    }

    /// Returns the toss to record with a check-in of today: one on each eligible day after the one on which the trial began,
    /// until it has its pairs.
    pub(crate) fn toss_draft(
        &mut self,
        day: NaiveDate,
        check_in: &CheckIn,
        plan: &SessionPlan,
    ) -> Result<Option<Draft>, Failure> {
        let Some(trial) = self
            .trials()?
            .pop()
            .filter(|trial| trial.stopped.is_none() && trial.began < day)
        else {
            return Ok(None);
        };
        let tossed_already = trial.tosses.iter().any(|toss| toss.day == day);
        if tossed_already || !trial.record.practice.suits(check_in) || !is_for_gathering(check_in, plan) {
            return Ok(None);
        }
        // This morning may be the last that was wanted.
        let mut mornings = self.memory_from(trial.began)?.history.check_ins.clone();
        mornings.insert(day, check_in.clone());
        if is_complete(&trial.tosses, &mornings, trial.record.asked) {
            return Ok(None);
        }
        let place = trial.tosses.iter().map(|toss| toss.place + 1).max().unwrap_or(0);
        let practise = allocation(trial.record.seed, place);
        let tossed = TrialTossed {
            trial: trial.id,
            place,
            practise,
        };
        self.draft(day, &tossed).map(Some)
    }
}
