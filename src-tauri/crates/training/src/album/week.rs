//! The days of a week and what kind of session each one holds.

use chrono::{Datelike, NaiveDate};

use super::WeekTheme;
use super::calendar::Week;
use super::care::Life;
use super::person::{Leaning, Person, wants_pace};
use super::support;
use super::volume::STRENGTH_DAYS;
use crate::generate::budget::{More, shares_with};
use crate::generate::roles::Frame;
use crate::plan::SessionKind;
use crate::profile::{DayOfWeek, Profile, SupportNeed};

/// Shortest session in minutes whose aerobic part can hold hard minutes. Our choice: intervals want a quarter of an hour.
const HARD_FROM_MINUTES: u16 = 25;
/// Days with strength and balance of an older adult's week, whatever else is in it (WHO 2020; invariant 27).
const OLDER_STRENGTH_DAYS: usize = 3;
/// Strength days of a week with exams (§8: maintenance; Androulakis-Korakakis 2020: two hold what is there).
const EXAM_STRENGTH_DAYS: usize = 2;
/// Share of the minutes in such a week, in percent, in steps of five minutes. Our choice.
const EXAM_PERCENT: u16 = 67;
/// Longest session to recharge in minutes. Our choice.
const RECHARGE_MINUTES: u16 = 30;
/// Days between Longplay's days and sport that make them neighbours.
const WEEK: usize = 7;

/// A session to be filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// Day of the week.
    pub day: DayOfWeek,
    /// Days after the first day of the album's week.
    pub offset: usize,
    /// Its kind.
    pub kind: SessionKind,
    /// Its minutes.
    pub minutes: u16,
    /// Seconds of strength in them.
    pub seconds: u32,
    /// Sets that these hold, about.
    pub sets: u32,
    /// Whether sport outside Longplay is on the next day.
    pub before_sport: bool,
    /// How many sessions of its kind the album had before it, turned by the kind: variations and first skills go round by
    /// it, so that no two sessions of a kind that follow each other are alike (P4).
    pub turn: usize,
}

impl Slot {
    /// Makes it so many minutes long.
    pub fn shorten(&mut self, person: &Person<'_>, minutes: u16) {
        self.minutes = minutes;
        self.seconds = strength_seconds(person, self.kind, minutes);
        self.sets = sets(person, self.kind, minutes);
    }

    /// Whether strength is its main part.
    pub fn is_strong(&self) -> bool {
        is_strong(self.kind)
    }
}

/// Whether strength is the main part of a kind of session.
pub fn is_strong(kind: SessionKind) -> bool {
    match kind {
        SessionKind::Foundation | SessionKind::Build | SessionKind::EarnedTest => true,
        SessionKind::Endurance | SessionKind::Recharge => false,
    }
}

/// Returns the sessions of a week.
pub fn slots(person: &Person<'_>, week: &Week) -> Vec<Slot> {
    let days = days(person);
    let worked = spread(&free_days(person, &days), person.bounds.days);
    let kinds = arrange(person, week, &worked);
    days.iter()
        .map(|(offset, _)| {
            let kind = worked
                .iter()
                .zip(&kinds)
                .find(|(worked, _)| *worked == offset)
                .map_or(SessionKind::Recharge, |(_, kind)| *kind);
            let minutes = minutes(person, week.theme, kind);
            Slot {
                day: day_at(person, *offset),
                offset: *offset,
                kind,
                minutes,
                seconds: strength_seconds(person, kind, minutes),
                sets: sets(person, kind, minutes),
                before_sport: is_sport(person, (offset + 1) % WEEK),
                turn: 0,
            }
        })
        .collect()
}

/// Returns the seconds of strength that a session's minutes hold, beside what the support answer gives to its ends.
pub fn strength_seconds(person: &Person<'_>, kind: SessionKind, minutes: u16) -> u32 {
    let need = person.profile.support;
    let more = More {
        downshift: support::downshift_more(need),
        range: support::mobility_more(need),
    };
    shares_with(kind, person.older, u32::from(minutes), more).strength
}

/// Returns about how many sets that is.
pub fn sets(person: &Person<'_>, kind: SessionKind, minutes: u16) -> u32 {
    Frame::of(strength_seconds(person, kind, minutes), person.older).sets
}

/// Returns the chosen days as offsets from the album's first day of the week, each with whether it is a day of sport.
fn days(person: &Person<'_>) -> Vec<(usize, bool)> {
    (0..WEEK)
        .filter(|offset| person.profile.days.contains(&day_at(person, *offset)))
        .map(|offset| (offset, is_sport(person, offset)))
        .collect()
}

