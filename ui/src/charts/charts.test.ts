import { render } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { bandDrawing, type BandFacts, dotsPath } from './band';
import BandChart from './BandChart.svelte';
import { type CalendarDay, calendarHeight, discs } from './calendar';
import DotsCalendar from './DotsCalendar.svelte';
import NumbersTable from './NumbersTable.svelte';
import { commas, drawing } from './keep';
import { Looking } from './looking.svelte';
import { placedMarks } from './marks';
import { nearest, plane, spaced, stretch } from './plane';
import WeekChart from './WeekChart.svelte';
import { weekDrawing, type WeekFacts } from './weeks';

const size = { width: 400, height: 172 };
const none = { top: 0, right: 0, bottom: 0, left: 0 };
const moves = (path: string): number => path.split('M').length - 1;

const facts = (over: Partial<BandFacts> = {}): BandFacts => ({
  days: [0, 90],
  values: [12, 21],
  dots: [0, 1, 2, 40, 41, 90].map((x) => ({ x, value: 15 + (x % 5) })),
  line: [[0, 1, 2], [40, 41], [90]].map((piece) => piece.map((x) => ({ x, value: 16 }))),
  band: [[40, 41], [90]].map((piece) => piece.map((x) => ({ x, low: 14, high: 18 }))),
  now: { x: 90, value: 16 },
  ticks: [
    { x: 10, label: 'Sep' },
    { x: 40, label: 'Oct' },
    { x: 71, label: 'Nov' },
  ],
  ...over,
});

describe('the plane', () => {
  it('puts the first day left, the last day right and higher values higher', () => {
    const on = plane([10, 20], [0, 10], size, none);
    expect(on.x(10)).toBe(0);
    expect(on.x(20)).toBe(400);
    expect(on.y(10)).toBeLessThan(on.y(0));
  });

  it('has a place for a single day and a single value', () => {
    const on = plane([5, 5], [7, 7], size, none);
    expect(Number.isFinite(on.x(5))).toBe(true);
    expect(on.y(7)).toBeCloseTo(86);
  });

  it('keeps labels apart and inside', () => {
    const labels = [0, 20, 60, 100, 390].map((x) => ({ x, label: String(x) }));
    expect(spaced(labels, 380).map((label) => label.x)).toEqual([0, 60]);
  });
});

describe('gaps', () => {
  it('stay gaps in the line and in the band', () => {
    const drawn = bandDrawing(facts(), size);
    expect(moves(drawn.line)).toBe(3);
    expect(moves(drawn.band)).toBe(2);
  });
});

describe('a stretch of a line', () => {
  const days = Array.from({ length: 100 }, (_, x) => ({ x }));

  it('has all of its days and two more on either side', () => {
    expect(stretch(days, [20, 30]).map((day) => day.x)).toEqual(Array.from({ length: 15 }, (_, at) => 18 + at));
    expect(stretch(days, [0, 99])).toHaveLength(100);
  });

  it('leaves the curve within as it is in the whole', () => {
    const curve = (from: number) => {
      const points = Array.from({ length: 60 }, (_, x) => ({ x, value: 15 + Math.sin(x) })).slice(from);
      return bandDrawing(facts({ days: [30, 50], dots: [], band: [], line: [points] }), size).line;
    };
    expect(curve(28)).toBe(curve(0));
  });
});

describe('looking closer', () => {
  const closer = () => {
    const looking = new Looking(() => [0, 999]);
    looking.zoom(0.1, 500);
    return looking;
  };

  it('keeps the day that is looked at where it was', () => {
    const looking = closer();
    const [first, last] = looking.days;
    expect((500 - first) / (last - first)).toBeCloseTo(500 / 999);
    expect(looking.closer).toBe(true);
  });

  it('draws as much again on either side, and nothing anew while it moves within that', () => {
    const looking = closer();
    const sheet = looking.sheet;
    looking.pan(looking.wide);
    looking.pan(-looking.wide);
    looking.pan(-looking.wide);
    expect(looking.sheet).toBe(sheet);
    looking.pan(-1);
    expect(looking.sheet).not.toBe(sheet);
    expect(looking.sheet[0]).toBeLessThanOrEqual(looking.days[0]);
  });

  it('always has what is seen within what is drawn, and neither beyond the days there are', () => {
    const looking = closer();
    for (const step of [3000, -40, 13.7, -5000, 0.1, 250, 250, -1]) {
      looking.pan(step);
      const [first, last] = looking.days;
      expect(first).toBeGreaterThanOrEqual(looking.sheet[0] - 0.001);
      expect(last).toBeLessThanOrEqual(looking.sheet[1] + 0.001);
      expect(looking.sheet[0]).toBeGreaterThanOrEqual(0);
      expect(looking.sheet[1]).toBeLessThanOrEqual(999);
    }
  });

  it('sees everything again when all is asked for', () => {
    const looking = closer();
    looking.all();
    expect(looking.days).toEqual([0, 999]);
    expect(looking.closer).toBe(false);
  });
});

