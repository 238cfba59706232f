//! Which breath today's session ends with. Where nothing else can change, it is what tells two sessions of a kind apart (P4).

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::Request;
use super::scene::Scene;
use crate::history::History;
use crate::movement::{Movement, catalogue};
use crate::occasion::{OccasionKind, is_within};
use crate::plan::{SessionKind, SessionPlan};
use crate::readiness::ReadinessState;
use crate::vocabulary::{Pattern, Phase};

/// Ways to breathe that the list goes on by where the next one will not do: on days that the album has no session for, where the
/// last session of a kind had it, and where it was swapped away. Our choice: far enough from what the next sessions have.
const BREATHS_BESIDE: usize = 5;
/// Days in which the last session of a kind is looked for. Our choice.
const LOOK_BACK_DAYS: u64 = 28;

/// Returns the ways to breathe that today allows, the one to end with first: another from each of the album's sessions to the
/// next, and another than the last session of this kind ended with.
pub(super) fn breathers<'c>(scene: &Scene<'_>) -> Vec<&'c Movement> {
    let mut found: Vec<&Movement> = catalogue()
        .of_pattern(Pattern::Breathing)
        .filter(|movement| movement.serves(Phase::Downshift))
        .filter(|movement| {
            scene
                .standing
                .why_not(movement, Phase::Downshift, false)
                .is_none()
        })
        .collect();
    found.sort_by_key(|movement| movement.slug.as_str());
    let Request { history, day, .. } = *scene.request;
    let length = found.len().max(1);
    let turn = turn_in_album(scene.request, &found);
    found.rotate_left(turn % length);
    let of_kind = |plan: &SessionPlan| plan.kind == scene.kind;
    // A day that only restores stands between two sessions of a kind, and is none of them.
    let worked = |plan: &SessionPlan| of_kind(plan) && plan.state < ReadinessState::Restore;
    let ended = [
        last_before(history, day, of_kind),
        last_before(history, day, worked),
    ];
    let may = |movement: &&Movement| scene.today.why_not(movement, Phase::Downshift, true).is_none();
    let suits = |movement: &&Movement| may(movement) && !ended.contains(&Some(movement.slug.as_str()));
    // Moved days and swaps can bring one again; what stands in then is not what the next sessions have.
    for _ in 0..length {
        if found.first().is_some_and(suits) {
            break;
        }
        found.rotate_left(BREATHS_BESIDE % length);
    }
    found.retain(may);
    found
}

/// Returns how far the list has turned: by one with each session that the album has planned until today, done or not, and further
/// where the last of its kind would have had the same. It begins where the last session before the album ended.
fn turn_in_album(request: &Request<'_>, breaths: &[&Movement]) -> usize {
    let Request {
        album,
        profile,
        history,
        day,
        ..
    } = *request;
    let length = breaths.len().max(1);
    let last = last_before(history, album.starts, |_| true);
    let last = last.and_then(|last| breaths.iter().position(|movement| movement.slug == last));
    let (mut turn, mut beside) = (last.unwrap_or(0), 0);
    let mut of_kind: BTreeMap<SessionKind, usize> = BTreeMap::new();
    for past in album.starts.iter_days().take_while(|past| *past <= day) {
        // Whatever was planned, the morning of an event is one for recovery.
        let kind = if is_within(&profile.occasions, OccasionKind::Event, past) {
            Some(SessionKind::Recharge)
        } else {
            album.session_for(past).map(|(session, _)| session.kind)
        };
        let Some(kind) = kind else {
            beside += BREATHS_BESIDE;
            continue;
        };
        (turn, beside) = ((turn + 1) % length, 0);
        if of_kind.get(&kind) == Some(&turn) {
            turn = (turn + BREATHS_BESIDE) % length;
        }
        of_kind.insert(kind, turn);
    }
    turn + beside
}

/// Returns what the last such session before a day ended with.
fn last_before(history: &History, day: NaiveDate, such: impl Fn(&SessionPlan) -> bool) -> Option<&str> {
    let from = day.checked_sub_days(Days::new(LOOK_BACK_DAYS)).unwrap_or(day);
    let before = history.sessions.range(from..day).rev();
    let mut plans = before.flat_map(|(_, records)| records.iter().rev().map(|record| &record.plan));
    let phases = &plans.find(|plan| such(plan))?.phases;
    let block = phases.iter().rev().find_map(|phase| phase.blocks.last());
    block.map(|block| block.movement.as_str())
}
