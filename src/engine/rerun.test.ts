import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type Cache, withEntry } from './cache.ts';
import type { Reason, Receipt } from './receipt.ts';
import { State } from './state-facade.ts';
import { type StepSource, stepId } from './step.ts';
import { defineStepModel, type StepModel } from './step-model.ts';
import { any } from './value-type.ts';
import { Workflow } from './workflow.ts';

const make = (id: string, version = 1, more: { volatile?: boolean } = {}): StepModel =>
  defineStepModel({
    id,
    version,
    fields: { x: any() },
    outputs: { y: any(), z: any() },
    run: ({ x }) => {
      if (x === 'bad') throw new Error('bad');
      return { y: x, z: [x] };
    },
    ...more,
  });
const echo = make('echo');
const changing = make('changing', 1, { volatile: true });
const step = (more: Partial<StepSource> = {}): StepSource => ({
  model: echo,
  inputs: { a: 'x' },
  outputs: { y: 'p' },
  ...more,
});
const kinds = (receipts: readonly Receipt[]) => receipts.map(({ kind }) => kind);
const first = (receipts: readonly Receipt[]) => receipts[0]!;
const reasonsOf = (receipts: readonly Receipt[], at = 0): readonly Reason[] => {
  const receipt = receipts[at];
  return receipt?.kind === 'ran' ? receipt.reasons : [];
};
const mark = (workflow: Workflow, id = 's0') => workflow.cache.marks.get(stepId(id));
/** Each on a fresh state that holds `a`. */
async function runs(workflow: Workflow, ...values: unknown[]) {
  let report = await workflow.run(new State({ a: values[0] }));
  for (const value of values.slice(1)) report = await workflow.run(new State({ a: value }));
  return report;
}

test('[R2] a step whose input is unchanged is skipped', async () => {
  const { receipts } = await runs(new Workflow([step()]), 1, 1);
  expect(receipts).toEqual([
    { kind: 'skipped', step: 's0', index: 0, name: 'echo', since: 1, fields: ['x'] },
  ]);
});

test('[R2] a step whose input has changed runs', async () => {
  expect(kinds((await runs(new Workflow([step()]), 1, 2)).receipts)).toEqual(['ran']);
});

test.each([
  [Number.NaN, Number.NaN],
  [-0, 0],
  [
    { a: 1, b: 2 },
    { b: 2, a: 1 },
  ],
])('[R2, D5] %s and then %s is an equal input', async (before, after) => {
  expect(kinds((await runs(new Workflow([step()]), before, after)).receipts)).toEqual(['skipped']);
});

test.each([
  [true, 1],
  ['1', 1],
  [null, 0],
])('[R2, D5] %s and then %s is another input', async (before, after) => {
  expect(kinds((await runs(new Workflow([step()]), before, after)).receipts)).toEqual(['ran']);
});

test('[R2] without useExtracts no step is skipped', async () => {
  const workflow = new Workflow([step()]);
  await runs(workflow, 1);
  workflow.setFlags({ useExtracts: false });
  const { receipts } = await runs(workflow, 1);
  expect(reasonsOf(receipts)).toEqual([{ kind: 'cache-off' }]);
});

test('[R2] a step whose settings have changed runs', async () => {
  const workflow = new Workflow([{ model: echo, settings: { x: 1 } }]);
  await runs(workflow, 0);
  workflow.changeStep(0, { settings: { x: 2 } });
  expect(kinds((await runs(workflow, 0)).receipts)).toEqual(['ran']);
});

test('[R2] a volatile model is never skipped', async () => {
  const { receipts } = await runs(new Workflow([step({ model: changing })]), 1, 1);
  expect(reasonsOf(receipts)).toEqual([{ kind: 'volatile' }]);
});

test.each([
  ['another version', make('echo', 2), 'echo@2'],
  ['another model', make('other'), 'other@1'],
])('[R2, D2] an entry does not count for %s', async (_, model, after) => {
  const workflow = new Workflow([step()]);
  await runs(workflow, 1);
  workflow.changeStep(0, { model });
  const { receipts } = await runs(workflow, 1);
  expect(reasonsOf(receipts)).toEqual([{ kind: 'model-changed', before: 'echo@1', after }]);
});

test('[R2] renaming a step and rewiring it to an equal value keep its entry', async () => {
  const workflow = new Workflow([step()]);
  await runs(workflow, 1);
  workflow.changeStep(0, { title: 'Another title', inputs: { b: 'x' } });
  expect(kinds((await workflow.run(new State({ b: 1 }))).receipts)).toEqual(['skipped']);
});

