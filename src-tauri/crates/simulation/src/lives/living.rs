//! Living day by day: night, check-in, plan, choice, session, reflection, walk; and every plan judged on the way.

use chrono::{Datelike, Days, NaiveDate};
use training::album::{Album, new_album};
use training::check_in::CheckIn;
use training::history::{Activity, ActivityKind, History, SessionRecord};
use training::load;
use training::movement::catalogue;
use training::occasion::OccasionKind;
use training::plan::{Outcome, SessionPlan};
use training::profile::DayOfWeek;
use training::quantity::{Minutes, Rpe};
use training::readiness::assess_for;

use super::Wanted;
use super::asking::Asked;
use super::body::Body;
use super::choosing;
use super::doing::{self, Doing};
use super::judge::{Judge, Unreadable};
use super::measured::{Measured, Morning};
use super::practice::Practice;
use super::somebody::{Somebody, seed_of};
use super::tally::Tally;
use crate::dice::Dice;
use crate::strength::{Form, Strength};

/// The Monday of the week in which lives start; each on a day of its own.
const FIRST_WEEK: NaiveDate = match NaiveDate::from_ymd_opt(2026, 1, 5) {
    Some(day) => day,
    None => NaiveDate::MIN,
};
/// Habit gained by a repeat: 95 % after 66 (Lally 2010, derived).
const HABIT_GAIN: f64 = 0.0444;
/// Habit left after a day without (§11).
const HABIT_LEFT: f64 = 0.985;
/// Minutes to bedtime for those who train in the morning or at noon. Our choice.
const FAR_FROM_BED: i32 = 600;

/// One person's life.
pub(super) struct Living {
    pub(super) number: u32,
    pub(super) seed: u64,
    /// A day to be shown in full.
    pub(super) shown: Option<NaiveDate>,
    pub(super) somebody: Somebody,
    pub(super) history: History,
    pub(super) album: Album,
    body: Body,
    strength: Strength,
    practice: Practice,
    habit: f64,
    /// How hard the last session felt.
    last_effort: f64,
    /// Chance by purpose, so that what the planner does never moves a night.
    nights: Dice,
    pub(super) choices: Dice,
    sessions: Dice,
    pub(super) judge: Judge,
    pub(super) tally: Tally,
    measured: Measured,
}

/// Lives a person's weeks and returns what came of them.
pub(super) fn live(wanted: &Wanted, number: u32) -> Result<Tally, Unreadable> {
    let seed = wanted.seed;
    let days = u32::from(wanted.weeks) * 7;
    let dice = |purpose: u64| Dice::new(seed_of(seed, number, purpose));
    let mut nights = dice(1);
    let starts = FIRST_WEEK + Days::new(u64::try_from(nights.whole(0, 6)).unwrap_or(0));
    let somebody = Somebody::invent(seed, number, starts, days);
    let history = History {
        since: Some(starts),
        ..History::default()
    };
    let first = new_album(
        &somebody.profile,
        &history,
        None,
        starts,
        plan_seed(seed, number, starts),
    );
    let mut living = Living {
        number,
        seed,
        shown: wanted.day,
        judge: Judge::new(&somebody.profile, starts)?,
        measured: Measured::new(somebody.cohort, &somebody.profile, starts),
        somebody,
        history,
        album: first,
        body: Body::new(),
        strength: Strength::default(),
        practice: Practice::default(),
        habit: 0.0,
        last_effort: 0.0,
        nights,
        choices: dice(2),
        sessions: dice(3),
        tally: Tally::default(),
    };
    living.tally.people = 1;
    living.tally.albums = 1;
    living.judge.album(&living.album)?;
    living.measured.new_album(None, &living.album, &living.history);
    for (at, day) in (0..days).zip(starts.iter_days()) {
        living.day(at, day)?;
    }
    living.measured.finish(&mut living.tally);
    living.tally.promises.by(number);
    Ok(living.tally)
}

/// A seed for the day: the same for every lever, as in the app, where a plan that is made again keeps the day's.
pub(super) fn plan_seed(seed: u64, number: u32, day: NaiveDate) -> u32 {
    let days = u64::try_from(day.num_days_from_ce()).unwrap_or(0);
    (seed_of(seed, number, 1000 + days) >> 32) as u32
}

