//! Composing an album: its weeks by the calendar, its days by the person, its movements by what they are for (§3, §4, §8).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use super::calendar::{self, Week};
use super::casting::Cast;
use super::person::Person;
use super::sharing;
use super::skills::{self, Skills};
use super::volume::{self, Lift};
use super::week::{self, Slot};
use super::{
    Album, AlbumWeek, NAMES_PER_PURPOSE, PlannedLift, PlannedSession, WeekTheme, ceiling, growth, measures,
    zones,
};
use crate::generate::base;
use crate::generate::roles::Role;
use crate::history::History;
use crate::movement::Movement;
use crate::plan::SessionKind;
use crate::profile::{Goal, Profile};
use crate::quantity::Minutes;
use crate::vocabulary::PlaceKind;

/// Turns after which variations, which go by pairs, skills, by twos to fours, and the order of the anchors, by threes, are
/// where they were.
const TURNS: usize = 12;
/// One of so many movements is new, at least (P4: a third).
const NEW_SHARE: usize = 3;
/// Most that is asked to be new: see [`Person::newer`].
const MOST_NEW: u8 = 3;
/// Degrees of hue.
const HUES: u32 = 360;
/// Week of the album, from 0, from which on a test may stand: the third.
const TEST_FROM_WEEK: usize = 2;
/// Most hard days in the week of a test, for everybody (invariant 16).
const TEST_WEEK_HARD_DAYS: u8 = 2;

/// Returns a new album for a person, four to six weeks from `starts`, on the days they chose. `previous` is the album
/// before it: its anchors stay where they still suit, a third of everything else and more is replaced (P4).
///
/// ```
/// use chrono::NaiveDate;
/// use training::album::new_album;
/// use training::history::History;
/// use training::profile::Profile;
///
/// let starts = NaiveDate::from_ymd_opt(2027, 3, 1).unwrap();
/// let album = new_album(&Profile::with_birth_year(1990), &History::default(), None, starts, 7);
/// assert!((4..=6).contains(&album.weeks.len()));
/// assert!(album.weeks.last().unwrap().is_lighter());
/// ```
#[must_use]
pub fn new_album(
    profile: &Profile,
    history: &History,
    previous: Option<&Album>,
    starts: NaiveDate,
    seed: u32,
) -> Album {
    composed(profile, history, previous, starts, seed, None)
}

/// Returns a new album, of so many weeks where that is wished and no event says otherwise. Where what suits best is too much
/// like the album before, more is asked to be new (P4).
pub(super) fn composed(
    profile: &Profile,
    history: &History,
    previous: Option<&Album>,
    starts: NaiveDate,
    seed: u32,
    wished_weeks: Option<usize>,
) -> Album {
    let mut person = Person::read(profile, history, previous, starts, seed);
    if let Some(weeks) = wished_weeks {
        person.bounds.weeks = weeks.clamp(calendar::FEWEST_WEEKS, calendar::MOST_WEEKS);
    }
    let mut album = with(&person);
    while person.newer < MOST_NEW && !is_new_enough(&person, &album) {
        person.newer += 1;
        album = with(&person);
    }
    album
}

/// Whether a third of an album's movements, and more, were not in the one before it (P4). An album that is made anew from
/// its own first day keeps what it had.
fn is_new_enough(person: &Person<'_>, album: &Album) -> bool {
    let Some(previous) = person.previous.filter(|_| !person.is_remade()) else {
        return true;
    };
    let now = album.movements();
    let new = now.difference(&previous.movements()).count();
    new * NEW_SHARE >= now.len()
}

