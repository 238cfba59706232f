//! The checker: what a careful reader of §12 would look up in a finished plan.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use training::check_in::{CheckIn, ComplaintKind, Illness};
use training::history::{ActivityKind, History, LoggedSet, SessionRecord};
use training::movement::{Measure, Movement, catalogue};
use training::plan::{Block, Dose, Outcome, SessionKind, SessionPlan};
use training::profile::Profile;
use training::readiness::ReadinessState;
use training::vocabulary::{Area, Equipment, Muscle, Pattern, Phase};

/// A plan with everything it may be judged by.
pub struct Case<'a> {
    pub profile: &'a Profile,
    pub history: &'a History,
    pub day: NaiveDate,
    pub check_in: Option<&'a CheckIn>,
    pub plan: &'a SessionPlan,
    pub minutes_to_bedtime: Option<i32>,
}

/// What an invariant says of a case: it does not apply, it holds, or how it is broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    Vacuous,
    Holds,
    Broken(String),
}

use Verdict::{Holds, Vacuous};

fn judge(applies: bool, broken: Option<String>) -> Verdict {
    match (applies, broken) {
        (_, Some(how)) => Verdict::Broken(how),
        (true, None) => Holds,
        (false, None) => Vacuous,
    }
}

fn movement(block: &Block) -> &'static Movement {
    catalogue()
        .get(&block.movement)
        .expect("every planned movement is in the catalogue")
}

impl<'a> Case<'a> {
    fn trains(&self) -> bool {
        self.plan.outcome == Outcome::Train
    }

