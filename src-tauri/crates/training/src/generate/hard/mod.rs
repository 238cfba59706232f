//! Hard days: earned by stated conditions, planned, and rare (§12, "Hard day"; invariants 16 and 20).

mod day;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::{Request, aerobic, base, past};
use crate::album::{WeekTheme, support};
use crate::charge;
use crate::check_in::{Illness, Intent};
use crate::history::History;
use crate::load::{self, MINUTE, VIGOROUS_EFFORT, days_before};
use crate::movement::Movement;
use crate::plan::{Cause, SessionKind};
use crate::profile::{DayOfWeek, LifeContext, OLDER_AGE, Profile};
use crate::readiness::ReadinessState;
use crate::vocabulary::PlaceKind;
use day::was_meant_hard;
pub use day::{HARD_RPE, HARD_SECONDS, is_hard, was_hard};

/// Shortest session in minutes that holds ten vigorous ones with all their ease around. Our choice: three minutes of
/// prime, the shortest intervals, five minutes of downshift.
pub const SHORTEST_MINUTES: u32 = 25;

/// Weeks of regular work before the first hard day (§5, our choice).
const REGULAR_WEEKS: u64 = 4;
/// Days with work in those weeks, at least. Our choice: three in two weeks.
const REGULAR_DAYS: usize = 6;
/// Activity outside in one day that counts as work, in seconds. Our choice: as long as the shortest session.
const REGULAR_SECONDS: u32 = 10 * MINUTE;
/// Planned hard days in any seven, for most and for athletes. Invariant 16 allows one more; our choice leaves that one to a
/// session that only felt hard.
const IN_SEVEN: (usize, usize) = (1, 2);
/// Days without symptoms before a hard day. Our choice.
const WELL_DAYS: u64 = 7;
/// Minutes between the end of vigorous work and bedtime (Stutz 2019).
const BEFORE_BED: i32 = 60;
/// The same for who wants support with sleep. Our choice: nothing hard in the evening.
const BEFORE_CALM_BED: i32 = 240;
/// Minutes past bedtime up to which it is still that night. Our choice.
const PAST_BED: i32 = 240;
/// Days before an event without a hard one. Our choice: it would not be over in time.
const BEFORE_EVENT: u16 = 2;
/// Vigorous time that each hard day of the last six weeks adds, and the most, in seconds. Our choice: a minute a time,
/// up to twenty.
const MORE_EACH_TIME: u32 = MINUTE;
/// The most vigorous seconds of a session. Our choice.
const MOST_SECONDS: u32 = 20 * MINUTE;
/// Days in which hard days are counted for that.
const COUNTED_DAYS: u64 = 42;
/// Days in which one hard day is usual. After as many without one, a lighter week may hold it, and a session of strength
/// where the week's own place for it is behind: or fourteen days would pass without (P2). Our choice.
const RHYTHM_DAYS: u64 = load::WEEK_DAYS;
/// Repeats on a Steady day before an event, in percent (§8: a third fewer at the same pace).
const TAPER_REPEATS: u32 = 67;

/// A hard part that today may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Intervals {
    /// Vigorous seconds in all, before a Steady day takes its third.
    pub vigorous: u32,
    /// Longest aerobic phase that may hold them, in seconds (invariants 19 and 32).
    pub most: u32,
    /// Share of the repeats that are done today, in percent.
    pub repeats_percent: u32,
    /// Effort of the hard part, in CR-10.
    pub effort: u32,
}

/// Why a hard day waits. All that hold are told, the one that weighs most first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotNow {
    /// Screening, or 65 and older, without a clearance (invariants 20 and 26).
    NotCleared(Cause),
    /// Today carries less (invariant 20).
    State(ReadinessState),
    /// Ill in the last days.
    IllLately(Illness),
    /// On the way back from a gap.
    Returning {
        /// Days without training.
        days: u16,
    },
    /// Fewer than four regular weeks (§5).
    NotRegular,
    /// The person wants to keep things as they are today.
    Wanted(Intent),
    /// Most of the last sessions drained (§12).
    Drained {
        /// How many of the last ten.
        sessions: u8,
    },
    /// A hard day was too recent, or sport comes today or tomorrow (invariant 16).
    HardNear,
    /// An event is too near.
    EventNear {
        /// Days to go.
        days: u16,
    },
    /// The album's week holds none, or no more.
    Week(Option<WeekTheme>),
    /// The session is one for recovery.
    Recovery,
    /// Bedtime is near (Stutz 2019).
    NearBedtime,
    /// Too few minutes today.
    Short,
    /// The longest aerobic part so far, or the week's, is too short: time before intensity (§5; invariants 19 and 32).
    TimeFirst,
    /// No movement at this place is vigorous and allowed today.
    NoWay(PlaceKind),
}

