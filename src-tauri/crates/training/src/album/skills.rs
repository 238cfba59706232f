//! The skill ladders of an album: few, practised often (§4), one of them carried on from the album before.

use std::cmp::Reverse;

use super::care::Life;
use super::casting::tie;
use super::person::Person;
use super::support::{SupportChange, brings};
use super::week::Slot;
use crate::exclusions::Standing;
use crate::generate::budget::{BALANCE_SECONDS, shares};
use crate::generate::roles::is_skill;
use crate::load::MINUTE;
use crate::movement::{LifeSkill, Movement, catalogue};
use crate::profile::Goal;
use crate::vocabulary::{Pattern, Phase, PlaceKind};

/// Fewest and most ladders of an album (§4: two or three tasks in turn), and a student's (§8: more variety).
const FEWEST_LADDERS: usize = 2;
const MOST_LADDERS: usize = 3;
const STUDENT_LADDERS: usize = 4;
/// Seconds that one task takes at least (§4; as the day shares its practice out).
const TASK_SECONDS: u32 = 2 * MINUTE;
/// Exposures of a ladder in a week, at least (§4: two to four).
const LEAST_EXPOSURES: u32 = 2;
/// How much has to be new for no ladder to be carried on (P4).
const NEWER_SKILLS: u8 = 2;
/// Ladders that wait until one of the album's is at its top. Our choice: one for each of two.
const NEXT_LADDERS: usize = 2;
/// Ladders of side B.
const PLAY_LADDERS: usize = 3;
/// Control demand that practice starts at, by months of training: room to be clean (§4: 70–85 %). Our choice.
const START_CONTROL: [(u16, u8); 3] = [(12, 1), (36, 2), (u16::MAX, 3)];
/// Highest rung that practice starts at where gentle variations come first. Our choice.
const CAREFUL_RUNG: u8 = 3;
/// Patterns of play: answering, timing, crawling, rhythm (product.md, system 29).
const PLAY: [Pattern; 3] = [Pattern::Coordination, Pattern::Reaction, Pattern::Locomotion];

/// The skills of an album.
pub struct Skills {
    /// Side A, the most important first.
    pub album: Vec<&'static Movement>,
    /// Side A, once one of those is at its top: ladders that go on (P6).
    pub next: Vec<&'static Movement>,
    /// Side B: play.
    pub play: Vec<&'static Movement>,
}

/// Chooses the ladders of an album.
pub fn choose(person: &Person<'_>, place: PlaceKind, slots: &[Slot]) -> Skills {
    let standing = Standing::new(person.profile, person.history.since, person.starts, place);
    // Where the five minutes of balance are all the practice there is, only a ladder of balance can be climbed (P6).
    let only_balance = standing.steadying.is_some() && is_balance_all(person, slots);
    let suits = |movement: &Movement| movement.balance || !only_balance;
    let feet: Vec<&'static Movement> = feet(person, &standing)
        .into_iter()
        .filter(|foot| suits(foot))
        .collect();
    let goes_on = |foot: &Movement| goes_on(&standing, foot, &suits);
    let count = count(person, slots);
    let mut album: Vec<&'static Movement> = Vec::new();
    if !renews(person)
        && let Some(unfinished) = unfinished(person, &feet, &goes_on)
    {
        album.push(unfinished);
    }
    let wanted = wanted(person);
    if needs_first(person)
        && let Some(pattern) = wanted.first()
        && album.iter().all(|one| one.pattern != *pattern)
    {
        album.extend(best(person, &feet, *pattern, &album, &goes_on));
    }
    // Another pattern each time, what the album before had last; then round again. Ladders that go on come before those
    // whose top the person stands on already: practice climbs (P6), unless more has to be new.
    let (first, second) = if renews(person) {
        ((true, false), (false, true))
    } else {
        ((false, true), (true, false))
    };
    for (fresh, open) in [(true, true), first, second, (false, false)] {
        for again in [false, true] {
            for pattern in &wanted {
                let repeated = album.iter().any(|one| one.pattern == *pattern);
                if album.len() < count && repeated == again {
                    let next = best(person, &feet, *pattern, &album, &goes_on);
                    let fits =
                        |next: &&Movement| (!fresh || !person.is_stale(next)) && (!open || goes_on(next));
                    album.extend(next.filter(fits));
                }
            }
        }
    }
    // What falls ask for comes first in every session that leads with it.
    if person.leads(Life::Unsteady) {
        album.sort_by_key(|movement| !movement.balance);
    }
    let mut next: Vec<&'static Movement> = Vec::new();
    for pattern in wanted.iter().chain(&wanted) {
        let taken: Vec<&'static Movement> = album.iter().chain(&next).copied().collect();
        if next.len() < NEXT_LADDERS {
            next.extend(
                best(person, &feet, *pattern, &taken, &goes_on)
                    .filter(|next| goes_on(next) && !person.is_stale(next)),
            );
        }
    }
    let taken: Vec<&'static Movement> = album.iter().chain(&next).copied().collect();
    let play = play(person, &feet, &taken, &goes_on);
    Skills { album, next, play }
}