    fn blocks(&self, phase: Phase) -> &'a [Block] {
        self.plan
            .phases
            .iter()
            .find(|one| one.phase == phase)
            .map_or(&[], |one| &one.blocks)
    }

    fn every_block(&self) -> impl Iterator<Item = (Phase, &'a Block)> {
        self.plan
            .phases
            .iter()
            .flat_map(|phase| phase.blocks.iter().map(move |block| (phase.phase, block)))
    }

    fn seconds(&self, phase: Phase) -> u32 {
        self.blocks(phase).iter().map(Block::seconds).sum()
    }

    fn illness(&self) -> Illness {
        self.check_in.map_or(Illness::None, |check_in| check_in.illness)
    }

    fn has_fever(&self) -> bool {
        self.illness() == Illness::Fever
    }

    fn is_older(&self) -> bool {
        self.profile.is_older(self.day)
    }

    fn months(&self) -> i64 {
        let since = self.history.since.unwrap_or(self.day);
        i64::from(self.profile.training_months.get()) + (self.day - since).num_days() / 30
    }

    fn before(&self, days: u64) -> impl Iterator<Item = NaiveDate> {
        let day = self.day;
        (1..=days).map(move |ago| day.checked_sub_days(Days::new(ago)).unwrap())
    }

    fn records(&self, day: NaiveDate) -> &'a [SessionRecord] {
        self.history.sessions.get(&day).map_or(&[], Vec::as_slice)
    }

    fn strength_sets(&self, day: NaiveDate) -> impl Iterator<Item = &'a LoggedSet> {
        self.records(day)
            .iter()
            .flat_map(|record| &record.sets)
            .filter(|set| set.phase == Phase::Strength)
    }

    fn half_sets(&self, day: NaiveDate, muscle: Muscle) -> u32 {
        self.strength_sets(day)
            .map(|set| half_sets(&set.movement, muscle))
            .sum()
    }

    fn planned_half_sets(&self, muscle: Muscle) -> u32 {
        self.blocks(Phase::Strength)
            .iter()
            .map(|block| u32::from(block.sets) * half_sets(&block.movement, muscle))
            .sum()
    }

    /// Mean of four weeks, with what was done before Longplay in place of unknown days.
    fn weekly(&self, before: u32, of: impl Fn(NaiveDate) -> u32) -> u32 {
        let since = self.history.since.unwrap_or(self.day);
        let (known, unknown): (Vec<_>, Vec<_>) = self.before(28).partition(|day| *day >= since);
        let known: u32 = known.into_iter().map(of).sum();
        (known + before * u32::try_from(unknown.len()).unwrap() / 7) / 4
    }

    fn week_so_far(&self, of: impl Fn(NaiveDate) -> u32) -> u32 {
        of(self.day) + self.before(6).map(of).sum::<u32>()
    }

    fn needs_light(&self) -> bool {
        let s = &self.profile.screening;
        let yes = s.heart_condition
            || s.high_blood_pressure
            || s.chest_pain
            || s.dizziness_or_fainting
            || s.other_condition
            || s.prescribed_medicine
            || s.heart_rate_medicine
            || s.supervised_only;
        self.profile.age(self.day) < 18 || s.pregnant_or_postpartum || (yes && !s.cleared)
    }

    /// Areas that are painful, sharp, numb, or 7 and more.
    fn left_out(&self) -> BTreeSet<Area> {
        self.complaints(|kind, intensity, _| {
            matches!(
                kind,
                ComplaintKind::Painful | ComplaintKind::Sharp | ComplaintKind::Numb
            ) || intensity >= 7
        })
    }

    /// Areas that are tight or sore at 4 to 6, or alter movement.
    fn careful(&self) -> BTreeSet<Area> {
        self.complaints(|_, intensity, alters| intensity >= 4 || alters)
    }

    fn complaints(&self, which: impl Fn(ComplaintKind, u8, bool) -> bool) -> BTreeSet<Area> {
        self.check_in
            .into_iter()
            .flat_map(|check_in| &check_in.complaints)
            .filter(|one| which(one.kind, one.intensity.get(), one.alters_movement))
            .map(|one| one.area)
            .collect()
    }

    fn equipment(&self) -> &'a [Equipment] {
        self.profile
            .places
            .iter()
            .find(|place| place.kind == self.plan.place)
            .map_or(&[], |place| place.equipment.as_slice())
    }

    /// Exposures to a movement: day, record, sets.
    fn exposures(&self, slug: &str) -> Vec<(NaiveDate, &'a SessionRecord, Vec<&'a LoggedSet>)> {
        self.history
            .sessions
            .iter()
            .flat_map(|(day, records)| records.iter().map(move |record| (*day, record)))
            .map(|(day, record)| {
                let sets: Vec<_> = record
                    .sets
                    .iter()
                    .filter(|set| set.phase == Phase::Strength && set.movement == slug)
                    .collect();
                (day, record, sets)
            })
            .filter(|(_, _, sets)| !sets.is_empty())
            .collect()
    }

    /// Returns the verdict of one invariant.
    pub fn check(&self, invariant: u8) -> Verdict {
        match invariant {
            1 => self.phases_in_order(),
            2 => self.prime_and_downshift(),
            3 => self.minutes_fit(),
            4 => self.raise_and_ramp_up(),
            5 => self.skill_is_short_and_stops(),
            6 => self.every_strength(|block| reserve(block) >= 1),
            7 => self.careful_reserve(),
            9 => self.load_steps(),
            10 => self.not_load_and_sets(),
            11 => self.unknown_lifts(),
            12 => self.rests(),
            13 => self.session_and_week_sets(),
            14 => self.sets_grow_slowly(),
            15 => self.heavy_on_one_day_of_two(),
            16 => self.no_hard_days_in_these_plans(),
            17 => self.a_day_of_rest(),
            18 => self.weekly_load(),
            19 => self.longest_aerobic(),
            20 | 21 => self.moderate_at_most(),
            22 => self.painful_areas(),
            23 => self.alternatives_are_allowed(),
            24 => self.red_flags_stop(),
            25 => self.illness_rules(),
            26 | 42 => self.light_mode(),
            27 => self.balance_minutes(),
            28 => self.fixed_support(),
            29 => self.power(),
            30 => self.low_days_are_plain(),
            32 => self.base_grows_slowly(),
            33 => self.return_after_gap(),
            34 => self.lighter_week(),
            38 => self.breathing(),
            39 => self.short_stretches(),
            40 => self.pulls_before_pushes(),
            41 => self.own_equipment(),
            other => panic!("invariant {other} is not one of this checker's"),
        }
    }

    fn find(&self, applies: bool, broken: impl Fn(Phase, &Block) -> bool) -> Verdict {
        let found = self.every_block().find(|(phase, block)| broken(*phase, block));
        judge(
            applies,
            found.map(|(phase, block)| format!("{phase:?}: {block:?}")),
        )
    }

    fn every_strength(&self, holds: impl Fn(&Block) -> bool) -> Verdict {
        let applies = !self.blocks(Phase::Strength).is_empty();
        self.find(applies, |phase, block| phase == Phase::Strength && !holds(block))
    }

    fn phases_in_order(&self) -> Verdict {
        let order: Vec<_> = self.plan.phases.iter().map(|phase| phase.phase).collect();
        let sums = self
            .plan
            .phases
            .iter()
            .all(|phase| phase.seconds.get() == phase.blocks.iter().map(Block::seconds).sum::<u32>());
        judge(
            true,
            (order != Phase::ALL || !sums).then(|| format!("{order:?}, sums {sums}")),
        )
    }

    fn prime_and_downshift(&self) -> Verdict {
        if !self.trains() {
            return Vacuous;
        }
        let least = if self.plan.budget.get() >= 25 { 300 } else { 180 };
        // With fever only breathing is left: 25 is the stricter rule, and Prime yields to it.
        let prime = self.has_fever() || self.seconds(Phase::Prime) >= 120;
        let downshift = self.seconds(Phase::Downshift) >= least;
        let found = || {
            format!(
                "{} and {}",
                self.seconds(Phase::Prime),
                self.seconds(Phase::Downshift)
            )
        };
        judge(true, (!prime || !downshift).then(found))
    }

    fn minutes_fit(&self) -> Verdict {
        if !self.trains() {
            return Vacuous;
        }
        let total: u32 = self.every_block().map(|(_, block)| block.seconds()).sum();
        let budget = u32::from(self.plan.budget.get()) * 60;
        judge(
            true,
            (total > budget || total + 60 < budget).then(|| format!("{total} s of {budget} s")),
        )
    }

    fn raise_and_ramp_up(&self) -> Verdict {
        let exercise = [Phase::Skill, Phase::Strength, Phase::Aerobic]
            .iter()
            .any(|phase| self.seconds(*phase) > 0);
        if !exercise {
            return Vacuous;
        }
        let raised = self
            .blocks(Phase::Prime)
            .first()
            .is_some_and(|block| movement(block).raise && block.work_seconds() >= 120);
        if !raised {
            return Verdict::Broken("exercise without two minutes of raise".into());
        }
        self.find(true, |phase, block| {
            let effective = match block.dose {
                Dose::Repetitions { repetitions } => u32::from(repetitions.get()) + u32::from(reserve(block)),
                Dose::Hold { .. } | Dose::Breaths { .. } => 15,
            };
            let heavy = effective < 15 && (block.load.is_some() || !movement(block).light);
            phase == Phase::Strength && heavy && !block.fast && block.ramp_up.is_empty()
        })
    }

    fn skill_is_short_and_stops(&self) -> Verdict {
        let skill = self.blocks(Phase::Skill);
        if skill.is_empty() {
            return Vacuous;
        }
        if self.seconds(Phase::Skill) > 15 * 60 {
            return Verdict::Broken(format!("{} s of skill", self.seconds(Phase::Skill)));
        }
        self.find(true, |phase, block| {
            phase == Phase::Skill && block.quality_stop.is_none()
        })
    }

    fn careful_reserve(&self) -> Verdict {
        let two = self.months() < 3 || self.is_older() || self.plan.state >= ReadinessState::Steady;
        let least = if self.plan.state >= ReadinessState::Ease {
            3
        } else if two {
            2
        } else {
            1
        };
        match self.every_strength(|block| reserve(block) >= least) {
            Holds if least == 1 => Vacuous,
            verdict => verdict,
        }
    }

    /// Loaded blocks with their last exposures, once the lift is learned.
    fn load_steps(&self) -> Verdict {
        let mut applies = false;
        for block in self.blocks(Phase::Strength) {
            let (Some(load), lived) = (block.load.map(training::quantity::Grams::get), self.exposures(&block.movement))
            else {
                continue;
            };
            let unknown = lived
                .last()
                .is_none_or(|(day, _, _)| (self.day - *day).num_days() >= 56);
            if lived.len() < 4 || unknown {
                continue;
            }
            applies = true;
            let loads = |counted: bool| {
                lived
                    .iter()
                    .rev()
                    .filter(move |(_, record, _)| !counted || counts(record))
                    .filter_map(|(_, _, sets)| sets.iter().filter_map(|set| set.load).max())
                    .map(training::quantity::Grams::get)
                    .next()
            };
            let last = loads(false).max(loads(true)).unwrap_or(load);
            let lower = matches!(
                movement(block).pattern,
                Pattern::Squat
                    | Pattern::Hinge
                    | Pattern::Lunge
                    | Pattern::Power
                    | Pattern::Floor
                    | Pattern::Locomotion
            );
            let step = self.step(block.implement);
            let amount = amount(block);
            let bottom = u32::from(movement(block).range.0);
            let smooth = load * 100 <= last * if lower { 110 } else { 105 };
            let one_step = load <= last + step && amount <= bottom && reserve(block) >= 3;
            if load > last && !(smooth || one_step) {
                return Verdict::Broken(format!("{last} g to {load} g: {block:?}"));
            }
            if load > last {
                let clean = lived
                    .iter()
                    .rev()
                    .find(|(_, record, _)| counts(record))
                    .is_some_and(|(_, _, sets)| {
                        sets.iter()
                            .all(|set| set.quality == training::vocabulary::Quality::Clean)
                    });
                if !clean {
                    return Verdict::Broken(format!("a step without a clean exposure: {block:?}"));
                }
            }
        }
        judge(applies, None)
    }

    fn step(&self, implement: Option<Equipment>) -> u32 {
        let loads = &self.profile.loads;
        match implement {
            Some(Equipment::Dumbbells) => loads.dumbbells.step.get(),
            Some(Equipment::Kettlebell) => loads.kettlebell.step.get(),
            Some(Equipment::Barbell) => loads.barbell.step.get(),
            Some(Equipment::Machines) => loads.machines.step.get(),
            Some(Equipment::Backpack) => loads.backpack.step.get(),
            _ => 0,
        }
    }

    fn not_load_and_sets(&self) -> Verdict {
        let mut applies = false;
        for block in self.blocks(Phase::Strength) {
            let Some(load) = block.load else { continue };
            let lived = self.exposures(&block.movement);
            let Some((day, record, sets)) = lived.iter().rev().find(|(_, record, _)| counts(record)) else {
                continue;
            };
            if (self.day - *day).num_days() >= 28 {
                continue;
            }
            let Some(last) = sets.iter().filter_map(|set| set.load).max() else {
                continue;
            };
            let planned = record
                .plan
                .phases
                .iter()
                .filter(|phase| phase.phase == Phase::Strength)
                .flat_map(|phase| &phase.blocks)
                .find(|planned| planned.movement == block.movement);
            if load > last {
                applies = true;
                if planned.is_some_and(|planned| block.sets > planned.sets) {
                    return Verdict::Broken(format!("{block:?}"));
                }
            }
        }
        judge(applies, None)
    }

    fn unknown_lifts(&self) -> Verdict {
        let unknown = |block: &Block| self.exposures(&block.movement).is_empty();
        let applies = self
            .blocks(Phase::Strength)
            .iter()
            .any(|block| unknown(block) && block.load.is_some());
        self.find(applies, |phase, block| {
            if phase != Phase::Strength || !unknown(block) {
                return false;
            }
            let usual = self
                .profile
                .usual_loads
                .iter()
                .find(|usual| usual.movement == block.movement);
            let most = usual.map(|usual| usual.load).or(movement(block).first_load);
            reserve(block) < 4 || block.load.zip(most).is_some_and(|(load, most)| load > most)
        })
    }

    fn rests(&self) -> Verdict {
        self.every_strength(|block| {
            let few = matches!(block.dose, Dose::Repetitions { repetitions } if repetitions.get() <= 6);
            block.rest.get() >= if movement(block).compound && few { 120 } else { 60 }
        })
    }

    fn session_and_week_sets(&self) -> Verdict {
        let experienced = self.months() >= 12 && !self.is_older();
        let week = if experienced { 32 } else { 24 };
        let found = Muscle::ALL.iter().find(|muscle| {
            let today = self.planned_half_sets(**muscle);
            let so_far = self.week_so_far(|day| self.half_sets(day, **muscle));
            today > 20 || (today > 0 && today + so_far > week)
        });
        judge(
            !self.blocks(Phase::Strength).is_empty(),
            found.map(|muscle| format!("{muscle:?}")),
        )
    }

    fn sets_grow_slowly(&self) -> Verdict {
        let before = u32::from(self.profile.recent.strength_days) * 3 * 2;
        let found = Muscle::ALL.iter().find(|muscle| {
            let usual = self.weekly(before, |day| self.half_sets(day, **muscle));
            let today = self.planned_half_sets(**muscle);
            let so_far = self.week_so_far(|day| self.half_sets(day, **muscle));
            today > 0 && today + so_far > usual + 8
        });
        judge(
            !self.blocks(Phase::Strength).is_empty(),
            found.map(|muscle| format!("{muscle:?}")),
        )
    }

    fn heavy_on_one_day_of_two(&self) -> Verdict {
        let yesterday = self.day.pred_opt().unwrap();
        let heavy_yesterday: BTreeSet<Muscle> = self
            .records(yesterday)
            .iter()
            .flat_map(|record| record.sets.iter().map(move |set| (record, set)))
            .filter(|(_, set)| set.phase == Phase::Strength)
            .filter(|(_, set)| set.reserve.is_some_and(|reserve| reserve.get() <= 2))
            .filter_map(|(_, set)| catalogue().get(&set.movement))
            .flat_map(|movement| movement.direct.iter().copied())
            .collect();
        let meets = |block: &Block| {
            movement(block)
                .direct
                .iter()
                .any(|muscle| heavy_yesterday.contains(muscle))
        };
        let applies = self.blocks(Phase::Strength).iter().any(meets);
        self.find(applies, |phase, block| {
            phase == Phase::Strength && meets(block) && reserve(block) <= 2
        })
    }

    fn no_hard_days_in_these_plans(&self) -> Verdict {
        if !self.trains() {
            return Vacuous;
        }
        let minutes = u32::from(self.plan.budget.get()).max(1);
        let hard = self.plan.planned_load >= 7 * minutes
            || self
                .blocks(Phase::Aerobic)
                .iter()
                .any(|block| block.effort.get() >= 5);
        judge(
            true,
            hard.then(|| format!("{} in {minutes} min", self.plan.planned_load)),
        )
    }

    fn a_day_of_rest(&self) -> Verdict {
        let trained = |day| {
            self.records(day)
                .iter()
                .any(|record| !record.sets.is_empty() && !is_gentle(&record.plan))
                || self
                    .history
                    .activities
                    .get(&day)
                    .into_iter()
                    .flatten()
                    .any(|activity| {
                        activity.effort.get() > 0
                            && (activity.kind != ActivityKind::Walk || activity.effort.get() > 3)
                    })
        };
        let due = self.before(6).all(trained);
        judge(
            due,
            (due && !is_gentle(self.plan)).then(|| "a seventh day of training".into()),
        )
    }

    fn weekly_load(&self) -> Verdict {
        if !self.trains() {
            return Vacuous;
        }
        let day_load = |day| -> u32 {
            let sessions = self.records(day).iter().map(|record| match &record.reflection {
                Some(reflection) => u32::from(reflection.effort.get()) * record.active.get() / 60,
                None => record.plan.planned_load,
            });
            let outside = self
                .history
                .activities
                .get(&day)
                .into_iter()
                .flatten()
                .map(|activity| {
                    let easy_walk = activity.kind == ActivityKind::Walk && activity.effort.get() <= 3;
                    if easy_walk {
                        0
                    } else {
                        u32::from(activity.effort.get()) * u32::from(activity.minutes.get())
                    }
                });
            sessions.sum::<u32>() + outside.sum::<u32>()
        };
        let careful = self.profile.age(self.day) >= 65 || self.profile.recent.weekly_minutes.get() < 30;
        let floor = if careful { 400 } else { 600 };
        let mean = self.weekly(u32::from(self.profile.recent.weekly_minutes.get()) * 4, day_load);
        let most = (mean * 12 / 10).max(floor);
        let walking: u32 = self
            .blocks(Phase::Aerobic)
            .iter()
            .filter(|block| movement(block).rung.ladder == "walk" && block.effort.get() <= 2)
            .map(|block| u32::from(block.effort.get()) * block.seconds() / 60)
            .sum();
        let total = self.week_so_far(day_load) + self.plan.planned_load - walking;
        judge(true, (total > most + 1).then(|| format!("{total} of {most}")))
    }

    fn longest_aerobic(&self) -> Verdict {
        let today = self.seconds(Phase::Aerobic);
        if today == 0 {
            return Vacuous;
        }
        let steady = [
            ActivityKind::Walk,
            ActivityKind::Run,
            ActivityKind::Ride,
            ActivityKind::Swim,
        ];
        let longest = std::iter::once(self.day)
            .chain(self.before(30))
            .flat_map(|day| {
                let sessions = self.records(day).iter().map(|record| record.aerobic.get());
                let outside = self.history.activities.get(&day).into_iter().flatten();
                let outside = outside
                    .filter(|activity| steady.contains(&activity.kind))
                    .map(|activity| u32::from(activity.minutes.get()) * 60);
                sessions.chain(outside).collect::<Vec<_>>()
            })
            .max()
            .unwrap_or(0);
        let reported = u32::from(self.profile.recent.longest_session.get()) * 60;
        let most = (longest * 11 / 10).max(600).max(reported);
        judge(true, (today > most).then(|| format!("{today} s of {most} s")))
    }

    fn moderate_at_most(&self) -> Verdict {
        let applies = self.seconds(Phase::Aerobic) > 0;
        self.find(applies, |phase, block| {
            let near_bed = self
                .minutes_to_bedtime
                .is_some_and(|minutes| (0..60).contains(&minutes));
            let most = if self.plan.state >= ReadinessState::Ease {
                2
            } else if near_bed || self.plan.state == ReadinessState::Steady {
                3
            } else {
                4
            };
            phase == Phase::Aerobic && block.effort.get() > most
        })
    }

    fn painful_areas(&self) -> Verdict {
        let (left_out, careful) = (self.left_out(), self.careful());
        let applies = self.trains() && !(left_out.is_empty() && careful.is_empty());
        self.find(applies, |phase, block| {
            breaks_areas(&left_out, &careful, phase, movement(block))
        })
    }

    fn alternatives_are_allowed(&self) -> Verdict {
        let (left_out, careful) = (self.left_out(), self.careful());
        let applies = self
            .every_block()
            .any(|(_, block)| !block.alternatives.is_empty());
        self.find(applies, |phase, block| {
            block.alternatives.iter().any(|slug| {
                let Some(other) = catalogue().get(slug) else {
                    return true;
                };
                breaks_areas(&left_out, &careful, phase, other)
                    || !other.possible_with(self.equipment())
                    || (self.needs_light() && !other.light)
                    || self.profile.excluded_movements.contains(slug)
                    || block.movement == *slug
            })
        })
    }

    fn red_flags_stop(&self) -> Verdict {
        let flagged = self
            .check_in
            .is_some_and(|check_in| !check_in.red_flags.is_empty());
        let stopped = matches!(&self.plan.outcome, Outcome::Stop { flags } if !flags.is_empty());
        let empty = self.every_block().next().is_none() && self.plan.planned_load == 0;
        judge(
            flagged,
            (flagged && !(stopped && empty)).then(|| format!("{:?}", self.plan.outcome)),
        )
    }

    fn illness_rules(&self) -> Verdict {
        match self.illness() {
            Illness::None => self.after_fever(),
            Illness::Unwell => self.find(self.trains(), |phase, block| {
                phase == Phase::Strength || (phase == Phase::Aerobic && block.effort.get() > 2)
            }),
            Illness::Fever => self.find(self.trains(), |_, block| {
                movement(block).pattern != Pattern::Breathing
            }),
        }
    }

    fn after_fever(&self) -> Verdict {
        let recent = |ago: u64| {
            let day = self.day.checked_sub_days(Days::new(ago)).unwrap();
            self.history
                .check_ins
                .get(&day)
                .is_some_and(|check_in| check_in.illness == Illness::Fever)
        };
        let applies = self.trains() && (recent(1) || recent(2));
        let loaded = !self.blocks(Phase::Strength).is_empty()
            || self
                .blocks(Phase::Aerobic)
                .iter()
                .any(|block| block.effort.get() > 2);
        judge(
            applies,
            (applies && loaded).then(|| "loaded within two days of fever".into()),
        )
    }

    fn light_mode(&self) -> Verdict {
        let applies = self.needs_light() && self.trains();
        self.find(applies, |phase, block| {
            applies && (!movement(block).light && phase != Phase::Downshift || block.load.is_some())
        })
    }

    fn balance_minutes(&self) -> Verdict {
        let aged = self.profile.age(self.day) >= 65;
        let usual = self.trains() && self.illness() == Illness::None && aged;
        // 22 is the stricter rule: with a painful area there may be nothing left to balance on.
        let free = self.left_out().is_empty()
            && self.careful().is_empty()
            && self.profile.screening.joint_problem.is_empty();
        if !usual || !free || is_gentle(self.plan) {
            return Vacuous;
        }
        let balance: u32 = self
            .every_block()
            .filter(|(phase, block)| {
                matches!(phase, Phase::Skill | Phase::Strength) && movement(block).balance
            })
            .map(|(_, block)| block.seconds())
            .sum();
        judge(
            true,
            (balance < 300).then(|| format!("{balance} s of balance, budget {}", self.plan.budget)),
        )
    }

    fn fixed_support(&self) -> Verdict {
        let applies = self.is_older() || self.profile.screening.recent_fall;
        let any = self.every_block().any(|(_, block)| movement(block).balance);
        self.find(applies && any, |phase, block| {
            let work = matches!(phase, Phase::Skill | Phase::Strength);
            let seated = movement(block).rung.ladder.starts_with("seated");
            applies
                && work
                && (movement(block).unstable
                    || (movement(block).balance && !seated && block.support.is_none()))
        })
    }

    fn power(&self) -> Verdict {
        let strength = self.blocks(Phase::Strength);
        let applies = strength.iter().any(|block| block.fast);
        let last_fast = strength.iter().rposition(|block| block.fast);
        let first_slow = strength.iter().position(|block| !block.fast);
        if let (Some(fast), Some(slow)) = (last_fast, first_slow)
            && fast > slow
        {
            return Verdict::Broken("power after slow strength".into());
        }
        self.find(applies, |phase, block| {
            let few = matches!(block.dose, Dose::Repetitions { repetitions } if repetitions.get() <= 6);
            phase == Phase::Strength && block.fast && !(few && reserve(block) >= 4 && block.load.is_none())
        })
    }

    fn low_days_are_plain(&self) -> Verdict {
        let low = self.plan.state >= ReadinessState::Ease && self.trains();
        self.find(low, |phase, block| {
            let one = movement(block);
            let known = self
                .history
                .sessions
                .values()
                .flatten()
                .flat_map(|record| &record.sets)
                .any(|set| set.movement == one.slug);
            let plain = one.control <= 1 && one.rung.rung <= 1;
            low && ((phase == Phase::Skill && !known && !plain)
                || one.fast
                || (one.overhead && block.load.is_some()))
        })
    }

    fn base_grows_slowly(&self) -> Verdict {
        let today = self.seconds(Phase::Aerobic);
        if today == 0 {
            return Vacuous;
        }
        let in_sessions = |day| -> u32 { self.records(day).iter().map(|record| record.aerobic.get()).sum() };
        let base = |day| {
            let outside = self
                .history
                .activities
                .get(&day)
                .into_iter()
                .flatten()
                .map(|activity| {
                    let weight = if activity.effort.get() >= 5 { 2 } else { 1 };
                    u32::from(activity.minutes.get()) * 60 * weight
                });
            in_sessions(day) + outside.sum::<u32>()
        };
        let usual = self.weekly(u32::from(self.profile.recent.weekly_minutes.get()) * 60, base);
        let last: u32 = self.before(13).skip(6).map(base).sum();
        let usual = usual.max(last);
        let most = (usual * 12 / 10).max(usual + 600).max(1800);
        let total = self.week_so_far(in_sessions) + today;
        judge(true, (total > most).then(|| format!("{total} s of {most} s")))
    }

    fn return_after_gap(&self) -> Verdict {
        let before = self.history.since.and_then(|since| since.pred_opt());
        let trained = self
            .history
            .sessions
            .iter()
            .filter(|(_, records)| {
                records
                    .iter()
                    .any(|record| !record.sets.is_empty() && !is_gentle(&record.plan))
            })
            .map(|(day, _)| *day);
        let mut days: Vec<_> = before
            .into_iter()
            .chain(trained)
            .filter(|day| *day < self.day)
            .collect();
        days.push(self.day);
        let gap = days
            .windows(2)
            .rev()
            .find(|pair| (pair[1] - pair[0]).num_days() > 14);
        let Some([_, first]) = gap else { return Vacuous };
        let week = (self.day - *first).num_days() / 7;
        if week > 0 || self.blocks(Phase::Strength).is_empty() {
            return Vacuous;
        }
        self.every_strength(|block| reserve(block) >= 3)
    }

    fn lighter_week(&self) -> Verdict {
        let lighter = self.plan.track.is_some_and(|track| track.lighter);
        if !lighter || self.blocks(Phase::Strength).is_empty() {
            return Vacuous;
        }
        self.every_strength(|block| reserve(block) >= 3)
    }

    fn breathing(&self) -> Verdict {
        self.find(self.trains(), |_, block| match block.dose {
            Dose::Breaths {
                seconds,
                inhale_tenths,
                exhale_tenths,
            } => {
                let breath = u32::from(inhale_tenths + exhale_tenths);
                // 4.5 to 7 breaths a minute: 600 tenths of a second each.
                let pace = breath * 7 >= 600 && breath * 45 <= 6000;
                !(pace && exhale_tenths >= inhale_tenths && (180..=600).contains(&seconds.get()))
            }
            Dose::Repetitions { .. } | Dose::Hold { .. } => movement(block).measure == Measure::Breaths,
        })
    }

    fn short_stretches(&self) -> Verdict {
        let strength = !self.blocks(Phase::Strength).is_empty();
        let applies = strength
            && self
                .blocks(Phase::Prime)
                .iter()
                .any(|block| movement(block).is_held_stretch());
        self.find(applies, |phase, block| {
            let long = matches!(block.dose, Dose::Hold { seconds } if seconds.get() > 30);
            phase == Phase::Prime && movement(block).is_held_stretch() && long
        })
    }

    fn pulls_before_pushes(&self) -> Verdict {
        let count = |pattern: Pattern| -> (u32, u32) {
            let today = self
                .blocks(Phase::Strength)
                .iter()
                .filter(|block| block.pattern == pattern);
            let done = self.week_so_far(|day| {
                let of = |set: &&LoggedSet| {
                    catalogue()
                        .get(&set.movement)
                        .is_some_and(|one| one.pattern == pattern)
                };
                u32::try_from(self.strength_sets(day).filter(of).count()).unwrap()
            });
            (today.map(|block| u32::from(block.sets)).sum(), done)
        };
        let ((pull, pulled), (push, pushed)) = (count(Pattern::Pull), count(Pattern::Push));
        let broken = push > 0 && 2 * (push + pushed) > 3 * (pull + pulled);
        judge(
            push > 0,
            broken.then(|| format!("{push}+{pushed} pushes, {pull}+{pulled} pulls")),
        )
    }

    fn own_equipment(&self) -> Verdict {
        let equipment = self.equipment();
        self.find(self.trains(), |_, block| {
            !movement(block).possible_with(equipment)
                || block
                    .implement
                    .is_some_and(|implement| !equipment.contains(&implement))
                || (block.load.is_some() != block.implement.is_some())
        })
    }
}

