import { expect, test } from 'vitest';
import type { ComparedSlot } from '#editor';
import { DIFFERENCES, toComparedRows } from './compared-rows.ts';

const slot = (name: string, differs: boolean): ComparedSlot => ({ kind: 'slot', name, differs });

test('each list stands under its heading, which counts all, and differences can be shown alone', () => {
  const compared = { slots: [slot('x', true), slot('y', false)], steps: [] };
  const namesOf = (only: string) =>
    toComparedRows(compared, { query: '', only }).map((row) =>
      row.kind === 'heading' ? [row.text, row.count, row.differing] : row.kind === 'slot' ? row.name : row.id,
    );
  expect(namesOf('')).toEqual([['Slots', 2, 1], 'x', 'y', ['Steps', 0, 0]]);
  expect(namesOf(DIFFERENCES)).toEqual([['Slots', 2, 1], 'x', ['Steps', 0, 0]]);
});