/// Returns how many ladders the week's practice can keep at two exposures each.
fn count(person: &Person<'_>, slots: &[Slot]) -> usize {
    let tasks: u32 = slots
        .iter()
        .map(|slot| shares(slot.kind, person.older, u32::from(slot.minutes)).skill / TASK_SECONDS)
        .sum();
    let kept = usize::try_from(tasks / LEAST_EXPOSURES).unwrap_or(MOST_LADDERS);
    let most = if person.leads(Life::Student) && !person.leads(Life::ShortOfNights) {
        STUDENT_LADDERS
    } else {
        MOST_LADDERS
    };
    let most = if brings(person.profile.support, SupportChange::FewerMovements) {
        FEWEST_LADDERS
    } else {
        most
    };
    kept.clamp(FEWEST_LADDERS, most)
}

/// Whether the week's practice has no task's room beside the five minutes of balance (invariant 27).
fn is_balance_all(person: &Person<'_>, slots: &[Slot]) -> bool {
    slots
        .iter()
        .map(|slot| shares(slot.kind, person.older, u32::from(slot.minutes)).skill)
        .all(|skill| skill < BALANCE_SECONDS + TASK_SECONDS)
}

/// Whether a ladder has a rung above this one that person and place allow, and that suits the practice.
fn goes_on(standing: &Standing<'_>, foot: &Movement, suits: &dyn Fn(&Movement) -> bool) -> bool {
    catalogue()
        .above(foot)
        .into_iter()
        .any(|next| is_skill(next) && suits(next) && standing.why_not(next, Phase::Skill, true).is_none())
}

/// Returns one movement for each ladder: where practice stands, else where a person like this begins.
fn feet(person: &Person<'_>, standing: &Standing<'_>) -> Vec<&'static Movement> {
    let start = START_CONTROL
        .iter()
        .find(|(below, _)| person.months < *below)
        .map_or(1, |(_, control)| *control);
    let start = if person.is_careful() { 1 } else { start };
    let highest = if person.is_careful() {
        CAREFUL_RUNG
    } else {
        u8::MAX
    };
    let allowed: Vec<&'static Movement> = catalogue()
        .for_phase(Phase::Skill)
        .filter(|movement| is_skill(movement) && standing.why_not(movement, Phase::Skill, false).is_none())
        .collect();
    let mut feet: Vec<&'static Movement> = Vec::new();
    for movement in &allowed {
        let ladder = &movement.rung.ladder;
        if feet.iter().any(|one| one.rung.ladder == *ladder) {
            continue;
        }
        let stands = person
            .lately
            .practised_on(ladder)
            .map(|(at, _)| at)
            .filter(|at| is_skill(at) && standing.why_not(at, Phase::Skill, true).is_none());
        let of_ladder = || allowed.iter().copied().filter(|one| one.rung.ladder == *ladder);
        // Seated and supported rungs are for those who need them.
        let suits = |one: &&'static Movement| person.is_careful() || !(one.light || one.needs_support);
        // Practice begins where there is a rung to climb, if the ladder has one for this person (P6).
        let begins = of_ladder()
            .filter(suits)
            .filter(|one| one.control <= start && one.rung.rung <= highest)
            .max_by_key(|one| {
                (
                    goes_on(standing, one, &|_| true),
                    one.rung.rung,
                    Reverse(tie(person.seed, one)),
                )
            })
            .or_else(|| {
                of_ladder()
                    .filter(suits)
                    .min_by_key(|one| (one.rung.rung, tie(person.seed, one)))
            })
            .or_else(|| of_ladder().min_by_key(|one| (one.rung.rung, tie(person.seed, one))));
        feet.extend(stands.or(begins));
    }
    feet
}

/// Returns the ladder of the album before that goes on: the one practised most whose next rung is still ahead.
fn unfinished(
    person: &Person<'_>,
    feet: &[&'static Movement],
    goes_on: &dyn Fn(&Movement) -> bool,
) -> Option<&'static Movement> {
    let wanted = wanted(person);
    feet.iter()
        .copied()
        .filter(|foot| wanted.first().is_none_or(|first| foot.pattern == *first) || !needs_first(person))
        .filter(|foot| {
            person.previous.is_some_and(|album| {
                album
                    .weeks
                    .iter()
                    .flat_map(|week| &week.sessions)
                    .flat_map(|session| &session.skills)
                    .filter_map(|slug| catalogue().get(slug))
                    .any(|before| before.rung.ladder == foot.rung.ladder)
            })
        })
        .filter(|foot| goes_on(foot))
        .filter_map(|foot| {
            person
                .lately
                .practised_on(&foot.rung.ladder)
                .map(|(_, sessions)| (foot, sessions))
        })
        .max_by_key(|(foot, sessions)| (*sessions, Reverse(foot.slug.as_str())))
        .map(|(foot, _)| foot)
}

