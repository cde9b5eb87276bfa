import { expect, test } from 'vitest';
import { isStepModelDrag, stepModelDrag } from './step-model-drag.ts';

test('a drag of a step model is told from any other', () => {
  expect(isStepModelDrag(stepModelDrag('math/add@1'))).toBe(true);
  expect(isStepModelDrag({ ref: 'math/add@1' })).toBe(false);
  expect(isStepModelDrag({ type: 'slotflow/step-model' })).toBe(false);
});
