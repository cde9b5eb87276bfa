import { expect, test } from 'vitest';
import { createStepLibrary } from '#document';
import { any, boolean, defineStepModel, integer, list, number, text } from '#engine';
import { convertersFor } from './converters.ts';
import { rewriteValue } from './rewrite-value.ts';

type Schemas = Parameters<typeof defineStepModel>[0]['fields'];
const model = (id: string, fields: Schemas, outputs: Schemas) =>
  defineStepModel({ id, fields, outputs, run: () => ({}) });

const library = createStepLibrary([
  model('show', { value: any() }, { text: text() }),
  model('pad', { value: number(), width: integer() }, { text: text() }),
  model('words', { value: number() }, { text: text() }),
  model('text/format-number', { value: number() }, { text: text() }),
  model('pick', { value: number() }, { item: any() }),
  model('positive', { value: number() }, { yes: boolean() }),
  model('size', { items: list() }, { count: integer() }),
]);

test('the plain conversion comes first, then what takes the type, then what takes everything', () => {
  expect(convertersFor(library, 'number', 'text').map(({ model: { id } }) => id)).toEqual([
    'text/format-number',
    'words',
    'show',
  ]);
});

test('a step that needs another wire, or gives anything, is none', () => {
  expect(convertersFor(library, 'list', 'number')).toMatchObject([{ field: 'items', key: 'count' }]);
  expect(convertersFor(library, 'list', 'table')).toEqual([]);
});

test('a value that is known is tried itself', () => {
  expect(convertersFor(library, 'number', 'boolean', 4)).toHaveLength(1);
  expect(convertersFor(library, 'number', 'boolean', 'four')).toEqual([]);
});

test.each([
  [' 4.5 ', 'number', 4.5],
  ['1e3', 'integer', 1000],
  ['four', 'number', undefined],
  ['', 'number', undefined],
  ['NaN', 'number', undefined],
  [4, 'text', '4'],
  [true, 'text', 'true'],
  ['No', 'boolean', false],
  ['perhaps', 'boolean', undefined],
  [1, 'boolean', undefined],
  [null, 'text', undefined],
  ['4', 'list', undefined],
] as const)('%j as %s is %j', (value, type, converted) => {
  expect(rewriteValue(value, type)).toBe(converted);
});
