import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { appView } from '../../test/app';
import { findings } from '../../test/axe';
import { CallFailure, usePlatform } from '../platform';
import { FakePlatform } from '../platform/fake';
import Locked from './Locked.svelte';

const RIGHT = { passphrase: 'a needle in a groove' };
const KEY = { recovery_key: 'abcde fghjk' };

function locked() {
  const platform = new FakePlatform();
  usePlatform(platform);
  platform.answer('unlock', (request) => {
    if (JSON.stringify(request) === JSON.stringify(RIGHT) || JSON.stringify(request) === JSON.stringify(KEY)) {
      return appView();
    }
    const code = 'recovery_key' in request ? 'invalid_request' : 'wrong_secret';
    throw new CallFailure({ code, message: 'no' });
  });
  const opened: true[] = [];
  render(Locked, { onopen: () => opened.push(true) });
  return { opened, user: userEvent.setup() };
}

const open = () => screen.getByRole('button', { name: 'Open' });

test('the passphrase opens the records, and is not shown', async () => {
  const { opened, user } = locked();
  const field = screen.getByLabelText<HTMLInputElement>('Passphrase');
  expect(document.activeElement).toBe(field);
  expect(field.type).toBe('password');
  expect(await findings()).toEqual([]);
  await user.type(field, RIGHT.passphrase);
  await user.click(open());
  expect(opened).toEqual([true]);
  expect(field.value).toBe('');
});

test('a wrong one is said kindly, and the next try takes its place', async () => {
  const { opened, user } = locked();
  const field = screen.getByLabelText<HTMLInputElement>('Passphrase');
  await user.type(field, 'guessed');
  await user.click(open());
  expect(await screen.findByText('That does not open it. Please try once more.')).toBeTruthy();
  expect(document.activeElement).toBe(field);
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, 'guessed'.length]);
  expect(await findings()).toEqual([]);
  expect(opened).toEqual([]);
  await user.keyboard(RIGHT.passphrase);
  await user.click(open());
  expect(opened).toEqual([true]);
});

test('the recovery key opens them too, and a slip in it is told from a wrong one', async () => {
  const { opened, user } = locked();
  await user.click(screen.getByRole('button', { name: 'Use the recovery key' }));
  const field = screen.getByLabelText<HTMLInputElement>('Recovery key');
  await user.type(field, 'abcde');
  await user.click(open());
  expect(await screen.findByText(/There is a slip in that key/)).toBeTruthy();
  await user.clear(field);
  await user.type(field, KEY.recovery_key);
  await user.click(open());
  expect(opened).toEqual([true]);
});

test('what is typed is shown on request', async () => {
  const { user } = locked();
  const show = screen.getByRole('button', { name: 'Show what I type' });
  await user.click(show);
  expect(screen.getByLabelText<HTMLInputElement>('Passphrase').type).toBe('text');
  expect(show.getAttribute('aria-pressed')).toBe('true');
});
