import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { toasts } from '../../components/toasts.svelte';
import { usePlatform } from '../../platform';
import { demoTrials } from '../../platform/demo-mind';
import { FakePlatform } from '../../platform/fake';
import { hearKey } from '../../shell/keys.svelte';
import { answers, chapterView, data, gained, learning, mornings, strong } from './chapter-fixtures';
import { aboutWords, headline, restsOn, unitWords } from './chapter-words';
import { closerFacts } from './facts';
import { progress } from './fixtures';
import Progress from './Progress.svelte';
import { answerWords, missingWords, reportWords } from './question-words';

let platform: FakePlatform;

beforeEach(() => {
  platform = new FakePlatform({
    view_progress: ({ span }) => progress(span),
    view_chapter: ({ span }) => chapterView(mornings, span),
    view_findings: () => answers,
    view_trials: () => demoTrials,
  });
  usePlatform(platform);
  window.addEventListener('keydown', hearKey);
  return () => window.removeEventListener('keydown', hearKey);
});

async function open(page: string) {
  render(Progress);
  await userEvent.click(await screen.findByLabelText(page));
}

describe('a chapter', () => {
  it('says each of its lines first, over the days that are chosen', async () => {
    await open('Mornings');
    await screen.findByText('Slowly more relaxed');
    expect(screen.getByText('Stress, 5 is relaxed')).toBeTruthy();
    expect(platform.asked('view_chapter')).toEqual({ chapter: 'mornings', span: 'three_months' });
    await userEvent.keyboard('3');
    await screen.findByText('Slowly more relaxed');
    expect(platform.asked('view_chapter')).toEqual({ chapter: 'mornings', span: 'year' });
  });

  it('is reached by a key, and the page before it by another', async () => {
    render(Progress);
    await userEvent.keyboard('n');
    expect((await screen.findByLabelText<HTMLInputElement>('Questions')).checked).toBe(true);
    await userEvent.keyboard('b');
    expect(screen.getByLabelText<HTMLInputElement>('Overview').checked).toBe(true);
  });

  it('is read day by day with the arrows, in words', async () => {
    await open('Mornings');
    const reading = await screen.findByRole('slider', { name: 'Readings of Energy' });
    reading.focus();
    await userEvent.keyboard('{Home}');
    const first = reading.getAttribute('aria-valuetext') ?? '';
    expect(first).toMatch(/ 2026: [\d.]+ of 5$/);
    await userEvent.keyboard('{ArrowRight}');
    expect(reading.getAttribute('aria-valuetext')).not.toBe(first);
    await userEvent.keyboard('{ArrowLeft}');
    expect(reading.getAttribute('aria-valuetext')).toBe(first);
  });

  it('is looked at more closely with plus, all its charts together, and whole again with 0', async () => {
    await open('Mornings');
    const reading = await screen.findByRole('slider', { name: 'Readings of Energy' });
    reading.focus();
    const drawn = () =>
      [...document.querySelectorAll<SVGSVGElement>('.seen svg')].map((svg) => [
        svg.querySelector('path.line')?.getAttribute('d'),
        svg.style.transform,
      ]);
    const whole = drawn();
    await userEvent.keyboard('+');
    const closer = drawn();
    expect(closer.every((path, index) => path[0] !== whole[index]?.[0])).toBe(true);
    await screen.findByText(/Drag to move along/);
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    const moved = drawn();
    expect(moved.every((chart, index) => chart[1] !== closer[index]?.[1])).toBe(true);
    await userEvent.keyboard('0');
    expect(drawn()).toEqual(whole);
  });

  it('has the same numbers one key away, and what else was', async () => {
    await open('Mornings');
    await screen.findByText('Slowly more relaxed');
    await userEvent.keyboard('t');
    const energy = within(screen.getByRole('region', { name: 'Energy' }));
    expect(energy.getByRole('columnheader', { name: 'Your usual range' })).toBeTruthy();
    const also = within(screen.getByRole('region', { name: 'What else was' }));
    expect(also.getByRole('cell', { name: 'Ill' })).toBeTruthy();
  });

  it('says what it waits for while it has no line at all', async () => {
    platform.answer('view_chapter', () => ({ ...chapterView([]), chapter: 'strength' }));
    await open('Strength');
    await screen.findByText('Your lifts begin here');
  });
});

