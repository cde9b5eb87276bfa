import { expect, test } from 'vitest';
import { defineStepModel, integer, number, type PlacedStep, Step, text } from '#engine';
import { slotsOf } from './slots-of.ts';

const add = defineStepModel({
  id: 'add',
  fields: { a: number(), b: number() },
  outputs: { sum: number() },
  run: ({ a, b }) => ({ sum: a + b }),
});
const repeat = defineStepModel({
  id: 'repeat',
  fields: { text: text(), times: integer() },
  outputs: { text: text() },
  run: ({ text: part, times }) => ({ text: part.repeat(times) }),
});

const step = (id: string, source: Omit<ConstructorParameters<typeof Step>[0], 'id'>) =>
  new Step({ id, ...source }) as PlacedStep;

const steps = [
  step('s0', { model: add, inputs: { x: ['a', 'b'] }, outputs: { sum: ['total', 'again'] } }),
  step('s1', { model: repeat, inputs: { total: 'times', word: 'text' }, outputs: { text: 'words' } }),
];

const typesOf = (values: Parameters<typeof slotsOf>[1]) =>
  Object.fromEntries(slotsOf(steps, values).map(({ name, type }) => [name, type]));

test('starting values come first, then slots as the steps name them', () => {
  const names = slotsOf(steps, [
    ['unused', 1],
    ['x', 2],
  ]).map(({ name }) => name);
  expect(names).toEqual(['unused', 'x', 'total', 'again', 'word', 'words']);
});

test('a slot knows who writes it, who reads it and whether it starts with a value', () => {
  const [x, total] = slotsOf(steps, [['x', 2]]);
  expect(x).toMatchObject({
    starting: true,
    writers: [],
    readers: [
      { step: 's0', index: 0, field: 'a' },
      { step: 's0', index: 0, field: 'b' },
    ],
  });
  expect(total).toMatchObject({
    starting: false,
    writers: [{ step: 's0', index: 0, key: 'sum' }],
    readers: [{ step: 's1', index: 1, field: 'times' }],
  });
});

test('a slot is the same object as long as the steps and the type of its starting value are', () => {
  const [x, total] = slotsOf(steps, [['x', 2]]);
  const [again, alsoTotal] = slotsOf(steps, [['x', 3]]);
  expect([again, alsoTotal]).toEqual([x, total]);
  expect(again).toBe(x);
  expect(alsoTotal).toBe(total);
  expect(slotsOf(steps, [['x', 'four']])[0]).not.toBe(x);
  expect(slotsOf([...steps], [['x', 2]])[0]).not.toBe(x);
});

test('the type is what a writer gives, or what the readers take', () => {
  expect(typesOf([['x', 2]])).toEqual({
    x: 'number',
    total: 'number',
    again: 'number',
    word: 'text',
    words: 'text',
  });
});

test('a starting value that its readers cannot take shows as what it is, and what they want is known', () => {
  expect(slotsOf(steps, [['x', 'four']])[0]).toMatchObject({ type: 'text', wanted: 'number' });
  expect(slotsOf(steps, [['x', 4]])[0]).not.toHaveProperty('wanted');
});

test('a starting value that nobody reads has its own type, and a whole number is a number', () => {
  expect(typesOf([['n', 3]]).n).toBe('number');
  expect(typesOf([['list', []]]).list).toBe('list');
});

test('the narrowest of the types that are asked for counts', () => {
  const readers = [
    step('s0', { model: add, inputs: { n: 'a' } }),
    step('s1', { model: repeat, inputs: { n: 'times' } }),
  ];
  expect(slotsOf(readers, [])[0]?.type).toBe('integer');
});

test('names that every object seems to have are ordinary slots', () => {
  const odd = [
    step('s0', { model: 'gone@1', inputs: [['__proto__', 'a']], outputs: [['b', 'constructor']] }),
  ];
  expect(slotsOf(odd, []).map(({ name, type }) => [name, type])).toEqual([
    ['__proto__', 'any'],
    ['constructor', 'any'],
  ]);
});
