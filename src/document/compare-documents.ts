// What makes two states of a document differ, in the parts that a person would name.
import { equalValues, type Value } from '#engine';
import { documentToText } from './document-to-text.ts';
import type { DocumentLayout, DocumentStep, Scenario, WorkflowDocument } from './workflow-document.ts';

export type StepChange =
  /** Undefined where the step had, or has, no title of its own. */
  | { readonly kind: 'title'; readonly before: string | undefined; readonly after: string | undefined }
  | { readonly kind: 'model'; readonly before: string; readonly after: string }
  | { readonly kind: 'reads' | 'reads-no-more'; readonly slot: string; readonly field: string }
  | { readonly kind: 'fills' | 'fills-no-more'; readonly slot: string; readonly key: string }
  | {
      readonly kind: 'setting';
      readonly field: string;
      readonly before: Value | undefined;
      readonly after: Value | undefined;
    }
  | { readonly kind: 'note' }
  | { readonly kind: 'disabled' | 'enabled' };

export type DocumentChange =
  | { readonly kind: 'name'; readonly before: string; readonly after: string }
  | { readonly kind: 'notes' }
  | { readonly kind: 'step-added' | 'step-removed'; readonly step: DocumentStep }
  /** `step` is as it was before. */
  | { readonly kind: 'step-changed'; readonly step: DocumentStep; readonly changes: readonly StepChange[] }
  /** The steps that both have follow each other differently. */
  | { readonly kind: 'step-order' }
  | { readonly kind: 'scenario-added' | 'scenario-removed'; readonly scenario: string }
  /** Undefined where the slot had, or has, no starting value. */
  | {
      readonly kind: 'slot-value';
      readonly scenario: string;
      readonly slot: string;
      readonly before: Value | undefined;
      readonly after: Value | undefined;
    }
  | { readonly kind: 'mutable'; readonly scenario: string; readonly after: boolean }
  | { readonly kind: 'groups' | 'layout' }
  /** Nothing of the above, but something is not the same. */
  | { readonly kind: 'other' };

/** Empty where both are saved as the same text, and only then. */
export function compareDocuments(before: WorkflowDocument, after: WorkflowDocument): DocumentChange[] {
  if (before === after || documentToText(before) === documentToText(after)) return [];
  const changes: DocumentChange[] = [];
  if (before.name !== after.name) changes.push({ kind: 'name', before: before.name, after: after.name });
  if (before.notes !== after.notes) changes.push({ kind: 'notes' });
  changes.push(
    ...compareSteps(before.workflow.steps, after.workflow.steps),
    ...compareScenarios(before.scenarios, after.scenarios),
  );
  if (!sameText(before.groups, after.groups)) changes.push({ kind: 'groups' });
  if (hasMoved(before.layout, after.layout)) changes.push({ kind: 'layout' });
  return changes.length === 0 ? [{ kind: 'other' }] : changes;
}

function compareSteps(before: readonly DocumentStep[], after: readonly DocumentStep[]): DocumentChange[] {
  const earlier = new Map(before.map((step) => [step.id, step]));
  const later = new Map(after.map((step) => [step.id, step]));
  const changed = before.flatMap((step): DocumentChange[] => {
    const now = later.get(step.id);
    const changes = now === undefined ? [] : compareStep(step, now);
    return changes.length === 0 ? [] : [{ kind: 'step-changed', step, changes }];
  });
  const kept = before.filter(({ id }) => later.has(id)).map(({ id }) => id);
  const keptNow = after.filter(({ id }) => earlier.has(id)).map(({ id }) => id);
  return [
    ...after.filter(({ id }) => !earlier.has(id)).map((step) => ({ kind: 'step-added', step }) as const),
    ...before.filter(({ id }) => !later.has(id)).map((step) => ({ kind: 'step-removed', step }) as const),
    ...changed,
    ...(sameText(kept, keptNow) ? [] : [{ kind: 'step-order' } as const]),
  ];
}

