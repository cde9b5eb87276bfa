import { expect, test } from 'vitest';
import { runModel } from '../testing/run-model.ts';
import { divide } from './divide.ts';

test.each([0, -0])('fails at a divisor of %d', async (by) => {
  expect(await runModel(divide, { value: 1, by })).toMatchObject({
    kind: 'run-failed',
    message: 'division by zero',
  });
});
