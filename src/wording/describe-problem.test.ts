import { expect, test } from 'vitest';
import type { Problem } from '#engine';
import { describeProblem } from './describe-problem.ts';
import { arithmetic, s0, s1 } from './testing/names.ts';

const at1 = { step: s1, index: 1, mends: [] };

test.each<[Problem, string, string]>([
  [
    { kind: 'unwired-field', field: 'factor', expected: 'number', ...at1 },
    'factor of Multiply is not wired',
    'Multiply needs a number.',
  ],
  [
    { kind: 'unknown-field', field: 'by', ...at1 },
    'Multiply has no field by',
    'Step 1 Multiply would refuse it.',
  ],
  [
    { kind: 'unknown-output', key: 'rest', ...at1 },
    'Multiply has no output rest',
    'Step 1 Multiply would not write it.',
  ],
  [
    { kind: 'slot-never-written', slot: 'k', ...at1 },
    'Slot k has no value',
    'Step 1 Multiply reads it, and nothing gives it a value.',
  ],
  [
    { kind: 'read-before-written', slot: 'total', writer: s1, step: s0, index: 0, mends: [] },
    'Slot total is read before it is written',
    'Step 0 Add reads it, and step 1 Multiply writes it later.',
  ],
  [
    { kind: 'second-writer', slot: 'total', first: s0, ...at1 },
    'Two steps write total',
    'Steps 0 Add and 1 Multiply both write total, and it can be written once.',
  ],
  [
    { kind: 'writes-starting-value', slot: 'k', ...at1 },
    'k has a starting value and is written',
    'Step 1 Multiply writes it too, and it can be written once.',
  ],
  [
    { kind: 'cycle', steps: [s0, s1], ...at1 },
    'Steps 0 Add and 1 Multiply wait for each other',
    'Each reads what another one of them writes, so none can be first.',
  ],
  [
    { kind: 'cycle', steps: [s1], ...at1 },
    'Step 1 Multiply waits for itself',
    'It reads what only it writes, so it can never begin.',
  ],
  [
    {
      kind: 'type-mismatch',
      field: 'factor',
      expected: 'number',
      found: 'text',
      slot: 'k',
      value: 'four',
      ...at1,
    },
    'factor is text “four”',
    'Multiply needs a number. It is read from slot k.',
  ],
  [
    { kind: 'type-mismatch', field: 'factor', expected: 'number', found: 'list', slot: 'total', ...at1 },
    'factor is a list slot',
    'Multiply needs a number. It is read from slot total.',
  ],
  [
    { kind: 'unknown-model', model: 'gone@1', ...at1 },
    'No step model gone@1',
    'Step 1 Multiply needs it, and this editor does not have it. The step is kept as it is.',
  ],
  [
    { kind: 'duplicate-step-id', id: 's1', ...at1 },
    'Two steps have the id s1',
    'Step 1 Multiply shares it, so their results cannot be told apart.',
  ],
  [
    { kind: 'duplicate-slot', slot: 'x', mends: [] },
    'The scenario gives x two values',
    'The last one counts.',
  ],
])('%j', (problem, title, detail) => {
  expect(describeProblem(problem, arithmetic)).toEqual({ title, detail });
});
