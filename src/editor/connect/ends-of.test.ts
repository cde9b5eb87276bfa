import { expect, test } from 'vitest';
import { type PlacedStep, Step } from '#engine';
import { library } from '../testing/example.ts';
import { nameOfEnd } from './connect-end.ts';
import { endsOf } from './ends-of.ts';

const tell = (step: Step) =>
  endsOf(step as PlacedStep).map(({ end, type, wired }) => [end.kind, nameOfEnd(end), type, wired]);

test('a step has the outputs and fields of its model, and those that it is wired by', () => {
  const model = library.find('add@1')!;
  const inputs = [['x', ['b', 'c']]] as const;
  expect(tell(new Step({ id: 's0', model, inputs, outputs: [['sum', 'total']] }))).toEqual([
    ['output', 'sum', 'number', true],
    ['field', 'a', 'number', false],
    ['field', 'b', 'number', true],
    ['field', 'c', 'any', true],
  ]);
});

test('of an unknown model only what is wired is known', () => {
  const step = new Step({ id: 's0', model: 'gone@1', inputs: { x: 'p' }, outputs: { q: 'y', r: [] } });
  expect(tell(step)).toEqual([
    ['output', 'q', 'any', true],
    ['field', 'p', 'any', true],
  ]);
});
