//! Saying things once (P7): what was said twice in the last seven days, and still holds for the same standing cause, is
//! not said again; it is kept beside, for who asks.

use std::mem::{Discriminant, discriminant};

use chrono::NaiveDate;

use crate::history::History;
use crate::load::days_before;
use crate::plan::{Cause, Change, Reason};

/// Days before today in which a sentence counts as said. With today they are seven.
const DAYS: u64 = 6;
/// How often a sentence may be said in seven days (P7).
const TIMES: usize = 2;

/// What makes two reasons the same sentence: all but their numbers.
#[derive(Debug, PartialEq, Eq)]
struct Sentence<'a> {
    change: Discriminant<Change>,
    cause: Discriminant<Cause>,
    about: Option<&'a str>,
}

impl<'a> Sentence<'a> {
    fn of(reason: &'a Reason) -> Self {
        Self {
            change: discriminant(&reason.change),
            cause: discriminant(&reason.cause),
            about: movement(&reason.change),
        }
    }
}

/// Returns what is worth saying today, and what was said often enough.
#[must_use]
pub fn sift(reasons: Vec<Reason>, history: &History, day: NaiveDate) -> (Vec<Reason>, Vec<Reason>) {
    let said: Vec<Sentence<'_>> = days_before(day, DAYS)
        .filter_map(|past| history.told.get(&past))
        .flatten()
        .map(Sentence::of)
        .collect();
    reasons.into_iter().partition(|reason| {
        let sentence = Sentence::of(reason);
        is_of_today(&reason.cause) || said.iter().filter(|one| **one == sentence).count() < TIMES
    })
}

/// Whether a cause is an answer or a choice of this very day: then it happened again, and is said again.
const fn is_of_today(cause: &Cause) -> bool {
    match cause {
        Cause::RedFlag { .. }
        | Cause::SleepBelowUsual { .. }
        | Cause::SleepVeryShort { .. }
        | Cause::BelowUsual { .. }
        | Cause::LowTotal { .. }
        | Cause::ItemLowestTwice { .. }
        | Cause::Ill { .. }
        | Cause::Complaint { .. }
        | Cause::MovementControl { .. }
        | Cause::WantsToday { .. }
        | Cause::MinutesToday { .. }
        | Cause::OwnChoice
        | Cause::ItemLow { .. }
        | Cause::NearBedtime
        | Cause::Readiness { .. } => true,
        Cause::LowWeek { .. }
        | Cause::AfterFever
        | Cause::KnownArea { .. }
        | Cause::PlaceToday { .. }
        | Cause::AlbumLighterWeek
        | Cause::ReturnAfterGap { .. }
        | Cause::ScreeningAnswer
        | Cause::OlderAdult
        | Cause::Under18
        | Cause::RecentFall
        | Cause::NewToTraining
        | Cause::NewMovement
        | Cause::CleanWithReserve { .. }
        | Cause::HarderThanMeant
        | Cause::CleanPractice { .. }
        | Cause::ShakyPractice { .. }
        | Cause::RecentLoad
        | Cause::WeekFull
        | Cause::SetsGrowSlowly
        | Cause::RestIsDue
        | Cause::Planned
        | Cause::Drained { .. }
        | Cause::Earned
        | Cause::ExamWeek
        | Cause::EventNear { .. }
        | Cause::Travelling
        | Cause::SupportAnswer { .. }
        | Cause::NotEnoughTime
        | Cause::LoadsTooHeavy
        | Cause::HeartRateUnreliable
        | Cause::HardRecently => false,
    }
}

/// Returns the movement that a change is about, if it is about one.
fn movement(change: &Change) -> Option<&str> {
    match change {
        Change::MoreLoad { movement, .. }
        | Change::MoreRepetitions { movement, .. }
        | Change::LeftOut { movement }
        | Change::FindingLoad { movement }
        | Change::EarnedTest { movement }
        | Change::TestWaits { movement }
        | Change::Measure { movement } => Some(movement),
        Change::TakesOver { by, .. } => Some(by),
        Change::Instead { now, .. } | Change::EasierVariation { now, .. } => Some(now),
        Change::HarderSkill { to, .. } | Change::HarderVariation { to, .. } => Some(to),
        Change::FewerSets { .. }
        | Change::NoStrength
        | Change::LighterLoad { .. }
        | Change::MoreReserve { .. }
        | Change::AreaLeftOut { .. }
        | Change::EasyRange { .. }
        | Change::EasierAerobic { .. }
        | Change::FamiliarSkill
        | Change::MoreSkill { .. }
        | Change::ShorterSession { .. }
        | Change::PhaseNotToday { .. }
        | Change::GentleOnly
        | Change::BreathingOnly
        | Change::RestDay
        | Change::FullStop
        | Change::Elsewhere { .. }
        | Change::LighterWeek
        | Change::SupportBeside
        | Change::BalanceFirst
        | Change::Intervals { .. }
        | Change::HardPartWaits
        | Change::MusclesLeftOut { .. }
        | Change::OtherSide
        | Change::FewerRepeats { .. }
        | Change::EventMorning
        | Change::MovedHere
        | Change::FreeTrack => None,
    }
}
