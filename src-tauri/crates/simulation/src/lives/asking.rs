//! Asking for a day's plan: as the morning is, with what is chosen, and now and then again for comparison.

use std::time::Instant;

use chrono::NaiveDate;
use serde_json::json;
use training::check_in::CheckIn;
use training::generate::{Request, generate};
use training::plan::{Lever, SessionPlan};
use training::readiness::{Readiness, assess_for};

use super::compare;
use super::judge::{Case, Judge, Unreadable};
use super::living::{Living, plan_seed};
use super::tally::Whence;

/// Share of mornings that are planned again for comparison.
const COMPARED: f64 = 0.08;

/// What a plan is asked for with, apart from who.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) day: NaiveDate,
    pub(super) check_in: &'a CheckIn,
    pub(super) readiness: &'a Readiness,
    pub(super) levers: &'a [Lever],
    pub(super) wanted: bool,
    pub(super) bedtime: Option<i32>,
}

impl Living {
    /// Asks for a plan, counts what it took, and has it judged.
    pub(super) fn plan(&mut self, asked: Asked<'_>) -> Result<SessionPlan, Unreadable> {
        let start = Instant::now();
        let plan = self.made(asked);
        self.tally.took(start.elapsed());
        let case = Case {
            day: asked.day,
            check_in: asked.check_in,
            levers: asked.levers,
            plan: &plan,
            minutes_to_bedtime: asked.bedtime,
            wanted: asked.wanted,
            whence: self.whence(asked.day),
        };
        self.judge.check(&case, &mut self.tally)?;
        self.tally.plan(&plan);
        if self.shown == Some(asked.day) {
            self.show(asked, &plan);
        }
        Ok(plan)
    }

    /// Keeps a day in full, to be looked at.
    fn show(&mut self, asked: Asked<'_>, plan: &SessionPlan) {
        let shown = json!({
            "profile": self.somebody.profile,
            "planned": self.album.session_for(asked.day).map(|(session, _)| session),
            "album": self.album,
            "check_in": asked.check_in,
            "levers": asked.levers,
            "wanted": asked.wanted,
            "plan": plan,
        });
        self.tally.shown.push(format!("{shown:#}"));
    }

    fn made(&self, asked: Asked<'_>) -> SessionPlan {
        generate(&Request {
            profile: &self.somebody.profile,
            history: &self.history,
            album: &self.album,
            day: asked.day,
            check_in: Some(asked.check_in),
            readiness: Some(asked.readiness),
            levers: asked.levers,
            minutes_to_bedtime: asked.bedtime,
            wanted: asked.wanted,
            seed: plan_seed(self.seed, self.number, asked.day),
        })
    }

    const fn whence(&self, day: NaiveDate) -> Whence {
        Whence {
            number: self.number,
            day,
        }
    }

    /// Now and then the same morning is planned again: the same, with one answer worse, and with a swap.
    pub(super) fn compare(&mut self, asked: Asked<'_>, first: &SessionPlan) -> Result<(), Unreadable> {
        if !self.choices.chance(COMPARED) {
            return Ok(());
        }
        let whence = self.whence(asked.day);
        Judge::same(first, &self.made(asked), whence, &mut self.tally)?;
        if let Some((what, worse)) = compare::worse(&mut self.choices, asked.check_in) {
            let readiness = assess_for(&self.somebody.profile, &self.history, asked.day, &worse);
            let after = self.made(Asked {
                check_in: &worse,
                readiness: &readiness,
                ..asked
            });
            Judge::worse(first, &after, (whence, &what), &mut self.tally)?;
        }
        if let Some(lever) = compare::swap(&mut self.choices, first) {
            let after = self.made(Asked {
                levers: std::slice::from_ref(&lever),
                ..asked
            });
            if let Lever::Swap { movement } = &lever {
                Judge::swapped(first, &after, movement, (whence, &mut self.tally))?;
            }
        }
        Ok(())
    }
}
