//! Pain, illness, screening, age.

use super::*;

impl Case<'_> {
    pub(super) fn painful_areas(&self) -> Verdict {
        let (left_out, careful) = (self.left_out(), self.careful());
        let applies = self.trains() && !(left_out.is_empty() && careful.is_empty());
        self.find(applies, |phase, block| {
            breaks_areas(&left_out, &careful, phase, movement(block))
        })
    }

    pub(super) fn alternatives_are_allowed(&self) -> Verdict {
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

    pub(super) fn red_flags_stop(&self) -> Verdict {
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

    pub(super) fn illness_rules(&self) -> Verdict {
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

    pub(super) fn after_fever(&self) -> Verdict {
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

    pub(super) fn light_mode(&self) -> Verdict {
        let applies = self.needs_light() && self.trains();
        self.find(applies, |phase, block| {
            applies && (!movement(block).light && phase != Phase::Downshift || block.load.is_some())
        })
    }

    pub(super) fn fixed_support(&self) -> Verdict {
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

    pub(super) fn low_days_are_plain(&self) -> Verdict {
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
}
