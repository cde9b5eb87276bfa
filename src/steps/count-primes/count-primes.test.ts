import { expect, test } from 'vitest';
import type { StepContext } from '#engine';
import { runModel } from '../testing/run-model.ts';
import { countPrimes } from './count-primes.ts';

test.each([
  [-5, 0],
  [2, 0],
  [3, 1],
  [1000, 168],
])('counts the primes below %d', async (below, count) => {
  expect(await runModel(countPrimes, { below })).toEqual({ count });
});

test('tells its progress from 0 to 1', () => {
  const told: number[] = [];
  const context = { progress: (fraction: number) => told.push(fraction) } as unknown as StepContext;
  countPrimes.run({ below: 50_000 } as never, context);
  expect(told).toEqual([0.2, 0.4, 0.6, 0.8]);
});
