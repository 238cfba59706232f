//! "Take it with you": today's session as one page that needs no computer beside it.

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::plan::{
    Block, BlockPurpose, Dose, HeartRateRange, Outcome, PhasePlan, QualityStop, RampUp, SessionKind, Side,
    Support, Track,
};
use training::profile::DayOfWeek;
use training::quantity::{Grams, Minutes, RepsInReserve, Rpe, Seconds};
use training::vocabulary::{Equipment, Phase, PlaceKind};
use ts_rs::TS;

use super::app::Nothing;
use crate::failure::{Code, Failure};
use crate::host::Host;

/// One movement of the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct TakeAlongLine {
    /// The movement's slug; its setup, cues and stop are words by that slug.
    pub movement: String,
    /// Lighter sets first, lightest first.
    pub ramp_up: Vec<RampUp>,
    /// Work sets.
    pub sets: u8,
    /// What each set asks for.
    pub dose: Dose,
    /// Whether each set is done on both sides.
    pub each_side: bool,
    /// Load, where there is one.
    pub load: Option<Grams>,
    /// What carries it.
    pub implement: Option<Equipment>,
    /// Reserve to stop with.
    pub reserve: Option<RepsInReserve>,
    /// Planned effort.
    pub effort: Rpe,
    /// Heart rates to stay between, where they say something.
    pub heart_rate: Option<HeartRateRange>,
    /// Whether its sets take turns with those of the next line.
    pub superset: bool,
    /// Rest after each set; `None` where one set is all.
    pub rest: Option<Seconds>,
    /// Fixed support to hold on to.
    pub support: Option<Support>,
    /// Whether it is meant fast.
    pub fast: bool,
    /// When practice of it ends for today.
    pub quality_stop: Option<QualityStop>,
    /// What it is there for.
    pub purpose: BlockPurpose,
}

/// One phase of the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct TakeAlongPhase {
    /// Which phase.
    pub phase: Phase,
    /// Its time.
    pub seconds: Seconds,
    /// Its movements, in order.
    pub lines: Vec<TakeAlongLine>,
}

/// Today's session as one page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct TakeAlong {
    /// The training day.
    pub day: NaiveDate,
    /// Its day of the week.
    pub weekday: DayOfWeek,
    /// The kind of session.
    pub kind: SessionKind,
    /// Which of the day's two sessions it is.
    pub side: Side,
    /// Where it stands in the album.
    pub track: Option<Track>,
    /// Where it takes place.
    pub place: PlaceKind,
    /// Time of all phases.
    pub seconds: Seconds,
    /// Whether it is an earned hard day.
    pub hard: bool,
    /// An easy walk that would count beside it.
    pub walk: Option<Minutes>,
    /// The phases that have something in them, in order.
    pub phases: Vec<TakeAlongPhase>,
}

fn line(block: Block, takes_turns: bool) -> TakeAlongLine {
    let several = block.sets > 1 || !block.ramp_up.is_empty() || takes_turns;
    TakeAlongLine {
        movement: block.movement,
        ramp_up: block.ramp_up,
        sets: block.sets,
        dose: block.dose,
        each_side: block.each_side,
        load: block.load,
        implement: block.implement,
        reserve: block.reserve,
        effort: block.effort,
        heart_rate: block.heart_rate,
        superset: block.superset,
        rest: (several && block.rest.get() > 0).then_some(block.rest),
        support: block.support,
        fast: block.fast,
        quality_stop: block.quality_stop,
        purpose: block.purpose,
    }
}

fn phase(plan: PhasePlan) -> TakeAlongPhase {
    let mut turns = false;
    let lines = plan.blocks.into_iter().map(|block| {
        // The second of two that take turns has the same word from the one before it.
        let takes_turns = std::mem::replace(&mut turns, block.superset) || block.superset;
        line(block, takes_turns)
    });
    TakeAlongPhase {
        phase: plan.phase,
        seconds: plan.seconds,
        lines: lines.collect(),
    }
}

pub(crate) fn view_take_along(host: &mut Host, _: Nothing) -> Result<TakeAlong, Failure> {
    host.profile_or_refuse()?;
    let day = host.today()?;
    if !host.memory()?.past.check_ins.contains_key(&day) {
        return Err(Failure::new(Code::NoCheckIn, "today's check-in comes first"));
    }
    let nothing = || Failure::new(Code::NoSession, "there is no session today to take along");
    let plan = host.plan_of(day)?.ok_or_else(nothing)?.1.plan;
    if plan.outcome != Outcome::Train {
        return Err(nothing());
    }
    let seconds = plan
        .phases
        .iter()
        .map(|phase| i64::from(phase.seconds.get()))
        .sum();
    Ok(TakeAlong {
        day,
        weekday: day.weekday().into(),
        kind: plan.kind,
        side: plan.side,
        track: plan.track,
        place: plan.place,
        seconds: Seconds::clamped(seconds),
        hard: plan.hard,
        walk: plan.walk,
        phases: plan
            .phases
            .into_iter()
            .filter(|phase| !phase.blocks.is_empty())
            .map(phase)
            .collect(),
    })
}
