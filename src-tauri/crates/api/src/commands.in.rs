// The one list of what Longplay can be asked. The api crate builds dispatch, schemas and TypeScript from it; the
// shell's build script keeps the names for its permissions. `view` reads, `change` records, `errand` takes its time and
// lets others be answered meanwhile; `touches` names the views that a change concerns.
commands! {
    /// What the window needs first: the day, whether a first run is due, settings, and a session under way.
    view view_app(Nothing) -> AppView;
    /// Records the profile: the answers of the first run, or a later edit. Makes an album when there is none.
    change save_profile(SaveProfile) -> ProfileSaved, touches [App, Today, Album, Progress, Journal, Library];
    /// The profile as it stands.
    view view_profile(Nothing) -> Profile;
    /// Records a check-in, for today or a past day. A second one for the same day corrects the first.
    change record_check_in(RecordCheckIn) -> CheckInRecorded, touches [App, Today, Album, Progress, Journal];
    /// Today: check-in, readiness, session and why.
    view view_today(Nothing) -> TodayView;
    /// Replaces today's levers (shorter, easier, swap, other place, rest), or asks for a session on a free day.
    change adjust_today(AdjustToday) -> TodayView, touches [Today, Album];
    /// Answers "not now" to the easier week that today offers. Taking it is an edit of the album.
    change decline_easier_week(Nothing) -> Recorded, touches [Today];
    /// What would change this: the nearest answers that would have made another session of today.
    view view_what_would_change(Nothing) -> WouldChange;
    /// Today's session as one page to take along.
    view view_take_along(Nothing) -> TakeAlong;
    /// Two minutes of movement for now; done, it is logged as an activity.
    view view_interlude(Nothing) -> InterludeView;
    /// Starts today's session.
    change start_session(StartSession) -> SessionView, touches [App, Today, Session];
    /// The session under way, if there is one.
    view view_session(Nothing) -> Option<SessionView>;
    /// Tells the session what the person did: a set, a pause, the warning light.
    change apply_to_session(ApplyToSession) -> SessionView, touches [App, Today, Album, Session];
    /// Shows the session in larger type, or in a small window beside other work.
    change show_session(ShowSession) -> SessionView, touches [App, Session];
    /// Goes on with a session after an interruption; the time away is no part of it. A rest begins again, a hold waits for "go".
    change resume_session(Nothing) -> SessionView, touches [Session];
    /// Closes the session under way with all its sets, and with what was said of going beyond the plan.
    change close_session(CloseSession) -> SessionClosed, touches [App, Today, Album, Session, Progress, Journal, Library];
    /// A session done away from the computer, as it would be kept if all was as planned.
    view view_done_elsewhere(ElsewhereDay) -> DoneElsewhere;
    /// Records a session that was done away from the computer: as planned, but for the sets that are named.
    change record_done_elsewhere(RecordDoneElsewhere) -> ElsewhereRecorded, touches [App, Today, Album, Progress, Journal, Library];
    /// Keeps a thought at once, with where the session is. Nothing stops for it.
    change catch_thought(CatchThought) -> Recorded, touches [Album, Progress, Journal];
    /// Turns a thought that was caught, corrects its words, or turns it back.
    change turn_thought(TurnThought) -> Recorded, touches [Album, Progress, Journal];
    /// A session to reflect on: its rotating question, its form and intention, the thoughts caught in it.
    view view_reflection(ViewReflection) -> ReflectionView;
    /// Records or corrects the reflection on a session.
    change record_reflection(RecordReflection) -> Recorded, touches [Today, Album, Progress, Journal];
    /// Corrects a set of a past session, or takes it out.
    change correct_set(CorrectSet) -> Recorded, touches [Today, Album, Progress, Journal, Library];
    /// Takes back what was said of discomfort in a past session. What followed from it, the morning's question too, follows.
    change take_back_discomfort(TakeBackDiscomfort) -> Recorded, touches [Today, Progress, Journal, Library];
    /// Logs activity outside Longplay.
    change log_activity(LogActivity) -> Recorded, touches [Today, Album, Progress, Journal];
    /// Writes or replaces the note of a day.
    change write_note(WriteNote) -> Recorded, touches [Album, Progress, Journal];
    /// Says who a day was moved with, or, empty, that nothing is to be said of it.
    change record_company(RecordCompany) -> Recorded, touches [Today, Progress, Journal];
    /// Who was moved with of late, the latest first, to be named again.
    view view_companions(Nothing) -> Companions;
    /// Records how sure the person is of daily life, for today or a past day. A second one for the same day corrects the first.
    change record_confidence(RecordConfidence) -> Recorded, touches [Today, Progress, Journal];
    /// Records what the person says of an album at its end. A second word on the same album corrects the first.
    change review_album(ReviewAlbum) -> Recorded, touches [Album, Progress, Journal];
    /// Takes a record back: a check-in, a reflection, an activity, a note, a correction, the close of a session. This is undo.
    change retract_record(RetractRecord) -> Recorded, touches [App, Today, Album, Session, Progress, Journal, Library];
    /// Takes a check-in, an activity or a note of a day out with all that it corrected, so that nothing earlier shows again.
    change take_out(ChooseRecord) -> Recorded, touches [App, Today, Album, Progress, Journal, Library];
    /// Puts back what was taken out, as it was last.
    change put_back(ChooseRecord) -> Recorded, touches [App, Today, Album, Progress, Journal, Library];
    /// The album under way: its weeks and tracks, and what became of them.
    view view_album(Nothing) -> AlbumView;
    /// What a change to the album would do, before it is kept.
    view preview_album_edit(EditAlbum) -> EditPreview;
    /// Changes the album under way: moves a session within its week, leaves one out, gives it other minutes,
    /// replaces a movement, makes an easier week of this one.
    change edit_album(EditAlbum) -> Recorded, touches [App, Today, Album];
    /// The next album, as it would be with these wishes.
    view view_next_album(NextAlbum) -> NextAlbumView;
    /// Slugs of movements that could take another's place in an album, the most similar first.
    view view_replacements(Replacements) -> Vec<String>;
    /// Accepts the next album. It begins when the one under way is over; accepting again changes it.
    change accept_album(NextAlbum) -> Recorded, touches [App, Today, Album];
    /// Every movement, and whether it can be done where the person trains.
    view view_library(Nothing) -> LibraryView;
    /// One movement: its ladder, and the person's own past with it.
    view view_movement(ChooseMovement) -> MovementView;
    /// Leaves a movement out of every session for now. Today's session follows.
    change exclude_movement(ChooseMovement) -> MovementChosen, touches [Today, Album, Library];
    /// Lets a movement back into the sessions. Today's session follows.
    change include_movement(ChooseMovement) -> MovementChosen, touches [Today, Album, Library];
    /// Trends over one's own past.
    view view_progress(ViewProgress) -> Progress;
    /// One chapter of Progress: some of the lines, each with what it says and what it rests on.
    view view_chapter(ViewChapter) -> ChapterView;
    /// Then and now: the first and the latest of the same movement, skill, worry, question, and own words.
    view view_then_and_now(Nothing) -> Pairs;
    /// A month as one page: what it was for, what was done and learned, then and now, own words.
    view view_month(ViewMonth) -> MonthView;
    /// Sleep, energy and mood after training days: three fixed questions to one's own past, asked anew once a week.
    view view_findings(Nothing) -> Findings;
    /// Trials by the toss of a coin: the one under way, those before, and what the coin says today.
    view view_trials(Nothing) -> TrialsView;
    /// Opts into a trial. From tomorrow on a coin falls with each check-in of a day that suits it.
    change begin_trial(BeginTrial) -> Recorded, touches [Today, Progress];
    /// Says whether it was done on a day of the coin.
    change answer_toss(AnswerToss) -> Recorded, touches [Today, Progress];
    /// Stops the trial under way. What it gathered stays.
    change stop_trial(Nothing) -> Recorded, touches [Today, Progress];
    /// Writes a chart into a folder as a drawing, a picture or a table. Nothing that is there is written over.
    view save_chart(SaveChart) -> ChartSaved;
    /// Today's session or the album under way as it can be given away: no body data, no loads, no days, no results.
    view view_shared(ChooseShareable) -> SharedFile;
    /// Writes that as one page into a folder, readable without Longplay. Nothing that is there is written over.
    view save_shared(SaveShared) -> SharedSaved;
    /// Days with something recorded, newest first.
    view view_journal(ViewJournal) -> JournalView;
    /// What was written that has all of these words, or their beginnings, the newest first.
    view search_journal(SearchJournal) -> SearchView;
    /// One day as one page.
    view view_journal_day(ViewJournalDay) -> JournalDay;
    /// What was recorded about a day, corrected, taken back and put back, in the order in which it was.
    view view_day_history(ViewJournalDay) -> DayHistory;
    /// Records settings.
    change save_settings(Settings) -> Settings, touches [App, Today];
    /// Plays one chime as loud as cues are set to be. Without a window nothing is heard.
    view play_sample(Nothing) -> Nothing;
    /// Says a sentence in the computer's own voice. Without a window nothing is heard.
    view speak_sample(Nothing) -> Nothing;
    /// What could not be written to the disk yet; nothing when everything is saved.
    view view_unsaved(Nothing) -> Option<Unsaved>;
    /// Opens the journal's end again after the disk refused, checks it, and writes what waits.
    change save_again(Nothing) -> SavedAgain, touches [App, Today, Album, Session, Progress, Journal, Library];
    /// What is kept, where, and how large it is.
    view view_data(Nothing) -> DataView;
    /// What takes its time right now, and how far it has come.
    view view_errand(Nothing) -> Option<ErrandView>;
    /// What is kept, in detail: what the records are about, and where everything lies.
    errand view_privacy(Nothing) -> PrivacyView;
    /// Takes a backup, proves it, and copies it to the second folder if that is there.
    errand back_up(Nothing) -> BackupTaken, touches [Data];
    /// Chooses a second folder for backups, or none.
    errand choose_second_folder(ChooseSecondFolder) -> Option<SecondFolderView>, touches [Data];
    /// What restoring a backup would change. Changes nothing.
    errand preview_restore(ChooseBackup) -> HistoryChange;
    /// Restores a backup, after keeping the present as one.
    errand restore(ChooseBackup) -> HistoryChanged, touches [App, Today, Album, Session, Progress, Journal, Library, Data];
    /// What can no longer be read, and the newest backup that has it. Changes nothing.
    errand view_missing(LookForMissing) -> MissingView;
    /// Brings back what is missing out of a backup that has it. Nothing that is here goes.
    errand bring_back(ChooseBackup) -> HistoryChanged, touches [App, Today, Album, Session, Progress, Journal, Library, Data];
    /// Writes everything into a new folder: one document that can be taken in again, and tables.
    errand export_everything(ExportTo) -> Exported;
    /// What taking in an export would change. Changes nothing.
    errand preview_import(ChooseExport) -> HistoryChange;
    /// Takes in an export in place of what is here, after keeping that as a backup.
    errand import_everything(ChooseExport) -> HistoryChanged, touches [App, Today, Album, Session, Progress, Journal, Library, Data];
    /// Reads every record and every backup and says what is not as it was written.
    errand check_everything(Nothing) -> Checked, touches [App, Data];
    /// Opens encrypted records with the passphrase or the recovery key. Does nothing where they are open.
    view unlock(Unlock) -> AppView;
    /// Encrypts everything under a passphrase, and tells the recovery key, this once. The next backup encrypts the older ones.
    errand turn_encryption_on(ChoosePassphrase) -> RecoveryKeyShown, touches [App, Data];
    /// Writes everything readable again. Backups stay encrypted.
    errand turn_encryption_off(Unlock) -> Nothing, touches [App, Data];
    /// Lets another passphrase open the records, and the one of now no more. Backups taken before keep theirs.
    errand change_passphrase(ChangePassphrase) -> Nothing, touches [Data];
    /// Draws a new recovery key and tells it, this once. The old one opens the records no more.
    errand renew_recovery_key(Unlock) -> RecoveryKeyShown, touches [Data];
    /// Erases everything, backups included. There is no undo.
    errand erase_everything(EraseEverything) -> Erased, touches [App, Today, Album, Session, Progress, Journal, Library, Data];
}
