import { expect, test } from 'vitest';
import { equalValues } from './equality.ts';
import { FileValue, TableValue } from './large-value.ts';
import { MAX_DEPTH, toValue, type Value } from './value.ts';
import { valueFromJson, valueToJson } from './value-json.ts';

const throughText = (value: Value) => valueFromJson(JSON.parse(JSON.stringify(valueToJson(value))));

test.each<[string, unknown]>([
  ['null', null],
  ['a text', 'a'],
  ['NaN', Number.NaN],
  ['infinities, deep inside', [{ a: [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] }]],
  ['-0', -0],
  ['a file', new FileValue('a.bin', 'text/csv', new Uint8Array([0, 15, 16, 255]))],
  ['an empty file', new FileValue('', '', new Uint8Array())],
  ['a table', new TableValue([{ name: 'a', cells: [1, 'x', null, Number.NaN, true] }])],
  ['a table without rows', new TableValue([{ name: 'a', cells: [] }])],
  ['the key __proto__', JSON.parse('{"__proto__": {"a": 1}}')],
  ['what looks like a number', { $number: 'NaN' }],
  ['what looks like a file', { $file: { name: 'a' } }],
  ['what looks like a table', { $table: [] }],
  ['what looks wrapped', { $object: { $object: 1 } }],
  ['an unknown key with $', { $other: { $number: 1 } }],
  ['a key with $ among others', { $number: 'NaN', a: 1 }],
  ['lookalikes inside each other', { $number: { $file: [{ $table: Number.NaN }] } }],
])('[J1] %s comes back from JSON text as it was', (_, source) => {
  const outcome = toValue(source);
  const value = outcome.kind === 'value' ? outcome.value : null;
  const back = throughText(value);
  expect(back.kind === 'value' && equalValues(back.value, value)).toBe(true);
});

test.each<[string, (inner: unknown) => unknown]>([
  ['lists', (inner) => [inner]],
  ['objects with a $ key', (inner) => ({ $a: inner })],
])('[J1] %s that nest as deep as values may come back from JSON text', (_, nest) => {
  let source: unknown = new TableValue([{ name: 'a', cells: [Number.NaN] }]);
  for (let level = 0; level < MAX_DEPTH; level++) source = nest(source);
  const outcome = toValue(source);
  const value = outcome.kind === 'value' ? outcome.value : null;
  const back = throughText(value);
  expect(back.kind === 'value' && equalValues(back.value, value)).toBe(true);
  expect(throughText([value])).toMatchObject({ kind: 'refused-value', found: 'nesting deeper than 1000' });
});

test('[J1] what JSON lacks is written with a $ key', () => {
  expect(valueToJson([Number.NaN, Number.NEGATIVE_INFINITY])).toEqual([
    { $number: 'NaN' },
    { $number: '-Infinity' },
  ]);
  expect(valueToJson({ $number: 'NaN' })).toEqual({ $object: { $number: 'NaN' } });
  expect(valueToJson(new FileValue('a', 'b', new Uint8Array([255])))).toEqual({
    $file: { name: 'a', mediaType: 'b', hex: 'ff' },
  });
  expect(valueToJson(new TableValue([{ name: 'a', cells: [1] }]))).toEqual({ $table: [['a', [1]]] });
});

test.each<[unknown, (string | number)[]]>([
  [{ $number: 1 }, ['$number']],
  [[{ $number: 'many' }], [0, '$number']],
  [{ $file: 1 }, ['$file']],
  [{ $file: { name: 'a', mediaType: 1, hex: '' } }, ['$file']],
  [{ $file: { name: 'a', mediaType: 'b', hex: 'f' } }, ['$file']],
  [{ $file: { name: 'a', mediaType: 'b', hex: 'xy' } }, ['$file']],
  [{ $table: {} }, ['$table']],
  [{ $table: [['a', [1]], ['b']] }, ['$table', 1]],
  [{ $table: [['a', [1, []]]] }, ['$table', 0, 1, 1]],
  [{ $object: [] }, ['$object']],
  [{ a: { $object: { b: { $number: 'x' } } } }, ['a', '$object', 'b', '$number']],
])('[J1] a $ key that is used wrongly is refused with its path: %j', (json, path) => {
  expect(valueFromJson(json)).toMatchObject({ kind: 'refused-value', path });
});

test('[J3] what is no value is refused, and nothing is thrown', () => {
  expect(valueFromJson({ a: undefined })).toMatchObject({ kind: 'refused-value', path: ['a'] });
});
