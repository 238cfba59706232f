import type { Shareable, TodayView } from '../../bindings';
import { m } from '../../paraglide/messages.js';
import type { Screen } from '../../shell/navigation.svelte';
import { movementAliases, movementName } from '../../words/movements';
import { folded } from '../library/search';

/** Something the palette leads to. */
export type Target =
  | { readonly to: 'screen'; readonly screen: Screen }
  | { readonly to: 'start' }
  | { readonly to: 'activity' }
  | { readonly to: 'note' }
  | { readonly to: 'thought' }
  | { readonly to: 'share'; readonly what: Shareable };

export interface Entry {
  readonly key: string;
  readonly label: string;
  /** Other names it is found by. */
  readonly aliases?: readonly string[];
  readonly kind: 'action' | 'page' | 'movement';
  readonly target: Target;
}

const MOVEMENTS_FROM = 2;
const MOVEMENTS_MOST = 6;

const action = (key: string, label: string, target: Target): Entry => ({ key, label, kind: 'action', target });
const screen = (of: Screen): Target => ({ to: 'screen', screen: of });
const page = (label: string, of: Screen): Entry => ({ key: `page ${of.name}`, label, kind: 'page', target: screen(of) });

/** What can be done right now, as Rust says it; what cannot is not listed. */
export function actionsOf(today: TodayView | undefined): readonly Entry[] {
  const done = today?.done.at(-1);
  const trains = today?.plan?.outcome.outcome === 'train' && done === undefined && today.session === null;
  const entries: (Entry | false)[] = [
    today !== undefined && today.session !== null && action('go-on', m.palette_go_on(), screen({ name: 'session' })),
    today?.check_in === null && action('check-in', m.palette_check_in(), screen({ name: 'today' })),
    trains && action('start', m.palette_start(), { to: 'start' }),
    done?.reflected === false &&
      action('reflect', m.palette_reflect(), screen({ name: 'reflection', session: done.id })),
    today?.offers.moving !== false && action('interlude', m.interlude_open(), screen({ name: 'interlude' })),
    today?.offers.moving !== false && action('activity', m.activity_log(), { to: 'activity' }),
    action('note', m.journal_note_write(), { to: 'note' }),
    action('thought', m.thought_catch(), { to: 'thought' }),
    trains && action('elsewhere', m.elsewhere_open(), screen({ name: 'elsewhere' })),
    trains && action('share-session', m.share_session_palette(), { to: 'share', what: 'session' }),
    today?.album !== undefined && today.album !== null && action('share-album', m.share_album(), { to: 'share', what: 'album' }),
  ];
  return entries.filter((entry) => entry !== false);
}

export const pages = (): readonly Entry[] => [
  page(m.nav_today(), { name: 'today' }),
  page(m.nav_album(), { name: 'album' }),
  page(m.nav_library(), { name: 'library' }),
  page(m.nav_progress(), { name: 'progress' }),
  page(m.nav_journal(), { name: 'journal' }),
  page(m.nav_settings(), { name: 'settings' }),
];

export const movementEntries = (slugs: readonly string[]): readonly Entry[] =>
  slugs.map((movement) => ({
    key: `movement ${movement}`,
    label: movementName(movement),
    aliases: movementAliases(movement),
    kind: 'movement',
    target: screen({ name: 'library', movement }),
  }));

/** How well words answer what was typed: the lower the better; `undefined`: not at all. */
function distance({ label, aliases = [] }: Entry, typed: readonly string[]): number | undefined {
  const words = folded([label, ...aliases].join(' ')).split(' ');
  let sum = 0;
  for (const part of typed) {
    const at = words.findIndex((word) => word.startsWith(part));
    if (at === -1) return undefined;
    sum += at;
  }
  return sum;
}

/** Entries that answer what was typed, the closest first; all but the movements before anything is. */
export function found(entries: readonly Entry[], typed: string): readonly Entry[] {
  const parts = folded(typed).split(' ').filter((part) => part !== '');
  if (parts.length === 0) return entries.filter((entry) => entry.kind !== 'movement');
  const near = entries
    .filter((entry) => entry.kind !== 'movement' || parts.join('').length >= MOVEMENTS_FROM)
    .flatMap((entry) => {
      const far = distance(entry, parts);
      return far === undefined ? [] : [{ entry, far }];
    })
    .sort((one, other) => one.far - other.far)
    .map(({ entry }) => entry);
  const movements = near.filter((entry) => entry.kind === 'movement').slice(0, MOVEMENTS_MOST);
  return [...near.filter((entry) => entry.kind !== 'movement'), ...movements];
}
