import { expect, test } from 'vitest';
import { FileValue, TableValue, type Value } from '#engine';
import { describeValue } from './describe-value.ts';

test.each<[Value, string]>([
  [4, '4'],
  [0.1 + 0.2, '0.300000000…'],
  [Number.NaN, 'NaN'],
  [true, 'true'],
  [null, 'null'],
  ['win', '"win"'],
  ['', '""'],
  ['Wins per team', '"Wins per…"'],
  ['ten chars!', '"ten chars!"'],
  ['two\nlines', '"two\\nlines"'],
  ['😀😀😀😀😀😀😀', '"😀😀😀😀…"'],
  [[], '0 items'],
  [[1], '1 item'],
  [[1, 2, 3], '3 items'],
  [{}, '0 keys'],
  [{ a: 1 }, '1 key'],
  [new FileValue('a.csv', 'text/csv', new Uint8Array(38_900)), '38 KB'],
  [new TableValue([{ name: 'a', cells: [1, 2, 3] }]), '3 × 1'],
])('%j shows as %s', (value, text) => {
  expect(describeValue(value)).toBe(text);
});

test('a longer preview shows more', () => {
  expect(describeValue('Wins per team', 24)).toBe('"Wins per team"');
});

test('an object without a prototype is an object', () => {
  expect(describeValue(Object.assign(Object.create(null), { a: 1 }))).toBe('1 key');
});