/// Returns the days that may be worked on: those without sport, and where they are fewer than a week needs, all of them.
fn free_days(person: &Person<'_>, days: &[(usize, bool)]) -> Vec<usize> {
    let needed = if person.older {
        OLDER_STRENGTH_DAYS
    } else {
        STRENGTH_DAYS
    };
    let free: Vec<usize> = days
        .iter()
        .filter(|(_, sport)| !sport)
        .map(|(offset, _)| *offset)
        .collect();
    if free.len() >= needed.min(days.len()) {
        return free;
    }
    days.iter().map(|(offset, _)| *offset).collect()
}

fn day_at(person: &Person<'_>, offset: usize) -> DayOfWeek {
    let first = usize::try_from(person.starts.weekday().num_days_from_monday()).unwrap_or(0);
    WEEK_OF_DAYS[(first + offset) % WEEK]
}

const WEEK_OF_DAYS: [DayOfWeek; WEEK] = [
    DayOfWeek::Monday,
    DayOfWeek::Tuesday,
    DayOfWeek::Wednesday,
    DayOfWeek::Thursday,
    DayOfWeek::Friday,
    DayOfWeek::Saturday,
    DayOfWeek::Sunday,
];

fn is_sport(person: &Person<'_>, offset: usize) -> bool {
    person.profile.sport_days.contains(&day_at(person, offset))
}

/// Returns at most `most` of the days, as evenly over the week as they go.
fn spread(days: &[usize], most: usize) -> Vec<usize> {
    if days.len() <= most {
        return days.to_vec();
    }
    choices(days.len(), most)
        .map(|chosen| chosen.into_iter().map(|at| days[at]).collect::<Vec<usize>>())
        .min_by_key(|chosen| (unevenness(chosen), chosen.clone()))
        .unwrap_or_default()
}

/// Returns the squares of the gaps between days round the week: least where they are even.
fn unevenness(days: &[usize]) -> usize {
    days.iter()
        .enumerate()
        .map(|(at, day)| {
            let next = days[(at + 1) % days.len()];
            let gap = (next + WEEK - day - 1) % WEEK + 1;
            gap * gap
        })
        .sum()
}

/// Returns every way to take `count` of `from` things, each in order.
fn choices(from: usize, count: usize) -> impl Iterator<Item = Vec<usize>> {
    (0..1_u32 << from)
        .filter(move |bits| usize::try_from(bits.count_ones()).is_ok_and(|ones| ones == count))
        .map(move |bits| (0..from).filter(|at| bits >> at & 1 == 1).collect())
}

/// Returns the kinds of the working days: strong ones apart from each other and from sport, the others between.
fn arrange(person: &Person<'_>, week: &Week, worked: &[usize]) -> Vec<SessionKind> {
    let (strong, others) = composition(person, week, worked.len());
    let is_before_sport = |day: usize| is_sport(person, (day + 1) % WEEK);
    let needs_pace =
        wants_pace(person.profile, week.theme, week.hard_days) && others.contains(&SessionKind::Endurance);
    let best = choices(worked.len(), strong.len())
        .min_by_key(|chosen| {
            let (on, between): (Vec<usize>, Vec<usize>) = worked
                .iter()
                .copied()
                .partition(|day| chosen.iter().any(|at| worked[*at] == *day));
            let neighbours = on.iter().filter(|day| on.contains(&((*day + 1) % WEEK))).count();
            let before_sport = on.iter().filter(|day| is_before_sport(**day)).count();
            // Nothing is hard on the day before sport or on its own (invariant 16).
            let may_be_hard = |day: &usize| !is_before_sport(*day) && !is_sport(person, *day);
            let lacks_pace = needs_pace && !between.iter().any(may_be_hard);
            (
                neighbours,
                lacks_pace,
                before_sport,
                unevenness(&on),
                chosen.clone(),
            )
        })
        .unwrap_or_default();
    let (mut strong, mut others) = (strong.into_iter(), others.into_iter());
    (0..worked.len())
        .map(|at| {
            let next = if best.contains(&at) {
                strong.next()
            } else {
                others.next()
            };
            next.unwrap_or(SessionKind::Recharge)
        })
        .collect()
}

/// Whether a week is a taper's that keeps the pace. Older adults' balance keeps its time instead (invariant 27).
pub fn keeps_pace(profile: &Profile, theme: WeekTheme, hard_days: u8, day: NaiveDate) -> bool {
    theme == WeekTheme::Taper && wants_pace(profile, theme, hard_days) && !profile.is_older(day)
}

/// Returns the session of a taper's week that keeps the pace, if one can.
pub fn pace_kept(person: &Person<'_>, week: &Week, slots: &[Slot]) -> Option<usize> {
    let may_be_hard = |slot: &Slot| !is_sport(person, slot.offset) && !slot.before_sport;
    let keeps = keeps_pace(person.profile, week.theme, week.hard_days, person.starts);
    slots
        .iter()
        .position(|slot| slot.kind == SessionKind::Endurance && may_be_hard(slot))
        .filter(|_| keeps)
}

