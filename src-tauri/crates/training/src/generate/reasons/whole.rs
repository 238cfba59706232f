//! What changes the session as a whole: the day, the place, an area, who the person is.

use super::Told;
use crate::exclusions::AreaLimit;
use crate::generate::limits::checked;
use crate::load::MINUTE;
use crate::movement::catalogue;
use crate::occasion::{OccasionKind, is_within};
use crate::plan::{Block, Cause, Change, Side};
use crate::vocabulary::PlaceKind;

/// Minutes from which a session that is shorter than it might be says so. Our choice.
const WORTH_SAYING: u32 = 2;

/// What changes the session as a whole.
pub(super) fn session(told: &Told<'_>, say: &mut impl FnMut(Change, &Cause)) {
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
pub(super) fn areas(told: &Told<'_>, say: &mut impl FnMut(Change, &Cause)) {
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

/// What follows from who the person is.
pub(super) fn person(told: &Told<'_>, say: &mut impl FnMut(Change, &Cause)) {
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
