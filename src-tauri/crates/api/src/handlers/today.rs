//! Today: check-in, readiness, the session and why, and the levers.

use chrono::{Datelike, Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::album::{Album, WeekTheme};
use training::charge::{Charge, judge};
use training::check_in::CheckIn;
use training::confidence;
use training::history::{Activity, Ending, History};
use training::intention::{Intention, IntentionOffer};
use training::noticed::{AskAgain, ask_again};
use training::plan::{Lever, Outcome, SessionKind, SessionPlan, Track};
use training::profile::{DayOfWeek, Goal, Profile};
use training::quantity::{Minutes, Seconds};
use training::readiness::{MorningStrip, Readiness, assess_for, strip};
use training::vocabulary::PlaceKind;
use ts_rs::TS;
use uuid::Uuid;

use super::app::{Nothing, SessionBrief};
use super::easier_week::{LongWatch, long_watch};
use super::gathering::{BaseSoFar, base_so_far, is_for_gathering, walk_offered};
use super::offers::{Offers, offers};
use super::other_side::{SideBrief, other_side};
use super::thought::{TurnedThought, last_turned};
use crate::failure::Failure;
use crate::host::Host;
use crate::memory::Memory;
use crate::past::Past;

/// The album, in short.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct AlbumBrief {
    /// Seed of its cover.
    pub seed: u32,
    /// Hue of its sleeve in degrees.
    pub hue: u16,
    /// Which of the interface's names for its purpose it carries.
    pub name: u8,
    /// Its purpose.
    pub purpose: Goal,
    /// Week now, from 1.
    pub week: u8,
    /// Its weeks.
    pub weeks: u8,
    /// What the week is about.
    pub theme: WeekTheme,
}

/// A session of today that has ended.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SessionDone {
    /// Its id.
    pub id: Uuid,
    /// Its kind.
    pub kind: SessionKind,
    /// How it ended.
    pub ending: Ending,
    /// Time under way.
    pub active: Seconds,
    /// Sets logged.
    pub sets: u16,
    /// Whether it was reflected on.
    pub reflected: bool,
}

/// The last session, seen from the next morning.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct LoopClosed {
    /// The day of the session.
    pub day: NaiveDate,
    /// What it was.
    pub kind: SessionKind,
    /// Whether it charged or drained (training-science §12).
    pub charge: Charge,
}

/// The next planned session after today.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct NextSession {
    /// Its day.
    pub day: NaiveDate,
    /// That day of the week.
    pub weekday: DayOfWeek,
    /// Its kind.
    pub kind: SessionKind,
    /// Its minutes.
    pub minutes: Minutes,
}

/// Today, whole.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct TodayView {
    /// The training day.
    pub day: NaiveDate,
    /// Its day of the week.
    pub weekday: DayOfWeek,
    /// The album.
    pub album: Option<AlbumBrief>,
    /// The planned session of today, before the check-in; `None` on a free day.
    pub planned: Option<Track>,
    /// Minutes that the album gives today's session, or that a session usually takes.
    pub usual_minutes: Minutes,
    /// Places to choose from; the first is the usual one.
    pub places: Vec<PlaceKind>,
    /// Today's check-in; `None`: it is due.
    pub check_in: Option<CheckIn>,
    /// Areas that a check-in which is due asks about again, because they spoke last time.
    pub ask_again: Vec<AskAgain>,
    /// The check-in's id, to take it back by.
    pub check_in_id: Option<Uuid>,
    /// Readiness, once checked in.
    pub readiness: Option<Readiness>,
    /// The last 28 mornings against the own usual range.
    pub strip: MorningStrip,
    /// Today's session, once checked in.
    pub plan: Option<SessionPlan>,
    /// The day's other session, while there is one to choose.
    pub other_side: Option<SideBrief>,
    /// What else may be chosen.
    pub offers: Offers,
    /// The easy walk that would count today, ready to be logged; `None` once it was walked, or when none is offered.
    pub walk: Option<Activity>,
    /// The week's base, once today is planned.
    pub base: Option<BaseSoFar>,
    /// Intentions to choose from before the session starts, what it builds most first.
    pub intentions: Vec<IntentionOffer>,
    /// Levers in force, in the order they were chosen.
    pub levers: Vec<Lever>,
    /// Whether a session was asked for on a free day.
    pub wanted: bool,
    /// The session under way.
    pub session: Option<SessionBrief>,
    /// Sessions of today that have ended.
    pub done: Vec<SessionDone>,
    /// Activity outside Longplay today.
    pub activities: Vec<Activity>,
    /// Last session, judged with this morning's help.
    pub loop_closed: Option<LoopClosed>,
    /// The next planned session after today.
    pub next: Option<NextSession>,
    /// What the last days speak for, once checked in: an easier week, a talk with a professional.
    pub watch: Option<LongWatch>,
    /// Whether this is the day of the month to ask how sure the person is of daily life, once checked in.
    pub asks_confidence: bool,
    /// The last thought that was turned, while the check-in is due: said back on the way into the day.
    pub turned: Option<TurnedThought>,
}

