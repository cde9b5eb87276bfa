import { expect, test } from 'vitest';
import { convertSteps, namesOf, slotsOf, type WorkflowDocument } from '#document';
import type { StepId } from '#engine';
import { lossesOf } from './losses-of.ts';
import { arithmetic, library } from './testing/example.ts';

const [s0, s1] = ['s0', 's1'] as StepId[] as [StepId, StepId];

function namesIn(document: WorkflowDocument) {
  const { all, enabled, disabled } = convertSteps(document, library);
  return namesOf(all, slotsOf(enabled, document.scenarios[0]?.values ?? [], all), disabled);
}

test('a slot takes the inputs and outputs with it that are wired to it', () => {
  expect(lossesOf({ steps: [], slots: ['total'] }, namesIn(arithmetic))).toEqual([
    { kind: 'input', step: s1, field: 'value', slot: 'total' },
    { kind: 'output', step: s0, key: 'sum', slot: 'total' },
  ]);
});

test('a step that goes leaves the slots without a value that only it wrote', () => {
  expect(lossesOf({ steps: [s0], slots: [] }, namesIn(arithmetic))).toEqual([
    { kind: 'value', slot: 'total', readers: [s1] },
  ]);
});

test('what goes together loses nothing to each other', () => {
  expect(lossesOf({ steps: [s0, s1], slots: ['total'] }, namesIn(arithmetic))).toEqual([]);
});
