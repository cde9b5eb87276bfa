import { expect, test } from 'vitest';
import { runModel } from '../testing/run-model.ts';
import { parseNumber } from './parse-number.ts';

test.each([
  [' 4.5 ', 4.5],
  ['-1e3', -1000],
  ['.5', 0.5],
])('reads “%s”', async (text, value) => {
  expect(await runModel(parseNumber, { text })).toEqual({ value });
});

test.each(['', '4,5', '0x10', 'NaN', '1 2'])('refuses “%s”', async (text) => {
  expect(await runModel(parseNumber, { text })).toMatchObject({
    kind: 'run-failed',
    message: `“${text}” is not a number`,
  });
});
