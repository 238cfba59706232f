//! Reading the reasons off the ceilings (invariant 43): one for each departure, naming the input that caused it.

use super::Request;
use super::allowance::Allowance;
use super::endurance::HardPart;
use super::limits::{Carrying, checked};
use super::strength::{self, Lifting};
use super::{past, skill};
use crate::album::PlannedLift;
use crate::check_in::Intent;
use crate::exclusions::{AreaLimit, Standing, Today};
use crate::load::MINUTE;
use crate::movement::catalogue;
use crate::occasion::{OccasionKind, is_within};
use crate::plan::{Block, Cause, Change, Dose, Reason, Side, Track};
use crate::quantity::RepsInReserve;
use crate::strength::load_percent_after;
use crate::vocabulary::{Phase, PlaceKind};

/// Minutes from which a session that is shorter than it might be says so. Our choice.
const WORTH_SAYING: u32 = 2;

/// What the reasons are read from.
pub(super) struct Told<'a> {
    /// The request.
    pub request: &'a Request<'a>,
    /// The ceilings.
    pub allowance: &'a Allowance,
    /// What person and place rule out.
    pub standing: &'a Standing<'a>,
    /// What the morning rules out.
    pub today: &'a Today,
    /// Where in the album.
    pub track: Option<Track>,
    /// Which side.
    pub side: Side,
    /// The lifts that the album planned for it.
    pub lifts: &'a [PlannedLift],
    /// Whether the person moved the session here.
    pub moved: bool,
    /// Whether it opens the day of an event.
    pub event: bool,
    /// Whether the album's test waits because a hard day was too recent.
    pub test_too_soon: bool,
    /// The skill phase.
    pub skill: &'a skill::Filled,
    /// The strength phase, if the session is one with exercise.
    pub strength: Option<&'a strength::Filled>,
    /// Who lifts.
    pub lifting: &'a Lifting<'a>,
    /// Prime.
    pub opening: &'a [Block],
    /// The aerobic phase.
    pub aerobic: &'a [Block],
    /// The hard part, or why it waits.
    pub hard: &'a HardPart,
    /// Aerobic seconds as planned for these minutes.
    pub planned_aerobic: u32,
    /// Seconds that nothing takes: the session is shorter by them.
    pub left_over: u32,
    /// Seconds of skill beyond the planned ones.
    pub skill_more: u32,
    /// Whether the older adult's rules hold.
    pub older: bool,
}

/// Returns the reason for a day of breathing only.
#[must_use]
pub fn breathing_only(carrying: &Carrying) -> Vec<Reason> {
    vec![Reason {
        change: Change::BreathingOnly,
        cause: carrying.cause.clone(),
    }]
}

/// Whether a reason that a prescription gave still says what the block asks for.
#[must_use]
pub fn still_holds(reason: &Reason, block: &Block) -> bool {
    if let Change::MoreLoad { to, .. } = &reason.change {
        return block.load == Some(*to);
    }
    let Change::MoreRepetitions { to, .. } = &reason.change else {
        return true;
    };
    match block.dose {
        Dose::Repetitions { repetitions } => repetitions.get() == *to,
        Dose::Hold { seconds } | Dose::Distance { seconds, .. } => seconds.get() == u32::from(*to),
        Dose::Breaths { .. } => false,
    }
}

/// Returns every reason for a session, the most important first.
#[must_use]
pub(super) fn of_session(told: &Told<'_>) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let mut say = |change: Change, cause: &Cause| {
        let reason = Reason {
            change,
            cause: cause.clone(),
        };
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    };
    whole(told, &mut say);
    areas(told, &mut say);
    amounts(told, &mut say);
    movements(told, &mut say);
    person(told, &mut say);
    if let Some(reason) = fewer_than_planned(told, &reasons) {
        reasons.push(reason);
    }
    reasons
}

/// Where nothing else says why the album's sets are not all there, their time does not fit: work takes the time it takes.
fn fewer_than_planned(told: &Told<'_>, reasons: &[Reason]) -> Option<Reason> {
    let explained = reasons.iter().any(|reason| {
        matches!(
            reason.change,
            Change::FewerSets { .. }
                | Change::NoStrength
                | Change::GentleOnly
                | Change::ShorterSession { .. }
        )
    });
    let done = |blocks: &[(Block, String)]| blocks.iter().map(|(block, _)| u32::from(block.sets)).sum();
    let now: u32 = told.strength.map_or(0, |work| done(&work.blocks));
    let planned: u32 = told.lifts.iter().map(|lift| u32::from(lift.sets)).sum();
    if explained || now >= planned {
        return None;
    }
    let sets = |count: u32| u8::try_from(count).unwrap_or(u8::MAX);
    let cause = match told.hard {
        HardPart::Today { .. } => Cause::Earned,
        HardPart::Waits(_) | HardPart::None => told
            .allowance
            .strength
            .cause
            .clone()
            .unwrap_or(Cause::NotEnoughTime),
    };
    Some(Reason {
        change: Change::FewerSets {
            planned: sets(planned),
            now: sets(now),
        },
        cause,
    })
}

