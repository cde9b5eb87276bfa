import { expect, test } from 'vitest';
import { createPaintedBatch } from './painted-batch.ts';

function record() {
  const batches: (readonly number[])[] = [];
  const paints: (() => void)[] = [];
  const batch = createPaintedBatch<number>(
    (events) => batches.push(events),
    (call) => paints.push(call),
  );
  return { batch, batches, paint: () => paints.shift()?.() };
}

test('the first event goes at once, those that come before it is painted go together', () => {
  const { batch, batches, paint } = record();
  batch.add(1);
  batch.add(2);
  batch.add(3);
  expect(batches).toEqual([[1]]);
  paint();
  expect(batches).toEqual([[1], [2, 3]]);
});

test('an event after all is painted goes at once', () => {
  const { batch, batches, paint } = record();
  batch.add(1);
  paint();
  batch.add(2);
  expect(batches).toEqual([[1], [2]]);
});

test('a flush hands on what waits, once', () => {
  const { batch, batches, paint } = record();
  batch.add(1);
  batch.add(2);
  batch.flush();
  batch.flush();
  paint();
  paint();
  expect(batches).toEqual([[1], [2]]);
});

test('where nobody sees the page, each event goes at once', () => {
  const batches: (readonly number[])[] = [];
  const batch = createPaintedBatch<number>(
    (events) => batches.push(events),
    (call) => call(),
  );
  batch.add(1);
  batch.add(2);
  expect(batches).toEqual([[1], [2]]);
});
