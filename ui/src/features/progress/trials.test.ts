import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { findings as axe } from '../../../test/axe';
import type { TrialAnswer, TrialPage, TrialsView } from '../../bindings';
import { toasts } from '../../components/toasts.svelte';
import { usePlatform } from '../../platform';
import { demoTrials } from '../../platform/demo-mind';
import { FakePlatform } from '../../platform/fake';
import { hearKey } from '../../shell/keys.svelte';
import { answers } from './chapter-fixtures';
import { progress } from './fixtures';
import Progress from './Progress.svelte';
import { trialHeadline, trialReport } from './trial-words';

const trial = (answer: TrialAnswer, over: Partial<TrialPage> = {}): TrialPage => ({
  id: 'trial-1',
  practice: 'evening_walk',
  minutes: 10,
  asked: 'sleep',
  began: { day: '2026-09-01', weekday: 'tuesday' },
  stopped: null,
  goes_on: answer.answer === 'gathering',
  report: { pairs: 28, need: 28, practise_missing: 1, leave_missing: 2, as_tossed: 50, told: 54, answer },
  ...over,
});
const compared = (verdict: 'clear' | 'early' | 'not_clear' | 'too_small'): TrialAnswer => ({
  answer: 'compared',
  practised: 3.9,
  left: 3.4,
  difference: 0.5,
  low: 0.1,
  high: 0.9,
  verdict,
  matters: 0.3,
});

let platform: FakePlatform;
let view: TrialsView;

beforeEach(() => {
  view = demoTrials;
  platform = new FakePlatform({
    view_progress: ({ span }) => progress(span),
    view_findings: () => answers,
    view_trials: () => view,
    begin_trial: () => ({ id: 'trial-1' }),
    stop_trial: () => ({ id: 'stop-1' }),
    retract_record: () => ({ id: 'retraction-1' }),
  });
  usePlatform(platform);
  window.addEventListener('keydown', hearKey);
  return () => window.removeEventListener('keydown', hearKey);
});

async function open() {
  render(Progress);
  await userEvent.click(await screen.findByLabelText('Questions'));
  return within(await screen.findByRole('region', { name: 'For those who want “because”' }));
}

describe('the coin', () => {
  it('is opted into by choosing what it decides and what is asked, nothing chosen beforehand', async () => {
    const coin = await open();
    const begin = await coin.findByRole<HTMLButtonElement>('button', { name: 'Let the coin decide' });
    expect(begin.disabled).toBe(true);
    await userEvent.click(coin.getByLabelText('An easy evening walk of 10 minutes'));
    await userEvent.click(coin.getByLabelText('Sleep the night after'));
    await userEvent.click(begin);
    expect(platform.asked('begin_trial')).toEqual({ practice: 'evening_walk', asked: 'sleep' });
    await waitFor(() => expect(toasts.shown.at(-1)?.text).toMatch(/tomorrow’s check-in/));
    toasts.shown.at(-1)?.undo?.();
    await waitFor(() => expect(platform.asked('retract_record')).toEqual({ id: 'trial-1' }));
    expect(await axe()).toEqual([]);
  });

  it('shows no number while it falls, and is stopped at any time', async () => {
    const gathering = trial({ answer: 'gathering' });
    view = { ...demoTrials, offered: [], trials: [{ ...gathering, report: { ...gathering.report, pairs: 9 } }] };
    const coin = await open();
    await coin.findByRole('heading', { name: '9 of 28 pairs of days' });
    expect(coin.queryByText(/averaged/)).toBeNull();
    expect(coin.queryByRole('button', { name: 'Let the coin decide' })).toBeNull();
    await userEvent.click(coin.getByRole('button', { name: 'Stop the coin' }));
    expect(platform.asked('stop_trial')).toEqual({});
  });

  it('says because only where it is clear', () => {
    expect(trialHeadline(trial(compared('clear')))).toBe('Better sleep because of it');
    expect(trialReport(trial(compared('clear'))).join(' ')).toMatch(
      /28 days .* 3.9, .* 3.4\. Difference \+0.5, plausibly \+0.1 to \+0.9\. The coin chose the days.* 50 of the 54 days/,
    );
    for (const verdict of ['early', 'not_clear', 'too_small'] as const) {
      const words = [trialHeadline(trial(compared(verdict))), ...trialReport(trial(compared(verdict)))].join(' ');
      expect(words).not.toMatch(/because|The coin chose/);
    }
    const stopped = trial({ answer: 'too_few', need: 14 }, { stopped: { day: '2026-09-09', weekday: 'wednesday' } });
    expect(trialReport(stopped).join(' ')).toMatch(/need 14 pairs.*Stopped on Wednesday 9 September/);
  });

  it('has the same numbers as a table', async () => {
    view = { ...demoTrials, trials: [trial(compared('clear'))] };
    await open();
    await userEvent.keyboard('t');
    const table = within(await screen.findByRole('region', { name: 'What the coin found' }));
    expect(await table.findByRole('cell', { name: '+0.5' })).toBeTruthy();
    expect(table.getByRole('cell', { name: 'Better sleep because of it' })).toBeTruthy();
  });
});
