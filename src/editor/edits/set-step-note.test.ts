import { expect, test } from 'vitest';
import { edited } from '../testing/edited.ts';
import { arithmetic } from '../testing/example.ts';
import { setStepNote } from './set-step-note.ts';

test('a step gets a note, and an empty one takes it away', () => {
  const noted = edited(setStepNote('s0', 'Why this?'));
  expect(noted.workflow.steps[0]?.note).toBe('Why this?');
  expect(edited(setStepNote('s0', ''), noted)).toEqual(arithmetic);
  expect(edited(setStepNote('gone', 'x'))).toBe(arithmetic);
});
