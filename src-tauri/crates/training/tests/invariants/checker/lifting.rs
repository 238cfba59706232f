//! Sets, loads, reserve and rests.

use super::Verdict::{Holds, Vacuous};
use super::*;

impl Case<'_> {
    pub(super) fn careful_reserve(&self) -> Verdict {
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
    pub(super) fn load_steps(&self) -> Verdict {
        let mut applies = false;
        for block in self.blocks(Phase::Strength) {
            let (Some(load), lived) = (
                block.load.map(training::quantity::Grams::get),
                self.exposures(&block.movement),
            ) else {
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

    pub(super) fn step(&self, implement: Option<Equipment>) -> u32 {
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

    pub(super) fn not_load_and_sets(&self) -> Verdict {
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

    pub(super) fn unknown_lifts(&self) -> Verdict {
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

    pub(super) fn rests(&self) -> Verdict {
        self.every_strength(|block| {
            let few = matches!(block.dose, Dose::Repetitions { repetitions } if repetitions.get() <= 6);
            block.rest.get() >= if movement(block).compound && few { 120 } else { 60 }
        })
    }

    pub(super) fn session_and_week_sets(&self) -> Verdict {
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

    pub(super) fn sets_grow_slowly(&self) -> Verdict {
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

    pub(super) fn heavy_on_one_day_of_two(&self) -> Verdict {
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

    pub(super) fn power(&self) -> Verdict {
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

    pub(super) fn return_after_gap(&self) -> Verdict {
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

    pub(super) fn lighter_week(&self) -> Verdict {
        let lighter = self.plan.track.is_some_and(|track| track.lighter);
        if !lighter || self.blocks(Phase::Strength).is_empty() {
            return Vacuous;
        }
        self.every_strength(|block| reserve(block) >= 3)
    }

    pub(super) fn pulls_before_pushes(&self) -> Verdict {
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
}
