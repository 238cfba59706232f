//! Aerobic work: 19, 21, 32.

use crate::Verdict::{self, Vacuous};
use crate::input::{Phase, State};
use crate::ledger::{LIGHT, VIGOROUS, vigorous_seconds};
use crate::view::View;

/// What everybody may do in one go, in seconds (19).
const FLOOR: u32 = 600;
/// Share of the longest part of 30 days, in percent (19).
const LONGEST: u32 = 110;
/// Effort of moderate work (§5, table).
const MODERATE: u8 = 4;
/// Longest easy part of an Ease day, and of a Restore day, in seconds (§1).
const EASE: u32 = 30 * 60;
const RESTORE: u32 = 20 * 60;
/// Share of a usual week in percent, and seconds in any case, by which a week may grow (§5; 32).
const GROWTH: (u64, u32) = (120, 600);
/// Aerobic seconds that every week may hold: the floor of 19 on three days.
const WEEK_FLOOR: u32 = 3 * FLOOR;
/// Shares of the heart rate reserve in percent: moderate and vigorous (§5, table).
const MODERATE_RESERVE: (i32, i32) = (40, 59);
const VIGOROUS_RESERVE: (i32, i32) = (60, 89);

/// Invariant 19: At most a tenth longer than the longest of thirty days.
pub fn longest(view: &View<'_>) -> Verdict {
    let now = view.seconds(Phase::Aerobic);
    if now == 0 {
        return Vacuous;
    }
    let longest = view
        .ledger
        .before(view.day, 0, 30)
        .map(|day| day.longest)
        .max()
        .unwrap_or(0);
    let reported = u32::from(view.person.recent.longest_session) * 60;
    let most = (longest * LONGEST / 100).max(FLOOR).max(reported);
    Verdict::of(true, (now > most).then(|| format!("{now} s of {most} s")))
}

/// Invariant 21: Moderate by default, easy on low days (§1); heart rates only where they say something, within their band.
pub fn moderate(view: &View<'_>) -> Verdict {
    let seconds = view.seconds(Phase::Aerobic);
    let (effort, longest) = match view.state() {
        State::Full | State::Steady => (MODERATE, u32::MAX),
        State::Ease => (LIGHT, EASE),
        State::Restore | State::Stop => (LIGHT, RESTORE),
    };
    let walk = view.case.plan.walk.unwrap_or(0) * 60;
    if seconds.max(walk) > longest {
        return Verdict::Broken(format!("{seconds} s, a walk of {walk} s, {:?}", view.state()));
    }
    let screening = &view.person.screening;
    let says_little =
        screening.heart_rate_medicine || screening.heart_condition || screening.pregnant_or_postpartum;
    view.each(view.has(Phase::Aerobic), |item| {
        let block = item.block;
        if let Some(rates) = block.heart_rate {
            if says_little {
                return Some("a heart rate that says little".into());
            }
            let Some(rest) = view.person.resting_heart_rate else {
                return Some("a heart rate out of nowhere".into());
            };
            // Tanaka 2001 and Karvonen, in tenths of a beat.
            let (rest, most) = (i32::from(rest) * 10, 2080 - 7 * view.person.age(view.day));
            let shares = if block.effort >= VIGOROUS {
                VIGOROUS_RESERVE
            } else {
                MODERATE_RESERVE
            };
            let (low, high) = (
                rest + (most - rest) * shares.0 / 100,
                rest + (most - rest) * shares.1 / 100,
            );
            let within = i32::from(rates.low) * 10 >= low - 10 && i32::from(rates.high) * 10 <= high + 10;
            if !within || rates.low > rates.high {
                return Some(format!("{rates:?}, not {low} to {high} tenths"));
            }
        }
        // Vigorous work is 20's; here is what is neither.
        let vigorous = block.effort >= VIGOROUS && view.state() <= State::Steady;
        (item.phase == Phase::Aerobic && block.effort > effort && !vigorous)
            .then(|| format!("effort {} on a day of {:?}", block.effort, view.state()))
    })
}

/// Invariant 32: A week of base minutes grows by a fifth or ten minutes, whichever is more. What the person does outside counts
/// for what is usual, and never takes the session's place.
pub fn growth(view: &View<'_>) -> Verdict {
    let now = view.seconds(Phase::Aerobic);
    if now == 0 {
        return Vacuous;
    }
    let ledger = view.ledger;
    let total = now + vigorous_seconds(view.case.plan) + ledger.week(view.day, |day| day.session_base);
    let usual = ledger.usual(view.day, ledger.base_before(), |day| day.base);
    let last: u32 = ledger.before(view.day, 7, 13).map(|day| day.base).sum();
    let most = (u64::from(last) * GROWTH.0 / 100)
        .max(u64::from(last + GROWTH.1))
        .max(u64::from(WEEK_FLOOR));
    let allowed =
        u64::from(total) <= most || usual.allows(total, GROWTH.0, 0) || usual.allows(total, 100, GROWTH.1);
    Verdict::of(
        true,
        (!allowed).then(|| format!("{total} s, usually {} s", usual.rounded())),
    )
}
