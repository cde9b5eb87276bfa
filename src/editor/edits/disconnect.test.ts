import { expect, test } from 'vitest';
import { stepId } from '#engine';
import { edited } from '../testing/edited.ts';
import { addStep, arithmetic, documentOf } from '../testing/example.ts';
import { disconnect } from './disconnect.ts';

const step = stepId('s0');

test('a field is no longer read from the slot, and another one that feeds it stays', () => {
  const both = documentOf([
    {
      ...addStep,
      inputs: [
        ['x', ['a', 'b']],
        ['y', 'b'],
      ],
    },
  ]);
  const { workflow } = edited(disconnect({ role: 'read', step, slot: 'x', field: 'b' }), both);
  expect(workflow.steps[0]?.inputs).toEqual([
    ['x', 'a'],
    ['y', 'b'],
  ]);
});

test('an output no longer fills the slot', () => {
  const edit = disconnect({ role: 'write', step, slot: 'total', key: 'sum' });
  expect(edit.name).toBe('Disconnect sum from total');
  expect(edited(edit).workflow.steps[0]?.outputs).toEqual([]);
});

test('a wire that is gone changes nothing', () => {
  expect(edited(disconnect({ role: 'read', step, slot: 'x', field: 'b' }))).toBe(arithmetic);
  expect(edited(disconnect({ role: 'read', step: stepId('gone'), slot: 'x', field: 'a' }))).toBe(arithmetic);
  expect(edited(disconnect({ role: 'write', step, slot: 'x', key: 'sum' }))).toBe(arithmetic);
});
