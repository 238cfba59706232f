import type { Block, MorningStrip, Profile, SessionPlan } from '../bindings';

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
  implement: null,
  reserve: null,
  effort: 5,
  rest: 90,
  transition: 15,
  support: null,
  fast: false,
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
        block('goblet-squat', { load: 16_000, implement: 'dumbbells', reserve: 3, alternatives: ['chair-stand'] }),
        block('backpack-row', { load: 12_000, reserve: 3, alternatives: ['towel-row'] }),
        block('counter-push-up', { reserve: 3, alternatives: ['wall-push-up'] }),
      ],
    },
    { phase: 'aerobic', seconds: 300, blocks: [block('brisk-walk', { sets: 1, dose: { measure: 'hold', seconds: 300 } })] },
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
  free_track: false,
  as_before: [],
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
