import type { Why } from '../bindings';
import { m } from '../paraglide/messages.js';
import { joined, minutes, number, withinSentence } from './format';
import { movementWithin } from './movements';
import { areaWithin, goalName, lifeSkillName, muscleName, supportWithin } from './vocabulary';

/** Why a movement is in today's session, as one sentence. Total: a new reason in Rust does not compile without its words. */
export function whyWords(movement: string, why: Why): string {
  switch (why.why) {
    case 'raises':
      return m.why_raises();
    case 'eases_area':
      return m.why_eases_area({ area: areaWithin(why.area) });
    case 'prepares':
      return m.why_prepares();
    case 'anchor':
      return m.why_anchor();
    case 'covers':
      return m.why_covers({ muscles: joined(why.muscles.map(muscleName)) });
    case 'instead':
      return m.why_instead({ planned: movementWithin(why.planned) });
    case 'on_ladder':
      return why.planned === movement ? m.why_on_ladder_itself() : m.why_on_ladder({ planned: movementWithin(why.planned) });
    case 'for_life':
      return m.why_for_life({ skill: lifeSkillName(why.skill) });
    case 'for_goal':
      return m.why_for_goal({ goal: withinSentence(goalName(why.goal)) });
    case 'for_support':
      return m.why_for_support({ need: supportWithin(why.need) });
    case 'steady_feet':
      return m.why_steady_feet();
    case 'then_and_now':
      return m.why_then_and_now();
    case 'earned':
      return m.why_earned();
    case 'base':
      return m.why_base({ so_far: number(why.so_far), aim: minutes(why.aim) });
    case 'spare_time':
      return m.why_spare_time();
    case 'calms_down':
      return m.why_calms_down();
    case 'play':
      return m.why_play();
  }
}

/** The reasons of movements that stand together. The same reason is said once: what follows it says nothing more. */
export function whyEach(blocks: readonly { movement: string; why: Why }[]): readonly (string | undefined)[] {
  const words = blocks.map(({ movement, why }) => whyWords(movement, why));
  return words.map((one, at) => (one === words[at - 1] ? undefined : one));
}
