import type { Equipment, LoggedSet, MovementBrief, MovementView, PlaceKind } from '../bindings';

/** A small shelf for work on the screens and for component tests: facts as Rust would send them. */

const places: readonly { readonly kind: PlaceKind; readonly has: readonly Equipment[] }[] = [
  { kind: 'home', has: ['mat', 'dumbbells', 'chair'] },
  { kind: 'gym', has: ['barbell', 'machines', 'bench'] },
];

function movement(
  slug: string,
  over: Pick<MovementBrief, 'pattern' | 'phases' | 'areas' | 'control' | 'life_skill' | 'rung'> & Partial<MovementBrief>,
): MovementBrief {
  const equipment = over.equipment ?? [];
  const possible = (has: readonly Equipment[]) =>
    equipment.length === 0 || equipment.some((set) => set.every((one) => has.includes(one)));
  return {
    slug,
    muscles: [],
    helpers: [],
    equipment,
    possible_at: places.filter(({ has }) => possible(has)).map(({ kind }) => kind),
    excluded: false,
    last: null,
    ...over,
  };
}

/** Most of the shelf squats: what such a movement usually has need not be said each time. */
const squat = (slug: string, over: Pick<MovementBrief, 'life_skill' | 'rung'> & Partial<MovementBrief>): MovementBrief =>
  movement(slug, {
    pattern: 'squat',
    phases: ['strength'],
    muscles: ['quadriceps', 'glutes'],
    areas: ['lower_back', 'hip', 'thigh', 'knee', 'ankle', 'foot'],
    control: 2,
    ...over,
  });

