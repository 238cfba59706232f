import type { NearestChange, NearestInput } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import { hours, joined, minutes } from '../../words/format';
import { areaWithin, itemName, kindName } from '../../words/vocabulary';

/** "With 7 h of sleep, today would have 8 sets of strength, not 6." */
export function wouldWords({ input, before, after }: NearestChange): string {
  const with_what = inputWords(input);
  if (!after.trains) return m.would_rest({ with_what });
  const kind = kindName(after.kind).toLowerCase();
  if (!before.trains) return m.would_train({ with_what, kind, minutes: minutes(after.minutes) });
  const what = [
    ...(after.kind === before.kind ? [] : [m.would_kind({ kind })]),
    ...(after.minutes === before.minutes ? [] : [m.would_length({ minutes: minutes(after.minutes) })]),
    ...(after.sets === before.sets ? [] : [m.would_sets({ count: after.sets, before: before.sets })]),
  ];
  return m.would_sentence({ with_what, what: joined(what.length > 0 ? what : [loadWords(before.planned_load, after.planned_load)]) });
}

function loadWords(before: number, after: number): string {
  if (after < before) return m.would_easier();
  return after > before ? m.would_fuller() : m.would_others();
}

function inputWords(input: NearestInput): string {
  switch (input.input) {
    case 'sleep':
      return m.would_sleep({ sleep: hours(input.sleep) });
    case 'item':
      return m.would_item({ item: itemName(input.item).toLowerCase(), score: input.score });
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
