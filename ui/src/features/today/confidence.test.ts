import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { appView, open, steadyDay } from '../../../test/app';
import { findings } from '../../../test/axe';

const dialog = () => within(screen.getByRole('dialog'));
const part = () => screen.queryByRole('region', { name: 'How sure of daily life' });

async function asked() {
  const opened = await open(
    () => steadyDay({ asks_confidence: true }),
    () => appView(),
  );
  opened.platform.answer('record_confidence', () => ({ id: 'sure-1' }));
  return opened;
}

test('nobody is asked on other days', async () => {
  await open(
    () => steadyDay(),
    () => appView(),
  );
  expect(part()).toBeNull();
});

test('it is answered by keyboard, nothing is chosen beforehand, and undo takes it back', async () => {
  const { platform, user, keyboard } = await asked();
  platform.answer('retract_record', () => ({ id: 'retraction-1' }));
  expect(part()).not.toBeNull();
  await keyboard('u');
  expect(dialog().getAllByRole<HTMLInputElement>('radio').some((radio) => radio.checked)).toBe(false);
  expect(await findings()).toEqual([]);
  const stairs = within(dialog().getByRole('group', { name: 'On stairs' }));
  await user.click(stairs.getByRole('radio', { name: '7' }));
  await user.type(dialog().getByLabelText('In your own words'), 'No rail.');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() =>
    expect(platform.asked('record_confidence')).toEqual({
      day: null,
      confidence: { stairs: 7, floor: null, carrying: null, trust: null, words: 'No rail.' },
    }),
  );
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.click(await screen.findByRole('button', { name: /Undo/u }));
  await waitFor(() => expect(platform.asked('retract_record')).toEqual({ id: 'sure-1' }));
});

test('an empty answer is not kept by mistake; not this month is said with one key', async () => {
  const { platform, user, keyboard } = await asked();
  await keyboard('u');
  await user.click(dialog().getByRole('button', { name: /Save/u }));
  expect(dialog().getByText('Say one of them, or your own words.')).toBeTruthy();
  expect(platform.asked('record_confidence')).toBeUndefined();
  await user.keyboard('{Escape}');
  await user.click(dialog().getByRole('button', { name: /Cancel/u }));
  await keyboard('o');
  await waitFor(() =>
    expect(platform.asked('record_confidence')).toEqual({
      day: null,
      confidence: { stairs: null, floor: null, carrying: null, trust: null, words: null },
    }),
  );
});
