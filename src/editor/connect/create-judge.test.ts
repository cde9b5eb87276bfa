import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentStep, ValuePair, WorkflowDocument } from '#document';
import { stepId } from '#engine';
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
import type { WireEnds } from '../wire-ends.ts';
import type { ConnectEnd } from './connect-end.ts';
import { createJudge, judgeConnection } from './create-judge.ts';

const field = (step: string, name: string): ConnectEnd => ({
  kind: 'field',
  step: stepId(step),
  field: name,
});
const output = (step: string, key: string): ConnectEnd => ({ kind: 'output', step: stepId(step), key });
const slot = (name: string): ConnectEnd => ({ kind: 'slot', name });

function judge(document: WorkflowDocument, from: ConnectEnd, to: ConnectEnd, rewires?: WireEnds) {
  return judgeConnection(
    { document, library, scenario: 'default', freshStepId: () => 's9' },
    from,
    to,
    rewires,
  );
}

/** The workflow after the connection, and the name of the undo entry. */
function connect(document: WorkflowDocument, from: ConnectEnd, to: ConnectEnd, rewires?: WireEnds) {
  const connection = judge(document, from, to, rewires);
  if (connection.kind === 'refused') throw new Error(connection.refusal.kind);
  const { workflow, layout } = applyEdit(document, connection.edit);
  return { steps: workflow.steps, layout, name: connection.edit.name };
}

function refuse(document: WorkflowDocument, from: ConnectEnd, to: ConnectEnd) {
  const connection = judge(document, from, to);
  if (connection.kind === 'fits') throw new Error(connection.edit.name);
  return connection.refusal;
}

const loose = documentOf([
  { ...addStep, inputs: [], outputs: [] },
  { ...multiplyStep, inputs: [], outputs: [] },
]);
const shoutStep: DocumentStep = { id: 's2', model: 'shout@1', inputs: [], outputs: [] };
const with2 = (step: DocumentStep, values: readonly ValuePair[] = arithmeticValues, mutable = false) =>
  documentOf([addStep, multiplyStep, step], values, mutable);

describe('what fits', () => {
  test('a slot feeds a field, from either end', () => {
    for (const [from, to] of [
      [slot('x'), field('s1', 'factor')],
      [field('s1', 'factor'), slot('x')],
    ] as const) {
      const { steps, name } = connect(loose, from, to);
      expect(steps[1]?.inputs).toEqual([['x', 'factor']]);
      expect(name).toBe('Connect x to factor');
    }
  });

  test('an output fills a slot, from either end, and several slots', () => {
    const read = documentOf([
      { ...addStep, outputs: [['sum', 'copy']] },
      { ...multiplyStep, outputs: [] },
    ]);
    for (const [from, to] of [
      [output('s0', 'sum'), slot('total')],
      [slot('total'), output('s0', 'sum')],
    ] as const) {
      const { steps, name } = connect(read, from, to);
      expect(steps[0]?.outputs).toEqual([['sum', ['copy', 'total']]]);
      expect(name).toBe('Connect sum to total');
    }
  });

  test('an output feeds a field through a slot that is made between', () => {
    for (const [from, to] of [
      [output('s0', 'sum'), field('s1', 'value')],
      [field('s1', 'value'), output('s0', 'sum')],
    ] as const) {
      const { steps, name } = connect(loose, from, to);
      expect(steps[0]?.outputs).toEqual([['sum', 'sum']]);
      expect(steps[1]?.inputs).toEqual([['sum', 'value']]);
      expect(name).toBe('Connect sum to value');
    }
  });

  test('an output that fills a slot already feeds the field through that one', () => {
    const { steps } = connect(arithmetic, output('s0', 'sum'), field('s1', 'factor'));
    expect(steps[0]?.outputs).toEqual([['sum', 'total']]);
    expect(steps[1]?.inputs).toEqual([['total', ['value', 'factor']]]);
  });

  test('but not where another step has written over it meanwhile', () => {
    const document = documentOf(
      [
        addStep,
        { ...multiplyStep, inputs: [], outputs: [['product', 'total']] },
        { ...addStep, id: 's2', inputs: [] },
      ],
      [],
      true,
    );
    const { steps } = connect(document, output('s0', 'sum'), field('s2', 'a'));
    expect(steps[0]?.outputs).toEqual([['sum', ['total', 'sum']]]);
  });

  test('a field that is fed is fed anew, and the name says by what it was', () => {
    const { steps, name } = connect(arithmetic, slot('x'), field('s1', 'factor'));
    expect(steps[1]?.inputs).toEqual([
      ['total', 'value'],
      ['x', 'factor'],
    ]);
    expect(name).toBe('Connect x to factor instead of k');
  });

  test('the slot between is placed between the steps, on the grid', () => {
    const steps = Object.assign(Object.create(null), { s0: [0, 0], s1: [400, 0] });
    const { layout } = connect(
      { ...loose, layout: { steps, slots: [] } },
      output('s0', 'sum'),
      field('s1', 'value'),
    );
    expect(layout.slots).toEqual([['sum', [256, 32]]]);
  });

  test('a disabled step connects as any other', () => {
    const document = documentOf([addStep, { ...multiplyStep, inputs: [], disabled: true }]);
    expect(connect(document, output('s0', 'sum'), field('s1', 'value')).steps[1]?.inputs).toEqual([
      ['total', 'value'],
    ]);
    expect(refuse(document, field('s0', 'a'), output('s1', 'product')).kind).toBe('reads-before-written');
  });

  test('a slot that a disabled step writes may be written by another step', () => {
    const document = documentOf([
      addStep,
      { ...multiplyStep, disabled: true },
      { ...addStep, id: 's2', outputs: [] },
    ]);
    expect(connect(document, output('s2', 'sum'), slot('final')).steps[2]?.outputs).toEqual([
      ['sum', 'final'],
    ]);
  });

  test('the field of an unknown model takes everything', () => {
    const document = with2({ ...shoutStep, model: 'gone@1' });
    expect(connect(document, slot('total'), field('s2', 'anything')).steps[2]?.inputs).toEqual([
      ['total', 'anything'],
    ]);
  });

  test('a step may read the starting value of what it writes over', () => {
    const document = documentOf([{ ...addStep, outputs: [] }], arithmeticValues, true);
    expect(connect(document, output('s0', 'sum'), slot('x')).steps[0]?.outputs).toEqual([['sum', 'x']]);
  });
});

