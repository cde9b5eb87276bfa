import { expect, test } from 'vitest';
import { FileValue, toValue, type Value, valueToJson } from '#engine';
import { entrySize } from './entry-size.ts';

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
