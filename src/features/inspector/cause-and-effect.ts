// Two runs as a story: which starting values differ, which steps got other input for it, what they wrote. Pure.
import {
  type ComparedSlot,
  type ComparedStep,
  type Comparison,
  haveSameSteps,
  isSameValue,
  type StartChange,
  startChanges,
} from '#editor';
import type { PlacedStep } from '#engine';

export type CauseRow =
  | ({ readonly kind: 'start' } & StartChange)
  | { readonly kind: 'step'; readonly step: ComparedStep; readonly modelChanged: boolean }
  /** `by` is the place of the step that wrote it. */
  | { readonly kind: 'written'; readonly slot: ComparedSlot; readonly by: number };

export interface ComparisonStory {
  readonly told: boolean;
  readonly edited: readonly StartChange[];
  readonly ranAgain: readonly string[];
  readonly failed?: string;
  readonly stopped?: string;
  readonly results: readonly ComparedSlot[];
  readonly slots: { readonly differing: number; readonly of: number };
  readonly steps: { readonly differing: number; readonly of: number };
}

/** Starting values first, then in run order each step with what it wrote. */
export function causeAndEffect(comparison: Comparison): CauseRow[] {
  const { a, b, steps, slotOf } = comparison;
  const before = new Map(a.steps.map((step) => [step.id, step]));
  const seen = new Set<string>();
  const rows: CauseRow[] = startChanges(comparison).map((change) => ({ kind: 'start', ...change }));
  const take = (step: ComparedStep, placed: PlacedStep | undefined) => {
    const written = slotsWrittenBy(placed).flatMap((name): ComparedSlot[] => {
      const slot = slotOf.get(name);
      if (slot === undefined || !slot.differs || slot.writer?.step !== step.id || seen.has(name)) return [];
      seen.add(name);
      return [slot];
    });
    const was = before.get(step.id);
    const modelChanged = was !== undefined && placed !== undefined && was.model.ref !== placed.model.ref;
    const isThere = step.a !== undefined && step.b !== undefined;
    const isCause = !isThere || modelChanged || step.changes.length > 0 || written.length > 0;
    if (!isCause && !isFailure(step)) return;
    rows.push({ kind: 'step', step, modelChanged });
    rows.push(...written.map((slot) => ({ kind: 'written', slot, by: step.index }) as const));
  };
  for (const step of steps) take(step, step.b === undefined ? before.get(step.id) : b.steps[step.index]);
  return rows;
}

function slotsWrittenBy(step: PlacedStep | undefined): string[] {
  return step?.outputs.flatMap(([, slots]) => slots) ?? [];
}

function isFailure({ a, b }: ComparedStep): boolean {
  return a?.kind !== b?.kind && (a?.kind === 'failed' || b?.kind === 'failed');
}

/** Whether B came later, of the same scenario: then it was a person who changed the starting values. */
export function isEditedByHand({ a, b }: Comparison): boolean {
  return a.run < b.run && a.scenario === b.scenario;
}

/** What can be said of it in one sentence. */
export function storyOf(comparison: Comparison): ComparisonStory {
  const { slots, steps, b } = comparison;
  const edited = startChanges(comparison);
  const values = new Map(edited.map(({ name, b: value }) => [name, value]));
  const ranAgain = steps.filter(
    ({ a: was, b: is }) =>
      (was?.kind === 'ran' || was?.kind === 'skipped') &&
      is?.kind === 'ran' &&
      is.reasons.some(
        (reason) =>
          reason.kind === 'input-changed' &&
          reason.slot !== undefined &&
          values.has(reason.slot) &&
          isSameValue(reason.after, values.get(reason.slot)),
      ),
  );
  const became = (kind: 'failed' | 'cancelled') =>
    steps.find(({ a: was, b: is }) => is?.kind === kind && was?.kind !== kind)?.title;
  const failed = became('failed');
  const stopped = became('cancelled');
  const read = new Set(b.steps.flatMap(({ inputs }) => inputs.map(([slot]) => slot)));
  const count = (all: readonly { readonly differs: boolean }[]) => ({
    differing: all.filter(({ differs }) => differs).length,
    of: all.length,
  });
  return {
    told: isEditedByHand(comparison) && haveSameSteps(comparison),
    edited,
    ranAgain: ranAgain.map(({ title }) => title),
    ...(failed === undefined ? {} : { failed }),
    ...(stopped === undefined ? {} : { stopped }),
    results: slots.filter(({ name, writer, differs }) => differs && writer !== undefined && !read.has(name)),
    slots: count(slots),
    steps: count(steps),
  };
}
