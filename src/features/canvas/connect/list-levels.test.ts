import { expect, test } from 'vitest';
import { type PlacedStep, Step, type StepId } from '#engine';
import { levelOf, wiresOf } from './list-levels.ts';

function step(id: string, inputs: PlacedStep['inputs'], outputs: PlacedStep['outputs']): PlacedStep {
  return new Step({ id, model: 'x@1', inputs, outputs }) as PlacedStep;
}

const steps = [
  step('s1', [['x', ['a', 'b']]], [['sum', ['total', 'copy']]]),
  step('s2', [['total', ['value']]], [['product', []]]),
];
const s1 = 's1' as StepId;
const s2 = 's2' as StepId;

test('a field has the wire that feeds it', () => {
  expect(wiresOf({ kind: 'field', step: s1, field: 'b' }, steps)).toEqual([
    { role: 'read', step: 's1', slot: 'x', field: 'b' },
  ]);
  expect(wiresOf({ kind: 'field', step: s2, field: 'factor' }, steps)).toEqual([]);
});

test('an output has a wire for each slot that it fills', () => {
  expect(wiresOf({ kind: 'output', step: s1, key: 'sum' }, steps)).toEqual([
    { role: 'write', step: 's1', slot: 'total', key: 'sum' },
    { role: 'write', step: 's1', slot: 'copy', key: 'sum' },
  ]);
  expect(wiresOf({ kind: 'output', step: s2, key: 'product' }, steps)).toEqual([]);
});

test('a slot has the wires of what fills it and of what reads it', () => {
  expect(wiresOf({ kind: 'slot', name: 'total' }, steps)).toEqual([
    { role: 'write', step: 's1', slot: 'total', key: 'sum' },
    { role: 'read', step: 's2', slot: 'total', field: 'value' },
  ]);
});

test('the list begins with what it was asked for', () => {
  const wire = { role: 'read', step: s1, slot: 'x', field: 'a' } as const;
  expect(levelOf({ kind: 'step', id: s1 })).toEqual({ kind: 'step', step: s1 });
  expect(levelOf({ kind: 'slot', name: 'x' })).toEqual({ kind: 'end', end: { kind: 'slot', name: 'x' } });
  expect(levelOf({ kind: 'wire', ends: wire })).toEqual({ kind: 'wire', wire });
  expect(levelOf({ kind: 'wire', ends: wire, insert: true })).toEqual({ kind: 'insert', wire });
});
