import { expect, test } from 'vitest';
import type { WorkflowDocument } from '#document';
import { edited } from '../testing/edited.ts';
import { addStep, arithmetic, documentOf, multiplyStep } from '../testing/example.ts';
import { removeNodes } from './remove-nodes.ts';

const remove = (nodes: { steps?: string[]; slots?: string[] }, document: WorkflowDocument = arithmetic) =>
  edited(removeNodes({ steps: [], slots: [], ...nodes }), document);

const placed: WorkflowDocument = {
  ...arithmetic,
  layout: {
    steps: Object.assign(Object.create(null), { s0: [0, 0], s1: [400, 0] }),
    slots: [
      ['x', [-100, 0]],
      ['total', [300, 0]],
      ['final', [700, 0]],
    ],
    folded: ['total', 'final'],
  },
  groups: [
    { id: 'g1', title: 'Sum', steps: ['s0'], slots: ['x'] },
    { id: 'g2', title: 'Rest', steps: ['s1', 'gone'], slots: ['final'] },
  ],
};

test('a step goes with its place, and with the slots that only it named', () => {
  const { workflow, layout, groups } = remove({ steps: ['s1'] }, placed);
  expect(workflow.steps).toEqual([addStep]);
  expect({ ...layout.steps }).toEqual({ s0: [0, 0] });
  expect(layout.slots.map(([name]) => name)).toEqual(['x', 'total']);
  expect(layout.folded).toEqual(['total']);
  expect(groups?.map(({ id }) => id)).toEqual(['g1']);
});

test('a slot that another step reads stays, though nothing writes it any more', () => {
  const { workflow, layout } = remove({ steps: ['s0'] }, placed);
  expect(workflow.steps).toEqual([multiplyStep]);
  expect(layout.slots.map(([name]) => name)).toContain('total');
});

test('a slot goes with its wiring, that of disabled steps too, and its values in all scenarios', () => {
  const [base] = arithmetic.scenarios;
  const document: WorkflowDocument = {
    ...arithmetic,
    workflow: {
      steps: [
        { ...addStep, outputs: [['sum', ['total', 'x']]] },
        { ...multiplyStep, disabled: true, inputs: [['x', ['value', 'factor']]] },
      ],
    },
    scenarios: [base!, { name: 'other', mutable: false, values: [['x', 7]] }],
  };
  const { workflow, scenarios } = remove({ slots: ['x'] }, document);
  expect(workflow.steps.map(({ inputs, outputs }) => [inputs, outputs])).toEqual([
    [[['y', 'b']], [['sum', 'total']]],
    [[], [['product', 'final']]],
  ]);
  expect(scenarios.map(({ values }) => values.map(([name]) => name))).toEqual([['y', 'k'], []]);
});

test('an output that fills no other slot is not wired any more, and one that filled none stays', () => {
  const document = documentOf([
    {
      ...addStep,
      outputs: [
        ['sum', ['total', 'total']],
        ['other', []],
      ],
    },
  ]);
  expect(remove({ slots: ['total'] }, document).workflow.steps[0]?.outputs).toEqual([['other', []]]);
});

test('a frame that has no node left goes with the last one, and the document forgets about frames', () => {
  const { groups, layout } = remove({ steps: ['s0', 's1'], slots: ['x', 'y', 'k'] }, placed);
  expect(groups).toBeUndefined();
  expect(layout).toEqual({ steps: {}, slots: [] });
});

test('names that every object seems to have are ordinary names', () => {
  const document: WorkflowDocument = {
    ...documentOf([{ ...addStep, id: '__proto__' }], [['constructor', 1]]),
    layout: { steps: Object.assign(Object.create(null), { ['__proto__']: [0, 0] }), slots: [] },
  };
  const { workflow, layout, scenarios } = remove({ steps: ['__proto__'], slots: ['constructor'] }, document);
  expect([workflow.steps, Object.keys(layout.steps), scenarios[0]?.values]).toEqual([[], [], []]);
});

test('of two steps that a file gives one id, both are that node', () => {
  expect(remove({ steps: ['s0'] }, documentOf([addStep, addStep])).workflow.steps).toEqual([]);
});

test('what is gone already changes nothing', () => {
  expect(remove({ steps: ['gone'], slots: ['gone'] })).toBe(arithmetic);
});

test('undo calls it by what is removed', () => {
  const name = (steps: string[], slots: string[]) => removeNodes({ steps, slots }).name;
  expect([name(['s0'], []), name([], ['k']), name(['s0'], ['k'])]).toEqual([
    'Remove a step',
    'Remove k',
    'Remove 2 nodes',
  ]);
});
