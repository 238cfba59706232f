import type { PlayerView } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import { setTitle } from '../../platform';
import { stepWords } from './words';

interface Shown {
  view: PlayerView;
  look: 'small' | 'large' | 'usual';
}

/** Tells what stands around the session's screen of it: the page's title, what is to be done; the sign that something is not saved,
 * in whose size to stand. What is left of a step stands in the window's own title, which the shell writes: a page that renamed
 * itself every second would cost more than its timer. */
export function tellDesktop(shown: () => Shown) {
  const look = $derived(shown().look);
  $effect(() => {
    document.documentElement.dataset['sessionLook'] = look;
    return () => delete document.documentElement.dataset['sessionLook'];
  });

  const title = $derived(m.session_title({ step: stepWords(shown().view), app: m.app_name() }));
  $effect(() => setTitle(title));
  $effect(() => () => setTitle(m.app_name()));
}
