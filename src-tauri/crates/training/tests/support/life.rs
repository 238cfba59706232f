//! Living days: check in, generate, do the session, reflect.

use chrono::{Days, NaiveDate};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use training::album::{Album, new_album};
use training::check_in::{CheckIn, Complaint, ComplaintKind, Illness};
use training::generate::{Request, generate};
use training::history::{Activity, ActivityKind, Ending, History, LoggedSet, SessionRecord};
use training::noticed::Noticed;
use training::pacing::SteadyNotes;
use training::plan::{Block, Dose, Outcome, SessionPlan};
use training::profile::Profile;
use training::quantity::{Grams, Intensity, Minutes, RepsInReserve, Rpe, Score, Seconds, SleepMinutes};
use training::readiness::assess_for;
use training::reflection::{Felt, LifeFit, Reflection};
use training::vocabulary::{Area, Phase, Quality};

pub const START: NaiveDate = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();

/// How a person lives with Longplay.
#[derive(Debug, Clone)]
pub struct Habits {
    pub seed: u64,
    /// Percent of planned sessions done.
    pub adherence: u32,
    /// Percent of mornings with a check-in.
    pub check_ins: u32,
    /// Percent of sets that are clean.
    pub clean: u32,
    /// Reserve beyond the asked one, at most.
    pub spare_reserve: u32,
    /// Days without anything, from and for how long.
    pub gap: Option<(u64, u64)>,
    /// Mornings with illness, fever and pain, in percent.
    pub trouble: u32,
    /// Percent of days with activity outside.
    pub outside: u32,
    /// Percent that strength grows by in twelve weeks; then reserve is reported as it is felt with the load. `None`:
    /// reserve follows what was asked.
    pub grows: Option<u32>,
    /// What somebody whose strength grows can lift once at first, in percent of the catalogue's first load.
    pub strong: u32,
}

impl Habits {
    pub const STEADY: Self = Self {
        seed: 1,
        adherence: 100,
        check_ins: 100,
        clean: 100,
        spare_reserve: 1,
        gap: None,
        trouble: 0,
        outside: 0,
        grows: None,
        strong: 250,
    };
}

/// One person's days.
#[derive(Debug, Clone)]
pub struct Life {
    pub profile: Profile,
    pub history: History,
    pub album: Album,
    pub day: NaiveDate,
    pub habits: Habits,
    chance: ChaCha8Rng,
    /// Sets of the session under way.
    under_way: Vec<LoggedSet>,
}

