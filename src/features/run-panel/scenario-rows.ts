// All scenarios side by side: what they start from and what came of them. Pure.
import { type Scenario, type SlotInfo, slotsOf, type ValuePair } from '#document';
import type { ScenarioResult, TableView } from '#editor';
import { equalValues, type PlacedStep, type Value, type ValueType } from '#engine';
import { matchesWords } from './matches-words.ts';

export type ScenarioRow =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'mutable'; readonly differs: boolean }
  /** A starting value in each scenario; absent where a scenario has none. */
  | {
      readonly kind: 'value';
      readonly slot: string;
      readonly type: ValueType;
      readonly values: readonly (Value | undefined)[];
      readonly differs: boolean;
    }
  /** How each run ended. */
  | { readonly kind: 'outcome' }
  /** Why some failed. */
  | { readonly kind: 'reason' }
  /** What a slot holds after each run; absent where it has not been written. */
  | {
      readonly kind: 'result';
      readonly slot: string;
      readonly type: ValueType;
      readonly values: readonly (Value | undefined)[];
      readonly differs: boolean;
    };

interface ScenarioTable {
  readonly scenarios: readonly Scenario[];
  readonly steps: readonly PlacedStep[];
  /** One for each scenario, in their order. */
  readonly results: readonly (ScenarioResult | undefined)[];
  /** The scenarios are being run, or have been. */
  readonly ran: boolean;
}

/** Choices of what is shown, besides all. */
export const DIFFERENCES = 'differences';
export const RESULTS = 'results';

export function toScenarioRows(
  { scenarios, steps, results, ran }: ScenarioTable,
  { query, only }: TableView,
): ScenarioRow[] {
  const slots = slotsOf(steps, firstValues(scenarios));
  const valuesOf = scenarios.map(({ values }) => new Map(values));
  const kept = ({ name }: SlotInfo) => query.trim() === '' || matchesWords(query, name);
  const wanted = ({ differs }: { readonly differs: boolean }) => only !== DIFFERENCES || differs;

  const starting = slots
    .filter((slot) => slot.starting && kept(slot))
    .map(({ name, type }) =>
      cellsOf(
        'value',
        name,
        type,
        valuesOf.map((values) => values.get(name)),
      ),
    )
    .filter(wanted);
  const written = slots
    .filter((slot) => slot.writers.length > 0 && kept(slot))
    // What no step reads is what the workflow is for.
    .toSorted((a, b) => Number(a.readers.length > 0) - Number(b.readers.length > 0))
    .map(({ name, type }) =>
      cellsOf(
        'result',
        name,
        type,
        results.map((result) => result?.record.state.slots.get(name)?.value),
      ),
    )
    .filter(wanted);

  const rows: ScenarioRow[] = [];
  if (only !== RESULTS) {
    rows.push({ kind: 'heading', text: 'Starting values' }, ...starting);
    const differs = scenarios.some(({ mutable }) => mutable !== scenarios[0]?.mutable);
    if (query.trim() === '' && wanted({ differs })) rows.push({ kind: 'mutable', differs });
  }
  if (!ran) return rows;
  rows.push({ kind: 'heading', text: 'Results' }, { kind: 'outcome' });
  if (results.some((result) => result?.record.outcome.kind === 'failed')) rows.push({ kind: 'reason' });
  return [...rows, ...written];
}

/** Every slot that any scenario gives a value, with the first one's: it stands for its type. */
function firstValues(scenarios: readonly Scenario[]): ValuePair[] {
  const first = new Map<string, Value>();
  for (const { values } of scenarios) {
    for (const [name, value] of values) if (!first.has(name)) first.set(name, value);
  }
  return [...first];
}

function cellsOf<K extends 'value' | 'result'>(
  kind: K,
  slot: string,
  type: ValueType,
  values: readonly (Value | undefined)[],
) {
  const [first] = values;
  const differs = values.some((value) => !isSame(value, first));
  return { kind, slot, type, values, differs };
}

function isSame(a: Value | undefined, b: Value | undefined): boolean {
  return a === undefined || b === undefined ? a === b : equalValues(a, b);
}

/** The result that belongs to each scenario, also where it was renamed since. */
export function resultsFor(
  scenarios: readonly Scenario[],
  results: readonly ScenarioResult[],
): (ScenarioResult | undefined)[] {
  const taken = new Set(scenarios.map(({ name }) => name));
  return scenarios.map(
    (scenario) =>
      results.find(({ record }) => record.scenario === scenario.name) ??
      results.find(({ record, values }) => !taken.has(record.scenario) && values === scenario.values),
  );
}

/** Whether a run now could come out otherwise. An undo that brings everything back makes it up to date again. */
export function isStale(
  { record, values }: ScenarioResult,
  scenario: Scenario,
  steps: readonly PlacedStep[],
): boolean {
  return (
    record.steps !== steps || values !== scenario.values || record.stateBefore.mutable !== scenario.mutable
  );
}
