//! `longplay demo`: an invented person's history, for trying the app, pictures, tests and measurements.

use std::path::Path;

use api::wire::{AlbumView, CheckInRecorded, Recorded, ReflectionView, TodayView};
use api::{Code, Context, Failure, Host, call};
use chrono::{DateTime, Days, Duration, FixedOffset, NaiveDate, NaiveTime};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use training::album::{AlbumReview, Since};
use training::confidence::Confidence;
use training::history::{Activity, ActivityKind};
use training::plan::Outcome;
use training::quantity::{Certainty, Minutes, Rpe};
use training::reflection::{Answer, Felt, LifeFit, Question, Reflection, SkillGain};

use crate::dice::Dice;
use crate::life::Life;
pub use crate::person::Person;
use crate::training_session::train;

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// Days lived.
    pub days: u32,
    /// Sessions trained.
    pub sessions: u32,
}

/// Hour of the check-in, local.
const MORNING: NaiveTime = match NaiveTime::from_hms_opt(7, 5, 0) {
    Some(time) => time,
    None => NaiveTime::MIN,
};

/// Runs one command and reads its answer.
pub(crate) fn ask<T: DeserializeOwned>(host: &mut Host, name: &str, request: &Value) -> Result<T, Failure> {
    let answer = call(host, name, request.clone())?;
    serde_json::from_value(answer.response).map_err(|error| Failure::new(Code::Internal, error.to_string()))
}

/// Writes the history of an invented person into an empty folder: `weeks` whole weeks up to the evening before `ends`,
/// so that the app opens on a morning with its check-in due.
///
/// # Errors
/// [`Code::InvalidRequest`] when the folder already holds a person, or the failure of a command.
pub fn write(
    folder: &Path,
    person: Person,
    weeks: u16,
    seed: u64,
    ends: DateTime<FixedOffset>,
) -> Result<Written, Failure> {
    let offset = *ends.offset();
    let last = ends.date_naive();
    let first = last
        .checked_sub_days(Days::new(u64::from(weeks) * 7))
        .unwrap_or(last);
    let at = |day: NaiveDate, time: NaiveTime| -> Result<DateTime<FixedOffset>, Failure> {
        day.and_time(time)
            .and_local_timezone(offset)
            .single()
            .ok_or_else(|| Failure::new(Code::Internal, "an offset that is fixed knows every time once"))
    };
    let mut host = Host::open(
        folder,
        Context::set(at(first, MORNING)? - Duration::minutes(5), seed),
    )?;
    if !ask::<api::wire::AppView>(&mut host, "view_app", &json!({}))?.first_run {
        return Err(Failure::new(
            Code::InvalidRequest,
            "this folder already holds somebody; demo wants an empty one",
        ));
    }
    let profile = person.profile(first);
    call(&mut host, "save_profile", json!({ "profile": profile }))?;
    let mut dice = Dice::new(seed);
    let mut life = Life::new(person.habits(), profile);
    let mut written = Written { days: 0, sessions: 0 };
    let mut day = first;
    while day < last {
        let at_day = written.days;
        host.move_to(at(day, MORNING)?)?;
        written.sessions += live(&mut host, &mut life, &mut dice, at_day)?;
        written.days += 1;
        day = day.checked_add_days(Days::new(1)).unwrap_or(last);
    }
    Ok(written)
}

/// Lives one day and returns the sessions trained.
fn live(host: &mut Host, life: &mut Life, dice: &mut Dice, at_day: u32) -> Result<u32, Failure> {
    let week = at_day / 7;
    let check_in = life.morning(dice, week);
    let mut sessions = 0;
    if !dice.chance(life.habits().missed_check_ins) {
        let recorded: CheckInRecorded = ask(host, "record_check_in", &json!({ "check_in": check_in }))?;
        if recorded.today.asks_confidence {
            call(
                host,
                "record_confidence",
                json!({ "confidence": confidence(week) }),
            )?;
        }
        let adherence = life.habits().adherence + 0.1 * life.form();
        if trains(&recorded.today) && dice.chance(adherence) {
            host.advance_clock(Duration::minutes(25).to_std().unwrap_or_default())?;
            train(host, life, dice)?;
            reflect(host, life, dice)?;
            if at_day.is_multiple_of(THOUGHT_EVERY_DAYS) {
                think(host, week)?;
            }
            sessions += 1;
        }
    }
    if dice.chance(life.habits().walks) {
        let kind = if dice.chance(0.8) {
            ActivityKind::Walk
        } else {
            ActivityKind::Ride
        };
        #[allow(clippy::cast_possible_truncation)]
        let minutes = Minutes::clamped(15 + (dice.unit() * 7.0) as i64 * 5);
        let activity = Activity {
            kind,
            minutes,
            effort: Rpe::clamped(3),
        };
        call(host, "log_activity", json!({ "activity": activity }))?;
    }
    if at_day % 7 == 6 {
        look_back(host, week)?;
    }
    Ok(sessions)
}