describe('the band chart', () => {
  it('keeps a lane free below its values where something else was', () => {
    const [lowest] = facts().values;
    const alone = bandDrawing(facts(), size);
    expect(alone.plane.y(lowest)).toBe(alone.floor);
    const marked = bandDrawing(facts(), size, true);
    expect(marked.floor).toBe(alone.floor);
    expect(marked.plane.y(lowest)).toBeLessThanOrEqual(marked.floor - 16);
  });

  it('draws every day once, as one path', () => {
    expect(moves(bandDrawing(facts(), size).dots)).toBe(6);
  });

  it('draws at most one dot a pixel however many days there are', () => {
    const days = Array.from({ length: 3650 }, (_, x) => ({ x, value: 15 }));
    const on = plane([0, 3649], [14, 16], { width: 300, height: 100 }, none);
    expect(moves(dotsPath(days, on))).toBeLessThanOrEqual(301);
  });

  it('draws smaller dots the more days share its width', () => {
    const daily = (last: number) => Array.from({ length: last + 1 }, (_, x) => ({ x, value: 15 }));
    const sizes = [27, 90, 364].map((last) => bandDrawing(facts({ days: [0, last], dots: daily(last) }), size).dotSize);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(sizes.at(-1)).toBeLessThan(sizes[0] ?? 0);
  });

  it('draws the dots of few days large, however long the span', () => {
    const monthly = Array.from({ length: 12 }, (_, month) => ({ x: 30 * month, value: 6 }));
    const [few, many] = [monthly, Array.from({ length: 365 }, (_, x) => ({ x, value: 6 }))].map(
      (dots) => bandDrawing(facts({ days: [0, 364], dots }), size).dotSize,
    );
    expect(few).toBeGreaterThan(many ?? 0);
  });

  it('has nothing to draw without days, and says no number that is none', () => {
    const drawn = bandDrawing(facts({ dots: [], line: [], band: [], now: undefined }), size);
    expect([drawn.dots, drawn.line, drawn.band, drawn.now]).toEqual(['', '', '', undefined]);
  });

  it('shows a usual range that is known for one day only', () => {
    expect(bandDrawing(facts({ band: [[{ x: 90, low: 14, high: 18 }]] }), size).band).toMatch(/L/);
  });

  it('names itself, now and the dates', () => {
    const { getByRole, getByText } = render(BandChart, {
      facts: facts(),
      spoken: 'Readiness, steady',
      now: 'now',
      say: () => '',
    });
    expect(getByRole('img', { name: 'Readiness, steady' })).toBeTruthy();
    expect(getByText('now')).toBeTruthy();
    expect(getByText('Oct')).toBeTruthy();
  });
});

describe('pointing', () => {
  const points = [2, 5, 9].map((x) => ({ x }));
  it.each([
    [-4, 2],
    [3, 2],
    [4, 5],
    [7, 5],
    [100, 9],
  ])('at day %d finds day %d', (day, found) => {
    expect(nearest(points, day)?.x).toBe(found);
  });
  it('at nothing finds nothing', () => {
    expect(nearest([], 3)).toBeUndefined();
  });
});

describe('the week chart', () => {
  const weeks: WeekFacts = {
    days: [0, 20],
    weeks: [
      { x: 0, minutes: 0, strengthDays: 0, now: false },
      { x: 7, minutes: 120, strengthDays: 2, now: false },
      { x: 14, minutes: 450, strengthDays: 5, now: true },
    ],
    range: [150, 300],
    ticks: [{ x: 0, label: 'Nov' }],
  };

  it('shows nothing for nothing, grows with minutes and fits the longest week', () => {
    const drawn = weekDrawing(weeks, size);
    expect(drawn.bars.map((bar) => bar.path === '')).toEqual([true, false, false]);
    expect(drawn.bars[2]?.top).toBeLessThan(drawn.bars[1]?.top ?? 0);
    expect(drawn.bars[2]?.top).toBeGreaterThanOrEqual(0);
  });

  it('keeps the foot of the range in sight and small weeks readable', () => {
    const small = weekDrawing({ ...weeks, weeks: [{ x: 0, minutes: 40, strengthDays: 0, now: true }] }, size);
    expect(small.range.height).toBeGreaterThan(20);
    expect(small.ground - (small.bars[0]?.top ?? 0)).toBeGreaterThan(15);
    const large = weekDrawing(weeks, size);
    expect(large.range.y).toBeGreaterThan(large.bars[2]?.top ?? 0);
  });

  it('counts strength days out in dots, three at most', () => {
    expect(moves(weekDrawing(weeks, size).strength)).toBe(2 + 3);
  });

  it('marks the week under way and the range to arrive at', () => {
    const { container, getByText } = render(WeekChart, {
      facts: weeks,
      spoken: 'Weekly base',
      now: 'now',
      rangeLabel: '150–300',
      strengthLabel: 'strength',
      say: () => '',
    });
    expect(container.querySelectorAll('.bar.now')).toHaveLength(1);
    expect(getByText('150–300')).toBeTruthy();
  });
});

