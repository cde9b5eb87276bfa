import { expect, test } from 'vitest';
import { describeDeleted, nameNodes } from './describe-deleted.ts';
import { arithmetic, s0, s1 } from './testing/names.ts';

test('what is deleted is told with what others lose by it', () => {
  const losses = [{ kind: 'input', step: s1, field: 'factor' }] as const;
  expect(describeDeleted({ steps: [], slots: ['k'] }, losses, arithmetic)).toBe(
    'Deleted slot k. Step 1 Multiply lost its input factor.',
  );
});

test('a slot that lost its writer is named with its readers', () => {
  const losses = [{ kind: 'value', slot: 'total', readers: [s1] }] as const;
  expect(describeDeleted({ steps: [s0], slots: [] }, losses, arithmetic, 'Cut')).toBe(
    'Cut step 0 Add. Nothing writes total now, which step 1 Multiply reads.',
  );
});

test('many losses are counted after the first two', () => {
  const loss = { kind: 'output', step: s0, key: 'sum', slot: 'total' } as const;
  expect(describeDeleted({ steps: [], slots: ['a', 'b'] }, [loss, loss, loss, loss], arithmetic)).toBe(
    'Deleted 2 slots. Step 0 Add no longer writes total. Step 0 Add no longer writes total. 2 more connections are gone.',
  );
});

test('several nodes are counted by kind', () => {
  expect(nameNodes({ steps: [s0, s1], slots: ['k'] }, arithmetic)).toBe('2 steps and 1 slot');
});
