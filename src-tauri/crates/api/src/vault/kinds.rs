//! Whether a record from elsewhere is one that this Longplay can read, before it takes a place among the others.

use serde::Deserialize;
use store::Event;
use training::album::{Album, AlbumReview};
use training::check_in::CheckIn;
use training::company::Company;
use training::confidence::Confidence;
use training::history::Activity;
use training::profile::Profile;

use crate::failure::{Code, Failure};
use crate::handlers::settings::Settings;
use crate::handlers::thought::Thought;
use crate::records::{
    DiscomfortTakenBack, EasierWeekDeclined, Note, PlanRecord, Record, ReflectionRecord, Retraction,
    SessionEnded, SessionStarted, SessionStep, SetCorrection, decode,
};
use crate::trials::{TrialAnswered, TrialBegun, TrialStopped, TrialTossed};

#[derive(Deserialize)]
struct Version {
    version: u16,
}

/// Checks a record of a kind that is known here. One of a kind that is not is kept and left alone.
pub(crate) fn check(event: &Event) -> Result<(), Failure> {
    match event.kind.as_str() {
        Profile::KIND => of::<Profile>(event),
        Settings::KIND => of::<Settings>(event),
        Album::KIND => of::<Album>(event),
        CheckIn::KIND => of::<CheckIn>(event),
        Activity::KIND => of::<Activity>(event),
        PlanRecord::KIND => of::<PlanRecord>(event),
        SessionStarted::KIND => of::<SessionStarted>(event),
        SessionStep::KIND => of::<SessionStep>(event),
        SessionEnded::KIND => of::<SessionEnded>(event),
        ReflectionRecord::KIND => of::<ReflectionRecord>(event),
        SetCorrection::KIND => of::<SetCorrection>(event),
        DiscomfortTakenBack::KIND => of::<DiscomfortTakenBack>(event),
        Thought::KIND => of::<Thought>(event),
        Note::KIND => of::<Note>(event),
        Company::KIND => of::<Company>(event),
        Confidence::KIND => of::<Confidence>(event),
        AlbumReview::KIND => of::<AlbumReview>(event),
        EasierWeekDeclined::KIND => of::<EasierWeekDeclined>(event),
        TrialBegun::KIND => of::<TrialBegun>(event),
        TrialTossed::KIND => of::<TrialTossed>(event),
        TrialAnswered::KIND => of::<TrialAnswered>(event),
        TrialStopped::KIND => of::<TrialStopped>(event),
        Retraction::KIND => of::<Retraction>(event),
        _ => Ok(()),
    }
}

fn of<R: Record>(event: &Event) -> Result<(), Failure> {
    let newer = |version: &Version| version.version > R::VERSION;
    if Version::deserialize(&event.body).as_ref().is_ok_and(newer) {
        let message = format!("record {} was written by a newer Longplay", event.seq);
        return Err(Failure::new(Code::FileNewer, message));
    }
    decode::<R>(event.clone())
        .map(drop)
        .map_err(|failure| Failure::new(Code::FileDamaged, failure.message))
}
