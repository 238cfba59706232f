import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { findings } from '../../../test/axe';
import type { MonthView } from '../../bindings';
import { usePlatform } from '../../platform';
import { FakePlatform } from '../../platform/fake';
import { hearKey } from '../../shell/keys.svelte';
import { progress } from './fixtures';
import Progress from './Progress.svelte';

const october: MonthView = {
  page: {
    first: '2026-10-01',
    last: '2026-10-31',
    running: false,
    sessions: 9,
    kinds: [
      { kind: 'foundation', sessions: 2 },
      { kind: 'build', sessions: 7 },
    ],
    minutes: 270,
    strength_sets: 37,
    strength_days: 9,
    skill_sets: 0,
    base_minutes: 330,
    outside_minutes: 0,
    interludes: 1,
    lights: 1,
    company: ['Ana', 'the Tuesday group'],
    new_movements: ['goblet-squat'],
    climbed: [{ from: 'single-leg-stand', to: 'single-leg-reach', sessions: 4 }],
    learned: [{ day: '2026-10-12', place: 'turned', text: 'I breathe, then it moves.' }],
    pair: null,
    words: [{ day: '2026-10-02', place: 'reflection', text: 'All of it is new.' }],
  },
  albums: [{ purpose: 'strength', name: 0, support: 'sleep', begun: true, ended: false }],
  earlier: '2026-09-01',
  later: '2026-11-01',
};
const november: MonthView = {
  page: { ...october.page, first: '2026-11-01', last: '2026-11-24', running: true, sessions: 0, kinds: [], strength_sets: 0, base_minutes: 0, interludes: 0, lights: 0, company: [], new_movements: [], climbed: [], learned: [], words: [] },
  albums: [],
  earlier: '2026-10-01',
  later: null,
};
let platform: FakePlatform;

beforeEach(() => {
  platform = new FakePlatform({
    view_progress: ({ span }) => progress(span),
    view_month: ({ month }) => (month === '2026-11-01' ? november : october),
  });
  usePlatform(platform);
  window.addEventListener('keydown', hearKey);
  return () => window.removeEventListener('keydown', hearKey);
});

async function open() {
  render(Progress);
  await userEvent.click(await screen.findByLabelText('Liner notes'));
  return within(await screen.findByRole('article', { name: 'October 2026' }));
}

test('a month tells what it was for, what was done and learned, in own words; what there is none of has no row', async () => {
  const page = await open();
  expect(page.getByText(/begun this month. Made for: /)).toBeTruthy();
  expect(page.getByText('“All of it is new.”')).toBeTruthy();
  const done = within(page.getByRole('region', { name: 'What was done' }));
  expect(done.getByText('9 in 4 h 30: 2 × foundation and 7 × strength you can repeat')).toBeTruthy();
  expect(done.getByText('the warning light heeded 1 time')).toBeTruthy();
  expect(done.getByText('Ana and the Tuesday group')).toBeTruthy();
  expect(done.queryByText('Skill')).toBeNull();
  const learned = within(page.getByRole('region', { name: 'What was learned' }));
  expect(learned.getByText('12 October: “I breathe, then it moves.”')).toBeTruthy();
  expect(await findings()).toEqual([]);
});

test('keys lead to the months beside it, as far as there are any', async () => {
  await open();
  expect(platform.asked('view_month')).toEqual({ month: null });
  await userEvent.keyboard('l');
  const running = within(await screen.findByRole('article', { name: 'November 2026' }));
  expect(running.getByText('Liner notes, so far, up to 24 November')).toBeTruthy();
  expect(running.getByText(/^This page writes itself/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /Month after/ }).disabled).toBe(true);
  await userEvent.keyboard('e');
  await screen.findByRole('article', { name: 'October 2026' });
});

test('one key prints it, and only the page is on the paper', async () => {
  await open();
  const print = vi.spyOn(platform, 'print').mockResolvedValue();
  await userEvent.keyboard('p');
  expect(print).toHaveBeenCalledOnce();
  for (const hidden of [screen.getByRole('group', { name: 'What to look at' }), screen.getByRole('button', { name: /Print/ })])
    expect(hidden.closest('.unprinted')).not.toBeNull();
});
