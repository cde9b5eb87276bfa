import { expect, test } from 'vitest';
import { type Column, FileValue, TableValue } from './large-value.ts';

const bytes = (...content: number[]) => new Uint8Array(content);

test('[V2] the bytes of a file are copied in and out', () => {
  const source = bytes(1, 2);
  const file = new FileValue('a', 'text/plain', source);
  source[0] = 9;
  file.bytes()[1] = 9;
  expect([...file.bytes()]).toEqual([1, 2]);
});

test('[V2] the bytes of a Node buffer are copied in and out too', () => {
  const source = Buffer.from([1, 2]);
  const file = new FileValue('a', 'text/plain', source);
  source[0] = 9;
  file.bytes()[1] = 9;
  expect([...file.bytes()]).toEqual([1, 2]);
});

test('[V2] a file is frozen', () => {
  const file = new FileValue('a', 'text/plain', bytes(1));
  expect(() => Object.assign(file, { name: 'b' })).toThrow(TypeError);
});

test('[V2] a table keeps its cells when the caller changes the columns it gave', () => {
  const cells = [1, 2];
  const columns: Column[] = [{ name: 'a', cells }];
  const table = new TableValue(columns);
  cells.push(3);
  columns.pop();
  expect(table.columns).toEqual([{ name: 'a', cells: [1, 2] }]);
});

test.each([[{ a: 1 }], [1n], [() => 1], [Symbol('s')]])(
  '[V1] a table refuses a cell that is none, with its place',
  (cell) => {
    const columns = [{ name: 'a', cells: [1, cell] }] as unknown as Column[];
    expect(() => new TableValue(columns)).toThrow(
      expect.objectContaining({
        failure: { kind: 'refused-value', path: ['a', 1], found: typeof cell },
      }),
    );
  },
);

test('[V2] a table is frozen down to its cells', () => {
  const table = new TableValue([{ name: 'a', cells: [1] }]);
  const [column] = table.columns as [{ name: string; cells: number[] }];
  expect(() => Object.assign(table, { rowCount: 2 })).toThrow(TypeError);
  expect(() => (table.columns as Column[]).pop()).toThrow(TypeError);
  expect(() => Object.assign(column, { name: 'b' })).toThrow(TypeError);
  expect(() => column.cells.push(2)).toThrow(TypeError);
});

test('[V3] the digest of a file is of its name, media type and bytes', () => {
  const digests = [
    new FileValue('a', 'text/plain', bytes(1)),
    new FileValue('b', 'text/plain', bytes(1)),
    new FileValue('a', 'text/csv', bytes(1)),
    new FileValue('a', 'text/plain', bytes(2)),
    new FileValue('a', 'text/plain', bytes()),
  ].map(({ digest }) => digest);
  expect(new Set(digests).size).toBe(5);
  expect(digests[0]).toBe(new FileValue('a', 'text/plain', bytes(1)).digest);
});

test('[V3] a digest is SHA-256 in hexadecimal', () => {
  expect(new FileValue('a', 'b', bytes()).digest).toMatch(/^[0-9a-f]{64}$/);
});

test.each<[string, Column[], Column[]]>([
  ['a name', [{ name: 'a', cells: [1] }], [{ name: 'b', cells: [1] }]],
  ['a cell', [{ name: 'a', cells: [1] }], [{ name: 'a', cells: [2] }]],
  ['the type of a cell', [{ name: 'a', cells: [1] }], [{ name: 'a', cells: ['1'] }]],
  ['true and 1', [{ name: 'a', cells: [true] }], [{ name: 'a', cells: [1] }]],
  ['NaN and its name', [{ name: 'a', cells: [Number.NaN] }], [{ name: 'a', cells: ['NaN'] }]],
  ['NaN and null', [{ name: 'a', cells: [Number.NaN] }], [{ name: 'a', cells: [null] }]],
  ['the order of cells', [{ name: 'a', cells: [1, 2] }], [{ name: 'a', cells: [2, 1] }]],
  [
    'the order of columns',
    [
      { name: 'a', cells: [1] },
      { name: 'b', cells: [1] },
    ],
    [
      { name: 'b', cells: [1] },
      { name: 'a', cells: [1] },
    ],
  ],
  [
    'a cell and the name of a column',
    [{ name: 'a', cells: ['b'] }],
    [
      { name: 'a', cells: [] },
      { name: 'b', cells: [] },
    ],
  ],
  ['no rows and no columns', [{ name: 'a', cells: [] }], []],
])('[V3] the digest of a table tells apart: %s', (_, a, b) => {
  expect(new TableValue(a).digest).not.toBe(new TableValue(b).digest);
});

test('[V3] the digest of a table takes -0 for 0 and NaN for NaN', () => {
  const digest = (cells: number[]) => new TableValue([{ name: 'a', cells }]).digest;
  expect(digest([-0, Number.NaN])).toBe(digest([0, Number.NaN]));
});

test('[V3] columns of unequal length are filled up with null', () => {
  const table = new TableValue([
    { name: 'a', cells: [1, 2] },
    { name: 'b', cells: [] },
  ]);
  expect(table.rowCount).toBe(2);
  expect(table.columns[1]?.cells).toEqual([null, null]);
});
