// Workflows whose wires have something to say: few slots, several types, now and then a fault.
import fc from 'fast-check';
import {
  createStepLibrary,
  type DocumentStep,
  type InputPair,
  type OutputPair,
  type Position,
  scenarioOf,
  slotsOf,
  toSteps,
  type WorkflowDocument,
} from '#document';
import { any, boolean, defineStepModel, integer, list, number, stepId, text, type Value } from '#engine';
import type { ConnectEnd } from '../connect/connect-end.ts';

const model = (
  id: string,
  fields: Parameters<typeof defineStepModel>[0]['fields'],
  outputs: Parameters<typeof defineStepModel>[0]['outputs'],
) => defineStepModel({ id, title: id, fields, outputs, run: () => ({}) });

/** Every type that these workflows use can be turned into some other one by a step. */
export const wiringLibrary = createStepLibrary([
  model('add', { a: number(), b: number() }, { sum: number() }),
  model('count', { items: list() }, { count: integer() }),
  model('format', { value: number() }, { text: text() }),
  model('parse', { text: text() }, { value: number() }),
  model('choose', { when: boolean(), value: any() }, { value: any(), other: any() }),
  model('split', { text: text() }, { items: list(), first: text() }),
  model('first', { items: list(), at: integer() }, { item: any() }),
]);

const slotName = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', '__proto__');
const anyStarting = fc.constantFrom<Value>(1, 2.5, '4', 'four', true, [], null);

function anyStep(id: string): fc.Arbitrary<DocumentStep> {
  return fc.constantFrom(...wiringLibrary.models, undefined).chain((chosen) => {
    const fields = chosen?.fields.map(({ name }) => name) ?? ['p'];
    const keys = chosen?.outputs.map(({ key }) => key) ?? ['q'];
    const wires = (names: readonly string[]) =>
      fc.tuple(...names.map((name) => fc.option(slotName).map((slot) => ({ name, slot }))));
    return fc.record({ inputs: wires(fields), outputs: wires(keys), disabled: fc.nat({ max: 7 }) }).map(
      ({ inputs, outputs, disabled }): DocumentStep => ({
        id,
        model: chosen?.ref ?? 'gone@1',
        inputs: inputs.flatMap(({ name, slot }): InputPair[] => (slot === null ? [] : [[slot, name]])),
        outputs: outputs.flatMap(({ name, slot }): OutputPair[] => (slot === null ? [] : [[name, slot]])),
        ...(disabled === 0 ? { disabled: true as const } : {}),
      }),
    );
  });
}

const anyPlace: fc.Arbitrary<Position> = fc.tuple(
  fc.integer({ min: -500, max: 500 }),
  fc.integer({ min: -500, max: 500 }),
);

export const anyWiring: fc.Arbitrary<WorkflowDocument> = fc
  .record({
    steps: fc
      .nat({ max: 5 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => anyStep(`s${i}`)))),
    mutable: fc.boolean(),
    values: fc.uniqueArray(fc.tuple(slotName, anyStarting), { maxLength: 4, selector: ([name]) => name }),
    places: fc.array(anyPlace, { minLength: 6, maxLength: 6 }),
    placed: fc.boolean(),
  })
  .map(({ steps, mutable, values, places, placed }) => ({
    format: 'slotflow',
    version: 1,
    name: '',
    workflow: { steps },
    scenarios: [
      { name: 'default', mutable, values },
      { name: 'other', mutable: false, values: [] },
    ],
    layout: {
      steps: Object.assign(
        Object.create(null),
        placed ? Object.fromEntries(steps.map(({ id }, i) => [id, places[i]])) : {},
      ),
      slots: [],
    },
  }));

/** Every field, output and slot of a workflow. */
export function endsIn(document: WorkflowDocument): ConnectEnd[] {
  const steps = toSteps(document, wiringLibrary);
  const slots = slotsOf(steps, scenarioOf(document, '').values);
  return [
    ...slots.map(({ name }): ConnectEnd => ({ kind: 'slot', name })),
    ...document.workflow.steps.flatMap(({ id, model: ref }): ConnectEnd[] => {
      const { fields, outputs } = wiringLibrary.find(ref) ?? {
        fields: [{ name: 'p' }],
        outputs: [{ key: 'q' }],
      };
      const step = stepId(id);
      return [
        ...fields.map(({ name }): ConnectEnd => ({ kind: 'field', step, field: name })),
        ...outputs.map(({ key }): ConnectEnd => ({ kind: 'output', step, key })),
      ];
    }),
  ];
}
