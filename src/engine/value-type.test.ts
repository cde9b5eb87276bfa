import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { FileValue, TableValue } from './large-value.ts';
import { accepts, defineStepModel } from './step-model.ts';
import type { Value } from './value.ts';
import {
  any,
  boolean,
  canFit,
  file,
  integer,
  list,
  number,
  object,
  table,
  text,
  typeOfSchema,
  typeOfValue,
  type ValueType,
} from './value-type.ts';

const aTable = new TableValue([]);
const aFile = new FileValue('a', 'text/plain', new Uint8Array());
const samples: readonly Value[] = [
  null,
  true,
  2,
  2.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '2',
  [],
  {},
  aTable,
  aFile,
];

const { fields } = defineStepModel({
  id: 'types',
  fields: {
    any: any(),
    boolean: boolean(),
    file: file(),
    integer: integer(),
    list: list(),
    number: number(),
    object: object(),
    table: table(),
    text: text(),
  },
  outputs: {},
  run: () => ({}),
});

test.each<[ValueType, readonly Value[]]>([
  ['any', samples],
  ['boolean', [true]],
  ['file', [aFile]],
  ['integer', [2]],
  ['list', [[]]],
  ['number', [2, 2.5, Number.NaN, Number.POSITIVE_INFINITY]],
  ['object', [{}]],
  ['table', [aTable]],
  ['text', ['2']],
])('[D6] a field of type %s takes its own kind of value only', (type, taken) => {
  const field = fields.find(({ name }) => name === type)!;
  expect(field.type).toBe(type);
  expect(samples.filter((value) => accepts(field, value))).toEqual(taken);
});

test.each<[Value, ValueType]>([
  [null, 'null'],
  [false, 'boolean'],
  [2, 'integer'],
  [-0, 'integer'],
  [2.5, 'number'],
  [Number.NaN, 'number'],
  [Number.POSITIVE_INFINITY, 'number'],
  ['', 'text'],
  [[], 'list'],
  [{}, 'object'],
  [aTable, 'table'],
  [aFile, 'file'],
])('[P2] the type of %s is %s', (value, type) => {
  expect(typeOfValue(value)).toBe(type);
});

test('[P2] the type of a field is read off its schema, through defaults and optionals', () => {
  const types = [
    z.number(),
    z.int(),
    z.string(),
    z.enum(['a']),
    z.boolean(),
    z.array(z.string()),
    z.object({}),
    z.record(z.string(), z.number()),
    z._default(integer(), 1),
    z.optional(text()),
    z.union([z.string(), z.number()]),
  ].map(typeOfSchema);
  expect(types).toEqual([
    'number',
    'integer',
    'text',
    'text',
    'boolean',
    'list',
    'object',
    'object',
    'integer',
    'text',
    'any',
  ]);
});

test.each<[ValueType, ValueType, boolean]>([
  ['integer', 'number', true],
  ['number', 'integer', true],
  ['any', 'integer', true],
  ['integer', 'any', true],
  ['text', 'text', true],
  ['text', 'number', false],
  ['boolean', 'integer', false],
  ['list', 'object', false],
  ['table', 'list', false],
  ['null', 'text', false],
])('[B6] whether %s can ever fit %s: %s', (from, to, fits) => {
  expect(canFit(from, to)).toBe(fits);
});
