import { expect, test } from 'vitest';
import type { WorkflowDocument } from '#document';
import { edited } from '../testing/edited.ts';
import { addStep, arithmetic, multiplyStep } from '../testing/example.ts';
import { renameSlot } from './rename-slot.ts';

const document: WorkflowDocument = {
  ...arithmetic,
  workflow: {
    steps: [
      { ...addStep, outputs: [['sum', ['total', 'k', 'total']]] },
      {
        ...multiplyStep,
        disabled: true,
        inputs: [
          ['total', ['value', 'factor']],
          ['total', []],
        ],
      },
    ],
  },
  scenarios: [
    { name: 'default', mutable: true, values: [['total', 1]] },
    {
      name: 'other',
      mutable: true,
      values: [
        ['total', 2],
        ['x', 3],
        ['total', 4],
      ],
    },
  ],
  layout: {
    steps: Object.create(null),
    slots: [
      ['sum', [0, 0]],
      ['total', [16, 16]],
    ],
    folded: ['total'],
  },
  groups: [
    { id: 'g1', title: '', steps: [], slots: ['x', 'total'] },
    { id: 'g2', title: '', steps: [], slots: ['sum'] },
  ],
};

test('a slot is renamed in all wiring, in every scenario and on the canvas', () => {
  const { workflow, scenarios, layout, groups } = edited(renameSlot('total', 'sum'), document);
  expect(workflow.steps.map(({ inputs, outputs }) => [inputs, outputs])).toEqual([
    [addStep.inputs, [['sum', ['sum', 'k', 'sum']]]],
    [
      [
        ['sum', ['value', 'factor']],
        ['sum', []],
      ],
      [['product', 'final']],
    ],
  ]);
  expect(scenarios.map(({ values }) => values)).toEqual([
    [['sum', 1]],
    [
      ['sum', 2],
      ['x', 3],
      ['sum', 4],
    ],
  ]);
  expect(layout.folded).toEqual(['sum']);
  expect(groups?.map(({ slots }) => slots)).toEqual([['x', 'sum'], []]);
});

test('a place that is left over from a slot that is gone gives way', () => {
  expect(edited(renameSlot('total', 'sum'), document).layout.slots).toEqual([['sum', [16, 16]]]);
});

test('there and back is where it was', () => {
  const there = edited(renameSlot('total', '__proto__'));
  expect(edited(renameSlot('__proto__', 'total'), there)).toEqual(arithmetic);
});

test('a name that is taken, empty, the same, or of no slot changes nothing', () => {
  expect(edited(renameSlot('total', 'k'))).toBe(arithmetic);
  expect(edited(renameSlot('total', ' '))).toBe(arithmetic);
  expect(edited(renameSlot('total', 'total'))).toBe(arithmetic);
  expect(edited(renameSlot('gone', 'here'))).toBe(arithmetic);
});
