import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { inputFaults, modelInput } from './input.ts';
import { isMissing, mappedOutputs } from './outputs.ts';
import { modelName, Step, type StepSource } from './step.ts';
import { defineStepModel } from './step-model.ts';
import type { Value } from './value.ts';
import { integer, text } from './value-type.ts';
import { slotOf } from './wiring.ts';

const scale = defineStepModel({
  id: 'scale',
  name: 'ScaleModel',
  title: 'Scale',
  fields: { x: integer(), factor: z._default(integer(), 10), unit: text() },
  outputs: { scaled: integer() },
  run: ({ x, factor }) => ({ scaled: x * factor }),
});
const step = (source: Omit<StepSource, 'model'>) => new Step({ model: scale, ...source });
const faultsOf = (one: Step, ...values: Value[]) =>
  inputFaults(one, one.wiring, values).map(({ field, reason }) => [field, reason]);
const postedBy = (one: Step, output: { readonly [key: string]: Value }) => mappedOutputs(one.wiring, output);

test('[P2] the model input holds wired fields, then settings, then defaults', () => {
  const { wiring } = step({ inputs: { a: 'x' }, settings: { unit: 'm' } });
  const input = modelInput(wiring, [2]);
  expect(input).toEqual({ x: 2, unit: 'm', factor: 10 });
  expect(wiring.fields).toEqual(['x', 'unit', 'factor']);
});

test('[P2] a wired field goes before its setting, and a setting before the default', () => {
  const { wiring } = step({ inputs: { a: 'x', b: 'unit' }, settings: { x: 9, factor: 3 } });
  expect(modelInput(wiring, [2, 'm'])).toEqual({ x: 2, unit: 'm', factor: 3 });
});

test('[P1] where two slots feed one field the last in mapping order wins', () => {
  const { wiring } = step({ inputs: { a: 'x', b: 'x' } });
  expect(modelInput(wiring, [1, 2])).toMatchObject({ x: 2 });
  expect(wiring.reads.map(({ slot }) => slot)).toEqual(['a', 'b']);
});

test('[D7] one slot feeds several fields', () => {
  const { wiring } = step({ inputs: { a: ['x', 'factor'] } });
  expect(modelInput(wiring, [3])).toMatchObject({ x: 3, factor: 3 });
});

test('[D7] an empty list of fields is no connection, but its slot is read', () => {
  const one = step({ inputs: { a: [], b: 'x' }, settings: { unit: '' } });
  expect(one.wiring.reads.map(({ slot }) => slot)).toEqual(['a', 'b']);
  expect(modelInput(one.wiring, [1, 2])).toMatchObject({ x: 2 });
});

test('[V2] a model input is frozen', () => {
  expect(Object.isFrozen(modelInput(step({ inputs: { a: 'x' } }).wiring, [1]))).toBe(true);
});

test('[V1] fields named __proto__ and constructor are fields like any other', () => {
  const { wiring } = step({ inputs: { a: '__proto__', b: 'constructor' } });
  expect(Object.entries(modelInput(wiring, [1, 2])).slice(0, 2)).toEqual([
    ['__proto__', 1],
    ['constructor', 2],
  ]);
});

test('[P2] all faults are found: those of the model in its order, then unknown fields, then unknown settings', () => {
  const one = step({
    inputs: { a: 'zzz', b: 'constructor', c: 'factor' },
    settings: { aaa: 1, x: '3' },
  });
  expect(faultsOf(one, 1, 1, true)).toEqual([
    ['x', 'type'],
    ['factor', 'type'],
    ['unit', 'missing'],
    ['zzz', 'unknown'],
    ['constructor', 'unknown'],
    ['aaa', 'unknown'],
  ]);
});

test('[P2] a fault tells what the field takes, what it was given and by which slot', () => {
  const one = step({ inputs: { a: 'x' }, settings: { unit: 5 } });
  expect(inputFaults(one, one.wiring, ['3'])).toEqual([
    { field: 'x', reason: 'type', expected: 'integer', found: '3', slot: 'a' },
    { field: 'unit', reason: 'type', expected: 'text', found: 5 },
  ]);
});