describe('strength', () => {
  it('is told as a range with what it rests on', () => {
    expect(headline(strong)).toBe('About 57 kg to 63 kg');
    expect(restsOn(strong)).toBe('9 training days; slowly rising, shaded: how sure that is');
  });
});

describe('what got better in practice', () => {
  it('is counted as it was said, beside how often there was something to say', () => {
    expect(aboutWords(gained(3, 9).about)).toBe('Smoother, as you said');
    expect(headline(gained(3, 9))).toBe('Said 3 times');
    expect(restsOn(gained(3, 9))).toBe('9 days of practice looked back on');
    expect(headline(gained(1, 1))).toBe('Said once');
    expect(restsOn(gained(1, 1))).toBe('1 day of practice looked back on');
    expect(unitWords(2, 'times')).toBe('2 times');
  });
});

describe('looked at closely', () => {
  it('every month has its name, and a January its year', () => {
    const view = { ...progress('year'), days: 400 };
    const labels = closerFacts(view, view.sleep, true).ticks.map((tick) => tick.label);
    expect(labels.length).toBeGreaterThan(closerFacts(view, view.sleep, false).ticks.length);
    expect(labels).toContain('2026');
  });
});

describe('the numbers of a line', () => {
  it('have a column for a range only where there is one', async () => {
    const bare = mornings.map((one, index) => (index === 0 ? { ...one, line: { ...one.line, band: [] } } : one));
    platform.answer('view_chapter', ({ span }) => chapterView(bare, span));
    await open('Mornings');
    await screen.findByText('Slowly more relaxed');
    await userEvent.keyboard('t');
    const columns = (name: string) =>
      within(screen.getByRole('region', { name }))
        .getAllByRole('columnheader')
        .map((cell) => cell.textContent);
    expect(columns('Energy')).toEqual(['Day', 'Value']);
    expect(columns('Stress, 5 is relaxed')).toEqual(['Day', 'Value', 'Your usual range']);
    const row = within(screen.getByRole('region', { name: 'Energy' })).getAllByRole('row')[1];
    expect(row?.children).toHaveLength(2);
  });
});

describe('own words beside the lines', () => {
  const said = ['First.', 'Second.', 'Third.', 'Fourth.', 'Fifth.'].map((words, index) => ({
    x: index * 10,
    day: `2026-09-0${index + 1}`,
    words,
  }));

  it('are the latest few, the newest first, and all of them in the numbers', async () => {
    platform.answer('view_chapter', ({ span }) => ({ ...chapterView(mornings, span), words: said }));
    await open('Daily life');
    await screen.findByText('In your own words');
    expect([...document.querySelectorAll('section li blockquote')].map((quote) => quote.textContent)).toEqual([
      '“Fifth.”',
      '“Fourth.”',
      '“Third.”',
      '“Second.”',
    ]);
    screen.getByText('Earlier ones stand in the numbers.');
    await userEvent.keyboard('t');
    const table = within(screen.getByRole('region', { name: 'In your own words' }));
    expect(table.getAllByRole('row')).toHaveLength(1 + said.length);
    expect(table.getByRole('cell', { name: 'First.' })).toBeTruthy();
  });

  it('have no place where nothing was said', async () => {
    await open('Mornings');
    await screen.findByText('Slowly more relaxed');
    expect(screen.queryByText('In your own words')).toBeNull();
  });
});

