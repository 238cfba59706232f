//! Whether a test is earned today (§12): what person, week, past and morning say.

use super::Request;
use super::{limits, past, usual};
use crate::album::{PlannedLift, WeekTheme};
use crate::check_in::Control;
use crate::exclusions::{Standing, Today};
use crate::movement::{Movement, catalogue};
use crate::plan::Cause;
use crate::profile::NOVICE_MONTHS;
use crate::quantity::SleepMinutes;
use crate::readiness::ReadinessState;
use crate::strength::{Lived, Missing, is_testable, missing};
use crate::vocabulary::Phase;

/// Days of which the own median of sleep is taken (§1).
const SLEEP_DAYS: u64 = 28;

/// Returns the first of the planned lifts, anchors before others, that has earned a test as far as person, week and past go.
///
/// # Errors
/// Everything that is missing: the person's and the week's, then the first lift's.
pub fn earned_test(
    request: &Request<'_>,
    lived: &Lived<'_>,
    standing: &Standing<'_>,
    lifts: &[PlannedLift],
) -> Result<&'static Movement, Vec<Missing>> {
    let mut lacking = Vec::new();
    let months = crate::exclusions::training_months(request.profile, request.history.since, request.day);
    if months < NOVICE_MONTHS {
        lacking.push(Missing::Months);
    }
    if request.profile.is_older(request.day) || usual::is_65(request) {
        lacking.push(Missing::Younger);
    }
    // High blood pressure rules out maximal effort, cleared or not (§7).
    if standing.light.is_some() || request.profile.screening.high_blood_pressure {
        lacking.push(Missing::Screening);
    }
    let theme = request.album.week_of(request.day).map(|(_, week)| week.theme);
    if theme != Some(WeekTheme::Build) {
        lacking.push(Missing::BuildingWeek);
    }
    if past::returning(request.history, request.day).is_some_and(|back| !back.is_first_start(request.history))
    {
        lacking.push(Missing::BackForLong);
    }
    let mut candidates: Vec<&'static Movement> = lifts
        .iter()
        .filter_map(|lift| catalogue().get(&lift.movement))
        .filter(|movement| {
            // Where a joint gives trouble or pain is long known, nothing is tested (§12: symptom-free).
            let screening = &request.profile.screening;
            let pained =
                movement.touches(&screening.known_pain) || movement.touches(&screening.joint_problem);
            is_testable(movement) && !pained && standing.why_not(movement, Phase::Strength, true).is_none()
        })
        .collect();
    candidates.sort_by_key(|movement| !request.album.anchors.contains(&movement.slug));
    let mut first: Option<Vec<Missing>> = None;
    for movement in candidates {
        let missing = missing(movement, lived, request.day);
        if missing.is_empty() && lacking.is_empty() {
            return Ok(movement);
        }
        first.get_or_insert(missing);
    }
    lacking.extend(first.unwrap_or_else(|| vec![Missing::ALift]));
    Err(lacking)
}

/// Returns what this morning is missing for the test of a lift.
#[must_use]
pub fn missing_today(request: &Request<'_>, today: &Today, movement: &Movement) -> Vec<Missing> {
    let (Some(check_in), Some(readiness)) = (request.check_in, request.readiness) else {
        return vec![Missing::CheckIn];
    };
    let mut missing = Vec::new();
    let carrying = limits::carrying(request);
    if readiness.state != ReadinessState::Full || carrying.state != ReadinessState::Full {
        missing.push(Missing::State);
    }
    if usual_sleep(request).is_none_or(|usual| check_in.sleep < usual) {
        missing.push(Missing::Sleep);
    }
    let complains = |area| {
        today.areas().contains_key(area)
            || check_in
                .complaints
                .iter()
                .any(|complaint| complaint.area == *area)
    };
    if movement.areas.iter().any(complains) {
        missing.push(Missing::Areas);
    }
    if check_in.control.is_some_and(|control| control != Control::Clean) {
        missing.push(Missing::Control);
    }
    missing
}

/// Nights that an own median of sleep is taken from, at least. Our choice: as many as a first idea of a usual morning (§1).
const LEAST_NIGHTS: usize = 7;

/// Returns the own median of sleep, the upper one of two in the middle; `None` before a week of nights is known.
fn usual_sleep(request: &Request<'_>) -> Option<SleepMinutes> {
    let from = request.day.checked_sub_days(chrono::Days::new(SLEEP_DAYS))?;
    let mut nights: Vec<SleepMinutes> = request
        .history
        .check_ins
        .range(from..request.day)
        .map(|(_, check_in)| check_in.sleep)
        .collect();
    nights.sort_unstable();
    (nights.len() >= LEAST_NIGHTS).then(|| nights[nights.len() / 2])
}

/// Returns the input that a missing condition is about.
#[must_use]
pub fn cause(missing: &Missing, request: &Request<'_>, today: &Today, movement: &Movement) -> Cause {
    match missing {
        Missing::ALift | Missing::Sessions { .. } => Cause::NewMovement,
        Missing::Months => Cause::NewToTraining,
        Missing::Younger => Cause::OlderAdult,
        Missing::Screening => Cause::ScreeningAnswer,
        Missing::BuildingWeek => match request.album.week_of(request.day).map(|(_, week)| week.theme) {
            Some(WeekTheme::Lighter) => Cause::AlbumLighterWeek,
            Some(WeekTheme::Exams) => Cause::ExamWeek,
            Some(WeekTheme::Settle | WeekTheme::Build | WeekTheme::Taper) | None => Cause::Planned,
        },
        Missing::BackForLong => past::returning(request.history, request.day)
            .map_or(Cause::Planned, |back| Cause::ReturnAfterGap { days: back.days }),
        Missing::CleanSets { .. } => Cause::HarderThanMeant,
        Missing::DaysSinceTest { .. } => Cause::HardRecently,
        Missing::CheckIn => Cause::Planned,
        Missing::State => limits::carrying(request).cause,
        Missing::Sleep => match (request.check_in, usual_sleep(request)) {
            (Some(check_in), Some(usual)) => Cause::SleepBelowUsual {
                sleep: check_in.sleep,
                usual,
            },
            (None, _) | (_, None) => Cause::Planned,
        },
        Missing::Areas => movement
            .areas
            .iter()
            .find_map(|area| today.areas().get(area))
            .map_or(Cause::Planned, |(_, cause)| cause.clone()),
        Missing::Control => request
            .check_in
            .and_then(|check_in| check_in.control)
            .map_or(Cause::Planned, |control| Cause::MovementControl { control }),
    }
}
