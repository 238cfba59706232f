/** What a trial by the toss of a coin says. */

import type { Asked, TrialPage } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import { fullDay, number, signedNumber, withinSentence } from '../../words/format';
import { askedWords, practiceWords } from '../../words/trials';
import type { Row } from './facts';

const clear: Readonly<Record<Asked, { more: () => string; less: () => string }>> = {
  sleep: { more: m.trial_sleep_more, less: m.trial_sleep_less },
  energy: { more: m.trial_energy_more, less: m.trial_energy_less },
  mood: { more: m.trial_mood_more, less: m.trial_mood_less },
};

const TENTHS = 10;
const mean = (value: number): string => number(Math.round(value * TENTHS) / TENTHS);

/** What it is about. */
export const aboutTrial = (trial: TrialPage): string =>
  m.trial_about({ practice: practiceWords(trial), asked: withinSentence(askedWords[trial.asked]()) });

/** The answer in a few words. */
export function trialHeadline({ asked, report }: TrialPage): string {
  const { answer } = report;
  switch (answer.answer) {
    case 'gathering':
      return m.trial_gathering({ pairs: report.pairs, need: report.need });
    case 'too_few':
      return m.trial_too_few();
    case 'compared':
      switch (answer.verdict) {
        case 'early':
          return m.questions_early();
        case 'not_clear':
          return m.questions_not_clear();
        case 'too_small':
          return m.questions_too_small();
        case 'clear':
          return answer.difference > 0 ? clear[asked].more() : clear[asked].less();
      }
  }
}

function found({ report }: TrialPage): readonly string[] {
  const { answer, pairs } = report;
  switch (answer.answer) {
    case 'gathering':
      return [];
    case 'too_few':
      return [m.trial_too_few_why({ need: answer.need, pairs })];
    case 'compared': {
      const numbers = m.trial_report({
        pairs,
        practised: mean(answer.practised),
        left: mean(answer.left),
        difference: signedNumber(answer.difference),
        low: signedNumber(answer.low),
        high: signedNumber(answer.high),
      });
      return answer.verdict === 'clear' ? [numbers, m.trial_because()] : [numbers];
    }
  }
}

/** What it rests on. */
export function trialReport(trial: TrialPage): readonly string[] {
  const { report, stopped } = trial;
  return [
    ...found(trial),
    ...(report.told === 0 ? [] : [m.trial_followed({ as_tossed: report.as_tossed, told: report.told })]),
    ...(report.practise_missing + report.leave_missing === 0
      ? []
      : [m.trial_missing({ practise: report.practise_missing, leave: report.leave_missing })]),
    ...(stopped === null ? [] : [m.trial_stopped_on({ day: fullDay(stopped.day, stopped.weekday) })]),
  ];
}

/** The same numbers as a table. */
export const trialRows = (trials: readonly TrialPage[]): Row[] =>
  trials.map((trial): Row => {
    const { answer, pairs } = trial.report;
    const numbers =
      answer.answer === 'compared'
        ? [
            mean(answer.practised),
            mean(answer.left),
            signedNumber(answer.difference),
            m.questions_range({ low: signedNumber(answer.low), high: signedNumber(answer.high) }),
          ]
        : Array.from({ length: 4 }, () => m.questions_none());
    return [aboutTrial(trial), number(pairs), ...numbers, trialHeadline(trial)];
  });
