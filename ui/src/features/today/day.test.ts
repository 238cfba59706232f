import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { appView, heading, open, steadyDay } from '../../../test/app';
import { findings } from '../../../test/axe';
import { demoInterlude, demoPage, demoPlan, demoWould } from '../../platform/demo-person';
import { CallFailure } from '../../platform';
import { phaseName } from '../../words/vocabulary';

test('one screen answers "what today?": five tracks in order, each with its minutes', async () => {
  await open(() => steadyDay());
  expect(heading()).toBe('A steady day');
  const tracks = within(screen.getByRole('region', { name: /^Today, 34 minutes/ })).getAllByRole('listitem');
  expect(tracks.map((track) => within(track).getByRole('heading').textContent)).toEqual([
    'Prime',
    'Skill',
    'Strength',
    'Aerobic base',
    'Downshift',
  ]);
  expect(tracks.map((track) => track.querySelector('.length')?.textContent)).toEqual(['4:00', '6:00', '14:00', '5:00', '5:00']);
});

test('a phase without time is shown as not today', async () => {
  const phases = demoPlan.phases.map((phase) =>
    phase.phase === 'aerobic' ? { ...phase, seconds: 0, blocks: [] } : phase,
  );
  await open(() => steadyDay({ plan: { ...demoPlan, phases } }));
  const aerobic = screen.getByRole('heading', { name: 'Aerobic base' }).closest('li');
  expect(aerobic?.textContent).toContain('not today');
});

test('every change names the input that caused it', async () => {
  await open(() => steadyDay());
  const why = screen.getByRole('region', { name: 'Why today looks like this' });
  const rows = within(why).getAllByRole('term').map((term) => [term.textContent, term.nextElementSibling?.textContent]);
  expect(rows).toEqual([
    ['6 sets, not 8', 'You slept 5 h 45; your usual is 7 h'],
    ['One-arm row, not dumbbell overhead press', 'Your neck is tight, 4 of 10'],
    ['3 in reserve', 'You are a little under your usual'],
  ]);
});

