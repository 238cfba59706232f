//! Whatever somebody lived, both sides of a pair are their own.

use chrono::NaiveDate;
use proptest::prelude::*;
use training::trends::{Pair, PairSources, SupportOn, pairs};

use super::*;

/// One day of a random past.
#[derive(Debug, Clone)]
struct AnyDay {
    days_ago: u64,
    sets: Vec<LoggedSet>,
    line: Option<String>,
    question: Option<(Question, Answer)>,
    sure: Option<i64>,
    voice: Option<(String, Option<String>)>,
    support: Option<SupportNeed>,
}

fn any_day() -> impl Strategy<Value = AnyDay> {
    let slugs = prop::sample::select(vec![
        "goblet-squat",
        "push-up",
        "single-leg-stand",
        "no-such-movement",
    ]);
    let phase = prop::sample::select(vec![Phase::Strength, Phase::Skill, Phase::Prime]);
    let quality = prop::sample::select(Quality::ALL.to_vec());
    let one = (slugs, phase, quality, prop::option::of(0_i64..60), 1_u32..30)
        .prop_map(|(slug, phase, quality, load, amount)| did(slug, phase, load, amount, quality));
    let question = (
        prop::sample::select(Question::ALL.to_vec()),
        prop::sample::select(Answer::ALL.to_vec()),
    );
    (
        0_u64..200,
        prop::collection::vec(one, 0..4),
        prop::option::of("[a-z]{1,6}"),
        prop::option::of(question),
        prop::option::of(0_i64..=10),
        prop::option::of(("[a-z]{1,6}", prop::option::of("[a-z]{1,6}"))),
        prop::option::of(prop::sample::select(SupportNeed::ALL.to_vec())),
    )
        .prop_map(|(days_ago, sets, line, question, sure, voice, support)| AnyDay {
            days_ago,
            sets,
            line,
            question,
            sure,
            voice,
            support,
        })
}

fn is_own(pair: &Pair, history: &History, voices: &[Voice], supports: &[SupportOn]) -> bool {
    let has_set = |day: NaiveDate, phase, movement: &str, amount| {
        history.sessions[&day]
            .iter()
            .flat_map(|session| &session.sets)
            .any(|set| {
                set.phase == phase
                    && set.movement == movement
                    && set.amount == amount
                    && set.quality != Quality::Lost
            })
    };
    let has_reflection = |day: NaiveDate, is: &dyn Fn(&training::reflection::Reflection) -> bool| {
        history.sessions[&day]
            .iter()
            .filter_map(|session| session.reflection.as_ref())
            .any(is)
    };
    match pair {
        Pair::Movement { then, now } => [then, now].iter().all(|done| {
            has_set(done.day, Phase::Strength, &done.movement, done.amount) && then.movement == now.movement
        }),
        Pair::Skill { then, now } => [then, now].iter().all(|done| {
            has_set(done.day, Phase::Skill, &done.movement, done.amount) && done.clean <= done.sets
        }),
        Pair::Turned { then, now } => voices.contains(then) && voices.contains(now) && now.turned.is_some(),
        Pair::Question { question, then, now } => {
            then.answer != now.answer
                && [then, now].iter().all(|own| {
                    has_reflection(own.day, &|said| {
                        said.question == Some((*question, own.answer)) && said.line == own.line
                    })
                })
        }
        Pair::Support { then, now } => {
            supports.contains(then) && supports.contains(now) && then.need != now.need
        }
        Pair::Sure { of, then, now } => [then, now]
            .iter()
            .all(|own| history.confidence[&own.day].of(*of) == Some(own.certainty)),
        Pair::Words { then, now } => [then, now]
            .iter()
            .all(|own| has_reflection(own.day, &|said| said.line.as_deref() == Some(own.line.as_str()))),
    }
}

proptest! {
    #[test]
    fn then_is_before_now_by_the_least_distance_and_both_are_ones_own(
        mut days in prop::collection::vec(any_day(), 0..40),
        as_of in 0_u64..120,
    ) {
        days.sort_by_key(|day| std::cmp::Reverse(day.days_ago));
        let mut history = since(400);
        let (mut voices, mut supports) = (Vec::new(), Vec::new());
        for day in &days {
            let mut record = said(day.line.as_deref().unwrap_or_default());
            let reflection = record.reflection.as_mut().unwrap();
            reflection.question = day.question;
            reflection.line = day.line.clone();
            record.sets = day.sets.clone();
            train(&mut history, day.days_ago, record);
            if let Some(sure) = day.sure {
                let stairs = Some(Certainty::new(sure).unwrap());
                history.confidence.insert(ago(day.days_ago), Confidence { stairs, ..Confidence::default() });
            }
            voices.extend(day.voice.iter().map(|(text, turned)| voice(day.days_ago, text, None, turned.as_deref())));
            supports.extend(day.support.map(|need| SupportOn { day: ago(day.days_ago), need }));
        }
        let of = PairSources { history: &history, voices: &voices, supports: &supports };
        let view = pairs(of, ago(as_of));
        for pair in &view.pairs {
            let (then, now) = pair.days();
            prop_assert!((now - then).num_days() >= APART_DAYS && now <= ago(as_of), "{pair:?}");
            prop_assert!(is_own(pair, &history, &voices, &supports), "{pair:?}");
        }
        // Every kind is either there or ahead, and what lies ahead lies ahead.
        for kind in PairKind::ALL {
            let there = view.pairs.iter().any(|pair| pair.kind() == *kind);
            prop_assert_eq!(there, !view.ahead.iter().any(|ahead| ahead.kind == *kind));
        }
        for ahead in &view.ahead {
            prop_assert!(ahead.from.is_none_or(|from| from > ago(as_of) && ahead.first.is_some()));
        }
        // What was recorded later changes nothing of what one saw then.
        let mut until = history.clone();
        until.sessions.retain(|day, _| *day <= ago(as_of));
        until.confidence.retain(|day, _| *day <= ago(as_of));
        let of = PairSources { history: &until, voices: &voices, supports: &supports };
        prop_assert_eq!(pairs(of, ago(as_of)), view);
    }
}
