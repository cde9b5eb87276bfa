import { expect, test } from 'vitest';
import { plainSearch } from './plain-search.ts';
import { fuzzySearch } from './text-search.ts';

const texts = [
  'Add',
  'Multiply',
  'Round',
  'Parse number',
  'Format number',
  'Zähler',
  'שלום עולם',
  'k_2',
  '📦 box',
];
const found = (query: string) => fuzzySearch(texts, query).map(({ index }) => texts[index]);

test('a typo finds what was meant', () => {
  expect(found('mlutiply')).toEqual(['Multiply']);
  expect(found('rond')).toEqual(['Round']);
});

test('words are found in any order', () => {
  expect(found('number parse')).toEqual(['Parse number']);
});

test('every script is searched, with and without accents', () => {
  expect(found('שלום')).toEqual(['שלום עולם']);
  expect(found('zahler')).toEqual(['Zähler']);
  expect(found('zä')).toEqual(['Zähler']);
});

test('signs are searched for as they stand', () => {
  expect(found('📦')).toEqual(['📦 box']);
  expect(found('k_2')).toEqual(['k_2']);
  expect(found('(')).toEqual([]);
});

test('what begins with the query comes first, then words that do', () => {
  const names = ['decode', 'a code', 'code', 'x'];
  expect(fuzzySearch(names, 'code').map(({ index }) => names[index])).toEqual(['code', 'a code', 'decode']);
});

test('what matches is told as ranges', () => {
  expect(plainSearch(['Format number'], 'NUM')).toEqual([{ index: 0, ranges: [7, 10] }]);
  expect(fuzzySearch(['Multiply'], 'multpily')[0]?.ranges).toEqual([0, 8]);
});

test('nothing is searched for by nothing', () => {
  expect(fuzzySearch(texts, '  ')).toEqual([]);
});
