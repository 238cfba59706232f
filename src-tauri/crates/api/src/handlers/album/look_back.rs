//! An album looked back on, with the units of its movements.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::album::{
    Album, AlbumReview, Climbed, KindDone, LookBackSources, SetThen, StrandGot, ThenAndNow, WeekOfBase,
    look_back,
};
use training::movement::{Measure, catalogue};
use training::quantity::Grams;
use training::said::Written;
use training::vocabulary::Quality;
use ts_rs::TS;

use super::super::journal::DatedDay;
use super::super::today::{AlbumBrief, album_brief};

/// A set, as it is set beside another one.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct LookedBack {
    /// The day.
    pub day: DatedDay,
    /// The movement's slug.
    pub movement: String,
    /// What it is counted in.
    pub measure: Measure,
    /// Load, where there was one.
    pub load: Option<Grams>,
    /// Repetitions or seconds.
    #[schemars(range(min = 0, max = 86400))]
    pub amount: u32,
    /// How it went.
    pub quality: Quality,
}

/// A movement of the album, at its beginning and at its end.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MovementSince {
    /// The movement's slug.
    pub movement: String,
    /// Its first set that counts.
    pub then: LookedBack,
    /// Its last one; `None` where that is less than two weeks later.
    pub now: Option<LookedBack>,
}

/// An album, looked back on.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct LookBackPage {
    /// The album.
    pub album: AlbumBrief,
    /// Sessions that were done.
    #[schemars(range(min = 0, max = 1000))]
    pub sessions: u32,
    /// The same by kind.
    pub kinds: Vec<KindDone>,
    /// Skill ladders.
    pub skills: Vec<Climbed>,
    /// Anchors, then measures.
    pub movements: Vec<MovementSince>,
    /// What the strands got, in the order of the strands.
    pub strands: Vec<StrandGot>,
    /// Base minutes of the first week, once it is over.
    pub base_first: Option<WeekOfBase>,
    /// Base minutes of the last week that is over, where it is two weeks later.
    pub base_last: Option<WeekOfBase>,
    /// What was written first in the first week.
    pub words_first: Option<Written>,
    /// What was written last in the last week.
    pub words_last: Option<Written>,
    /// What the person says of it.
    pub review: Option<AlbumReview>,
    /// The first day of the album, to say it by.
    pub starts: NaiveDate,
}

impl From<SetThen> for LookedBack {
    fn from(set: SetThen) -> Self {
        let measure = catalogue()
            .get(&set.movement)
            .map_or(Measure::Repetitions, |movement| movement.measure);
        Self {
            day: set.day.into(),
            movement: set.movement,
            measure,
            load: set.load,
            amount: set.amount,
            quality: set.quality,
        }
    }
}

impl From<ThenAndNow> for MovementSince {
    fn from(line: ThenAndNow) -> Self {
        Self {
            movement: line.movement,
            then: line.then.into(),
            now: line.now.map(LookedBack::from),
        }
    }
}

impl LookBackPage {
    pub(super) fn of(album: &Album, of: LookBackSources<'_>, review: Option<AlbumReview>) -> Self {
        let back = look_back(album, of);
        let (base_first, base_last) = back.base;
        let (words_first, words_last) = back.words;
        Self {
            album: album_brief(album, of.today),
            sessions: back.done,
            kinds: back.kinds,
            skills: back.skills,
            movements: back
                .anchors
                .into_iter()
                .chain(back.measures)
                .map(MovementSince::from)
                .collect(),
            strands: back.strands,
            base_first,
            base_last,
            words_first,
            words_last,
            review: review.filter(|review| !review.is_open()),
            starts: album.starts,
        }
    }
}
