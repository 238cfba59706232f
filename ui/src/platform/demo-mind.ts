import type { DoneElsewhere, IntentionOffer, LoggedSet, ReflectionView, SetView, TrialsView } from '../bindings';

/** What an invented session is for, how it went elsewhere, and what there is to say about it. */
export const demoIntentions: IntentionOffer[] = [
  { intention: 'strength_in_reserve', movement: 'goblet-squat' },
  { intention: 'clean_movement', movement: 'single-leg-reach' },
  { intention: 'talking_breath', movement: 'brisk-walk' },
  { intention: 'be_present', movement: null },
];

const set = (over: Partial<LoggedSet>, timed: boolean): SetView => ({
  set: { phase: 'strength', block: 0, set: 1, movement: 'goblet-squat', amount: 8, load: 16_000, reserve: 3, quality: 'clean', ...over },
  timed,
  takes_load: !timed,
  loads: timed ? null : { min: 4_000, step: 4_000, max: 32_000 },
  takes_reserve: !timed,
  may_add: false,
});
const held = { load: null, reserve: null };

export const demoElsewhere: DoneElsewhere = {
  day: '2026-11-24',
  weekday: 'tuesday',
  kind: 'build',
  sets: [
    set({ phase: 'prime', movement: 'easy-skip', amount: 60, ...held }, true),
    set({ phase: 'skill', movement: 'single-leg-reach', amount: 30, ...held }, true),
    set({ phase: 'skill', movement: 'single-leg-reach', amount: 30, set: 2, ...held }, true),
    set({}, false),
    set({ set: 2 }, false),
    set({ set: 3 }, false),
    set({ phase: 'aerobic', movement: 'brisk-walk', amount: 600, ...held }, true),
    set({ phase: 'downshift', movement: 'slow-breathing', amount: 240, ...held }, true),
  ],
};

export const demoReflection: ReflectionView = {
  session: 'demo-session',
  day: '2026-11-24',
  kind: 'build',
  hard: false,
  elsewhere: false,
  ending: 'complete',
  active: 2040,
  sets: 9,
  question: 'learning',
  form: { form: { clean: 7, wobbly: 1, lost: 0 }, answer: 'yes' },
  practised: true,
  intention: { intention: 'clean_movement', movement: 'single-leg-reach', followed: 'partly' },
  thoughts: [
    {
      id: 'demo-thought',
      session: 'demo-session',
      phase: 'strength',
      movement: 'goblet-squat',
      text: 'Why is this still hard?',
      turned: null,
      reframe: 'learning',
    },
  ],
  reflection: null,
};

/** Nobody asked the coin. */
export const demoTrials: TrialsView = {
  trials: [],
  offered: [
    { practice: 'easy_movement', minutes: 2 },
    { practice: 'evening_walk', minutes: 10 },
    { practice: 'quiet_minutes', minutes: 5 },
  ],
  questions: ['sleep', 'energy', 'mood'],
  pairs: 28,
  today: null,
  yesterday: null,
};
