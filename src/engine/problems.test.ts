import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { findProblems, type Problem, type ProblemsInput, sortByDataFlow } from './problems.ts';
import { type PlacedStep, Step, type StepSource } from './step.ts';
import { defineStepModel } from './step-model.ts';
import type { Value } from './value.ts';
import { any, integer, list, number, text } from './value-type.ts';

const any1 = defineStepModel({
  id: 'any',
  fields: { x: any() },
  outputs: { y: any() },
  run: () => ({ y: 0 }),
});
const typed = defineStepModel({
  id: 'typed',
  fields: { n: integer(), label: z._default(text(), ''), note: z.optional(text()) },
  outputs: { word: text(), half: number(), whole: integer(), free: any(), items: list() },
  run: () => ({ word: '', half: 0, whole: 0, free: 0, items: [] }),
});
const place = (source: StepSource): PlacedStep => new Step(source) as PlacedStep;
/** `'c: a b > d'` is a step with the id c that reads a and b and fills d. */
function flow(line: string): PlacedStep {
  const [id = '', rest = ''] = line.split(':');
  const [reads = '', writes = ''] = rest.split('>');
  const names = (part: string) => part.split(' ').filter((name) => name !== '');
  return place({
    id,
    model: any1,
    inputs: names(reads).map((slot) => [slot, 'x'] as const),
    outputs: [['y', names(writes)]],
    settings: names(reads).length === 0 ? { x: 0 } : {},
  });
}
const problemsOf = (steps: readonly PlacedStep[], more: Partial<ProblemsInput> = {}): Problem[] =>
  findProblems({ steps, values: [], mutable: false, ...more });
const briefly = (problems: readonly Problem[]) =>
  problems.map((problem) => [problem.kind, 'slot' in problem ? problem.slot : undefined, problem.step]);
const flows = (lines: string[], more: Partial<ProblemsInput> = {}) =>
  briefly(problemsOf(lines.map(flow), more));
const sorted = (lines: string[], starting: string[] = []) =>
  sortByDataFlow(lines.map(flow), new Set(starting))?.map(({ id }) => id);
const typedStep = (more: Partial<StepSource>) => place({ id: 't', model: typed, ...more });

test('a workflow without problems has none', () => {
  expect(flows(['a: s > p', 'b: p > q'], { values: [['s', 1]] })).toEqual([]);
});

test('[B1] a field with no slot, no setting and no default is unwired', () => {
  expect(problemsOf([typedStep({})])).toEqual([
    {
      kind: 'unwired-field',
      field: 'n',
      expected: 'integer',
      step: 't',
      index: 0,
      mends: [{ kind: 'wire-field', step: 't', field: 'n' }],
    },
  ]);
  expect(problemsOf([typedStep({ settings: { n: 1 } })])).toEqual([]);
});

test('[B2] a slot that is read, not written and without a starting value is never written', () => {
  expect(problemsOf([flow('a: s > p')])).toEqual([
    {
      kind: 'slot-never-written',
      slot: 's',
      step: 'a',
      index: 0,
      mends: [{ kind: 'add-slot', slot: 's' }],
    },
  ]);
});

test('[B2] a starting value of null is a starting value', () => {
  expect(flows(['a: s > p'], { values: [['s', null]] })).toEqual([]);
});

test('[B3] a slot that is read before the first step that writes it is mended by sorting', () => {
  expect(problemsOf([flow('a: p > q'), flow('b: > p')])).toEqual([
    {
      kind: 'read-before-written',
      slot: 'p',
      writer: 'b',
      step: 'a',
      index: 0,
      mends: [{ kind: 'sort-by-data-flow' }],
    },
  ]);
});

test('[B3] a starting value is read before a step that overwrites it', () => {
  expect(flows(['a: p > q', 'b: > p'], { values: [['p', 1]], mutable: true })).toEqual([]);
});

test('[B3] sorting is no mend where there is a cycle elsewhere', () => {
  const problems = problemsOf(['a: p > q', 'b: > p', 'c: d > c', 'd: c > d'].map(flow));
  expect(problems.map(({ kind, mends }) => [kind, mends])).toEqual([
    ['read-before-written', []],
    ['cycle', []],
  ]);
});

test('[B4] on an immutable state every later writer of a slot is a second one', () => {
  const steps = ['a: > p', 'b: > p', 'c: > p'].map(flow);
  expect(problemsOf(steps)).toMatchObject([
    { kind: 'second-writer', slot: 'p', first: 'a', step: 'b', index: 1 },
    { kind: 'second-writer', slot: 'p', first: 'a', step: 'c', index: 2 },
  ]);
  expect(problemsOf(steps)[0]?.mends).toEqual([
    { kind: 'write-to-new-slot', step: 'b', key: 'y', slot: 'p' },
    { kind: 'make-state-mutable' },
  ]);
  expect(problemsOf(steps, { mutable: true })).toEqual([]);
});

