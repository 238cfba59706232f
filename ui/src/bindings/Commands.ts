// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { AdjustToday } from './AdjustToday';
import type { AlbumView } from './AlbumView';
import type { AnswerToss } from './AnswerToss';
import type { AppView } from './AppView';
import type { ApplyToSession } from './ApplyToSession';
import type { BackupTaken } from './BackupTaken';
import type { BeginTrial } from './BeginTrial';
import type { CatchThought } from './CatchThought';
import type { ChangePassphrase } from './ChangePassphrase';
import type { ChapterView } from './ChapterView';
import type { ChartSaved } from './ChartSaved';
import type { CheckInRecorded } from './CheckInRecorded';
import type { Checked } from './Checked';
import type { ChooseBackup } from './ChooseBackup';
import type { ChooseExport } from './ChooseExport';
import type { ChooseMovement } from './ChooseMovement';
import type { ChoosePassphrase } from './ChoosePassphrase';
import type { ChooseRecord } from './ChooseRecord';
import type { ChooseSecondFolder } from './ChooseSecondFolder';
import type { ChooseShareable } from './ChooseShareable';
import type { CloseSession } from './CloseSession';
import type { Companions } from './Companions';
import type { CorrectSet } from './CorrectSet';
import type { DataView } from './DataView';
import type { DayHistory } from './DayHistory';
import type { DoneElsewhere } from './DoneElsewhere';
import type { EditAlbum } from './EditAlbum';
import type { EditPreview } from './EditPreview';
import type { ElsewhereDay } from './ElsewhereDay';
import type { ElsewhereRecorded } from './ElsewhereRecorded';
import type { EraseEverything } from './EraseEverything';
import type { Erased } from './Erased';
import type { ErrandView } from './ErrandView';
import type { ExportTo } from './ExportTo';
import type { Exported } from './Exported';
import type { Findings } from './Findings';
import type { HistoryChange } from './HistoryChange';
import type { HistoryChanged } from './HistoryChanged';
import type { InterludeView } from './InterludeView';
import type { JournalDay } from './JournalDay';
import type { JournalView } from './JournalView';
import type { LibraryView } from './LibraryView';
import type { LogActivity } from './LogActivity';
import type { LookForMissing } from './LookForMissing';
import type { MissingView } from './MissingView';
import type { MonthView } from './MonthView';
import type { MovementChosen } from './MovementChosen';
import type { MovementView } from './MovementView';
import type { NextAlbum } from './NextAlbum';
import type { NextAlbumView } from './NextAlbumView';
import type { Nothing } from './Nothing';
import type { Pairs } from './Pairs';
import type { PrivacyView } from './PrivacyView';
import type { Profile } from './Profile';
import type { ProfileSaved } from './ProfileSaved';
import type { Progress } from './Progress';
import type { RecordCheckIn } from './RecordCheckIn';
import type { RecordCompany } from './RecordCompany';
import type { RecordConfidence } from './RecordConfidence';
import type { RecordDoneElsewhere } from './RecordDoneElsewhere';
import type { RecordReflection } from './RecordReflection';
import type { Recorded } from './Recorded';
import type { RecoveryKeyShown } from './RecoveryKeyShown';
import type { ReflectionView } from './ReflectionView';
import type { Replacements } from './Replacements';
import type { RetractRecord } from './RetractRecord';
import type { ReviewAlbum } from './ReviewAlbum';
import type { SaveChart } from './SaveChart';
import type { SaveProfile } from './SaveProfile';
import type { SaveShared } from './SaveShared';
import type { SavedAgain } from './SavedAgain';
import type { SearchJournal } from './SearchJournal';
import type { SearchView } from './SearchView';
import type { SecondFolderView } from './SecondFolderView';
import type { SessionClosed } from './SessionClosed';
import type { SessionView } from './SessionView';
import type { Settings } from './Settings';
import type { SharedFile } from './SharedFile';
import type { SharedSaved } from './SharedSaved';
import type { ShowSession } from './ShowSession';
import type { StartSession } from './StartSession';
import type { TakeAlong } from './TakeAlong';
import type { TakeBackDiscomfort } from './TakeBackDiscomfort';
import type { TodayView } from './TodayView';
import type { TrialsView } from './TrialsView';
import type { TurnThought } from './TurnThought';
import type { Unlock } from './Unlock';
import type { Unsaved } from './Unsaved';
import type { ViewChapter } from './ViewChapter';
import type { ViewJournal } from './ViewJournal';
import type { ViewJournalDay } from './ViewJournalDay';
import type { ViewMonth } from './ViewMonth';
import type { ViewProgress } from './ViewProgress';
import type { ViewReflection } from './ViewReflection';
import type { WouldChange } from './WouldChange';
import type { WriteNote } from './WriteNote';

