import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { appView, open, steadyDay } from '../../../test/app';
import { findings } from '../../../test/axe';
import type { DataView } from '../../bindings';
import { CallFailure } from '../../platform';

const PASSPHRASE = 'a needle in a groove';
const KEY = 'aaaaa-bbbbb-ccccc-ddddd-eeeee-fffff-ggggg-hhhhh';

const backup = {
  name: 'longplay-1-b.backup',
  at: '2026-11-24T07:43:00+01:00',
  records: 1204,
  bytes: 61_220,
  undo: false,
};

const data: DataView = {
  folder: '/somewhere/longplay',
  bytes: 1_480_221,
  records: 1204,
  saved: '2026-11-24T07:41:09+01:00',
  missing: [],
  cut_off_bytes: null,
  backups: {
    folder: '/somewhere/longplay/backups',
    list: [backup],
    unreadable: 0,
    bytes: 61_220,
    current: true,
    failed: null,
    second: null,
  },
  encryption: null,
  documents: null,
};

async function page(over: Partial<DataView> = {}) {
  const opened = await open(
    () => steadyDay(),
    () => appView(),
  );
  opened.platform.answer('view_data', () => ({ ...data, ...over }));
  opened.platform.answer('view_errand', () => null);
  opened.platform.answer('back_up', () => ({ backup, second: null }));
  await opened.keyboard('{Control>},{/Control}');
  await screen.findByRole('heading', { level: 1, name: 'Settings' });
  await opened.user.click(screen.getByRole('radio', { name: 'Data' }));
  await screen.findByRole('heading', { name: 'Encryption' });
  return opened;
}

const dialog = () => within(screen.getByRole('dialog'));
const press = (name: RegExp) => dialog().getByRole('button', { name });
const refusal = (code: 'wrong_secret' | 'invalid_request' | 'file_locked', field?: string) =>
  new CallFailure({ code, message: 'no', ...(field === undefined ? {} : { field }) });

test('what loss means is said before, the recovery key is shown once, and a backup follows', async () => {
  const { platform, user } = await page();
  platform.answer('turn_encryption_on', () => ({ recovery_key: KEY }));
  await user.click(screen.getByRole('button', { name: 'Encrypt…' }));
  expect(dialog().getByText('If you lose both, your records are lost. Nobody can open them for you.')).toBeTruthy();
  expect(await findings()).toEqual([]);
  await user.type(dialog().getByLabelText('New passphrase'), PASSPHRASE);
  await user.type(dialog().getByLabelText('Once more'), `${PASSPHRASE}!`);
  await user.click(press(/^Encrypt/));
  expect(dialog().getByText('These two are not the same. Please type it once more.')).toBeTruthy();
  expect(platform.asked('turn_encryption_on')).toBeUndefined();
  await user.type(dialog().getByLabelText('Once more'), '{Backspace}{Enter}');
  await waitFor(() => expect(platform.asked('turn_encryption_on')).toEqual({ passphrase: PASSPHRASE }));
  const key = await dialog().findByLabelText('Recovery key');
  expect(key.textContent.replaceAll(/\s/gu, '')).toBe(KEY);
  expect(platform.asked('back_up')).toEqual({});
  expect(await findings()).toEqual([]);
  await user.click(press(/I have written it down/));
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Encrypt…' }));
  expect(dialog().queryByLabelText('Recovery key')).toBeNull();
  expect(dialog().getByLabelText<HTMLInputElement>('New passphrase').value).toBe('');
});

test('a passphrase that is too short is said beside the field', async () => {
  const { platform, user } = await page();
  platform.answer('turn_encryption_on', () => {
    throw refusal('invalid_request', 'passphrase');
  });
  await user.click(screen.getByRole('button', { name: 'Encrypt…' }));
  await user.type(dialog().getByLabelText('New passphrase'), 'short');
  await user.type(dialog().getByLabelText('Once more'), 'short{Enter}');
  const words = await dialog().findByText('Please choose between 8 and 1,024 characters.');
  expect(dialog().getByLabelText('New passphrase').getAttribute('aria-describedby')).toContain(
    words.closest('[id]')?.id ?? 'none',
  );
});