function compareStep(before: DocumentStep, after: DocumentStep): StepChange[] {
  if (before === after) return [];
  const changes: StepChange[] = [];
  if (before.title !== after.title) changes.push({ kind: 'title', before: before.title, after: after.title });
  if (before.model !== after.model) changes.push({ kind: 'model', before: before.model, after: after.model });
  const [unread, read] = differing(before.inputs, after.inputs);
  const [unfilled, filled] = differing(before.outputs, after.outputs);
  changes.push(
    ...unread.map(([slot, field]) => ({ kind: 'reads-no-more', slot, field }) as const),
    ...read.map(([slot, field]) => ({ kind: 'reads', slot, field }) as const),
    ...unfilled.map(([key, slot]) => ({ kind: 'fills-no-more', slot, key }) as const),
    ...filled.map(([key, slot]) => ({ kind: 'fills', slot, key }) as const),
    ...comparePairs(before.settings ?? [], after.settings ?? []).map(
      ({ name, ...values }) => ({ kind: 'setting', field: name, ...values }) as const,
    ),
  );
  if (before.note !== after.note) changes.push({ kind: 'note' });
  if (before.disabled !== after.disabled) changes.push({ kind: after.disabled ? 'disabled' : 'enabled' });
  return changes;
}

type Wires = readonly (readonly [from: string, to: string | readonly string[]])[];
type Ends = readonly [from: string, to: string];

/** The wires that only the one has, and those that only the other one has. */
function differing(before: Wires, after: Wires): readonly [gone: readonly Ends[], come: readonly Ends[]] {
  const earlier = endsOf(before);
  const later = endsOf(after);
  return [
    [...earlier].filter(([key]) => !later.has(key)).map(([, ends]) => ends),
    [...later].filter(([key]) => !earlier.has(key)).map(([, ends]) => ends),
  ];
}

function endsOf(wires: Wires): ReadonlyMap<string, Ends> {
  return new Map(
    wires.flatMap(([from, to]) =>
      [to].flat().map((end): [string, Ends] => [JSON.stringify([from, end]), [from, end]]),
    ),
  );
}

interface ChangedPair {
  readonly name: string;
  readonly before: Value | undefined;
  readonly after: Value | undefined;
}

function comparePairs(before: Scenario['values'], after: Scenario['values']): ChangedPair[] {
  const earlier = new Map(before);
  const later = new Map(after);
  return [...new Map([...before, ...after]).keys()].flatMap((name) => {
    const pair = { name, before: earlier.get(name), after: later.get(name) };
    return pair.before === pair.after ||
      (pair.before !== undefined && pair.after !== undefined && equalValues(pair.before, pair.after))
      ? []
      : [pair];
  });
}

function compareScenarios(before: readonly Scenario[], after: readonly Scenario[]): DocumentChange[] {
  const earlier = new Map(before.map((scenario) => [scenario.name, scenario]));
  const later = new Map(after.map((scenario) => [scenario.name, scenario]));
  const changed = before.flatMap((scenario): DocumentChange[] => {
    const now = later.get(scenario.name);
    if (now === undefined || now === scenario) return [];
    const pairs = comparePairs(scenario.values, now.values);
    return [
      ...pairs.map(
        ({ name, ...values }) =>
          ({ kind: 'slot-value', scenario: scenario.name, slot: name, ...values }) as const,
      ),
      ...(scenario.mutable === now.mutable
        ? []
        : [{ kind: 'mutable', scenario: scenario.name, after: now.mutable } as const]),
    ];
  });
  const only = (kind: 'scenario-added' | 'scenario-removed', scenarios: readonly Scenario[], others: Names) =>
    scenarios.filter(({ name }) => !others.has(name)).map(({ name }) => ({ kind, scenario: name }) as const);
  return [...only('scenario-added', after, earlier), ...only('scenario-removed', before, later), ...changed];
}

type Names = ReadonlyMap<string, unknown>;

/** What came or went has a place, or none, by that: only what both have counts. */
function hasMoved(before: DocumentLayout, after: DocumentLayout): boolean {
  const moved = (one: Places, other: Places) => {
    const later = new Map(other);
    return one.some(([name, place]) => later.has(name) && !sameText(place, later.get(name)));
  };
  return (
    moved(Object.entries(before.steps), Object.entries(after.steps)) ||
    moved(before.slots, after.slots) ||
    !sameText(before.folded ?? [], after.folded ?? [])
  );
}

type Places = DocumentLayout['slots'];

function sameText(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
