import { expect, test } from 'vitest';
import { createDocumentStore } from '../document-store.ts';
import { setSlotValue } from '../edits/set-slot-value.ts';
import { arithmetic } from '../testing/example.ts';
import { changeOfList, type KnownList, nothingKnown } from './kept-history.ts';

test('what is kept of a list leaves nothing out in between, however large the document once was', () => {
  let known: KnownList = nothingKnown;
  let edits = 0;
  const store = createDocumentStore(arithmetic, () => edits * 10_000);
  const edit = (slot: string, value: string | number) => {
    store.apply(setSlotValue('default', slot, value));
    edits += 1;
    const { past, current } = store.getState();
    const change = changeOfList('past', past, known, current);
    known = change.known;
    const chunked = known.chunks.flatMap(({ entries }) => entries);
    const from = past.length - change.stored.tail.length - chunked.length;
    expect(chunked.findIndex((entry, place) => entry !== past[from + place])).toBe(-1);
  };
  for (const [size, count] of [
    [1_000_000, 32],
    [9_500_000, 1],
    [1_000_000, 160],
  ] as const) {
    edit('x', 'x'.repeat(size));
    for (let place = 1; place < count; place++) edit('k', edits);
  }
});
