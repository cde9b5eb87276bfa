import { expect, test } from 'vitest';
import { FileValue, TableValue, toValue, type Value, valueToJson } from '#engine';
import { entrySize, valueSize } from './entry-size.ts';

function entryWith(text: unknown) {
  const input = toValue({ text });
  if (input.kind !== 'value') throw new Error('not a value');
  return {
    fingerprint: 'm@1',
    run: 1,
    input: input.value as { readonly [field: string]: Value },
    output: {},
  };
}

test.each(['', 'plain', 'é', '→', '😀', 'mixed é → 😀'])(
  'an entry with %j counts its UTF-8 bytes',
  (text) => {
    const json = JSON.stringify({ inputs: { text }, outputs: {} });
    expect(entrySize(entryWith(text))).toBe(new TextEncoder().encode(json).length);
  },
);

test.each([
  [[]],
  [{}],
  [[1, -0, 1e21, Number.NaN, null, true, ['é']]],
  [{ a: 1, 'é"': [{}], $b: { $c: 2 }, $d: { $e: 1, f: 2 } }],
  [new FileValue('é', 'text/plain', new Uint8Array([1, 255]))],
  [new TableValue([])],
  [new TableValue([{ name: 'none', cells: [] }])],
  [
    new TableValue([
      { name: 'é"', cells: [1, Number.NaN, null] },
      { name: 'b', cells: ['→', true, 0.5] },
    ]),
  ],
])('an entry with %j counts as its JSON does', (content) => {
  const entry = entryWith(content);
  const json = JSON.stringify({ inputs: valueToJson(entry.input), outputs: {} });
  expect(entrySize(entry)).toBe(new TextEncoder().encode(json).length);
});

test('an entry that holds one part in very many places is counted in a moment', () => {
  let content: unknown = [];
  for (let level = 0; level < 60; level++) content = [content, content];
  expect(entrySize(entryWith(content))).toBeGreaterThan(2 ** 60);
});

test('a value counts as its JSON does', () => {
  expect(valueSize('é')).toBe(4);
  expect(valueSize([1, [2]])).toBe('[1,[2]]'.length);
});

test('a large table is counted by a sample, close to what it is', () => {
  const cells = Array.from({ length: 100_000 }, (_, row) => row);
  const size = valueSize(new TableValue([{ name: 'n', cells }]));
  const exact = JSON.stringify({ $table: [['n', cells]] }).length;
  expect(Math.abs(size - exact) / exact).toBeLessThan(0.01);
});
