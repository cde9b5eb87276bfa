import { expect, test } from 'vitest';
import type { WorkflowDocument } from '#document';
import { addStep, arithmetic, documentOf, multiplyStep } from '../testing/example.ts';
import { copyAll, copyNodes } from './copy-nodes.ts';

const document: WorkflowDocument = {
  ...arithmetic,
  layout: {
    steps: Object.assign(Object.create(null), { s0: [0, 0], s1: [400, 0], gone: [9, 9] }),
    slots: [
      ['x', [-100, 0]],
      ['total', [300, 0]],
      ['gone', [9, 9]],
    ],
    folded: ['total', 'k'],
  },
  groups: [
    { id: 'g1', title: 'Sum', steps: ['s0', 'gone'], slots: ['x'] },
    { id: 'g2', title: 'Both', steps: ['s0', 's1'], slots: [] },
    { id: 'g3', title: 'Gone', steps: ['gone'], slots: [] },
  ],
};

test('steps come with the places of what they fill, slots with their values, frames where they are whole', () => {
  const fragment = copyNodes(document, 'default', { steps: ['s0', 'gone'], slots: ['x', 'total', 'gone'] });
  expect(fragment).toEqual({
    steps: [addStep],
    slots: ['x', 'total'],
    values: [['x', 2]],
    layout: {
      steps: { s0: [0, 0] },
      slots: [
        ['x', [-100, 0]],
        ['total', [300, 0]],
      ],
      folded: ['total'],
    },
    groups: [{ id: 'g1', title: 'Sum', steps: ['s0'], slots: ['x'] }],
  });
});

test('all is every step and every slot', () => {
  const { steps, slots, groups } = copyAll(document, 'default');
  expect(steps).toEqual([addStep, multiplyStep]);
  expect(slots).toEqual(['x', 'y', 'k', 'total', 'final']);
  expect(groups.map(({ id }) => id)).toEqual(['g1', 'g2']);
});

test('of two values that a file gives a slot, the one that counts is copied', () => {
  const twice = documentOf(
    [],
    [
      ['x', 1],
      ['x', 2],
    ],
  );
  expect(copyAll(twice, 'default').values).toEqual([['x', 2]]);
});

test('a slot that only another scenario gives a value is copied with that one', () => {
  const scenarios = [...arithmetic.scenarios, { name: 'b', mutable: false, values: [['z', 7]] as const }];
  const { values } = copyNodes({ ...arithmetic, scenarios }, 'default', { steps: [], slots: ['x', 'z'] });
  expect(values).toEqual([
    ['x', 2],
    ['z', 7],
  ]);
});