test.each<Value>(['2', true, 2.5, Number.NaN, Number.POSITIVE_INFINITY, null])(
  '[D6] %s is no integer',
  (value) => {
    expect(faultsOf(step({ inputs: { a: 'x' }, settings: { unit: '' } }), value)).toEqual([['x', 'type']]);
  },
);

test('[D6] 2.0 is an integer', () => {
  expect(faultsOf(step({ inputs: { a: 'x' }, settings: { unit: '' } }), 2.0)).toEqual([]);
});

test('[P4] outputs are taken in mapping order', () => {
  const one = step({ outputs: { b: 'second', a: 'first' } });
  expect(postedBy(one, { a: 1, b: 2 })).toEqual([
    ['second', 2],
    ['first', 1],
  ]);
});

test('[P4] a slot that two outputs fill has the place of the first and the value of the last', () => {
  const one = step({ outputs: { a: 'x', b: 'y', c: 'x' } });
  expect(postedBy(one, { a: 1, b: 2, c: 3 })).toEqual([
    ['x', 3],
    ['y', 2],
  ]);
  expect(one.wiring.slots).toEqual(['x', 'y']);
});

test('[D7] one output fills several slots, in the order written, between the pairs before and after', () => {
  const one = step({ outputs: { a: 'x', b: ['y', '10'], c: 'z' } });
  expect(postedBy(one, { a: 1, b: 2, c: 3 })).toEqual([
    ['x', 1],
    ['y', 2],
    ['10', 2],
    ['z', 3],
  ]);
});

test('[D7] an empty list of slots posts nothing, but its key is wanted', () => {
  const one = step({ outputs: { a: [] } });
  expect(postedBy(one, { a: 1 })).toEqual([]);
  expect(postedBy(one, { b: 1 })).toEqual({ kind: 'missing-output', key: 'a', keys: ['b'] });
});

test.each(['constructor', '__proto__', 'toString'])(
  '[P3] "%s" is not there unless the model gives it',
  (key) => {
    expect(isMissing(postedBy(step({ outputs: [[key, 'x']] }), { a: 1 }))).toBe(true);
  },
);

test('[P3] keys that are not mapped are not posted', () => {
  expect(postedBy(step({ outputs: { a: 'x' } }), { a: 1, b: 2 })).toEqual([['x', 1]]);
});

test('[P1] mappings as pairs keep the order of names that look like numbers', () => {
  const one = step({
    inputs: [
      ['b', 'x'],
      ['10', 'unit'],
    ],
  });
  expect(one.wiring.reads.map(({ slot }) => slot)).toEqual(['b', '10']);
});

test('[P1] the slot of a field is the one that feeds it', () => {
  const one = step({ inputs: { a: 'x', b: ['x', 'unit'] }, settings: { factor: 2 } });
  expect([slotOf(one, 'x'), slotOf(one, 'unit'), slotOf(one, 'factor')]).toEqual(['b', 'b', undefined]);
});

test('[V1] a setting that is no value is refused', () => {
  expect(() => step({ settings: { x: () => 1 } })).toThrow(/^refused-value/);
});

test('[V2, D4] a setting is a value of its own', () => {
  const source = [1];
  const one = step({ settings: { x: source } });
  source.push(2);
  expect(one.settings).toEqual([['x', [1]]]);
});

test('[R2] a step with parts replaced keeps its id and everything else', () => {
  const one = step({ id: 'a', inputs: { s: 'x' }, outputs: { scaled: ['p', 'q'] }, settings: { unit: 'm' } });
  const other = one.with({ inputs: { t: 'x' } });
  expect([other.id, other.model, other.inputs, other.outputs, other.settings]).toEqual([
    'a',
    scale,
    [['t', ['x']]],
    [['scaled', ['p', 'q']]],
    [['unit', 'm']],
  ]);
  expect(one.inputs).toEqual([['s', ['x']]]);
});

test('[R7] a step goes by the name of its model, known or not', () => {
  expect([modelName(step({})), modelName(new Step({ model: 'Nobody' }))]).toEqual(['ScaleModel', 'Nobody']);
});
