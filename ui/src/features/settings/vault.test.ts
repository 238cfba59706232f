import { screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { appView, open, steadyDay } from '../../../test/app';
import { findings } from '../../../test/axe';
import type { BackupsView, DataView, HistoryChange } from '../../bindings';
import { CallFailure } from '../../platform';

const backups: BackupsView = {
  folder: '/somewhere/longplay/backups',
  list: [
    { name: 'longplay-1-b.backup', at: '2026-11-24T07:43:00+01:00', records: 1204, bytes: 61_220, undo: false },
    { name: 'longplay-1-a-before.backup', at: '2026-11-22T09:00:00+01:00', records: 900, bytes: 50_000, undo: true },
  ],
  unreadable: 0,
  bytes: 111_220,
  current: true,
  failed: null,
  second: null,
};

const data: DataView = {
  folder: '/somewhere/longplay',
  bytes: 1_480_221,
  records: 1204,
  saved: '2026-11-24T07:41:09+01:00',
  missing: [],
  cut_off_bytes: null,
  backups,
  encryption: null,
  documents: '/home/somebody/Documents',
};

const change: HistoryChange = {
  goes: { records: 12, days: 2, first: '2026-11-23', last: '2026-11-24' },
  comes: { records: 0, days: 0, first: null, last: null },
  stays: 900,
};

async function settings(part: 'Data' | 'Privacy', over: Partial<DataView> = {}) {
  const opened = await open(
    () => steadyDay(),
    () => appView(),
  );
  opened.platform.answer('view_data', () => ({ ...data, ...over }));
  opened.platform.answer('view_errand', () => null);
  await opened.keyboard('{Control>},{/Control}');
  await screen.findByRole('heading', { level: 1, name: 'Settings' });
  await opened.user.click(screen.getByRole('radio', { name: part }));
  return opened;
}

const dialog = () => within(screen.getByRole('dialog'));

test('when it was last saved and last backed up is seen, and a backup is taken at once', async () => {
  const { platform, user } = await settings('Data');
  expect(await screen.findByText('Last saved 24 November 2026, 07:41')).toBeTruthy();
  expect(screen.getByText('Last backup 24 November 2026, 07:43')).toBeTruthy();
  expect(screen.getByText('24 November 2026, 07:43. It holds everything.')).toBeTruthy();
  platform.answer('back_up', () => ({ backup: backups.list[0]!, second: null }));
  await user.click(screen.getByRole('button', { name: 'Back up now' }));
  expect(await screen.findByText('1,204 records backed up and read back')).toBeTruthy();
  expect(await findings()).toEqual([]);
});

test('a restore says in one sentence what would change, does it, and can be undone', async () => {
  const { platform, user } = await settings('Data');
  platform.answer('preview_restore', () => change);
  platform.answer('restore', () => ({ change, undo: { ...backups.list[0]!, name: 'before.backup', undo: true } }));
  await user.click(await screen.findByRole('button', { name: 'Restore…' }));
  expect(dialog().getByText('before a change, to undo it')).toBeTruthy();
  await user.click(dialog().getByRole('button', { name: /See what would change/ }));
  expect(
    await dialog().findByText(
      '12 records of 2 days (23 November 2026 to 24 November 2026) would go. Nothing would come. 900 records stay.',
    ),
  ).toBeTruthy();
  expect(platform.asked('restore')).toBeUndefined();
  expect(await findings()).toEqual([]);
  await user.click(dialog().getByRole('button', { name: /Restore it/ }));
  await waitFor(() => expect(platform.asked('restore')).toEqual({ backup: 'longplay-1-b.backup' }));
  await user.click(await screen.findByRole('button', { name: /Undo/ }));
  await waitFor(() => expect(platform.asked('restore')).toEqual({ backup: 'before.backup' }));
});

test('choosing another backup takes back what was looked at', async () => {
  const { platform, user } = await settings('Data');
  platform.answer('preview_restore', () => change);
  await user.click(await screen.findByRole('button', { name: 'Restore…' }));
  await user.click(dialog().getByRole('button', { name: /See what would change/ }));
  await dialog().findByRole('button', { name: /Restore it/ });
  await user.click(dialog().getByRole('radio', { name: /22 November/ }));
  expect(dialog().queryByRole('button', { name: /Restore it/ })).toBeNull();
});

test('an export goes where the dialog says', async () => {
  const { platform, user } = await settings('Data');
  platform.answer('export_everything', ({ folder }) => ({
    folder: `${folder}/longplay-export-2026-11-24`,
    records: 1204,
    files: [],
    left_out: [],
  }));
  await user.click(await screen.findByRole('button', { name: 'Export…' }));
  expect(dialog().getByLabelText<HTMLInputElement>('Folder').value).toBe('/home/somebody/Documents');
  platform.path = '/media/stick';
  await user.click(dialog().getByRole('button', { name: 'Choose…' }));
  await user.click(dialog().getByRole('button', { name: /^Export/ }));
  expect(await screen.findByText('1,204 records are in /media/stick/longplay-export-2026-11-24')).toBeTruthy();
});

test('a file that is none of ours is refused kindly, in the dialog', async () => {
  const { platform, user } = await settings('Data');
  platform.answer('preview_import', () => {
    throw new CallFailure({ code: 'file_foreign', message: 'x' });
  });
  await user.click(await screen.findByRole('button', { name: 'Import…' }));
  await user.type(dialog().getByLabelText('File'), '/tmp/other.json');
  await user.keyboard('{Enter}');
  expect(await dialog().findByText(/not a file of Longplay's/)).toBeTruthy();
  expect(platform.asked('import_everything')).toBeUndefined();
});

test('a second folder that is away is said calmly, and a backup that failed is shown', async () => {
  await settings('Data', {
    backups: {
      ...backups,
      current: false,
      failed: { at: '2026-11-24T08:00:00+01:00', message: 'x' },
      second: { folder: '/media/stick', state: 'away', newest: null, count: 3 },
    },
  });
  expect(await screen.findByText('/media/stick is not there just now. It gets a copy when it is.')).toBeTruthy();
  expect(screen.getByText(/backup of 24 November 2026, 08:00 could not be written/)).toBeTruthy();
});

test('work that takes its time shows how far it is', async () => {
  const { platform } = await settings('Data');
  platform.answer('view_errand', () => ({ kind: 'export', permille: 420 }));
  platform.touch('errand');
  const bar = await screen.findByRole<HTMLProgressElement>('progressbar', { name: 'Exporting' });
  expect(bar.value).toBe(420);
});

const privacy = {
  folder: '/somewhere/longplay',
  bytes: 1_480_221,
  places: [
    { role: 'journal' as const, name: 'journal', bytes: 1_000_000 },
    { role: 'window' as const, name: 'webview', bytes: 480_221 },
  ],
  kept: [{ group: 'check_ins' as const, records: 180, first: '2026-05-24', last: '2026-11-24' }],
  records: 1204,
  second: null,
};

test('the privacy page says what is kept and where', async () => {
  const { platform } = await settings('Privacy');
  platform.answer('view_privacy', () => privacy);
  platform.touch('data');
  expect(await screen.findByText('180 records, 24 May 2026 to 24 November 2026')).toBeTruthy();
  expect(screen.getByText('/somewhere/longplay, 1.4 MB in all')).toBeTruthy();
  expect(screen.getByText('webview, 469 KB')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Export…' })).toBeTruthy();
  expect(await findings()).toEqual([]);
});

test('erasing says exactly what goes and waits for the word', async () => {
  const { platform, user } = await settings('Privacy', {
    backups: { ...backups, second: { folder: '/media/stick', state: 'current', newest: '2026-11-24T07:43:00+01:00', count: 1 } },
  });
  platform.answer('view_privacy', () => privacy);
  platform.answer('erase_everything', () => ({ records: 1204, second: 1, out_of_reach: null }));
  await user.click(await screen.findByRole('button', { name: 'Erase everything…' }));
  expect(dialog().getByText('1,204 records, which is all Longplay knows of you')).toBeTruthy();
  expect(dialog().getByText('2 backups in /somewhere/longplay/backups')).toBeTruthy();
  expect(dialog().getByText('1 copy of this computer in /media/stick')).toBeTruthy();
  const button = () => dialog().getByRole<HTMLButtonElement>('button', { name: 'Erase everything' });
  expect(button().disabled).toBe(true);
  await user.type(dialog().getByLabelText('Type “erase” to go on'), 'erase');
  expect(button().disabled).toBe(false);
  expect(await findings()).toEqual([]);
  await user.click(button());
  await waitFor(() => expect(platform.asked('erase_everything')).toEqual({ sure: true }));
});

const offer = {
  name: 'longplay-1-b.backup',
  backup: backups.list[0]!,
  comes: { records: 9, days: 2, first: '2026-11-20', last: '2026-11-21' },
  still_missing: [],
};

test('what the disk lost is named, and the newest backup that has it brings it back, with undo', async () => {
  const missing = [{ first: 12, last: 20 }];
  const { platform, user } = await settings('Data', { missing });
  platform.answer('view_missing', () => ({ missing, records: 9, offer }));
  platform.answer('bring_back', () => ({
    change: { goes: change.comes, comes: offer.comes, stays: 1195 },
    undo: { ...backups.list[0]!, name: 'before.backup', undo: true },
  }));
  platform.answer('restore', () => ({ change, undo: backups.list[0]! }));
  platform.touch('data');
  expect(await screen.findByText(/records 12 to 20 can no longer be read\. Everything else is here/)).toBeTruthy();
  expect(
    await screen.findByText(
      'The backup of 24 November 2026, 07:43 has what is missing: 9 records of 2 days (20 November 2026 to 21 November 2026).',
    ),
  ).toBeTruthy();
  expect(await findings()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Bring it back' }));
  await waitFor(() => expect(platform.asked('bring_back')).toEqual({ backup: 'longplay-1-b.backup' }));
  expect(await screen.findByText('9 records brought back')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /Undo/ }));
  await waitFor(() => expect(platform.asked('restore')).toEqual({ backup: 'before.backup' }));
});

test('a file without what is missing changes nothing and says so', async () => {
  const missing = [{ first: 12, last: 12 }];
  const { platform, user } = await settings('Data', { missing });
  platform.answer('view_missing', () => ({ missing, records: 1, offer: null }));
  platform.touch('data');
  expect(await screen.findByText('No backup here has it. One on another disk or stick may.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Use another backup…' }));
  await user.type(dialog().getByLabelText('File'), '/media/stick/a.backup');
  await user.keyboard('{Enter}');
  expect(await screen.findByText(/has nothing of what is missing/)).toBeTruthy();
  expect(platform.asked('view_missing')).toEqual({ file: '/media/stick/a.backup' });
  expect(platform.asked('bring_back')).toBeUndefined();
});
