import { expect, test } from 'vitest';
import type { WorkflowDocument } from '#document';
import { stepId } from '#engine';
import { edited } from '../testing/edited.ts';
import { addStep, arithmetic, documentOf, library, multiplyStep } from '../testing/example.ts';
import type { WireEnds } from '../wire-ends.ts';
import { insertIntoWire } from './insert-into-wire.ts';

const divide = {
  id: 's2',
  model: library.find('divide@1')!,
  field: 'dividend',
  key: 'quotient',
  position: [320, 0],
} as const;
const read: WireEnds = { role: 'read', step: stepId('s1'), slot: 'total', field: 'value' };
const write: WireEnds = { role: 'write', step: stepId('s0'), slot: 'total', key: 'sum' };

const placed: WorkflowDocument = {
  ...arithmetic,
  layout: { steps: Object.assign(Object.create(null), { s0: [0, 0], s1: [640, 0] }), slots: [] },
};

test('in a wire that reads, the step comes before the reader, which reads what it writes', () => {
  const { workflow, layout } = edited(insertIntoWire(read, divide), placed);
  expect(workflow.steps).toEqual([
    addStep,
    { id: 's2', model: 'divide@1', inputs: [['total', 'dividend']], outputs: [['quotient', 'quotient']] },
    {
      ...multiplyStep,
      inputs: [
        ['k', 'factor'],
        ['quotient', 'value'],
      ],
    },
  ]);
  expect({ ...layout.steps }).toEqual({ s0: [0, 0], s1: [640, 0], s2: [320, 0] });
  expect(layout.slots).toEqual([['quotient', [544, 32]]]);
});

test('in a wire that writes, the step comes behind the writer and fills the slot for all that read it', () => {
  const { workflow, layout } = edited(insertIntoWire(write, divide), placed);
  expect(workflow.steps).toEqual([
    { ...addStep, outputs: [['sum', 'sum']] },
    { id: 's2', model: 'divide@1', inputs: [['sum', 'dividend']], outputs: [['quotient', 'total']] },
    multiplyStep,
  ]);
  expect(layout.slots).toEqual([['sum', [224, 32]]]);
});

test('the other slots that the output fills, and the other fields that the slot feeds, stay', () => {
  const document = documentOf([
    { ...addStep, outputs: [['sum', ['copy', 'total']]] },
    { ...multiplyStep, inputs: [['total', ['value', 'factor']]] },
  ]);
  expect(edited(insertIntoWire(write, divide), document).workflow.steps[0]?.outputs).toEqual([
    ['sum', ['copy', 'sum']],
  ]);
  expect(edited(insertIntoWire(read, divide), document).workflow.steps[2]?.inputs).toEqual([
    ['total', 'factor'],
    ['quotient', 'value'],
  ]);
});

test('a wire that is gone, and an id that a step has, change nothing', () => {
  expect(edited(insertIntoWire({ ...read, slot: 'gone' }, divide))).toBe(arithmetic);
  expect(edited(insertIntoWire({ ...write, key: 'gone' }, divide))).toBe(arithmetic);
  expect(edited(insertIntoWire({ ...read, step: stepId('gone') }, divide))).toBe(arithmetic);
  expect(edited(insertIntoWire(read, { ...divide, id: 's0' }))).toBe(arithmetic);
});
