import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { appView, open, steadyDay } from '../../../test/app';
import { findings } from '../../../test/axe';
import { demoIntentions } from '../../platform/demo-mind';
import { demoMovements } from '../../platform/demo-library';
import { demoInterlude } from '../../platform/demo-person';
import { navigation } from '../../shell/navigation.svelte';
import { actionsOf, found, movementEntries, pages } from './entries';

async function opened() {
  const app = await open(() => steadyDay({ intentions: demoIntentions, offers: { ...steadyDay().offers, moving: true } }));
  app.platform.answer('view_library', () => ({ movements: [...demoMovements] }));
  app.platform.answer('view_interlude', () => demoInterlude);
  app.platform.answer('catch_thought', () => ({ id: 'thought' }));
  await app.keyboard('{Control>}k{/Control}');
  const field = await screen.findByRole('combobox');
  await waitFor(() => expect(options()).toContain("Start today's session"));
  return { ...app, field };
}
const options = () => screen.queryAllByRole('option').map((option) => option.querySelector('span')?.textContent);
const chosen = () => document.getElementById(screen.getByRole('combobox').getAttribute('aria-activedescendant') ?? '')?.textContent;

test('it opens with what can be done now, and every page', async () => {
  await opened();
  expect(options()).toEqual(expect.arrayContaining(["Start today's session", 'Two minutes of movement', 'Journal', 'Settings']));
  expect(options()).not.toContain('Check in');
  expect(await findings()).toEqual([]);
});

test('a few letters and Enter go there', async () => {
  const { keyboard } = await opened();
  await keyboard('jou{Enter}');
  await waitFor(() => expect(navigation.current.name).toBe('journal'));
  expect(screen.queryByRole('combobox')).toBeNull();
});

test('two minutes of movement start from anywhere', async () => {
  const { keyboard } = await opened();
  await keyboard('two{Enter}');
  await screen.findByText('For hips and upper back, after sitting.');
});

test('arrows go round, and the one that Enter takes is always marked', async () => {
  const { keyboard } = await opened();
  const first = chosen();
  await keyboard('{ArrowUp}');
  expect(chosen()).toContain('Settings');
  await keyboard('{ArrowDown}');
  expect(chosen()).toBe(first);
});

test('Escape and the same keys close it, and it forgets what was typed', async () => {
  const { keyboard } = await opened();
  await keyboard('zzz');
  expect(screen.getByText(/Nothing by that name/)).toBeTruthy();
  await keyboard('{Control>}k{/Control}');
  await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
  await keyboard('{Control>}k{/Control}');
  expect((await screen.findByRole<HTMLInputElement>('combobox')).value).toBe('');
});

test('a thought is caught from anywhere', async () => {
  const { keyboard, platform } = await opened();
  await keyboard('catch{Enter}');
  const dialog = await screen.findByRole('dialog', { name: 'Catch a thought' });
  const field = within(dialog).getByRole('textbox');
  field.focus();
  await keyboard('The stairs were easy.{Control>}{Enter}{/Control}');
  await waitFor(() => expect(platform.asked('catch_thought')).toEqual({ text: 'The stairs were easy.' }));
});

test('what cannot be done is not listed', () => {
  const keys = (over: Parameters<typeof steadyDay>[0]) => actionsOf(steadyDay(over)).map((entry) => entry.key);
  const offers = { ...steadyDay().offers, moving: true };
  expect(keys({ offers })).toContain('start');
  expect(keys({ offers, session: { id: 's', interrupted: false, beyond: [] } })).toEqual(expect.arrayContaining(['go-on']));
  expect(keys({ offers, session: { id: 's', interrupted: false, beyond: [] } })).not.toContain('start');
  expect(keys({ offers: { ...offers, moving: false } })).not.toContain('interlude');
  expect(appView().session).toBeNull();
});

test('movements are found by the beginning of any word, the closest first, and only once something is typed', () => {
  const entries = [...pages(), ...movementEntries(['goblet-squat', 'pause-squat', 'single-leg-reach'])];
  const names = (typed: string) => found(entries, typed).map((entry) => entry.label);
  expect(names('')).toEqual(['Today', 'Album', 'Library', 'Progress', 'Journal', 'Settings']);
  expect(names('squ')).toHaveLength(2);
  expect(names('gob squ')).toEqual(['Goblet squat']);
});
