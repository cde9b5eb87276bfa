import { expect, test } from 'vitest';
import { namesOf } from '#document';
import type { RunRecord } from '#editor';
import { type CacheEntry, emptyCache, type PlacedStep, Step, stepId } from '#engine';
import { selectCacheRows, toCacheRows } from './cache-rows.ts';

const [add, round, old] = ['Add', 'Round', 'Old'].map(
  (title, index) => new Step({ id: `s${index}`, title, model: 'math/add@1' }) as PlacedStep,
) as [PlacedStep, PlacedStep, PlacedStep];
const left = new Set([round.id]);
const names = namesOf([add, round], [], left);

function entryOf(run: number, text: string): CacheEntry {
  return { fingerprint: 'math/add@1', run, input: {}, output: { text } };
}

const entries = new Map([
  [old.id, entryOf(1, 'a')],
  [stepId('unseen'), entryOf(1, 'b')],
  [round.id, entryOf(2, 'a long text')],
  [add.id, entryOf(3, 'c')],
]);
const history = [{ steps: [add, old] } as unknown as RunRecord];
const kept = { cache: { ...emptyCache, entries }, history, startedAt: new Map([[3, 5_000]]) };
const rows = toCacheRows([add, round], names, kept);

test('results stand in run order, and those of steps that are gone come last, called as they were', () => {
  expect(rows.map(({ title, gone, index }) => [title, gone, index])).toEqual([
    ['Add', false, 0],
    ['Round', false, undefined],
    ['Old', true, undefined],
    ['math/add@1', true, undefined],
  ]);
});

test('an age is told where the run is known', () => {
  expect(rows.map(({ at }) => at)).toEqual([5_000, undefined, undefined, undefined]);
});

test('the largest comes first where a person asks for it, and a title finds its result', () => {
  const sort = { by: 'size', descending: true };
  expect(selectCacheRows(rows, { query: '', only: '', sort })[0]?.title).toBe('Round');
  expect(selectCacheRows(rows, { query: 'old', only: '' }).map(({ title }) => title)).toEqual(['Old']);
});
