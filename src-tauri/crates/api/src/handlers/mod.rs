//! The commands. One file per concern: request, response, handler.

// The registry hands every handler its request whole.
#![allow(clippy::needless_pass_by_value)]

mod activity;
mod album;
mod app;
mod backups;
mod chart_file;
mod check_in;
#[cfg(feature = "test-clock")]
mod clock;
mod company;
mod confidence;
mod correction;
mod data;
mod easier_week;
mod elsewhere;
mod encryption;
mod erase;
mod exchange;
mod export;
mod gathering;
mod history;
mod interlude;
mod journal;
mod journal_page;
mod levers;
mod library;
mod missing;
mod month;
mod new_file;
mod offers;
mod other_side;
mod privacy;
mod profile;
mod progress;
mod putting_back;
mod reflection;
mod search;
mod session;
pub mod settings;
mod share;
pub(crate) mod showing;
mod take_along;
pub(crate) mod thought;
mod today;
mod trial;
mod unsaved;
mod would_change;

pub(crate) use activity::{log_activity, write_note};
pub(crate) use album::{
    accept_album, edit_album, preview_album_edit, review_album, view_album, view_next_album,
    view_replacements,
};
pub(crate) use app::view_app;
pub(crate) use backups::{back_up, check_everything, choose_second_folder};
pub(crate) use chart_file::save_chart;
pub(crate) use check_in::record_check_in;
#[cfg(feature = "test-clock")]
pub(crate) use clock::{disturb_clock, move_clock};
pub(crate) use company::{record_company, view_companions};
pub(crate) use confidence::record_confidence;
pub(crate) use correction::{correct_set, retract_record, take_back_discomfort};
pub(crate) use data::{view_data, view_errand};
pub(crate) use easier_week::decline_easier_week;
pub(crate) use elsewhere::{record_done_elsewhere, view_done_elsewhere};
pub(crate) use encryption::{
    change_passphrase, encrypt_backups, renew_recovery_key, turn_encryption_off, turn_encryption_on, unlock,
};
pub(crate) use erase::erase_everything;
pub(crate) use exchange::{import_everything, preview_import, preview_restore, restore};
pub(crate) use export::export_everything;
pub(crate) use gathering::is_for_gathering;
pub(crate) use history::view_day_history;
pub(crate) use interlude::view_interlude;
pub(crate) use journal::view_journal;
pub(crate) use journal_page::view_journal_day;
pub(crate) use levers::adjust_today;
pub(crate) use library::{exclude_movement, include_movement, view_library, view_movement};
pub(crate) use missing::{bring_back, view_missing};
pub(crate) use month::view_month;
pub(crate) use privacy::view_privacy;
pub(crate) use profile::{save_profile, view_profile};
pub(crate) use progress::{view_chapter, view_findings, view_progress, view_then_and_now};
pub(crate) use putting_back::{put_back, take_out};
pub(crate) use reflection::{record_reflection, view_reflection};
pub(crate) use search::search_journal;
pub(crate) use session::{apply_to_session, close_session, resume_session, start_session, view_session};
pub(crate) use settings::{play_sample, save_settings, speak_sample};
pub(crate) use share::{save_shared, view_shared};
pub(crate) use showing::show_session;
pub(crate) use take_along::view_take_along;
pub(crate) use thought::{catch_thought, turn_thought};
pub(crate) use today::view_today;
pub(crate) use trial::{answer_toss, begin_trial, stop_trial, view_trials};
pub(crate) use unsaved::{save_again, view_unsaved};
pub(crate) use would_change::view_what_would_change;

