/** Words for what the journal shows. Each table is total over Rust's values. */

import type {
  Besides,
  Activity,
  Answer,
  Complaint,
  DatedDay,
  Ending,
  Felt,
  Illness,
  Item,
  JournalEntry,
  LifeFit,
  Question,
  ReadinessState,
} from '../../bindings';
import { m } from '../../paraglide/messages.js';
import { activityName } from '../../words/activities';
import type { Words } from '../../words/closed';
import { fullDay, minutes, withinSentence } from '../../words/format';
import { areaName, complaintName, kindName } from '../../words/vocabulary';

export { setWords } from '../../words/sets';

const state: Words<ReadinessState> = {
  full: m.headline_full,
  steady: m.headline_steady,
  ease: m.headline_ease,
  restore: m.headline_restore,
  stop: m.journal_state_stop,
};
const ending: Words<Ending> = {
  complete: m.journal_ending_complete,
  warning_light: m.journal_ending_warning_light,
  early: m.journal_ending_early,
  red_flag: m.journal_ending_red_flag,
  day_over: m.journal_ending_day_over,
};
const felt: Words<Felt> = {
  better: m.journal_felt_better,
  same: m.journal_felt_same,
  worse: m.journal_felt_worse,
};
const life: Words<LifeFit> = {
  supported: m.journal_life_supported,
  neutral: m.journal_life_neutral,
  hijacked: m.journal_life_hijacked,
};
const question: Words<Question> = {
  clean: m.journal_question_clean,
  present: m.journal_question_present,
  intention: m.journal_question_intention,
  challenged: m.journal_question_challenged,
  life_skill: m.journal_question_life_skill,
  learning: m.journal_question_learning,
  aware: m.journal_question_aware,
  closer: m.journal_question_closer,
  stronger: m.journal_question_stronger,
};
const answer: Words<Answer> = {
  yes: m.journal_answer_yes,
  partly: m.journal_answer_partly,
  not_today: m.journal_answer_not_today,
};
const form: Words<Answer> = {
  yes: m.journal_form_yes,
  partly: m.journal_form_partly,
  not_today: m.journal_form_not_today,
};
const illness: Words<Illness> = {
  none: m.journal_illness_none,
  unwell: m.journal_illness_unwell,
  fever: m.journal_illness_fever,
};
const scores: Readonly<Record<Item, readonly (() => string)[]>> = {
  energy: [m.score_energy_1, m.score_energy_2, m.score_energy_3, m.score_energy_4, m.score_energy_5],
  sleep_quality: [
    m.score_sleep_quality_1,
    m.score_sleep_quality_2,
    m.score_sleep_quality_3,
    m.score_sleep_quality_4,
    m.score_sleep_quality_5,
  ],
  muscles: [m.score_muscles_1, m.score_muscles_2, m.score_muscles_3, m.score_muscles_4, m.score_muscles_5],
  stress: [m.score_stress_1, m.score_stress_2, m.score_stress_3, m.score_stress_4, m.score_stress_5],
  mood: [m.score_mood_1, m.score_mood_2, m.score_mood_3, m.score_mood_4, m.score_mood_5],
};

/** The five items in the order of the check-in. */
export const items = ['energy', 'sleep_quality', 'muscles', 'stress', 'mood'] as const satisfies readonly Item[];

const keysOf = <K extends string>(words: Words<K>): readonly K[] => Object.keys(words) as K[];
export const feelings = keysOf(felt);
export const lifeFits = keysOf(life);
export const illnesses = keysOf(illness);
export const answers = keysOf(answer);

export const stateWords = (of: ReadinessState): string => state[of]();
export const endingWords = (of: Ending): string => ending[of]();
export const feltWords = (of: Felt): string => felt[of]();
export const lifeWords = (of: LifeFit): string => life[of]();
export const questionWords = (of: Question): string => question[of]();
export const answerWords = (of: Answer): string => answer[of]();
export const formWords = (of: Answer): string => form[of]();
export const illnessWords = (of: Illness): string => illness[of]();

/** "Restless", for a score of 2 in sleep quality. */
export const scoreWord = (item: Item, score: number): string => scores[item][score - 1]?.() ?? String(score);

/** "Corrected on Tuesday 24 November". */
export const correctedWords = (on: DatedDay): string => m.journal_corrected({ date: fullDay(on.day, on.weekday) });

/** "Neck: tight, 4 of 10". */
export const complaintWords = (of: Complaint): string =>
  m.journal_complaint({
    area: areaName(of.area),
    kind: withinSentence(complaintName(of.kind)),
    intensity: of.intensity,
  });

/** "Walk, 40 minutes". */
export const activityWords = (of: Activity): string =>
  m.journal_activity_words({ activity: activityName(of.kind), minutes: minutes(of.minutes) });


/** What a day was, in a few words. */
export function entryTitle(entry: JournalEntry): string {
  const kinds = [...new Set(entry.sessions)].map(kindName);
  if (kinds.length > 0) return kinds.join(' · ');
  if (entry.activities.length > 0) return m.journal_row_outside();
  if (entry.state !== null) return m.journal_row_rest();
  const [first] = entry.besides;
  return first === undefined ? m.journal_row_note() : besides[first]();
}

const besides: Words<Besides> = {
  album_review: m.album_review_journal,
  company: m.company_title,
  confidence: m.confidence_title,
};

/** The line below: what was done elsewhere, then the person's own words. */
export function entryLine(entry: JournalEntry): string | undefined {
  const parts = entry.activities.map(activityWords);
  if (entry.line !== null) parts.push(m.journal_quote({ words: entry.line }));
  return parts.length === 0 ? undefined : parts.join(' · ');
}
