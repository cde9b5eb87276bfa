import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createLateStore, inOneGo } from './late-store.ts';

function open(isLate = true) {
  const due: (() => void)[] = [];
  const later = inOneGo((call) => due.push(call));
  const store = createStore(() => 0);
  const other = createStore(() => 'a');
  const told: unknown[] = [];
  const late = createLateStore(store, later, () => isLate);
  const lateOther = createLateStore(other, later, () => isLate);
  late.subscribe((state, previous) => told.push([state, previous]));
  lateOther.subscribe((state) => told.push(state));
  return { store, other, late, told, due };
}

test('whoever listens is told later, once for all that changed, and whoever looks sees it at once', () => {
  const { store, other, late, told, due } = open();
  store.setState(1, true);
  store.setState(2, true);
  other.setState('b', true);
  expect(late.getState()).toBe(2);
  expect(told).toEqual([]);
  expect(due).toHaveLength(1);
  due[0]?.();
  expect(told).toEqual([[2, 0], 'b']);
});

test('what is again as it was is not told', () => {
  const { store, told, due } = open();
  store.setState(1, true);
  store.setState(0, true);
  due[0]?.();
  expect(told).toEqual([]);
});

test('what comes while it is told is told the next time', () => {
  const { store, late, told, due } = open();
  const stop = late.subscribe(() => {
    stop();
    store.setState(5, true);
  });
  store.setState(1, true);
  due[0]?.();
  expect(told).toEqual([[1, 0]]);
  due[1]?.();
  expect(told).toEqual([
    [1, 0],
    [5, 1],
  ]);
});

test('where nothing is late all are told at once', () => {
  const { store, told, due } = open(false);
  store.setState(1, true);
  expect(told).toEqual([[1, 0]]);
  expect(due).toEqual([]);
});
