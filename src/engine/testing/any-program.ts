// Programs: a list of steps with starting values, and what is done with them, edits and runs. All of it is plain
// data with models by name, so that a counterexample can be read.
import fc from 'fast-check';
import type { Step, StepSource } from '../step.ts';
import type { Field, StepModel } from '../step-model.ts';
import type { Value } from '../value.ts';
import { admitted } from './any-value.ts';
import { findModel, pureModels } from './pure-models.ts';

export type Start = readonly (readonly [slot: string, value: Value])[];
type Mapping = readonly (readonly [string, readonly string[]])[];

export interface StepText {
  readonly model: string;
  readonly inputs: Mapping;
  readonly outputs: Mapping;
  readonly settings: readonly (readonly [field: string, value: Value])[];
}

/** A moment in a run at which its cancel signal fires. */
export interface CancelAt {
  readonly step: number;
  /** Before its model is called; some turns after that, which only an asynchronous model sees; when it has settled. */
  readonly when: 'started' | 'settled' | number;
}

export type Action =
  | { readonly kind: 'run'; readonly on: 'start' | 'current'; readonly cancel?: CancelAt }
  | { readonly kind: 'set-start'; readonly slot: string; readonly value: Value }
  | { readonly kind: 'drop-start'; readonly at: number }
  | { readonly kind: 'mutable'; readonly mutable: boolean }
  /** Each part that is named replaces the step's own; without any the step only gets another title. */
  | { readonly kind: 'change'; readonly at: number; readonly by: Partial<StepText> }
  | { readonly kind: 'insert'; readonly at: number; readonly step: StepText }
  | { readonly kind: 'remove'; readonly at: number }
  /** Takes a step out, and puts it in again under the same id. */
  | { readonly kind: 'put-back'; readonly at: number; readonly to: number }
  | { readonly kind: 'move'; readonly at: number; readonly to: number }
  | { readonly kind: 'clear'; readonly at?: number }
  | { readonly kind: 'flags'; readonly useExtracts?: boolean; readonly populateExtracts?: boolean };

export interface Program {
  readonly steps: readonly StepText[];
  readonly start: Start;
  readonly mutable: boolean;
  readonly actions: readonly Action[];
}

export function toSource({ model, ...parts }: StepText): StepSource {
  return { ...parts, model: findModel(model) ?? model };
}

export function toChanges({ model, ...parts }: Partial<StepText>): Partial<StepSource> {
  return model === undefined
    ? { title: 'renamed', ...parts }
    : { ...parts, model: findModel(model) ?? model };
}

const startSlots = ['a', 'b', '10', '__proto__', 'list'];

/** Few, so that an edit often changes nothing and a step often finds what it had before. */
const anyStartValue: fc.Arbitrary<Value> = fc
  .oneof(
    { weight: 12, arbitrary: fc.constantFrom<unknown>(0, -0, 1, 2, 3) },
    fc.constantFrom<unknown>(2.5, Number.NaN, 'four', true, null, [1, { a: 2, b: [] }], { b: [], a: 2 }),
  )
  .map(admitted);

/** A slot that is there for certain, the last one first; or a name that may be anywhere. */
type SlotChoice = number | string;
const anySource: fc.Arbitrary<SlotChoice> = fc.oneof(
  { weight: 40, arbitrary: fc.nat(40) },
  fc.constantFrom('a', '10', '__proto__', 'o1', 'o2', 'nowhere', 'constructor'),
);
/** -1 is a slot that no other step fills. */
const anyTarget: fc.Arbitrary<SlotChoice> = fc.oneof(
  { weight: 25, arbitrary: fc.constant(-1) },
  fc.constantFrom('o0', 'o1', 'o2', 'a', '2', '__proto__'),
);

interface Recipe {
  readonly model: string;
  /** Per field of the model: wired, set, or left alone. */
  readonly feeds: readonly (readonly [
    field: string,
    { readonly slot: SlotChoice } | { readonly setting: Value } | undefined,
  ])[];
  /** Anything else that a mapping can say: two slots to one field, no field, one that the model does not have. */
  readonly extra: readonly (readonly [slot: SlotChoice, fields: readonly string[]])[];
  readonly targets: readonly (readonly [key: string, slots: readonly SlotChoice[]])[];
}

function anyFeed({ name, type, required }: Field): fc.Arbitrary<Recipe['feeds'][number]> {
  const fitting = type === 'boolean' ? fc.boolean() : fc.constantFrom<Value>(0, 1, 2);
  return fc
    .oneof(
      { weight: required ? 30 : 5, arbitrary: fc.record({ slot: anySource }) },
      { weight: 8, arbitrary: fc.record({ setting: fitting }) },
      { weight: 1, arbitrary: fc.record({ setting: anyStartValue }) },
      { weight: required ? 1 : 30, arbitrary: fc.constant(undefined) },
    )
    .map((feed) => [name, feed] as const);
}

function anyRecipeOf(model: StepModel): fc.Arbitrary<Recipe> {
  const fields = model.fields.map(({ name }) => name);
  const keys = model.outputs.map(({ key }) => key);
  const anySlots = fc.oneof(
    { weight: 6, arbitrary: fc.tuple(anyTarget) },
    fc.array(anyTarget, { maxLength: 2 }),
  );
  return fc.record({
    model: fc.oneof({ weight: 80, arbitrary: fc.constant(model.ref) }, fc.constant('nobody/knows@1')),
    feeds: fc.tuple(...model.fields.map(anyFeed)) as fc.Arbitrary<Recipe['feeds']>,
    extra: rarely(fc.tuple(anySource, fc.subarray([...fields, ...fields.slice(0, 1), 'not a field']))),
    targets: fc
      .tuple(
        fc.subarray(keys, { minLength: Math.min(1, keys.length) }),
        fc.array(anySlots, { minLength: keys.length, maxLength: keys.length }),
        rarely(fc.tuple(fc.constant('not a key'), anySlots)),
      )
      .map(([some, slots, more]) => [
        ...some.map((key, place) => [key, slots[place] ?? []] as const),
        ...more,
      ]),
  });
}