describe('a wire is led elsewhere', () => {
  const read: WireEnds = { role: 'read', step: stepId('s1'), slot: 'k', field: 'factor' };
  const write: WireEnds = { role: 'write', step: stepId('s0'), slot: 'total', key: 'sum' };

  test('the field that it led to is no longer fed', () => {
    const { steps, name } = connect(arithmetic, slot('k'), field('s0', 'a'), read);
    expect(steps.map(({ inputs }) => inputs)).toEqual([
      [
        ['y', 'b'],
        ['k', 'a'],
      ],
      [['total', 'value']],
    ]);
    expect(name).toBe('Connect k to a instead of factor');
  });

  test('another slot or output feeds the field', () => {
    expect(connect(arithmetic, field('s1', 'factor'), slot('y'), read)).toMatchObject({
      name: 'Connect y to factor instead of k',
    });
    expect(connect(arithmetic, field('s1', 'factor'), output('s0', 'sum'), read).steps[1]?.inputs).toEqual([
      ['total', ['value', 'factor']],
    ]);
  });

  test('the output fills another slot, and the one before has no writer any more', () => {
    const document = documentOf([addStep, { ...multiplyStep, inputs: [['other', 'value']], outputs: [] }]);
    const { steps, name } = connect(document, output('s0', 'sum'), slot('other'), write);
    expect(steps[0]?.outputs).toEqual([['sum', 'other']]);
    expect(name).toBe('Connect sum to other instead of total');
  });

  test('another output may take its place as the one writer of the slot', () => {
    const document = documentOf([{ ...addStep, id: 's2', outputs: [] }, addStep]);
    const { steps } = connect(document, slot('total'), output('s2', 'sum'), write);
    expect(steps.map(({ outputs }) => outputs)).toEqual([[['sum', 'total']], []]);
  });

  test('put down where it was, it stays', () => {
    const connection = judge(arithmetic, slot('k'), field('s1', 'factor'), read);
    expect(connection).toMatchObject({ kind: 'refused', refusal: { kind: 'already-connected' } });
  });
});