/// Returns the album of a person.
fn with(person: &Person<'_>) -> Album {
    let Person {
        profile,
        history,
        starts,
        seed,
        ..
    } = *person;
    let mut chance = ChaCha8Rng::seed_from_u64(u64::from(seed));
    let hue = u16::try_from(chance.next_u32() % HUES).unwrap_or(0);
    let name = u8::try_from(chance.next_u32() % u32::from(NAMES_PER_PURPOSE)).unwrap_or(0);
    let purpose = profile.goals.first().copied().unwrap_or(Goal::DailyLife);
    let is_taken =
        |before: &Album| before.starts != starts && before.name == name && before.purpose == purpose;
    let name = if person.previous.is_some_and(is_taken) {
        (name + 1) % NAMES_PER_PURPOSE
    } else {
        name
    };
    let weeks = calendar::weeks(person);
    let mut slots: Vec<Vec<Slot>> = weeks.iter().map(|week| week::slots(person, week)).collect();
    ceiling::fit(person, &weeks, &mut slots);
    let mut composing = Composing::new(person, &weeks, &slots);
    let home = composing.home();
    let first = slots.first().and_then(|slots| first_to_measure(slots));
    let measures = measures::choose(person, &composing.places[0].cast, home, first);
    let album_weeks = weeks
        .iter()
        .zip(&slots)
        .map(|(week, slots)| composing.week(week, slots, !measures.is_empty()))
        .collect();
    let anchors = composing.places[0]
        .cast
        .anchors
        .iter()
        .map(|anchor| anchor.slug.clone())
        .collect();
    Album {
        seed,
        hue,
        name,
        purpose,
        support: profile.support,
        starts,
        weeks: album_weeks,
        anchors,
        measures,
        base_aim: base::album_aim(profile, history, starts, calendar::growing(&weeks)),
    }
}

/// Returns the session of a week that its measures are taken in: the first one with work.
fn first_to_measure(slots: &[Slot]) -> Option<&Slot> {
    slots
        .iter()
        .find(|slot| slot.is_strong())
        .or_else(|| slots.first())
}

/// What there is to do at a place.
struct AtPlace {
    place: PlaceKind,
    cast: Cast,
    skills: Skills,
}

/// Sessions with strength of a week as planned at full, kept so that weeks alike are shared out once.
struct Shared {
    slots: Vec<Slot>,
    place: PlaceKind,
    lifts: Vec<Vec<Lift>>,
}

struct Composing<'a> {
    person: &'a Person<'a>,
    weeks: &'a [Week],
    /// The usual place first, then the one that the person travels to.
    places: Vec<AtPlace>,
    shared: Vec<Shared>,
    /// Sessions of each kind so far.
    kinds: BTreeMap<SessionKind, usize>,
    test_week: Option<usize>,
}

impl<'a> Composing<'a> {
    fn new(person: &'a Person<'a>, weeks: &'a [Week], slots: &[Vec<Slot>]) -> Self {
        let usual = person
            .profile
            .places
            .first()
            .map_or(PlaceKind::Home, |place| place.kind);
        let fullest = slots
            .iter()
            .max_by_key(|slots| slots.iter().map(|slot| slot.sets).sum::<u32>());
        let mut kinds = vec![usual];
        for week in weeks {
            if !kinds.contains(&week.place) {
                kinds.push(week.place);
            }
        }
        let places = kinds
            .into_iter()
            .map(|place| AtPlace {
                place,
                cast: Cast::choose(person, place),
                skills: skills::choose(person, place, fullest.map_or(&[][..], Vec::as_slice)),
            })
            .collect();
        let mut composing = Self {
            person,
            weeks,
            places,
            shared: Vec::new(),
            kinds: BTreeMap::new(),
            test_week: None,
        };
        composing.test_week = composing.test_week(slots);
        composing
    }

    fn home(&self) -> PlaceKind {
        self.places[0].place
    }

    fn at(&self, place: PlaceKind) -> usize {
        self.places.iter().position(|one| one.place == place).unwrap_or(0)
    }

    /// Returns the week of an earned test: in every second album, late, for people past their first months and under 65
    /// who lift loads (§12). Whether it is earned is for its day to say.
    fn test_week(&self, slots: &[Vec<Slot>]) -> Option<usize> {
        let person = self.person;
        let tested_before = person.previous.is_none_or(|album| {
            let mut kinds = album
                .weeks
                .iter()
                .flat_map(|week| &week.sessions)
                .map(|session| session.kind);
            kinds.any(|kind| kind == SessionKind::EarnedTest) != person.is_remade()
        });
        let loaded = self.places[0]
            .cast
            .anchors
            .iter()
            .any(|anchor| !anchor.implements.is_empty());
        if tested_before || person.is_novice() || person.older || !loaded || person.bounds.hard_days == 0 {
            return None;
        }
        // As early as that, so that a test that has to wait still finds a day in the album (§12: tests float).
        self.weeks
            .iter()
            .filter(|week| {
                week.at >= TEST_FROM_WEEK && week.theme == WeekTheme::Build && week.place == self.home()
            })
            .find(|week| {
                slots[week.at]
                    .iter()
                    .any(|slot| week::may_hold_a_test(person, slot))
            })
            .map(|week| week.at)
    }

