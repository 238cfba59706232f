/** Views of a session as Rust sends them, for component tests and for work on the screens. */
import type { Interruption, LoggedSet, PlayerView, SessionView, SetView } from '../../bindings';

/** Kettlebells of 4, 8, 12 kg and so on. */
const kettlebells = { min: 4_000, step: 4_000, max: 32_000 };

const set = (over: Partial<LoggedSet> = {}): SetView => ({
  set: {
    phase: 'strength',
    block: 0,
    set: 1,
    movement: 'goblet-squat',
    amount: 8,
    load: 16_000,
    reserve: 3,
    quality: 'clean',
    ...over,
  },
  timed: false,
  takes_load: true,
  loads: kettlebells,
  takes_reserve: true,
  may_add: false,
});

/** A goblet squat, second set of three, to be done now. */
export const squatting: PlayerView = {
  at: 600_000,
  step: 'repetitions',
  phase: 'strength',
  movement: 'goblet-squat',
  pattern: 'squat',
  block: { number: 1, of: 3 },
  purpose: 'work',
  set: { number: 2, of: 3 },
  ramp_up: false,
  side: null,
  dose: { measure: 'repetitions', repetitions: 8 },
  each_side: false,
  load: 16_000,
  implement: 'kettlebell',
  takes_load: true,
  reserve: 3,
  loads: kettlebells,
  tuning: null,
  may_take_less: true,
  easier: null,
  beyond: [],
  went_beyond: null,
  asks_drive: false,
  drive: null,
  effort: 6,
  support: null,
  fast: false,
  remaining_ms: null,
  total_ms: null,
  spent_ms: 4_000,
  running: false,
  elapsed_seconds: 840,
  minutes_left: 20,
  progress: [
    { phase: 'prime', state: 'done', done_ms: 240_000, total_ms: 240_000 },
    { phase: 'skill', state: 'done', done_ms: 360_000, total_ms: 360_000 },
    { phase: 'strength', state: 'current', done_ms: 260_000, total_ms: 840_000 },
    { phase: 'aerobic', state: 'ahead', done_ms: 0, total_ms: 300_000 },
    { phase: 'downshift', state: 'ahead', done_ms: 0, total_ms: 300_000 },
  ],
  next: {
    next: 'set',
    phase: 'strength',
    movement: 'goblet-squat',
    set: { number: 3, of: 3 },
    dose: { measure: 'repetitions', repetitions: 8 },
    each_side: false,
    load: 16_000,
    reserve: 3,
  },
  next_movement: 'one-arm-row',
  turns_with: null,
  changes_over: false,
  prefill: { amount: 8, load: 16_000, reserve: 3, quality: 'clean' },
  sets: [set()],
  last_logged: null,
  can_undo: false,
  alternatives: ['chair-stand', 'squat'],
  breath: null,
  paused: false,
  asks: null,
  practises_pace: null,
  practice: null,
  repeats_done: 0,
  calls: null,
  call: null,
  notice: null,
  light: null,
  advice: null,
  hurts: { movement: 'goblet-squat', areas: ['knee', 'hip', 'neck', 'shoulder', 'elbow', 'wrist', 'chest', 'upper_back', 'lower_back', 'abdomen', 'thigh', 'calf', 'ankle', 'foot'], likely: 2 },
  discomforts: [],
  offers_downshift: false,
  can_do_later: true,
  least_sets: 2,
  sooner: [
    { minutes: 3, left_out: [{ movement: 'brisk-walk', part: { part: 'minutes', count: 3 } }] },
    { minutes: 5, left_out: [{ movement: 'brisk-walk', part: { part: 'whole' } }] },
  ],
  flags: [],
  ending: null,
};

/** Rest after the first set. */
export const resting: PlayerView = {
  ...squatting,
  step: 'rest',
  remaining_ms: 72_000,
  total_ms: 90_000,
  spent_ms: 18_000,
  running: true,
  prefill: null,
  last_logged: 0,
  can_undo: true,
};

/** Squats that take turns with rows: the second set is to be done now. */
export const takingTurns: PlayerView = {
  ...squatting,
  set: { number: 2, of: 3 },
  turns_with: 'backpack-row',
  next_movement: 'backpack-row',
  next: {
    next: 'set',
    phase: 'strength',
    movement: 'backpack-row',
    set: { number: 2, of: 3 },
    dose: { measure: 'repetitions', repetitions: 10 },
    each_side: false,
    load: 12_000,
    reserve: 3,
  },
};

/** The rest after them, with the rows to come. */
export const walkingOver: PlayerView = {
  ...resting,
  movement: 'backpack-row',
  pattern: 'pull',
  block: { number: 2, of: 3 },
  set: { number: 2, of: 3 },
  dose: { measure: 'repetitions', repetitions: 10 },
  load: 12_000,
  implement: 'backpack',
  turns_with: 'goblet-squat',
  changes_over: true,
  next_movement: 'goblet-squat',
  remaining_ms: 27_000,
  total_ms: 40_000,
  spent_ms: 13_000,
};

