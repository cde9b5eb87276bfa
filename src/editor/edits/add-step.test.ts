import { expect, test } from 'vitest';
import { edited } from '../testing/edited.ts';
import { arithmetic, library } from '../testing/example.ts';
import { addStep } from './add-step.ts';

const model = library.find('divide@1')!;

test('a step comes last, with its model and its place', () => {
  const edit = addStep({ id: '__proto__', model, position: [16, 32] });
  const { workflow, layout } = edited(edit);
  expect(edit.name).toBe('Add Divide');
  expect(workflow.steps.at(-1)).toEqual({ id: '__proto__', model: 'divide@1', inputs: [], outputs: [] });
  expect(Object.entries(layout.steps)).toEqual([['__proto__', [16, 32]]]);
});

test('a step comes between others, wired and set', () => {
  const parts = {
    inputs: [['total', 'dividend']],
    outputs: [['quotient', 'share']],
    settings: [['by', 2]],
  } as const;
  const { workflow } = edited(addStep({ id: 's2', model, index: 1, ...parts }));
  expect(workflow.steps.map(({ id }) => id)).toEqual(['s0', 's2', 's1']);
  expect(workflow.steps[1]).toMatchObject(parts);
});

test('an id that a step has is not given again', () => {
  expect(edited(addStep({ id: 's1', model }))).toBe(arithmetic);
});
