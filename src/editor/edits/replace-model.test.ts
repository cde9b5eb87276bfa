import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { createStepLibrary, type DocumentStep } from '#document';
import { defineStepModel, integer, number, text } from '#engine';
import { edited } from '../testing/edited.ts';
import { addStep, arithmetic, library as base, documentOf, multiplyStep } from '../testing/example.ts';
import { replaceModel } from './replace-model.ts';

const model = (
  id: string,
  fields: Parameters<typeof defineStepModel>[0]['fields'],
  outputs = { sum: number() },
) => defineStepModel({ id, title: id, fields, outputs, run: () => ({ sum: 0 }) });

const round = model('round', { value: number(), digits: z._default(integer(), 0) });
const scale = model('scale', { b: number(), factor: number() });
const label = model('label', { a: text(), count: number() });
const both = defineStepModel({
  id: 'both',
  fields: { a: number(), b: number() },
  outputs: { sum: text(), difference: number() },
  run: () => ({ sum: '', difference: 0 }),
});
const library = createStepLibrary([...base.models, round, scale, label, both]);

/** The first step of a workflow after its model was replaced. */
function replaced(next: string, step: DocumentStep = addStep, rest: DocumentStep[] = [multiplyStep]) {
  const edit = replaceModel(step.id, library.find(next)!, library);
  return edited(edit, documentOf([step, ...rest])).workflow.steps[0];
}

test('wires and settings whose field or key is there stay', () => {
  const step: DocumentStep = { ...addStep, title: 'Mine', inputs: [['x', 'a']], settings: [['b', 7]] };
  expect(replaced('both@1', step, [])).toEqual({ ...step, model: 'both@1' });
});

test('as many wires as fields of other names go over in order', () => {
  expect(replaced('multiply@1')).toMatchObject({
    inputs: [
      ['x', 'value'],
      ['y', 'factor'],
    ],
    outputs: [['product', 'total']],
  });
});

test('a wire that is left goes to the only field that fits', () => {
  expect(replaced('scale@1')?.inputs).toEqual([
    ['x', 'factor'],
    ['y', 'b'],
  ]);
});

test('one slot that feeds both fields feeds both again', () => {
  expect(replaced('divide@1', { ...addStep, inputs: [['x', ['a', 'b']]] })?.inputs).toEqual([
    ['x', ['dividend', 'by']],
  ]);
});

test('an option is no place for a wire that is left', () => {
  expect(replaced('round@1')?.inputs).toEqual([['x', 'value']]);
});

test('a field of the same name and another type is not wired, and its value goes where it fits', () => {
  expect(replaced('label@1')?.inputs).toEqual([['x', 'count']]);
});

test('an output whose readers cannot take the new type goes to a key that they can', () => {
  expect(replaced('both@1')?.outputs).toEqual([['difference', 'total']]);
});

test('a setting that the new field does not take is dropped', () => {
  const step: DocumentStep = {
    ...addStep,
    inputs: [],
    settings: [
      ['a', 1],
      ['b', 2],
    ],
  };
  expect(replaced('label@1', step)).not.toHaveProperty('settings');
  expect(replaced('scale@1', step)?.settings).toEqual([['b', 2]]);
});

test('a slot that is read for no field stays, and one that nothing fills yet fits', () => {
  const step: DocumentStep = {
    ...addStep,
    inputs: [
      ['gate', []],
      ['unknown', 'a'],
    ],
  };
  expect(replaced('shout@1', step)?.inputs).toEqual([
    ['gate', []],
    ['unknown', 'text'],
  ]);
});

test('an unknown model is replaced in the order of its wiring', () => {
  expect(replaced('multiply@1', { ...addStep, model: 'gone@3' })).toMatchObject({
    inputs: [
      ['x', 'value'],
      ['y', 'factor'],
    ],
    outputs: [['product', 'total']],
  });
});

test('the model that it has, and a step that is gone, change nothing', () => {
  expect(edited(replaceModel('s0', library.find('add@1')!, library))).toBe(arithmetic);
  expect(edited(replaceModel('gone', library.find('divide@1')!, library))).toBe(arithmetic);
});
