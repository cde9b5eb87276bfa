import fc from 'fast-check';
import { FileValue, setOwn, TableValue, toValue, type Value } from '#engine';
import type { DocumentStep, Group, Position, Scenario, WorkflowDocument } from '../workflow-document.ts';

/** Names that trip objects and sorting, among ordinary ones. */
export const anyName: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('x', 'y', 'k', 'total', 'final') },
  fc.constantFrom('10', '2', '__proto__', 'constructor', 'toString', '', 'a b', 'ä', '$number', '"'),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

const anyAtom = fc.oneof(
  fc.constantFrom<Value>(null, true, false, 0, 1, 2.5, -7, 1e21, Number.NaN, Infinity, -Infinity, '', 'four'),
  fc.integer(),
  fc.string({ maxLength: 8 }),
);

const anyLarge = fc.constantFrom<Value>(
  new FileValue('a.csv', 'text/csv', new Uint8Array([0, 127, 255])),
  new TableValue([
    { name: 'team', cells: ['Ashford', null] },
    { name: 'wins', cells: [24, Number.NaN] },
  ]),
);

export const anyValue: fc.Arbitrary<Value> = fc
  .letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      anyAtom,
      anyLarge,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.array(fc.tuple(anyName, tie('value')), { maxLength: 3 }).map(toObject),
    ),
  }))
  .value.map((candidate) => {
    const outcome = toValue(candidate);
    if (outcome.kind === 'refused-value') throw new Error(`${outcome.found} is no value`);
    return outcome.value;
  });

function toObject(pairs: readonly (readonly [string, unknown])[]): object {
  const object: { [key: string]: unknown } = {};
  for (const [key, content] of pairs) setOwn(object, key, content);
  return object;
}

const anyPosition: fc.Arbitrary<Position> = fc.tuple(
  fc.integer({ min: -2000, max: 2000 }),
  fc.integer({ min: -2000, max: 2000 }),
);

const anyValuePairs = fc.array(fc.tuple(anyName, anyValue), { maxLength: 4 });
const anyNames = fc.oneof(anyName, fc.array(anyName, { maxLength: 3 }));

/** Keys of a later or foreign program; `x-` keeps them apart from ours. */
const anyUnknown = fc.dictionary(
  fc.string({ maxLength: 4 }).map((name) => `x-${name}`),
  fc
    .jsonValue({ maxDepth: 2, noUnicodeString: false })
    .filter((json) => !JSON.stringify(json).includes('-0')),
  { maxKeys: 2, noNullPrototype: true },
);

/** Adds what may be absent, and what this version does not know. */
function withRest<T extends object>(record: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.tuple(record, anyUnknown).map(([known, unknown]) => ({ ...known, ...unknown }));
}

const anyStep = (id: string): fc.Arbitrary<DocumentStep> =>
  withRest(
    fc.record(
      {
        id: fc.constant(id),
        model: fc.constantFrom('math/add@1', 'math/multiply@1', 'gone/gone@3'),
        title: fc.string({ maxLength: 6 }),
        note: fc.string({ maxLength: 6 }),
        disabled: fc.constant(true as const),
        inputs: fc.array(fc.tuple(anyName, anyNames), { maxLength: 3 }),
        outputs: fc.array(fc.tuple(anyName, anyNames), { maxLength: 2 }),
        settings: anyValuePairs,
      },
      { requiredKeys: ['id', 'model', 'inputs', 'outputs'] },
    ),
  ) as fc.Arbitrary<DocumentStep>;

const anySteps = fc
  .uniqueArray(
    anyName.filter((id) => id !== ''),
    { maxLength: 4 },
  )
  .chain((ids) => fc.tuple(...ids.map(anyStep)));

const anyScenarios: fc.Arbitrary<Scenario[]> = fc
  .uniqueArray(
    anyName.filter((name) => name !== ''),
    { minLength: 1, maxLength: 3 },
  )
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        withRest(fc.record({ name: fc.constant(name), mutable: fc.boolean(), values: anyValuePairs })),
      ),
    ),
  );

const anyLayout = withRest(
  fc.record(
    {
      steps: fc.array(fc.tuple(anyName, anyPosition), { maxLength: 3 }).map((pairs) => {
        const record: Record<string, Position> = Object.create(null);
        for (const [id, position] of pairs) record[id] = position;
        return record;
      }),
      slots: fc.array(fc.tuple(anyName, anyPosition), { maxLength: 3 }),
      folded: fc.array(anyName, { maxLength: 3 }),
    },
    { requiredKeys: ['steps', 'slots'] },
  ),
);

/** Members may be missing from the workflow, or be there twice. */
const anyGroups: fc.Arbitrary<Group[]> = fc
  .uniqueArray(
    anyName.filter((id) => id !== ''),
    { maxLength: 3 },
  )
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        withRest(
          fc.record({
            id: fc.constant(id),
            title: fc.string({ maxLength: 6 }),
            steps: fc.array(anyName, { maxLength: 3 }),
            slots: fc.array(anyName, { maxLength: 3 }),
          }),
        ),
      ),
    ),
  );

/** Any document that can be loaded, also an awkward one. */
export const anyDocument: fc.Arbitrary<WorkflowDocument> = withRest(
  fc.record(
    {
      format: fc.constant('slotflow' as const),
      version: fc.constant(1 as const),
      name: fc.string({ maxLength: 12 }),
      workflow: withRest(fc.record({ steps: anySteps })),
      scenarios: anyScenarios,
      layout: anyLayout,
      groups: anyGroups,
      notes: fc.string({ maxLength: 12 }),
    },
    { requiredKeys: ['format', 'version', 'name', 'workflow', 'scenarios', 'layout'] },
  ),
) as fc.Arbitrary<WorkflowDocument>;