impl NotNow {
    /// Returns the input to name for it.
    #[must_use]
    pub fn cause(&self) -> Cause {
        match self {
            Self::NotCleared(cause) => cause.clone(),
            Self::State(state) => Cause::Readiness { state: *state },
            Self::IllLately(Illness::Fever) => Cause::AfterFever,
            Self::IllLately(illness @ (Illness::Unwell | Illness::None)) => Cause::Ill { illness: *illness },
            Self::Returning { days } => Cause::ReturnAfterGap { days: *days },
            Self::NotRegular => Cause::NewToTraining,
            Self::Wanted(intent) => Cause::WantsToday { intent: *intent },
            Self::Drained { sessions } => Cause::Drained { sessions: *sessions },
            Self::HardNear => Cause::HardRecently,
            Self::EventNear { days } => Cause::EventNear { days: *days },
            Self::Week(Some(WeekTheme::Lighter)) => Cause::AlbumLighterWeek,
            Self::Week(Some(WeekTheme::Exams)) => Cause::ExamWeek,
            Self::Week(Some(WeekTheme::Settle | WeekTheme::Build | WeekTheme::Taper) | None)
            | Self::Recovery => Cause::Planned,
            Self::NearBedtime => Cause::NearBedtime,
            Self::Short => Cause::NotEnoughTime,
            Self::TimeFirst => Cause::WeekFull,
            Self::NoWay(place) => Cause::PlaceToday { place: *place },
        }
    }
}

/// What today's session is, as far as a hard part asks.
#[derive(Debug, Clone, Copy)]
pub struct Today<'a> {
    /// What today can carry.
    pub state: ReadinessState,
    /// Why only light mode is offered, if so.
    pub light: Option<&'a Cause>,
    /// The planned kind.
    pub kind: SessionKind,
    /// Minutes of the session.
    pub minutes: u32,
    /// Minutes as planned: bedtime is held against these, so that a shorter session never lets a hard part in.
    pub planned_minutes: u32,
    /// Where it is.
    pub place: PlaceKind,
    /// Days to an event whose taper this is.
    pub days_to_event: Option<u16>,
    /// Aerobic movements that person, place and morning allow.
    pub ways: &'a [&'a Movement],
}

/// Whether a movement can be done vigorously.
#[must_use]
pub fn is_vigorous(movement: &Movement) -> bool {
    movement.effort.is_some_and(|effort| effort >= VIGOROUS_EFFORT)
}

