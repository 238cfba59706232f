//! What is given away tells nothing of the person (system 15).

use std::collections::BTreeSet;

use serde_json::Value;
use training::check_in::{CheckIn, Complaint, ComplaintKind};
use training::generate::{Request, generate};
use training::movement::catalogue;
use training::plan::{Block, Outcome, SessionPlan};
use training::profile::Profile;
use training::quantity::{HeartRate, Intensity, Score, SleepMinutes};
use training::readiness::assess_for;
use training::shared::{SHARED_FORMAT, SHARED_VERSION, Shared, SharedAlbum, SharedFile, SharedSession};
use training::vocabulary::Area;

use crate::support::world::{ASKED, Ask, LIVES_LIVED};

fn session(plan: &SessionPlan) -> Option<Value> {
    let session = SharedSession::of(plan)?;
    Some(serde_json::to_value(SharedFile::from(Shared::Session { session })).unwrap())
}

fn albums() -> impl Iterator<Item = Value> {
    LIVES_LIVED.iter().map(|(life, _)| {
        let album = SharedAlbum::of(&life.album);
        serde_json::to_value(SharedFile::from(Shared::Album { album })).unwrap()
    })
}

/// Every name of a field that a shared file has; one more needs a look at what it tells.
const FIELDS: [&str; 35] = [
    "album",
    "dose",
    "each_side",
    "effort",
    "exhale_tenths",
    "fast",
    "format",
    "implement",
    "inhale_tenths",
    "kind",
    "lifts",
    "lighter",
    "measure",
    "metres",
    "minutes",
    "movement",
    "movements",
    "name",
    "phase",
    "phases",
    "purpose",
    "repetitions",
    "reserve",
    "rest",
    "seconds",
    "session",
    "sets",
    "shared",
    "skills",
    "superset",
    "tracks",
    "version",
    "weeks",
    "what",
    "zone",
];

/// Words of the closed vocabularies of what is done.
fn words_of_what_is_done() -> BTreeSet<String> {
    fn all<T: serde::Serialize>(words: &[T]) -> impl Iterator<Item = String> {
        words
            .iter()
            .map(|word| serde_json::to_value(word).unwrap().as_str().unwrap().to_owned())
    }
    let mut words: BTreeSet<String> = [SHARED_FORMAT, "session", "album"].map(str::to_owned).into();
    words.extend(["repetitions", "hold", "distance", "breaths"].map(str::to_owned));
    words.extend(all(training::plan::SessionKind::ALL));
    words.extend(all(training::plan::BlockPurpose::ALL));
    words.extend(all(training::album::Zone::ALL));
    words.extend(all(training::profile::Goal::ALL));
    words.extend(all(training::vocabulary::Phase::ALL));
    words.extend(all(training::vocabulary::Equipment::ALL));
    words.extend(
        catalogue()
            .movements()
            .iter()
            .map(|movement| movement.slug.clone()),
    );
    words
}

fn look(value: &Value, words: &BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (name, held) in fields {
                assert!(
                    FIELDS.contains(&name.as_str()),
                    "a field nobody looked at: {name}"
                );
                look(held, words);
            }
        }
        Value::Array(held) => held.iter().for_each(|one| look(one, words)),
        Value::String(word) => assert!(words.contains(word), "{word} is no word of what is done"),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn a_shared_file_has_only_words_of_what_is_done_whoever_it_comes_from() {
    let words = words_of_what_is_done();
    let sessions: Vec<Value> = ASKED.iter().filter_map(|(_, plan)| session(plan)).collect();
    assert!(sessions.len() > 300, "{}", sessions.len());
    for file in sessions.into_iter().chain(albums()) {
        assert_eq!(file["format"], SHARED_FORMAT);
        assert_eq!(file["version"], SHARED_VERSION);
        look(&file, &words);
    }
}

/// What of a block is the person's own, taken from somebody else.
fn as_somebody_elses(block: &Block, other: &Block) -> Block {
    Block {
        ramp_up: other.ramp_up.clone(),
        load: other.load,
        climb: other.climb.clone(),
        support: other.support,
        heart_rate: other.heart_rate,
        why: other.why.clone(),
        alternatives: other.alternatives.clone(),
        quality_stop: other.quality_stop,
        ..block.clone()
    }
}