/// Whether what is new counts more than what can be climbed (P4).
const fn renews(person: &Person<'_>) -> bool {
    person.newer >= NEWER_SKILLS
}

/// Whether the first wish may not give way to a ladder that goes on.
fn needs_first(person: &Person<'_>) -> bool {
    person.leads(Life::Unsteady) || brings(person.profile.support, SupportChange::BalanceAndFloor)
}

fn best(
    person: &Person<'_>,
    feet: &[&'static Movement],
    pattern: Pattern,
    taken: &[&'static Movement],
    goes_on: &dyn Fn(&Movement) -> bool,
) -> Option<&'static Movement> {
    feet.iter()
        .copied()
        .filter(|foot| foot.pattern == pattern)
        .filter(|foot| taken.iter().all(|other| other.rung.ladder != foot.rung.ladder))
        .min_by_key(|foot| {
            (
                !person.is_careful() && foot.light,
                person.leads(Life::Unsteady) && foot.pattern == Pattern::Balance && !is_on_feet(foot),
                renews(person) && person.is_stale(foot),
                !goes_on(foot),
                person.is_stale(foot),
                // Where falls matter, what is practised on the feet comes before what is practised on a chair.
                person.leads(Life::Unsteady) && !(foot.balance && is_on_feet(foot)),
                tie(person.seed, foot),
            )
        })
}

/// Whether a skill serves standing, stepping and catching a stumble.
const fn is_on_feet(movement: &Movement) -> bool {
    match movement.life_skill {
        LifeSkill::CatchStumble | LifeSkill::ClimbStairs | LifeSkill::WalkFar => true,
        LifeSkill::GetUpFromFloor
        | LifeSkill::GetUpFromChair
        | LifeSkill::CarryShopping
        | LifeSkill::LiftFromFloor
        | LifeSkill::ReachHigh
        | LifeSkill::PushAway
        | LifeSkill::PullTowards
        | LifeSkill::TurnAndLook
        | LifeSkill::ReactInTime
        | LifeSkill::CalmDown
        | LifeSkill::SitWithEase => false,
    }
}

/// Returns the patterns that this person practises, the most important first: by the order of precedence of
/// [`care`](super::care), then by goal.
fn wanted(person: &Person<'_>) -> Vec<Pattern> {
    let goals = &person.profile.goals;
    let support = |change| brings(person.profile.support, change);
    let wishes = [
        (person.leads(Life::Unsteady), Pattern::Balance),
        (support(SupportChange::BalanceAndFloor), Pattern::Balance),
        (support(SupportChange::BalanceAndFloor), Pattern::Floor),
        (person.older, Pattern::Floor),
        (person.leads(Life::Athlete), Pattern::Reaction),
        (person.leads(Life::Desk), Pattern::Locomotion),
        (goals.contains(&Goal::Balance), Pattern::Balance),
        (goals.contains(&Goal::DailyLife), Pattern::Floor),
        (goals.contains(&Goal::Sport), Pattern::Reaction),
        (goals.contains(&Goal::Mobility), Pattern::Locomotion),
        (goals.contains(&Goal::Skill), Pattern::Coordination),
        (true, Pattern::Balance),
        (true, Pattern::Coordination),
        (true, Pattern::Locomotion),
        (true, Pattern::Reaction),
        (true, Pattern::Floor),
    ];
    let mut wanted = Vec::new();
    for (wished, pattern) in wishes {
        if wished && !wanted.contains(&pattern) {
            wanted.push(pattern);
        }
    }
    wanted
}

/// Returns the ladders of side B: play, another pattern each, none of the album's.
fn play(
    person: &Person<'_>,
    feet: &[&'static Movement],
    album: &[&'static Movement],
    goes_on: &dyn Fn(&Movement) -> bool,
) -> Vec<&'static Movement> {
    let mut found: Vec<&'static Movement> = Vec::new();
    for pattern in PLAY.iter().chain(&PLAY) {
        if found.len() == PLAY_LADDERS {
            break;
        }
        let taken: Vec<&'static Movement> = album.iter().chain(&found).copied().collect();
        found.extend(best(person, feet, *pattern, &taken, goes_on));
    }
    found
}
