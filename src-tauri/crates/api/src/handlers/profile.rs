//! The profile, and the album that it brings about.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use training::album::{Album, Wishes, new_album, proposal};
use training::profile::{Profile, ProfileError};
use ts_rs::TS;
use uuid::Uuid;

use super::app::Nothing;
use crate::failure::Failure;
use crate::host::{Draft, Host};

/// The whole profile, as the first run or Settings has it.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveProfile {
    /// The profile.
    pub profile: Profile,
}

/// What saving the profile did.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProfileSaved {
    /// The record's id.
    pub id: Uuid,
    /// Whether the album was made anew, because days, minutes, places, goals or contexts changed.
    pub album_changed: bool,
}

fn refuse(error: &ProfileError) -> Failure {
    let field = match error {
        ProfileError::BirthYear => "profile.birth_year",
        ProfileError::Minutes => "profile.minutes",
        ProfileError::NoPlace | ProfileError::PlaceTwice => "profile.places",
        ProfileError::NoDay => "profile.days",
        ProfileError::Loads => "profile.loads",
        ProfileError::StrengthDays => "profile.recent.strength_days",
        ProfileError::UnknownMovement(_) => "profile.usual_loads",
        ProfileError::Occasion(_) => "profile.occasions",
    };
    Failure::invalid(Some(field.to_owned()), error.to_string())
}

/// Whether an album planned for `before` still fits `after`.
fn album_fits(before: &Profile, after: &Profile) -> bool {
    before.days == after.days
        && before.minutes == after.minutes
        && before.places == after.places
        && before.goals == after.goals
        && before.contexts == after.contexts
        && before.support == after.support
        && before.birth_year == after.birth_year
        && before.training_months == after.training_months
        && before.screening == after.screening
        && before.excluded_movements == after.excluded_movements
        && before.occasions == after.occasions
        && before.sport_days == after.sport_days
}

impl Host {
    /// Returns the draft of a new album that starts on `day`, or replaces the present one from its own start.
    pub(crate) fn album_draft(
        &mut self,
        profile: &Profile,
        day: NaiveDate,
        replaces: bool,
    ) -> Result<(Draft, Album), Failure> {
        let memory = self.memory()?;
        let latest = self.album()?;
        let (starts, seed, corrects) = match latest.as_ref().filter(|_| replaces) {
            Some((event, album)) => (album.starts, album.seed, Some(event.id)),
            None => (day, self.context.seed(), None),
        };
        let previous = latest.as_ref().map(|(_, album)| album);
        let mut album = new_album(profile, &memory.history, previous, starts, seed);
        if let Some(before) = previous.filter(|_| replaces) {
            album = album.with_past_of(before, day);
        }
        let mut draft = self.draft(day, &album)?;
        draft.corrects = corrects;
        Ok((draft, album))
    }

    /// Returns the draft of the album that waits as another profile would have it: on its day, of its length.
    fn waiting_draft(&mut self, profile: &Profile) -> Result<Option<Draft>, Failure> {
        let Some((event, waiting)) = self.waiting_album()? else {
            return Ok(None);
        };
        let memory = self.memory()?;
        let previous = self.album()?.map(|(_, album)| album);
        let wishes = Wishes {
            weeks: u8::try_from(waiting.weeks.len()).ok(),
            ..Wishes::default()
        };
        let next = proposal(
            profile,
            &memory.history,
            previous.as_ref(),
            waiting.starts,
            waiting.seed,
            &wishes,
        );
        let mut draft = self.draft(event.day, &next.album)?;
        draft.corrects = Some(event.id);
        Ok(Some(draft))
    }
}

pub(crate) fn save_profile(host: &mut Host, request: SaveProfile) -> Result<ProfileSaved, Failure> {
    let profile = request.profile;
    let day = host.today()?;
    profile.check(day).map_err(|error| refuse(&error))?;
    let before = host.profile()?;
    let mut drafts = vec![host.draft(day, &profile)?];
    let id = drafts[0].id;
    let current = host.album()?.filter(|(_, album)| day <= album.ends());
    let album_changed = match (&current, &before) {
        (Some(_), Some(before)) => !album_fits(before, &profile),
        (Some(_), None) | (None, _) => true,
    };
    if album_changed {
        // The album that waits follows first, so that the newest record is the one under way.
        drafts.extend(host.waiting_draft(&profile)?);
        drafts.push(host.album_draft(&profile, day, current.is_some())?.0);
    }
    host.record(drafts)?;
    if before.is_some() {
        host.plan_again(day)?;
    }
    Ok(ProfileSaved { id, album_changed })
}

pub(crate) fn view_profile(host: &mut Host, _: Nothing) -> Result<Profile, Failure> {
    host.profile_or_refuse()
}
