//! When a hard day is due, and what speaks against one.

use training::album::{Album, WeekTheme};
use training::check_in::{CheckIn, Illness, Intent};
use training::generate::Request;
use training::generate::hard::{Intervals, NotNow, Today, due, was_hard};
use training::history::{ActivityKind, History};
use training::movement::{Movement, catalogue};
use training::plan::{Cause, SessionKind};
use training::profile::{DayOfWeek, LifeContext, Profile};
use training::quantity::Rpe;
use training::readiness::ReadinessState;
use training::reflection::{Felt, LifeFit, Reflection};
use training::vocabulary::PlaceKind;

use crate::life::{add, ago, album, block, done, plan, today, walked, with_aerobic};
use crate::support::life::good_morning;
use crate::support::people;

/// A morning on which a hard day is due, to be changed.
struct Morning {
    profile: Profile,
    history: History,
    album: Album,
    check_in: CheckIn,
    state: ReadinessState,
    kind: SessionKind,
    minutes: u32,
    days_to_event: Option<u16>,
    to_bedtime: Option<i32>,
    light: Option<Cause>,
    ways: Vec<&'static Movement>,
}

impl Morning {
    fn new() -> Self {
        let profile = people::novice();
        let mut history = walked(3, 30);
        // A session in each of the weeks, so that there was no gap.
        let life = crate::support::life::Life::new(people::novice(), crate::support::life::Habits::STEADY);
        for week in 0..27 {
            let mut session = done(plan(people::novice()));
            session.sets = life.clone().train(&session.plan).sets;
            history
                .sessions
                .entry(ago(2 + 7 * week))
                .or_default()
                .push(session);
        }
        let mut album = album(&profile, 7);
        album.weeks[1].hard_days = 1;
        Self {
            profile,
            history,
            album,
            check_in: good_morning(),
            state: ReadinessState::Full,
            kind: SessionKind::Foundation,
            minutes: 45,
            days_to_event: None,
            to_bedtime: None,
            light: None,
            ways: vec![catalogue().get("fast-walk").unwrap()],
        }
    }

    fn due(&self) -> Result<Intervals, Vec<NotNow>> {
        let request = Request {
            profile: &self.profile,
            history: &self.history,
            album: &self.album,
            day: today(),
            check_in: Some(&self.check_in),
            readiness: None,
            levers: &[],
            minutes_to_bedtime: self.to_bedtime,
            wanted: false,
            seed: 1,
        };
        due(
            &request,
            &Today {
                state: self.state,
                light: self.light.as_ref(),
                kind: self.kind,
                minutes: self.minutes,
                planned_minutes: 45,
                place: PlaceKind::Home,
                days_to_event: self.days_to_event,
                ways: &self.ways,
            },
        )
    }

    /// What speaks against a hard day after a change.
    fn against(change: impl FnOnce(&mut Self)) -> Vec<NotNow> {
        let mut morning = Self::new();
        change(&mut morning);
        morning.due().err().unwrap_or_default()
    }
}

#[test]
fn after_regular_weeks_on_a_full_morning_a_hard_day_is_due() {
    let due = Morning::new().due().unwrap();
    assert_eq!((due.vigorous, due.repeats_percent), (600, 100));
}

#[test]
fn only_a_full_morning_carries_it() {
    for state in [
        ReadinessState::Steady,
        ReadinessState::Ease,
        ReadinessState::Restore,
    ] {
        assert_eq!(
            Morning::against(|morning| morning.state = state),
            [NotNow::State(state)]
        );
    }
}

#[test]
fn before_an_event_a_steady_morning_carries_fewer_repeats_and_the_last_days_none() {
    let mut morning = Morning::new();
    morning.album.weeks[1].theme = WeekTheme::Taper;
    morning.state = ReadinessState::Steady;
    morning.days_to_event = Some(9);
    assert_eq!(morning.due().unwrap().repeats_percent, 67);
    morning.days_to_event = Some(2);
    assert_eq!(morning.due(), Err(vec![NotNow::EventNear { days: 2 }]));
}

