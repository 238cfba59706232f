import { screen, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { heading, open, steadyDay } from '../../../test/app';
import { demoPlan } from '../../platform/demo-person';

test.each([
  { signpost: false, words: /A low week, even if that is usual by now/ },
  { signpost: true, words: /Low for more than two weeks/ },
])('weeks of tiredness are never called usual, also where they have become it (signpost: $signpost)', async ({ signpost, words }) => {
  const { readiness, strip } = steadyDay();
  if (readiness === null) throw new Error('the invented person has checked in');
  await open(() =>
    steadyDay({
      readiness: { ...readiness, state: 'ease', total: 11, causes: [{ cause: 'low_week', mean_tenths: 112 }], signpost },
      strip: { ...strip, low_tenths: 90, high_tenths: 130 },
    }),
  );
  expect(screen.getByText(words)).toBeTruthy();
  expect(screen.queryByText(/Within your usual range/)).toBeNull();
});

test('the first session after a fever names the fever before the lighter week', async () => {
  const lighter = { change: { change: 'lighter_week' }, cause: { cause: 'album_lighter_week' } } as const;
  const fever = { change: { change: 'familiar_skill' }, cause: { cause: 'after_fever' } } as const;
  const { readiness } = steadyDay();
  if (readiness === null) throw new Error('the invented person has checked in');
  const plan = { ...demoPlan, state: 'ease', reasons: [lighter], as_before: [fever] } as const;
  await open(() => steadyDay({ plan: { ...plan, reasons: [...plan.reasons], as_before: [...plan.as_before] }, readiness: { ...readiness, causes: [] } }));
  expect(screen.getByText(/^The first session after a fever is an easy one/)).toBeTruthy();
});

test('with a fever nothing is offered that would leave the day as it is', async () => {
  const breathing = demoPlan.phases.filter((phase) => phase.phase === 'downshift');
  const plan = {
    ...demoPlan,
    state: 'restore' as const,
    budget: 10,
    phases: breathing,
    reasons: [{ change: { change: 'breathing_only' as const }, cause: { cause: 'ill' as const, illness: 'fever' as const } }],
  };
  const nothing = { easier: false, places: [], swap: false, moving: false, activity: false };
  const { platform, keyboard } = await open(() =>
    steadyDay({
      plan,
      other_side: null,
      walk: null,
      offers: nothing,
      readiness: { ...steadyDay().readiness!, causes: [{ cause: 'ill', illness: 'fever' }] },
    }),
  );
  expect(screen.getByText(/After it come two clear days, then one easy session/)).toBeTruthy();
  for (const name of [/Easier/, /Swap/, /Elsewhere/, /Shorter/, /What would change this/, /Two minutes/, /Log a walk/]) {
    expect(screen.queryByRole('button', { name }), String(name)).toBeNull();
  }
  await keyboard('e');
  expect(platform.asked('adjust_today')).toBeUndefined();
  expect(screen.getByRole('button', { name: /^Start session/ })).toBeTruthy();
});

/** A day without a session, on which somebody woke up ill. */
const illAndFree = (illness: 'unwell' | 'fever') => {
  const day = steadyDay();
  const planned = { change: { change: 'rest_day' as const }, cause: { cause: 'planned' as const } };
  return steadyDay({
    planned: null,
    check_in: { ...day.check_in!, illness },
    readiness: { ...day.readiness!, state: 'restore', causes: [{ cause: 'ill', illness }] },
    plan: { ...demoPlan, outcome: { outcome: 'rest' }, state: 'restore', reasons: [planned], as_before: [] },
    walk: null,
    base: null,
    next: { day: '2026-11-25', weekday: 'wednesday', kind: 'build', minutes: 45 },
    offers: { easier: false, places: [], swap: false, moving: illness !== 'fever', activity: false },
  });
};

test('a fever on a free day is what the day is about, and what comes after it', async () => {
  await open(() => illAndFree('fever'));
  expect(heading()).toBe('A day to get well');
  expect(screen.getByText(/After it come two clear days, then one easy session/)).toBeTruthy();
  expect(screen.getByText(/^Rest, water and sleep/)).toBeTruthy();
  for (const ordinary of [/walk is always welcome/, /usual range/, /let it settle in/, /It is part of the album/, /^Next:/]) {
    expect(screen.queryByText(ordinary), String(ordinary)).toBeNull();
  }
});

test('an illness without fever on a free day is spoken of too', async () => {
  await open(() => illAndFree('unwell'));
  expect(heading()).toBe('A day to get well');
  expect(screen.getByText(/^Your body is busy getting well/)).toBeTruthy();
  expect(screen.getByText(/^Nothing to do today but get well/)).toBeTruthy();
  for (const ordinary of [/walk is always welcome/, /usual range/]) expect(screen.queryByText(ordinary), String(ordinary)).toBeNull();
});

test.each(['check-in', 'session'])('after a red flag in the %s nothing sounds like reassurance', async (where) => {
  const nothing = { easier: false, places: [], swap: false, moving: false, activity: false };
  const stop = { ...demoPlan, outcome: { outcome: 'stop' as const, flags: ['collapse' as const] }, phases: [], reasons: [] };
  const session = {
    id: 'session',
    kind: 'build' as const,
    ending: 'red_flag' as const,
    active: 600,
    sets: 3,
    reflected: false,
  };
  const day = where === 'session' ? { done: [session] } : { plan: stop };
  await open(() => steadyDay({ ...day, other_side: null, walk: null, base: null, offers: nothing }));
  expect(heading()).toBe('Not today');
  expect(screen.getByText(/^Longplay cannot judge this/)).toBeTruthy();
  expect(screen.queryByRole('img', { name: /This morning/ })).toBeNull();
  for (const kind of [/usual range/i, /settle in/, /complete/, /counts/]) {
    expect(screen.queryByText(kind), String(kind)).toBeNull();
  }
  expect(screen.queryByRole('button', { name: /Reflect|Start|walk/ })).toBeNull();
});

test('screening answers without a clearance are spoken of before a welcome back', async () => {
  const { readiness } = steadyDay();
  const gentle = { change: { change: 'gentle_only' as const }, cause: { cause: 'screening_answer' as const } };
  const back = { change: { change: 'fewer_sets' as const, now: 1, planned: 3 }, cause: { cause: 'return_after_gap' as const, days: 27 } };
  await open(() => steadyDay({ plan: { ...demoPlan, reasons: [gentle, back] }, readiness: { ...readiness!, causes: [] } }));
  expect(screen.getByText(/^Gentle work for now, until a professional has cleared more/)).toBeTruthy();
});

test('a full stop offers nothing but a look at the answers, by button or by key', async () => {
  const stop = { ...demoPlan, outcome: { outcome: 'stop' as const, flags: ['collapse' as const] }, phases: [], reasons: [] };
  const nothing = { easier: false, places: [], swap: false, moving: false, activity: false };
  const { platform, keyboard } = await open(() => steadyDay({ plan: stop, other_side: null, walk: null, offers: nothing }));
  const day = screen.getByRole('main');
  expect(within(day).getAllByRole('button').map((button) => button.textContent?.trim())).toHaveLength(1);
  await keyboard('ea2r');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(platform.asked('adjust_today')).toBeUndefined();
});
