import { expect, test } from 'vitest';
import { edited } from '../testing/edited.ts';
import { addStep, arithmetic, documentOf } from '../testing/example.ts';
import { wireField } from './wire-field.ts';

const inputsAfter = (field: string, slot?: string, document = arithmetic) =>
  edited(wireField('s0', field, slot), document).workflow.steps[0]?.inputs;

test('another slot feeds the field, after the others', () => {
  expect(inputsAfter('a', 'k')).toEqual([
    ['y', 'b'],
    ['k', 'a'],
  ]);
});

test('a slot that feeds another field feeds both', () => {
  expect(inputsAfter('b', 'x')).toEqual([['x', ['a', 'b']]]);
});

test('without a slot nothing feeds the field', () => {
  expect(inputsAfter('a')).toEqual([['y', 'b']]);
  const shared = documentOf([{ ...addStep, inputs: [['x', ['a', 'b']]] }]);
  expect(inputsAfter('a', undefined, shared)).toEqual([['x', 'b']]);
});

test('a slot that is read for no field stays', () => {
  const read = documentOf([
    {
      ...addStep,
      inputs: [
        ['gate', []],
        ['x', 'a'],
      ],
    },
  ]);
  expect(inputsAfter('a', undefined, read)).toEqual([['gate', []]]);
});

test('the wire that is there already changes nothing', () => {
  expect(edited(wireField('s0', 'a', 'x'))).toBe(arithmetic);
  expect(edited(wireField('s0', 'other'))).toBe(arithmetic);
});
