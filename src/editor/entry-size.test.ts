import { expect, test } from 'vitest';
import { toValue, type Value } from '#engine';
import { entrySize } from './entry-size.ts';

function entryWith(text: string) {
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