fn reserve(block: &Block) -> u8 {
    block.reserve.map_or(0, training::quantity::RepsInReserve::get)
}

fn amount(block: &Block) -> u32 {
    match block.dose {
        Dose::Repetitions { repetitions } => u32::from(repetitions.get()),
        Dose::Hold { seconds } | Dose::Breaths { seconds, .. } => seconds.get(),
    }
}

fn counts(record: &SessionRecord) -> bool {
    record.plan.state == ReadinessState::Full && !record.plan.track.is_some_and(|track| track.lighter)
}

fn half_sets(slug: &str, muscle: Muscle) -> u32 {
    catalogue().get(slug).map_or(0, |movement| {
        2 * u32::from(movement.direct.contains(&muscle)) + u32::from(movement.indirect.contains(&muscle))
    })
}

fn is_gentle(plan: &SessionPlan) -> bool {
    plan.kind == SessionKind::Recharge
        || plan.phases.iter().all(|phase| match phase.phase {
            Phase::Strength => phase.blocks.is_empty(),
            Phase::Aerobic => phase.blocks.iter().all(|block| block.effort.get() <= 2),
            Phase::Prime | Phase::Skill | Phase::Downshift => true,
        })
}

fn breaks_areas(
    left_out: &BTreeSet<Area>,
    careful: &BTreeSet<Area>,
    phase: Phase,
    movement: &Movement,
) -> bool {
    let touches = |areas: &BTreeSet<Area>| movement.areas.iter().any(|area| areas.contains(area));
    touches(left_out)
        || (touches(careful)
            && (phase == Phase::Strength || movement.fast || movement.pattern == Pattern::Power))
}

/// Counts of verdicts by invariant, for reports.
pub type Tally = BTreeMap<u8, (u32, Vec<String>)>;
