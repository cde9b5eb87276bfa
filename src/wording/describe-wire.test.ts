import { expect, test } from 'vitest';
import { describeWireEnds, describeWireTitle } from './describe-wire.ts';
import { arithmetic, s0 } from './testing/names.ts';

test('a wire is named by what it joins', () => {
  const read = { role: 'read', step: s0, slot: 'x', field: 'a' } as const;
  expect(describeWireTitle(read)).toBe('x → a');
  expect(describeWireEnds(read, arithmetic)).toBe('Wire from slot x to field a of step 0 Add');
  const write = { role: 'write', step: s0, slot: 'total', key: 'sum' } as const;
  expect(describeWireTitle(write)).toBe('sum → total');
  expect(describeWireEnds(write, arithmetic)).toBe('Wire from output sum of step 0 Add to slot total');
});
