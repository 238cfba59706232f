import type { Block, InterludeView, MorningStrip, Profile, SessionPlan, SideBrief, TakeAlong, WouldChange } from '../bindings';

/** The invented person of `demo.ts`: facts as Rust would send them. Component tests use them too. */
export const demoProfile: Profile = {
  birth_year: 1984,
  contexts: ['desk'],
  training_months: 8,
  usual_loads: [],
  screening: {
    heart_condition: false,
    high_blood_pressure: false,
    chest_pain: false,
    dizziness_or_fainting: false,
    other_condition: false,
    prescribed_medicine: false,
    heart_rate_medicine: false,
    joint_problem: [],
    supervised_only: false,
    pregnant_or_postpartum: false,
    recent_fall: false,
    cleared: false,
    known_pain: [],
  },
  recent: { weekly_minutes: 120, longest_session: 45, strength_days: 2 },
  goals: ['strength', 'energy'],
  days: ['tuesday', 'thursday', 'saturday'],
  minutes: 45,
  bedtime: '22:30:00',
  places: [
    { kind: 'home', equipment: ['mat', 'dumbbells', 'chair'] },
    { kind: 'gym', equipment: ['barbell', 'machines', 'bench'] },
    { kind: 'outdoors', equipment: [] },
  ],
  loads: {
    dumbbells: { min: 2_000, step: 2_000, max: 30_000 },
    kettlebell: { min: 4_000, step: 4_000, max: 32_000 },
    barbell: { min: 20_000, step: 2_500, max: 180_000 },
    machines: { min: 5_000, step: 5_000, max: 120_000 },
    backpack: { min: 2_000, step: 1_000, max: 20_000 },
  },
  support: 'energy',
  sport_days: [],
  occasions: [],
  resting_heart_rate: null,
  excluded_movements: [],
};

const block = (movement: string, over: Partial<Block> = {}): Block => ({
  movement,
  pattern: 'squat',
  sets: 2,
  dose: { measure: 'repetitions', repetitions: 8 },
  each_side: false,
  ramp_up: [],
  load: null,
  climb: [],
  zone: 'usual',
  implement: null,
  reserve: null,
  effort: 5,
  rest: 90,
  transition: 15,
  support: null,
  fast: false,
  superset: false,
  quality_stop: null,
  purpose: 'work',
  heart_rate: null,
  why: { why: 'prepares' },
  alternatives: [],
  ...over,
});

export const demoPlan: SessionPlan = {
  day: '2026-11-24',
  seed: 1,
  outcome: { outcome: 'train' },
  kind: 'build',
  track: { week: 2, weeks: 5, session: 2, sessions: 3, lighter: false, theme: 'build' },
  place: 'home',
  budget: 45,
  state: 'steady',
  phases: [
    {
      phase: 'prime',
      seconds: 240,
      blocks: [block('cat-cow', { effort: 2 }), block('shoulder-rolls', { effort: 2 }), block('march-aerobic', { effort: 3 })],
    },
    {
      phase: 'skill',
      seconds: 360,
      blocks: [
        block('single-leg-reach', { each_side: true, dose: { measure: 'hold', seconds: 30 } }),
        block('step-down', { each_side: true }),
      ],
    },
    {
      phase: 'strength',
      seconds: 840,
      blocks: [
        block('goblet-squat', {
          load: 16_000,
          implement: 'dumbbells',
          reserve: 3,
          alternatives: ['chair-stand'],
          rest: 40,
          superset: true,
          why: { why: 'anchor' },
          ramp_up: [{ repetitions: 6, load: 10_000 }],
        }),
        block('backpack-row', {
          load: 12_000,
          reserve: 3,
          rest: 40,
          alternatives: ['towel-row'],
          why: { why: 'instead', planned: 'dumbbell-press' },
        }),
        block('counter-push-up', { reserve: 3, alternatives: ['wall-push-up'] }),
      ],
    },
    { phase: 'aerobic', seconds: 300, blocks: [block('brisk-walk', { sets: 1, dose: { measure: 'hold', seconds: 300 }, why: { why: 'base', so_far: 45, aim: 90 } })] },
    {
      phase: 'downshift',
      seconds: 300,
      blocks: [
        block('long-exhale', {
          sets: 1,
          dose: { measure: 'breaths', seconds: 300, inhale_tenths: 40, exhale_tenths: 60 },
          effort: 1,
        }),
      ],
    },
  ],
  reasons: [
    {
      change: { change: 'fewer_sets', planned: 8, now: 6 },
      cause: { cause: 'sleep_below_usual', sleep: 345, usual: 420 },
    },
    {
      change: { change: 'instead', planned: 'dumbbell-press', now: 'backpack-row' },
      cause: { cause: 'complaint', area: 'neck', kind: 'tight', intensity: 4 },
    },
    { change: { change: 'more_reserve', reserve: 3 }, cause: { cause: 'readiness', state: 'steady' } },
  ],
  planned_load: 160,
  walk: 15,
  side: 'a',
  hard: false,
  free_track: true,
  loads: { kettlebell: { min: 4_000, step: 4_000, max: 32_000 } },
  as_before: [
    { change: { change: 'balance_first' }, cause: { cause: 'older_adult' } },
  ],
};

