import { expect, test } from 'vitest';
import { runModel } from '../testing/run-model.ts';
import { round } from './round.ts';

test.each([
  [2.5, 0, 3],
  [-2.5, 0, -3],
  [1.005, 2, 1.01],
  [1234, -2, 1200],
  [1e21, 2, 1e21],
  [1.5, 400, 1.5],
  [1.5, -400, 0],
  [Number.NaN, 2, Number.NaN],
  [Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY],
])('rounds %d at %d digits to %d', async (value, digits, rounded) => {
  expect(await runModel(round, { value, digits })).toEqual({ rounded });
});

test('rounds to whole numbers where no digits are given', async () => {
  expect(await runModel(round, { value: 1.4 })).toEqual({ rounded: 1 });
});