describe('the calendar of dots', () => {
  const days: CalendarDay[] = Array.from({ length: 28 }, (_, index) => ({
    day: `2026-11-${String(index + 1).padStart(2, '0')}`,
    sessions: index % 3 === 0 ? 1 : 0,
    today: index === 27,
  }));

  it('puts seven days in a row, the oldest first', () => {
    const placed = discs(days);
    expect(placed[7]?.x).toBe(placed[0]?.x);
    expect(placed[7]?.y).toBeGreaterThan(placed[0]?.y ?? 0);
    expect(calendarHeight(28)).toBe(calendarHeight(22));
  });

  it('fills the days with a session and rings today', () => {
    const { container } = render(DotsCalendar, { days, spoken: '10 of 28 days', say: (day) => day.day });
    expect(container.querySelectorAll('.done')).toHaveLength(10);
    expect(container.querySelectorAll('.today')).toHaveLength(1);
  });
});

describe('the table', () => {
  it('holds the same numbers with named rows and columns', () => {
    const { getByRole } = render(NumbersTable, {
      caption: 'Readiness',
      columns: ['Day', 'Total'],
      rows: [['14 October', '18']],
    });
    expect(getByRole('rowheader', { name: '14 October' })).toBeTruthy();
    expect(getByRole('columnheader', { name: 'Total' })).toBeTruthy();
    expect(getByRole('cell', { name: '18' })).toBeTruthy();
  });
});

describe('a chart that is kept', () => {
  it('carries its colours, its words and its heading in itself', () => {
    const { container } = render(BandChart, { facts: facts(), spoken: 'Readiness', now: 'now', say: () => '' });
    const svg = container.querySelector<SVGSVGElement>('svg[role="img"]');
    if (svg === null) throw new Error('a chart is drawn');
    const kept = drawing(svg, { name: 'Readiness', finding: 'As usual', sample: '6 of 90 mornings' });
    expect(kept.text).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(kept.text).toContain('As usual');
    expect(kept.text).toContain('6 of 90 mornings');
    expect(kept.text).toContain('Oct');
    expect(kept.text).not.toContain('class=');
    expect(kept.text).not.toContain('var(--');
  });

  it('has numbers that any spreadsheet reads', () => {
    expect(commas([['Day', 'Sleep, how restful'], ['2026-11-01', 3.5], ['2026-11-02', 'a "note"']])).toBe(
      'Day,"Sleep, how restful"\r\n2026-11-01,3.5\r\n2026-11-02,"a ""note"""\r\n',
    );
  });
});

describe('what else was', () => {
  it('stands on its days, and a word that would run into another is left to the table', () => {
    const on = plane([0, 90], [0, 1], { width: 400, height: 100 }, none);
    const placed = placedMarks(
      [
        { x: 10, until: 14, label: 'Ill' },
        { x: 12, until: 12, label: 'New album' },
        { x: 60, until: 60, label: 'Exams' },
        { x: 200, until: 210, label: 'Later' },
      ],
      on,
    );
    expect(placed.map((mark) => [mark.label, mark.named])).toEqual([
      ['Ill', true],
      ['New album', false],
      ['Exams', true],
    ]);
  });

  it('is left to a closer look where single days of a kind would run together', () => {
    const begun = Array.from({ length: 12 }, (_, index) => ({ x: index * 40, until: index * 40, label: 'New album' }));
    const ill = { x: 100, until: 120, label: 'Ill' };
    const labels = (width: number) =>
      placedMarks([...begun, ill], plane([0, 480], [0, 1], { width, height: 100 }, none)).map((mark) => mark.label);
    expect(labels(100)).toEqual(['Ill']);
    expect(labels(400)).toHaveLength(13);
  });
});