describe('what is refused, and why', () => {
  test.each([
    [field('s0', 'a'), field('s1', 'value')],
    [output('s0', 'sum'), output('s1', 'product')],
    [slot('x'), slot('y')],
    [slot('x'), slot('x')],
  ])('two of one kind: %j', (from, to) => {
    expect(refuse(arithmetic, from, to)).toEqual({ source: from, sink: to, kind: 'same-side' });
  });

  test.each([
    [slot('k'), field('s1', 'factor')],
    [output('s0', 'sum'), slot('total')],
    [output('s0', 'sum'), field('s1', 'value')],
  ])('what is joined already: %j', (from, to) => {
    expect(refuse(arithmetic, from, to).kind).toBe('already-connected');
    expect(refuse(arithmetic, to, from).kind).toBe('already-connected');
  });

  test.each([slot('gone'), field('gone', 'a'), output('gone', 'sum')])('an end that is gone: %j', (end) => {
    expect(refuse(arithmetic, end, slot('x'))).toMatchObject({ kind: 'gone', end });
  });

  test('a field or output that the model does not have', () => {
    expect(refuse(arithmetic, slot('x'), field('s0', 'c'))).toMatchObject({
      kind: 'unknown-field',
      field: 'c',
    });
    expect(refuse(arithmetic, output('s0', 'rest'), slot('x'))).toMatchObject({
      kind: 'unknown-output',
      key: 'rest',
    });
  });

  test('a slot of another type than the field', () => {
    expect(refuse(with2(shoutStep), field('s2', 'text'), slot('total'))).toEqual({
      kind: 'type',
      source: slot('total'),
      sink: field('s2', 'text'),
      found: 'number',
      expected: 'text',
    });
  });

  test('a starting value that the field does not take, by its value', () => {
    const document = documentOf([{ ...addStep, inputs: [] }], [['x', 'four']]);
    expect(refuse(document, slot('x'), field('s0', 'a'))).toMatchObject({
      kind: 'type',
      found: 'text',
      expected: 'number',
      value: 'four',
    });
  });

  test('an output of another type than the field, or than a field that reads the slot', () => {
    expect(refuse(with2(shoutStep), output('s1', 'product'), field('s2', 'text'))).toMatchObject({
      kind: 'type',
      found: 'number',
      expected: 'text',
    });
    const read = with2({ ...shoutStep, inputs: [['label', 'text']] });
    expect(refuse(read, output('s1', 'product'), slot('label'))).toMatchObject({
      kind: 'type',
      found: 'number',
      expected: 'text',
      reader: { step: 's2', field: 'text' },
    });
  });

  test('a second writer, also by another output of the same step', () => {
    expect(refuse(arithmetic, output('s1', 'product'), slot('total'))).toMatchObject({
      kind: 'second-writer',
      slot: 'total',
      first: 's0',
      step: 's1',
    });
    const document = documentOf(
      [{ id: 's0', model: 'gone@1', inputs: [], outputs: [['q', 'total']] }],
      [],
      true,
    );
    expect(refuse(document, output('s0', 'r'), slot('total'))).toMatchObject({
      kind: 'second-writer',
      first: 's0',
    });
  });

  test('writing over a starting value, where the state of the chosen scenario does not allow it', () => {
    const document = documentOf([{ ...addStep, inputs: [] }]);
    expect(refuse(document, output('s0', 'sum'), slot('k'))).toMatchObject({
      kind: 'writes-starting-value',
      slot: 'k',
      step: 's0',
    });
  });

  test('a read before the write, by slot and straight', () => {
    const document = documentOf([{ ...multiplyStep, inputs: [] }, addStep]);
    const expected = { kind: 'reads-before-written', reader: 's1', writer: 's0' };
    expect(refuse(document, slot('total'), field('s1', 'value'))).toMatchObject({
      ...expected,
      slot: 'total',
    });
    expect(refuse(document, output('s0', 'sum'), field('s1', 'value'))).toMatchObject(expected);
    const read = documentOf([multiplyStep, { ...addStep, outputs: [] }]);
    expect(refuse(read, output('s0', 'sum'), slot('total'))).toMatchObject(expected);
  });

  test('steps that would wait for each other, or one for itself', () => {
    expect(refuse(arithmetic, output('s1', 'product'), field('s0', 'a'))).toMatchObject({
      kind: 'cycle',
      steps: ['s0', 's1'],
    });
    expect(refuse(arithmetic, slot('final'), field('s0', 'a')).kind).toBe('cycle');
    expect(refuse(arithmetic, output('s0', 'sum'), field('s0', 'a'))).toMatchObject({
      kind: 'cycle',
      steps: ['s0'],
    });
    const read = documentOf(
      [
        { ...addStep, inputs: [['x', 'a']] },
        { ...multiplyStep, outputs: [] },
      ],
      [['k', 1]],
    );
    expect(refuse(read, output('s1', 'product'), slot('x')).kind).toBe('cycle');
  });
});

describe('for every workflow', () => {
  const anyEnd = anyWiring.chain((document) => {
    const ends = endsIn(document);
    return fc.record({
      document: fc.constant(document),
      ends: fc.constant(ends),
      from: ends.length === 0 ? fc.constant(slot('none')) : fc.constantFrom(...ends),
    });
  });
  const view = (document: WorkflowDocument) => ({
    document,
    library: wiringLibrary,
    scenario: 'default',
    freshStepId: () => 's9',
  });

  test('what fits adds no problem', () => {
    fc.assert(
      fc.property(anyEnd, ({ document, ends, from }) => {
        // In a cycle, its reads are no problems of their own; they become some as the cycle ends.
        fc.pre(!hasProblem(document, wiringLibrary, 'cycle'));
        const judge = createJudge(view(document), from);
        const disabled = document.workflow.steps.filter((step) => step.disabled).map(({ id }) => id);
        for (const to of ends) {
          const connection = judge.connectionTo(to);
          if (connection.kind === 'refused') continue;
          const after = applyEdit(document, connection.edit);
          expect(after).not.toBe(document);
          expect(addedProblems(document, after, wiringLibrary)).toEqual([]);
          if (![from, to].some((end) => end.kind !== 'slot' && disabled.includes(end.step))) continue;
          expect(addedProblems(document, after, wiringLibrary, true)).toEqual([]);
        }
      }),
    );
  });

  test('which end a person begins at makes no difference', () => {
    fc.assert(
      fc.property(anyEnd, ({ document, ends, from }) => {
        const judge = createJudge(view(document), from);
        for (const to of ends) {
          const back = createJudge(view(document), to).refusalOf(from);
          expect(back?.kind).toBe(judge.refusalOf(to)?.kind);
        }
      }),
      { numRuns: 30 },
    );
  });
});