pub(crate) fn album_brief(album: &Album, day: NaiveDate) -> AlbumBrief {
    let weeks = album.weeks.len();
    // Before its first day it stands at its beginning, after its last at its end.
    let week = album.week_of(day).map_or_else(
        || {
            if day < album.starts {
                0
            } else {
                weeks.saturating_sub(1)
            }
        },
        |(week, _)| week,
    );
    let theme = album.weeks.get(week).map_or(WeekTheme::Settle, |week| week.theme);
    let count = |number: usize| u8::try_from(number).unwrap_or(u8::MAX);
    AlbumBrief {
        seed: album.seed,
        hue: album.hue,
        name: album.name,
        purpose: album.purpose,
        week: count(week + 1),
        weeks: count(weeks),
        theme,
    }
}

/// Where the session of a day stands, before its check-in. After the last day of an album the next one begins with the
/// check-in; until then the person's days say whether a session is to be expected.
fn planned(album: Option<&Album>, profile: &Profile, day: NaiveDate) -> Option<Track> {
    if let Some(album) = album.filter(|album| day <= album.ends()) {
        return album.session_for(day).map(|(_, track)| track);
    }
    let at = profile
        .days
        .iter()
        .position(|trains| *trains == DayOfWeek::from(day.weekday()))?;
    let count = |number: usize| u8::try_from(number).unwrap_or(u8::MAX);
    Some(Track {
        week: 1,
        weeks: album.map_or(1, |album| count(album.weeks.len())),
        session: count(at + 1),
        sessions: count(profile.days.len()),
        lighter: false,
        theme: WeekTheme::Settle,
    })
}

fn next_session(album: &Album, day: NaiveDate) -> Option<NextSession> {
    (1..=7).find_map(|ahead| {
        let day = day.checked_add_days(Days::new(ahead))?;
        let (session, _) = album.session_for(day)?;
        Some(NextSession {
            day,
            weekday: day.weekday().into(),
            kind: session.kind,
            minutes: session.minutes,
        })
    })
}

fn sessions_done(past: &Past, day: NaiveDate) -> Vec<SessionDone> {
    past.sessions
        .get(&day)
        .into_iter()
        .flatten()
        .map(|session| SessionDone {
            id: session.id,
            kind: session.record.plan.kind,
            ending: session.record.ending,
            active: session.record.active,
            sets: u16::try_from(session.record.sets.len()).unwrap_or(u16::MAX),
            reflected: session.reflection.is_some(),
        })
        .collect()
}

