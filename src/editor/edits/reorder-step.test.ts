import { expect, test } from 'vitest';
import { edited } from '../testing/edited.ts';
import { arithmetic, chain } from '../testing/example.ts';
import { reorderStep } from './reorder-step.ts';

const orderAfter = (id: string, index: number) =>
  edited(reorderStep(id, index), chain(4)).workflow.steps.map((step) => step.id);

test('a step moves down, up, and no further than the ends', () => {
  expect(orderAfter('s0', 2)).toEqual(['s1', 's2', 's0', 's3']);
  expect(orderAfter('s3', 1)).toEqual(['s0', 's3', 's1', 's2']);
  expect(orderAfter('s1', 99)).toEqual(['s0', 's2', 's3', 's1']);
  expect(orderAfter('s1', -1)).toEqual(['s1', 's0', 's2', 's3']);
});

test('a step that is there already, or gone, changes nothing', () => {
  expect(edited(reorderStep('s1', 1))).toBe(arithmetic);
  expect(edited(reorderStep('gone', 0))).toBe(arithmetic);
});