pub fn good_morning() -> CheckIn {
    let three = |value| Score::new(value).unwrap();
    CheckIn {
        sleep: SleepMinutes::new(450).unwrap(),
        sleep_quality: three(4),
        energy: three(4),
        muscles: three(4),
        stress: three(4),
        mood: three(4),
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

impl Life {
    pub fn new(profile: Profile, habits: Habits) -> Self {
        let history = History {
            since: Some(START),
            ..History::default()
        };
        let album = new_album(
            &profile,
            &history,
            None,
            START,
            u32::try_from(habits.seed & 0xffff).unwrap(),
        );
        let chance = ChaCha8Rng::seed_from_u64(habits.seed);
        Self {
            profile,
            history,
            album,
            day: START,
            habits,
            chance,
            under_way: Vec::new(),
        }
    }

    fn happens(&mut self, percent: u32) -> bool {
        self.chance.next_u32() % 100 < percent
    }

    fn among(&mut self, count: u32) -> u32 {
        self.chance.next_u32() % count
    }

    /// Lives so many days; returns the plans of the days, rest days included.
    pub fn live(&mut self, days: u64) -> Vec<SessionPlan> {
        (0..days).map(|_| self.live_day()).collect()
    }

    pub fn morning(&mut self) -> CheckIn {
        let mut check_in = good_morning();
        let score = |life: &mut Self| Score::new(i64::from(3 + life.among(3))).unwrap();
        check_in.sleep = SleepMinutes::clamped(i64::from(390 + self.among(8) * 15));
        check_in.sleep_quality = score(self);
        check_in.energy = score(self);
        check_in.muscles = score(self);
        check_in.stress = score(self);
        check_in.mood = score(self);
        if self.happens(self.habits.trouble) {
            match self.among(5) {
                0 => check_in.illness = Illness::Unwell,
                1 => check_in.illness = Illness::Fever,
                2 => check_in.sleep = SleepMinutes::clamped(i64::from(180 + self.among(8) * 15)),
                3 => {
                    check_in.energy = Score::MIN;
                    check_in.mood = Score::MIN;
                    check_in.muscles = Score::MIN;
                }
                _ => {
                    let area = Area::ALL[self.among(14) as usize];
                    let kind = ComplaintKind::ALL[self.among(5) as usize];
                    let intensity = Intensity::clamped(i64::from(1 + self.among(8)));
                    check_in.complaints.push(Complaint {
                        area,
                        kind,
                        intensity,
                        alters_movement: false,
                    });
                }
            }
        }
        check_in
    }

    /// Begins the next album once the last one is over.
    pub fn begin_album_if_over(&mut self) {
        if self.day > self.album.ends() {
            self.album = new_album(
                &self.profile,
                &self.history,
                Some(&self.album),
                self.day,
                self.album.seed + 1,
            );
        }
    }

    pub fn live_day(&mut self) -> SessionPlan {
        let since_start = u64::try_from((self.day - START).num_days()).unwrap();
        let away = self
            .habits
            .gap
            .is_some_and(|(from, length)| (from..from + length).contains(&since_start));
        let check_in = (!away && self.happens(self.habits.check_ins)).then(|| self.morning());
        let plan = self.plan(check_in.as_ref(), |request| generate(&request));
        self.history.told.insert(self.day, plan.reasons.clone());
        if let Some(check_in) = check_in {
            self.history.check_ins.insert(self.day, check_in);
        }
        if !away && plan.outcome == Outcome::Train && self.happens(self.habits.adherence) {
            let record = self.train(&plan);
            self.history.sessions.entry(self.day).or_default().push(record);
        }
        if !away && self.happens(self.habits.outside) {
            let kind = ActivityKind::ALL[self.among(6) as usize];
            let activity = Activity {
                kind,
                minutes: Minutes::clamped(i64::from(10 + self.among(50))),
                effort: Rpe::clamped(i64::from(2 + self.among(6))),
            };
            self.history
                .activities
                .entry(self.day)
                .or_default()
                .push(activity);
        }
        self.day = self.day.checked_add_days(Days::new(1)).unwrap();
        self.begin_album_if_over();
        plan
    }

    /// Calls with the request of today for a check-in.
    pub fn plan<T>(&self, check_in: Option<&CheckIn>, with: impl FnOnce(Request<'_>) -> T) -> T {
        let readiness = check_in.map(|check_in| assess_for(&self.profile, &self.history, self.day, check_in));
        with(Request {
            profile: &self.profile,
            history: &self.history,
            album: &self.album,
            day: self.day,
            check_in,
            readiness: readiness.as_ref(),
            levers: &[],
            minutes_to_bedtime: None,
            wanted: false,
            seed: 7,
        })
    }

    /// Does a session: most sets as planned.
    pub fn train(&mut self, plan: &SessionPlan) -> SessionRecord {
        let mut sets: Vec<LoggedSet> = Vec::new();
        self.under_way.clear();
        for phase in &plan.phases {
            if !matches!(phase.phase, Phase::Skill | Phase::Strength) {
                continue;
            }
            for (index, block) in phase.blocks.iter().enumerate() {
                for set in 1..=block.sets {
                    let done = self.set(phase.phase, index, set, block);
                    let load = climbed(block, sets.last()).or(done.load);
                    sets.push(LoggedSet { load, ..done });
                }
            }
        }
        // The aerobic part is logged as one set, as the player does it; nobody rates it.
        for (index, block) in plan
            .phases
            .iter()
            .filter(|one| one.phase == Phase::Aerobic)
            .flat_map(|one| one.blocks.iter().enumerate())
        {
            sets.push(LoggedSet {
                phase: Phase::Aerobic,
                block: u8::try_from(index).unwrap(),
                set: 1,
                movement: block.movement.clone(),
                amount: block.work_seconds() * u32::from(block.sets),
                load: None,
                reserve: None,
                quality: Quality::Clean,
            });
        }
        let seconds = |phase| {
            plan.phases
                .iter()
                .filter(|one| one.phase == phase)
                .map(|one| one.seconds.get())
                .sum::<u32>()
        };
        let total: u32 = plan.phases.iter().map(|phase| phase.seconds.get()).sum();
        let effort = (plan.planned_load * 60 / total.max(1)).clamp(1, 10) + self.among(2);
        SessionRecord {
            plan: plan.clone(),
            sets,
            ending: Ending::Complete,
            active: Seconds::clamped(i64::from(total)),
            aerobic: Seconds::clamped(i64::from(seconds(Phase::Aerobic))),
            steady: SteadyNotes::default(),
            noticed: Noticed::default(),
            reflection: self.happens(80).then(|| Reflection {
                felt: Felt::Better,
                effort: Rpe::clamped(i64::from(effort)),
                life: LifeFit::Supported,
                question: None,
                form: None,
                intention: None,
                gains: Vec::new(),
                line: None,
            }),
        }
    }

    fn set(&mut self, phase: Phase, index: usize, set: u8, block: &Block) -> LoggedSet {
        let planned = match block.dose {
            Dose::Repetitions { repetitions } => u32::from(repetitions.get()),
            Dose::Hold { seconds } | Dose::Distance { seconds, .. } | Dose::Breaths { seconds, .. } => {
                seconds.get()
            }
        };
        let quality = if self.happens(self.habits.clean) {
            Quality::Clean
        } else if self.happens(70) {
            Quality::Wobbly
        } else {
            Quality::Lost
        };
        let spare = self.among(self.habits.spare_reserve + 1);
        let short = quality == Quality::Lost;
        if let (Some(growth), Some(load)) = (self.habits.grows, block.load.filter(|load| load.get() > 0)) {
            return self.lifted(phase, (index, set), block, load, growth);
        }
        LoggedSet {
            phase,
            block: u8::try_from(index).unwrap(),
            set,
            movement: block.movement.clone(),
            amount: if short { planned / 2 } else { planned },
            load: block.load,
            reserve: block.reserve.map(|asked| {
                RepsInReserve::clamped(i64::from(if short { 0 } else { u32::from(asked.get()) + spare }))
            }),
            quality,
        }
    }
}

impl Life {
    /// A set as somebody does it whose strength grows, and who reports about one repetition too few in reserve, give or take
    /// one (Halperin 2022).
    fn lifted(
        &mut self,
        phase: Phase,
        (index, set): (usize, u8),
        block: &Block,
        planned: Grams,
        growth: u32,
    ) -> LoggedSet {
        let load = climbed(block, self.under_way.last()).unwrap_or(planned);
        let movement = training::movement::catalogue().get(&block.movement).unwrap();
        let days = u32::try_from((self.day - START).num_days()).unwrap();
        let first = movement.first_load.map_or(0, Grams::get) / 100 * self.habits.strong;
        let most = first + first / 100 * (growth * days / 84);
        // Epley, the other way round.
        let possible = (30 * most / load.get()).saturating_sub(30);
        let asked = match block.dose {
            Dose::Repetitions { repetitions } => u32::from(repetitions.get()),
            Dose::Hold { .. } | Dose::Distance { .. } | Dose::Breaths { .. } => {
                possible.saturating_sub(5).max(1)
            }
        };
        let noise = self.among(3);
        let left = possible.saturating_sub(asked);
        let amount = match block.dose {
            Dose::Repetitions { .. } => asked.min(possible),
            Dose::Hold { seconds } | Dose::Distance { seconds, .. } | Dose::Breaths { seconds, .. } => {
                seconds.get()
            }
        };
        let done = LoggedSet {
            phase,
            block: u8::try_from(index).unwrap(),
            set,
            movement: block.movement.clone(),
            amount,
            load: Some(load),
            reserve: Some(RepsInReserve::clamped(i64::from(
                (left + noise).saturating_sub(2).min(10),
            ))),
            quality: if asked > possible {
                Quality::Wobbly
            } else {
                Quality::Clean
            },
        };
        self.under_way.push(done.clone());
        done
    }
}

/// The load of the next set of a careful first time: one up while the last one was easy, as the player offers it.
fn climbed(block: &Block, last: Option<&LoggedSet>) -> Option<Grams> {
    let last = last.filter(|last| last.movement == block.movement && !block.climb.is_empty())?;
    let easy = last.quality == Quality::Clean && last.reserve.is_some_and(|reserve| reserve.get() >= 5);
    let load = last.load?;
    let next = block.climb.iter().copied().find(|step| easy && *step > load);
    Some(next.unwrap_or(load))
}
