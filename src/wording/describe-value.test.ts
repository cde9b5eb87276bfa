import { expect, test } from 'vitest';
import { FileValue, TableValue, type Value } from '#engine';
import { describeValue } from './describe-value.ts';

test.each<[Value, string]>([
  [4, '4'],
  [0.1 + 0.2, '0.3…'],
  [91.740_000_000_000_01, '91.74…'],
  [100.000_000_000_000_01, '100…'],
  [-1 / 3, '-0.33333333…'],
  [1.234_567_890_123e-9, '1.234567…e-9'],
  [123_456_789_012_345, '1.234567…e14'],
  [-123_456_789_012_345, '-1.23456…e14'],
  [100_000_000_000, '100000000000'],
  [1_000_000_000_000_000, '1…e15'],
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
