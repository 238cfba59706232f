//! What a person noticed in a session: discomfort on a movement, the warning light, red flags. All of it is good
//! judgement, is kept with the session, and is heeded afterwards.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::check_in::{Complaint, ComplaintKind, RedFlag};
use crate::exclusions::{AreaLimit, limit_of};
use crate::history::History;
use crate::player::WarningSign;
use crate::profile::Profile;
use crate::quantity::Intensity;
use crate::vocabulary::{Area, vocabulary};

/// Intensity from which a movement is stopped (§7, "during session").
const STOPS_FROM: u8 = 3;
/// Rise by which a long-known discomfort stops a movement (§7, "during session").
const RISES_BY: u8 = 2;
/// Days after which an area is not asked about again. Our choice: the gap after which a person's normal is learned anew.
const ASK_WITHIN_DAYS: u64 = 14;

vocabulary! {
    /// What followed from discomfort on a movement.
    Heed {
        /// It was noted, and the movement went on.
        Noted,
        /// The movement was stopped, and the rest of the session went around the area.
        Stopped,
    }
}

/// How an area feels on a movement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Discomfort {
    /// Where.
    pub area: Area,
    /// What kind.
    pub kind: ComplaintKind,
    /// How strong, 0 to 10.
    pub intensity: Intensity,
}

/// A steady, long-known pain that a clinician knows of, and how strong it was this morning where that was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownPain {
    /// Where.
    pub area: Area,
    /// How strong it was this morning; `None` when nothing was said.
    pub this_morning: Option<Intensity>,
}

impl KnownPain {
    /// Returns the long-known pains of a person with what the morning's complaints say of each, the strongest word first.
    #[must_use]
    pub fn of(profile: &Profile, complaints: &[Complaint]) -> Vec<Self> {
        let strongest = |area: Area| {
            complaints
                .iter()
                .filter(|complaint| complaint.area == area)
                .map(|complaint| complaint.intensity)
                .max()
        };
        profile
            .screening
            .known_pain
            .iter()
            .map(|area| Self {
                area: *area,
                this_morning: strongest(*area),
            })
            .collect()
    }
}

impl Discomfort {
    /// Returns what follows from it during a session (§7): sharp and numb always stop the movement, and so does what the
    /// person calls painful, and anything from three of ten. A long-known pain stops it when it is two above this morning.
    #[must_use]
    pub fn heed(self, known: &[KnownPain]) -> Heed {
        let known = known.iter().find(|known| known.area == self.area);
        let from = known
            .and_then(|known| known.this_morning)
            .map_or(STOPS_FROM, |morning| morning.get() + RISES_BY);
        let stops = match self.kind {
            ComplaintKind::Sharp | ComplaintKind::Numb => true,
            ComplaintKind::Painful if known.is_none() => true,
            ComplaintKind::Painful | ComplaintKind::Tight | ComplaintKind::Sore => {
                self.intensity.get() >= from
            }
        };
        if stops { Heed::Stopped } else { Heed::Noted }
    }

    /// Returns it as the check-in would have had it: what stops a movement alters it.
    #[must_use]
    pub const fn as_complaint(self) -> Complaint {
        Complaint {
            area: self.area,
            kind: self.kind,
            intensity: self.intensity,
            alters_movement: true,
        }
    }

    /// Returns what the area may do for the rest of the session once a movement was stopped for it: as the morning's table
    /// has it (§7), and nothing heavy or fast in any case.
    #[must_use]
    pub fn limit(self) -> AreaLimit {
        limit_of(&self.as_complaint()).map_or(AreaLimit::NothingHeavy, |limit| {
            limit.max(AreaLimit::NothingHeavy)
        })
    }
}

/// Discomfort on a movement, as it was said in a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct DiscomfortOn {
    /// The movement's slug.
    pub movement: String,
    /// How it felt.
    #[serde(flatten)]
    pub discomfort: Discomfort,
    /// What followed.
    pub heed: Heed,
}

/// Everything that was noticed in a session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Noticed {
    /// Discomfort on movements, in the order in which it was said.
    #[serde(default)]
    pub discomforts: Vec<DiscomfortOn>,
    /// The sign that lit the warning light first.
    #[serde(default)]
    pub light: Option<WarningSign>,
    /// Red flags that ended the session.
    #[serde(default)]
    pub flags: Vec<RedFlag>,
}

/// An area to ask about again (§7: "ask again tomorrow"), with what was said of it last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct AskAgain {
    /// How it felt.
    #[serde(flatten)]
    pub discomfort: Discomfort,
    /// Whether it was said in a session; otherwise at the check-in.
    pub in_session: bool,
}

/// Returns the areas that the check-in of a day asks about again: what stopped a movement, or left an area out, on the last
/// day on which the person checked in. One answer is enough: after another check-in only what that one says counts.
#[must_use]
pub fn ask_again(history: &History, day: NaiveDate) -> Vec<AskAgain> {
    let from = day
        .checked_sub_days(Days::new(ASK_WITHIN_DAYS))
        .unwrap_or(NaiveDate::MIN);
    let Some((last, check_in)) = history.check_ins.range(from..day).next_back() else {
        return Vec::new();
    };
    let in_the_morning = check_in
        .complaints
        .iter()
        .filter(|complaint| limit_of(complaint) == Some(AreaLimit::LeftOut))
        .map(|complaint| AskAgain {
            discomfort: Discomfort {
                area: complaint.area,
                kind: complaint.kind,
                intensity: complaint.intensity,
            },
            in_session: false,
        });
    let in_sessions = history
        .sessions
        .range(*last..day)
        .flat_map(|(_, sessions)| sessions)
        .flat_map(|session| &session.noticed.discomforts)
        .filter(|said| said.heed == Heed::Stopped)
        .map(|said| AskAgain {
            discomfort: said.discomfort,
            in_session: true,
        });
    // The last word about an area stands.
    let by_area: BTreeMap<Area, AskAgain> = in_the_morning
        .chain(in_sessions)
        .map(|one| (one.discomfort.area, one))
        .collect();
    by_area.into_values().collect()
}

/// Returns the areas that nothing done in passing touches on a day: what stopped a movement, or left an area out, since the last
/// check-in, this day's own word and sessions included (§7: the movement is over, and the area is asked about first).
#[must_use]
pub fn spare_lately(history: &History, day: NaiveDate) -> Vec<Area> {
    let tomorrow = day.succ_opt().unwrap_or(day);
    let said = ask_again(history, tomorrow);
    said.into_iter().map(|one| one.discomfort.area).collect()
}
