//! The other of the day's two sessions, in short: looked at before it is chosen.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::generate::generate;
use training::plan::{Lever, Outcome, SessionKind, SessionPlan, Side};
use training::quantity::{Minutes, Seconds};
use training::vocabulary::Phase;
use ts_rs::TS;

use chrono::NaiveDate;

use crate::failure::Failure;
use crate::host::Host;

/// The day's other session, in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SideBrief {
    /// Which of the two it is.
    pub side: Side,
    /// Its kind.
    pub kind: SessionKind,
    /// Its minutes.
    pub minutes: Minutes,
    /// Time of all its phases.
    pub seconds: Seconds,
    /// Skills that only it has.
    pub skills: Vec<String>,
    /// Strength movements that only it has.
    pub lifts: Vec<String>,
    /// Aerobic movements that only it has.
    pub aerobic: Vec<String>,
}

/// Slugs of a phase, each once, in order.
fn movements(plan: &SessionPlan, phase: Phase) -> Vec<&str> {
    let mut slugs = Vec::new();
    for block in plan
        .phases
        .iter()
        .filter(|found| found.phase == phase)
        .flat_map(|found| &found.blocks)
    {
        if !slugs.contains(&block.movement.as_str()) {
            slugs.push(&block.movement);
        }
    }
    slugs
}

/// Slugs of a phase that one plan has and the other has not.
fn only(of: &SessionPlan, not: &SessionPlan, phase: Phase) -> Vec<String> {
    let others = movements(not, phase);
    movements(of, phase)
        .into_iter()
        .filter(|slug| !others.contains(slug))
        .map(str::to_owned)
        .collect()
}

/// Returns the choices with the day's other side instead of the present one.
fn turned(levers: &[Lever]) -> Vec<Lever> {
    if levers.contains(&Lever::SideB) {
        levers
            .iter()
            .filter(|lever| **lever != Lever::SideB)
            .cloned()
            .collect()
    } else {
        levers.iter().cloned().chain([Lever::SideB]).collect()
    }
}

fn brief(now: &SessionPlan, other: &SessionPlan) -> Option<SideBrief> {
    if now.outcome != Outcome::Train || other.outcome != Outcome::Train || now.side == other.side {
        return None;
    }
    let brief = SideBrief {
        side: other.side,
        kind: other.kind,
        minutes: other.budget,
        seconds: Seconds::clamped(
            other
                .phases
                .iter()
                .map(|phase| i64::from(phase.seconds.get()))
                .sum(),
        ),
        skills: only(other, now, Phase::Skill),
        lifts: only(other, now, Phase::Strength),
        aerobic: only(other, now, Phase::Aerobic),
    };
    // Two sides that ask for the same are no choice.
    let differs = !(brief.skills.is_empty() && brief.lifts.is_empty() && brief.aerobic.is_empty());
    differs.then_some(brief)
}

/// Returns the other side of a day that has a session; `None` where there is nothing to choose between.
pub(super) fn other_side(host: &mut Host, day: NaiveDate) -> Result<Option<SideBrief>, Failure> {
    let brief = host.ask_planner(day, |request, now| {
        let levers = turned(request.levers);
        let other = generate(&training::generate::Request {
            levers: &levers,
            ..*request
        });
        brief(now, &other)
    })?;
    Ok(brief.flatten())
}
