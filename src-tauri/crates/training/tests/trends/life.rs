//! Invented pasts to look back on.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use training::check_in::{CheckIn, Illness};
use training::history::{Activity, ActivityKind, Ending, History, LoggedSet, SessionRecord};
use training::noticed::Noticed;
use training::pacing::SteadyNotes;
use training::plan::{Outcome, SessionKind, SessionPlan, Side};
use training::quantity::{Minutes, Rpe, Score, Seconds, SleepMinutes};
use training::readiness::ReadinessState;
use training::reflection::{Felt, LifeFit, Reflection};
use training::trends::{Progress, Span, progress};
use training::vocabulary::{Phase, PlaceKind, Quality};

/// A Tuesday.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

pub fn ago(days: u64) -> NaiveDate {
    today() - Days::new(days)
}

/// A past that began so many days ago; 0 is today.
pub fn since(days: u64) -> History {
    History {
        since: Some(ago(days)),
        ..History::default()
    }
}

/// A morning with this total after this many minutes of sleep.
pub fn morning(total: i64, sleep: i64) -> CheckIn {
    let item = |index: i64| Score::new(total / 5 + i64::from(index < total % 5)).unwrap();
    CheckIn {
        sleep: SleepMinutes::new(sleep).unwrap(),
        sleep_quality: item(0),
        energy: item(1),
        muscles: item(2),
        stress: item(3),
        mood: item(4),
        complaints: Vec::new(),
        control: None,
        intent: None,
        minutes: None,
        place: None,
        illness: Illness::None,
        fuel: None,
        water: None,
        red_flags: Vec::new(),
    }
}

/// Adds mornings with these totals, each so many days ago.
pub fn totals(mut history: History, totals: impl IntoIterator<Item = (u64, i64)>) -> History {
    history.check_ins.extend(
        totals
            .into_iter()
            .map(|(days, total)| (ago(days), morning(total, 450))),
    );
    history
}

pub fn set(phase: Phase, quality: Quality) -> LoggedSet {
    LoggedSet {
        phase,
        block: 0,
        set: 1,
        movement: "goblet-squat".to_owned(),
        amount: 8,
        load: None,
        reserve: None,
        quality,
    }
}

/// So many clean sets of strength, and so many wobbly ones.
pub fn sets(clean: usize, wobbly: usize) -> Vec<LoggedSet> {
    let of = |quality, count| vec![set(Phase::Strength, quality); count];
    [of(Quality::Clean, clean), of(Quality::Wobbly, wobbly)].concat()
}

pub fn session(kind: SessionKind, sets: Vec<LoggedSet>) -> SessionRecord {
    SessionRecord {
        plan: SessionPlan {
            day: today(),
            seed: 1,
            outcome: Outcome::Train,
            kind,
            track: None,
            place: PlaceKind::Home,
            budget: Minutes::new(30).unwrap(),
            state: ReadinessState::Full,
            phases: Vec::new(),
            reasons: Vec::new(),
            planned_load: 100,
            walk: None,
            side: Side::A,
            hard: false,
            free_track: false,
            as_before: Vec::new(),
            loads: BTreeMap::new(),
        },
        sets,
        ending: Ending::Complete,
        active: Seconds::new(1_800).unwrap(),
        aerobic: Seconds::new(0).unwrap(),
        steady: SteadyNotes::default(),
        noticed: Noticed::default(),
        reflection: None,
    }
}

pub fn said(line: &str) -> SessionRecord {
    SessionRecord {
        reflection: Some(Reflection {
            felt: Felt::Better,
            effort: Rpe::new(4).unwrap(),
            life: LifeFit::Supported,
            question: None,
            form: None,
            intention: None,
            gains: Vec::new(),
            line: Some(line.to_owned()),
        }),
        ..session(SessionKind::Build, Vec::new())
    }
}

pub fn train(history: &mut History, days: u64, record: SessionRecord) {
    history.sessions.entry(ago(days)).or_default().push(record);
}

pub fn active(history: &mut History, days: u64, kind: ActivityKind, minutes: i64, effort: i64) {
    let activity = Activity {
        kind,
        minutes: Minutes::new(minutes).unwrap(),
        effort: Rpe::new(effort).unwrap(),
    };
    history.activities.entry(ago(days)).or_default().push(activity);
}

pub fn look(history: &History, span: Span) -> Progress {
    progress(history, today(), span)
}

/// Repeatable noise that remembers 0.3 of yesterday, as mornings do.
pub struct Noise {
    chance: ChaCha8Rng,
    last: f64,
}

impl Noise {
    pub fn new(seed: u64) -> Self {
        Self {
            chance: ChaCha8Rng::seed_from_u64(seed),
            last: 0.0,
        }
    }

    pub fn unit(&mut self) -> f64 {
        f64::from(self.chance.next_u32()) / (f64::from(u32::MAX) + 1.0)
    }

    /// The next value; their deviation is 1.
    pub fn step(&mut self) -> f64 {
        let fresh = (0..12).map(|_| self.unit()).sum::<f64>() - 6.0;
        self.last = 0.3 * self.last + (1.0_f64 - 0.09).sqrt() * fresh;
        self.last
    }

    /// Totals around `mean` on each of `days`, whole as the check-in has them, each fifth day missing by chance.
    pub fn readings(&mut self, days: i32, mean: impl Fn(i32) -> f64) -> Vec<(i32, f64)> {
        let all = (0..days).map(|day| (day, (mean(day) + 2.0 * self.step()).round().clamp(5.0, 25.0)));
        let all: Vec<(i32, f64)> = all.collect();
        all.into_iter().filter(|_| self.unit() < 0.8).collect()
    }
}

#[allow(clippy::cast_possible_truncation)]
pub fn whole(value: f64) -> i64 {
    value as i64
}

/// A whole past: check-ins on most days, a session every other day, a walk a week.
pub fn years(days: u64, seed: u64) -> History {
    let mut history = since(days - 1);
    let mut noise = Noise::new(seed);
    for day in (0..days).rev() {
        let total = whole((17.0 + 2.0 * noise.step()).round().clamp(5.0, 25.0));
        let sleep = 15 * whole((29.0 + 4.0 * noise.step()).round().clamp(0.0, 60.0));
        if noise.unit() < 0.85 {
            history.check_ins.insert(ago(day), morning(total, sleep));
        }
        if day % 2 == 0 {
            let wobbly = usize::from(noise.unit() < 0.4) + usize::from(noise.unit() < 0.4);
            train(
                &mut history,
                day,
                session(SessionKind::Foundation, sets(8 - wobbly, wobbly)),
            );
        }
        if day % 7 == 3 {
            active(&mut history, day, ActivityKind::Walk, 45, 3);
        }
    }
    history
}