/// What changes the session as a whole.
fn whole(told: &Told<'_>, say: &mut impl FnMut(Change, &Cause)) {
    let allowance = told.allowance;
    if told.event {
        say(Change::EventMorning, &Cause::EventNear { days: 0 });
    }
    if told.moved {
        say(Change::MovedHere, &Cause::OwnChoice);
    }
    if told.side == Side::B {
        say(Change::OtherSide, &Cause::OwnChoice);
    }
    if told.test_too_soon {
        say(Change::HardPartWaits, &Cause::HardRecently);
    }
    if let Some(cause) = &allowance.gentle {
        say(Change::GentleOnly, cause);
    }
    if let Some(cause) = &told.standing.light {
        say(Change::GentleOnly, cause);
    }
    if let Some(cause) = &allowance.minutes.cause {
        let (planned, now) = (checked(allowance.minutes.planned), checked(allowance.minutes.now));
        say(Change::ShorterSession { planned, now }, cause);
    }
    let minutes = allowance.minutes.now;
    let now = minutes.saturating_sub(told.left_over / MINUTE);
    if minutes - now >= WORTH_SAYING && allowance.gentle.is_none() {
        let cause = told
            .strength
            .and_then(|work| work.kept.cause.as_ref())
            .or(allowance.aerobic.cause.as_ref())
            .or(told.standing.light.as_ref())
            .unwrap_or(&Cause::WeekFull);
        let (planned, now) = (checked(minutes), checked(now));
        say(Change::ShorterSession { planned, now }, cause);
    }
    let usual = told.request.profile.places.first().map(|place| place.kind);
    if usual != Some(told.standing.place) {
        let place = told.standing.place;
        let travelling = is_within(
            &told.request.profile.occasions,
            OccasionKind::Travel,
            told.request.day,
        );
        let cause = if travelling && place == PlaceKind::Travel {
            Cause::Travelling
        } else {
            Cause::PlaceToday { place }
        };
        say(Change::Elsewhere { place }, &cause);
    }
    if told.track.is_some_and(|track| track.lighter) && allowance.gentle.is_none() {
        say(Change::LighterWeek, &Cause::AlbumLighterWeek);
    }
}

/// What an area asks for.
fn areas(told: &Told<'_>, say: &mut impl FnMut(Change, &Cause)) {
    for (area, (limit, cause)) in told.today.areas() {
        if *limit == AreaLimit::LeftOut {
            say(Change::AreaLeftOut { area: *area }, cause);
            continue;
        }
        let eased = told
            .opening
            .iter()
            .skip(1)
            .filter_map(|block| catalogue().get(&block.movement))
            .any(|movement| movement.areas.contains(area));
        if eased {
            say(Change::EasyRange { area: *area }, cause);
        }
    }
}

/// What is less, or asks for more in reserve.
fn amounts(told: &Told<'_>, say: &mut impl FnMut(Change, &Cause)) {
    let allowance = told.allowance;
    if let Some(work) = told.strength
        && work.kept.planned > 0
        && let Some(cause) = &work.kept.cause
    {
        if work.kept.now == 0 {
            say(Change::NoStrength, cause);
        } else {
            let sets = |count: u32| u8::try_from(count).unwrap_or(u8::MAX);
            say(
                Change::FewerSets {
                    planned: sets(work.kept.planned),
                    now: sets(work.kept.now),
                },
                cause,
            );
        }
    }
    let blocks = || {
        told.strength
            .into_iter()
            .flat_map(|work| &work.blocks)
            .map(|(block, _)| block)
    };
    if let Some(cause) = &allowance.load_percent.cause
        && blocks().any(|block| block.load.is_some())
    {
        let percent = 100_u32.saturating_sub(allowance.load_percent.now);
        say(
            Change::LighterLoad {
                percent: u8::try_from(percent).unwrap_or(u8::MAX),
            },
            cause,
        );
    }
    if let Some(back) = past::returning(told.request.history, told.request.day)
        && back.week == 0
        && !back.is_first_start(told.request.history)
        && blocks().any(|block| block.load.is_some())
    {
        let percent = u8::try_from(100 - load_percent_after(i64::from(back.days))).unwrap_or(0);
        say(
            Change::LighterLoad { percent },
            &Cause::ReturnAfterGap { days: back.days },
        );
    }
    if let Some(cause) = &allowance.reserve.cause
        && blocks().next().is_some()
    {
        let reserve = RepsInReserve::clamped(i64::from(allowance.reserve.now));
        say(Change::MoreReserve { reserve }, cause);
    }
    match told.hard {
        HardPart::Today { intervals, .. } => say(
            Change::Intervals {
                minutes: checked(intervals.vigorous / MINUTE),
            },
            &Cause::Earned,
        ),
        HardPart::Waits(cause) => say(Change::HardPartWaits, cause),
        HardPart::None => {}
    }
    let is_hard = matches!(told.hard, HardPart::Today { .. });
    if told.planned_aerobic > 0 && !is_hard {
        let now: u32 = told.aerobic.iter().map(Block::seconds).sum();
        let cause = allowance
            .aerobic
            .cause
            .as_ref()
            .or(allowance.aerobic_effort.cause.as_ref());
        match cause {
            Some(cause) if now == 0 => say(
                Change::PhaseNotToday {
                    phase: Phase::Aerobic,
                },
                cause,
            ),
            Some(cause) => say(
                Change::EasierAerobic {
                    minutes: checked(now.div_ceil(MINUTE)),
                },
                cause,
            ),
            None => {}
        }
    }
    if let Some(cause) = &told.today.familiar
        && !told.skill.blocks.is_empty()
    {
        say(Change::FamiliarSkill, cause);
    }
    let practises = told
        .request
        .check_in
        .is_some_and(|check_in| check_in.intent == Some(Intent::Practise));
    if told.skill_more > 0 && practises {
        let cause = Cause::WantsToday {
            intent: Intent::Practise,
        };
        say(
            Change::MoreSkill {
                minutes: checked(told.skill_more.div_ceil(MINUTE)),
            },
            &cause,
        );
    }
}

