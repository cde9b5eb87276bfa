import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { accepts, defineStepModel } from './step-model.ts';
import { any, integer, text } from './value-type.ts';

const scale = defineStepModel({
  id: 'math/scale',
  version: 3,
  name: 'ScaleModel',
  fields: { x: integer(), factor: z._default(integer(), 10), note: z.optional(text()) },
  outputs: { scaled: integer(), note: any() },
  help: { x: 'what is scaled', scaled: 'what comes of it' },
  run: ({ x, factor }) => ({ scaled: x * factor, note: null }),
});

test('[R2] a model is named by its id and version', () => {
  expect(scale.ref).toBe('math/scale@3');
});

test('[R2] a model that states no version has version 1, and is not volatile', () => {
  const plain = defineStepModel({ id: 'a', fields: {}, outputs: {}, run: () => ({}) });
  expect([plain.ref, plain.volatile]).toEqual(['a@1', false]);
});

test('[P2] fields keep the order in which they are written, with their types and defaults', () => {
  const told = scale.fields.map(({ name, type, required, default: value }) => [name, type, required, value]);
  expect(told).toEqual([
    ['x', 'integer', true, undefined],
    ['factor', 'integer', false, 10],
    ['note', 'text', false, undefined],
  ]);
});

test('[P3] outputs keep the order in which they are written, with their types', () => {
  expect(scale.outputs).toEqual([
    { key: 'scaled', type: 'integer', help: 'what comes of it' },
    { key: 'note', type: 'any' },
  ]);
});

test('[V2] the default of a field is a value of its own', () => {
  const start = ['a'];
  const model = defineStepModel({
    id: 'a',
    fields: { items: z._default(any(), start) },
    outputs: {},
    run: () => ({}),
  });
  start.push('b');
  expect(model.fields[0]?.default).toEqual(['a']);
  expect(Object.isFrozen(model.fields[0]?.default)).toBe(true);
});

test('[V1] a field named as what every object has gets no help from there', () => {
  const model = defineStepModel({ id: 'a', fields: { constructor: any() }, outputs: {}, run: () => ({}) });
  expect(model.fields[0]).not.toHaveProperty('help');
});

test('[P2] a field takes what its schema takes, and nothing that would have to be turned into it', () => {
  const [x] = scale.fields;
  expect([accepts(x!, 2), accepts(x!, '2'), accepts(x!, true), accepts(x!, 2.5)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('[P2] a schema of the model may refuse more than its type', () => {
  const { fields } = defineStepModel({
    id: 'a',
    fields: { share: z.number().check(z.minimum(0)) },
    outputs: {},
    run: () => ({}),
  });
  expect([accepts(fields[0]!, 0), accepts(fields[0]!, -1)]).toEqual([true, false]);
});

test('[P2] a field whose schema breaks on a value does not take it', () => {
  const { fields } = defineStepModel({
    id: 'a',
    fields: {
      broken: z.any().check(z.refine(({ inner }) => inner.length > 0)),
      later: z.any().check(z.refine(async () => true)),
    },
    outputs: {},
    run: () => ({}),
  });
  const broken = fields[0]!;
  expect([accepts(broken, { inner: 'a' }), accepts(broken, 1), accepts(fields[1]!, 1)]).toEqual([
    true,
    false,
    false,
  ]);
});
