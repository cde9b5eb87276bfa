import { expect, test } from 'vitest';
import { edited } from '../testing/edited.ts';
import { arithmetic } from '../testing/example.ts';
import { addSlot } from './add-slot.ts';

const [base] = arithmetic.scenarios;
const two = {
  ...arithmetic,
  scenarios: [base!, { name: 'other', mutable: false, values: [['z', 5]] as const }],
};

test('a slot comes last in every scenario that lacks it, and is placed', () => {
  const { scenarios, layout } = edited(addSlot('z', [1], [16, 32]), two);
  expect(scenarios.map(({ values }) => values.at(-1))).toEqual([
    ['z', [1]],
    ['z', 5],
  ]);
  expect(layout.slots).toEqual([['z', [16, 32]]]);
});

test('a slot that has a value everywhere stays as it is', () => {
  expect(edited(addSlot('x', 0, [0, 0]))).toBe(arithmetic);
});
