import { expect, test } from 'vitest';
import { toSteps } from '#document';
import { edited } from '../testing/edited.ts';
import { addStep, arithmetic, documentOf, library } from '../testing/example.ts';
import { setSetting } from './set-setting.ts';

test('a field gets a value, another one, and none again', () => {
  const set = edited(setSetting('s0', 'b', 1));
  expect(set.workflow.steps[0]?.settings).toEqual([['b', 1]]);
  const changed = edited(setSetting('s0', 'b', 2), set);
  expect(changed.workflow.steps[0]?.settings).toEqual([['b', 2]]);
  expect(edited(setSetting('s0', 'b', 2), changed)).toBe(changed);
  expect(edited(setSetting('s0', 'b'), changed).workflow.steps[0]).not.toHaveProperty('settings');
});

test('other settings stay', () => {
  const both = edited(setSetting('s0', 'b', 2), edited(setSetting('s0', 'a', 1)));
  expect(edited(setSetting('s0', 'a'), both).workflow.steps[0]?.settings).toEqual([['b', 2]]);
});

test('to clear what is not set changes nothing', () => {
  expect(edited(setSetting('s0', 'b'))).toBe(arithmetic);
});

test('of two settings that a file gives a field, the one that counts changes, and both are cleared', () => {
  const twice = documentOf([
    {
      ...addStep,
      settings: [
        ['k', 1],
        ['k', 2],
      ],
    },
  ]);
  const set = edited(setSetting('s0', 'k', 7), twice);
  expect(toSteps(set, library)[0]?.wiring.constants).toContainEqual(['k', 7]);
  expect(edited(setSetting('s0', 'k'), set).workflow.steps[0]).not.toHaveProperty('settings');
});