test('[B4] two outputs of one step may fill one slot', () => {
  const one = typedStep({ settings: { n: 1 }, outputs: { word: 'p', free: 'p' } });
  expect(problemsOf([one])).toEqual([]);
});

test('[B4] on an immutable state a step that fills a slot with a starting value is refused', () => {
  const more = { values: [['p', 1]] as const };
  expect(problemsOf([flow('a: > p')], more)).toEqual([
    {
      kind: 'writes-starting-value',
      slot: 'p',
      step: 'a',
      index: 0,
      mends: [
        { kind: 'write-to-new-slot', step: 'a', key: 'y', slot: 'p' },
        { kind: 'remove-slot-value', slot: 'p' },
        { kind: 'make-state-mutable' },
      ],
    },
  ]);
  expect(flows(['a: > p'], { ...more, mutable: true })).toEqual([]);
});

test('[B5] steps that wait for one another are a cycle, in place of what is read before it is written', () => {
  const problems = problemsOf(['a: q > p', 'b: p > q'].map(flow));
  expect(problems).toMatchObject([{ kind: 'cycle', mends: [] }]);
  expect(problems.flatMap((problem) => (problem.kind === 'cycle' ? problem.steps : [])).sort()).toEqual([
    'a',
    'b',
  ]);
});

test('[B5] a step that waits for itself is a cycle', () => {
  expect(problemsOf([flow('a: p > p')])).toMatchObject([{ kind: 'cycle', steps: ['a'] }]);
});

test('[B5] a step that overwrites the starting value that it reads is no cycle', () => {
  expect(flows(['a: p > p'], { values: [['p', 1]], mutable: true })).toEqual([]);
});

test('[B5] each step is in at most one cycle that is reported', () => {
  const lines = ['a: q r > p', 'b: p > q', 'c: p > r', 'd: f > e', 'e: e > f'];
  const cycles = problemsOf(lines.map(flow)).flatMap((problem) =>
    problem.kind === 'cycle' ? [problem.steps] : [],
  );
  expect(cycles).toHaveLength(2);
  expect(new Set(cycles.flat()).size).toBe(cycles.flat().length);
});

test('[B5] a starting value breaks a cycle', () => {
  expect(flows(['a: q > p', 'b: p > q'], { values: [['q', 1]], mutable: true })).toEqual([]);
});

test.each<[string, Value]>([
  ['a text', '3'],
  ['a boolean', true],
  ['half a number', 2.5],
  ['NaN', Number.NaN],
])('[B6] a starting value that is %s is refused by an integer field', (_, value) => {
  expect(problemsOf([typedStep({ inputs: { s: 'n' } })], { values: [['s', value]] })).toMatchObject([
    {
      kind: 'type-mismatch',
      field: 'n',
      expected: 'integer',
      value,
      slot: 's',
      step: 't',
      mends: [{ kind: 'edit-slot', slot: 's' }],
    },
  ]);
});

test('[B6] a setting that a field refuses is a mismatch', () => {
  expect(problemsOf([typedStep({ settings: { n: '3' } })])).toEqual([
    {
      kind: 'type-mismatch',
      field: 'n',
      expected: 'integer',
      found: 'text',
      value: '3',
      step: 't',
      index: 0,
      mends: [{ kind: 'clear-setting', step: 't', field: 'n' }],
    },
  ]);
});

test.each([
  ['word', true],
  ['items', true],
  ['half', false],
  ['whole', false],
  ['free', false],
])('[B6] whether the output "%s" can never fit an integer field: %s', (key, never) => {
  const writer = place({ id: 'w', model: typed, settings: { n: 1 }, outputs: { [key]: 'p' } });
  const problems = problemsOf([writer, typedStep({ inputs: { p: 'n' } })]);
  expect(problems.map(({ kind }) => kind)).toEqual(never ? ['type-mismatch'] : []);
  if (never) expect(problems[0]?.mends).toEqual([{ kind: 'wire-field', step: 't', field: 'n' }]);
});

test('[B6] the source of a field is the last step before it that fills its slot', () => {
  const writer = (id: string, key: string) =>
    place({ id, model: typed, settings: { n: 1 }, outputs: { [key]: 'p' } });
  const reader = typedStep({ inputs: { p: 'n' } });
  const mutable = { mutable: true };
  expect(problemsOf([writer('a', 'word'), writer('b', 'whole'), reader], mutable)).toEqual([]);
  expect(problemsOf([writer('a', 'whole'), writer('b', 'word'), reader], mutable)).toHaveLength(1);
});

test('[B6] of two outputs that fill one slot the last counts', () => {
  const outputs = { word: 'p', whole: 'p' };
  const writer = place({ id: 'w', model: typed, settings: { n: 1 }, outputs });
  expect(problemsOf([writer, typedStep({ inputs: { p: 'n' } })])).toEqual([]);
});

