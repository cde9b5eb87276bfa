import { expect, test } from 'vitest';
import { edited } from '../testing/edited.ts';
import { arithmetic } from '../testing/example.ts';
import { disableSteps } from './disable-steps.ts';

test('steps are disabled, and enabled again as if nothing had been', () => {
  const edit = disableSteps(['s0', 's1', 'gone'], true);
  expect(edit.name).toBe('Disable 3 steps');
  const disabled = edited(edit);
  expect(disabled.workflow.steps.map((step) => step.disabled)).toEqual([true, true]);
  expect(edited(disableSteps(['s0'], false), disabled).workflow.steps[0]).toEqual(
    arithmetic.workflow.steps[0],
  );
  expect(edited(disableSteps(['s0', 's1'], false), disabled)).toEqual(arithmetic);
});

test('a step that is as it should be changes nothing', () => {
  expect(edited(disableSteps(['s0', 'gone'], false))).toBe(arithmetic);
});