    fn week(&mut self, week: &Week, slots: &[Slot], measured: bool) -> AlbumWeek {
        let tests = self.test_week == Some(week.at);
        let mut slots = slots.to_vec();
        if tests
            && let Some(slot) = slots
                .iter_mut()
                .rev()
                .find(|slot| week::may_hold_a_test(self.person, slot))
        {
            slot.kind = SessionKind::EarnedTest;
            slot.shorten(self.person, slot.minutes);
        }
        for slot in &mut slots {
            let had = self.kinds.entry(slot.kind).or_default();
            slot.turn = (*had + slot.kind as usize) % TURNS;
            *had += 1;
        }
        let full = self.share(week, &slots);
        let at = self.at(week.place);
        let mut lifts = growth::grown(self.person, &self.places[at].cast, self.weeks, week, &full);
        let mut zones = zones::of_week(self.person, &self.places[at].cast, week, &slots, &lifts);
        zones::fit_rests(self.person, &self.places[at].cast, &slots, &mut lifts, &mut zones);
        let left_out = volume::left_out(&lifts);
        let is_edge = week.at == 0 || week.at + 1 == self.weeks.len();
        let measures_on = first_to_measure(&slots)
            .filter(|_| measured && is_edge)
            .map(|slot| slot.day);
        let sessions = slots
            .iter()
            .enumerate()
            .map(|(number, slot)| {
                let planned = lifts[number]
                    .iter()
                    .zip(&zones[number])
                    .map(|(lift, zone)| PlannedLift {
                        movement: lift.movement.slug.clone(),
                        sets: u8::try_from(lift.sets).unwrap_or(1),
                        zone: *zone,
                    })
                    .collect();
                PlannedSession {
                    day: slot.day,
                    moved_from: None,
                    skipped: false,
                    kind: slot.kind,
                    minutes: Minutes::clamped(i64::from(slot.minutes)),
                    skills: {
                        let skills = &self.places[at].skills;
                        let next = skills.next.iter().map(|movement| movement.slug.clone());
                        turned(&skills.album, slot.turn).into_iter().chain(next).collect()
                    },
                    lifts: planned,
                    skills_b: turned(&self.places[at].skills.play, slot.turn),
                    lifts_b: side_b(&self.places[at].cast, &lifts[number], slot.turn),
                    measures: measures_on == Some(slot.day),
                }
            })
            .collect();
        AlbumWeek {
            theme: week.theme,
            sessions,
            hard_days: if tests {
                (week.hard_days + 1).min(TEST_WEEK_HARD_DAYS.max(week.hard_days))
            } else {
                week.hard_days
            },
            left_out,
        }
    }

    fn share(&mut self, week: &Week, slots: &[Slot]) -> Vec<Vec<Lift>> {
        let known = self
            .shared
            .iter()
            .find(|shared| shared.place == week.place && shared.slots == slots);
        if let Some(known) = known {
            return known.lifts.clone();
        }
        let cast = &self.places[self.at(week.place)].cast;
        let lifts = sharing::share_out(self.person, cast, slots);
        self.shared.push(Shared {
            slots: slots.to_vec(),
            place: week.place,
            lifts: lifts.clone(),
        });
        lifts
    }
}

/// Returns the slugs of a list, another one first each time.
fn turned(list: &[&'static Movement], turn: usize) -> Vec<String> {
    let first = turn % list.len().max(1);
    list.iter()
        .cycle()
        .skip(first)
        .take(list.len())
        .map(|movement| movement.slug.clone())
        .collect()
}

/// Returns the lifts of side B: the same roles and sets, other variations, never an anchor.
fn side_b(cast: &Cast, lifts: &[Lift], turn: usize) -> Vec<PlannedLift> {
    let mut taken: Vec<&'static Movement> = lifts.iter().map(|lift| lift.movement).collect();
    lifts
        .iter()
        .filter_map(|lift| {
            let role = Role::of(lift.movement)?;
            let other = cast
                .play(role, turn)
                .find(|other| !cast.is_anchor(other) && taken.iter().all(|one| one.slug != other.slug))?;
            taken.push(other);
            Some(PlannedLift {
                movement: other.slug.clone(),
                sets: u8::try_from(lift.sets).unwrap_or(1),
                zone: super::Zone::Usual,
            })
        })
        .collect()
}
