//! Two minutes of movement, any time of the day. Done, it is logged like any other activity.

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::history::{Activity, ActivityKind, Ending};
use training::interlude::{Asked, Interlude, InterludeKind, interlude};
use training::noticed::spare_lately;
use training::plan::Block;
use training::profile::Profile;
use training::quantity::{Minutes, Rpe, Seconds};
use training::vocabulary::PlaceKind;
use ts_rs::TS;

use super::app::Nothing;
use crate::failure::{Code, Failure};
use crate::host::Host;
use crate::memory::Memory;

/// Two minutes of movement, and how they are logged once they are done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct InterludeView {
    /// What it is for.
    pub kind: InterludeKind,
    /// Its movements, in order.
    pub blocks: Vec<Block>,
    /// Its time in all; each movement has an equal share.
    pub seconds: Seconds,
    /// What `log_activity` takes when it was done.
    pub activity: Activity,
}

/// Effort that an interlude counts as, in CR-10. Our choice: it is done in passing.
const EFFORT: i64 = 2;
/// Interludes of one day after which they may repeat. Our choice: nobody does more.
const MOST_A_DAY: usize = 10;
const SECONDS_IN_A_MINUTE: u32 = 60;

/// Returns the interlude that comes after those of today. The same day and count give the same one, so that looking again
/// changes nothing; after one is done the next has other movements.
fn next(memory: &Memory, profile: &Profile, place: PlaceKind, day: NaiveDate) -> Option<Interlude> {
    let done = memory
        .history
        .activities
        .get(&day)
        .into_iter()
        .flatten()
        .filter(|activity| activity.kind == ActivityKind::Interlude)
        .count();
    let first = u32::try_from(day.num_days_from_ce())
        .unwrap_or(0)
        .wrapping_mul(31);
    let spare = spare_lately(&memory.history, day);
    let mut last: Vec<String> = Vec::new();
    let mut found = None;
    for seed in (first..).take(done.min(MOST_A_DAY) + 1) {
        found = interlude(&Asked {
            profile,
            since: memory.past.since,
            day,
            check_in: memory.history.check_ins.get(&day),
            spare: &spare,
            place,
            last: &last,
            seed,
        });
        last = found
            .iter()
            .flat_map(|interlude| &interlude.blocks)
            .map(|block| block.movement.clone())
            .collect();
    }
    found
}

pub(crate) fn view_interlude(host: &mut Host, _: Nothing) -> Result<InterludeView, Failure> {
    let profile = host.profile_or_refuse()?;
    let day = host.today()?;
    let memory = host.memory()?;
    let refused = || Failure::new(Code::NoSession, "today is not a day for an interlude");
    let mut sessions = memory.history.sessions.get(&day).into_iter().flatten();
    if sessions.any(|session| session.ending == Ending::RedFlag) {
        return Err(refused());
    }
    let place = match host.plan_of(day)? {
        Some((_, record)) => record.plan.place,
        None => profile.places.first().map_or(PlaceKind::Home, |place| place.kind),
    };
    let Interlude { kind, blocks } = next(&memory, &profile, place, day).ok_or_else(refused)?;
    let seconds: u32 = blocks.iter().map(Block::seconds).sum();
    Ok(InterludeView {
        kind,
        blocks,
        seconds: Seconds::clamped(i64::from(seconds)),
        activity: Activity {
            kind: ActivityKind::Interlude,
            minutes: Minutes::clamped(i64::from(seconds.div_ceil(SECONDS_IN_A_MINUTE))),
            effort: Rpe::clamped(EFFORT),
        },
    })
}