#[test]
fn the_same_movements_of_two_people_are_the_same_file_whatever_their_bodies_and_pasts() {
    let trained = || {
        ASKED
            .iter()
            .map(|(_, plan)| plan)
            .filter(|plan| plan.outcome == Outcome::Train)
    };
    let blocks = |plan: &SessionPlan| -> Vec<Block> {
        plan.phases
            .iter()
            .flat_map(|phase| phase.blocks.clone())
            .collect()
    };
    let mut told_apart = 0;
    for (one, other) in trained().zip(trained().skip(1)) {
        let theirs = blocks(other);
        let mut lent = theirs.iter().cycle();
        let mut mixed = other.clone();
        mixed.kind = one.kind;
        mixed.phases = one.phases.clone();
        for block in mixed.phases.iter_mut().flat_map(|phase| &mut phase.blocks) {
            *block = as_somebody_elses(block, lent.next().unwrap());
        }
        told_apart += usize::from(&mixed != one);
        assert_eq!(session(&mixed), session(one));
    }
    assert!(told_apart > 300, "{told_apart}");
}

/// Somebody whose morning and body differ a little, so that often the same movements come of it.
fn a_little_different(ask: &Ask) -> Option<(Profile, CheckIn)> {
    let mut check_in = ask.check_in.clone()?;
    let mut profile = ask.life().profile.clone();
    profile.birth_year -= 1;
    profile.resting_heart_rate = Some(HeartRate::clamped(61));
    check_in.sleep = SleepMinutes::clamped(i64::from(check_in.sleep.get()) - 15);
    check_in.mood = Score::clamped(i64::from(check_in.mood.get()) - 1);
    check_in.complaints.push(Complaint {
        area: Area::Neck,
        kind: ComplaintKind::Tight,
        intensity: Intensity::clamped(1),
        alters_movement: false,
    });
    Some((profile, check_in))
}

/// What the same session means in the gym: movements, sets, doses, effort.
fn done(plan: &SessionPlan) -> String {
    let blocks = plan.phases.iter().flat_map(|phase| &phase.blocks);
    let done = blocks.map(|one| {
        (
            (
                &one.movement,
                one.sets,
                one.dose,
                one.each_side,
                one.implement,
                one.reserve,
            ),
            (one.effort, one.rest, one.fast, one.superset, one.purpose),
        )
    });
    format!("{:?} {:?} {:?}", plan.kind, plan.place, done.collect::<Vec<_>>())
}

#[test]
fn a_morning_or_a_body_that_changes_no_movement_changes_nothing_in_the_file() {
    let (mut same, mut tell_apart) = (0, 0);
    for (ask, plan) in ASKED.iter().filter(|(_, plan)| plan.outcome == Outcome::Train) {
        let Some((profile, check_in)) = a_little_different(ask) else {
            continue;
        };
        let life = ask.life();
        let readiness = assess_for(&profile, &life.history, life.day, &check_in);
        let other = generate(&Request {
            profile: &profile,
            history: &life.history,
            album: &life.album,
            day: life.day,
            check_in: Some(&check_in),
            readiness: Some(&readiness),
            levers: &ask.levers,
            minutes_to_bedtime: ask.minutes_to_bedtime,
            wanted: ask.wanted,
            seed: ask.seed,
        });
        if other.outcome != Outcome::Train || done(&other) != done(plan) {
            continue;
        }
        same += 1;
        tell_apart += usize::from(&other != plan);
        assert_eq!(session(&other), session(plan));
    }
    assert!(
        same > 30 && tell_apart > 10,
        "{same} with the same movements, {tell_apart} of them plans that differ"
    );
}

#[test]
fn a_day_without_a_session_has_nothing_to_share() {
    for (_, plan) in ASKED.iter() {
        assert_eq!(session(plan).is_some(), plan.outcome == Outcome::Train);
    }
}

#[test]
fn an_album_is_the_same_file_whenever_it_began_and_whatever_was_moved_or_left_out_of_it() {
    for (life, _) in LIVES_LIVED.iter() {
        let mut lived = life.album.clone();
        lived.seed ^= 1;
        lived.starts = lived.starts.succ_opt().unwrap();
        lived.support = None;
        lived.base_aim = training::quantity::Minutes::MIN;
        lived.measures = Vec::new();
        lived.anchors = Vec::new();
        for week in &mut lived.weeks {
            week.left_out = Vec::new();
            week.hard_days = 0;
            for session in &mut week.sessions {
                session.moved_from = Some(session.day);
                session.day = training::profile::DayOfWeek::Sunday;
                session.skipped = !session.skipped;
                session.measures = !session.measures;
            }
        }
        assert_eq!(SharedAlbum::of(&lived), SharedAlbum::of(&life.album));
    }
}