/// Returns the hard part that today may have, or everything that speaks against one.
///
/// # Errors
/// Every [`NotNow`] that holds, the one that weighs most first.
pub fn due(request: &Request<'_>, today: &Today<'_>) -> Result<Intervals, Vec<NotNow>> {
    let Request {
        profile,
        history,
        day,
        ..
    } = *request;
    let mut found = Vec::new();
    found.extend(not_cleared(profile, day, today.light).map(NotNow::NotCleared));
    found.extend(not_carried(today).map(NotNow::State));
    found.extend(ill_lately(history, day).map(NotNow::IllLately));
    found.extend(past::returning(history, day).map(|back| NotNow::Returning { days: back.days }));
    if !is_regular(history, day) {
        found.push(NotNow::NotRegular);
    }
    let intent = request.check_in.and_then(|check_in| check_in.intent);
    if let Some(intent @ Intent::Maintain) = intent {
        found.push(NotNow::Wanted(intent));
    }
    found.extend(charge::drained_lately(history, day).map(|sessions| NotNow::Drained { sessions }));
    if !is_apart(profile, history, day, 0) {
        found.push(NotNow::HardNear);
    }
    if let Some(days) = today.days_to_event
        && days <= BEFORE_EVENT
    {
        found.push(NotNow::EventNear { days });
    }
    found.extend(week_is_full(request));
    if today.kind == SessionKind::Recharge {
        found.push(NotNow::Recovery);
    }
    let calm = support::wants_calm_evenings(request.album.support);
    if request
        .minutes_to_bedtime
        .is_some_and(|minutes| is_near_bed(minutes, today.planned_minutes, calm))
    {
        found.push(NotNow::NearBedtime);
    }
    if today.minutes < SHORTEST_MINUTES {
        found.push(NotNow::Short);
    }
    let vigorous = vigorous_seconds(history, day);
    let room = aerobic::Room::of(profile, history, day);
    let fitting = [vigorous, HARD_SECONDS]
        .into_iter()
        .map(|vigorous| (vigorous, room.with_vigorous(vigorous)))
        .find(|(vigorous, most)| *most >= aerobic::shortest_intervals(*vigorous));
    if fitting.is_none() {
        found.push(NotNow::TimeFirst);
    }
    if !today.ways.iter().any(|movement| is_vigorous(movement)) {
        found.push(NotNow::NoWay(today.place));
    }
    match fitting {
        Some((vigorous, most)) if found.is_empty() => Ok(Intervals {
            vigorous,
            most,
            repeats_percent: if today.state == ReadinessState::Full {
                100
            } else {
                TAPER_REPEATS
            },
            effort: aerobic::HARD_EFFORTS[0],
        }),
        Some(_) | None => Err(found),
    }
}

fn not_cleared(profile: &Profile, day: NaiveDate, light: Option<&Cause>) -> Option<Cause> {
    if let Some(cause) = light {
        return Some(cause.clone());
    }
    (profile.age(day) >= OLDER_AGE && !profile.screening.cleared).then_some(Cause::OlderAdult)
}

/// Full carries it; in a taper Steady does as well, with fewer repeats (§8; there invariant 20 yields, because pace kept
/// with less of it is what a taper is).
fn not_carried(today: &Today<'_>) -> Option<ReadinessState> {
    match today.state {
        ReadinessState::Full => None,
        ReadinessState::Steady if today.days_to_event.is_some() => None,
        state @ (ReadinessState::Steady
        | ReadinessState::Ease
        | ReadinessState::Restore
        | ReadinessState::Stop) => Some(state),
    }
}

fn ill_lately(history: &History, day: NaiveDate) -> Option<Illness> {
    let from = day.checked_sub_days(Days::new(WELL_DAYS))?;
    history
        .check_ins
        .range(from..=day)
        .map(|(_, check_in)| check_in.illness)
        .rfind(|illness| *illness != Illness::None)
}

/// Whether each of the last four weeks had work, and the four together enough (§5; invariant 20). Only weeks with Longplay
/// count: what came before is not known well enough.
#[must_use]
pub fn is_regular(history: &History, day: NaiveDate) -> bool {
    let worked = |past: &NaiveDate| {
        load::sessions_on(history, *past).iter().any(past::is_training)
            || load::day_activity_seconds(history, *past) >= REGULAR_SECONDS
    };
    let days: Vec<(u64, NaiveDate)> = (0..)
        .zip(days_before(day, REGULAR_WEEKS * load::WEEK_DAYS))
        .filter(|(_, past)| worked(past))
        .collect();
    days.len() >= REGULAR_DAYS
        && (0..REGULAR_WEEKS).all(|week| days.iter().any(|(ago, _)| ago / load::WEEK_DAYS == week))
}

/// Whether a hard day today would be far enough from the others: none today, yesterday, or tomorrow as far as it is
/// known, and few in seven days (invariant 16): `beside` more than we usually plan, where the album planned it so.
pub(super) fn is_apart(profile: &Profile, history: &History, day: NaiveDate, beside: usize) -> bool {
    let yesterday = day.pred_opt().is_some_and(|past| was_hard(history, past));
    let athlete = profile.contexts.contains(&LifeContext::Athlete);
    let most = beside + if athlete { IN_SEVEN.1 } else { IN_SEVEN.0 };
    let in_seven = || days_before(day, load::WEEK_DAYS - 1);
    let hard = in_seven().filter(|past| was_hard(history, *past)).count();
    let meant = in_seven().filter(|past| was_meant_hard(history, *past)).count();
    !is_sport_near(profile, day) && !yesterday && !was_hard(history, day) && meant < most && hard <= most
}

