import type { Area, Loads, Profile, Screening } from '../../bindings';
import { occasionDraft, occasionOf, type OccasionDraft } from './occasions';

/** A profile while it is being filled in: what must be said may still be unsaid. */
export interface ProfileDraft extends Omit<Profile, 'birth_year' | 'occasions'> {
  birth_year: number | undefined;
  /** Whether the health page was answered, be it with "None of these". */
  screened: boolean;
  /** Whether the person says there is such a problem; the areas follow. */
  joints: boolean;
  known: boolean;
  occasions: OccasionDraft[];
}

/** The yes-or-no statements of the health page. */
export type Statement = {
  [K in keyof Screening]: Screening[K] extends boolean ? K : never;
}[Exclude<keyof Screening, 'cleared'>];

const noneOfThese: Screening = {
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
};

/** What shops and gyms usually have, in grams; it stands in the fields until the person says otherwise. */
const usualLoads: Loads = {
  dumbbells: { min: 2_000, step: 2_000, max: 30_000 },
  kettlebell: { min: 4_000, step: 4_000, max: 32_000 },
  barbell: { min: 20_000, step: 2_500, max: 180_000 },
  machines: { min: 5_000, step: 5_000, max: 120_000 },
  backpack: { min: 2_000, step: 1_000, max: 20_000 },
};

/** What stands for everything that was skipped. */
export const blankDraft = (): ProfileDraft => ({
  birth_year: undefined,
  contexts: [],
  training_months: 0,
  usual_loads: [],
  screening: { ...noneOfThese },
  recent: { weekly_minutes: 0, longest_session: 0, strength_days: 0 },
  goals: [],
  days: ['monday', 'wednesday', 'friday'],
  minutes: 30,
  bedtime: null,
  places: [{ kind: 'home', equipment: [] }],
  loads: structuredClone(usualLoads),
  support: null,
  sport_days: [],
  occasions: [],
  resting_heart_rate: null,
  excluded_movements: [],
  screened: false,
  joints: false,
  known: false,
});

/** A profile opened for editing. */
export const draftOf = (profile: Profile): ProfileDraft => ({
  ...structuredClone(profile),
  occasions: profile.occasions.map(occasionDraft),
  screened: true,
  joints: profile.screening.joint_problem.length > 0,
  known: profile.screening.known_pain.length > 0,
});

/** What is missing, by the field's path in the request. Rust checks everything else. */
export type Missing = Readonly<Record<string, 'birth_year' | 'screening' | 'joints' | 'known' | 'occasions'>>;

/** The finished profile, or what it still needs. */
export function finished(draft: ProfileDraft): { profile: Profile } | { missing: Missing } {
  const { birth_year, screened, joints, known, ...rest } = draft;
  const missing: Record<string, Missing[string]> = {};
  if (birth_year === undefined) missing['profile.birth_year'] = 'birth_year';
  if (!screened) missing['profile.screening'] = 'screening';
  if (joints && rest.screening.joint_problem.length === 0) missing['profile.screening.joint_problem'] = 'joints';
  if (known && rest.screening.known_pain.length === 0) missing['profile.screening.known_pain'] = 'known';
  const occasions = rest.occasions.map(occasionOf).filter((occasion) => occasion !== undefined);
  if (occasions.length < rest.occasions.length) missing['profile.occasions'] = 'occasions';
  if (birth_year === undefined || Object.keys(missing).length > 0) return { missing };
  const areas = (said: boolean, where: readonly Area[]): Area[] => (said ? [...where] : []);
  return {
    profile: {
      ...rest,
      birth_year,
      occasions,
      screening: {
        ...rest.screening,
        joint_problem: areas(joints, rest.screening.joint_problem),
        known_pain: areas(known, rest.screening.known_pain),
      },
    },
  };
}

/** Whether anything was said that clearance by a professional would answer. */
export const wantsClearance = ({ screening }: Pick<ProfileDraft, 'screening'>): boolean =>
  screening.heart_condition ||
  screening.high_blood_pressure ||
  screening.chest_pain ||
  screening.dizziness_or_fainting ||
  screening.other_condition ||
  screening.prescribed_medicine ||
  screening.heart_rate_medicine ||
  screening.supervised_only ||
  screening.pregnant_or_postpartum;
