import { expect, test } from 'vitest';
import { doseWords as onTheSleeve } from '../today/track-words';
import { doseWords } from './words';

const carry = { measure: 'distance', metres: 20, seconds: 20 } as const;

test('a distance is said in metres, in the room and on the sleeve', () => {
  expect(doseWords(carry, false)).toBe('20 metres');
  expect(doseWords(carry, true)).toBe('20 metres each side');
  expect(onTheSleeve({ sets: 2, dose: carry, each_side: false })).toBe('2 × 20 m');
  expect(onTheSleeve({ sets: 2, dose: carry, each_side: true })).toBe('2 × 20 m a side');
});
