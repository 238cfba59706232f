import { expect, test } from 'vitest';
import { readSleep, stepOf } from './draft';

test.each([
  ['7', 420],
  ['7.5', 450],
  ['7,25', 435],
  ['7:30', 450],
  ['6 45', 405],
  ['7h', 420],
  ['7 h 30', 450],
  ['5h45m', 345],
  ['7:20', 435],
  ['18', 1080],
])('%s asleep reads as %i minutes, in quarter hours', (text, minutes) => {
  expect(readSleep(text)).toBe(minutes);
});

test.each(['', 'a lot', '19', '7:75', '-3', '7:30:00'])('"%s" is not a length of sleep', (text) => {
  expect(readSleep(text)).toBeUndefined();
});

test('a refusal finds the page that shows its field', () => {
  expect(stepOf('check_in.sleep')).toBe('sleep');
  expect(stepOf('check_in.sleep_quality')).toBe('sleep');
  expect(stepOf('check_in.complaints[0]')).toBe('tension');
  expect(stepOf('check_in.minutes')).toBe('today');
  expect(stepOf('check_in.mood')).toBe('items');
});