test('backups that can still be read are said, and another passphrase takes the one of now', async () => {
  const { platform, user } = await page({ encryption: { readable_backups: 2 } });
  expect(screen.getByText(/^2 backups can still be read/u)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Encrypt…' })).toBeNull();
  let tries = 0;
  platform.answer('change_passphrase', () => {
    tries += 1;
    if (tries === 1) throw refusal('wrong_secret');
    return {};
  });
  await user.click(screen.getByRole('button', { name: 'Change the passphrase…' }));
  await user.type(dialog().getByLabelText('Passphrase'), 'a guess');
  await user.type(dialog().getByLabelText('New passphrase'), PASSPHRASE);
  await user.type(dialog().getByLabelText('Once more'), PASSPHRASE);
  await user.click(press(/Change it/));
  expect(await dialog().findByText('That does not open it. Please try once more.')).toBeTruthy();
  expect(await findings()).toEqual([]);
  await user.clear(dialog().getByLabelText('Passphrase'));
  await user.type(dialog().getByLabelText('Passphrase'), 'the old one{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(platform.asked('change_passphrase')).toEqual({ current: { passphrase: 'the old one' }, passphrase: PASSPHRASE });
});

test('the recovery key makes a new one, and turns encryption off', async () => {
  const { platform, user } = await page({ encryption: { readable_backups: 0 } });
  platform.answer('renew_recovery_key', () => ({ recovery_key: KEY }));
  platform.answer('turn_encryption_off', () => ({}));
  await user.click(screen.getByRole('button', { name: 'New recovery key…' }));
  await user.type(dialog().getByLabelText('Passphrase'), `${PASSPHRASE}{Enter}`);
  expect(await dialog().findByLabelText('Recovery key')).toBeTruthy();
  expect(platform.asked('renew_recovery_key')).toEqual({ passphrase: PASSPHRASE });
  await user.keyboard('{Enter}');
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Turn off…' }));
  await user.click(press(/Use the recovery key/));
  await user.type(dialog().getByLabelText('Recovery key'), `${KEY}{Enter}`);
  await waitFor(() => expect(platform.asked('turn_encryption_off')).toEqual({ recovery_key: KEY }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a backup with other keys asks for what opens it', async () => {
  const { platform, user } = await page();
  platform.answer('preview_restore', (request) => {
    if (request.unlock === undefined) throw refusal('file_locked');
    if (request.unlock.passphrase !== PASSPHRASE) throw refusal('wrong_secret');
    return {
      goes: { records: 12, days: 2, first: '2026-11-23', last: '2026-11-24' },
      comes: { records: 0, days: 0, first: null, last: null },
      stays: 900,
    };
  });
  await user.click(screen.getByRole('button', { name: 'Restore…' }));
  await user.click(press(/See what would change/));
  const field = await dialog().findByLabelText('Passphrase');
  expect(await findings()).toEqual([]);
  await user.type(field, 'a guess{Enter}');
  expect(await dialog().findByText('That does not open it. Please try once more.')).toBeTruthy();
  await user.clear(field);
  await user.type(field, `${PASSPHRASE}{Enter}`);
  expect(await dialog().findByText(/^12 records of 2 days/u)).toBeTruthy();
  platform.answer('restore', () => ({
    change: { goes: { records: 12, days: 2, first: null, last: null }, comes: { records: 0, days: 0, first: null, last: null }, stays: 900 },
    undo: { ...backup, name: 'before.backup', undo: true },
  }));
  await user.click(press(/Restore it/));
  await waitFor(() =>
    expect(platform.asked('restore')).toEqual({ backup: backup.name, unlock: { passphrase: PASSPHRASE } }),
  );
});