export const demoMovements: readonly MovementBrief[] = [
  squat('chair-stand-hands', {
    phases: ['prime', 'strength'],
    helpers: ['triceps'],
    areas: ['shoulder', 'elbow', 'wrist', 'hip', 'thigh', 'knee', 'ankle', 'foot'],
    equipment: [['chair']],
    control: 1,
    life_skill: 'get_up_from_chair',
    rung: 1,
  }),
  squat('supported-squat', {
    phases: ['prime', 'skill', 'strength'],
    areas: ['hip', 'thigh', 'knee', 'ankle', 'foot'],
    control: 1,
    life_skill: 'sit_with_ease',
    rung: 1,
  }),
  squat('chair-stand', {
    phases: ['prime', 'strength'],
    helpers: ['hamstrings'],
    equipment: [['chair']],
    control: 1,
    life_skill: 'get_up_from_chair',
    rung: 2,
  }),
  squat('leg-press', {
    helpers: ['hamstrings'],
    areas: ['hip', 'thigh', 'knee', 'ankle', 'foot'],
    equipment: [['machines']],
    control: 1,
    life_skill: 'climb_stairs',
    rung: 2,
  }),
  squat('squat', {
    phases: ['prime', 'skill', 'strength'],
    helpers: ['hamstrings', 'core'],
    life_skill: 'sit_with_ease',
    rung: 3,
  }),
  squat('staggered-chair-stand', {
    helpers: ['hamstrings'],
    equipment: [['chair']],
    life_skill: 'get_up_from_chair',
    rung: 3,
  }),
  squat('wall-sit', {
    areas: ['hip', 'thigh', 'knee', 'ankle', 'foot'],
    control: 1,
    life_skill: 'sit_with_ease',
    rung: 3,
  }),
  squat('band-squat', {
    helpers: ['hamstrings', 'core'],
    areas: ['shoulder', 'elbow', 'wrist', 'lower_back', 'hip', 'thigh', 'knee', 'ankle', 'foot'],
    equipment: [['band']],
    life_skill: 'sit_with_ease',
    rung: 4,
  }),
  squat('goblet-squat', {
    last: { day: '2026-11-21', weekday: 'saturday' },
    helpers: ['hamstrings', 'core'],
    areas: ['shoulder', 'elbow', 'wrist', 'upper_back', 'lower_back', 'hip', 'thigh', 'knee', 'ankle', 'foot'],
    equipment: [['dumbbells'], ['kettlebell'], ['backpack']],
    life_skill: 'lift_from_floor',
    rung: 4,
  }),
  squat('sumo-squat', {
    helpers: ['hamstrings', 'core'],
    areas: ['wrist', 'lower_back', 'hip', 'thigh', 'knee', 'ankle', 'foot'],
    equipment: [['dumbbells'], ['kettlebell'], ['backpack']],
    life_skill: 'lift_from_floor',
    rung: 4,
  }),
  squat('pause-squat', {
    phases: ['skill', 'strength'],
    helpers: ['hamstrings', 'core'],
    control: 3,
    life_skill: 'sit_with_ease',
    rung: 5,
  }),
  squat('back-squat', {
    helpers: ['hamstrings', 'core'],
    areas: ['neck', 'shoulder', 'wrist', 'upper_back', 'lower_back', 'hip', 'thigh', 'knee', 'ankle', 'foot'],
    equipment: [['barbell']],
    control: 4,
    life_skill: 'lift_from_floor',
    rung: 6,
  }),
  squat('front-squat', {
    helpers: ['core', 'back'],
    areas: ['shoulder', 'elbow', 'wrist', 'upper_back', 'lower_back', 'hip', 'thigh', 'knee', 'ankle', 'foot'],
    equipment: [['barbell']],
    control: 4,
    life_skill: 'lift_from_floor',
    rung: 6,
  }),
  movement('inverted-row', {
    pattern: 'pull',
    phases: ['strength'],
    muscles: ['back', 'biceps'],
    helpers: ['shoulders', 'core'],
    areas: ['shoulder', 'elbow', 'wrist', 'upper_back', 'abdomen'],
    equipment: [['barbell']],
    control: 3,
    life_skill: 'pull_towards',
    rung: 4,
  }),
  movement('push-up', {
    pattern: 'push',
    phases: ['strength'],
    muscles: ['chest', 'triceps'],
    helpers: ['shoulders', 'core'],
    areas: ['shoulder', 'elbow', 'wrist', 'chest', 'lower_back', 'abdomen', 'foot'],
    control: 3,
    life_skill: 'push_away',
    rung: 4,
  }),
  movement('suitcase-carry', {
    pattern: 'carry',
    phases: ['skill', 'strength'],
    muscles: ['core'],
    helpers: ['back', 'glutes'],
    areas: ['neck', 'shoulder', 'elbow', 'wrist', 'upper_back', 'lower_back', 'abdomen', 'hip', 'knee', 'ankle', 'foot'],
    equipment: [['dumbbells'], ['kettlebell'], ['backpack']],
    control: 2,
    life_skill: 'carry_shopping',
    rung: 2,
  }),
  movement('single-leg-reach', {
    pattern: 'balance',
    phases: ['skill'],
    helpers: ['glutes'],
    areas: ['lower_back', 'hip', 'thigh', 'knee', 'calf', 'ankle', 'foot'],
    control: 3,
    life_skill: 'catch_stumble',
    rung: 6,
  }),
  movement('farmer-carry', {
    pattern: 'carry',
    phases: ['strength'],
    muscles: ['core', 'back'],
    helpers: ['glutes', 'calves'],
    areas: ['neck', 'shoulder', 'elbow', 'wrist', 'upper_back', 'lower_back', 'hip', 'knee', 'ankle', 'foot'],
    equipment: [['dumbbells']],
    control: 2,
    life_skill: 'carry_shopping',
    rung: 3,
  }),
  movement('brisk-walk', {
    pattern: 'aerobic',
    phases: ['aerobic'],
    areas: ['hip', 'thigh', 'knee', 'calf', 'ankle', 'foot'],
    control: 1,
    life_skill: 'walk_far',
    rung: 2,
  }),
  movement('step-up', {
    pattern: 'lunge',
    phases: ['prime', 'skill', 'strength'],
    muscles: ['quadriceps', 'glutes'],
    helpers: ['hamstrings', 'calves'],
    areas: ['hip', 'thigh', 'knee', 'calf', 'ankle', 'foot'],
    equipment: [['step']],
    control: 2,
    life_skill: 'climb_stairs',
    rung: 2,
  }),
  movement('bear-crawl', {
    pattern: 'locomotion',
    phases: ['skill', 'strength'],
    muscles: ['core', 'shoulders'],
    helpers: ['quadriceps', 'triceps'],
    areas: ['shoulder', 'elbow', 'wrist', 'abdomen', 'hip', 'thigh', 'knee', 'ankle', 'foot'],
    control: 3,
    life_skill: 'get_up_from_floor',
    rung: 3,
  }),
  movement('tandem-stand', {
    pattern: 'balance',
    phases: ['prime', 'skill'],
    areas: ['hip', 'calf', 'ankle', 'foot'],
    control: 1,
    life_skill: 'catch_stumble',
    rung: 3,
  }),
  movement('shoulder-rolls', {
    pattern: 'mobility',
    phases: ['prime', 'downshift'],
    areas: ['neck', 'shoulder'],
    control: 1,
    life_skill: 'reach_high',
    rung: 1,
  }),
  movement('box-step', {
    pattern: 'coordination',
    phases: ['prime', 'skill'],
    areas: ['hip', 'knee', 'calf', 'ankle', 'foot'],
    control: 2,
    life_skill: 'catch_stumble',
    rung: 3,
  }),
  movement('kettlebell-swing', {
    pattern: 'power',
    phases: ['strength'],
    muscles: ['glutes', 'hamstrings'],
    helpers: ['back', 'core', 'quadriceps'],
    areas: ['shoulder', 'elbow', 'wrist', 'upper_back', 'lower_back', 'hip', 'thigh', 'knee', 'ankle', 'foot'],
    equipment: [['kettlebell']],
    control: 4,
    life_skill: 'lift_from_floor',
    rung: 2,
  }),];

