//! What the checker reads, as leniently as it can: unknown fields are passed over, and only what a rule needs is read.

mod album;
mod done;
mod morning;
mod person;
mod plan;
mod words;

pub use album::{Album, AlbumLift, AlbumSession, AlbumWeek};
pub use done::{Activity, LoggedSet, Reflection, Session};
pub use morning::{CheckIn, Complaint};
pub use person::{LoadSteps, Loads, Occasion, Person, Place, Recent, Screening, UsualLoad};
pub use plan::{
    Block, Dose, HeartRates, Lever, Outcome, PhasePlan, Plan, QualityStop, RampUp, Reason, Track, Why,
};
pub use words::{
    ActivityKind, Area, ComplaintKind, Control, DayOfWeek, Equipment, Illness, Intent, Muscle, OccasionKind,
    Pattern, Phase, PlaceKind, Purpose, Quality, SessionKind, Side, State, Support, Theme, Zone,
};
pub(crate) use words::{Bits, mask};
