import { expect, test } from 'vitest';
import { edited } from '../testing/edited.ts';
import { renameStep } from './rename-step.ts';

test('a step gets a title, and an empty one gives it its model’s back', () => {
  const renamed = edited(renameStep('s0', 'Sum'));
  expect(renamed.workflow.steps[0]).toMatchObject({ id: 's0', title: 'Sum' });
  expect(edited(renameStep('s0', ''), renamed).workflow.steps[0]).not.toHaveProperty('title');
});