/** The day's other side. */
export const demoOther: SideBrief = {
  side: 'b',
  kind: 'build',
  minutes: 45,
  seconds: 2_040,
  skills: ['tandem-stand'],
  lifts: ['split-squat', 'towel-row'],
  aerobic: [],
};

/** What would have made another session of that day. */
export const demoWould: WouldChange = {
  changes: [
    {
      input: { input: 'sleep', sleep: 405 },
      steps: 2,
      before: { trains: true, kind: 'build', state: 'steady', minutes: 45, sets: 6, planned_load: 160 },
      after: { trains: true, kind: 'build', state: 'full', minutes: 45, sets: 8, planned_load: 190 },
    },
    {
      input: { input: 'intent', intent: 'unwind' },
      steps: 1,
      before: { trains: true, kind: 'build', state: 'steady', minutes: 45, sets: 6, planned_load: 160 },
      after: { trains: true, kind: 'build', state: 'ease', minutes: 45, sets: 6, planned_load: 120 },
    },
  ],
};

/** Two minutes after sitting. */
export const demoInterlude: InterludeView = {
  kind: 'desk',
  blocks: [
    block('cat-cow', { sets: 1, dose: { measure: 'hold', seconds: 60 }, effort: 2, pattern: 'mobility' }),
    block('shoulder-rolls', { sets: 1, dose: { measure: 'hold', seconds: 60 }, effort: 2, pattern: 'mobility' }),
  ],
  seconds: 120,
  activity: { kind: 'interlude', minutes: 2, effort: 2 },
};

/** The same session as a page. */
export const demoPage: TakeAlong = {
  day: demoPlan.day,
  weekday: 'tuesday',
  kind: demoPlan.kind,
  side: demoPlan.side,
  track: demoPlan.track,
  place: demoPlan.place,
  seconds: demoPlan.phases.reduce((sum, phase) => sum + phase.seconds, 0),
  hard: false,
  walk: demoPlan.walk,
  phases: demoPlan.phases.map((phase) => ({
    phase: phase.phase,
    seconds: phase.seconds,
    lines: phase.blocks.map((block) => ({
      movement: block.movement,
      ramp_up: block.ramp_up,
      sets: block.sets,
      dose: block.dose,
      each_side: block.each_side,
      load: block.load,
      implement: block.implement,
      reserve: block.reserve,
      effort: block.effort,
      heart_rate: block.heart_rate,
      rest: block.sets > 1 ? block.rest : null,
      support: block.support,
      fast: block.fast,
      superset: block.superset,
      quality_stop: block.quality_stop,
      purpose: block.purpose,
    })),
  })),
};

const mornings = [
  16, 17, 18, 19, 19, 18, null, null, 16, 16, 17, 17, 16.5, 16, 17, 16, 16.5, 17, 15, null, 15, 15, 15, 17, 18, 18, 16, 14,
];

/** 28 mornings with their gaps; today is the last. */
export const demoStrip = (checkedIn: boolean): MorningStrip => ({
  days: mornings.map((total, index) => ({
    day: `2026-${index < 3 ? `10-${29 + index}` : `11-${String(index - 2).padStart(2, '0')}`}`,
    total: index === mornings.length - 1 && !checkedIn ? null : total,
  })),
  low_tenths: 155,
  high_tenths: 185,
});