/// Whether sport outside Longplay is on a day or the next.
pub(super) fn is_sport_near(profile: &Profile, day: NaiveDate) -> bool {
    let is_sport = |weekday: Weekday| profile.sport_days.contains(&DayOfWeek::from(weekday));
    is_sport(day.weekday()) || is_sport(day.weekday().succ())
}

/// Whether a hard part that had its place may come to a session of strength: a week has gone without one, and the
/// session for endurance that might have held it has passed, or the album's week has none. Like a test, it is no work
/// carried over (invariant 35): the week holds one hard day, wherever it falls.
pub(super) fn floats(request: &Request<'_>) -> bool {
    let Request {
        history, album, day, ..
    } = *request;
    let lately = || days_before(day, RHYTHM_DAYS);
    let was_place = |past| {
        let planned = album
            .session_for(past)
            .is_some_and(|(session, _)| session.kind == SessionKind::Endurance);
        let done = || {
            load::sessions_on(history, past)
                .iter()
                .map(|record| record.plan.kind)
        };
        // In the album before this one only what was done is known.
        planned || done().any(|kind| kind == SessionKind::Endurance)
    };
    let has_place = album.week_of(day).is_some_and(|(_, week)| {
        week.sessions
            .iter()
            .any(|session| session.kind == SessionKind::Endurance && !session.skipped)
    });
    (!has_place || lately().any(was_place)) && !lately().any(|past| was_meant_hard(history, past))
}

/// Whether the album's week holds no hard day, or no more of them.
fn week_is_full(request: &Request<'_>) -> Option<NotNow> {
    let Some((_, week)) = request.album.week_of(request.day) else {
        return Some(NotNow::Week(None));
    };
    let full = NotNow::Week(Some(week.theme));
    match week.theme {
        WeekTheme::Exams => return Some(full),
        WeekTheme::Lighter => {
            let lately =
                days_before(request.day, RHYTHM_DAYS).any(|past| was_meant_hard(request.history, past));
            if lately {
                return Some(full);
            }
        }
        // A first week holds one only where the album says so: after regular weeks (P2).
        WeekTheme::Settle | WeekTheme::Build | WeekTheme::Taper => {}
    }
    let starts = base::week_start(request.album, request.day);
    // The week's planned test is its hard day: nothing takes its place before it.
    let test_ahead = starts
        .iter_days()
        .take(7)
        .filter(|later| *later > request.day)
        .filter_map(|later| request.album.session_for(later))
        .any(|(session, _)| session.kind == SessionKind::EarnedTest);
    (hard_days_left(request) <= usize::from(test_ahead)).then_some(full)
}

/// Returns how many hard days the album's week still holds.
pub(super) fn hard_days_left(request: &Request<'_>) -> usize {
    let had = base::week_start(request.album, request.day)
        .iter_days()
        .take_while(|past| *past < request.day)
        .filter(|past| was_meant_hard(request.history, *past))
        .count();
    let week = request.album.week_of(request.day);
    week.map_or(0, |(_, week)| usize::from(week.hard_days).saturating_sub(had))
}

fn is_near_bed(minutes_to_bedtime: i32, session: u32, calm_evenings: bool) -> bool {
    let session = i32::try_from(session).unwrap_or(0);
    let before = if calm_evenings {
        BEFORE_CALM_BED
    } else {
        BEFORE_BED
    };
    (-PAST_BED..before + session).contains(&minutes_to_bedtime)
}

/// Vigorous seconds of today's hard part: ten minutes at first, a little more each time.
fn vigorous_seconds(history: &History, day: NaiveDate) -> u32 {
    let had = days_before(day, COUNTED_DAYS)
        .flat_map(|past| load::sessions_on(history, past))
        .filter(|record| load::lived_vigorous_seconds(record) >= HARD_SECONDS)
        .count();
    (HARD_SECONDS + u32::try_from(had).unwrap_or(0) * MORE_EACH_TIME).min(MOST_SECONDS)
}
