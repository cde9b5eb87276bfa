import { expect, test } from 'vitest';
import type { StepId } from '#engine';
import {
  describeConnectList,
  describeNewSlot,
  describeUnfitting,
  describeWire,
  nameConnectEnd,
} from './describe-connecting.ts';

const names = {
  steps: new Map([['s1' as StepId, { index: 1, title: 'Multiply' }]]),
  slots: new Map(),
} as unknown as Parameters<typeof nameConnectEnd>[1];
const step = 's1' as StepId;
const field = { kind: 'field', step, field: 'value' } as const;
const output = { kind: 'output', step, key: 'product' } as const;
const slot = { kind: 'slot', name: 'total' } as const;

test('an end is named with where it is', () => {
  expect([field, output, slot].map((end) => nameConnectEnd(end, names))).toEqual([
    'value of step 1 Multiply',
    'product of step 1 Multiply',
    'slot total',
  ]);
});

test('the list says what it would do', () => {
  expect([field, output, slot].map((end) => describeConnectList(end, names))).toEqual([
    'Feed value of step 1 Multiply',
    'Connect product of step 1 Multiply',
    'Connect slot total',
  ]);
});

test('a new slot is named by its type', () => {
  expect(describeNewSlot('number')).toBe('New number slot');
  expect(describeNewSlot('any')).toBe('New slot');
});

test('what does not fit is counted by its kind', () => {
  expect(describeUnfitting([slot, slot, slot])).toBe('3 slots don’t fit – show why');
  expect(describeUnfitting([field])).toBe('1 field doesn’t fit – show why');
  expect(describeUnfitting([slot, output])).toBe('2 places don’t fit – show why');
});

test('a wire is named by both of its ends', () => {
  expect(describeWire({ role: 'read', step, slot: 'k', field: 'factor' }, names)).toBe(
    'Wire from slot k to factor of step 1 Multiply',
  );
  expect(describeWire({ role: 'write', step, slot: 'final', key: 'product' }, names)).toBe(
    'Wire from product of step 1 Multiply to slot final',
  );
});
