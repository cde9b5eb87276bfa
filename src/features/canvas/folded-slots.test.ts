import { expect, test } from 'vitest';
import { type PlacedStep, Step } from '#engine';
import { toFlowEdges } from './flow-edges.ts';
import { foldedSlots } from './folded-slots.ts';

const add = new Step({
  id: 's0',
  model: 'add@1',
  inputs: { x: 'a' },
  outputs: { sum: 'total' },
}) as PlacedStep;
const double = new Step({
  id: 's1',
  model: 'double@1',
  inputs: { total: 'value' },
  outputs: { twice: 'final' },
}) as PlacedStep;
const steps = [add, double];

test('a slot that nothing is wired to stays a node', () => {
  const layout = { steps: {}, slots: [], folded: ['total', 'lone'] };
  expect([...foldedSlots(layout, steps)]).toEqual(['total']);
});

test('what a folded slot carries goes straight from its writer to its reader', () => {
  const wires = toFlowEdges(steps, new Set(['total']));
  expect(wires.map(({ source, target }) => [source, target])).toEqual([
    ['slot:x', 'step:s0'],
    ['step:s0', 'step:s1'],
    ['step:s1', 'slot:final'],
  ]);
});

test('a folded slot without a writer has no wire, nor has one without a reader', () => {
  const wires = toFlowEdges(steps, new Set(['x', 'final']));
  expect(wires.map(({ source, target }) => [source, target])).toEqual([
    ['step:s0', 'slot:total'],
    ['slot:total', 'step:s1'],
  ]);
});

test('of several writers the wire comes from the last one before the reader', () => {
  const again = new Step({
    id: 's2',
    model: 'add@1',
    inputs: { x: 'a' },
    outputs: { sum: 'total' },
  }) as PlacedStep;
  const wires = toFlowEdges([add, again, double], new Set(['total', 'x', 'final']));
  expect(wires.map(({ source }) => source)).toEqual(['step:s2']);
});

test('wires that do not change stay the same objects', () => {
  const folded = new Set(['total']);
  const [before, after] = [toFlowEdges(steps, folded), toFlowEdges(steps, folded)];
  expect(before.every((wire, place) => wire === after[place])).toBe(true);
});
