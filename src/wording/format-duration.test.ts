import { expect, test } from 'vitest';
import { formatDuration, speakDuration } from './format-duration.ts';

test.each([
  [0, '< 0.1 ms'],
  [0.09, '< 0.1 ms'],
  [0.6, '0.6 ms'],
  [3, '3 ms'],
  [8.24, '8.2 ms'],
  [9.96, '10 ms'],
  [14.2, '14 ms'],
  [999.4, '999 ms'],
  [999.6, '1.0 s'],
  [1_200, '1.2 s'],
  [59_949, '59.9 s'],
  [59_960, '1 min 0 s'],
  [125_000, '2 min 5 s'],
])('%d ms is “%s”', (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text);
});

test('units are words in speech', () => {
  expect(speakDuration(0.6)).toBe('0.6 milliseconds');
  expect(speakDuration(0)).toBe('less than 0.1 milliseconds');
  expect(speakDuration(1_200)).toBe('1.2 seconds');
  expect(speakDuration(125_000)).toBe('2 minutes 5 seconds');
  expect(speakDuration(1)).toBe('1 millisecond');
  expect(speakDuration(61_000)).toBe('1 minute 1 second');
});
