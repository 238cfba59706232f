//! The aerobic phase of today: steady, or hard where that was earned.

use super::allowance::Allowance;
use super::budget::{SHORTEST_AEROBIC, SHORTEST_SKILL, Shares};
use super::hard::{self, Intervals, NotNow};
use super::roles::strength_effort;
use super::scene::{CLOSING_RANGE, Scene};
use super::session::Planned;
use super::way::Way;
use super::{aerobic, limits::Carrying};
use crate::check_in::Intent;
use crate::load::{self, MINUTE};
use crate::occasion::days_to_event;
use crate::plan::{Block, Cause, SessionKind, Side, Why};

/// Effort of everything that is neither work nor raise.
const EASE_RATE: u32 = 1;
/// Shares of its strength that a session is tried with where a hard part comes to it, in percent, the whole first; and the
/// share that really stays, whole sets counted, at least. Our choice: it stays a session of strength.
const STRENGTH_PERCENT: [u32; 4] = [100, 85, 70, 55];
const KEPT_STRENGTH_PERCENT: u32 = 40;

/// The hard part of today, if there is one, or what made it wait.
pub(super) enum HardPart {
    /// Earned, and today.
    Today {
        /// Its blocks, with all the ease around.
        blocks: Vec<Block>,
        /// What it leaves to practice and strength.
        beside: Beside,
        /// What strength has to be worth beside it.
        worth: Worth,
    },
    /// All but this morning would have allowed one.
    Waits(Cause),
    /// None was to be expected.
    None,
}

/// What a hard part leaves to practice and strength.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Beside {
    /// All that was theirs: it takes the time of the aerobic phase.
    All,
    /// Nothing: the session is too short for both.
    Nothing,
    /// Some: it came to a session of strength, because the week's own place for it is behind.
    Some {
        /// Most seconds of practice.
        skill: u32,
        /// Most seconds of strength.
        strength: u32,
    },
}

/// Effort-weighted seconds that whole steps and whole breaths may round away on the way from these costs to blocks. Our choice: a
/// minute of the lightest work.
const ROUNDED: u32 = 60;

/// What strength has to be worth beside a hard part: with less, the session would ask for less than one without it, which is what
/// a worse morning has (invariant 37).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Worth {
    /// Seconds that it was planned to have.
    of: u32,
    /// Seconds of them that it has to take.
    at_least: u32,
}

impl HardPart {
    /// Whether it asks for less than the session without it would, where the morning leaves so much of what strength was
    /// planned to have beside it: `strength` tells that at the planned minutes.
    pub(super) fn is_worth_too_little(&self, strength: impl FnOnce(u32) -> u32) -> bool {
        match self {
            Self::Today { worth, .. } => worth.at_least > 0 && strength(worth.of) < worth.at_least,
            Self::Waits(_) | Self::None => false,
        }
    }

    /// Returns the vigorous minutes of it.
    pub(super) fn minutes(blocks: &[Block]) -> u32 {
        blocks.iter().map(load::vigorous_seconds).sum::<u32>() / MINUTE
    }
}

/// Returns the seconds that strength really takes within so many, as planned.
pub(super) type Within<'a> = &'a dyn Fn(u32) -> u32;

/// A way to give a hard part its time in a session of so many minutes.
#[derive(Debug, Clone, Copy)]
struct Time {
    /// Most seconds of its phase.
    seconds: u32,
    beside: Beside,
    /// Seconds of practice and strength that stay.
    stay: u32,
    /// What it takes the place of, in effort-weighted seconds above ease.
    instead_of: u32,
}

/// What a session costs in effort-weighted seconds, beside the practice and strength that stay in it.
struct Cost {
    minutes: u32,
    /// Prime and downshift, and the longest easy range behind them: what is left then, the session is shorter by.
    ends: u32,
}

impl Cost {
    const fn of(minutes: u32, shares: Shares) -> Self {
        Self {
            minutes,
            ends: shares.prime + shares.downshift + CLOSING_RANGE,
        }
    }

    /// Returns the cost of a session with a hard part of so many seconds at an effort. Its lead-in is easy.
    fn hard(&self, seconds: u32, effort: u32, time: &Time) -> u32 {
        let eased = aerobic::LEAD_IN_AT_LEAST * (effort - aerobic::EASY_EFFORT);
        self.ease(seconds + time.stay) + seconds * (effort - EASE_RATE) - eased
    }

    /// Returns the cost of what is done without one, in so many seconds of work.
    fn steady(&self, work: u32, time: &Time) -> u32 {
        self.ease(work) + time.instead_of
    }

    /// Returns the cost that was counted for it in the week.
    const fn counted(&self, time: &Time) -> u32 {
        self.minutes * MINUTE * EASE_RATE + time.instead_of
    }

    fn ease(&self, work: u32) -> u32 {
        (self.ends + work).min(self.minutes * MINUTE) * EASE_RATE
    }
}