/** The ladder of the squat. */
const SQUATS: readonly string[] = [
  'chair-stand-hands',
  'supported-squat',
  'chair-stand',
  'leg-press',
  'squat',
  'staggered-chair-stand',
  'wall-sit',
  'band-squat',
  'goblet-squat',
  'sumo-squat',
  'pause-squat',
  'back-squat',
  'front-squat',
];

const set = (number: number, amount: number, load: number, over: Partial<LoggedSet> = {}): LoggedSet => ({
  phase: 'strength',
  block: 0,
  set: number,
  movement: 'goblet-squat',
  amount,
  load,
  reserve: 3,
  quality: 'clean',
  ...over,
});

/** The page of a movement of the shelf; the goblet squat has a past. */
export function demoMovement(movements: readonly MovementBrief[], slug: string): MovementView {
  const found = movements.find((one) => one.slug === slug) ?? movements[0];
  if (found === undefined) throw new RangeError('the shelf is empty');
  const own = found.slug === 'goblet-squat';
  const ladder = SQUATS.includes(found.slug)
    ? movements.filter((one) => SQUATS.includes(one.slug)).sort((a, b) => a.rung - b.rung)
    : [found];
  const rungs = [...new Set(ladder.map((one) => one.rung))];
  return {
    movement: found,
    measure: 'repetitions',
    range: [8, 12],
    each_side: false,
    tempo: { down: 3, pause: 1, up: 1 },
    supports: found.slug === 'chair-stand' ? ['wall', 'chair'] : [],
    needs_support: false,
    ladder: rungs.map((rung) => ({ rung, movements: ladder.filter((one) => one.rung === rung) })),
    days: own
      ? [
          {
            day: { day: '2026-11-21', weekday: 'saturday' },
            sets: [set(1, 10, 16_000), set(2, 9, 16_000, { reserve: 2, quality: 'wobbly' })],
          },
          { day: { day: '2026-11-17', weekday: 'tuesday' }, sets: [set(1, 9, 16_000), set(2, 8, 16_000)] },
        ]
      : [],
    best: own ? { day: { day: '2026-11-21', weekday: 'saturday' }, set: set(1, 10, 16_000) } : null,
  };
}