test('[R2, D2] steps that are moved, put in and taken out do not disturb the entries of others', async () => {
  const workflow = new Workflow([step({ id: 'one' }), step({ id: 'two', outputs: { y: 'q' } })]);
  await runs(workflow, 1);
  workflow.moveStep(0, 1);
  workflow.insertStep(1, step({ id: 'three', outputs: { y: 'r' } }));
  const { receipts } = await runs(workflow, 1);
  expect(receipts.map(({ step: id, kind }) => [id, kind])).toEqual([
    ['two', 'skipped'],
    ['three', 'ran'],
    ['one', 'skipped'],
  ]);
});

test('[R2, D2] a step that comes back under the same id finds its entry again', async () => {
  const workflow = new Workflow([step({ id: 'one' })]);
  await runs(workflow, 1);
  workflow.removeStep(0);
  await runs(workflow, 1);
  workflow.addStep(step({ id: 'one' }));
  expect(kinds((await runs(workflow, 1)).receipts)).toEqual(['skipped']);
});

test('[R2] there is one entry per id: that of the last recorded success', async () => {
  const workflow = new Workflow([step()]);
  expect(kinds((await runs(workflow, 1, 2, 1)).receipts)).toEqual(['ran']);
  expect(workflow.cache.entries.size).toBe(1);
});

test('[R3] without populateExtracts nothing is recorded, and the entry of an earlier success stays', async () => {
  const workflow = new Workflow([step()]);
  await runs(workflow, 1);
  workflow.setFlags({ populateExtracts: false });
  await runs(workflow, 2);
  expect(workflow.getModelInput(0)).toEqual({ x: 1 });
  expect(kinds((await runs(workflow, 1)).receipts)).toEqual(['skipped']);
});

test('[R3, D1] a step that fails leaves no entry', async () => {
  const workflow = new Workflow([step()]);
  await runs(workflow, 'bad');
  expect([workflow.cache.entries.size, workflow.stepsRan]).toEqual([0, []]);
});

test('[R3, D1] after a failure the entry of an earlier success counts for its own input, and for no other', async () => {
  const workflow = new Workflow([step()]);
  const again = await runs(workflow, 1, 'bad', 1);
  expect(kinds(again.receipts)).toEqual(['skipped']);
  expect((await runs(workflow, 'bad')).failure?.kind).toBe('run-failed');
});

test('[R3] input and output are recorded as one, with the model and the run', async () => {
  const workflow = new Workflow([step()]);
  await runs(workflow, 1, 2);
  expect(workflow.cache.entries.get(stepId('s0'))).toEqual({
    fingerprint: 'echo@1',
    run: 2,
    input: { x: 2 },
    output: { y: 2, z: [2] },
  });
});

test('[R3] outputs are recorded before they are posted', async () => {
  const workflow = new Workflow([step()]);
  const report = await workflow.run(new State({ a: 1, p: 0 }));
  expect(report.failure?.kind).toBe('cannot-mutate');
  expect(first(report.receipts)).toMatchObject({ kind: 'failed', counted: 'ran' });
  expect(kinds((await runs(workflow, 1)).receipts)).toEqual(['skipped']);
});

test('[R4] a skip posts what is absent', async () => {
  const workflow = new Workflow([step({ outputs: { y: ['p', 'q'] } })]);
  await runs(workflow, 1);
  const state = new State({ a: 1, p: 1 });
  const report = await workflow.run(state);
  expect(state.entries()).toEqual([
    ['a', 1],
    ['p', 1],
    ['q', 1],
  ]);
  expect([report.stepsSkipped, report.log]).toEqual([[0], ['Skipped Step  0. echo.']]);
});

test('[R4] a skip leaves a slot that holds an equal value, and who wrote it', async () => {
  const workflow = new Workflow([step()]);
  await runs(workflow, 1);
  const state = new State({ a: 1, p: 1 });
  await workflow.run(state);
  expect(state.snapshot.slots.get('p')?.writer).toBeUndefined();
});

test('[R4, D3] a skip that meets a different value is cannot-mutate on an immutable state', async () => {
  const workflow = new Workflow([step({ outputs: { y: ['p', 'q', 'r'] } })]);
  await runs(workflow, 1);
  const state = new State({ a: 1, q: 5 });
  const report = await workflow.run(state);
  expect(report.failure).toMatchObject({ kind: 'cannot-mutate', slot: 'q' });
  expect(first(report.receipts)).toMatchObject({ kind: 'failed', counted: 'skipped' });
  expect(state.names()).toEqual(['a', 'q', 'p']);
  expect([report.stepsSkipped, report.log]).toEqual([[0], ['Skipped Step  0. echo.']]);
});