impl Living {
    fn day(&mut self, at: u32, day: NaiveDate) -> Result<(), Unreadable> {
        let nature = &self.somebody.nature;
        let pressed = self.is_pressed(day);
        self.body.night(&mut self.nights, nature, pressed);
        self.practice.night(nature);
        self.strength.rest(1.0);
        let check_in = self
            .body
            .answers(&mut self.nights, nature, &self.somebody.profile);
        let away = nature
            .gaps
            .iter()
            .any(|(from, length)| (*from..from + length).contains(&at));
        self.tally.days += 1;
        let mut done = false;
        if !away && !self.nights.chance(nature.missing) {
            done = self.morning(at, day, &check_in, pressed)?;
        }
        if !away {
            self.go_out(day)?;
        }
        self.habit = if done {
            self.habit + HABIT_GAIN * (1.0 - self.habit)
        } else {
            self.habit * HABIT_LEFT
        };
        let records = load::sessions_on(&self.history, day);
        let sets = records.iter().map(doing::strength_sets).sum();
        let cost = f64::from(load::day_load(&self.history, day));
        self.body.lived(cost, sets, &mut self.nights);
        let base = load::day_base_seconds(&self.history, day);
        self.measured.evening(day, base, &mut self.tally);
        Ok(())
    }

    fn is_pressed(&self, day: NaiveDate) -> bool {
        let occasions = &self.somebody.profile.occasions;
        occasions
            .iter()
            .any(|occasion| occasion.kind == OccasionKind::Exams && occasion.holds(day))
    }

    /// Lives a day with its check-in and returns whether a session was done.
    fn morning(
        &mut self,
        at: u32,
        day: NaiveDate,
        check_in: &CheckIn,
        pressed: bool,
    ) -> Result<bool, Unreadable> {
        self.refuse_a_movement(day)?;
        self.renew_album(day)?;
        let readiness = assess_for(&self.somebody.profile, &self.history, day, check_in);
        self.history.check_ins.insert(day, check_in.clone());
        let bedtime = self.somebody.profile.bedtime.map(|_| {
            if self.somebody.nature.evening {
                i32::try_from(self.choices.whole(10, 240)).unwrap_or(120)
            } else {
                FAR_FROM_BED
            }
        });
        let asked = Asked {
            day,
            check_in,
            readiness: &readiness,
            levers: &[],
            wanted: false,
            bedtime,
        };
        let first = self.plan(asked)?;
        self.compare(asked, &first)?;
        let (choices, somebody) = (&mut self.choices, &self.somebody);
        let levers = choosing::levers(choices, &somebody.nature, &somebody.profile, check_in, &first);
        let chosen = if levers.is_empty() {
            None
        } else {
            self.tally.count_levers(&levers);
            Some(self.plan(Asked {
                levers: &levers,
                ..asked
            })?)
        };
        self.tally.morning(readiness.state);
        let plan = chosen.as_ref().unwrap_or(&first);
        let morning = Morning {
            at,
            day,
            check_in,
            readiness: &readiness,
            album: &self.album,
            first: &first,
            plan,
            levers: &levers,
        };
        self.measured.morning(&morning, &mut self.tally);
        self.history.told.insert(day, plan.reasons.clone());
        self.judge.morning(day, check_in, plan)?;
        let mut done = false;
        match plan.outcome {
            Outcome::Train => {
                if self.turns_up(pressed) {
                    self.train(plan)?;
                    done = true;
                } else {
                    self.tally.left += 1;
                }
            }
            Outcome::Rest | Outcome::Stop { .. } | Outcome::FreeTrack { .. } => {}
        }
        if plan.outcome == Outcome::Rest && self.choices.chance(self.somebody.nature.wants_more) {
            let extra = self.plan(Asked {
                levers: &[],
                wanted: true,
                ..asked
            })?;
            self.history.told.insert(day, extra.reasons.clone());
            if extra.outcome == Outcome::Train {
                self.tally.extra += 1;
                self.train(&extra)?;
                done = true;
            }
        }
        if let Some(walk) = plan.walk {
            self.tally.walks_offered += 1;
            if self.choices.chance(self.somebody.nature.takes_walks) {
                self.tally.walks_taken += 1;
                self.log(day, ActivityKind::Walk, i64::from(walk.get()), 3)?;
            }
        }
        Ok(done)
    }

