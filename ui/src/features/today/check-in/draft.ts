import type {
  Area,
  CheckIn,
  Complaint,
  ComplaintKind,
  Control,
  Illness,
  Intent,
  Minutes,
  PlaceKind,
  RedFlag,
  Supply,
} from '../../../bindings';

/** A complaint while it is being told. */
export interface ComplaintDraft {
  readonly area: Area;
  kind: ComplaintKind | undefined;
  intensity: number | undefined;
  alters_movement: boolean;
}

/** The morning's answers while they are given. Nothing is answered beforehand. */
export interface CheckInDraft {
  sleep: number | undefined;
  sleep_quality: number | undefined;
  energy: number | undefined;
  muscles: number | undefined;
  stress: number | undefined;
  mood: number | undefined;
  illness: Illness | undefined;
  /** Food and water of the day before, where one likes to say. */
  fuel: Supply | undefined;
  water: Supply | undefined;
  complaints: ComplaintDraft[];
  control: Control | 'later' | undefined;
  intent: Intent | undefined;
  minutes: Minutes | undefined;
  place: PlaceKind | undefined;
  red_flags: RedFlag[];
}

export const emptyCheckIn = (): CheckInDraft => ({
  sleep: undefined,
  sleep_quality: undefined,
  energy: undefined,
  muscles: undefined,
  stress: undefined,
  mood: undefined,
  illness: undefined,
  fuel: undefined,
  water: undefined,
  complaints: [],
  control: undefined,
  intent: undefined,
  minutes: undefined,
  place: undefined,
  red_flags: [],
});

/** An earlier check-in opened for correction. */
export const checkInDraftOf = (checkIn: CheckIn): CheckInDraft => ({
  ...checkIn,
  complaints: checkIn.complaints.map((complaint) => ({ ...complaint })),
  fuel: checkIn.fuel ?? undefined,
  water: checkIn.water ?? undefined,
  control: checkIn.control ?? 'later',
  intent: checkIn.intent ?? undefined,
  minutes: checkIn.minutes ?? undefined,
  place: checkIn.place ?? undefined,
  red_flags: [...checkIn.red_flags],
});

/** The steps, in their order. On a free day sleep and the five items are all that is asked. */
export const steps = ['sleep', 'items', 'tension', 'today'] as const;
export type Step = (typeof steps)[number];

/** What spoke last time is asked about on a free day too. */
export const stepsFor = (freeDay: boolean, asksAgain = false): readonly Step[] =>
  freeDay ? steps.slice(0, asksAgain ? 3 : 2) : steps;

/** The fields that a step still needs an answer for. */
export function missingAt(step: Step, draft: CheckInDraft): readonly string[] {
  const unanswered = (fields: readonly (keyof CheckInDraft)[]): string[] =>
    fields.filter((field) => draft[field] === undefined).map((field) => `check_in.${field}`);
  switch (step) {
    case 'sleep':
      return unanswered(['sleep', 'sleep_quality']);
    case 'items':
      return unanswered(['energy', 'muscles', 'stress', 'mood', 'illness']);
    case 'tension':
      return draft.complaints.flatMap(({ area, kind, intensity }) => [
        ...(kind === undefined ? [`check_in.complaints.${area}.kind`] : []),
        ...(intensity === undefined ? [`check_in.complaints.${area}.intensity`] : []),
      ]);
    case 'today':
      return unanswered(['intent']);
  }
}

/** The check-in as Rust takes it; `undefined` while something that is always needed is missing. */
export function finishedCheckIn(draft: CheckInDraft): CheckIn | undefined {
  const { sleep, sleep_quality, energy, muscles, stress, mood, illness } = draft;
  if (
    sleep === undefined ||
    sleep_quality === undefined ||
    energy === undefined ||
    muscles === undefined ||
    stress === undefined ||
    mood === undefined ||
    illness === undefined
  ) {
    return undefined;
  }
  return {
    sleep,
    sleep_quality,
    energy,
    muscles,
    stress,
    mood,
    illness,
    fuel: draft.fuel ?? null,
    water: draft.water ?? null,
    complaints: draft.complaints.flatMap(({ area, kind, intensity, alters_movement }): Complaint[] =>
      kind === undefined || intensity === undefined ? [] : [{ area, kind, intensity, alters_movement }],
    ),
    control: draft.control === 'later' ? null : (draft.control ?? null),
    intent: draft.intent ?? null,
    minutes: draft.minutes ?? null,
    place: draft.place ?? null,
    red_flags: [...draft.red_flags],
  };
}

/** The step that shows a field of the request. */
export function stepOf(field: string): Step {
  if (/^check_in\.(sleep|sleep_quality|fuel|water)$/.test(field)) return 'sleep';
  if (field.startsWith('check_in.complaints')) return 'tension';
  if (/^check_in\.(control|intent|minutes|place)$/.test(field)) return 'today';
  return 'items';
}

/** Nobody sleeps longer, and quarter hours are as fine as anyone knows. */
const LONGEST_SLEEP = 18 * 60;
const QUARTER = 15;

/** "7", "7.5", "7,25", "7:30", "7h30" or "7 30" as minutes in quarter hours; `undefined` for anything else. */
export function readSleep(text: string): number | undefined {
  const trimmed = text.trim().toLowerCase();
  const clock = /^(\d{1,2})\s*(?:h|:|\s)\s*([0-5]?\d)?\s*(?:m|min)?$/.exec(trimmed);
  const decimal = /^(\d{1,2}(?:[.,]\d+)?)$/.exec(trimmed);
  const minutes =
    clock !== null
      ? Number(clock[1]) * 60 + Number(clock[2] ?? 0)
      : decimal !== null
        ? Number((decimal[1] ?? '').replace(',', '.')) * 60
        : undefined;
  if (minutes === undefined || minutes > LONGEST_SLEEP) return undefined;
  return Math.round(minutes / QUARTER) * QUARTER;
}
