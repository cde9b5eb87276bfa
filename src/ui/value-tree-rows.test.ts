import { expect, test } from 'vitest';
import { type TreeShape, visibleRows } from './value-tree-rows.ts';

const shape = (openLevels: number, ...toggled: [string, boolean][]): TreeShape => ({
  openLevels,
  toggled: new Map(toggled),
});
const texts = (value: unknown, s: TreeShape) =>
  visibleRows(value, s).map(
    ({ level, name, content }) =>
      `${level} ${name?.text ?? ''}=${content.kind === 'leaf' ? content.text : content.kind === 'branch' ? `${content.opens}${content.count}` : 'range'}`,
  );

test('what is closed is not walked', () => {
  expect(texts({ a: [1, 2], b: 'x' }, shape(1))).toEqual(['1 ={2', '2 a=[2', '2 b="x"']);
  expect(texts({ a: [1, 2] }, shape(0))).toEqual(['1 ={1']);
  expect(texts({ a: [1, 2] }, shape(1, ['$/0', true]))).toEqual(['1 ={1', '2 a=[2', '3 0=1', '3 1=2']);
});

test('numbers outside JSON and a key named __proto__ are shown as they are', () => {
  const value = JSON.parse('{"__proto__": 1}');
  expect(texts([Number.NaN, -0, null, value], shape(2))).toEqual([
    '1 =[4',
    '2 0=NaN',
    '2 1=-0',
    '2 2=null',
    '2 3={1',
    '3 __proto__=1',
  ]);
});

test('a long list opens by ranges, and each range on its own', () => {
  const list = Array.from({ length: 250 }, (_, i) => i);
  expect(texts(list, shape(1))).toEqual([
    '1 =[250',
    '2 0 … 99=range',
    '2 100 … 199=range',
    '2 200 … 249=range',
  ]);
  expect(texts(list, shape(1, ['$/200-250', true]))).toHaveLength(4 + 50);
});

test('a list of a million items costs a hundred lines', () => {
  const list = new Array<number>(1_000_000).fill(0);
  expect(visibleRows(list, shape(1))).toHaveLength(101);
  expect(visibleRows(list, shape(1)).at(-1)?.name?.text).toBe('990000 … 999999');
});

test('what is no JSON is described by the one who knows it', () => {
  class Table {}
  const rows = visibleRows(
    { t: new Table() },
    { ...shape(1), describe: (v) => (v instanceof Table ? '3 × 2' : undefined) },
  );
  expect(rows[1]?.content).toEqual({ kind: 'leaf', tone: 'other', text: '3 × 2' });
});
