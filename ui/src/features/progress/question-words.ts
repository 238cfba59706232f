/** What the three questions say. */

import type { Asked, Findings, FixedAnswer, FixedQuestion, Supplied, SupplyFinding } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import { number, signedNumber } from '../../words/format';
import type { Row } from './facts';

const asked: Readonly<Record<Asked, { name: () => string; more: () => string; less: () => string }>> = {
  sleep: { name: m.questions_sleep, more: m.questions_sleep_more, less: m.questions_sleep_less },
  energy: { name: m.questions_energy, more: m.questions_energy_more, less: m.questions_energy_less },
  mood: { name: m.questions_mood, more: m.questions_mood_more, less: m.questions_mood_less },
};

const TENTHS = 10;
const mean = (value: number): string => number(Math.round(value * TENTHS) / TENTHS);
const range = ({ low, high }: { readonly low: number; readonly high: number }) => ({
  low: signedNumber(low),
  high: signedNumber(high),
});

/** What rounds to nothing is not spoken of as something. */
const isNothing = (value: number): boolean => Math.round(value * TENTHS) === 0;
const allAlike = ({ difference, low, high }: { difference: number; low: number; high: number }): boolean =>
  [difference, low, high].every(isNothing);

export const questionWords = (of: Asked): string => asked[of].name();

/** The answer in a few words. */
export function answerWords({ asked: of, answer }: FixedQuestion): string {
  switch (answer.answer) {
    case 'still_learning':
      return m.questions_still_learning();
    case 'cannot_separate':
      return m.questions_cannot_separate();
    case 'compared':
      switch (answer.verdict) {
        case 'early':
          return m.questions_early();
        case 'not_clear':
          return m.questions_not_clear();
        case 'too_small':
          return m.questions_too_small();
        case 'clear':
          return answer.difference > 0 ? asked[of].more() : asked[of].less();
      }
  }
}

/** What the answer rests on, in full. */
export function reportWords(findings: Findings, answer: FixedAnswer): readonly string[] {
  const { after_training: training, after_free: others } = findings;
  switch (answer.answer) {
    case 'still_learning':
      return [m.questions_need({ need: answer.need, each: answer.need_of_each, training, others })];
    case 'cannot_separate':
      return [m.questions_cannot_separate_why()];
    case 'compared': {
      const averaged = mean(answer.after_these);
      const report = allAlike(answer)
        ? m.questions_report_same({ training, with: averaged, others })
        : m.questions_report({
            training,
            with: averaged,
            others,
            without: mean(answer.after_rest),
            difference: signedNumber(answer.difference),
            ...range(answer),
          });
      if (answer.verdict === 'early') return [report, m.questions_need_verdict({ need: answer.need })];
      return isNothing(answer.would_show)
        ? [report]
        : [report, m.questions_would_show({ least: mean(answer.would_show) })];
    }
  }
}

/** Which days could not be compared. */
export const missingWords = ({ training_missing: training, free_missing: others }: Findings): string =>
  training + others === 0 ? '' : m.questions_missing({ training, others });

const answerNumbers = (answer: FixedAnswer): readonly string[] =>
  answer.answer === 'compared'
    ? [
        mean(answer.after_these),
        mean(answer.after_rest),
        signedNumber(answer.difference),
        m.questions_range(range(answer)),
      ]
    : Array.from({ length: 4 }, () => m.questions_none());

/** The same numbers as a table. */
export const questionRows = (findings: Findings): Row[] =>
  findings.questions.map((question): Row => [
    questionWords(question.asked),
    ...answerNumbers(question.answer),
    answerWords(question),
  ]);

const supplied: Readonly<Record<Supplied, { name: () => string; more: () => string; less: () => string }>> = {
  fuel: { name: m.supply_question_fuel, more: m.supply_fuel_more, less: m.supply_fuel_less },
  water: { name: m.supply_question_water, more: m.supply_water_more, less: m.supply_water_less },
};

export const supplyQuestionWords = (of: Supplied): string => supplied[of].name();

/** What energy did beside fuel or water, in a few words. */
export function supplyAnswerWords({ of, answer }: SupplyFinding): string {
  if (answer.answer === 'cannot_separate') return m.supply_cannot_separate();
  if (answer.answer === 'compared' && answer.verdict === 'clear') {
    return answer.difference > 0 ? supplied[of].more() : supplied[of].less();
  }
  return answerWords({ asked: 'energy', answer });
}

/** What that rests on, in full. */
export function supplyReportWords({ enough, short, answer }: SupplyFinding): readonly string[] {
  switch (answer.answer) {
    case 'still_learning':
      return [m.supply_need({ need: answer.need, each: answer.need_of_each, enough, short })];
    case 'cannot_separate':
      return [m.supply_cannot_separate_why()];
    case 'compared': {
      const averaged = mean(answer.after_these);
      const report = allAlike(answer)
        ? m.supply_report_same({ enough, with: averaged, short })
        : m.supply_report({
            enough,
            with: averaged,
            short,
            without: mean(answer.after_rest),
            difference: signedNumber(answer.difference),
            ...range(answer),
          });
      if (answer.verdict === 'early') return [report, m.supply_need_verdict({ need: answer.need })];
      return isNothing(answer.would_show)
        ? [report]
        : [report, m.supply_would_show({ least: mean(answer.would_show) })];
    }
  }
}

/** The same numbers as a table. */
export const supplyRows = (findings: Findings): Row[] =>
  findings.supplies.map((finding): Row => [
    supplyQuestionWords(finding.of),
    ...answerNumbers(finding.answer),
    supplyAnswerWords(finding),
  ]);
