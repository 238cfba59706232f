import type { PlayerEvent, PlayerView, SetResult } from '../../bindings';
import { m } from '../../paraglide/messages.js';

/** What the main button does at a step. */
export interface Primary {
  readonly label: string;
  readonly event: PlayerEvent;
}

/** Returns the main button of a step; nothing where another part of the screen has the word. */
export function primaryOf(view: PlayerView, result: SetResult | undefined): Primary | undefined {
  if (view.paused) return { label: m.session_go_on(), event: { event: 'resume' } };
  switch (view.step) {
    case 'transition':
    case 'rest':
      return { label: m.session_start_now(), event: { event: 'end_rest' } };
    case 'ramp_up':
      return { label: m.session_done(), event: { event: 'done' } };
    case 'ready':
      return { label: m.session_go(), event: { event: 'begin' } };
    case 'lead_in':
    case 'side_change':
      return { label: m.session_go_now(), event: { event: 'begin' } };
    case 'repetitions':
      return result === undefined ? undefined : { label: m.session_log(), event: { event: 'log_set', ...result } };
    case 'hold':
    case 'breathing':
      return { label: m.session_enough(), event: { event: 'done' } };
    case 'interval':
      return { label: m.steady_ease_end(), event: { event: 'done' } };
    case 'ease':
      return {
        label: view.repeats_done < (view.set?.of ?? 0) ? m.steady_hard_now() : m.session_go_on(),
        event: { event: 'end_rest' },
      };
    case 'steady':
      return { label: m.session_back(), event: { event: 'done' } };
    case 'away':
      return { label: m.session_back(), event: { event: 'start_downshift' } };
    case 'control_sample':
    case 'reflect':
    case 'ended':
      return undefined;
  }
}
