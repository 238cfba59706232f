import type { RedFlag } from '../bindings';
import { m } from '../paraglide/messages.js';

interface Words {
  readonly name: () => string;
  /** What to do now, as `RedFlag::urgency` in `training` ranks it. */
  readonly advice: () => string;
}

const words: Readonly<Record<RedFlag, Words>> = {
  chest_pressure: { name: m.flag_chest_pressure, advice: m.stop_emergency },
  collapse: { name: m.flag_collapse, advice: m.stop_emergency },
  breathless_at_rest: { name: m.flag_breathless_at_rest, advice: m.stop_emergency },
  stroke_signs: { name: m.flag_stroke_signs, advice: m.stop_emergency },
  worst_headache: { name: m.flag_worst_headache, advice: m.stop_emergency },
  confusion: { name: m.flag_confusion, advice: m.stop_emergency },
  saddle_numbness: { name: m.flag_saddle_numbness, advice: m.stop_emergency },
  dark_urine: { name: m.flag_dark_urine, advice: m.stop_emergency },
  near_faint: { name: m.flag_near_faint, advice: m.stop_today },
  hot_swelling: { name: m.flag_hot_swelling, advice: m.stop_clinician },
  new_weakness: { name: m.flag_new_weakness, advice: m.stop_clinician },
  night_pain: { name: m.flag_night_pain, advice: m.stop_clinician },
  injury_fall: { name: m.flag_injury_fall, advice: m.stop_clinician },
};

export const redFlags = Object.keys(words) as readonly RedFlag[];
export const redFlagName = (flag: RedFlag): string => words[flag].name();
export const redFlagAdvice = (flag: RedFlag): string => words[flag].advice();