/// Whether a sign that wants a look ended the day's training: named in the check-in, or in a session. Nothing is offered
/// then, and nothing is gathered.
fn is_stopped(plan: Option<&SessionPlan>, done: &[SessionDone]) -> bool {
    plan.is_some_and(|plan| matches!(plan.outcome, Outcome::Stop { .. }))
        || done.iter().any(|session| session.ending == Ending::RedFlag)
}

fn loop_closed(history: &History, day: NaiveDate) -> Option<LoopClosed> {
    let yesterday = day.pred_opt()?;
    let session = history.sessions.get(&yesterday)?.last()?;
    Some(LoopClosed {
        day: yesterday,
        kind: session.plan.kind,
        charge: judge(history, yesterday)?,
    })
}

pub(crate) fn today_view(host: &mut Host) -> Result<TodayView, Failure> {
    let profile = host.profile_or_refuse()?;
    let day = host.today()?;
    let memory = host.memory()?;
    let Memory { past, history } = &*memory;
    let album = host.album()?.map(|(_, album)| album);
    let kept = past.check_ins.get(&day);
    let plan = if kept.is_some() {
        host.plan_of(day)?.map(|(_, record)| record)
    } else {
        None
    };
    let (plan, levers, wanted) = plan.map_or((None, Vec::new(), false), |record| {
        (Some(record.plan), record.levers, record.wanted)
    });
    let done = sessions_done(past, day);
    let stopped = is_stopped(plan.as_ref(), &done);
    let watch = match &plan {
        // A full stop says enough, and a session that was begun is not interrupted.
        Some(_) if !stopped && host.running.is_none() => long_watch(host, history, album.as_ref(), day)?,
        Some(_) | None => None,
    };
    let activities = history.activities.get(&day).cloned().unwrap_or_default();
    let gathering = kept
        .zip(plan.as_ref())
        .filter(|(kept, plan)| !stopped && is_for_gathering(&kept.record, plan));
    let (walk, base) = (
        gathering.and_then(|(_, plan)| walk_offered(plan, &activities)),
        album
            .as_ref()
            .filter(|_| gathering.is_some())
            .map(|album| base_so_far(&profile, history, album, day)),
    );
    let to_come = host.running.is_none()
        && done.is_empty()
        && plan.as_ref().is_some_and(|plan| plan.outcome == Outcome::Train);
    let other_side = if to_come { other_side(host, day)? } else { None };
    Ok(TodayView {
        day,
        weekday: day.weekday().into(),
        planned: planned(album.as_ref(), &profile, day),
        next: album.as_ref().and_then(|album| next_session(album, day)),
        album: album.as_ref().map(|album| album_brief(album, day)),
        usual_minutes: album
            .as_ref()
            .and_then(|album| album.session_for(day))
            .map_or(profile.minutes, |(session, _)| session.minutes),
        places: profile.places.iter().map(|place| place.kind).collect(),
        check_in: kept.map(|kept| kept.record.clone()),
        ask_again: if kept.is_none() {
            ask_again(history, day)
        } else {
            Vec::new()
        },
        check_in_id: kept.map(|kept| kept.id),
        readiness: kept.map(|kept| assess_for(&profile, history, day, &kept.record)),
        strip: strip(history, day),
        other_side,
        offers: if stopped {
            Offers::default()
        } else {
            offers(host, day)?
        },
        walk,
        base,
        intentions: plan
            .as_ref()
            .filter(|_| to_come)
            .map(Intention::offered)
            .unwrap_or_default(),
        plan,
        levers,
        wanted,
        watch,
        turned: if kept.is_none() {
            last_turned(past, day)
        } else {
            None
        },
        asks_confidence: kept.is_some() && host.running.is_none() && confidence::is_due(history, day),
        session: host.running.as_ref().map(SessionBrief::of),
        done,
        activities,
        loop_closed: if kept.is_some() {
            loop_closed(history, day)
        } else {
            None
        },
    })
}

pub(crate) fn view_today(host: &mut Host, _: Nothing) -> Result<TodayView, Failure> {
    today_view(host)
}
