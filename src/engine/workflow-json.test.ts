import { expect, test } from 'vitest';
import { FileValue, TableValue } from './large-value.ts';
import { State } from './state-facade.ts';
import { defineStepModel, type StepModel } from './step-model.ts';
import { any } from './value-type.ts';
import { Workflow } from './workflow.ts';
import { workflowFromJson, workflowToJson } from './workflow-json.ts';

const echo = defineStepModel({
  id: 'echo',
  fields: { x: any() },
  outputs: { y: any() },
  run: ({ x }) => {
    if (x === 'bad') throw new Error('bad');
    return { y: x };
  },
});
const find = (ref: string): StepModel | undefined => (ref === echo.ref ? echo : undefined);
function readBack(text: string, known = find): Workflow {
  const outcome = workflowFromJson(text, known);
  if (outcome.kind !== 'workflow') throw new Error(JSON.stringify(outcome));
  return outcome.workflow;
}
const step = (slot: string, into: string) => ({ model: echo, inputs: { [slot]: 'x' }, outputs: { y: into } });

/** With entries, marks, counters and flags that are not those of a fresh one. */
async function livedIn(): Promise<Workflow> {
  const workflow = new Workflow([
    { ...step('a', '10'), title: 'First' },
    { model: echo, settings: { x: { $number: 'NaN' } }, outputs: { y: ['2', '1'] }, id: '__proto__' },
    step('b', 'q'),
    step('c', 'r'),
  ]);
  await workflow.run(new State({ a: Number.NaN, b: 1, c: 1 }));
  await workflow.run(new State({ a: Number.NaN, b: 'bad', c: 1 }));
  workflow.clearCache(3);
  workflow.setFlags({ populateExtracts: false });
  return workflow;
}

test('[J2] a workflow read back has the same steps, memory and plan', async () => {
  const workflow = await livedIn();
  const back = readBack(workflowToJson(workflow));
  expect(back.memory).toEqual(workflow.memory);
  expect([...back.cache.marks.values()]).toEqual(['failed-last-time', 'cleared']);
  expect(back.steps.map(({ wiring: _, ...parts }) => parts)).toEqual(
    workflow.steps.map(({ wiring: _, ...parts }) => parts),
  );
  const state = new State({ a: Number.NaN, b: 1, c: 2 });
  expect(back.plan(state)).toEqual(workflow.plan(state));
});

test('[J2] a workflow read back runs as the one that was written', async () => {
  const workflow = await livedIn();
  const back = readBack(workflowToJson(workflow));
  const leave = async (one: Workflow) => {
    const state = new State({ a: Number.NaN, b: 1, c: 2 });
    const { receipts, run, log } = await one.run(state);
    return { receipts, run, log, slots: [...state.snapshot.slots], memory: one.memory };
  };
  expect(await leave(back)).toEqual(await leave(workflow));
});

test('[J2] tables and files in the cache are skipped over after the way through text', async () => {
  const large = () => [
    new TableValue([{ name: 'a', cells: [Number.NaN] }]),
    new FileValue('f', 'text/plain', new Uint8Array([1])),
  ];
  const workflow = new Workflow([step('a', 'p')]);
  await workflow.run(new State({ a: large() }));
  const back = readBack(workflowToJson(workflow));
  expect((await back.run(new State({ a: large() }))).stepsSkipped).toEqual([0]);
});

test('[J2] an input whose fields look like a tag comes back as it was', async () => {
  const tagged = defineStepModel({
    id: 'tagged',
    fields: { $number: any() },
    outputs: { $number: any() },
    run: () => ({ $number: 'NaN' }),
  });
  const workflow = new Workflow([{ model: tagged, settings: { $number: 'NaN' } }]);
  await workflow.run(new State());
  const back = readBack(workflowToJson(workflow), () => tagged);
  expect([back.getModelInput(0), back.getModelOutput(0)]).toEqual([{ $number: 'NaN' }, { $number: 'NaN' }]);
});

test('[J4] a model that is not known where the text is read stays by name, and its entry in the cache', async () => {
  const workflow = new Workflow([step('a', 'p')]);
  await workflow.run(new State({ a: 1 }));
  const text = workflowToJson(workflow);
  const elsewhere = readBack(text, () => undefined);
  expect(elsewhere.steps[0]?.model).toEqual({ kind: 'unknown-model', ref: 'echo@1' });
  expect(elsewhere.getModelOutput(0)).toEqual({ y: 1 });
  expect(workflowToJson(elsewhere)).toBe(text);
  const home = readBack(workflowToJson(elsewhere));
  expect((await home.run(new State({ a: 1 }))).stepsSkipped).toEqual([0]);
});

const broken = (edit: (json: Record<string, unknown>) => void): string => {
  const json = JSON.parse(workflowToJson(new Workflow([step('a', 'p')])));
  edit(json);
  return JSON.stringify(json);
};

test.each<[string, string]>([
  ['no JSON', '{'],
  ['nothing', ''],
  ['null', 'null'],
  ['a list', '[]'],
  ['another format', broken((json) => Object.assign(json, { format: 'workflow' }))],
  ['another version', broken((json) => Object.assign(json, { version: 2 }))],
  ['a flag that is none', broken((json) => Object.assign(json, { flags: { useExtracts: 1 } }))],
  ['a counter below zero', broken((json) => Object.assign(json, { stepsRan: [-1] }))],
  ['a mark that is none', broken((json) => Object.assign(json, { marks: [['s0', 'tired']] }))],
  [
    'an entry whose input is none',
    broken((json) =>
      Object.assign(json, { entries: [['s0', { fingerprint: 'echo@1', run: 1, input: 1, output: [] }]] }),
    ),
  ],
])('[J3] a text that is %s is invalid-json', (_, text) => {
  expect(workflowFromJson(text, find)).toMatchObject({ kind: 'invalid-json' });
});

test('[J3] a value in the text that is none is refused-value', () => {
  const settings = [['x', { $number: 'many' }]];
  const text = broken((json) => Object.assign((json.steps as object[])[0]!, { settings }));
  expect(workflowFromJson(text, find)).toMatchObject({ kind: 'refused-value', path: ['$number'] });
});

test('[J3] two steps with one id are duplicate-step-id', () => {
  const text = broken((json) => (json.steps as object[]).push((json.steps as object[])[0]!));
  expect(workflowFromJson(text, find)).toMatchObject({ kind: 'duplicate-step-id', id: 's0' });
});

test('[J3] nesting that is too deep is refused-value', () => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  const text = broken((json) => Object.assign((json.steps as object[])[0]!, { settings: [['x', '@']] }));
  expect(workflowFromJson(text.replace('"@"', deep), find).kind).toBe('refused-value');
});
