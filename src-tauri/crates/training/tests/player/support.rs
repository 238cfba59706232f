//! Small plans, and a person who works through them.

use std::collections::BTreeMap;

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
        loads: BTreeMap::new(),
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

/// Strength: a squat with a ramp-up set and a row that take turns, so many sets of each, and then push-ups. Downshift: breathing.
pub fn taking_turns(squats: u8, rows: u8) -> SessionPlan {
    let lift = |slug, pattern, sets, count, rest| Block {
        reserve: Some(RepsInReserve::new(3).unwrap()),
        ..block(slug, pattern, sets, repetitions(count), rest)
    };
    let squat = Block {
        superset: true,
        ramp_up: vec![RampUp {
            repetitions: Repetitions::new(6).unwrap(),
            load: None,
        }],
        load: Some(Grams::new(16_000).unwrap()),
        alternatives: vec!["chair-stand".into(), "split-squat".into()],
        ..lift("goblet-squat", Pattern::Squat, squats, 8, 40)
    };
    let row = Block {
        load: Some(Grams::new(12_000).unwrap()),
        alternatives: vec!["band-row".into(), "split-squat".into()],
        ..lift("backpack-row", Pattern::Pull, rows, 10, 35)
    };
    plan(vec![
        phase(
            Phase::Strength,
            vec![squat, row, lift("counter-push-up", Pattern::Push, 2, 10, 60)],
        ),
        phase(
            Phase::Downshift,
            vec![block("test-long-exhale", Pattern::Breathing, 1, breaths(60), 0)],
        ),
    ])
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

    /// Does what is asked in the time that the plan has for it, until the current set is done or the current rest is over.
    pub fn as_asked(&mut self) -> &mut Self {
        let view = self.view();
        let amount = match view.dose {
            Some(Dose::Repetitions { repetitions }) => u32::from(repetitions.get()),
            _ => 0,
        };
        match view.step {
            StepKind::RampUp => self.after(u64::from(amount) * 4).say(PlayerEvent::Done),
            StepKind::Repetitions => self.after(u64::from(amount) * 4).say(clean(amount)),
            _ => self.after(u64::from(view.remaining_ms.unwrap()).div_ceil(1_000)),
        }
    }

    /// Goes on as asked until this set waits to be done.
    pub fn until_set(&mut self, movement: &str, number: u8) -> &mut Self {
        for _ in 0..40 {
            if self.stands_at(movement, number) {
                return self;
            }
            self.as_asked();
        }
        panic!("set {number} of {movement} is not on the way");
    }

    pub fn stands_at(&self, movement: &str, number: u8) -> bool {
        let view = self.view();
        view.step == StepKind::Repetitions
            && view.movement.as_deref() == Some(movement)
            && view.set.is_some_and(|set| set.number == number)
    }

    /// The logged sets in their order.
    pub fn done(&self) -> Vec<(&str, u8)> {
        let sets = self.player.sets().iter();
        sets.map(|set| (set.movement.as_str(), set.set)).collect()
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
