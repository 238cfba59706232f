import { m } from '../../paraglide/messages.js';
import type { CallFailure } from '../../platform';
import { failureWords } from '../../words/failures';
import type { Missing } from './draft';

const missingWords: Readonly<Record<Missing[string], () => string>> = {
  birth_year: m.profile_birth_year_missing,
  screening: m.profile_screening_missing,
  joints: m.screen_joint_missing,
  known: m.screen_joint_missing,
  occasions: m.profile_occasions_missing,
};

/** What Rust refuses in a profile, by field, in the person's words. */
const refused: Readonly<Record<string, () => string>> = {
  'profile.birth_year': m.profile_birth_year_range,
  'profile.days': m.profile_days_missing,
  'profile.places': m.profile_places_missing,
  'profile.loads': m.profile_loads_wrong,
  'profile.bedtime': m.profile_bedtime_wrong,
  'profile.occasions': m.profile_occasions_wrong,
  'profile.resting_heart_rate': m.profile_resting_heart_rate_wrong,
};

/** Sentences by field path. What belongs to no field stands under the empty path. */
export function profileErrors(trouble: Missing | CallFailure): Readonly<Record<string, string>> {
  if (!(trouble instanceof Error)) {
    return Object.fromEntries(Object.entries(trouble).map(([field, what]) => [field, missingWords[what]()]));
  }
  const field = trouble.field;
  if (field === undefined) return { '': failureWords(trouble) };
  const known = Object.keys(refused).find((path) => field === path || field.startsWith(`${path}.`) || field.startsWith(`${path}[`));
  return { [known ?? field]: (known === undefined ? undefined : refused[known]?.()) ?? failureWords(trouble) };
}
