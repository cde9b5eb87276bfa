import { expect, test } from 'vitest';
import type { WorkflowDocument } from '#document';
import { edited } from '../testing/edited.ts';
import { addStep, arithmetic, documentOf, multiplyStep } from '../testing/example.ts';
import { connectOutputToField } from './connect-output-to-field.ts';

const from = { step: 's0', key: 'sum' };
const to = { step: 's1', field: 'value' };
const open: WorkflowDocument = {
  ...documentOf(
    [
      { ...addStep, outputs: [] },
      { ...multiplyStep, inputs: [['k', 'factor']] },
    ],
    [['sum', 1]],
  ),
  layout: { steps: Object.assign(Object.create(null), { s0: [0, 0], s1: [400, 96] }), slots: [] },
};
const wiringOf = ({ workflow }: WorkflowDocument) =>
  workflow.steps.map(({ inputs, outputs }) => [inputs, outputs]);

test('the slot between is named after the key, made unique, and stands between the steps', () => {
  const connected = edited(connectOutputToField({ from, to }), open);
  expect(wiringOf(connected)).toEqual([
    [addStep.inputs, [['sum', 'sum_2']]],
    [
      [
        ['k', 'factor'],
        ['sum_2', 'value'],
      ],
      multiplyStep.outputs,
    ],
  ]);
  expect(connected.layout.slots).toEqual([['sum_2', [256, 80]]]);
});

test('an output that fills a slot feeds the field through that one', () => {
  const document = documentOf([addStep, { ...multiplyStep, inputs: [] }]);
  expect(wiringOf(edited(connectOutputToField({ from, to }), document))[1]?.[0]).toEqual([
    ['total', 'value'],
  ]);
});

test('a slot that is given is the one between', () => {
  const connected = edited(connectOutputToField({ from, to, slot: 'total', position: [16, 16] }), open);
  expect(connected.workflow.steps[0]?.outputs).toEqual([['sum', 'total']]);
  expect(connected.layout.slots).toEqual([['total', [16, 16]]]);
});

test('what is connected already, and a step that is gone, change nothing', () => {
  expect(edited(connectOutputToField({ from, to }))).toBe(arithmetic);
  expect(edited(connectOutputToField({ from: { ...from, step: 'gone' }, to }))).toBe(arithmetic);
});
