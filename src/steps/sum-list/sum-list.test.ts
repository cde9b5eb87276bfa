import { expect, test } from 'vitest';
import { runModel } from '../testing/run-model.ts';
import { sumList } from './sum-list.ts';

test('gives 0 for an empty list', async () => {
  expect(await runModel(sumList, { numbers: [] })).toEqual({ total: 0 });
});

test('names the element that is no number', async () => {
  expect(await runModel(sumList, { numbers: [1, true] })).toMatchObject({
    message: 'element 1 is not a number',
  });
});
