// The seed example and a few steps around it, without a file.
import { createStepLibrary, type DocumentStep, type ValuePair, type WorkflowDocument } from '#document';
import { defineStepModel, number, text } from '#engine';

const add = defineStepModel({
  id: 'add',
  title: 'Add',
  name: 'AddModel',
  fields: { a: number(), b: number() },
  outputs: { sum: number() },
  run: ({ a, b }) => ({ sum: a + b }),
});

const multiply = defineStepModel({
  id: 'multiply',
  title: 'Multiply',
  name: 'MultiplyModel',
  fields: { value: number(), factor: number() },
  outputs: { product: number() },
  run: ({ value, factor }) => ({ product: value * factor }),
});

const divide = defineStepModel({
  id: 'divide',
  title: 'Divide',
  name: 'DivideModel',
  fields: { dividend: number(), by: number() },
  outputs: { quotient: number() },
  run: ({ dividend, by }) => {
    if (by === 0) throw new Error('division by zero');
    return { quotient: dividend / by };
  },
});

/** Never ends by itself, so that a test can look at a run under way. */
const wait = defineStepModel({
  id: 'wait',
  title: 'Wait',
  name: 'WaitModel',
  fields: { value: number() },
  outputs: { value: number() },
  run: (_input, { progress }) => {
    progress(0.25, '1 of 4');
    return new Promise(() => {});
  },
});

const shout = defineStepModel({
  id: 'shout',
  title: 'Shout',
  fields: { text: text() },
  outputs: { text: text() },
  run: ({ text: quiet }) => ({ text: quiet.toUpperCase() }),
});

export const library = createStepLibrary([add, multiply, divide, wait, shout]);

export const addStep: DocumentStep = {
  id: 's0',
  model: 'add@1',
  inputs: [
    ['x', 'a'],
    ['y', 'b'],
  ],
  outputs: [['sum', 'total']],
};

export const multiplyStep: DocumentStep = {
  id: 's1',
  model: 'multiply@1',
  inputs: [
    ['total', 'value'],
    ['k', 'factor'],
  ],
  outputs: [['product', 'final']],
};

export const divideStep: DocumentStep = {
  id: 's1',
  model: 'divide@1',
  inputs: [
    ['total', 'dividend'],
    ['k', 'by'],
  ],
  outputs: [['quotient', 'final']],
};

export const arithmeticValues: readonly ValuePair[] = [
  ['x', 2],
  ['y', 3],
  ['k', 4],
];

export function documentOf(
  steps: readonly DocumentStep[],
  values: readonly ValuePair[] = arithmeticValues,
  mutable = false,
): WorkflowDocument {
  return {
    format: 'slotflow',
    version: 1,
    name: '(x + y) * k',
    workflow: { steps },
    scenarios: [{ name: 'default', mutable, values }],
    layout: { steps: Object.create(null), slots: [] },
  };
}

/** (x + y) * k */
export const arithmetic: WorkflowDocument = documentOf([addStep, multiplyStep]);

/** A chain of `length` additions: step i adds slot y to slot v(i) and writes v(i + 1). */
export function chain(length: number): WorkflowDocument {
  const steps = Array.from(
    { length },
    (_, i): DocumentStep => ({
      id: `s${i}`,
      model: 'add@1',
      inputs: [
        [`v${i}`, 'a'],
        [`y${i}`, 'b'],
      ],
      outputs: [['sum', `v${i + 1}`]],
    }),
  );
  return documentOf(steps, [['v0', 1], ...Array.from({ length }, (_, i): ValuePair => [`y${i}`, i])]);
}
