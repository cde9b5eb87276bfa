import { expect, test } from 'vitest';
import { bestRow, filterSections, type ListRow, rowAfter } from './list-rows.ts';

function row(label: string, detail?: string): ListRow {
  return { id: label, mark: { kind: 'new' }, label, detail, choose: () => undefined };
}

const sections = [
  { label: 'Fits', rows: [row('total', 'number'), row('final', 'number')] },
  { label: 'New', rows: [row('New number slot'), row('Add step Round', 'number')] },
];

function labels(query: string) {
  return filterSections(sections, query).map(({ label, rows }) => [label, ...rows.map((one) => one.label)]);
}

test('all words of a query must occur, in any order and case', () => {
  expect(labels('')).toEqual([
    ['Fits', 'total', 'final'],
    ['New', 'New number slot', 'Add step Round'],
  ]);
  expect(labels('SLOT new')).toEqual([['New', 'New number slot']]);
  expect(labels('number tot')).toEqual([['Fits', 'total']]);
  expect(labels('nothing')).toEqual([]);
});

test('a long section shows its first rows and counts the others', () => {
  const many = Array.from({ length: 100 }, (_, index) => row(`slot ${index}`));
  const [section] = filterSections([{ label: 'Fits', rows: many }], '');
  expect([section?.rows.length, section?.hidden]).toEqual([40, 60]);
  expect(filterSections([{ label: 'Fits', rows: many }], '99')[0]?.rows.map(({ id }) => id)).toEqual([
    'slot 99',
  ]);
});

test('arrow keys go around, page keys stop at the ends', () => {
  expect(rowAfter('ArrowDown', 2, 3)).toBe(0);
  expect(rowAfter('ArrowUp', 0, 3)).toBe(2);
  expect(rowAfter('PageDown', 1, 3)).toBe(2);
  expect(rowAfter('PageUp', 10, 30)).toBe(2);
  expect(rowAfter('ArrowDown', 0, 0)).toBe(0);
});

test('typing leads to what is called so, before what begins so and what only mentions it', () => {
  const rows = [row('left', 'from text'), row('text_2'), row('Text')];
  expect(bestRow(rows, 'text')).toBe(2);
  expect(bestRow(rows, 'text_')).toBe(1);
  expect(bestRow(rows, 'from')).toBe(0);
  expect(bestRow(rows, '')).toBe(0);
});
