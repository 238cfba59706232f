/** What the journal's screens do: each change is recorded, said, and can be taken back. */

import type { AlbumReview, Confidence, Activity, CheckIn, JournalActivity, JournalCheckIn, LoggedSet, Reflection, ThoughtView } from '../../bindings';
import { toast } from '../../components/toasts.svelte';
import { m } from '../../paraglide/messages.js';
import { call, CallFailure } from '../../platform';
import { activityName } from '../../words/activities';
import { failureWords } from '../../words/failures';

/** Runs a change; answers in words what went wrong, or nothing when it is kept. */
async function attempt(change: () => Promise<void>): Promise<string | undefined> {
  try {
    await change();
    return undefined;
  } catch (thrown) {
    return failureWords(CallFailure.from(thrown));
  }
}

/** A change without a form, an undo above all, has nobody to answer to but the toast's own place. */
const back = (change: () => Promise<unknown>) => (): void => {
  void attempt(async () => void (await change())).then((words) => {
    if (words !== undefined) toast(words);
  });
};

const takeBack = (id: string) => back(() => call('retract_record', { id }));
const putBack = (id: string) => back(() => call('put_back', { id }));

export const keepCheckIn = (day: string, check_in: CheckIn): Promise<string | undefined> =>
  attempt(async () => {
    const { id } = await call('record_check_in', { day, check_in });
    toast(m.journal_check_in_saved(), takeBack(id));
  });

export const removeCheckIn = (kept: JournalCheckIn): Promise<string | undefined> =>
  attempt(async () => {
    await call('take_out', { id: kept.id });
    toast(m.journal_check_in_removed(), putBack(kept.id));
  });

export const keepSet = (session: string, index: number, set: LoggedSet | null): Promise<string | undefined> =>
  attempt(async () => {
    const { id } = await call('correct_set', { session, index, set });
    toast(set === null ? m.journal_set_removed() : m.journal_set_saved(), takeBack(id));
  });

/** What was said of discomfort counts no more, and the next check-in does not ask about it. */
export const takeBackDiscomfort = (session: string, index: number): void =>
  back(async () => {
    const { id } = await call('take_back_discomfort', { session, index });
    toast(m.journal_discomfort_taken_back(), takeBack(id));
  })();

export const keepReflection = (session: string, reflection: Reflection): Promise<string | undefined> =>
  attempt(async () => {
    const { id } = await call('record_reflection', { session, reflection });
    toast(m.journal_reflection_saved(), takeBack(id));
  });

export const keepActivity = (
  day: string,
  activity: Activity,
  corrects: string | null,
): Promise<string | undefined> =>
  attempt(async () => {
    const { id } = await call('log_activity', { day, activity, corrects });
    toast(m.journal_activity_saved({ activity: activityName(activity.kind) }), takeBack(id));
  });

export const removeActivity = (kept: JournalActivity): Promise<string | undefined> =>
  attempt(async () => {
    await call('take_out', { id: kept.id });
    toast(m.journal_activity_removed({ activity: activityName(kept.activity.kind) }), putBack(kept.id));
  });

export const keepNote = (day: string, text: string): Promise<string | undefined> =>
  attempt(async () => {
    const { id } = await call('write_note', { day, text });
    toast(m.journal_note_saved(), takeBack(id));
  });

export const keepCompany = (day: string, people: string): Promise<string | undefined> =>
  attempt(async () => {
    const { id } = await call('record_company', { day, company: { with: people } });
    toast(m.company_saved(), takeBack(id));
  });

export const keepConfidence = (day: string | null, confidence: Confidence): Promise<string | undefined> =>
  attempt(async () => {
    const { id } = await call('record_confidence', { day, confidence });
    toast(m.confidence_saved(), takeBack(id));
  });

export const keepReview = (review: AlbumReview): Promise<string | undefined> =>
  attempt(async () => {
    const { id } = await call('review_album', { review });
    toast(m.album_review_saved(), takeBack(id));
  });

export const keepThought = (id: string, text: string, turned: string | null): Promise<string | undefined> =>
  attempt(async () => {
    const { id: correction } = await call('turn_thought', { id, text, turned });
    toast(m.thought_saved(), takeBack(correction));
  });

export const removeThought = (kept: ThoughtView): Promise<string | undefined> =>
  attempt(async () => {
    await call('retract_record', { id: kept.id });
    toast(m.thought_removed(), putBack(kept.id));
  });

/** Takes a session back that was done elsewhere: only such a one was recorded whole. */
export const removeElsewhere = (record: string): Promise<string | undefined> =>
  attempt(async () => {
    await call('retract_record', { id: record });
    toast(m.elsewhere_removed(), putBack(record));
  });
