import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createStepLibrary, type DocumentStep, type ValuePair, type WorkflowDocument } from '#document';
import { defineStepModel, number, stepId, text } from '#engine';
import { applyEdit } from '../document-store.ts';
import { addedProblems, hasProblem } from '../testing/added-problems.ts';
import { anyWiring, endsIn, wiringLibrary } from '../testing/any-wiring.ts';
import {
  addStep,
  arithmetic,
  arithmeticValues,
  documentOf,
  library,
  multiplyStep,
} from '../testing/example.ts';
import type { ConnectEnd } from './connect-end.ts';
import type { ConnectMend } from './connection.ts';
import { createJudge, judgeConnection } from './create-judge.ts';

const field = (step: string, name: string): ConnectEnd => ({
  kind: 'field',
  step: stepId(step),
  field: name,
});
const output = (step: string, key: string): ConnectEnd => ({ kind: 'output', step: stepId(step), key });
const slot = (name: string): ConnectEnd => ({ kind: 'slot', name });

const formatNumber = defineStepModel({
  id: 'text/format-number',
  title: 'Format number',
  fields: { value: number() },
  outputs: { text: text() },
  run: ({ value }) => ({ text: String(value) }),
});
const models = createStepLibrary([...library.models, formatNumber]);
const shoutStep: DocumentStep = { id: 's2', model: 'shout@1', inputs: [], outputs: [] };

const viewOf = (document: WorkflowDocument) => ({
  document,
  library: models,
  scenario: 'default',
  freshStepId: () => 's9',
});

function mendsOf(document: WorkflowDocument, from: ConnectEnd, to: ConnectEnd) {
  const connection = judgeConnection(viewOf(document), from, to);
  if (connection.kind === 'fits') throw new Error(connection.edit.name);
  return connection.mends;
}

/** The workflow after the mend of that kind, and the name of the undo entry. */
function mended(document: WorkflowDocument, from: ConnectEnd, to: ConnectEnd, kind: ConnectMend['kind']) {
  const found = mendsOf(document, from, to).find(({ mend }) => mend.kind === kind);
  if (found === undefined) throw new Error(`no ${kind}`);
  const { workflow, scenarios, layout } = applyEdit(document, found.edit);
  return { steps: workflow.steps, scenario: scenarios[0], layout, mend: found.mend, name: found.edit.name };
}

const kindsOf = (...args: Parameters<typeof mendsOf>) => mendsOf(...args).map(({ mend }) => mend.kind);

test('a number for a text goes through a step that formats it, or another slot is used', () => {
  const document = documentOf([addStep, multiplyStep, shoutStep], [...arithmeticValues, ['title', 'a']]);
  expect(kindsOf(document, slot('total'), field('s2', 'text'))).toEqual(['insert-step', 'use-slot']);
  const { steps, mend, name } = mended(document, slot('total'), field('s2', 'text'), 'insert-step');
  expect(mend).toEqual({ kind: 'insert-step', model: 'text/format-number@1', title: 'Format number' });
  expect(name).toBe('Connect total to text through Format number');
  expect(steps.slice(2)).toEqual([
    { id: 's9', model: 'text/format-number@1', inputs: [['total', 'value']], outputs: [['text', 'text']] },
    { ...shoutStep, inputs: [['text', 'text']] },
  ]);
  const other = mended(document, slot('total'), field('s2', 'text'), 'use-slot');
  expect(other.steps[2]?.inputs).toEqual([['title', 'text']]);
  expect(other.name).toBe('Connect title to text');
});

test('an output goes through a step and the slots that it takes, all of them placed', () => {
  const loose = documentOf([{ ...addStep, outputs: [] }, shoutStep]);
  const steps = Object.assign(Object.create(null), { s0: [0, 0], s2: [800, 0] });
  const document = { ...loose, layout: { steps, slots: [] } };
  const after = mended(document, output('s0', 'sum'), field('s2', 'text'), 'insert-step');
  expect(after.steps.map(({ inputs, outputs }) => [inputs, outputs])).toEqual([
    [addStep.inputs, [['sum', 'sum']]],
    [[['sum', 'value']], [['text', 'text']]],
    [[['text', 'text']], []],
  ]);
  expect(Object.keys(after.layout.steps)).toEqual(['s0', 's2', 's9']);
  expect(after.layout.slots.map(([name]) => name)).toEqual(['sum', 'text']);
});

test('a starting value that says a number becomes one, in all scenarios that write it so', () => {
  const one = documentOf([{ ...addStep, inputs: [] }], [['x', '4']]);
  const values: ValuePair[] = [['x', '5']];
  const document = { ...one, scenarios: [...one.scenarios, { name: 'b', mutable: false, values }] };
  const { scenarios, workflow } = applyEdit(
    document,
    mendsOf(document, slot('x'), field('s0', 'a'))[0]!.edit,
  );
  expect(scenarios.map((scenario) => scenario.values)).toEqual([[['x', 4]], [['x', 5]]]);
  expect(workflow.steps[0]?.inputs).toEqual([['x', 'a']]);
  expect(mended(document, slot('x'), field('s0', 'a'), 'convert-value').mend).toEqual({
    kind: 'convert-value',
    slot: 'x',
    from: 'text',
    to: 'number',
  });
});

test('a starting value that says no number stays as it is', () => {
  const document = documentOf([{ ...addStep, inputs: [] }], [['x', 'four']]);
  expect(kindsOf(document, slot('x'), field('s0', 'a'))).toEqual([]);
});