function rarely<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> {
  return fc.oneof({ weight: 40, arbitrary: fc.constant([]) }, fc.array(arbitrary, { maxLength: 2 }));
}

const mostlyFine: ReadonlySet<string> = new Set(['add', 'pair', 'source', 'later', 'odd names', 'vandal']);
const anyRecipe: fc.Arbitrary<Recipe> = fc.oneof(
  ...pureModels.map((model) => ({ weight: mostlyFine.has(model.id) ? 4 : 1, arbitrary: anyRecipeOf(model) })),
);

/** The slots that a step can read, and the slot that is its own. */
interface Surroundings {
  readonly there: readonly string[];
  readonly own: string;
}

function stepFrom({ model, feeds, extra, targets }: Recipe, { there, own }: Surroundings): StepText {
  const read = (choice: SlotChoice) =>
    typeof choice === 'string' ? choice : (there.at(-1 - (choice % there.length)) ?? 'nowhere');
  let copies = 0;
  const write = (choice: SlotChoice) =>
    typeof choice === 'string' ? choice : `${own}${"'".repeat(copies++)}`;
  const wired = new Map<string, string[]>();
  const settings: [string, Value][] = [];
  for (const [field, feed] of feeds) {
    if (feed === undefined) continue;
    if ('setting' in feed) settings.push([field, feed.setting]);
    else {
      const slot = read(feed.slot);
      wired.set(slot, [...(wired.get(slot) ?? []), field]);
    }
  }
  return {
    model,
    inputs: [...wired, ...extra.map(([slot, fields]) => [read(slot), fields] as const)],
    outputs: targets.map(([key, slots]) => [key, slots.map(write)]),
    settings,
  };
}

const slotsOf = ({ outputs }: Pick<Step, 'outputs'>) => outputs.flatMap(([, slots]) => slots);

type AnyAction =
  | Exclude<Action, { readonly kind: 'change' | 'insert' }>
  | {
      readonly kind: 'change';
      readonly at: number;
      readonly parts: readonly (keyof StepText)[];
      readonly recipe: Recipe;
    }
  | { readonly kind: 'insert'; readonly at: number; readonly recipe: Recipe };

const anyPlace = fc.nat(7);
export const anyCancel: fc.Arbitrary<CancelAt> = fc.record({
  step: fc.nat(5),
  when: fc.oneof(fc.constantFrom('started' as const, 'settled' as const), fc.nat(6)),
});
const anyRun: fc.Arbitrary<AnyAction> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ kind: 'run', on: 'start' }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'run', on: 'current' }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('run'), on: fc.constant('start'), cancel: anyCancel }),
  },
) as fc.Arbitrary<AnyAction>;
const anyEdit: fc.Arbitrary<AnyAction> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      kind: fc.constant('set-start'),
      slot: fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...startSlots) }, fc.constantFrom('o0', 'o1')),
      value: anyStartValue,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('drop-start'), at: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('mutable'), mutable: fc.boolean() }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('change'),
      at: anyPlace,
      parts: fc.oneof(
        {
          weight: 3,
          arbitrary: fc.constantFrom(['inputs'], ['settings'], ['model', 'inputs', 'outputs'], []),
        },
        fc.subarray(['model', 'inputs', 'outputs', 'settings']),
      ),
      recipe: anyRecipe,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('insert'), at: anyPlace, recipe: anyRecipe }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove'), at: anyPlace }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('put-back'), at: anyPlace, to: anyPlace }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move'), at: anyPlace, to: anyPlace }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('clear'), at: anyPlace }, { requiredKeys: ['kind'] }),
  },
  {
    weight: 2,
    arbitrary: fc.record(
      {
        kind: fc.constant('flags'),
        useExtracts: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
        populateExtracts: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
      },
      { requiredKeys: ['kind'] },
    ),
  },
) as fc.Arbitrary<AnyAction>;

export const anyProgram: fc.Arbitrary<Program> = fc
  .record({
    recipes: fc.array(anyRecipe, { maxLength: 7 }),
    start: fc.uniqueArray(fc.tuple(fc.constantFrom(...startSlots), anyStartValue), {
      selector: ([slot]) => slot,
      minLength: 1,
    }),
    mutable: fc.boolean(),
    /** Edits, and the run after them. */
    rounds: fc.array(fc.tuple(fc.array(anyEdit, { maxLength: 2 }), anyRun), { minLength: 2, maxLength: 5 }),
  })
  .map(({ recipes, start, mutable, rounds }) => {
    const names = start.map(([slot]) => slot);
    const steps: StepText[] = [];
    for (const recipe of recipes) {
      const there = [...names, ...steps.flatMap(slotsOf)];
      steps.push(stepFrom(recipe, { there, own: `o${steps.length}` }));
    }
    const there = [...names, ...steps.flatMap(slotsOf)];
    let edits = 0;
    const toAction = (action: AnyAction): Action => {
      if (action.kind === 'insert') {
        return {
          kind: 'insert',
          at: action.at,
          step: stepFrom(action.recipe, { there, own: `e${edits++}` }),
        };
      }
      if (action.kind !== 'change') return action;
      const full = stepFrom(action.recipe, { there, own: `e${edits++}` });
      const by = Object.fromEntries(action.parts.map((part) => [part, full[part]]));
      return { kind: 'change', at: action.at, by };
    };
    return { steps, start, mutable, actions: rounds.flatMap(([some, run]) => [...some, run]).map(toAction) };
  });