/// Decides about the hard part. `left` is what the week has left beside the planned session, in effort-weighted
/// seconds, `within` what strength takes of so many seconds.
///
/// Everything but today's answers is judged at the planned minutes, so that fewer minutes can never let a hard part in
/// that more minutes would keep out (invariant 37).
pub(super) fn hard_part(
    scene: &Scene<'_>,
    planned: &Planned<'_>,
    carrying: &Carrying,
    allowance: &Allowance,
    (as_planned, now): (Shares, Shares),
    (left, within): (u32, Within<'_>),
    way: &Way<'_>,
) -> HardPart {
    if planned.track.is_none() || allowance.gentle.is_some() || !may_hold(scene, planned) {
        return HardPart::None;
    }
    let due = hard::due(
        scene.request,
        &hard::Today {
            state: carrying.state,
            light: scene.standing.light.as_ref(),
            kind: planned.kind,
            minutes: allowance.minutes.now,
            planned_minutes: allowance.minutes.planned,
            place: scene.standing.place,
            days_to_event: days_to_event(&scene.request.profile.occasions, scene.request.day),
            ways: way.choices,
        },
    );
    let intervals = match due {
        Ok(intervals) => intervals,
        Err(not_now) => {
            return not_now
                .iter()
                .all(is_of_today)
                .then(|| not_now.first().map(|why| cause(why, carrying)))
                .flatten()
                .map_or(HardPart::None, HardPart::Waits);
        }
    };
    // Where the week has less room the phase is shorter, as long as ten minutes hold (invariant 18); and never so short that
    // the session asks for less than without it, because a worse morning has none (invariant 37).
    let shortest = aerobic::shortest_intervals(hard::HARD_SECONDS);
    let planned_minutes = allowance.minutes.planned;
    let cost = Cost::of(planned_minutes, as_planned);
    let work = scene.week_aerobic + as_planned.skill + scene.week_strength;
    let fits = |time: &Time, effort: u32| {
        let mut seconds = shortest..=time.seconds.min(intervals.most);
        let (least, most) = (cost.steady(work, time) + ROUNDED, cost.counted(time) + left);
        let found = match time.beside {
            Beside::All | Beside::Nothing => {
                seconds.rfind(|seconds| cost.hard(*seconds, effort, time) <= most)
            }
            // Beside strength it is as short as it may be.
            Beside::Some { .. } => seconds.find(|seconds| cost.hard(*seconds, effort, time) >= least),
        };
        found.filter(|seconds| (least..=most).contains(&cost.hard(*seconds, effort, time)))
    };
    let times = times(scene, planned.kind, allowance, as_planned, within);
    let found = times
        .iter()
        .flat_map(|time| aerobic::HARD_EFFORTS.map(|effort| (*time, effort)))
        .find_map(|(time, effort)| fits(&time, effort).map(|seconds| (time, effort, seconds)));
    let Some((planned_time, effort, most)) = found else {
        return HardPart::None;
    };
    let intervals = Intervals { effort, ..intervals };
    // What was planned beside practice and strength does not take their place because the day is shorter.
    let today = shorter(planned_time, allowance.minutes.now, allowance.aerobic.now, now)
        .map(|time| (time.beside, time.seconds.min(most)))
        .filter(|(_, seconds)| *seconds >= shortest);
    let blocks =
        today.and_then(|(beside, seconds)| Some((beside, aerobic::intervals(seconds, &intervals, way)?)));
    let more = cost
        .hard(most, effort, &planned_time)
        .saturating_sub(cost.steady(work, &planned_time));
    let worth = match planned_time.beside {
        Beside::Some { strength, .. } => Worth {
            of: strength,
            at_least: strength.saturating_sub(more / strength_effort(allowance.reserve.planned)),
        },
        Beside::All | Beside::Nothing => Worth { of: 0, at_least: 0 },
    };
    match blocks {
        Some((beside, blocks)) => HardPart::Today {
            blocks,
            beside,
            worth,
        },
        None => HardPart::Waits(NotNow::Short.cause()),
    }
}

/// Returns the same way in today's minutes; `None` where too little of strength would stay.
fn shorter(planned: Time, minutes: u32, aerobic: u32, now: Shares) -> Option<Time> {
    let work = (minutes * MINUTE).saturating_sub(now.prime + now.downshift);
    let shortest = aerobic::shortest_intervals(hard::HARD_SECONDS);
    match planned.beside {
        Beside::All => Some(Time {
            seconds: aerobic.min(now.aerobic),
            ..planned
        }),
        Beside::Nothing => Some(Time {
            seconds: work,
            ..planned
        }),
        Beside::Some { skill, strength } => {
            let left = work.checked_sub(shortest)?;
            let kept = strength.min(left);
            let skill = skill.min(left - kept);
            let skill = if skill < SHORTEST_SKILL { 0 } else { skill };
            (kept * 100 >= strength * KEPT_STRENGTH_PERCENT).then_some(Time {
                seconds: work - kept - skill,
                beside: Beside::Some {
                    skill,
                    strength: kept,
                },
                ..planned
            })
        }
    }
}

/// Whether a hard part has a place in today's session: in one for endurance; or, where the week's own place for it is
/// behind without one, in one of strength. Older adults' balance keeps its time (invariant 27), and so do practice and
/// play where they were asked for.
fn may_hold(scene: &Scene<'_>, planned: &Planned<'_>) -> bool {
    let intent = scene.request.check_in.and_then(|check_in| check_in.intent);
    match planned.kind {
        SessionKind::Endurance => true,
        SessionKind::Foundation | SessionKind::Build => {
            !scene.older
                && planned.side == Side::A
                && !planned.measures
                && !planned.test
                && intent != Some(Intent::Practise)
                && hard::floats(scene.request)
        }
        SessionKind::EarnedTest | SessionKind::Recharge => false,
    }
}

/// Returns the times that a hard part may take in the planned session, the one that takes least from others first.
fn times(
    scene: &Scene<'_>,
    kind: SessionKind,
    allowance: &Allowance,
    shares: Shares,
    within: Within<'_>,
) -> Vec<Time> {
    let aerobic_cost = allowance.aerobic_effort.planned.saturating_sub(EASE_RATE);
    let strength_cost = strength_effort(allowance.reserve.now).saturating_sub(EASE_RATE);
    let skill_cost = allowance.skill_effort.now.saturating_sub(EASE_RATE);
    let steady = scene.week_aerobic * aerobic_cost;
    let usual = scene.week_strength;
    let way = |seconds, beside, skill: u32, strength: u32| Time {
        seconds,
        beside,
        stay: skill + strength,
        instead_of: steady + (usual - strength) * strength_cost + (shares.skill - skill) * skill_cost,
    };
    let own = scene.week_aerobic.min(shares.aerobic);
    let mut times = vec![way(own, Beside::All, shares.skill, usual)];
    let work = (allowance.minutes.planned * MINUTE).saturating_sub(shares.prime + shares.downshift);
    if kind == SessionKind::Endurance {
        if !scene.older {
            times.push(way(work, Beside::Nothing, 0, 0));
        }
        return times;
    }
    // Practice gives way before strength does.
    let left = work.saturating_sub(aerobic::shortest_intervals(hard::HARD_SECONDS));
    times.extend(STRENGTH_PERCENT.iter().filter_map(|percent| {
        let most = (usual * percent / 100).min(left);
        let strength = if most == usual {
            usual
        } else {
            within(most).min(most)
        };
        let skill = shares.skill.min(left - strength);
        let skill = if skill < SHORTEST_SKILL || strength < usual {
            0
        } else {
            skill
        };
        (strength * 100 >= usual * KEPT_STRENGTH_PERCENT).then(|| {
            let beside = Beside::Some { skill, strength };
            way(work - strength - skill, beside, skill, strength)
        })
    }));
    times
}

/// Whether it is this morning that speaks against a hard part, and not the weeks before it.
const fn is_of_today(not_now: &NotNow) -> bool {
    match not_now {
        NotNow::State(_) | NotNow::Wanted(_) | NotNow::NearBedtime | NotNow::Short | NotNow::NoWay(_) => true,
        NotNow::NotCleared(_)
        | NotNow::IllLately(_)
        | NotNow::Returning { .. }
        | NotNow::NotRegular
        | NotNow::Drained { .. }
        | NotNow::HardNear
        | NotNow::EventNear { .. }
        | NotNow::Week(_)
        | NotNow::Recovery
        | NotNow::TimeFirst => false,
    }
}

/// The state has a cause of its own; it is the one to name.
fn cause(not_now: &NotNow, carrying: &Carrying) -> Cause {
    match not_now {
        NotNow::State(_) => carrying.cause.clone(),
        other => other.cause(),
    }
}

/// Returns the blocks of the aerobic phase: the hard part where there is one, else steady time. Where none was `planned`, what
/// strength left free is to be taken or left (invariant 3).
pub(super) fn blocks(
    hard: &HardPart,
    allowance: &Allowance,
    way: &Way<'_>,
    planned: Option<Why>,
) -> Vec<Block> {
    if let HardPart::Today { blocks, .. } = hard {
        return blocks.clone();
    }
    let seconds = allowance.aerobic.now;
    if seconds < SHORTEST_AEROBIC {
        return Vec::new();
    }
    let effort = allowance.aerobic_effort.now;
    let block = match planned {
        Some(why) => aerobic::steady(seconds, effort, way, why),
        None => aerobic::spare_walk(seconds, effort, way),
    };
    block.into_iter().collect()
}