test('[R4, D3] a skip overwrites a different value on a mutable state', async () => {
  const workflow = new Workflow([step()]);
  await runs(workflow, 1);
  const state = new State({ a: 1, p: 5 }, { mutable: true });
  expect(kinds((await workflow.run(state)).receipts)).toEqual(['skipped']);
  expect(state.extract('p')).toBe(1);
});

test('[R4] a mapped key that the entry lacks is missing-output after the skip was counted', async () => {
  const workflow = new Workflow([step()]);
  await runs(workflow, 1);
  workflow.changeStep(0, { outputs: { y: 'p', w: 'q' } });
  const state = new State({ a: 1 });
  const report = await workflow.run(state);
  expect(report.failure).toMatchObject({ kind: 'missing-output', key: 'w' });
  expect([report.stepsSkipped, state.names()]).toEqual([[0], ['a']]);
});

test('[R4] a skip posts a key of the entry that was not mapped before', async () => {
  const workflow = new Workflow([step()]);
  await runs(workflow, 1);
  workflow.changeStep(0, { outputs: { z: 'q' } });
  const state = new State({ a: 1 });
  await workflow.run(state);
  expect(state.extract('q')).toEqual([1]);
});

test('[R4] a slot that a skipped step posted was written by the run that made the value', async () => {
  const workflow = new Workflow([step()]);
  await runs(workflow, 1, 1);
  const state = new State({ a: 1 });
  await workflow.run(state);
  expect(state.snapshot.slots.get('p')?.writer).toEqual({ step: 's0', run: 1 });
});

test('[R4] a skip leaves the entry as it is', async () => {
  const workflow = new Workflow([step()]);
  await runs(workflow, { a: 1, b: 2 });
  const before = workflow.cache.entries.get(stepId('s0'));
  await runs(workflow, { b: 2, a: 1 });
  expect(workflow.cache.entries.get(stepId('s0'))).toBe(before);
});

test('[R6] counters grow over all runs, and a report holds its own', async () => {
  const workflow = new Workflow([step(), step({ model: changing, outputs: { y: 'q' } })]);
  await runs(workflow, 1);
  const report = await runs(workflow, 1);
  expect([report.stepsRan, report.stepsSkipped]).toEqual([[1], [0]]);
  expect([workflow.stepsRan, workflow.stepsSkipped]).toEqual([[0, 1, 1], [0]]);
});

test('[R6] edits do not change the counters', async () => {
  const workflow = new Workflow([step(), step({ outputs: { y: 'q' } })]);
  await runs(workflow, 1);
  workflow.moveStep(0, 1);
  workflow.removeStep(0);
  expect(workflow.stepsRan).toEqual([0, 1]);
});

test('[L2] a step without an entry runs for the first time', async () => {
  expect(reasonsOf((await runs(new Workflow([step()]), 1)).receipts)).toEqual([{ kind: 'first-run' }]);
});

test('[L2] each changed field is a reason, with its slot and the values before and after', async () => {
  const model = defineStepModel({
    id: 'three',
    fields: { a: any(), b: any(), c: any() },
    outputs: {},
    run: () => ({}),
  });
  const workflow = new Workflow([{ model, inputs: { p: 'a', q: 'b' }, settings: { c: 1 } }]);
  await workflow.run(new State({ p: 1, q: 2 }));
  workflow.changeStep(0, { settings: { c: 2 } });
  const { receipts } = await workflow.run(new State({ p: 1, q: 3 }));
  expect(reasonsOf(receipts)).toEqual([
    { kind: 'input-changed', field: 'b', slot: 'q', before: 2, after: 3 },
    { kind: 'input-changed', field: 'c', before: 1, after: 2 },
  ]);
});

test('[L2] a field that is new or gone is a changed input', async () => {
  const before = make('echo');
  const after = defineStepModel({ id: 'echo', fields: { w: any() }, outputs: {}, run: () => ({}) });
  const workflow = new Workflow([{ model: before, settings: { x: 1 } }]);
  await runs(workflow, 0);
  workflow.changeStep(0, { model: after, settings: { w: 2 } });
  expect(reasonsOf((await runs(workflow, 0)).receipts)).toEqual([
    { kind: 'input-changed', field: 'w', after: 2 },
    { kind: 'input-changed', field: 'x', before: 1 },
  ]);
});

