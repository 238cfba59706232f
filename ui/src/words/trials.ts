/** What the coin decides about, and what is asked of the mornings after. */

import type { Asked, Practice } from '../bindings';
import { m } from '../paraglide/messages.js';
import { minutes } from './format';

const practices: Readonly<Record<Practice, (inputs: { readonly minutes: string }) => string>> = {
  easy_movement: m.trial_easy_movement,
  evening_walk: m.trial_evening_walk,
  quiet_minutes: m.trial_quiet_minutes,
};

export const practiceWords = (offer: { readonly practice: Practice; readonly minutes: number }): string =>
  practices[offer.practice]({ minutes: minutes(offer.minutes) });

export const askedWords: Readonly<Record<Asked, () => string>> = {
  sleep: m.trial_asked_sleep,
  energy: m.trial_asked_energy,
  mood: m.trial_asked_mood,
};
