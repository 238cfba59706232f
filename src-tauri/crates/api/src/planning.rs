//! Planning a day: what it rests on, read once; the plan; and what has to be recorded for it.

use std::sync::Arc;

use chrono::{NaiveDate, Timelike};
use training::album::Album;
use training::check_in::{CheckIn, Complaint, Control};
use training::generate::{Request, generate};
use training::plan::SessionPlan;
use training::profile::Profile;
use training::readiness::assess_for;
use uuid::Uuid;

use crate::failure::Failure;
use crate::handlers::prelude::AdjustToday;
use crate::host::{Draft, Host};
use crate::memory::Memory;
use crate::records::PlanRecord;

/// Everything that planning a day needs, read once.
struct Ground {
    profile: Profile,
    memory: Arc<Memory>,
    album: Album,
    minutes_to_bedtime: Option<i32>,
}

impl Ground {
    fn plan(&self, day: NaiveDate, check_in: &CheckIn, choice: &AdjustToday, seed: u32) -> SessionPlan {
        self.ask(day, check_in, choice, seed, generate)
    }

    fn ask<T>(
        &self,
        day: NaiveDate,
        check_in: &CheckIn,
        choice: &AdjustToday,
        seed: u32,
        ask: impl FnOnce(&Request<'_>) -> T,
    ) -> T {
        let readiness = assess_for(&self.profile, &self.memory.history, day, check_in);
        ask(&Request {
            profile: &self.profile,
            history: &self.memory.history,
            album: &self.album,
            day,
            check_in: Some(check_in),
            readiness: Some(&readiness),
            levers: &choice.levers,
            minutes_to_bedtime: self.minutes_to_bedtime,
            wanted: choice.wanted,
            seed,
        })
    }
}

impl Host {
    fn ground(&mut self, profile: Profile, album: Album) -> Result<Ground, Failure> {
        let (now, offset) = self.now();
        let local = now.with_timezone(&offset);
        let minutes_to_bedtime = profile.bedtime.map(|bedtime| {
            let of_day = |hour: u32, minute: u32| i32::try_from(hour * 60 + minute).unwrap_or(0);
            let until = of_day(bedtime.hour(), bedtime.minute()) - of_day(local.hour(), local.minute());
            // A bedtime after midnight belongs to the evening before it.
            if until < -12 * 60 { until + 24 * 60 } else { until }
        });
        Ok(Ground {
            memory: self.memory()?,
            profile,
            album,
            minutes_to_bedtime,
        })
    }

    /// Returns a plan of `day`, and what has to be recorded for it: the plan, and an album before it when the last one is over.
    pub(crate) fn plan_drafts(
        &mut self,
        day: NaiveDate,
        id: Uuid,
        check_in: &CheckIn,
    ) -> Result<(SessionPlan, Vec<Draft>), Failure> {
        let choice = AdjustToday {
            levers: Vec::new(),
            wanted: false,
        };
        self.plan_drafts_with(day, id, check_in, choice)
    }

    pub(crate) fn plan_drafts_with(
        &mut self,
        day: NaiveDate,
        id: Uuid,
        check_in: &CheckIn,
        choice: AdjustToday,
    ) -> Result<(SessionPlan, Vec<Draft>), Failure> {
        let profile = self.profile_or_refuse()?;
        let mut drafts = Vec::new();
        let album = match self.album()?.filter(|(_, album)| day <= album.ends()) {
            Some((_, album)) => album,
            None => {
                let (draft, album) = self.album_draft(&profile, day, false)?;
                drafts.push(draft);
                album
            }
        };
        // The day keeps its seed: what is taken back is the same session again, and a choice changes only what it is about.
        let seed = match self.plan_of(day)? {
            Some((_, before)) => before.plan.seed,
            None => self.context.seed(),
        };
        let ground = self.ground(profile, album)?;
        let plan = ground.plan(day, check_in, &choice, seed);
        let record = PlanRecord {
            plan,
            levers: choice.levers,
            wanted: choice.wanted,
            check_in: id,
        };
        drafts.push(self.draft(day, &record)?);
        Ok((record.plan, drafts))
    }

    /// Returns the plan of a day as it would be had the check-in known what its session has shown since: how the sample
    /// movement went, and which areas stopped a movement. Everything else, seed and choices included, stays.
    pub(crate) fn plan_with_hindsight(
        &mut self,
        day: NaiveDate,
        control: Option<Control>,
        complaints: Vec<Complaint>,
    ) -> Result<Option<PlanRecord>, Failure> {
        let (Some((_, record)), Some((_, album))) = (self.plan_of(day)?, self.album()?) else {
            return Ok(None);
        };
        let Some(kept) = self.memory()?.past.check_ins.get(&day).cloned() else {
            return Ok(None);
        };
        let mut check_in = kept.record;
        check_in.control = control.or(check_in.control);
        check_in.complaints.extend(complaints);
        let choice = AdjustToday {
            levers: record.levers,
            wanted: record.wanted,
        };
        let ground = self.ground(self.profile_or_refuse()?, album)?;
        let plan = ground.plan(day, &check_in, &choice, record.plan.seed);
        Ok(Some(PlanRecord {
            plan,
            levers: choice.levers,
            wanted: choice.wanted,
            check_in: record.check_in,
        }))
    }

    /// Asks the planner something about a day that has a plan, on the ground that the plan was made on; `None` when the day
    /// has no plan. Nothing is recorded.
    pub(crate) fn ask_planner<T>(
        &mut self,
        day: NaiveDate,
        ask: impl FnOnce(&Request<'_>, &SessionPlan) -> T,
    ) -> Result<Option<T>, Failure> {
        let (Some((_, record)), Some((_, album))) = (self.plan_of(day)?, self.album()?) else {
            return Ok(None);
        };
        let Some(kept) = self.memory()?.past.check_ins.get(&day).cloned() else {
            return Ok(None);
        };
        let choice = AdjustToday {
            levers: record.levers,
            wanted: record.wanted,
        };
        let ground = self.ground(self.profile_or_refuse()?, album)?;
        let plan = record.plan;
        Ok(Some(ground.ask(
            day,
            &kept.record,
            &choice,
            plan.seed,
            |request| ask(request, &plan),
        )))
    }

    /// Plans today again after something it rests on has changed, keeping the person's choices.
    pub(crate) fn plan_again(&mut self, day: NaiveDate) -> Result<(), Failure> {
        if self.running.is_some() {
            return Ok(());
        }
        let Some(check_in) = self.memory()?.past.check_ins.get(&day).cloned() else {
            return Ok(());
        };
        let choice = self.plan_of(day)?.map_or(
            AdjustToday {
                levers: Vec::new(),
                wanted: false,
            },
            |(_, record)| AdjustToday {
                levers: record.levers,
                wanted: record.wanted,
            },
        );
        let (_, drafts) = self.plan_drafts_with(day, check_in.id, &check_in.record, choice)?;
        self.record(drafts)?;
        Ok(())
    }
}