test('[L2] a step whose last success did not fill the cache was not recorded', async () => {
  const workflow = new Workflow([step()]);
  workflow.setFlags({ populateExtracts: false });
  expect(reasonsOf((await runs(workflow, 1, 1)).receipts)).toEqual([{ kind: 'not-recorded' }]);
});

test('[L2] a step that failed the last time it was reached says so', async () => {
  const { receipts } = await runs(new Workflow([step()]), 'bad', 1);
  expect(reasonsOf(receipts)).toEqual([{ kind: 'failed-last-time' }]);
});

test('[L2] a step that was not reached since it failed still says so', async () => {
  const workflow = new Workflow([{ id: 'gate', model: echo, inputs: { b: 'x' } }, step({ id: 'behind' })]);
  await workflow.run(new State({ a: 'bad', b: 1 }));
  await workflow.run(new State({ a: 1, b: 'bad' }));
  const { receipts } = await workflow.run(new State({ a: 1, b: 1 }));
  expect(reasonsOf(receipts, 1)).toEqual([{ kind: 'failed-last-time' }]);
});

test('[L2] a step whose output could not be posted did not fail in this sense', async () => {
  const workflow = new Workflow([step()]);
  await workflow.run(new State({ a: 1, p: 0 }));
  expect(mark(workflow)).toBeUndefined();
});

test('[L2] a step whose entry was cleared says so, and one that had none does not', async () => {
  const workflow = new Workflow([step(), step({ outputs: { y: 'q' } })]);
  workflow.clearCache(1);
  await runs(workflow, 1);
  workflow.clearCache(0);
  const { receipts } = await runs(workflow, 1);
  expect(reasonsOf(receipts)).toEqual([{ kind: 'cleared' }]);
  expect(kinds(receipts)).toEqual(['ran', 'skipped']);
  expect([mark(workflow), mark(workflow, 's1')]).toEqual([undefined, undefined]);
});

test('[L2] clearing the whole cache clears every entry', async () => {
  const workflow = new Workflow([step(), step({ outputs: { y: 'q' } })]);
  await runs(workflow, 1);
  workflow.clearCache();
  const { receipts } = await runs(workflow, 1);
  expect([reasonsOf(receipts), reasonsOf(receipts, 1)]).toEqual([
    [{ kind: 'cleared' }],
    [{ kind: 'cleared' }],
  ]);
});

test('[L2] a recorded success takes the marks away', async () => {
  const workflow = new Workflow([step()]);
  await runs(workflow, 'bad');
  expect(mark(workflow)).toBe('failed-last-time');
  await runs(workflow, 1);
  expect(mark(workflow)).toBeUndefined();
});

test('[L2] a skip takes the marks away', async () => {
  const workflow = new Workflow([step()]);
  await runs(workflow, 1, 'bad', 1);
  expect(mark(workflow)).toBeUndefined();
  const { receipts } = await runs(workflow, 2);
  expect(reasonsOf(receipts)).toEqual([
    { kind: 'input-changed', field: 'x', slot: 'a', before: 1, after: 2 },
  ]);
});

test('[L2] an entry that may not be used is no reason where there is none', async () => {
  const workflow = new Workflow([step()]);
  workflow.setFlags({ useExtracts: false });
  expect(reasonsOf((await runs(workflow, 1)).receipts)).toEqual([{ kind: 'first-run' }]);
});

test('[R2] a step that lost a field of its input runs', async () => {
  const model = defineStepModel({
    id: 'optional',
    fields: { x: any(), note: z.optional(any()) },
    outputs: {},
    run: () => ({}),
  });
  const workflow = new Workflow([{ model, inputs: { a: 'x' }, settings: { note: 1 } }]);
  await runs(workflow, 1);
  workflow.changeStep(0, { settings: {} });
  expect(reasonsOf((await runs(workflow, 1)).receipts)).toEqual([
    { kind: 'input-changed', field: 'note', before: 1 },
  ]);
});

test('[L2] a skip whose post is refused leaves no mark', async () => {
  const workflow = new Workflow([step()]);
  await runs(workflow, 1);
  await workflow.run(new State({ a: 1, p: 5 }));
  expect(mark(workflow)).toBeUndefined();
});

test('[L2] an entry that is put into a cache takes the mark away', () => {
  const id = stepId('s0');
  const entry = { fingerprint: 'echo@1', run: 1, input: {}, output: {} };
  const marked: Cache = { entries: new Map(), marks: new Map([[id, 'failed-last-time']]) };
  const next = withEntry(marked, id, entry);
  expect([next.entries.get(id), next.marks.size, marked.marks.size]).toEqual([entry, 0, 1]);
});
