import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WorkflowDocument } from '#document';
import { stepId } from '#engine';
import { applyEdit } from '../document-store.ts';
import { addedProblems, hasProblem } from '../testing/added-problems.ts';
import { anyWiring, endsIn, wiringLibrary } from '../testing/any-wiring.ts';
import { addStep, arithmetic, chain, documentOf, library, multiplyStep } from '../testing/example.ts';
import { type ConnectEnd, nameOfEnd } from './connect-end.ts';
import { createJudge } from './create-judge.ts';
import { fittingTargets } from './fitting-targets.ts';

const field = (step: string, name: string): ConnectEnd => ({
  kind: 'field',
  step: stepId(step),
  field: name,
});
const output = (step: string, key: string): ConnectEnd => ({ kind: 'output', step: stepId(step), key });
const slot = (name: string): ConnectEnd => ({ kind: 'slot', name });

const viewOf = (document: WorkflowDocument, models = library) => ({
  document,
  library: models,
  scenario: 'default',
  freshStepId: () => 's9',
});
const targetsOf = (document: WorkflowDocument, from: ConnectEnd) => fittingTargets(viewOf(document), from);
const names = (ends: readonly { readonly end: ConnectEnd }[]) => ends.map(({ end }) => nameOfEnd(end));

const loose = documentOf([addStep, { ...multiplyStep, inputs: [['k', 'factor']] }]);

describe('what is there', () => {
  test('a field takes the slots, and no output that has a slot of its own', () => {
    const { targets, refused } = targetsOf(loose, field('s1', 'value'));
    expect(names(targets)).toEqual(['x', 'y', 'k', 'total']);
    expect(refused.map(({ end, refusal }) => [nameOfEnd(end), refusal.kind])).toEqual([['final', 'cycle']]);
  });

  test('a field takes an output that fills no slot yet', () => {
    const document = documentOf(
      [
        { ...addStep, outputs: [] },
        { ...multiplyStep, inputs: [] },
      ],
      [],
    );
    const { targets } = targetsOf(document, field('s1', 'value'));
    expect(names(targets)).toEqual(['x', 'y', 'sum']);
    expect(targets[2]).toMatchObject({ end: output('s0', 'sum'), type: 'number' });
  });

  test('an output goes to the fields of other steps, and says what feeds them now', () => {
    const { targets, refused } = targetsOf(loose, output('s0', 'sum'));
    expect(targets.map(({ end, replaces }) => [nameOfEnd(end), replaces])).toEqual([
      ['value', undefined],
      ['factor', 'k'],
    ]);
    expect(names(refused)).toEqual(['x', 'y', 'k', 'final']);
  });

  test('the nearest comes first', () => {
    const document: WorkflowDocument = {
      ...loose,
      layout: {
        steps: Object.assign(Object.create(null), { s1: [0, 0] }),
        slots: [
          ['x', [900, 0]],
          ['k', [100, 0]],
          ['y', [-500, 0]],
        ],
      },
    };
    expect(names(targetsOf(document, field('s1', 'value')).targets)).toEqual(['k', 'y', 'x', 'total']);
  });

  test('a refused end tells its mends when it is asked', () => {
    const [refused] = targetsOf(arithmetic, output('s1', 'product')).refused;
    expect(refused?.refusal.kind).toBe('writes-starting-value');
    expect(refused?.mends().map(({ mend }) => mend.kind)).toContain('make-state-mutable');
  });

  test('an end that is gone fits nothing', () => {
    expect(targetsOf(arithmetic, field('gone', 'a'))).toEqual({ targets: [], models: [], refused: [] });
    expect(targetsOf(arithmetic, slot('gone'))).toEqual({ targets: [], models: [], refused: [] });
  });
});

