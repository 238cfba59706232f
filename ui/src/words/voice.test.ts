import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Phrases that are never said to a person about them (the product's words). Tested as phrases, not as letters. */
const never = [
  'you failed',
  'you missed',
  'lazy',
  'falling behind',
  'only managed',
  'you should have',
  'no excuses',
  'burn it off',
  'earn your food',
  'crush it',
  'beat yourself',
  'punish',
  'guilt',
  'streak',
  'people like you',
  'average user',
  'percentile',
  'your rank',
  'overtrained',
  // The same thoughts in other words: another person's value, a place among others, a run of days.
  'you should',
  // The one run of days that is told is the cause of a day of rest.
  'days in a row(?! carried work)',
  'consecutive days?',
  'leaderboard',
  'ranking',
  'ranked',
  'badges?',
  'most people',
  'other people',
  'other users',
  'everyone else',
  '(?:better|worse|more|less|faster|slower|stronger|weaker) than (?:most|others|average|people|anyone)',
  'compared (?:to|with) (?:others|people|the average)',
  '(?:for|at) your age',
  'no pain',
  'cheat(?:ing)? (?:day|meal)',
  'calories',
  'lose weight',
];

const folder = 'messages/en';
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

/** Every string of a message file, with the way to it; what only steers plurals is left out. */
function sentences(value: unknown, at: string): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  if (Array.isArray(value)) return value.flatMap((one, index) => sentences(one, `${at}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'declarations' || key === 'selectors' || key === '$schema' ? [] : sentences(one, `${at}.${key}`),
  );
}
const words = files.flatMap((file) => sentences(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')), file));

test('no sentence shouts', () => {
  expect(words.filter(([, text]) => text.includes('!'))).toEqual([]);
});

test.each(never)('nobody is told "%s"', (phrase) => {
  const whole = new RegExp(`\\b${phrase}\\b`, 'i');
  expect(words.filter(([, text]) => whole.test(text))).toEqual([]);
});

test('no message is empty', () => {
  expect(words.filter(([, text]) => text.trim() === '')).toEqual([]);
});

test('no key is said twice: a later file would silently win', () => {
  const owners = new Map<string, string[]>();
  for (const file of files) {
    for (const key of Object.keys(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as object)) {
      if (key !== '$schema') owners.set(key, [...(owners.get(key) ?? []), file]);
    }
  }
  expect([...owners].filter(([, of]) => of.length > 1)).toEqual([]);
});
