import { expect, test } from 'vitest';
import type { Value } from '#engine';
import type { DocumentStep } from '../workflow-document.ts';
import { startingValues } from './starting-values.ts';

const add: DocumentStep = { id: 's0', model: 'Add', inputs: [['x', 'a'], ['y', 'b']], outputs: [['sum', 'total']] }; // biome-ignore format: a step on a line
const scale: DocumentStep = { id: 's1', model: 'Multiply', inputs: [['total', 'value'], ['x', 'factor']], outputs: [['product', 'final']] }; // biome-ignore format: a step on a line
const given = (values: object) => Object.entries(values) as [string, Value][];

test('a slot that no step writes held what its field was given', () => {
  expect(
    startingValues(
      [add, scale],
      [
        [scale, given({ value: 5, factor: 2 })],
        [add, given({ b: 3, a: 2 })],
      ],
    ),
  ).toEqual([
    ['x', 2],
    ['y', 3],
  ]);
});

test('a slot that was given two values has none: nobody knows which is the newer one', () => {
  const steps = [add, scale];
  expect(
    startingValues(steps, [
      [add, given({ a: 2, b: 3 })],
      [scale, given({ value: 5, factor: 9 })],
    ]),
  ).toEqual([['y', 3]]);
});

test('what was given to a step that is gone tells nothing of the one at its place', () => {
  expect(startingValues([add], [[add, given({ value: 5, factor: 2 })]])).toEqual([]);
  expect(startingValues([add], [[add, given({ a: 1, b: 2, c: 3 })]])).toEqual([]);
});

test('names that every object has are names like any other', () => {
  const step: DocumentStep = { id: 's0', model: 'M', inputs: [['__proto__', 'constructor']], outputs: [] };
  expect(startingValues([step], [[step, [['constructor', 1]]]])).toEqual([['__proto__', 1]]);
});