test('a second writer writes to a new slot, or on a mutable state', () => {
  const args = [arithmetic, output('s1', 'product'), slot('total')] as const;
  expect(kindsOf(...args)).toEqual(['write-to-new-slot', 'make-state-mutable']);
  expect(mended(...args, 'write-to-new-slot').steps[1]?.outputs).toEqual([['product', ['final', 'total_2']]]);
  const mutable = mended(...args, 'make-state-mutable');
  expect(mutable.scenario?.mutable).toBe(true);
  expect(mutable.steps[1]?.outputs).toEqual([['product', ['final', 'total']]]);
});

test('it takes the place of the first where it does not read the slot itself', () => {
  const read = documentOf([
    addStep,
    { ...multiplyStep, inputs: [], outputs: [] },
    { ...multiplyStep, id: 's2' },
  ]);
  const { steps, name } = mended(read, output('s1', 'product'), slot('total'), 'replace-writer');
  expect(steps.map(({ outputs }) => outputs)).toEqual([[], [['product', 'total']], [['product', 'final']]]);
  expect(name).toBe('Connect product to total instead of sum');
});

test('a starting value gives way, or is written over, or the output fills another slot', () => {
  const args = [documentOf([{ ...addStep, inputs: [] }]), output('s0', 'sum'), slot('k')] as const;
  expect(kindsOf(...args)).toEqual(['write-to-new-slot', 'make-state-mutable', 'remove-slot-value']);
  expect(mended(...args, 'remove-slot-value').scenario?.values).toEqual([
    ['x', 2],
    ['y', 3],
  ]);
});

test('a step that reads too early is moved behind the writer, or the writer before it', () => {
  const args = [
    documentOf([{ ...multiplyStep, inputs: [] }, addStep]),
    slot('total'),
    field('s1', 'value'),
  ] as const;
  expect(mendsOf(...args).map(({ mend }) => mend)).toEqual([
    { kind: 'move-step', step: 's0', direction: 'up' },
    { kind: 'move-step', step: 's1', direction: 'down' },
    { kind: 'sort-by-data-flow' },
  ]);
  const { steps, name } = mended(...args, 'move-step');
  expect(steps.map(({ id, inputs }) => [id, inputs.length])).toEqual([
    ['s0', 2],
    ['s1', 1],
  ]);
  expect(name).toBe('Connect total to value and move Add up');
});

test('a step is moved only where nothing else would be read too early by it', () => {
  const document = documentOf([
    { ...multiplyStep, id: 's3', inputs: [], outputs: [] },
    { ...addStep, outputs: [['sum', 'first']] },
    { ...addStep, id: 's4', inputs: [['first', 'a']], outputs: [['sum', 'second']] },
  ]);
  const mends = mendsOf(document, slot('second'), field('s3', 'value')).map(({ mend }) => mend);
  expect(mends).toEqual([
    { kind: 'move-step', step: 's3', direction: 'down' },
    { kind: 'sort-by-data-flow' },
  ]);
});

test('of two fields, one takes what feeds the other', () => {
  const document = documentOf([addStep, { ...multiplyStep, inputs: [] }]);
  const { steps, mend } = mended(document, field('s1', 'value'), field('s0', 'a'), 'use-slot');
  expect(mend).toEqual({ kind: 'use-slot', slot: 'x' });
  expect(steps[1]?.inputs).toEqual([['x', 'value']]);
});

test('a wire that is led elsewhere goes by the same edit', () => {
  const document = documentOf([addStep, multiplyStep, shoutStep]);
  const wire = { role: 'read', step: stepId('s1'), slot: 'total', field: 'value' } as const;
  const connection = judgeConnection(viewOf(document), slot('total'), field('s2', 'text'), wire);
  const edit = connection.kind === 'refused' ? connection.mends[0]?.edit : undefined;
  const { steps } = applyEdit(document, edit!).workflow;
  expect(steps.map(({ id, inputs }) => [id, inputs])).toEqual([
    ['s0', addStep.inputs],
    ['s1', [['k', 'factor']]],
    ['s9', [['total', 'value']]],
    ['s2', [['text', 'text']]],
  ]);
});

test('sorting is no mend for a disabled step: it would stay where it is', () => {
  const document = documentOf([{ ...multiplyStep, inputs: [], disabled: true }, addStep]);
  const connection = judgeConnection(viewOf(document), output('s0', 'sum'), field('s1', 'value'));
  expect(connection).toMatchObject({ kind: 'refused', refusal: { kind: 'reads-before-written' } });
  const kinds = connection.kind === 'refused' ? connection.mends.map(({ mend }) => mend.kind) : [];
  expect(kinds).not.toContain('sort-by-data-flow');
});

test('in every workflow, a mend connects and makes no mistake', () => {
  const anyEnd = anyWiring.chain((document) => {
    const ends = endsIn(document);
    return fc.record({
      document: fc.constant(document),
      ends: fc.constant(ends),
      from: ends.length === 0 ? fc.constant(slot('none')) : fc.constantFrom(...ends),
    });
  });
  fc.assert(
    fc.property(anyEnd, ({ document, ends, from }) => {
      fc.pre(!hasProblem(document, wiringLibrary, 'cycle'));
      const view = { ...viewOf(document), library: wiringLibrary };
      const judge = createJudge(view, from);
      for (const to of ends) {
        const mends = judge.mendsTo(to);
        expect(mends.length).toBeLessThanOrEqual(3);
        for (const { mend, edit } of mends) {
          const after = applyEdit(document, edit);
          expect(after).not.toBe(document);
          if (!document.workflow.steps.some((step) => step.disabled)) {
            expect(addedProblems(document, after, wiringLibrary)).toEqual([]);
          }
          const joined = createJudge({ ...view, document: after }, from).refusalOf(to)?.kind;
          const elsewhere = ['use-slot', 'insert-step', 'write-to-new-slot'].includes(mend.kind);
          if (!elsewhere) expect(joined).toBe('already-connected');
        }
      }
    }),
    { numRuns: 50 },
  );
});
