import type { PlayerView } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import { setTitle } from '../../platform';
import { clock } from '../../words/format';
import { stepWords } from './words';

interface Shown {
  view: PlayerView;
  /** Seconds left of the step, where it has an end. */
  seconds: number | undefined;
  look: 'small' | 'large' | 'usual';
}

/** Tells what stands around the session's screen of it: the window's title, and so the taskbar, how much is left; the sign that
 * something is not saved, in whose size to stand. */
export function tellDesktop(shown: () => Shown) {
  const look = $derived(shown().look);
  $effect(() => {
    document.documentElement.dataset['sessionLook'] = look;
    return () => delete document.documentElement.dataset['sessionLook'];
  });

  const title = $derived.by(() => {
    const { view, seconds } = shown();
    return seconds === undefined || view.step === 'away'
      ? m.session_title_plain({ step: stepWords(view), app: m.app_name() })
      : m.session_title({ time: clock(seconds), step: stepWords(view), app: m.app_name() });
  });
  $effect(() => setTitle(title));
  $effect(() => () => setTitle(m.app_name()));
}
