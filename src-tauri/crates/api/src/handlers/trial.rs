//! A randomised trial of one: opted into, answered day by day, stopped at any time with nothing lost (§10, part 2).

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::quantity::Minutes;
use training::trends::Asked;
use training::trial::{PAIRS_FOR_VERDICT, Practice, Toss, TrialReport, report};
use ts_rs::TS;
use uuid::Uuid;

use super::app::{Nothing, Recorded};
use super::journal::DatedDay;
use crate::failure::{Code, Failure};
use crate::host::Host;
use crate::trials::{Trial, TrialAnswered, TrialBegun, TrialStopped};

/// What a trial is to be about.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BeginTrial {
    /// What the coin decides about.
    pub practice: Practice,
    /// What the mornings after are asked for.
    pub asked: Asked,
}

/// How a day of the coin went.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerToss {
    /// The day.
    pub day: NaiveDate,
    /// Whether it was done, whatever the coin said.
    pub did: bool,
}

/// Something the coin can decide about.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct PracticeOffered {
    /// What.
    pub practice: Practice,
    /// How long it takes.
    pub minutes: Minutes,
}

/// A trial: what it asks, where it stands, and what it found.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct TrialPage {
    /// Its id; taking it back takes the trial back, its coins with it.
    pub id: Uuid,
    /// What the coin decides about.
    pub practice: Practice,
    /// How long that takes.
    pub minutes: Minutes,
    /// What the mornings after are asked for.
    pub asked: Asked,
    /// The day on which it was opted into. Coins fall from the next day on.
    pub began: DatedDay,
    /// The day on which the person stopped it.
    pub stopped: Option<DatedDay>,
    /// Whether coins still fall.
    pub goes_on: bool,
    /// What it found, and what that rests on.
    pub report: TrialReport,
}

/// A day of the coin, to be followed or answered.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct TossShown {
    /// What the coin decided about.
    pub practice: Practice,
    /// How long it takes.
    pub minutes: Minutes,
    /// The coin.
    pub toss: Toss,
}

/// The trial under way, those before it, and what the coin says today.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct TrialsView {
    /// Every trial, the newest first.
    pub trials: Vec<TrialPage>,
    /// What one may be begun about; empty while coins fall.
    pub offered: Vec<PracticeOffered>,
    /// What the mornings after can be asked for.
    pub questions: Vec<Asked>,
    /// Pairs of days that a trial takes.
    pub pairs: u32,
    /// Today's coin.
    pub today: Option<TossShown>,
    /// Yesterday's coin, while nothing was said of it.
    pub yesterday: Option<TossShown>,
}

fn page(host: &mut Host, trial: &Trial) -> Result<TrialPage, Failure> {
    let goes_on = host.goes_on(trial)?;
    let memory = host.memory_from(trial.began)?;
    let TrialBegun { practice, asked, .. } = trial.record;
    Ok(TrialPage {
        id: trial.id,
        practice,
        minutes: practice.minutes(),
        asked,
        began: trial.began.into(),
        stopped: trial.stopped.map(DatedDay::from),
        goes_on,
        report: report(
            &trial.tosses,
            &memory.history.check_ins,
            asked,
            trial.stopped.is_some(),
        ),
    })
}

pub(crate) fn view_trials(host: &mut Host, _: Nothing) -> Result<TrialsView, Failure> {
    let today = host.today()?;
    host.profile_or_refuse()?;
    let mut trials = host.trials()?;
    trials.reverse();
    let shown = |day: Option<NaiveDate>| {
        let newest = trials.first().filter(|trial| trial.stopped.is_none())?;
        let toss = newest.tosses.iter().find(|toss| Some(toss.day) == day)?;
        let practice = newest.record.practice;
        Some(TossShown {
            practice,
            minutes: practice.minutes(),
            toss: *toss,
        })
    };
    let of_today = shown(Some(today));
    let of_yesterday = shown(today.pred_opt()).filter(|shown| shown.toss.did.is_none());
    let trials = trials
        .iter()
        .map(|trial| page(host, trial))
        .collect::<Result<Vec<_>, _>>()?;
    let offered = if trials.first().is_some_and(|newest| newest.goes_on) {
        Vec::new()
    } else {
        let offer = |practice: &Practice| PracticeOffered {
            practice: *practice,
            minutes: practice.minutes(),
        };
        Practice::ALL.iter().map(offer).collect()
    };
    Ok(TrialsView {
        trials,
        offered,
        questions: Asked::ALL.to_vec(),
        pairs: PAIRS_FOR_VERDICT,
        today: of_today,
        yesterday: of_yesterday,
    })
}

pub(crate) fn begin_trial(host: &mut Host, request: BeginTrial) -> Result<Recorded, Failure> {
    let day = host.today()?;
    host.profile_or_refuse()?;
    if let Some(newest) = host.trials()?.pop()
        && host.goes_on(&newest)?
    {
        return Err(Failure::new(
            Code::NotNow,
            "a trial is under way; stopping it comes first",
        ));
    }
    let BeginTrial { practice, asked } = request;
    let seed = host.context.seed();
    let draft = host.draft(
        day,
        &TrialBegun {
            practice,
            asked,
            seed,
        },
    )?;
    let id = draft.id;
    host.record(vec![draft])?;
    Ok(Recorded { id })
}

pub(crate) fn answer_toss(host: &mut Host, request: AnswerToss) -> Result<Recorded, Failure> {
    let missing = || Failure::new(Code::NotFound, "no coin fell on that day").about("day");
    let on_day = |trial: &Trial| trial.tosses.iter().any(|toss| toss.day == request.day);
    let trial = host.trials()?.into_iter().rfind(on_day).ok_or_else(missing)?.id;
    let draft = host.draft(
        request.day,
        &TrialAnswered {
            trial,
            did: request.did,
        },
    )?;
    let id = draft.id;
    host.record(vec![draft])?;
    Ok(Recorded { id })
}

pub(crate) fn stop_trial(host: &mut Host, _: Nothing) -> Result<Recorded, Failure> {
    let day = host.today()?;
    let newest = host.trials()?.pop();
    let Some(newest) = newest else {
        return Err(Failure::new(Code::NotNow, "no trial is under way"));
    };
    if !host.goes_on(&newest)? {
        return Err(Failure::new(Code::NotNow, "no trial is under way"));
    }
    let draft = host.draft(day, &TrialStopped { trial: newest.id })?;
    let id = draft.id;
    host.record(vec![draft])?;
    Ok(Recorded { id })
}