#[test]
fn from_sixty_five_on_it_wants_a_clearance() {
    let old = |morning: &mut Morning| morning.profile.birth_year = 1955;
    assert_eq!(Morning::against(old), [NotNow::NotCleared(Cause::OlderAdult)]);
    let cleared = Morning::against(|morning| {
        old(morning);
        morning.profile.screening.cleared = true;
    });
    assert_eq!(cleared, []);
    let light = Morning::against(|morning| morning.light = Some(Cause::ScreeningAnswer));
    assert_eq!(light, [NotNow::NotCleared(Cause::ScreeningAnswer)]);
}

#[test]
fn every_one_of_the_last_four_weeks_was_regular() {
    for week in 0..4 {
        let against = Morning::against(|morning| {
            for day in 1..=7 {
                morning.history.activities.remove(&ago(week * 7 + day));
                morning.history.sessions.remove(&ago(week * 7 + day));
            }
        });
        assert!(against.contains(&NotNow::NotRegular), "week {week}: {against:?}");
    }
}

#[test]
fn hard_days_are_a_week_apart_and_sport_outside_is_one() {
    let run =
        |days: u64| Morning::against(|morning| add(&mut morning.history, days, ActivityKind::Run, 20, 6));
    for days in 0..=6 {
        assert_eq!(run(days), [NotNow::HardNear], "{days} days ago");
    }
    assert_eq!(run(8), []);
    let match_day = Morning::against(|morning| add(&mut morning.history, 3, ActivityKind::Sport, 5, 8));
    assert_eq!(match_day, [NotNow::HardNear]);
    let easy_ride = Morning::against(|morning| add(&mut morning.history, 3, ActivityKind::Ride, 40, 4));
    assert_eq!(easy_ride, []);
}

#[test]
fn athletes_may_have_two_in_seven_days_but_never_two_running() {
    let athlete = |days: &[u64]| {
        Morning::against(|morning| {
            morning.profile.contexts = vec![LifeContext::Athlete];
            morning.album.weeks[1].hard_days = 2;
            for days in days {
                add(&mut morning.history, *days, ActivityKind::Run, 20, 7);
            }
        })
    };
    assert_eq!(athlete(&[3]), []);
    assert_eq!(athlete(&[1]), [NotNow::HardNear]);
    assert_eq!(athlete(&[3, 5]), [NotNow::HardNear]);
}

#[test]
fn the_day_of_sport_and_the_day_before_it_stay_free() {
    for weekday in [DayOfWeek::Monday, DayOfWeek::Tuesday] {
        let sport = |morning: &mut Morning| morning.profile.sport_days = vec![weekday];
        assert_eq!(Morning::against(sport), [NotNow::HardNear]);
    }
    assert_eq!(
        Morning::against(|morning| morning.profile.sport_days = vec![DayOfWeek::Thursday]),
        []
    );
}

#[test]
fn the_albums_week_says_how_many_it_holds() {
    let against = Morning::against(|morning| morning.album.weeks[1].hard_days = 0);
    assert_eq!(against, [NotNow::Week(Some(WeekTheme::Build))]);
    // A first week may hold one after regular weeks; the album says so.
    assert_eq!(
        Morning::against(|morning| morning.album.weeks[1].theme = WeekTheme::Settle),
        []
    );
    let exams = Morning::against(|morning| morning.album.weeks[1].theme = WeekTheme::Exams);
    assert_eq!(exams, [NotNow::Week(Some(WeekTheme::Exams))]);
    let recovery = Morning::against(|morning| morning.kind = SessionKind::Recharge);
    assert_eq!(recovery, [NotNow::Recovery]);
}

