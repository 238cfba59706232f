import type { Call, PaceLevel, PacePractice, Steadiness, TalkAnswer } from '../bindings';
import { m } from '../paraglide/messages.js';

const talks: Readonly<Record<TalkAnswer, () => string>> = {
  easily: m.steady_talk_easily,
  just: m.steady_talk_just,
  no: m.steady_talk_no,
};
export const talkAnswers = Object.keys(talks) as readonly TalkAnswer[];
export const talkWords = (answer: TalkAnswer): string => talks[answer]();

const steadiness: Readonly<Record<Steadiness, (about: { answers: string }) => string>> = {
  even: m.steady_even,
  nearly_even: m.steady_nearly_even,
  varied: m.steady_varied,
};
const levels: Readonly<Record<PaceLevel, (about: { target: number }) => string>> = {
  below: m.steady_level_below,
  at: m.steady_level_at,
  above: m.steady_level_above,
};

const answered = ({ answers }: PacePractice): string => answers.join(', ');

/** "Even: 4, 4, 5, 4", or what was said while there is too little to tell. */
export const evennessWords = (practice: PacePractice): string =>
  practice.evenness === null
    ? m.steady_too_few({ answers: answered(practice) })
    : steadiness[practice.evenness.steadiness]({ answers: answered(practice) });

/** Where the pace lay beside the one that was meant; nothing while there is too little to tell. */
export const levelWords = ({ evenness, target }: PacePractice): string =>
  evenness === null ? '' : levels[evenness.level]({ target });

/** A call, as a voice would say it. */
export function callWords(call: Call): string {
  switch (call.way) {
    case 'go':
      return m.called_go();
    case 'left':
      return m.called_left();
    case 'right':
      return m.called_right();
    case 'hour':
      return String(call.hour);
    case 'hours':
      return `${m.called_hand()} ${String(call.hand)}, ${m.called_foot()} ${String(call.foot)}`;
  }
}
