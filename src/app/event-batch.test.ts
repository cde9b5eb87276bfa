import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createEventBatch } from './event-batch.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function record() {
  const batches: (readonly number[])[] = [];
  const batch = createEventBatch<number>(
    (events) => batches.push(events),
    () => Date.now(),
  );
  return { batch, batches };
}

test('the first event goes at once, and those of the same frame go together', () => {
  const { batch, batches } = record();
  batch.add(1);
  batch.add(2);
  batch.add(3);
  expect(batches).toEqual([[1]]);
  vi.advanceTimersByTime(16);
  expect(batches).toEqual([[1], [2, 3]]);
});

test('where no timer comes, the next event takes the waiting ones along', () => {
  const { batch, batches } = record();
  batch.add(1);
  batch.add(2);
  vi.setSystemTime(Date.now() + 20); // time passes, and the thread is busy
  batch.add(3);
  expect(batches).toEqual([[1], [2, 3]]);
  vi.advanceTimersByTime(100);
  expect(batches).toHaveLength(2);
});

test('a flush hands on what waits, once', () => {
  const { batch, batches } = record();
  batch.add(1);
  batch.add(2);
  batch.flush();
  batch.flush();
  vi.advanceTimersByTime(100);
  expect(batches).toEqual([[1], [2]]);
});
