import type { NearestChange, NearestInput } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import { either, hours, joined, minutes, withinSentence } from '../../words/format';
import { areaWithin, itemName, kindName } from '../../words/vocabulary';

/** Lengths nearer to each other than this are the same in words. */
const SAME_LENGTH_MINUTES = 3;

/** "With 7 h of sleep, today would have 8 sets of strength, not 6." Answers that come to the same share a sentence. */
export function wouldSentences(changes: readonly NearestChange[]): readonly string[] {
  const sentences = new Map<string, NearestChange[]>();
  for (const change of changes) {
    // The outcome in words decides: answers that read the same are the same to the reader.
    const outcome = wouldWords('', change) + (change.input.input === 'item' ? change.input.score : JSON.stringify(change.input));
    sentences.set(outcome, [...(sentences.get(outcome) ?? []), change]);
  }
  return [...sentences.values()].flatMap((alike) =>
    alike[0] === undefined ? [] : [wouldWords(answersWords(alike.map((change) => change.input)), alike[0])],
  );
}

/** "With energy, muscles or mood at 3 of 5"; one answer of another kind stands alone. */
function answersWords(inputs: readonly NearestInput[]): string {
  const items = inputs.flatMap((input) => (input.input === 'item' ? [input] : []));
  const [first] = items;
  if (first === undefined) return inputs.map(inputWords).join('');
  return m.would_item({ item: either(items.map((input) => withinSentence(itemName(input.item)))), score: first.score });
}

function wouldWords(with_what: string, { before, after }: NearestChange): string {
  if (!after.trains) return m.would_rest({ with_what });
  const kind = withinSentence(kindName(after.kind));
  if (!before.trains) return m.would_train({ with_what, kind, minutes: minutes(after.minutes) });
  const what = [
    ...(after.kind === before.kind ? [] : [m.would_kind({ kind })]),
    ...(Math.abs(after.minutes - before.minutes) < SAME_LENGTH_MINUTES ? [] : [m.would_length({ minutes: minutes(after.minutes) })]),
    ...(after.sets === before.sets ? [] : [setsWords(before.sets, after.sets)]),
  ];
  return m.would_sentence({ with_what, what: joined(what.length > 0 ? what : [loadWords(before.planned_load, after.planned_load)]) });
}

const setsWords = (before: number, after: number): string =>
  after === 0 ? m.would_no_sets() : m.would_sets({ count: after, before });

function loadWords(before: number, after: number): string {
  if (after < before) return m.would_easier();
  return after > before ? m.would_fuller() : m.would_others();
}

function inputWords(input: NearestInput): string {
  switch (input.input) {
    case 'sleep':
      return m.would_sleep({ sleep: hours(input.sleep) });
    case 'item':
      return m.would_item({ item: withinSentence(itemName(input.item)), score: input.score });
    case 'minutes':
      return m.would_minutes({ minutes: minutes(input.minutes) });
    case 'no_complaint':
      return m.would_no_complaint({ area: areaWithin(input.area) });
    case 'control':
      return {
        clean: m.would_control_clean,
        wobbly: m.would_control_wobbly,
        not_today: m.would_control_not_today,
      }[input.control]();
    case 'intent':
      return {
        build: m.would_intent_build,
        practise: m.would_intent_practise,
        maintain: m.would_intent_maintain,
        unwind: m.would_intent_unwind,
      }[input.intent]();
  }
}
