//! The intention: what the person wants of a session, chosen with one tap from what the session builds (systems 16 and 18
//! of the promise). It is said back once, before the phase it is about, and asked about afterwards.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::history::{LoggedSet, SessionRecord};
use crate::plan::{BlockPurpose, PhasePlan, SessionKind, SessionPlan};
use crate::player::{PlayerView, StepKind};
use crate::reflection::{Answer, Form};
use crate::vocabulary::{Phase, vocabulary};

vocabulary! {
    /// What the person wants of a session.
    Intention {
        /// A skill that stays clean.
        CleanMovement,
        /// Strength that stops with something in reserve.
        StrengthInReserve,
        /// One honest set of an earned test, and no more.
        OneHonestSet,
        /// Breath that leaves room for talking.
        TalkingBreath,
        /// Joints that move freely.
        MoveFreely,
        /// A slow way down.
        SlowDown,
        /// To be there with one's attention.
        BePresent,
    }
}

/// An intention to choose, and the movement that stands for it today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IntentionOffer {
    /// The intention.
    pub intention: Intention,
    /// The slug of the first movement of its phase; `None` for an intention about the whole session.
    pub movement: Option<String>,
}

/// Share of sets within their planned reserve from which the intention was followed in part, in percent. Our choice: most.
const MOSTLY_PERCENT: usize = 50;

impl Intention {
    /// Returns the phase that the intention is about; `None`: all of the session.
    #[must_use]
    pub const fn phase(self) -> Option<Phase> {
        match self {
            Self::CleanMovement => Some(Phase::Skill),
            Self::StrengthInReserve | Self::OneHonestSet => Some(Phase::Strength),
            Self::TalkingBreath => Some(Phase::Aerobic),
            Self::MoveFreely => Some(Phase::Prime),
            Self::SlowDown => Some(Phase::Downshift),
            Self::BePresent => None,
        }
    }

    /// Returns what can be intended with a session: what it builds, the largest part first, and being present, which goes
    /// with any. At most four, so that one tap is easy.
    ///
    /// Source: our choice, from the promise's systems 16 and 18.
    #[must_use]
    pub fn offered(plan: &SessionPlan) -> Vec<IntentionOffer> {
        let mut parts: Vec<(Self, u32)> = match plan.kind {
            SessionKind::Recharge => vec![(Self::MoveFreely, 2), (Self::SlowDown, 1)],
            SessionKind::EarnedTest => vec![
                (Self::OneHonestSet, u32::MAX),
                (Self::CleanMovement, seconds_of(plan, Phase::Skill)),
                (Self::TalkingBreath, seconds_of(plan, Phase::Aerobic)),
            ],
            SessionKind::Foundation | SessionKind::Build | SessionKind::Endurance => vec![
                (Self::StrengthInReserve, seconds_of(plan, Phase::Strength)),
                (Self::CleanMovement, seconds_of(plan, Phase::Skill)),
                (Self::TalkingBreath, seconds_of(plan, Phase::Aerobic)),
            ],
        };
        parts.sort_by_key(|(_, seconds)| std::cmp::Reverse(*seconds));
        parts
            .into_iter()
            .map(|(intention, _)| intention)
            .filter(|intention| intention.first_movement(plan).is_some())
            .chain([Self::BePresent])
            .map(|intention| intention.offer(plan))
            .collect()
    }

    /// Returns the intention with the movement that stands for it in a plan.
    #[must_use]
    pub fn offer(self, plan: &SessionPlan) -> IntentionOffer {
        IntentionOffer {
            intention: self,
            movement: self.first_movement(plan),
        }
    }

    fn first_movement(self, plan: &SessionPlan) -> Option<String> {
        let phase = self.phase()?;
        let wanted = match self {
            Self::OneHonestSet => BlockPurpose::Test,
            Self::CleanMovement
            | Self::StrengthInReserve
            | Self::TalkingBreath
            | Self::MoveFreely
            | Self::SlowDown
            | Self::BePresent => BlockPurpose::Work,
        };
        plan.phases
            .iter()
            .filter(|part| part.phase == phase)
            .flat_map(|part| &part.blocks)
            .find(|block| block.purpose == wanted)
            .map(|block| block.movement.clone())
    }

    /// Returns whether now is the moment to be reminded: while changing over to the first movement of its phase, and never
    /// while working. An intention about the whole session belongs before its first movement.
    #[must_use]
    pub fn is_due(self, plan: &SessionPlan, view: &PlayerView) -> bool {
        let before_work = match view.step {
            StepKind::Transition | StepKind::Ready => true,
            StepKind::RampUp
            | StepKind::LeadIn
            | StepKind::Repetitions
            | StepKind::Hold
            | StepKind::SideChange
            | StepKind::Rest
            | StepKind::Steady
            | StepKind::Interval
            | StepKind::Ease
            | StepKind::Away
            | StepKind::Breathing
            | StepKind::ControlSample
            | StepKind::Reflect
            | StepKind::Ended => false,
        };
        let first = |phase: &&PhasePlan| self.phase().is_none_or(|wanted| wanted == phase.phase);
        let part = plan
            .phases
            .iter()
            .filter(|part| !part.blocks.is_empty())
            .find(first);
        let begins = part.is_some_and(|part| {
            let changing_over = u64::from(part.blocks[0].transition.get()) * 1_000;
            view.phase == Some(part.phase)
                && view
                    .progress
                    .iter()
                    .any(|seen| seen.phase == part.phase && seen.done_ms <= changing_over)
        });
        before_work && begins && view.light.is_none()
    }

    /// Returns whether it was followed, as far as the session itself tells; `None` where only the person can say.
    ///
    /// Source: our choice. Reserve is judged against the plan's, form as [`Form::answer`] does.
    #[must_use]
    pub fn followed(self, lived: &SessionRecord) -> Option<Answer> {
        let sets = |phase| lived.sets.iter().filter(move |set| set.phase == phase);
        match self {
            Self::CleanMovement => Form::of(sets(Phase::Skill)).map(Form::answer),
            Self::OneHonestSet => Form::of(sets(Phase::Strength)).map(Form::answer),
            Self::MoveFreely => Form::of(sets(Phase::Prime)).map(Form::answer),
            Self::StrengthInReserve => in_reserve(lived, sets(Phase::Strength)),
            Self::TalkingBreath | Self::SlowDown | Self::BePresent => None,
        }
    }
}

fn seconds_of(plan: &SessionPlan, phase: Phase) -> u32 {
    let part = plan.phases.iter().find(|part| part.phase == phase);
    part.map_or(0, |part| part.seconds.get())
}

fn in_reserve<'a>(lived: &SessionRecord, sets: impl Iterator<Item = &'a LoggedSet>) -> Option<Answer> {
    let planned = |set: &LoggedSet| {
        let part = lived.plan.phases.iter().find(|part| part.phase == set.phase)?;
        part.blocks.get(usize::from(set.block))?.reserve
    };
    let kept: Vec<bool> = sets
        .filter_map(|set| Some(set.reserve? >= planned(set)?))
        .collect();
    let within = kept.iter().filter(|kept| **kept).count();
    match kept.len() {
        0 => None,
        all if within == all => Some(Answer::Yes),
        all if within * 100 >= all * MOSTLY_PERCENT => Some(Answer::Partly),
        _ => Some(Answer::NotToday),
    }
}
