import { expect, test } from 'vitest';
import { runModel } from '../testing/run-model.ts';
import { repeatValue } from './repeat-value.ts';

test.each([-1, 1_000_001])('refuses %d times', async (times) => {
  expect(await runModel(repeatValue, { value: 0, times })).toMatchObject({ kind: 'run-failed' });
});
