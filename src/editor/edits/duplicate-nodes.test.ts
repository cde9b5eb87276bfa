import { expect, test } from 'vitest';
import type { WorkflowDocument } from '#document';
import { edited } from '../testing/edited.ts';
import { addStep, arithmetic, multiplyStep } from '../testing/example.ts';
import { duplicatedNodes, duplicateNodes } from './duplicate-nodes.ts';

const options = { scenario: 'default' };

test('a step is copied right behind itself, reads what it reads and fills a slot of its own', () => {
  const { workflow } = edited(duplicateNodes({ steps: ['s0'], slots: [] }, options));
  expect(workflow.steps).toEqual([
    addStep,
    { ...addStep, id: 's2', outputs: [['sum', 'total_2']] },
    multiplyStep,
  ]);
});

test('copies stand beside what they are copied from, and are what is selected then', () => {
  const placed: WorkflowDocument = {
    ...arithmetic,
    layout: {
      steps: Object.assign(Object.create(null), { s0: [160, 48] }),
      slots: [['x', [32, 64]]],
    },
  };
  const nodes = { steps: ['s0'], slots: ['x', 'x'] };
  const { layout } = edited(duplicateNodes(nodes, { ...options, offset: [16, 48] }), placed);
  expect(layout.steps).toEqual({ s0: [160, 48], s2: [176, 96] });
  expect(layout.slots.at(-1)).toEqual(['x_2', [48, 112]]);
  expect(duplicatedNodes(placed, nodes, options)).toEqual({ steps: ['s2'], slots: ['x_2'] });
});

test('a slot has the value of each scenario, and none where it had none', () => {
  const [base] = arithmetic.scenarios;
  const scenarios = [
    { ...base!, values: [] },
    { ...base!, name: 'b' },
    { ...base!, name: 'c', values: [['x', 7]] as const },
  ];
  const copied = edited(duplicateNodes({ steps: [], slots: ['x', 'x'] }, options), {
    ...arithmetic,
    scenarios,
  });
  expect(copied.scenarios.map(({ values }) => values.filter(([name]) => name === 'x_2'))).toEqual([
    [],
    [['x_2', 2]],
    [['x_2', 7]],
  ]);
});

test('what is gone changes nothing', () => {
  expect(edited(duplicateNodes({ steps: ['gone'], slots: ['gone'] }, options))).toBe(arithmetic);
});
