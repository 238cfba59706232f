/** What got better in the practice of a skill, as somebody says it of themselves. */

import type { SkillGain } from '../bindings';
import { m } from '../paraglide/messages.js';

const words: Readonly<Record<SkillGain, () => string>> = {
  faster: m.gain_faster,
  smoother: m.gain_smoother,
  more_accurate: m.gain_more_accurate,
};

export const gains = Object.keys(words) as SkillGain[];

export const gainName = (gain: SkillGain): string => words[gain]();