/// Returns the strong kinds of a week with so many working days, and the other ones.
fn composition(person: &Person<'_>, week: &Week, worked: usize) -> (Vec<SessionKind>, Vec<SessionKind>) {
    use SessionKind::{Build, Endurance, Foundation, Recharge};
    if week.theme == WeekTheme::Exams {
        let strong = worked.min(if person.older {
            OLDER_STRENGTH_DAYS
        } else {
            EXAM_STRENGTH_DAYS
        });
        return (vec![Foundation; strong], vec![Recharge; worked - strong]);
    }
    let leaning = person.leaning();
    let wants_hard = wants_hard(person);
    let wanted = match (leaning, worked) {
        (_, 0..=STRENGTH_DAYS) => worked,
        (Leaning::Endurance | Leaning::Calm, 3..=5) => STRENGTH_DAYS,
        (Leaning::Strength | Leaning::Even, 3) if wants_hard => STRENGTH_DAYS,
        (Leaning::Strength, 5..) => worked - 1,
        _ => 3,
    };
    // Older adults: balance and strength on three days (WHO 2020; invariant 27).
    let least = worked.min(if person.older {
        OLDER_STRENGTH_DAYS
    } else {
        STRENGTH_DAYS
    });
    let wanted = wanted.max(least);
    let rested = person.wants(SupportNeed::Stress) || person.wants(SupportNeed::Energy);
    // A day for recharging or an easy base comes out of strength only above those days (invariant 31).
    let wanted = if rested && wanted == worked {
        worked.saturating_sub(1).max(least)
    } else {
        wanted
    };
    let count = wanted.min(person.bounds.strong_days);
    let whole = !person.bounds.may_split || worked <= STRENGTH_DAYS || person.wants(SupportNeed::Energy);
    let strong = (0..count)
        .map(|at| match leaning {
            _ if whole && (leaning != Leaning::Strength || !person.bounds.may_split) => Foundation,
            Leaning::Strength if person.wants(SupportNeed::Energy) => Foundation,
            Leaning::Strength => {
                if at % 2 == 1 && count > STRENGTH_DAYS {
                    Foundation
                } else {
                    Build
                }
            }
            // Where endurance takes a day, one of the others makes up for its sets.
            Leaning::Even if at == 0 && count < worked && worked == 3 => Build,
            Leaning::Even | Leaning::Endurance | Leaning::Calm => Foundation,
        })
        .collect();
    let others = worked - count;
    let turn: [SessionKind; 2] = match leaning {
        _ if person.wants(SupportNeed::Stress) => [Recharge, Endurance],
        // Two hard days want two places.
        _ if week.hard_days > 1 => [Endurance, Endurance],
        Leaning::Calm if !wants_hard || others > 1 => [Recharge, Endurance],
        Leaning::Calm => [Endurance, Recharge],
        Leaning::Strength | Leaning::Even => [Endurance, Recharge],
        Leaning::Endurance => [Endurance, Endurance],
    };
    let others = (0..others).map(|at| turn[at % turn.len()]).collect();
    (strong, others)
}

/// Whether a week of three sessions gives one of them to endurance, so that a hard part has a place (P2): from the first
/// regular weeks on, in every week, because one poor morning in two weeks must not leave fourteen days without.
fn wants_hard(person: &Person<'_>) -> bool {
    person.bounds.hard_days > 0
        && person.regular
        && person.bounds.may_split
        && base_minutes(person) >= HARD_FROM_MINUTES
}

/// Returns the usual minutes: never more than the person chose, and less where a life or the support question says so.
fn base_minutes(person: &Person<'_>) -> u16 {
    let most = person.profile.support.and_then(support::minutes_at_most);
    person
        .profile
        .minutes
        .get()
        .min(person.bounds.minutes)
        .min(most.unwrap_or(u16::MAX))
}

fn minutes(person: &Person<'_>, theme: WeekTheme, kind: SessionKind) -> u16 {
    let step = |minutes: u16| minutes / 5 * 5;
    let base = base_minutes(person);
    let base = match theme {
        WeekTheme::Exams => step(base * EXAM_PERCENT / 100).max(crate::profile::MIN_SESSION_MINUTES),
        WeekTheme::Settle | WeekTheme::Build | WeekTheme::Lighter | WeekTheme::Taper => base,
    };
    if kind == SessionKind::Recharge {
        base.min(RECHARGE_MINUTES)
    } else {
        base
    }
}

/// Whether a test may take the place of a session: nobody's sport is on the next day.
pub fn may_hold_a_test(person: &Person<'_>, slot: &Slot) -> bool {
    let tested = slot.kind == SessionKind::Build || slot.kind == SessionKind::Foundation;
    tested && !(slot.before_sport && person.leads(Life::Athlete))
}