test('[B7] a model that no library knows is a problem, and what it gives may be anything', () => {
  const unknown = place({ id: 'u', model: 'Nobody', settings: { a: 1 }, outputs: { whatever: 'p' } });
  expect(problemsOf([unknown, typedStep({ inputs: { p: 'n' } })])).toEqual([
    {
      kind: 'unknown-model',
      model: 'Nobody',
      step: 'u',
      index: 0,
      mends: [{ kind: 'replace-model', step: 'u' }],
    },
  ]);
});

test('[B8] an id that occurs twice is a problem of each step but the first', () => {
  expect(problemsOf([flow('a: > p'), flow('a: > q')])).toEqual([
    {
      kind: 'duplicate-step-id',
      id: 'a',
      step: 'a',
      index: 1,
      mends: [{ kind: 'rename-step-id', step: 'a', index: 1 }],
    },
  ]);
});

test('[B8] a starting value whose name occurs twice is one problem', () => {
  const values = ['s', 's', 's', 't'].map((name) => [name, 1] as const);
  expect(problemsOf([], { values })).toEqual([
    { kind: 'duplicate-slot', slot: 's', mends: [{ kind: 'remove-slot-value', slot: 's' }] },
  ]);
});

test('[B9] a mapping or a setting of a field that the model does not have is a problem', () => {
  const one = typedStep({ inputs: { s: ['n', 'm'] }, settings: { constructor: 1 } });
  expect(problemsOf([one], { values: [['s', 1]] })).toMatchObject([
    { kind: 'unknown-field', field: 'm', mends: [{ kind: 'unwire-field', step: 't', field: 'm' }] },
    {
      kind: 'unknown-field',
      field: 'constructor',
      mends: [{ kind: 'clear-setting', step: 't', field: 'constructor' }],
    },
  ]);
});

test('[B9] a mapping of an output that the model does not have is a problem', () => {
  const one = typedStep({ settings: { n: 1 }, outputs: { constructor: 'p' } });
  expect(problemsOf([one])).toMatchObject([{ kind: 'unknown-output', key: 'constructor', step: 't' }]);
});

test('[B10] problems of starting values come first, then those of the steps in list order, then cycles', () => {
  const steps = [flow('a: q > p'), flow('b: p > q'), flow('c: gone >'), typedStep({})];
  const values = ['s', 's'].map((name) => [name, 1] as const);
  expect(briefly(problemsOf(steps, { values }))).toEqual([
    ['duplicate-slot', 's', undefined],
    ['slot-never-written', 'gone', 'c'],
    ['unwired-field', undefined, 't'],
    ['cycle', undefined, expect.stringMatching(/^[ab]$/)],
  ]);
});

test('[B11] a list that needs no sorting stays as it is', () => {
  expect(sorted(['c: s > p', 'a: > z', 'b: p > q'], ['s'])).toEqual(['c', 'a', 'b']);
});

test('[B11] each slot is written before it is read, and of those that may come next the first comes', () => {
  expect(sorted(['a: r > x', 'b: p > r', 'c: > p', 'd: > y'])).toEqual(['c', 'b', 'a', 'd']);
  expect(sorted(['a: r > x', 'd: > y', 'b: p > r', 'c: > p'])).toEqual(['d', 'c', 'b', 'a']);
});

test('[B11] writers of one slot keep their order, and each reader its source', () => {
  const lines = ['late: x > z', 'one: > p', 'first: p > u', 'two: > p', 'second: p > x'];
  expect(sorted(lines)).toEqual(['one', 'first', 'two', 'second', 'late']);
});

test('[B11] a writer that has to wait keeps the next writer of its slot behind it', () => {
  expect(sorted(['one: z > p', 'two: > p', 'source: > z'])).toEqual(['source', 'one', 'two']);
});

test('[B11] a reader that has to wait keeps the next writer of its slot behind it', () => {
  expect(sorted(['one: > p', 'reads: p z > u', 'two: > p', 'source: > z'])).toEqual([
    'one',
    'source',
    'reads',
    'two',
  ]);
});

test('[B11] a reader of a starting value stays before the step that overwrites it', () => {
  expect(sorted(['late: z > q', 'reads: s > z', 'writes: > s'], ['s'])).toEqual(['reads', 'late', 'writes']);
});

test('[B11] a reader without a source goes behind the first writer', () => {
  expect(sorted(['reads: p > z', 'one: > p', 'two: > p'])).toEqual(['one', 'reads', 'two']);
});

test('[B11] with a cycle there is no order', () => {
  expect(sorted(['a: q > p', 'b: p > q', 'c: > s'])).toBeUndefined();
});

test('[B3, B11] what sorting promises to mend is mended by it', () => {
  const steps = ['a: r > x', 'b: p > r', 'c: > p'].map(flow);
  expect(problemsOf(steps)).toHaveLength(2);
  expect(problemsOf(sortByDataFlow(steps, new Set()) ?? [])).toEqual([]);
});
