import { describe, expect, test } from 'vitest';
import { createStepLibrary } from '#document';
import { fromWireCache, fromWireState, fromWireStep, pack, unpack } from '#editor';
import {
  defineStepModel,
  emptyCache,
  emptyState,
  equalValues,
  FileValue,
  isAdmitted,
  number,
  type PlacedStep,
  Slot,
  Step,
  stepId,
  TableValue,
  toValue,
  type Value,
} from '#engine';
import { fromWireEvent, toWire } from './engine-protocol.ts';

const file = new FileValue('a.csv', 'text/csv', new Uint8Array([1, 2, 3]));
const table = new TableValue([{ name: 'wins', cells: [1, null] }]);
const odd = toValue(JSON.parse('{"__proto__":[1],"constructor":{"10":1,"2":null}}'));
const oddValue = odd.kind === 'value' ? odd.value : null;

/** To the other side and back into data. */
const send = <T>(data: T): T => unpack<T>(structuredClone(pack(data)));

describe('values', () => {
  test.each<[string, Value]>([
    ['null', null],
    ['not a number', Number.NaN],
    ['text', 'four'],
    ['keys that objects seem to have', oddValue],
    ['a file', file],
    ['a table', table],
    ['a list that holds a file twice', [file, [file]]],
    ['an object that holds a table', { rows: table, n: 1 }],
  ])('%s arrives as it was', (_, value) => {
    expect(equalValues(send(value), value)).toBe(true);
  });

  test('one part in very many places arrives, and is still one', () => {
    let value: Value = [file];
    for (let level = 0; level < 200; level++) value = [value, value];
    const [first, second] = send(value) as readonly Value[];
    expect(first).toBe(second);
  });

  test('without tables and files nothing is copied', () => {
    const plain = { deep: [{ a: 1 }] };
    expect(pack(plain).data).toBe(plain);
    expect(unpack({ data: plain })).toBe(plain);
  });
});

describe('a request', () => {
  const add = defineStepModel({
    id: 'add',
    fields: { a: number() },
    outputs: { sum: number() },
    run: ({ a }) => ({ sum: a }),
  });
  const step = new Step({
    id: 's0',
    model: add,
    title: 'Mine',
    inputs: { x: 'a' },
    outputs: { sum: 'total' },
    settings: { rows: table },
  }) as PlacedStep;
  const state = {
    slots: new Map([
      ['10', new Slot(oddValue)],
      ['x', new Slot(file, { step: stepId('s0'), run: 3 })],
    ]),
    mutable: true,
  };
  const entry = { fingerprint: 'add@1', run: 3, input: { a: [file] }, output: { sum: 1 } };
  const cache = { entries: new Map([[step.id, entry]]), marks: new Map([[step.id, 'cleared' as const]]) };
  const request = {
    run: 4,
    steps: [step],
    flags: { useExtracts: true, populateExtracts: false },
    state,
    cache,
  };

  test('brings steps with the models of the other side', () => {
    const { steps } = send(toWire(request, undefined));
    const [sent] = steps === 'kept' ? [] : steps;
    const arrived = fromWireStep(sent!, createStepLibrary([add]));
    expect(arrived).toMatchObject({ id: 's0', title: 'Mine', inputs: step.inputs, outputs: step.outputs });
    expect(arrived.model).toBe(add);
    expect(equalValues(arrived.settings[0]![1], table)).toBe(true);
    expect(fromWireStep(sent!, createStepLibrary([])).model).toEqual({ kind: 'unknown-model', ref: 'add@1' });
  });

  test('brings state and cache, with values that the engine knows as its own', () => {
    const wire = send(toWire(request, undefined));
    if (wire.state === 'kept' || wire.cache === 'kept') throw new Error('nothing is kept');
    const arrived = fromWireState(wire.state);
    expect([...arrived.slots.keys()]).toEqual(['10', 'x']);
    expect(arrived.slots.get('x')).toBeInstanceOf(Slot);
    expect(arrived.slots.get('x')?.writer).toEqual({ step: 's0', run: 3 });
    expect(isAdmitted(arrived.slots.get('10')?.value as object)).toBe(true);
    const { entries, marks } = fromWireCache(wire.cache);
    expect(equalValues(entries.get(step.id)!.input, entry.input)).toBe(true);
    expect(isAdmitted(entries.get(step.id)!.input)).toBe(true);
    expect(marks.get(step.id)).toBe('cleared');
  });

  test('leaves out what the other side has from the run before', () => {
    const before = { ...request, run: 3 };
    const later = { ...request, cacheLeftBy: 3, stateLeftBy: 2 };
    expect(toWire(later, before)).toMatchObject({ steps: 'kept', cache: 'kept', state: { mutable: true } });
    expect(toWire({ ...later, steps: [step] }, before).steps).toHaveLength(1);
    expect(toWire(later, undefined)).toMatchObject({
      steps: [{ id: 's0' }],
      cache: { entries: cache.entries },
    });
    expect(toWire({ ...request, state: emptyState(), cache: emptyCache }, before).cache).not.toBe('kept');
  });
});

test('a settled step brings slots and an entry of this side', () => {
  const receipt = {
    kind: 'ran' as const,
    step: stepId('s0'),
    index: 0,
    name: 'AddModel',
    reasons: [{ kind: 'input-changed' as const, field: 'a', before: file, after: [table] }],
    milliseconds: 1,
  };
  const entry = { fingerprint: 'add@1', run: 1, input: { a: 1 }, output: { sum: [2] } };
  const posted = [['total', new Slot([2], { step: stepId('s0'), run: 1 })] as const];
  const { event } = fromWireEvent(
    send({ at: 5, event: { kind: 'step-settled' as const, receipt, posted, entry } }),
  );
  if (event.kind !== 'step-settled') throw new Error(event.kind);
  expect(event.posted[0]?.[1]).toBeInstanceOf(Slot);
  expect(isAdmitted(event.posted[0]?.[1].value as object)).toBe(true);
  expect(isAdmitted(event.entry!.output)).toBe(true);
  const [reason] = event.receipt.kind === 'ran' ? event.receipt.reasons : [];
  expect(reason?.kind === 'input-changed' && equalValues(reason.before!, file)).toBe(true);
});