/// Requests and responses, as the registry names them.
pub mod prelude {
    pub use super::activity::{LogActivity, WriteNote};
    pub use super::album::{
        AlbumPage, AlbumView, AlbumWeekPage, EditAlbum, EditPreview, EditRefusal, Lived, LookBackPage,
        LookedBack, MovementSince, NextAlbum, NextAlbumView, ReplaceMovement, Replacements, ReviewAlbum,
        TrackPage, TrackState,
    };
    pub use super::app::{AppView, Nothing, Recorded, SessionBrief};
    pub use super::backups::{
        BackupBrief, BackupFailed, BackupTaken, BackupsView, Checked, ChooseSecondFolder, SecondFolderView,
    };
    pub use super::chart_file::{ChartSaved, SaveChart};
    pub use super::check_in::{CheckInRecorded, RecordCheckIn};
    #[cfg(feature = "test-clock")]
    pub use super::clock::{ClockMoved, DisturbClock, MoveClock};
    pub use super::company::{Companions, RecordCompany};
    pub use super::confidence::RecordConfidence;
    pub use super::correction::{CorrectSet, RetractRecord, TakeBackDiscomfort};
    pub use super::data::{DataView, MissingRecords};
    pub use super::easier_week::{LongWatch, SignalDays, SpeaksFor};
    pub use super::elsewhere::{
        DoneElsewhere, ElsewhereDay, ElsewhereRecorded, OtherwiseDone, RecordDoneElsewhere,
    };
    pub use super::encryption::{
        ChangePassphrase, ChoosePassphrase, EncryptionView, RecoveryKeyShown, Unlock,
    };
    pub use super::erase::{EraseEverything, Erased};
    pub use super::exchange::{ChooseBackup, ChooseExport, HistoryChange, HistoryChanged, HistoryShare};
    pub use super::export::{ExportTo, Exported};
    pub use super::gathering::BaseSoFar;
    pub use super::history::{About, DayHistory, Did, HistoryEntry};
    pub use super::interlude::InterludeView;
    pub use super::journal::{JournalEntry, JournalView, ViewJournal};
    pub use super::journal_page::{
        JournalActivity, JournalCheckIn, JournalCompany, JournalConfidence, JournalDay, JournalNote,
        JournalReview, JournalSession, JournalSet, ViewJournalDay,
    };
    pub use super::levers::AdjustToday;
    pub use super::library::{
        BestSet, ChooseMovement, DayWith, LibraryView, MovementBrief, MovementChosen, MovementView, RungView,
    };
    pub use super::missing::{BringBack, LookForMissing, MissingView};
    pub use super::month::{MonthAlbum, MonthView, ViewMonth};
    pub use super::offers::Offers;
    pub use super::other_side::SideBrief;
    pub use super::privacy::{KeptPlace, KeptRecords, PlaceRole, PrivacyView, RecordGroup};
    pub use super::profile::{ProfileSaved, SaveProfile};
    pub use super::progress::{ViewChapter, ViewProgress};
    pub use super::putting_back::ChooseRecord;
    pub use super::reflection::{FormSeen, IntentionSeen, RecordReflection, ReflectionView, ViewReflection};
    pub use super::search::{SearchJournal, SearchView};
    pub use super::session::{
        ApplyToSession, CloseSession, IntentionNow, SessionClosed, SessionView, StartSession,
    };
    pub use super::settings::{Contrast, Motion, Settings, Sound, Theme};
    pub use super::share::{ChooseShareable, SaveShared, Shareable, SharedSaved};
    pub use super::showing::{ShowSession, Shown, SmallWindow};
    pub use super::take_along::{TakeAlong, TakeAlongLine, TakeAlongPhase};
    pub use super::thought::{CatchThought, ThoughtView, TurnThought, TurnedThought};
    pub use super::today::{AlbumBrief, LoopClosed, NextSession, SessionDone, TodayView};
    pub use super::trial::{AnswerToss, BeginTrial, PracticeOffered, TossShown, TrialPage, TrialsView};
    pub use super::unsaved::{SavedAgain, Unsaved};
    pub use super::would_change::WouldChange;
    pub use crate::errand::ErrandView;
    pub use crate::interruption::Interruption;
    pub use crate::vault::SecondState;
    pub use training::profile::Profile;
    pub use training::shared::SharedFile;
    pub use training::trends::{ChapterView, Findings, Pairs, Progress};
}