/** Every command: what it takes and what it answers. */
export interface Commands {
  /** What the window needs first: the day, whether a first run is due, settings, and a session under way. */
  view_app: { request: Nothing; response: AppView };
  /** Records the profile: the answers of the first run, or a later edit. Makes an album when there is none. */
  save_profile: { request: SaveProfile; response: ProfileSaved };
  /** The profile as it stands. */
  view_profile: { request: Nothing; response: Profile };
  /** Records a check-in, for today or a past day. A second one for the same day corrects the first. */
  record_check_in: { request: RecordCheckIn; response: CheckInRecorded };
  /** Today: check-in, readiness, session and why. */
  view_today: { request: Nothing; response: TodayView };
  /** Replaces today's levers (shorter, easier, swap, other place, rest), or asks for a session on a free day. */
  adjust_today: { request: AdjustToday; response: TodayView };
  /** Answers "not now" to the easier week that today offers. Taking it is an edit of the album. */
  decline_easier_week: { request: Nothing; response: Recorded };
  /** What would change this: the nearest answers that would have made another session of today. */
  view_what_would_change: { request: Nothing; response: WouldChange };
  /** Today's session as one page to take along. */
  view_take_along: { request: Nothing; response: TakeAlong };
  /** Two minutes of movement for now; done, it is logged as an activity. */
  view_interlude: { request: Nothing; response: InterludeView };
  /** Starts today's session. */
  start_session: { request: StartSession; response: SessionView };
  /** The session under way, if there is one. */
  view_session: { request: Nothing; response: SessionView | null };
  /** Tells the session what the person did: a set, a pause, the warning light. */
  apply_to_session: { request: ApplyToSession; response: SessionView };
  /** Shows the session in larger type, or in a small window beside other work. */
  show_session: { request: ShowSession; response: SessionView };
  /** Goes on with a session after an interruption; the time away is no part of it. A rest begins again, a hold waits for "go". */
  resume_session: { request: Nothing; response: SessionView };
  /** Closes the session under way with all its sets, and with what was said of going beyond the plan. */
  close_session: { request: CloseSession; response: SessionClosed };
  /** A session done away from the computer, as it would be kept if all was as planned. */
  view_done_elsewhere: { request: ElsewhereDay; response: DoneElsewhere };
  /** Records a session that was done away from the computer: as planned, but for the sets that are named. */
  record_done_elsewhere: { request: RecordDoneElsewhere; response: ElsewhereRecorded };
  /** Keeps a thought at once, with where the session is. Nothing stops for it. */
  catch_thought: { request: CatchThought; response: Recorded };
  /** Turns a thought that was caught, corrects its words, or turns it back. */
  turn_thought: { request: TurnThought; response: Recorded };
  /** A session to reflect on: its rotating question, its form and intention, the thoughts caught in it. */
  view_reflection: { request: ViewReflection; response: ReflectionView };
  /** Records or corrects the reflection on a session. */
  record_reflection: { request: RecordReflection; response: Recorded };
  /** Corrects a set of a past session, or takes it out. */
  correct_set: { request: CorrectSet; response: Recorded };
  /** Takes back what was said of discomfort in a past session. What followed from it, the morning's question too, follows. */
  take_back_discomfort: { request: TakeBackDiscomfort; response: Recorded };
  /** Logs activity outside Longplay. */
  log_activity: { request: LogActivity; response: Recorded };
  /** Writes or replaces the note of a day. */
  write_note: { request: WriteNote; response: Recorded };
  /** Says who a day was moved with, or, empty, that nothing is to be said of it. */
  record_company: { request: RecordCompany; response: Recorded };
  /** Who was moved with of late, the latest first, to be named again. */
  view_companions: { request: Nothing; response: Companions };
  /** Records how sure the person is of daily life, for today or a past day. A second one for the same day corrects the first. */
  record_confidence: { request: RecordConfidence; response: Recorded };
  /** Records what the person says of an album at its end. A second word on the same album corrects the first. */
  review_album: { request: ReviewAlbum; response: Recorded };
  /** Takes a record back: a check-in, a reflection, an activity, a note, a correction, the close of a session. This is undo. */
  retract_record: { request: RetractRecord; response: Recorded };
  /** Takes a check-in, an activity or a note of a day out with all that it corrected, so that nothing earlier shows again. */
  take_out: { request: ChooseRecord; response: Recorded };
  /** Puts back what was taken out, as it was last. */
  put_back: { request: ChooseRecord; response: Recorded };
  /** The album under way: its weeks and tracks, and what became of them. */
  view_album: { request: Nothing; response: AlbumView };
  /** What a change to the album would do, before it is kept. */
  preview_album_edit: { request: EditAlbum; response: EditPreview };
  /** Changes the album under way: moves a session within its week, leaves one out, gives it other minutes, replaces a movement, makes an easier week of this one. */
  edit_album: { request: EditAlbum; response: Recorded };
  /** The next album, as it would be with these wishes. */
  view_next_album: { request: NextAlbum; response: NextAlbumView };
  /** Slugs of movements that could take another's place in an album, the most similar first. */
  view_replacements: { request: Replacements; response: Array<string> };
  /** Accepts the next album. It begins when the one under way is over; accepting again changes it. */
  accept_album: { request: NextAlbum; response: Recorded };
  /** Every movement, and whether it can be done where the person trains. */
  view_library: { request: Nothing; response: LibraryView };
  /** One movement: its ladder, and the person's own past with it. */
  view_movement: { request: ChooseMovement; response: MovementView };
  /** Leaves a movement out of every session for now. Today's session follows. */
  exclude_movement: { request: ChooseMovement; response: MovementChosen };
  /** Lets a movement back into the sessions. Today's session follows. */
  include_movement: { request: ChooseMovement; response: MovementChosen };
  /** Trends over one's own past. */
  view_progress: { request: ViewProgress; response: Progress };
  /** One chapter of Progress: some of the lines, each with what it says and what it rests on. */
  view_chapter: { request: ViewChapter; response: ChapterView };
  /** Then and now: the first and the latest of the same movement, skill, worry, question, and own words. */
  view_then_and_now: { request: Nothing; response: Pairs };
  /** A month as one page: what it was for, what was done and learned, then and now, own words. */
  view_month: { request: ViewMonth; response: MonthView };
  /** Sleep, energy and mood after training days: three fixed questions to one's own past, asked anew once a week. */
  view_findings: { request: Nothing; response: Findings };
  /** Trials by the toss of a coin: the one under way, those before, and what the coin says today. */
  view_trials: { request: Nothing; response: TrialsView };
  /** Opts into a trial. From tomorrow on a coin falls with each check-in of a day that suits it. */
  begin_trial: { request: BeginTrial; response: Recorded };
  /** Says whether it was done on a day of the coin. */
  answer_toss: { request: AnswerToss; response: Recorded };
  /** Stops the trial under way. What it gathered stays. */
  stop_trial: { request: Nothing; response: Recorded };
  /** Writes a chart into a folder as a drawing, a picture or a table. Nothing that is there is written over. */
  save_chart: { request: SaveChart; response: ChartSaved };
  /** Today's session or the album under way as it can be given away: no body data, no loads, no days, no results. */
  view_shared: { request: ChooseShareable; response: SharedFile };
  /** Writes that as one page into a folder, readable without Longplay. Nothing that is there is written over. */
  save_shared: { request: SaveShared; response: SharedSaved };
  /** Days with something recorded, newest first. */
  view_journal: { request: ViewJournal; response: JournalView };
  /** What was written that has all of these words, or their beginnings, the newest first. */
  search_journal: { request: SearchJournal; response: SearchView };
  /** One day as one page. */
  view_journal_day: { request: ViewJournalDay; response: JournalDay };
  /** What was recorded about a day, corrected, taken back and put back, in the order in which it was. */
  view_day_history: { request: ViewJournalDay; response: DayHistory };
  /** Records settings. */
  save_settings: { request: Settings; response: Settings };
  /** Plays one chime as loud as cues are set to be. Without a window nothing is heard. */
  play_sample: { request: Nothing; response: Nothing };
  /** Says a sentence in the computer's own voice. Without a window nothing is heard. */
  speak_sample: { request: Nothing; response: Nothing };
  /** What could not be written to the disk yet; nothing when everything is saved. */
  view_unsaved: { request: Nothing; response: Unsaved | null };
  /** Opens the journal's end again after the disk refused, checks it, and writes what waits. */
  save_again: { request: Nothing; response: SavedAgain };
  /** What is kept, where, and how large it is. */
  view_data: { request: Nothing; response: DataView };
  /** What takes its time right now, and how far it has come. */
  view_errand: { request: Nothing; response: ErrandView | null };
  /** What is kept, in detail: what the records are about, and where everything lies. */
  view_privacy: { request: Nothing; response: PrivacyView };
  /** Takes a backup, proves it, and copies it to the second folder if that is there. */
  back_up: { request: Nothing; response: BackupTaken };
  /** Chooses a second folder for backups, or none. */
  choose_second_folder: { request: ChooseSecondFolder; response: SecondFolderView | null };
  /** What restoring a backup would change. Changes nothing. */
  preview_restore: { request: ChooseBackup; response: HistoryChange };
  /** Restores a backup, after keeping the present as one. */
  restore: { request: ChooseBackup; response: HistoryChanged };
  /** What can no longer be read, and the newest backup that has it. Changes nothing. */
  view_missing: { request: LookForMissing; response: MissingView };
  /** Brings back what is missing out of a backup that has it. Nothing that is here goes. */
  bring_back: { request: ChooseBackup; response: HistoryChanged };
  /** Writes everything into a new folder: one document that can be taken in again, and tables. */
  export_everything: { request: ExportTo; response: Exported };
  /** What taking in an export would change. Changes nothing. */
  preview_import: { request: ChooseExport; response: HistoryChange };
  /** Takes in an export in place of what is here, after keeping that as a backup. */
  import_everything: { request: ChooseExport; response: HistoryChanged };
  /** Reads every record and every backup and says what is not as it was written. */
  check_everything: { request: Nothing; response: Checked };
  /** Opens encrypted records with the passphrase or the recovery key. Does nothing where they are open. */
  unlock: { request: Unlock; response: AppView };
  /** Encrypts everything under a passphrase, and tells the recovery key, this once. The next backup encrypts the older ones. */
  turn_encryption_on: { request: ChoosePassphrase; response: RecoveryKeyShown };
  /** Writes everything readable again. Backups stay encrypted. */
  turn_encryption_off: { request: Unlock; response: Nothing };
  /** Lets another passphrase open the records, and the one of now no more. Backups taken before keep theirs. */
  change_passphrase: { request: ChangePassphrase; response: Nothing };
  /** Draws a new recovery key and tells it, this once. The old one opens the records no more. */
  renew_recovery_key: { request: Unlock; response: RecoveryKeyShown };
  /** Erases everything, backups included. There is no undo. */
  erase_everything: { request: EraseEverything; response: Erased };
}