describe('what else was', () => {
  const blank = mornings.map((one) => ({ ...one, line: { ...one.line, points: [], now: null } }));

  it('is spoken of beside lines only', async () => {
    await open('Mornings');
    await screen.findByText('Beside the lines, not their cause.');
    platform.answer('view_chapter', ({ span }) => chapterView(blank, span));
    await userEvent.click(screen.getByLabelText('Load'));
    await waitFor(() => expect(screen.queryByText('Beside the lines, not their cause.')).toBeNull());
  });

  it('may be two things on one day in the numbers', async () => {
    const day = { x: 20, until: 20, day: '2026-09-15' };
    platform.answer('view_chapter', ({ span }) => ({
      ...chapterView(mornings, span),
      marks: [
        { ...day, kind: 'album' },
        { ...day, kind: 'illness' },
      ],
    }));
    await open('Mornings');
    await screen.findByText('Slowly more relaxed');
    await userEvent.keyboard('t');
    const table = within(await screen.findByRole('region', { name: 'What else was' }));
    expect(table.getAllByRole('row')).toHaveLength(3);
  });
});

describe('the three questions', () => {
  it('are answered with a verdict, what it rests on, and what is not claimed', async () => {
    await open('Questions');
    await screen.findByText('Clearly more the day after');
    screen.getByText('Not clear yet');
    screen.getByText('No difference that matters');
    screen.getByText(
      '42 mornings after training averaged 3.9, 44 others 3.6. Difference +0.3 with weekends allowed for, plausibly −0.2 to +0.8.',
    );
    screen.getByText('What went together, not why');
    screen.getByText('Left out for want of a morning after them: 2 training days, 5 others.');
  });

  it('have the same numbers one key away', async () => {
    await open('Questions');
    await screen.findByText('Not clear yet');
    await userEvent.keyboard('t');
    const table = within(screen.getByRole('region', { name: 'Questions' }));
    expect(table.getAllByRole('row')).toHaveLength(4);
    expect(table.getByRole('cell', { name: '+0.6' })).toBeTruthy();
  });

  it('say of mornings that are all alike that they are, and promise nothing', () => {
    const answer = {
      answer: 'compared',
      after_these: 5,
      after_rest: 5,
      difference: 0,
      low: 0,
      high: 0,
      verdict: 'too_small',
      would_show: 0,
      need: 56,
    } as const;
    const alike = { ...answers, after_training: 39, after_free: 62 };
    expect(reportWords(alike, answer)).toEqual(['39 mornings after training averaged 5, and so did 62 others.']);
    expect(reportWords(alike, { ...answer, would_show: 0.3 })[1]).toBe(
      'So many mornings would show a difference of about 0.3, and hardly a smaller one.',
    );
  });

  it('show no number below their minimum', () => {
    const [sleep, energy, mood] = learning.questions;
    if (sleep === undefined || energy === undefined || mood === undefined) throw new Error('three questions');
    expect(answerWords(sleep)).toBe('Still learning you');
    expect(reportWords(learning, sleep.answer)).toEqual([
      'Numbers appear from 28 mornings on, with 10 after training days and 10 after others. There are 6 and 9.',
    ]);
    expect(answerWords(energy)).toBe('Training cannot be told from the weekday');
    expect(answerWords(mood)).toBe('Too early for a verdict');
    expect(missingWords(learning)).toBe('');
  });
});

describe('a chart as a file', () => {
  it('is saved as a table into the folder that is chosen', async () => {
    platform.answer('view_data', () => data);
    platform.answer('save_chart', () => ({ path: '/home/ada/Documents/Energy.csv' }));
    await open('Mornings');
    await userEvent.click(await screen.findByRole('button', { name: 'Save the chart of Energy' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Energy as a file' }));
    await userEvent.click(dialog.getByLabelText('Its numbers (CSV)'));
    await userEvent.click(dialog.getByRole('button', { name: /^Save/ }));
    await waitFor(() => expect(toasts.shown[0]?.text).toMatch(/Energy\.csv$/));
    const asked = platform.asked('save_chart');
    expect(asked).toMatchObject({ folder: '/home/ada/Documents', name: 'Energy', format: 'csv' });
    expect(String((asked as { content: string }).content).split('\r\n')[1]).toMatch(/^2026-\d\d-\d\d,[\d.]+,/);
  });
});
