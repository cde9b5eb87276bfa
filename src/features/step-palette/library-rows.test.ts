import { expect, test } from 'vitest';
import { defineStepModel, list, number, text } from '#engine';
import type { TextSearch } from '#ui';
import { browseRows, foldOf, type LibraryRow, searchRows } from './library-rows.ts';

/** As it stands, and nothing else. */
const plainSearch: TextSearch = (texts, query) =>
  texts.flatMap((text, index) => {
    const at = text.toLowerCase().indexOf(query);
    return at < 0 ? [] : [{ index, ranges: [at, at + query.length] }];
  });

const run = () => ({ out: 0 }) as never;
const add = defineStepModel({
  id: 'add',
  title: 'Add',
  group: 'Arithmetic',
  fields: { a: number() },
  outputs: { out: number() },
  run,
});
const print = defineStepModel({
  id: 'print',
  title: 'Format number',
  group: 'Text',
  summary: 'Writes it out.',
  fields: { value: number() },
  outputs: { out: text() },
  run,
});
const sum = defineStepModel({
  id: 'sum',
  title: 'Sum',
  group: 'Arithmetic',
  summary: 'Adds up all.',
  fields: { items: list() },
  outputs: { out: number() },
  run,
});
const models = [add, print, sum];

const shown = (rows: readonly LibraryRow[]) =>
  rows.map((row) => (row.kind === 'group' ? `${row.title} ${row.count}` : row.model.title));
const found = (query: string) => shown(searchRows(models, query, plainSearch));

test('models stand in their groups, in the order of the library', () => {
  expect(shown(browseRows(models, [], []))).toEqual([
    'Arithmetic 2',
    'Add',
    'Sum',
    'Text 1',
    'Format number',
  ]);
});

test('what was used lately comes first, as far as it is still there, and at most four', () => {
  const recent = ['gone@1', print.ref, add.ref];
  expect(shown(browseRows(models, recent, [])).slice(0, 3)).toEqual(['Recent 2', 'Format number', 'Add']);
});

test('a folded group keeps its models to itself', () => {
  expect(shown(browseRows(models, [], [foldOf('group:Arithmetic')]))).toEqual([
    'Arithmetic 2',
    'Text 1',
    'Format number',
  ]);
});

test('every row has a key of its own', () => {
  const keys = browseRows(models, [add.ref], []).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test('titles are found before summaries, groups and types', () => {
  expect(found('add')).toEqual(['Add', 'Sum']);
  expect(found('arithmetic')).toEqual(['Add', 'Sum']);
  expect(found('list')).toEqual(['Sum']);
});

test('an arrow asks for what goes in and what comes out', () => {
  expect(found('number → text')).toEqual(['Format number']);
  expect(found('list -> number')).toEqual(['Sum']);
  expect(found('→ text')).toEqual(['Format number']);
  expect(found('number →')).toEqual(['Add', 'Format number']);
  expect(found('text → text')).toEqual([]);
});

test('what of the title matches is marked', () => {
  expect(searchRows(models, 'num', plainSearch)[0]?.ranges).toEqual([7, 10]);
});
