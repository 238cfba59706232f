//! Small plans, and a person who works through them.

use chrono::NaiveDate;
use training::plan::{
    Block, BlockPurpose, Dose, Outcome, PhasePlan, RampUp, SessionKind, SessionPlan, Side, Why,
};
use training::player::{Cue, Effect, Player, PlayerEvent, PlayerView, SessionMillis, SetResult, StepKind};
use training::quantity::{Grams, Minutes, Repetitions, RepsInReserve, Rpe, Seconds};
use training::readiness::ReadinessState;
use training::vocabulary::{Pattern, Phase, PlaceKind, Quality};

pub fn seconds(value: i64) -> Seconds {
    Seconds::new(value).unwrap()
}

pub fn repetitions(value: i64) -> Dose {
    Dose::Repetitions {
        repetitions: Repetitions::new(value).unwrap(),
    }
}

pub fn hold(value: i64) -> Dose {
    Dose::Hold {
        seconds: seconds(value),
    }
}

pub fn distance(metres: u32, value: i64) -> Dose {
    Dose::Distance {
        metres,
        seconds: seconds(value),
    }
}

pub fn breaths(value: i64) -> Dose {
    Dose::Breaths {
        seconds: seconds(value),
        inhale_tenths: 40,
        exhale_tenths: 60,
    }
}

pub fn block(movement: &str, pattern: Pattern, sets: u8, dose: Dose, rest: i64) -> Block {
    Block {
        movement: movement.to_owned(),
        pattern,
        sets,
        dose,
        each_side: false,
        ramp_up: Vec::new(),
        load: None,
        climb: Vec::new(),
        zone: training::album::Zone::Usual,
        implement: None,
        reserve: None,
        effort: Rpe::new(3).unwrap(),
        rest: seconds(rest),
        transition: seconds(15),
        support: None,
        fast: false,
        superset: false,
        quality_stop: None,
        purpose: BlockPurpose::Work,
        heart_rate: None,
        why: Why::Prepares,
        alternatives: Vec::new(),
    }
}

pub fn phase(phase: Phase, blocks: Vec<Block>) -> PhasePlan {
    PhasePlan {
        phase,
        seconds: seconds(300),
        blocks,
    }
}

pub fn plan(phases: Vec<PhasePlan>) -> SessionPlan {
    SessionPlan {
        day: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
        seed: 7,
        outcome: Outcome::Train,
        kind: SessionKind::Foundation,
        track: None,
        place: PlaceKind::Home,
        budget: Minutes::new(30).unwrap(),
        state: ReadinessState::Full,
        phases,
        reasons: Vec::new(),
        planned_load: 100,
        walk: None,
        side: Side::A,
        hard: false,
        free_track: false,
        as_before: Vec::new(),
    }
}

/// Prime: marching. Skill: a one-sided balance hold twice. Strength: a squat with a ramp-up set, and a row. Aerobic: a walk.
/// Downshift: easy range, and breathing.
pub fn whole_plan() -> SessionPlan {
    let squat = Block {
        ramp_up: vec![RampUp {
            repetitions: Repetitions::new(6).unwrap(),
            load: None,
        }],
        load: Some(Grams::new(16_000).unwrap()),
        reserve: Some(RepsInReserve::new(3).unwrap()),
        alternatives: vec!["test-box-squat".into(), "test-split-squat".into()],
        ..block("test-goblet-squat", Pattern::Squat, 3, repetitions(8), 90)
    };
    plan(vec![
        phase(
            Phase::Prime,
            vec![block("test-march", Pattern::Locomotion, 1, hold(60), 0)],
        ),
        phase(
            Phase::Skill,
            vec![Block {
                each_side: true,
                ..block("test-reach", Pattern::Balance, 3, hold(30), 30)
            }],
        ),
        phase(
            Phase::Strength,
            vec![squat, block("test-row", Pattern::Pull, 2, repetitions(10), 60)],
        ),
        phase(
            Phase::Aerobic,
            vec![block("test-walk", Pattern::Aerobic, 1, hold(600), 0)],
        ),
        phase(
            Phase::Downshift,
            vec![
                block("test-easy-range", Pattern::Mobility, 1, hold(30), 0),
                block("test-long-exhale", Pattern::Breathing, 1, breaths(60), 0),
            ],
        ),
    ])
}

pub fn strength_only() -> SessionPlan {
    let whole = whole_plan();
    plan(
        whole
            .phases
            .into_iter()
            .filter(|phase| matches!(phase.phase, Phase::Strength | Phase::Downshift))
            .collect(),
    )
}

pub fn skill_only() -> SessionPlan {
    let mut juggle = block("test-juggle", Pattern::Coordination, 4, repetitions(10), 30);
    juggle.alternatives = vec!["test-one-ball".into()];
    plan(vec![
        phase(Phase::Skill, vec![juggle]),
        phase(
            Phase::Downshift,
            vec![block("test-long-exhale", Pattern::Breathing, 1, breaths(60), 0)],
        ),
    ])
}

pub fn aerobic_only() -> SessionPlan {
    let whole = whole_plan();
    plan(
        whole
            .phases
            .into_iter()
            .filter(|phase| matches!(phase.phase, Phase::Aerobic | Phase::Downshift))
            .collect(),
    )
}

pub fn result(amount: u32, quality: Quality) -> SetResult {
    SetResult {
        amount,
        load: None,
        reserve: None,
        quality,
    }
}

pub fn clean(amount: u32) -> PlayerEvent {
    PlayerEvent::LogSet {
        result: result(amount, Quality::Clean),
    }
}

pub fn log(quality: Quality) -> PlayerEvent {
    PlayerEvent::LogSet {
        result: result(8, quality),
    }
}

/// A session with a clock that only moves when it is told to.
pub struct Room {
    pub player: Player,
    pub now: u64,
    pub effects: Vec<Effect>,
}

impl Room {
    pub fn with(plan: SessionPlan) -> Self {
        Self {
            player: Player::new(plan).unwrap(),
            now: 0,
            effects: Vec::new(),
        }
    }

    pub fn after(&mut self, seconds: u64) -> &mut Self {
        self.now += seconds * 1_000;
        self.effects = self.player.advance(SessionMillis(self.now));
        self
    }

    pub fn say(&mut self, event: PlayerEvent) -> &mut Self {
        self.effects = self.player.apply(event, SessionMillis(self.now)).unwrap();
        self
    }

    pub fn view(&self) -> PlayerView {
        self.player.view(SessionMillis(self.now))
    }

    pub fn step(&self) -> StepKind {
        self.view().step
    }

    pub fn movement(&self) -> String {
        self.view().movement.unwrap()
    }

    pub fn cues(&self) -> Vec<(u64, Cue)> {
        self.effects
            .iter()
            .filter_map(|effect| match effect {
                Effect::Cue { cue, due } => Some((due.0 / 1_000, *cue)),
                _ => None,
            })
            .collect()
    }

    /// Skips ahead until a step of this kind is reached.
    pub fn until(&mut self, kind: StepKind) -> &mut Self {
        for _ in 0..100 {
            if self.step() == kind {
                return self;
            }
            self.say(PlayerEvent::SkipStep);
        }
        panic!("{kind:?} is not on the way");
    }
}
