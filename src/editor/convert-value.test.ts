import { expect, test } from 'vitest';
import type { Value, ValueType } from '#engine';
import { convertValue, emptyValue } from './convert-value.ts';

test.each<[Value, ValueType, Value]>([
  ['4.5', 'number', 4.5],
  ['4.5', 'integer', 5],
  ['', 'number', 0],
  ['four', 'number', 0],
  [true, 'number', 1],
  [4, 'number', 4],
  [4, 'text', '4'],
  [null, 'text', ''],
  [[1, 2], 'text', '[1,2]'],
  ['yes', 'boolean', true],
  [0, 'boolean', false],
  [3, 'list', [3]],
  [null, 'list', []],
  [3, 'object', {}],
  [{ a: 1 }, 'any', { a: 1 }],
])('%j as %s is %j', (value, type, converted) => {
  expect(convertValue(value, type)).toEqual(converted);
});

test('a new value is an empty one of its type', () => {
  expect((['number', 'text', 'boolean', 'list', 'object', 'any'] as const).map(emptyValue)).toEqual([
    0,
    '',
    false,
    [],
    {},
    null,
  ]);
});