test('a lever is one key, is said, and can be undone', async () => {
  const { platform, keyboard, user } = await open(() => steadyDay());
  platform.answer('adjust_today', (request) => steadyDay({ levers: request.levers }));
  await keyboard('e');
  await waitFor(() => expect(platform.asked('adjust_today')).toEqual({ levers: [{ lever: 'easier' }], wanted: false }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(platform.asked('adjust_today')).toEqual({ levers: [], wanted: false }));
});

test('shorter offers only shorter lengths and replaces an earlier choice', async () => {
  const { platform, keyboard } = await open(() => steadyDay({ levers: [{ lever: 'shorter', minutes: 30 }], plan: { ...demoPlan, budget: 30 } }));
  platform.answer('adjust_today', (request) => steadyDay({ levers: request.levers }));
  await keyboard('s');
  const dialog = screen.getByRole('dialog', { name: 'How long may it take?' });
  expect(within(dialog).getAllByRole('listitem').map((item) => item.textContent?.trim().split(/\s+/)[0])).toEqual(['10', '15', '20']);
  await keyboard('2');
  await waitFor(() => expect(platform.asked('adjust_today')?.levers).toEqual([{ lever: 'shorter', minutes: 15 }]));
});

test('rest is a success: it says so and offers a walk', async () => {
  await open(() => steadyDay({ plan: { ...demoPlan, outcome: { outcome: 'rest' }, reasons: [] } }));
  expect(heading()).toBe('A day of rest');
  expect(screen.getByText(/counts as part of the plan/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Log a walk' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Start session/ })).toBeNull();
});

test('a walk is logged with two keys', async () => {
  const { platform, keyboard } = await open(() => steadyDay());
  platform.answer('log_activity', () => ({ id: 'walk' }));
  await keyboard('a{Enter}');
  await waitFor(() =>
    expect(platform.asked('log_activity')).toEqual({
      day: null,
      activity: { kind: 'walk', minutes: 30, effort: 3 },
      corrects: null,
    }),
  );
});

test('a session under way comes first', async () => {
  const { keyboard, platform } = await open(
    () => steadyDay({ session: { id: 'session', interrupted: true, beyond: [] } }),
    () => appView({ session: { id: 'session', interrupted: true, beyond: [] } }),
  );
  expect(heading()).toBe('Still spinning');
  platform.answer('close_session', () => ({ id: 'session', record: 'session-end' }));
  await keyboard('x');
  await waitFor(() => expect(platform.asked('close_session')).toEqual({}));
});

test('a session under way that went beyond the plan asks once before it is closed', async () => {
  const more = { beyond: 'amount', movement: 'goblet-squat', planned: 8, done: 12, timed: false } as const;
  const { keyboard, platform } = await open(
    () => steadyDay({ session: { id: 'session', interrupted: true, beyond: [more] } }),
    () => appView({ session: { id: 'session', interrupted: true, beyond: [more] } }),
  );
  platform.answer('close_session', () => ({ id: 'session', record: 'session-end' }));
  await keyboard('x');
  expect(screen.getByText('Purpose or pressure?')).toBeInstanceOf(HTMLElement);
  expect(platform.asked('close_session')).toBeUndefined();
  await keyboard('1');
  await waitFor(() => expect(platform.asked('close_session')).toEqual({ drive: 'purpose' }));
});

test('while the normal is being learned, the strip says how far that is', async () => {
  const { readiness } = steadyDay();
  await open(() =>
    steadyDay({
      readiness: { ...readiness!, learning: { learning: 'unknown', days: 5 }, baseline: null, z_tenths: null },
      strip: { ...steadyDay().strip, low_tenths: null, high_tenths: null },
    }),
  );
  expect(screen.getByText('Still learning you (5 of 14 days)')).toBeTruthy();
});

test('a question mark lists the keys of the screen', async () => {
  const { keyboard } = await open(() => steadyDay());
  await keyboard('?');
  const keys = screen.getByRole('dialog', { name: 'Keys' });
  for (const word of ['Start session', 'Shorter', 'Rest today', 'Log a walk', 'Go to Progress']) {
    expect(within(keys).getByText(word)).toBeTruthy();
  }
});

test('axe finds nothing on today', async () => {
  await open(() => steadyDay());
  expect(await findings()).toEqual([]);
});

test('what holds from before is folded away, and said once', async () => {
  const { user } = await open(() => steadyDay());
  const fold = screen.getByRole('button', { name: 'Also as before (1)' });
  const row = screen.getByText('Balance has its place');
  expect(row.closest('dl')?.hidden).toBe(true);
  await user.click(fold);
  expect(row.closest('dl')?.hidden).toBe(false);
  expect(screen.getByText('Balance and a sure hold belong in every session')).toBeTruthy();
});

test('every movement says why it is there, on request', async () => {
  const { keyboard, user } = await open(() => steadyDay());
  expect(screen.queryByText(/An anchor of this album/)).toBeNull();
  await keyboard('i');
  expect(screen.getByText(/An anchor of this album/)).toBeTruthy();
  expect(screen.getByText(/It adds to this week's base: 45 so far, on the way to 90 minutes/)).toBeTruthy();
  expect(await findings()).toEqual([]);
  await keyboard('i');
  expect(screen.queryByText(/An anchor of this album/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Why these movements: Strength' }));
  expect(screen.getByText(/It stands in for/)).toBeTruthy();
  expect(screen.queryByText(/It adds to this week's base: 45 so far, on/)).toBeNull();
});

test('the other side is looked at before it is chosen, and choosing has a way back', async () => {
  const { platform, keyboard, user } = await open(() => steadyDay());
  platform.answer('adjust_today', (request) => steadyDay({ levers: request.levers }));
  await keyboard('b');
  const dialog = screen.getByRole('dialog', { name: 'Side B' });
  expect(dialog.textContent).toContain('34 minutes');
  expect(within(dialog).getByText('Only there, for strength').nextElementSibling?.textContent).toMatch(/split squat/i);
  expect(platform.asked('adjust_today')).toBeUndefined();
  await keyboard('{Enter}');
  await waitFor(() => expect(platform.asked('adjust_today')?.levers).toEqual([{ lever: 'side_b' }]));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(platform.asked('adjust_today')?.levers).toEqual([]));
});

test('the free track asks nothing, and can be logged afterwards', async () => {
  const free = { ...demoPlan, outcome: { outcome: 'free_track' as const, ideas: ['brisk-walk'] }, budget: 20, reasons: [], as_before: [] };
  const { platform, keyboard } = await open(() => steadyDay({ plan: free, other_side: null, levers: [{ lever: 'free_track' }] }));
  expect(heading()).toBe('A free track');
  expect(screen.getByText('Nothing to follow, nothing to score.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Start session/ })).toBeNull();
  expect(await findings()).toEqual([]);
  platform.answer('log_activity', () => ({ id: 'free' }));
  await keyboard('{Enter}{Enter}');
  await waitFor(() => expect(platform.asked('log_activity')?.activity).toEqual({ kind: 'sport', minutes: 20, effort: 3 }));
});

test('the walk that is offered is logged with one key, as Rust sent it', async () => {
  const { platform, keyboard } = await open(() => steadyDay());
  expect(screen.getByText('A walk of 15 minutes any time today counts.')).toBeTruthy();
  expect(screen.getByText("This week's base: 45 so far, on the way to 90 minutes.")).toBeTruthy();
  platform.answer('log_activity', () => ({ id: 'walk' }));
  await keyboard('k');
  await waitFor(() => expect(platform.asked('log_activity')?.activity).toEqual({ kind: 'walk', minutes: 15, effort: 3 }));
});

test('what would have changed the session is asked for, and told in sentences', async () => {
  const { platform, keyboard } = await open(() => steadyDay());
  platform.answer('view_what_would_change', () => demoWould);
  expect(platform.asked('view_what_would_change')).toBeUndefined();
  await keyboard('d');
  expect(await screen.findByText('With 6 h 45 of sleep, today would have 8 sets of strength, not 6.')).toBeTruthy();
  expect(screen.getByText('With the wish to unwind, today would have an easier load.')).toBeTruthy();
});

test('two lifts that take turns are bound together, and each says with which', async () => {
  const { user } = await open(() => steadyDay());
  const strength = screen.getByRole('heading', { name: 'Strength' }).closest('li')!;
  expect(within(strength).getByText('Goblet squat and one-arm row in turns')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Why these movements: Strength' }));
  const said = within(strength).getAllByText(/^Takes turns with .* one rests while the other works\.$/);
  expect(said.map((line) => [line.closest('dd')?.previousElementSibling?.textContent, line.textContent])).toEqual([
    ['Goblet squat', 'Takes turns with one-arm row: one rests while the other works.'],
    ['One-arm row', 'Takes turns with goblet squat: one rests while the other works.'],
  ]);
  expect(await findings()).toEqual([]);
});

test('the page to take along holds every movement with its sets, and leads back', async () => {
  const { platform, keyboard } = await open(() => steadyDay());
  platform.answer('view_take_along', () => demoPage);
  await keyboard('t');
  await screen.findByRole('heading', { name: 'Tuesday 24 November: strength you can repeat, 34 minutes' });
  for (const phase of demoPage.phases) {
    const list = screen.getByRole('region', { name: new RegExp(phaseName(phase.phase)) });
    expect(within(list).getAllByRole('listitem')).toHaveLength(phase.lines.length);
  }
  expect(screen.getByText('2 × 8, 16 kg, dumbbells')).toBeTruthy();
  expect(screen.getByText('First, lighter: 6 × 10 kg.')).toBeTruthy();
  expect(screen.getByText('In turns with one-arm row: a set of each, one rests while the other works.')).toBeTruthy();
  expect(screen.getByText('In turns with goblet squat.')).toBeTruthy();
  expect(await findings()).toEqual([]);
  await keyboard('{Escape}');
  await screen.findByRole('heading', { level: 1, name: 'A steady day' });
});

test('an earned hard day says so and has a cover of its own', async () => {
  await open(() => steadyDay({ plan: { ...demoPlan, hard: true, state: 'full' } }));
  expect(heading()).toBe('An earned hard day');
  expect(document.querySelectorAll('.cover circle').length).toBeGreaterThan(0);
  expect(document.querySelectorAll('.cover path')).toHaveLength(0);
});

test('a foundation day says that it is one', async () => {
  await open(() => steadyDay({ plan: { ...demoPlan, kind: 'foundation', state: 'full' } }));
  expect(heading()).toBe('A foundation day');
});

test('the morning of an event has a good word and no verdict', async () => {
  const reasons = [{ change: { change: 'event_morning' as const }, cause: { cause: 'event_near' as const, days: 0 } }];
  await open(() => steadyDay({ plan: { ...demoPlan, reasons } }));
  expect(heading()).toBe('Your day');
  expect(screen.getByText('Today is the day you trained for')).toBeTruthy();
  expect(screen.queryByText(/your usual range/i)).toBeNull();
});

test('a week with a theme of its own says so on the sleeve', async () => {
  const { album } = steadyDay();
  await open(() => steadyDay({ album: { ...album!, theme: 'exams' } }));
  expect(screen.getByText('week 2 of 5, exams')).toBeTruthy();
});

test('two minutes of movement are one key away, run their time, and are counted as Rust says', async () => {
  const { platform, keyboard } = await open(() => steadyDay());
  platform.answer('view_interlude', () => demoInterlude);
  platform.answer('log_activity', () => ({ id: 'interlude' }));
  await keyboard('2');
  await screen.findByText('For hips and upper back, after sitting.');
  expect(screen.getByText('2:00')).toBeTruthy();
  expect(await findings()).toEqual([]);
  await keyboard('{Enter}');
  expect(screen.getByText('Easy, as it comes')).toBeTruthy();
  await keyboard('{Enter}');
  await waitFor(() => expect(platform.asked('log_activity')?.activity).toEqual({ kind: 'interlude', minutes: 2, effort: 2 }));
  await screen.findByRole('heading', { level: 1, name: 'A steady day' });
});

test('an interlude can be left, and a day that has none says so kindly', async () => {
  const { platform, keyboard } = await open(() => steadyDay());
  platform.answer('view_interlude', () => {
    throw new CallFailure({ code: 'no_session', message: 'none' });
  });
  await keyboard('2');
  await screen.findByText('Today is not a day for this. Rest is what helps.');
  await keyboard('{Escape}');
  await screen.findByRole('heading', { level: 1, name: 'A steady day' });
  expect(platform.asked('log_activity')).toBeUndefined();
});

test('a taper, exams or a lighter week are told on the days after they were first said, too', async () => {
  const eventNear = { change: { change: 'fewer_sets', now: 2, planned: 3 }, cause: { cause: 'event_near', days: 9 } } as const;
  const { readiness } = steadyDay();
  if (readiness === null) throw new Error('the invented person has checked in');
  const plan = { ...demoPlan, reasons: [], as_before: [eventNear] };
  await open(() => steadyDay({ plan, readiness: { ...readiness, causes: [] } }));
  expect(screen.getByText('Your event is near: less of it, at the same pace.')).toBeTruthy();
});
