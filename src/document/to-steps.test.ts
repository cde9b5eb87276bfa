import { expect, test } from 'vitest';
import { defineStepModel, number } from '#engine';
import { createStepLibrary } from './step-library.ts';
import { convertSteps, toState, toSteps } from './to-steps.ts';
import type { DocumentStep, WorkflowDocument } from './workflow-document.ts';

const round = defineStepModel({
  id: 'round',
  title: 'Round',
  fields: { value: number(), digits: number() },
  outputs: { rounded: number() },
  run: ({ value }) => ({ rounded: value }),
});
const library = createStepLibrary([round]);

const document: WorkflowDocument = {
  format: 'slotflow',
  version: 1,
  name: '',
  workflow: {
    steps: [
      {
        id: 'a',
        model: 'round@1',
        inputs: [['x', 'value']],
        outputs: [['rounded', 'y']],
        settings: [['digits', 2]],
      },
      { id: 'b', model: 'gone@2', title: 'Mine', inputs: [], outputs: [] },
    ],
  },
  scenarios: [
    {
      name: 'default',
      mutable: true,
      values: [
        ['10', 1],
        ['2', 5],
      ],
    },
  ],
  layout: { steps: {}, slots: [] },
};

test('a step gets its model, wiring, settings and title', () => {
  const [first, second] = toSteps(document, library);
  expect(first).toMatchObject({
    id: 'a',
    title: 'Round',
    inputs: [['x', ['value']]],
    outputs: [['rounded', ['y']]],
    settings: [['digits', 2]],
  });
  expect(first?.model).toBe(round);
  expect(second).toMatchObject({ title: 'Mine', model: { kind: 'unknown-model', ref: 'gone@2' } });
});

test('steps that did not change are the same objects again', () => {
  const before = toSteps(document, library);
  const [a, b] = document.workflow.steps;
  const renamed = { ...b, title: 'Yours' } as typeof b & object;
  const after = toSteps({ ...document, workflow: { steps: [a as typeof renamed, renamed] } }, library);
  expect(after[0]).toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
  expect(toSteps(document, createStepLibrary([]))[0]).not.toBe(before[0]);
});

test('a state holds the values in the order of the scenario', () => {
  const [scenario] = document.scenarios;
  const state = toState(scenario as typeof scenario & object);
  expect([...state.slots.keys()]).toEqual(['10', '2']);
  expect(state.mutable).toBe(true);
});

test('a disabled step is left out of the run, and among all', () => {
  const [a, b] = document.workflow.steps as [DocumentStep, DocumentStep];
  const disabled = { ...document, workflow: { steps: [{ ...a, disabled: true as const }, b] } };
  const converted = convertSteps(disabled, library);
  expect(converted.all.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(converted.enabled.map(({ id }) => id)).toEqual(['b']);
  expect([...converted.disabled]).toEqual(['a']);
  expect(convertSteps(document, library).enabled).toBe(convertSteps(document, library).all);
});
