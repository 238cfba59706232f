import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { appView, heading, morning, open } from '../../../test/app';
import { findings } from '../../../test/axe';
import { CallFailure } from '../../platform';

const firstRun = async () => {
  let due = true;
  const opened = await open(
    () => morning(),
    () => appView({ first_run: due, hue: null }),
  );
  opened.platform.answer('save_profile', () => {
    due = false;
    return { id: 'profile', album_changed: true };
  });
  return opened;
};

test('everything can be skipped but the year of birth and the health page', async () => {
  const { platform, keyboard, user } = await firstRun();
  await keyboard('{Enter}');
  expect(screen.getByText('The year of birth is needed, as four digits.')).toBeTruthy();
  await keyboard('1984{Enter}');
  expect(heading()).toBe('Safe first');
  await keyboard('{Enter}');
  expect(screen.getByText(/Choose what is true for you/)).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: 'None of these' }));
  await user.click(screen.getByRole('button', { name: 'That is enough for now' }));

  await waitFor(() => expect(heading()).toBe('How did you sleep?'));
  const { profile } = platform.asked('save_profile')!;
  expect(profile.birth_year).toBe(1984);
  expect(profile.places).toEqual([{ kind: 'home', equipment: [] }]);
  expect(profile.days).toEqual(['monday', 'wednesday', 'friday']);
  expect(profile.screening.heart_condition).toBe(false);
});

test('answers of every page arrive', async () => {
  const { platform, keyboard, user } = await firstRun();
  await keyboard('1955');
  await user.click(screen.getByRole('checkbox', { name: /65 or older/ }));
  await keyboard('{Enter}');
  await user.click(screen.getByRole('checkbox', { name: 'High blood pressure was diagnosed' }));
  await user.click(screen.getByRole('checkbox', { name: /has cleared me/ }));
  await keyboard('{Enter}');
  expect(heading()).toBe('Where you are now');
  await user.click(screen.getByRole('radio', { name: '2' }));
  await keyboard('{Enter}');
  await user.click(screen.getByRole('checkbox', { name: 'Balance' }));
  await user.click(screen.getByRole('checkbox', { name: 'Daily life' }));
  await user.click(screen.getByRole('radio', { name: 'Trusting my body' }));
  await keyboard('{Enter}');
  await user.type(screen.getByRole('textbox', { name: 'Usual bedtime' }), '22:30');
  await user.tab();
  await user.click(screen.getByRole('checkbox', { name: 'Wednesday', checked: true }));
  await keyboard('{Enter}');
  await user.click(screen.getByRole('checkbox', { name: 'Stable chair' }));
  await keyboard('{Enter}');

  await waitFor(() => expect(platform.asked('save_profile')).toBeDefined());
  const { profile } = platform.asked('save_profile')!;
  expect(profile).toMatchObject({
    birth_year: 1955,
    contexts: ['older'],
    recent: { strength_days: 2 },
    goals: ['balance', 'daily_life'],
    support: 'confidence',
    bedtime: '22:30:00',
    days: ['monday', 'friday'],
    places: [{ kind: 'home', equipment: ['chair'] }],
  });
  expect(profile.screening).toMatchObject({ high_blood_pressure: true, cleared: true });
});

test('a year that Rust refuses leads back to its field', async () => {
  const { platform, keyboard, user } = await firstRun();
  platform.answer('save_profile', () => {
    throw new CallFailure({ code: 'invalid_request', message: 'age', field: 'profile.birth_year' });
  });
  await keyboard('2025{Enter}');
  await user.click(screen.getByRole('checkbox', { name: 'None of these' }));
  await user.click(screen.getByRole('button', { name: 'That is enough for now' }));
  expect(await screen.findByText('That year gives an age outside 13 to 110 years.')).toBeTruthy();
  expect(heading()).toBe('Welcome to the long game');
});

test('a joint problem asks where, so that only that is spared', async () => {
  const { platform, keyboard, user } = await firstRun();
  await keyboard('1984{Enter}');
  await user.click(screen.getByRole('checkbox', { name: /A bone, joint or muscle problem/ }));
  await keyboard('{Enter}');
  expect(screen.getByText(/Choose the areas/)).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: 'Knee' }));
  await user.click(screen.getByRole('button', { name: 'That is enough for now' }));
  await waitFor(() => expect(platform.asked('save_profile')?.profile.screening.joint_problem).toEqual(['knee']));
});

test('axe finds nothing on any page', async () => {
  const { keyboard, user } = await firstRun();
  expect(await findings()).toEqual([]);
  await keyboard('1984{Enter}');
  expect(await findings()).toEqual([]);
  await user.click(screen.getByRole('checkbox', { name: 'None of these' }));
  for (const page of ['Where you are now', 'What it is for', 'A week that fits', 'What is at hand']) {
    await keyboard('{Enter}');
    expect(heading()).toBe(page);
    expect(await findings()).toEqual([]);
  }
});

test('an occasion and a resting heart rate are kept as they were written', async () => {
  const { platform, keyboard, user } = await firstRun();
  await keyboard('1984{Enter}');
  await user.click(screen.getByRole('checkbox', { name: 'None of these' }));
  await keyboard('{Enter}');
  await user.type(screen.getByRole('textbox', { name: 'Resting heart rate' }), '58');
  await keyboard('{Enter}{Enter}');
  expect(heading()).toBe('A week that fits');
  await user.click(screen.getByRole('button', { name: 'Add exams' }));
  await user.click(screen.getByRole('button', { name: 'That is enough for now' }));
  expect(await screen.findByText('Each of them needs a first and a last day that exist.')).toBeTruthy();

  const first = within(screen.getByRole('group', { name: 'Exams 1, first day' }));
  await user.type(first.getByRole('textbox', { name: 'Day' }), '7');
  await user.selectOptions(first.getByRole('combobox', { name: 'Month' }), 'June');
  await user.type(first.getByRole('textbox', { name: 'Year' }), '2027');
  const last = within(screen.getByRole('group', { name: 'Exams 1, last day' }));
  await user.type(last.getByRole('textbox', { name: 'Day' }), '18');
  await user.selectOptions(last.getByRole('combobox', { name: 'Month' }), 'June');
  await user.type(last.getByRole('textbox', { name: 'Year' }), '2027');
  await user.click(screen.getByRole('button', { name: 'Add event' }));
  expect(await findings()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Remove event 2' }));
  await user.click(screen.getByRole('button', { name: 'That is enough for now' }));
  await waitFor(() =>
    expect(platform.asked('save_profile')?.profile).toMatchObject({
      resting_heart_rate: 58,
      occasions: [{ kind: 'exams', from: '2027-06-07', to: '2027-06-18' }],
    }),
  );
});

test('an occasion that Rust refuses leads back to its page and says why', async () => {
  const { platform, keyboard, user } = await firstRun();
  platform.answer('save_profile', () => {
    throw new CallFailure({ code: 'invalid_request', message: 'occasions', field: 'profile.occasions' });
  });
  await keyboard('1984{Enter}');
  await user.click(screen.getByRole('checkbox', { name: 'None of these' }));
  await user.click(screen.getByRole('button', { name: 'That is enough for now' }));
  expect(await screen.findByText(/ends on or after its first day/)).toBeTruthy();
  expect(heading()).toBe('A week that fits');
});
