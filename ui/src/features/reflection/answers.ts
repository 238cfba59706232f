import type { Answer, Ending, Felt, LifeFit, Question } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import type { Words } from '../../words/closed';

const felt: Words<Felt> = {
  better: m.reflection_felt_better,
  same: m.reflection_felt_same,
  worse: m.reflection_felt_worse,
};
const life: Words<LifeFit> = {
  supported: m.reflection_life_supported,
  neutral: m.reflection_life_neutral,
  hijacked: m.reflection_life_hijacked,
};
const questions: Words<Question> = {
  clean: m.reflection_question_clean,
  present: m.reflection_question_present,
  intention: m.reflection_question_intention,
  challenged: m.reflection_question_challenged,
  life_skill: m.reflection_question_life_skill,
  learning: m.reflection_question_learning,
  aware: m.reflection_question_aware,
  closer: m.reflection_question_closer,
  stronger: m.reflection_question_stronger,
};
const answer: Words<Answer> = {
  yes: m.reflection_answer_yes,
  partly: m.reflection_answer_partly,
  not_today: m.reflection_answer_not_today,
};
const form: Words<Answer> = {
  yes: m.reflection_form_yes,
  partly: m.reflection_form_partly,
  not_today: m.reflection_form_not_today,
};
const followed: Words<Answer> = {
  yes: m.reflection_intention_yes,
  partly: m.reflection_intention_partly,
  not_today: m.reflection_intention_not_today,
};
const ending: Words<Ending> = {
  complete: m.reflection_ending_complete,
  warning_light: m.reflection_ending_warning_light,
  early: m.reflection_ending_early,
  red_flag: m.reflection_ending_red_flag,
  day_over: m.reflection_ending_day_over,
};
const efforts = [
  m.reflection_effort_0,
  m.reflection_effort_1,
  m.reflection_effort_2,
  m.reflection_effort_3,
  m.reflection_effort_4,
  m.reflection_effort_5,
  m.reflection_effort_6,
  m.reflection_effort_7,
  m.reflection_effort_8,
  m.reflection_effort_9,
  m.reflection_effort_10,
] as const;

const choicesOf = <K extends string>(words: Words<K>) =>
  (Object.keys(words) as K[]).map((value) => ({ value, label: words[value]() }));

export const feltChoices = choicesOf(felt);
export const lifeChoices = choicesOf(life);
export const answerChoices = choicesOf(answer);
export const effortChoices = efforts.map((_, value) => ({ value, label: String(value) }));
export const questionWords = (of: Question): string => questions[of]();
export const endingWords = (of: Ending): string => ending[of]();
/** "Somewhat hard". */
export const effortWords = (effort: number): string => efforts[effort]?.() ?? '';
/** "Movement stayed clean". */
export const formWords = (of: Answer): string => form[of]();
/** "Followed"; before it was said, the question. */
export const followedWords = (of: Answer | undefined): string =>
  of === undefined ? m.reflection_intention_open() : followed[of]();
const answers = Object.keys(answer) as Answer[];
/** The next answer, round and round. */
export const nextAnswer = (of: Answer | undefined): Answer =>
  answers[(of === undefined ? 0 : answers.indexOf(of) + 1) % answers.length] ?? 'yes';