/// Days of training of which one in so many has a thought. Counted, not thrown: everything else stays as it was.
const THOUGHT_EVERY_DAYS: u32 = 3;

/// A voice after a session, which is turned more often than not.
fn think(host: &mut Host, week: u32) -> Result<(), Failure> {
    const VOICES: [(&str, Option<&str>); 4] = [
        (
            "Why is this still hard?",
            Some("I am learning to slow down at the bottom."),
        ),
        ("Half an hour is nothing.", None),
        (
            "I used to do more than this.",
            Some("What does today need? This was it."),
        ),
        ("Everything wobbles.", Some("It wobbles where I am learning.")),
    ];
    let (text, turned) = VOICES[week as usize % VOICES.len()];
    let caught: Recorded = ask(host, "catch_thought", &json!({ "text": text }))?;
    if turned.is_some() {
        call(
            host,
            "turn_thought",
            json!({ "id": caught.id, "text": text, "turned": turned }),
        )?;
    }
    Ok(())
}

/// What an invented person says at the end of an album.
fn look_back(host: &mut Host, week: u32) -> Result<(), Failure> {
    const WORDS: [&str; 3] = [
        "I notice earlier when I hold my breath.",
        "The bags up to the third floor, and talking meanwhile.",
        "Evenings have more of me in them.",
    ];
    let view: AlbumView = ask(host, "view_album", &json!({}))?;
    let Some(back) = view
        .look_back
        .filter(|back| back.review.is_none() && back.sessions > 0)
    else {
        return Ok(());
    };
    let review = AlbumReview {
        album: back.starts,
        useful: Some(Since::LittleMore),
        aware: Some(Since::More),
        alive: Some(if week.is_multiple_of(2) {
            Since::More
        } else {
            Since::AsBefore
        }),
        words: WORDS
            .get(week as usize % WORDS.len())
            .map(|words| (*words).to_owned()),
    };
    call(host, "review_album", json!({ "review": review }))?;
    Ok(())
}

/// How sure an invented person is in a week: a little surer with the months, of some things more than of others.
fn confidence(week: u32) -> Confidence {
    const WORDS: [&str; 3] = [
        "The stairs at work, without stopping.",
        "Carried both bags home in one go.",
        "Got up from the floor without the sofa.",
    ];
    let since = i64::from(week);
    let sure = |at_first: i64, wave: i64| Some(Certainty::clamped(at_first + (since + wave) / 9));
    Confidence {
        stairs: sure(5, 0),
        floor: sure(4, 4),
        carrying: sure(6, 2),
        trust: sure(5, 7),
        words: WORDS.get(week as usize / 4 % 4).map(|words| (*words).to_owned()),
    }
}

fn trains(today: &TodayView) -> bool {
    today
        .plan
        .as_ref()
        .is_some_and(|plan| plan.outcome == Outcome::Train)
}

/// What an invented person says of a practice that went well.
fn said_gains(practised: bool, felt: Felt, in_words: bool) -> Vec<SkillGain> {
    match (practised && felt == Felt::Better, in_words) {
        (true, true) => vec![SkillGain::MoreAccurate],
        (true, false) => vec![SkillGain::Smoother],
        (false, _) => Vec::new(),
    }
}

fn reflect(host: &mut Host, life: &mut Life, dice: &mut Dice) -> Result<(), Failure> {
    let today: TodayView = ask(host, "view_today", &json!({}))?;
    let Some(done) = today.done.last() else {
        return Ok(());
    };
    let minutes = f64::from(done.active.get()) / 60.0;
    let effort = (Person::usual_effort(done.kind) - life.form() + dice.normal(0.7)).clamp(1.0, 9.0);
    life.trained(effort, minutes);
    let felt = match 0.9 + life.form() + dice.normal(0.5) {
        good if good > 0.5 => Felt::Better,
        fair if fair > -0.2 => Felt::Same,
        _ => Felt::Worse,
    };
    let practised = ask::<ReflectionView>(host, "view_reflection", &json!({ "session": done.id }))?.practised;
    let line = dice.chance(0.35).then(|| life.next_line().to_owned());
    let question = dice.pick(Question::ROUND).copied().unwrap_or(Question::Present);
    #[allow(clippy::cast_possible_truncation)]
    let reflection = Reflection {
        felt,
        effort: Rpe::clamped(effort.round() as i64),
        life: if dice.chance(0.85) {
            LifeFit::Supported
        } else {
            LifeFit::Neutral
        },
        question: Some((
            question,
            if dice.chance(0.75) {
                Answer::Yes
            } else {
                Answer::Partly
            },
        )),
        form: None,
        intention: None,
        gains: said_gains(practised, felt, line.is_some()),
        line,
    };
    call(
        host,
        "record_reflection",
        json!({ "session": done.id, "reflection": reflection }),
    )?;
    Ok(())
}
