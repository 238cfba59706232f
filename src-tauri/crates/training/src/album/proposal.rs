//! The next album, proposed: what it keeps, what it replaces, how long it is, and why; the person edits it by wishes.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::compose::composed;
use super::support::{SupportChange, changes};
use super::{Album, WeekTheme};
use crate::history::History;
use crate::plan::SessionKind;
use crate::profile::{Goal, Profile, SupportNeed};
use crate::vocabulary::Muscle;

/// What the person wants of the next album; where nothing is said, the profile speaks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Wishes {
    /// How many weeks, four to six; an event's date goes first.
    #[schemars(range(min = 4, max = 6))]
    pub weeks: Option<u8>,
    /// What it is for.
    pub purpose: Option<Goal>,
    /// What support is wanted with.
    pub support: Option<SupportNeed>,
}

/// Something about a proposed album, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "proposed")]
pub enum Proposed {
    /// An anchor stays, so that progress goes on being seen.
    KeepsAnchor {
        /// Its slug.
        movement: String,
    },
    /// An anchor is new.
    NewAnchor {
        /// Its slug.
        movement: String,
    },
    /// So many movements of all are new (P4).
    Replaces {
        /// New ones.
        #[schemars(range(min = 0, max = 100))]
        new: u8,
        /// All.
        #[schemars(range(min = 0, max = 100))]
        of: u8,
    },
    /// Its length, with the lighter week in it.
    Lasts {
        /// Weeks.
        #[schemars(range(min = 4, max = 6))]
        weeks: u8,
    },
    /// Weeks with exams keep what is there (§8).
    ForExams {
        /// Weeks, counted from 1.
        weeks: Vec<u8>,
    },
    /// Weeks towards an event (§8).
    ForEvent {
        /// Weeks, counted from 1.
        weeks: Vec<u8>,
    },
    /// A day for a test, if it is earned (§12).
    HoldsTest {
        /// The week, counted from 1.
        #[schemars(range(min = 1, max = 6))]
        week: u8,
    },
    /// What the answer to the support question changes.
    FromSupport {
        /// The answer.
        need: SupportNeed,
        /// The changes.
        changes: Vec<SupportChange>,
    },
    /// Muscle groups that stay under four sets in its building weeks (P5).
    LeavesOut {
        /// The muscle groups.
        muscles: Vec<Muscle>,
    },
}

/// A proposed album.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The album.
    pub album: Album,
    /// What is to be said about it, in order.
    pub about: Vec<Proposed>,
}

/// Returns the next album and what is to be said about it.
#[must_use]
pub fn proposal(
    profile: &Profile,
    history: &History,
    previous: Option<&Album>,
    starts: NaiveDate,
    seed: u32,
    wishes: &Wishes,
) -> Proposal {
    let mut wanted = profile.clone();
    if let Some(purpose) = wishes.purpose {
        wanted.goals.retain(|goal| *goal != purpose);
        wanted.goals.insert(0, purpose);
    }
    wanted.support = wishes.support.or(profile.support);
    let weeks = wishes.weeks.map(usize::from);
    let album = composed(&wanted, history, previous, starts, seed, weeks);
    let about = about(&album, previous);
    Proposal { album, about }
}

fn about(album: &Album, previous: Option<&Album>) -> Vec<Proposed> {
    let small = |count: usize| u8::try_from(count).unwrap_or(u8::MAX);
    let mut found = Vec::new();
    for movement in album.anchors.iter().cloned() {
        let kept = previous.is_some_and(|before| before.anchors.contains(&movement));
        found.push(if kept {
            Proposed::KeepsAnchor { movement }
        } else {
            Proposed::NewAnchor { movement }
        });
    }
    if let Some(before) = previous {
        let (all, had) = (album.movements(), before.movements());
        found.push(Proposed::Replaces {
            new: small(all.difference(&had).count()),
            of: small(all.len()),
        });
    }
    found.push(Proposed::Lasts {
        weeks: small(album.weeks.len()),
    });
    let weeks = |theme: WeekTheme| -> Vec<u8> {
        (1..)
            .zip(&album.weeks)
            .filter(|(_, week)| week.theme == theme)
            .map(|(number, _)| number)
            .collect()
    };
    let (exams, event) = (weeks(WeekTheme::Exams), weeks(WeekTheme::Taper));
    if !exams.is_empty() {
        found.push(Proposed::ForExams { weeks: exams });
    }
    if !event.is_empty() {
        found.push(Proposed::ForEvent { weeks: event });
    }
    let tested = album.weeks.iter().position(|week| {
        week.sessions
            .iter()
            .any(|session| session.kind == SessionKind::EarnedTest)
    });
    found.extend(tested.map(|at| Proposed::HoldsTest { week: small(at + 1) }));
    found.extend(album.support.map(|need| Proposed::FromSupport {
        need,
        changes: changes(need).to_vec(),
    }));
    let building = album.weeks.iter().rfind(|week| week.theme == WeekTheme::Build);
    found.extend(
        building
            .filter(|week| !week.left_out.is_empty())
            .map(|week| Proposed::LeavesOut {
                muscles: week.left_out.clone(),
            }),
    );
    found
}
