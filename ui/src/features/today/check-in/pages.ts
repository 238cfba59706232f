import type { Illness, Minutes, PlaceKind, Supplied, TodayView } from '../../../bindings';
import { m } from '../../../paraglide/messages.js';
import { supplies, supplyOfYesterday, supplyWords } from '../../../words/supply';
import { controlName, controls, intentName, intents, placeName } from '../../../words/vocabulary';
import type { CheckInDraft, Step } from './draft';
import { question, type Question } from './question';

/** The words of each step's sleeve. */
export const stepWords: Readonly<Record<Step, { readonly headline: () => string; readonly line: () => string }>> = {
  sleep: { headline: m.check_in_sleep_headline, line: m.check_in_sleep_line },
  items: { headline: m.check_in_items_headline, line: m.check_in_items_line },
  tension: { headline: m.check_in_tension_headline, line: m.check_in_tension_line },
  today: { headline: m.check_in_today_headline, line: m.check_in_today_line },
};

type Scale = 'sleep_quality' | 'energy' | 'muscles' | 'stress' | 'mood';

const scales: Readonly<Record<Scale, { readonly legend: () => string; readonly steps: readonly (() => string)[] }>> = {
  sleep_quality: {
    legend: m.check_in_quality,
    steps: [
      m.score_sleep_quality_1,
      m.score_sleep_quality_2,
      m.score_sleep_quality_3,
      m.score_sleep_quality_4,
      m.score_sleep_quality_5,
    ],
  },
  energy: {
    legend: m.check_in_energy,
    steps: [m.score_energy_1, m.score_energy_2, m.score_energy_3, m.score_energy_4, m.score_energy_5],
  },
  muscles: {
    legend: m.check_in_muscles,
    steps: [m.score_muscles_1, m.score_muscles_2, m.score_muscles_3, m.score_muscles_4, m.score_muscles_5],
  },
  stress: {
    legend: m.check_in_stress,
    steps: [m.score_stress_1, m.score_stress_2, m.score_stress_3, m.score_stress_4, m.score_stress_5],
  },
  mood: {
    legend: m.check_in_mood,
    steps: [m.score_mood_1, m.score_mood_2, m.score_mood_3, m.score_mood_4, m.score_mood_5],
  },
};

/** The word for a score, for the journal and for corrections: "Some trouble". */
export const scoreWord = (item: Scale, score: number): string => scales[item].steps[score - 1]?.() ?? String(score);

const scaleQuestion = (draft: CheckInDraft, item: Scale, inline: boolean): Question =>
  question({
    field: `check_in.${item}`,
    legend: scales[item].legend(),
    choices: scales[item].steps.map((label, index) => ({ value: index + 1, label: label() })),
    value: draft[item],
    answer: (score) => (draft[item] = score),
    even: true,
    inline,
  });

const illnesses: Readonly<Record<Illness, () => string>> = {
  none: m.illness_none,
  unwell: m.illness_unwell,
  fever: m.illness_fever,
};

const illnessQuestion = (draft: CheckInDraft): Question =>
  question({
    field: 'check_in.illness',
    legend: m.check_in_illness(),
    choices: (['none', 'unwell', 'fever'] as const).map((value) => ({ value, label: illnesses[value]() })),
    value: draft.illness,
    answer: (illness) => (draft.illness = illness),
    even: true,
    inline: true,
  });

/** Yesterday's food and water: a tap each for whoever likes, and never in the way. */
const supplyQuestion = (draft: CheckInDraft, of: Supplied): Question =>
  question({
    field: `check_in.${of}`,
    legend: supplyOfYesterday(of),
    choices: supplies.map((value) => ({ value, label: supplyWords(value) })),
    value: draft[of],
    inline: true,
    even: true,
    answer: (supply) => (draft[of] = supply),
  });

const intentHints = {
  build: m.intent_hint_build,
  practise: m.intent_hint_practise,
  maintain: m.intent_hint_maintain,
  unwind: m.intent_hint_unwind,
};

/** Lengths that are offered beside the usual one. Rust takes any between 10 and 60. */
const lengths: readonly Minutes[] = [10, 15, 20, 30, 45, 60];

function minutesQuestion(draft: CheckInDraft, usual: Minutes): Question {
  const offered = [usual, ...lengths.filter((length) => length !== usual)];
  return question({
    field: 'check_in.minutes',
    legend: m.check_in_minutes(),
    choices: offered.map((value) => ({
      value,
      label: value === usual ? m.check_in_minutes_usual({ minutes: value }) : String(value),
    })),
    value: draft.minutes,
    answer: (chosen) => (draft.minutes = chosen),
  });
}

const placeQuestion = (draft: CheckInDraft, places: readonly PlaceKind[]): Question =>
  question({
    field: 'check_in.place',
    legend: m.check_in_place(),
    choices: places.map((value) => ({ value, label: placeName(value) })),
    value: draft.place,
    answer: (place) => (draft.place = place),
  });

/** The questions of a step, first to last. The body map is not among them: it is a drawing. */
export function questionsOf(step: Step, draft: CheckInDraft, today: Pick<TodayView, 'usual_minutes' | 'places'>): readonly Question[] {
  switch (step) {
    case 'sleep':
      return [scaleQuestion(draft, 'sleep_quality', false), supplyQuestion(draft, 'fuel'), supplyQuestion(draft, 'water')];
    case 'items':
      return [
        scaleQuestion(draft, 'energy', true),
        scaleQuestion(draft, 'muscles', true),
        scaleQuestion(draft, 'stress', true),
        scaleQuestion(draft, 'mood', true),
        illnessQuestion(draft),
      ];
    case 'tension':
      return [];
    case 'today':
      return [
        question({
          field: 'check_in.intent',
          legend: m.check_in_intent(),
          choices: intents.map((value) => ({ value, label: intentName(value), hint: intentHints[value]() })),
          value: draft.intent,
          answer: (intent) => (draft.intent = intent),
        }),
        question({
          field: 'check_in.control',
          legend: m.check_in_control(),
          hint: m.check_in_control_hint(),
          choices: [
            { value: 'later' as const, label: m.control_later() },
            ...controls.map((value) => ({ value, label: controlName(value) })),
          ],
          value: draft.control,
          answer: (control) => (draft.control = control),
        }),
        minutesQuestion(draft, today.usual_minutes),
        ...(today.places.length > 1 ? [placeQuestion(draft, today.places)] : []),
      ];
  }
}
