import { expect, test } from 'vitest';
import { edited } from '../testing/edited.ts';
import { addStep, documentOf, multiplyStep } from '../testing/example.ts';
import { moveNodes } from './move-nodes.ts';
import { renameStepId } from './rename-step-id.ts';

test('the second step of an id gets its own, beside the first on the canvas', () => {
  const twice = documentOf([addStep, { ...multiplyStep, id: 's0' }]);
  const placed = edited(moveNodes([{ kind: 'step', id: 's0', position: [0, 0] }]), twice);
  const { workflow, layout } = edited(renameStepId(1), placed);
  expect(workflow.steps.map(({ id }) => id)).toEqual(['s0', 's0_2']);
  expect({ ...layout.steps }).toEqual({ s0: [0, 0], s0_2: [32, 32] });
});

test('steps that are disabled are not counted', () => {
  const off = { ...addStep, id: 'off', disabled: true as const };
  const { workflow } = edited(renameStepId(1), documentOf([off, addStep, addStep]));
  expect(workflow.steps.map(({ id }) => id)).toEqual(['off', 's0', 's0_2']);
});
