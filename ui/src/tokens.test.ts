import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/*
 * The colours are derived from one hue, so their contrast is proven for every hue an album can have, in all four sets.
 * Text needs 4.5:1, marks and edges 3:1 (WCAG 2.2, 1.4.3 and 1.4.11).
 */
type Colour = readonly [lightness: number, chroma: number, hue: number];
type Set = Readonly<Record<string, string>>;

const css = readFileSync('src/tokens.css', 'utf8');

function block(selector: string): Set {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`no ${selector} in tokens.css`);
  const body = css.slice(start, css.indexOf('\n}', start));
  return Object.fromEntries([...body.matchAll(/--([\w-]+): ([^;]+);/g)].map((found) => [found[1] ?? '', found[2] ?? '']));
}
const light = block(":root[data-theme='light']");
const dark = block(":root[data-theme='dark']");
const sets: Readonly<Record<string, Set>> = {
  light,
  dark,
  'light, high contrast': { ...light, ...block(":root[data-theme='light'][data-contrast='more']") },
  'dark, high contrast': { ...dark, ...block(":root[data-theme='dark'][data-contrast='more']") },
};

function colour(set: Set, name: string, hue: number): Colour {
  const found = /^oklch\(([\d.]+) ([\d.]+) (var\(--h\)|[\d.]+)/.exec(set[name] ?? '');
  if (found === null) throw new Error(`${name} is not an oklch colour`);
  return [Number(found[1]), Number(found[2]), found[3] === 'var(--h)' ? hue : Number(found[3])];
}

/** Relative luminance of an oklch colour (Ottosson 2020), clipped to what a screen can show. */
function luminance([lightness, chroma, hue]: Colour): number {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const shown = (channel: number) => Math.min(1, Math.max(0, channel));
  const red = shown(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = shown(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = shown(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(set: Set, one: string, other: string, hue: number): number {
  const [a, b] = [luminance(colour(set, one, hue)), luminance(colour(set, other, hue))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const text: readonly (readonly [string, string])[] = [
  ['ink', 'room'],
  ['ink', 'sheet'],
  ['ink', 'sunk'],
  ['soft', 'room'],
  ['soft', 'sheet'],
  ['soft', 'sunk'],
  ['on-ink', 'ink'],
  ['mark', 'room'],
  ['on-sleeve', 'sleeve'],
  ['on-sleeve-soft', 'sleeve'],
  ['on-pop', 'pop'],
];
const marks: readonly (readonly [string, string])[] = [
  ['edge', 'room'],
  ['edge', 'sheet'],
  ['mark', 'band'],
  ['dot', 'room'],
  ['on-sleeve-dot', 'sleeve'],
  ['pop', 'sleeve'],
];
const hues = Array.from({ length: 36 }, (_, index) => index * 10);

test.each(Object.entries(sets))('%s: text and marks can be read in every hue', (_, set) => {
  const weak = hues.flatMap((hue) => [
    ...text.filter(([one, other]) => contrast(set, one, other, hue) < 4.5).map((pair) => `${hue}° text ${pair.join(' on ')}`),
    ...marks.filter(([one, other]) => contrast(set, one, other, hue) < 3).map((pair) => `${hue}° mark ${pair.join(' on ')}`),
  ]);
  expect(weak).toEqual([]);
});

test('high contrast is higher', () => {
  for (const hue of hues) {
    for (const theme of ['light', 'dark'] as const) {
      const [usual, high] = [sets[theme]!, sets[`${theme}, high contrast`]!];
      expect(contrast(high, 'soft', 'room', hue)).toBeGreaterThan(contrast(usual, 'soft', 'room', hue));
      expect(contrast(high, 'soft', 'room', hue)).toBeGreaterThan(10);
    }
  }
});

test('paper is light in every theme: a dark scheme would paint the sheet below black words', () => {
  expect(css).toMatch(/color-scheme: dark;/);
  const print = readFileSync('src/print.css', 'utf8');
  expect(print.slice(print.indexOf('@media print'))).toMatch(/:root \{\s*color-scheme: light !important;/);
});