/** A balance hold on the first side. */
export const holding: PlayerView = {
  ...squatting,
  step: 'hold',
  phase: 'skill',
  movement: 'single-leg-stand',
  pattern: 'balance',
  block: { number: 1, of: 2 },
  side: 'first',
  dose: { measure: 'hold', seconds: 30 },
  each_side: true,
  load: null,
  implement: null,
  takes_load: false,
  reserve: null,
  support: 'chair',
  remaining_ms: 19_000,
  total_ms: 30_000,
  spent_ms: 11_000,
  running: true,
  prefill: { amount: 11, load: null, reserve: null, quality: 'clean' },
};

/** Breathing out, two seconds in. */
export const breathing: PlayerView = {
  ...squatting,
  step: 'breathing',
  phase: 'downshift',
  movement: 'long-exhale',
  pattern: 'breathing',
  block: { number: 2, of: 2 },
  set: { number: 1, of: 1 },
  dose: { measure: 'breaths', seconds: 300, inhale_tenths: 40, exhale_tenths: 60 },
  load: null,
  implement: null,
  takes_load: false,
  reserve: null,
  remaining_ms: 214_000,
  total_ms: 300_000,
  spent_ms: 86_000,
  running: true,
  minutes_left: 4,
  next: { next: 'reflect' },
  next_movement: null,
  prefill: null,
  alternatives: [],
  breath: { stroke: 'out', stroke_remaining_ms: 4_000, inhale_ms: 4_000, exhale_ms: 6_000 },
  progress: squatting.progress.map((phase) =>
    phase.phase === 'downshift'
      ? { ...phase, state: 'current' as const, done_ms: 90_000 }
      : { ...phase, state: 'done' as const, done_ms: phase.total_ms },
  ),
};

/** Steady walking. */
export const walking: PlayerView = {
  ...breathing,
  step: 'steady',
  phase: 'aerobic',
  movement: 'brisk-walk',
  pattern: 'aerobic',
  block: { number: 1, of: 1 },
  dose: { measure: 'hold', seconds: 900 },
  effort: 4,
  breath: null,
  remaining_ms: 724_000,
  total_ms: 900_000,
  spent_ms: 176_000,
  minutes_left: 18,
  next_movement: 'long-exhale',
};

/** Steady walking that could be pacing practice, with the talk test open. */
export const askedToTalk: PlayerView = { ...walking, practises_pace: false, asks: { question: 'talk_test' } };

/** Holding a pace, asked for the fourth time. */
export const pacing: PlayerView = {
  ...walking,
  practises_pace: true,
  asks: { question: 'pace', target: 4 },
  practice: { target: 4, answers: [4, 4, 5], evenness: { spread: 33, steadiness: 'even', level: 'at' } },
};

/** The third hard part of six. */
export const running: PlayerView = {
  ...walking,
  step: 'interval',
  movement: 'run',
  block: { number: 2, of: 3 },
  set: { number: 3, of: 6 },
  dose: { measure: 'hold', seconds: 90 },
  effort: 6,
  repeats_done: 2,
  remaining_ms: 41_000,
  total_ms: 90_000,
  spent_ms: 49_000,
};

/** The easy part after it. */
export const easing: PlayerView = {
  ...running,
  step: 'ease',
  set: { number: 4, of: 6 },
  repeats_done: 3,
  remaining_ms: 52_000,
  total_ms: 75_000,
  spent_ms: 23_000,
  can_undo: true,
};

/** Back from the walk: how hard was it? */
export const backFromWalk: PlayerView = {
  ...walking,
  step: 'transition',
  phase: 'downshift',
  movement: 'long-exhale',
  pattern: 'breathing',
  dose: { measure: 'breaths', seconds: 300, inhale_tenths: 40, exhale_tenths: 60 },
  asks: { question: 'aerobic_effort' },
  practice: { target: 4, answers: [4, 4, 5, 4], evenness: { spread: 25, steadiness: 'even', level: 'at' } },
  remaining_ms: 15_000,
  total_ms: 15_000,
};

/** Stepping to the side that is called. */
export const called: PlayerView = {
  ...holding,
  movement: 'coin-shuffle',
  pattern: 'reaction',
  each_side: false,
  side: null,
  support: null,
  calls: 'sides',
  call: { call: { way: 'left' }, number: 4, since_ms: 100 },
};

/** Everything is done. */
export const finished: PlayerView = {
  ...breathing,
  step: 'reflect',
  phase: null,
  movement: null,
  pattern: null,
  block: null,
  purpose: null,
  set: null,
  dose: null,
  breath: null,
  remaining_ms: null,
  total_ms: null,
  running: false,
  elapsed_seconds: 2_040,
  minutes_left: 0,
  next: null,
  hurts: null,
  can_do_later: false,
  least_sets: null,
  sooner: [],
  sets: [set(), set({ set: 2 }), set({ set: 3, amount: 7, quality: 'wobbly' })],
  can_undo: true,
  last_logged: 2,
  ending: 'complete',
  progress: squatting.progress.map((phase) => ({ ...phase, state: 'done' as const, done_ms: phase.total_ms })),
};

export const session = (player: PlayerView, interruption: Interruption | null = null): SessionView => ({
  id: '019ab000-0000-7000-8000-000000000001',
  interruption,
  intention: null,
  unsaved: null,
  shown: { large_type: false, small_window: null },
  player,
});
