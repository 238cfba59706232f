import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { findings } from '../../../test/axe';
import { appView } from '../../../test/app';
import type { MovementBrief } from '../../bindings';
import { toasts } from '../../components/toasts.svelte';
import { usePlatform } from '../../platform';
import { demoMovement, demoMovements } from '../../platform/demo-library';
import { FakePlatform } from '../../platform/fake';
import App from '../../shell/App.svelte';
import { go, navigation } from '../../shell/navigation.svelte';
import { placeName } from '../../words/vocabulary';
import { folded, search, shelved, type Wanted } from './search';
import { list } from './wanted.svelte';
import { equipmentWords, rowEnd } from './words';

let platform: FakePlatform;
let movements: readonly MovementBrief[];

const put = (slug: string, excluded: boolean) => {
  movements = movements.map((one) => (one.slug === slug ? { ...one, excluded } : one));
  platform.touch('library', 'today');
  return { id: 'profile-2' };
};

beforeEach(async () => {
  movements = demoMovements;
  platform = new FakePlatform({
    view_app: () => appView(),
    view_library: () => ({ movements: [...movements] }),
    view_movement: (request) => demoMovement(movements, request.movement),
    exclude_movement: (request) => put(request.movement, true),
    include_movement: (request) => put(request.movement, false),
  });
  usePlatform(platform);
  list.everything();
  list.opened = undefined;
  await go({ name: 'settings' });
});

/** Opens the library as the person does, from the rail. */
async function openLibrary() {
  const user = userEvent.setup();
  render(App);
  await user.click(await screen.findByRole('button', { name: 'Library' }));
  await screen.findByRole('button', { name: /^Goblet squat/ });
  return user;
}
const field = () => screen.getByRole('searchbox', { name: 'Find a movement' });
const rows = () => [...document.querySelectorAll('[data-row] .name')].map((name) => name.textContent);

describe('the list', () => {
  it('has the search field under the hand on arrival', async () => {
    await openLibrary();
    await waitFor(() => expect(document.activeElement).toBe(field()));
  });

  it('stands in the order of the alphabet, each with its figure, what it is for and what it needs', async () => {
    await openLibrary();
    expect(rows()).toEqual([...rows()].sort((a, b) => (a ?? '').localeCompare(b ?? '')));
    const row = screen.getByRole('button', { name: /^Barbell back squat/ });
    expect(row.querySelector('svg')).not.toBeNull();
    expect(row.textContent).toContain('barbell');
    expect(screen.getByRole('button', { name: /^Goblet squat/ }).textContent).toContain('last on 21 November');
  });

  it('finds as one types, by name, by other names, by muscle and by what it helps with', async () => {
    const user = await openLibrary();
    await user.type(field(), 'goblet');
    expect(rows()).toEqual(['Goblet squat']);
    await user.clear(field());
    await user.type(field(), 'sit to stand');
    expect(rows()).toContain('Chair stand');
    await user.clear(field());
    await user.type(field(), 'dumbbells thighs');
    expect(rows()).toContain('Goblet squat');
    expect(rows()).not.toContain('Push-up');
  });

  it('says how many are found, and what to do when there is none', async () => {
    const user = await openLibrary();
    await user.type(field(), 'goblet');
    await screen.findByText(`1 movement of ${demoMovements.length}`);
    await user.type(field(), ' zeppelin');
    await screen.findByRole('heading', { name: 'Nothing here by that name' });
    await user.click(screen.getByRole('button', { name: 'Show every movement' }));
    await screen.findByText(`${demoMovements.length} movements`);
    expect(document.activeElement).toBe(field());
  });

  it('is narrowed by pattern, by phase, and by what is at hand', async () => {
    const user = await openLibrary();
    await user.selectOptions(screen.getByLabelText('Pattern'), 'Carry');
    expect(rows()).toEqual(["Farmer's carry", 'Suitcase carry'].filter((name) => rows().includes(name)));
    expect(rows().length).toBeGreaterThan(0);
    await user.selectOptions(screen.getByLabelText('Pattern'), 'All patterns');
    await user.selectOptions(screen.getByLabelText('Where'), placeName('home'));
    expect(rows()).not.toContain('Barbell back squat');
    expect(rows()).toContain('Goblet squat');
    await user.selectOptions(screen.getByLabelText('Phase'), 'Strength');
    expect(rows().length).toBeLessThan(demoMovements.length);
  });

  it('is walked through with the arrow keys and opened with Enter, and comes back to the same row', async () => {
    const user = await openLibrary();
    await user.type(field(), 'squat');
    const found = rows();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    const second = document.activeElement;
    expect(second?.querySelector('.name')?.textContent).toBe(found[1]);
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { level: 1, name: found[1] ?? '' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement?.querySelector('.name')?.textContent).toBe(found[1]));
    expect(rows(), 'the search is as it was').toEqual(found);
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(document.activeElement).toBe(field());
  });

  it('opens the first one found with Enter in the field', async () => {
    const user = await openLibrary();
    await user.type(field(), 'goblet{Enter}');
    await screen.findByRole('heading', { level: 1, name: 'Goblet squat' });
  });

  it('says plainly when nothing was put aside', async () => {
    const user = await openLibrary();
    await user.selectOptions(screen.getByLabelText('Where'), 'Not for me for now');
    await screen.findByText(/Nothing is left out/);
  });

  it('has nothing for axe to find', async () => {
    await openLibrary();
    expect(await findings()).toEqual([]);
  });
});