    fn renew_album(&mut self, day: NaiveDate) -> Result<(), Unreadable> {
        if day <= self.album.ends() {
            return Ok(());
        }
        let next = new_album(
            &self.somebody.profile,
            &self.history,
            Some(&self.album),
            day,
            plan_seed(self.seed, self.number, day),
        );
        self.measured.new_album(Some(&self.album), &next, &self.history);
        self.tally.albums += 1;
        self.judge.album(&next)?;
        self.album = next;
        Ok(())
    }

    /// Now and then a movement is "not for me for now".
    fn refuse_a_movement(&mut self, day: NaiveDate) -> Result<(), Unreadable> {
        if day.weekday() != chrono::Weekday::Sun || !self.choices.chance(self.somebody.nature.refuses) {
            return Ok(());
        }
        if let Some(movement) = self.choices.pick(catalogue().movements()) {
            self.somebody
                .profile
                .excluded_movements
                .push(movement.slug.clone());
        }
        self.judge.profile(&self.somebody.profile)
    }

    /// logit P = β0 + 2 H − 0.5 fatigue − 0.4 soreness − β · max(0, last effort − 6) − time pressure (§11).
    fn turns_up(&mut self, pressed: bool) -> bool {
        let nature = &self.somebody.nature;
        let pressure = if pressed { 0.8 } else { 0.0 };
        let logit = nature.drive + 2.0 * self.habit
            - 0.5 * self.body.fatigue()
            - 0.4 * self.body.soreness
            - nature.dislike * (self.last_effort - 6.0).max(0.0)
            - pressure;
        self.choices.chance(1.0 / (1.0 + (-logit).exp()))
    }

    fn train(&mut self, plan: &SessionPlan) -> Result<(), Unreadable> {
        let mut doing = Doing {
            profile: &self.somebody.profile,
            nature: &self.somebody.nature,
            dice: &mut self.sessions,
            strength: &mut self.strength,
            practice: &mut self.practice,
            form: Form {
                slept: self.body.slept,
                fatigue: self.body.fatigue(),
            },
        };
        let mut record: SessionRecord = doing.session(plan);
        record.reflection = doing.reflect(&record);
        if let Some(reflection) = &record.reflection {
            self.last_effort = f64::from(reflection.effort.get());
        }
        self.tally.session(&record);
        self.measured
            .session(&record, &self.somebody.profile, self.history.since);
        self.judge.session(&record)?;
        self.history.sessions.entry(plan.day).or_default().push(record);
        Ok(())
    }

    /// Activity outside Longplay: sport on its days, and whatever else the day brings.
    fn go_out(&mut self, day: NaiveDate) -> Result<(), Unreadable> {
        let today = DayOfWeek::from(day.weekday());
        if self.somebody.profile.sport_days.contains(&today) && self.choices.chance(0.7) {
            let minutes = self.choices.whole(30, 90);
            let effort = self.choices.whole(4, 7);
            self.log(day, ActivityKind::Sport, minutes, effort)?;
        }
        if self.choices.chance(self.somebody.nature.outside) {
            let walks = self.choices.chance(0.6);
            let kind = if walks {
                ActivityKind::Walk
            } else {
                self.choices
                    .pick(ActivityKind::ALL)
                    .copied()
                    .unwrap_or(ActivityKind::Ride)
            };
            let minutes = self.choices.whole(5, 75);
            let effort = self.choices.whole(2, if walks { 3 } else { 6 });
            self.log(day, kind, minutes, effort)?;
        }
        Ok(())
    }

    fn log(
        &mut self,
        day: NaiveDate,
        kind: ActivityKind,
        minutes: i64,
        effort: i64,
    ) -> Result<(), Unreadable> {
        let activity = Activity {
            kind,
            minutes: Minutes::clamped(minutes),
            effort: Rpe::clamped(effort),
        };
        self.history.activities.entry(day).or_default().push(activity);
        self.judge.activity(day, &activity)
    }
}
