//! Which sentence a reason becomes, for P7: the same words about the same things are one sentence, whatever numbers stand in them.

use serde_json::Value;
use training::plan::{Cause, Reason};

/// Returns what the person would read as the same sentence, or `None` where its cause comes again by itself: this
/// morning's answers, today's wishes, and what the last sessions earned or cost are new each time.
pub(super) fn sentence(reason: &Reason) -> Option<String> {
    if comes_again(&reason.cause) {
        return None;
    }
    let change = serde_json::to_value(&reason.change).unwrap_or_default();
    let cause = serde_json::to_value(&reason.cause).unwrap_or_default();
    Some(format!("{} because {}", words(&change), words(&cause)))
}

/// Everything of a value but its numbers.
fn words(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(list) => list.iter().map(words).collect::<Vec<_>>().join("+"),
        Value::Object(fields) => {
            let parts: Vec<String> = fields
                .values()
                .map(words)
                .filter(|part| !part.is_empty())
                .collect();
            parts.join(" ")
        }
        Value::Number(_) | Value::Null | Value::Bool(_) => String::new(),
    }
}

/// Whether a cause that is there again is a new one.
const fn comes_again(cause: &Cause) -> bool {
    match cause {
        // This morning's answers and today's wishes.
        Cause::RedFlag { .. }
        | Cause::SleepBelowUsual { .. }
        | Cause::SleepVeryShort { .. }
        | Cause::BelowUsual { .. }
        | Cause::LowTotal { .. }
        | Cause::ItemLowestTwice { .. }
        | Cause::LowWeek { .. }
        | Cause::Ill { .. }
        | Cause::Complaint { .. }
        | Cause::MovementControl { .. }
        | Cause::WantsToday { .. }
        | Cause::MinutesToday { .. }
        | Cause::OwnChoice
        | Cause::PlaceToday { .. }
        | Cause::ItemLow { .. }
        | Cause::Readiness { .. }
        | Cause::NearBedtime
        // What this day is in the album: every planned day of rest is one of its own.
        | Cause::Planned
        // What the last days and sessions were like.
        | Cause::AfterFever
        | Cause::CleanWithReserve { .. }
        | Cause::HarderThanMeant
        | Cause::CleanPractice { .. }
        | Cause::ShakyPractice { .. }
        | Cause::RecentLoad
        | Cause::RestIsDue
        | Cause::HardRecently
        | Cause::Earned => true,
        // What stands.
        Cause::KnownArea { .. }
        | Cause::AlbumLighterWeek
        | Cause::ReturnAfterGap { .. }
        | Cause::ScreeningAnswer
        | Cause::OlderAdult
        | Cause::Under18
        | Cause::RecentFall
        | Cause::NewToTraining
        | Cause::NewMovement
        | Cause::WeekFull
        | Cause::SetsGrowSlowly
        | Cause::Drained { .. }
        | Cause::ExamWeek
        | Cause::EventNear { .. }
        | Cause::Travelling
        | Cause::SupportAnswer { .. }
        | Cause::NotEnoughTime
        | Cause::LoadsTooHeavy
        | Cause::HeartRateUnreliable => false,
    }
}
