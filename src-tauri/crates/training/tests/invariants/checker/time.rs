//! Time, load and the whole session.

use super::Verdict::Vacuous;
use super::*;

impl Case<'_> {
    pub(super) fn phases_in_order(&self) -> Verdict {
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

    pub(super) fn prime_and_downshift(&self) -> Verdict {
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

    pub(super) fn minutes_fit(&self) -> Verdict {
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

    pub(super) fn raise_and_ramp_up(&self) -> Verdict {
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
                Dose::Hold { .. } | Dose::Distance { .. } | Dose::Breaths { .. } => 15,
            };
            let heavy = effective < 15 && (block.load.is_some() || !movement(block).light);
            phase == Phase::Strength && heavy && !block.fast && block.ramp_up.is_empty()
        })
    }

    pub(super) fn skill_is_short_and_stops(&self) -> Verdict {
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

    pub(super) fn no_hard_days_in_these_plans(&self) -> Verdict {
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

    pub(super) fn a_day_of_rest(&self) -> Verdict {
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

    pub(super) fn weekly_load(&self) -> Verdict {
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

    pub(super) fn longest_aerobic(&self) -> Verdict {
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

    pub(super) fn moderate_at_most(&self) -> Verdict {
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

    pub(super) fn balance_minutes(&self) -> Verdict {
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

    pub(super) fn base_grows_slowly(&self) -> Verdict {
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

    pub(super) fn breathing(&self) -> Verdict {
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
            Dose::Repetitions { .. } | Dose::Hold { .. } | Dose::Distance { .. } => {
                movement(block).measure == Measure::Breaths
            }
        })
    }

    pub(super) fn short_stretches(&self) -> Verdict {
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

    pub(super) fn own_equipment(&self) -> Verdict {
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
