import { expect, test } from 'vitest';
import { stepId } from '#engine';
import { nodesOf, type Selection, toSelection } from './selection.ts';

const [a, b] = [stepId('a'), stepId('b')];

test.each<Selection>([
  { kind: 'none' },
  { kind: 'step', id: a },
  { kind: 'slot', name: '__proto__' },
  { kind: 'many', steps: [a, b], slots: ['x'] },
])('the nodes of a selection select it again', (selection) => {
  expect(toSelection(nodesOf(selection))).toEqual(selection);
});

test('a node that is named twice is selected once', () => {
  expect(toSelection({ steps: [a, a], slots: [] })).toEqual({ kind: 'step', id: a });
  expect(toSelection({ steps: [], slots: ['x', 'y', 'x'] })).toEqual({
    kind: 'many',
    steps: [],
    slots: ['x', 'y'],
  });
});

test('a wire and a frame are no nodes', () => {
  const ends = { role: 'read', step: a, slot: 'x', field: 'f' } as const;
  expect(nodesOf({ kind: 'wire', ends })).toEqual({ steps: [], slots: [] });
  expect(nodesOf({ kind: 'group', id: 'g' })).toEqual({ steps: [], slots: [] });
});