describe('a movement', () => {
  async function openMovement(slug: string) {
    const user = userEvent.setup();
    await go({ name: 'library', movement: slug });
    render(App);
    await screen.findByRole('region', { name: 'Its ladder' });
    return user;
  }

  it('shows how it is done, what it is for, and where it stops', async () => {
    await openMovement('goblet-squat');
    const how = within(screen.getByRole('region', { name: 'How' }));
    expect(how.getByText('Hold one weight close to your breastbone with both hands.')).toBeTruthy();
    expect(how.getByText('Stop when your chest drops or your heels lift.')).toBeTruthy();
    expect(how.getByText('3 s down, 1 s still, 1 s up')).toBeTruthy();
    const about = within(screen.getByRole('region', { name: 'About it' }));
    expect(about.getByText(/[Ff]ront thighs/)).toBeTruthy();
    expect(screen.getByText(/^Also called kettlebell goblet squat/)).toBeTruthy();
  });

  it('stands on its ladder, harder above and easier below', async () => {
    const user = await openMovement('goblet-squat');
    const rungs = within(screen.getByRole('region', { name: 'Its ladder' })).getAllByRole('listitem');
    const numbers = rungs.map((rung) => Number(rung.querySelector('.rung')?.textContent));
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    expect(rungs.find((rung) => rung.querySelector('[aria-current]'))?.textContent).toContain('Goblet squat');
    await user.keyboard('e');
    const { ladder, movement } = demoMovement(demoMovements, 'goblet-squat');
    const below = ladder.findLast((rung) => rung.rung < movement.rung);
    expect(navigation.current).toEqual({ name: 'library', movement: below?.movements[0]?.slug });
  });

  it("shows one's own past in its own units, and says where it will stand while there is none", async () => {
    await openMovement('goblet-squat');
    const past = within(screen.getByRole('region', { name: 'You and this movement' }));
    expect(past.getByText('10 repetitions with 16 kg, 3 in reserve, on 21 November')).toBeTruthy();
    expect(past.getByText('10 × 16 kg, 3 in reserve · 9 × 16 kg, 2 in reserve, wobbly')).toBeTruthy();
  });

  it('without a past says where it will stand', async () => {
    await openMovement('chair-stand');
    expect(screen.getByText(/^Not done yet/)).toBeTruthy();
  });

  it('can be put aside with one key, and undo brings it back', async () => {
    const user = await openMovement('goblet-squat');
    await user.keyboard('n');
    await screen.findByText('Goblet squat is left out for now');
    expect(platform.asked('exclude_movement')).toEqual({ movement: 'goblet-squat' });
    await screen.findByText(/Left out of every session/);
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(platform.asked('include_movement')).toEqual({ movement: 'goblet-squat' }));
    await screen.findByRole('button', { name: 'Not for me for now' });
  });

  it('says what could not be kept', async () => {
    platform.answer('exclude_movement', () => {
      throw new Error('disk full');
    });
    const user = await openMovement('goblet-squat');
    await user.keyboard('n');
    await waitFor(() => expect(toasts.shown[0]?.text).toMatch(/mistake of Longplay/));
  });

  it('has nothing for axe to find', async () => {
    await openMovement('goblet-squat');
    expect(await findings()).toEqual([]);
  });
});

describe('searching', () => {
  const shelf = shelved(demoMovements);
  const wanted = (words: string, over: Partial<Wanted> = {}): Wanted => ({
    words,
    pattern: 'any',
    phase: 'any',
    where: 'anywhere',
    ...over,
  });
  const names = (words: string) => search(shelf, wanted(words)).map((one) => one.name);

  it('hears neither accents nor capitals nor hyphens', () => {
    expect(folded('  Élan-SPRÜNGE, ')).toBe('elan sprunge');
    expect(names('GOBLÉT')).toEqual(names('goblet'));
    expect(names('push up')).toContain('Push-up');
  });

  it('puts names before everything else', () => {
    const found = names('squat');
    const named = found.findIndex((name) => !/squat/i.test(name));
    expect(found.slice(named === -1 ? found.length : named).every((name) => !/squat/i.test(name))).toBe(true);
    expect(found[0]).toBe('Squat');
  });

  it('wants every word', () => {
    expect(names('goblet')).toHaveLength(1);
    expect(names('goblet barbell')).toEqual([]);
  });
});

describe('words', () => {
  const one = (slug: string) => demoMovements.find((movement) => movement.slug === slug)!;

  it('say what is needed, and what stands in the way', () => {
    expect(equipmentWords(one('squat'))).toBeUndefined();
    expect(equipmentWords(one('goblet-squat'))).toMatch(/ or /);
    expect(rowEnd({ ...one('back-squat'), possible_at: [] })).toMatch(/^needs: barbell/);
    expect(rowEnd({ ...one('squat'), excluded: true })).toBe('not for you for now');
    expect(rowEnd(one('squat'))).toBe('nothing needed');
  });
});