/// What is done instead of what was planned, and what was earned.
fn movements(told: &Told<'_>, say: &mut impl FnMut(Change, &Cause)) {
    for (slug, cause) in &told.skill.dropped {
        let now = told
            .skill
            .blocks
            .iter()
            .find(|(_, planned)| planned.as_ref() == Some(slug));
        match now {
            _ if told.today.familiar.as_ref() == Some(cause) => say(Change::FamiliarSkill, cause),
            Some((block, _)) => {
                say(
                    Change::Instead {
                        planned: slug.clone(),
                        now: block.movement.clone(),
                    },
                    cause,
                );
            }
            None => say(
                Change::LeftOut {
                    movement: slug.clone(),
                },
                cause,
            ),
        }
    }
    for reason in &told.skill.reasons {
        say(reason.change.clone(), &reason.cause);
    }
    let Some(work) = told.strength else { return };
    for (block, slug) in &work.blocks {
        if block.movement != *slug {
            instead(told, block, slug, say);
        }
    }
    for slug in &work.empty {
        if let Some(cause) = why_not(told, slug) {
            say(
                Change::LeftOut {
                    movement: slug.clone(),
                },
                &cause,
            );
        }
    }
    for reason in &work.reasons {
        say(reason.change.clone(), &reason.cause);
    }
}

fn instead(told: &Told<'_>, block: &Block, slug: &str, say: &mut impl FnMut(Change, &Cause)) {
    let Some(planned) = catalogue().get(slug) else {
        return;
    };
    let (at, from, by) = match told.lifting.ladder_step(planned) {
        Some((at, from, by)) => (at, from, by),
        None => (planned, None, 0),
    };
    if let Some(from) = from
        && block.movement == at.slug
    {
        let (from, to) = (from.slug.clone(), at.slug.clone());
        if by > 0 {
            say(
                Change::HarderVariation { from, to },
                &Cause::CleanWithReserve { exposures: by },
            );
        } else {
            say(
                Change::EasierVariation {
                    planned: from,
                    now: to,
                },
                &Cause::HarderThanMeant,
            );
        }
        return;
    }
    if block.movement == at.slug {
        // Where the person has stood on this ladder for a while: nothing departs today.
        return;
    }
    let Some(cause) = why_not(told, &at.slug) else {
        return;
    };
    let same_ladder = catalogue()
        .get(&block.movement)
        .is_some_and(|now| now.rung.ladder == at.rung.ladder && now.rung.rung < at.rung.rung);
    let (planned, now) = (at.slug.clone(), block.movement.clone());
    if same_ladder {
        say(Change::EasierVariation { planned, now }, &cause);
    } else {
        say(Change::Instead { planned, now }, &cause);
    }
}

fn why_not(told: &Told<'_>, slug: &str) -> Option<Cause> {
    let movement = catalogue().get(slug)?;
    let control = told.request.check_in.and_then(|check_in| check_in.control);
    told.lifting
        .standing_cause(movement)
        .or_else(|| told.today.why_not(movement, Phase::Strength, true))
        .or_else(|| {
            let control = control.filter(|_| !strength::control_allows(control, movement, movement))?;
            Some(Cause::MovementControl { control })
        })
}

/// What follows from who the person is.
fn person(told: &Told<'_>, say: &mut impl FnMut(Change, &Cause)) {
    let Some(cause) = &told.standing.steadying else {
        return;
    };
    let balance = |block: &Block| {
        catalogue()
            .get(&block.movement)
            .is_some_and(|movement| movement.balance)
    };
    let blocks = || told.skill.blocks.iter().map(|(block, _)| block);
    if blocks().any(|block| balance(block) && block.support.is_some()) {
        say(Change::SupportBeside, cause);
    }
    if told.older && blocks().any(balance) {
        say(Change::BalanceFirst, cause);
    }
}