describe('what can be made', () => {
  test('a step reads the output, right behind the step that gives it', () => {
    const { models } = targetsOf(arithmetic, output('s0', 'sum'));
    expect(models.map(({ model, port }) => [model.id, port.name])).toEqual([
      ['add', 'a'],
      ['multiply', 'value'],
      ['divide', 'dividend'],
      ['wait', 'value'],
    ]);
    const edit = models[1]!.edit({ id: 's7', position: [16, 32] });
    const { workflow, layout } = applyEdit(arithmetic, edit);
    expect(edit.name).toBe('Add Multiply');
    expect(workflow.steps[1]).toEqual({
      id: 's7',
      model: 'multiply@1',
      inputs: [['total', 'value']],
      outputs: [],
    });
    expect(layout.steps.s7).toEqual([16, 32]);
  });

  test('a step feeds the field, right before the step that has it', () => {
    const [add] = targetsOf(loose, field('s1', 'value')).models;
    const { workflow } = applyEdit(loose, add!.edit());
    expect(workflow.steps.map(({ id }) => id)).toEqual(['s0', 's9', 's1']);
    expect(workflow.steps[1]?.outputs).toEqual([['sum', 'sum']]);
    expect(workflow.steps[2]?.inputs.at(-1)).toEqual(['sum', 'value']);
  });

  test('a new slot has an empty value of the type, in all scenarios', () => {
    const document = { ...loose, scenarios: [...loose.scenarios, { name: 'b', mutable: false, values: [] }] };
    const { newSlot } = targetsOf(document, field('s1', 'value'));
    expect(newSlot).toMatchObject({ name: 'value', type: 'number' });
    const { workflow, scenarios, layout } = applyEdit(document, newSlot!.edit([3, 5]));
    expect(scenarios.map(({ values }) => values.at(-1))).toEqual([
      ['value', 0],
      ['value', 0],
    ]);
    expect(workflow.steps[1]?.inputs.at(-1)).toEqual(['value', 'value']);
    expect(layout.slots).toEqual([['value', [0, 0]]]);
  });

  test('an output writes a new slot, and a slot makes none', () => {
    const { newSlot } = targetsOf(arithmetic, output('s0', 'sum'));
    const { workflow } = applyEdit(arithmetic, newSlot!.edit());
    expect(workflow.steps[0]?.outputs).toEqual([['sum', ['total', 'sum']]]);
    expect(targetsOf(arithmetic, slot('x')).newSlot).toBeUndefined();
  });
});

test('in every workflow, what is offered adds no mistake', () => {
  const anyEnd = anyWiring.chain((document) => {
    const ends = endsIn(document);
    const from = ends.length === 0 ? fc.constant(slot('none')) : fc.constantFrom(...ends);
    return fc.record({ document: fc.constant(document), from });
  });
  fc.assert(
    fc.property(anyEnd, ({ document, from }) => {
      fc.pre(!hasProblem(document, wiringLibrary, 'cycle'));
      fc.pre(!document.workflow.steps.some((step) => step.disabled));
      const { targets, models, newSlot } = fittingTargets(viewOf(document, wiringLibrary), from);
      const edits = [
        ...targets.map(({ edit }) => edit),
        ...models.map(({ edit }) => edit()),
        ...(newSlot === undefined ? [] : [newSlot.edit()]),
      ];
      for (const edit of edits) {
        const after = applyEdit(document, edit);
        expect(after).not.toBe(document);
        expect(addedProblems(document, after, wiringLibrary)).toEqual([]);
      }
    }),
  );
});

test('what it takes to judge one end does not grow with the workflow', () => {
  let asked = 0;
  const add = library.find('add@1')!;
  const counted = {
    ...add,
    get fields() {
      asked += 1;
      return add.fields;
    },
  };
  const models = { models: [], find: () => counted };
  const asksOf = (length: number) => {
    const judge = createJudge(viewOf(chain(length), models), output('s0', 'sum'));
    judge.fits(slot('gone'));
    asked = 0;
    for (let index = 1; index < 50; index++) judge.fits(field(`s${index}`, 'b'));
    return asked;
  };
  expect(asksOf(1000)).toBe(asksOf(50));
});
