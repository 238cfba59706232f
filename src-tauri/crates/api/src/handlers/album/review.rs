//! A person's word on an album, at its end.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Event;
use training::album::{AlbumReview, REVIEW_MAX_CHARACTERS};
use ts_rs::TS;

use super::super::app::Recorded;
use crate::failure::{Code, Failure};
use crate::host::Host;
use crate::records::{Record, decode};

/// A word on an album. A second one on the same album corrects the first.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviewAlbum {
    /// What is said; anything may be left open.
    pub review: AlbumReview,
}

impl Host {
    /// Returns the word on an album that stands, with its event.
    pub(crate) fn review_of(&self, album: NaiveDate) -> Result<Option<(Event, AlbumReview)>, Failure> {
        let events = self
            .store
            .of_kind_between(AlbumReview::KIND, album, NaiveDate::MAX)?;
        for event in self.store.standing(events)?.into_iter().rev() {
            let review = decode::<AlbumReview>(event.clone())?;
            if review.album == album {
                return Ok(Some((event, review)));
            }
        }
        Ok(None)
    }
}

pub(crate) fn review_album(host: &mut Host, request: ReviewAlbum) -> Result<Recorded, Failure> {
    let today = host.today()?;
    let mut review = request.review;
    review.words = review
        .words
        .map(|words| words.trim().to_owned())
        .filter(|words| !words.is_empty());
    let length = review.words.as_ref().map_or(0, |words| words.chars().count());
    if length > REVIEW_MAX_CHARACTERS {
        return Err(Failure::invalid(
            Some("review.words".into()),
            format!("these words have at most {REVIEW_MAX_CHARACTERS} characters"),
        ));
    }
    if review.album > today || !host.albums_made()?.contains_key(&review.album) {
        return Err(Failure::new(Code::NotFound, "no album began on that day").about("review.album"));
    }
    // A correction belongs to the day of what it corrects.
    let earlier = host.review_of(review.album)?.map(|(event, _)| event);
    let mut draft = host.draft(earlier.as_ref().map_or(today, |event| event.day), &review)?;
    draft.corrects = earlier.map(|event| event.id);
    let id = draft.id;
    host.record(vec![draft])?;
    Ok(Recorded { id })
}