#[test]
fn a_lighter_week_holds_one_only_where_the_week_before_had_none() {
    let lighter = |days: u64| {
        Morning::against(|morning| {
            morning.album.weeks[1].theme = WeekTheme::Lighter;
            add(&mut morning.history, days, ActivityKind::Run, 20, 6);
        })
    };
    assert_eq!(lighter(7), [NotNow::Week(Some(WeekTheme::Lighter))]);
    assert_eq!(lighter(8), []);
}

#[test]
fn a_session_that_only_felt_hard_keeps_the_next_day_easy_and_not_the_week() {
    let felt = |days: u64| {
        Morning::against(|morning| {
            let mut session = done(plan(people::lifter()));
            session.reflection = Some(Reflection {
                felt: Felt::Same,
                effort: Rpe::new(8).unwrap(),
                life: LifeFit::Neutral,
                question: None,
                form: None,
                intention: None,
                gains: Vec::new(),
                line: None,
            });
            morning
                .history
                .sessions
                .entry(ago(days))
                .or_default()
                .push(session);
        })
    };
    assert_eq!(felt(1), [NotNow::HardNear]);
    assert_eq!(felt(3), []);
}

#[test]
fn an_illness_of_the_last_week_keeps_it_away() {
    let ill = |days: u64| {
        Morning::against(|morning| {
            let mut check_in = good_morning();
            check_in.illness = Illness::Unwell;
            morning.history.check_ins.insert(ago(days), check_in);
        })
    };
    assert_eq!(ill(7), [NotNow::IllLately(Illness::Unwell)]);
    assert_eq!(ill(8), []);
}

#[test]
fn it_ends_an_hour_before_bedtime() {
    let bed = |minutes| Morning::against(|morning| morning.to_bedtime = Some(minutes));
    assert_eq!(bed(30), [NotNow::NearBedtime]);
    assert_eq!(bed(104), [NotNow::NearBedtime]);
    assert_eq!(bed(-30), [NotNow::NearBedtime]);
    assert_eq!(bed(105), []);
}

#[test]
fn it_needs_minutes_a_way_and_the_wish() {
    assert_eq!(Morning::against(|morning| morning.minutes = 24), [NotNow::Short]);
    assert_eq!(
        Morning::against(|morning| morning.ways.clear()),
        [NotNow::NoWay(PlaceKind::Home)]
    );
    let keep = Morning::against(|morning| morning.check_in.intent = Some(Intent::Maintain));
    assert_eq!(keep, [NotNow::Wanted(Intent::Maintain)]);
}

#[test]
fn time_comes_before_intensity() {
    let short_walks = Morning::against(|morning| {
        morning.profile.recent.longest_session = training::quantity::Minutes::MIN;
        for activities in morning.history.activities.values_mut() {
            for activity in activities {
                activity.minutes = training::quantity::Minutes::new(12).unwrap();
            }
        }
        for record in morning.history.sessions.values_mut().flatten() {
            record.aerobic = record.aerobic.min(training::quantity::Seconds::new(720).unwrap());
        }
    });
    assert_eq!(short_walks, [NotNow::TimeFirst]);
}

#[test]
fn each_hard_day_adds_a_minute_to_the_next() {
    let mut morning = Morning::new();
    let hard = with_aerobic(
        plan(people::lifter()),
        &[block(1, 300, 0, 3), block(5, 120, 60, 6)],
    );
    morning
        .history
        .sessions
        .entry(ago(12))
        .or_default()
        .push(done(hard));
    assert!(was_hard(&morning.history, ago(12)));
    assert_eq!(morning.due().unwrap().vigorous, 660);
}

#[test]
fn everything_that_speaks_against_it_is_told() {
    let against = Morning::against(|morning| {
        morning.state = ReadinessState::Ease;
        morning.minutes = 20;
        morning.to_bedtime = Some(10);
    });
    assert_eq!(
        against,
        [
            NotNow::State(ReadinessState::Ease),
            NotNow::NearBedtime,
            NotNow::Short
        ]
    );
}
