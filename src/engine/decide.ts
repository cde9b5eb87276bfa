// Whether a step is skipped, and why not: asked by the plan before a run and by the run itself, so that both
// give the same answer [R2, L4].
import type { CacheEntry, CacheMark } from './cache.ts';
import { equalValues } from './equality.ts';
import type { Flags, Reason } from './receipt.ts';
import type { Step } from './step.ts';
import type { Value } from './value.ts';
import type { Wiring } from './wiring.ts';

/** One element per input slot in mapping order; undefined where the value is not known yet (plan only). */
export type ReadValues = readonly (Value | undefined)[];

/** Whether the entry could stand for a run, its input apart [R2]. */
export function isUsable(entry: CacheEntry | undefined, step: Step, flags: Flags): entry is CacheEntry {
  return (
    flags.useExtracts && entry !== undefined && entry.fingerprint === step.model.ref && !isVolatile(step)
  );
}

/** Whether all that is known of the present input equals the entry's [R2, S4]. */
export function matches(entry: CacheEntry, wiring: Wiring, values: ReadValues): boolean {
  const { input } = entry;
  if (Object.keys(input).length !== wiring.fields.length) return false;
  const { reads, constants } = wiring;
  for (let i = 0; i < reads.length; i++) {
    const value = values[i];
    for (const field of (reads[i] as Wiring['reads'][number]).fields) {
      if (!Object.hasOwn(input, field)) return false;
      if (value !== undefined && !equalValues(input[field] as Value, value)) return false;
    }
  }
  for (const [field, value] of constants) {
    if (!Object.hasOwn(input, field) || !equalValues(input[field] as Value, value)) return false;
  }
  return true;
}

const firstRun: readonly Reason[] = Object.freeze([{ kind: 'first-run' }]);

/** Why the step runs, given that it is not skipped; never empty [L2]. */
export function reasonsToRun(
  step: Step,
  values: ReadValues,
  entry: CacheEntry | undefined,
  mark: CacheMark | undefined,
  flags: Flags,
): readonly Reason[] {
  if (entry === undefined) {
    if (mark === undefined && !isVolatile(step)) return firstRun;
    const none: Reason = { kind: mark ?? 'first-run' };
    return isVolatile(step) ? [none, { kind: 'volatile' }] : [none];
  }
  const reasons: Reason[] = [];
  if (entry.fingerprint !== step.model.ref) {
    reasons.push({ kind: 'model-changed', before: entry.fingerprint, after: step.model.ref });
  }
  reasons.push(...changedInputs(entry, step.wiring, values));
  if (mark !== undefined) reasons.push({ kind: mark });
  if (isVolatile(step)) reasons.push({ kind: 'volatile' });
  if (!flags.useExtracts) reasons.push({ kind: 'cache-off' });
  return reasons;
}

function changedInputs(entry: CacheEntry, wiring: Wiring, values: ReadValues): Reason[] {
  const changes: Reason[] = [];
  const compare = (field: string, after: Value | undefined, slot?: string) => {
    const place = slot === undefined ? { field } : { field, slot };
    if (!Object.hasOwn(entry.input, field)) {
      changes.push({ kind: 'input-changed', ...place, ...(after === undefined ? {} : { after }) });
      return;
    }
    const before = entry.input[field] as Value;
    if (after !== undefined && !equalValues(before, after)) {
      changes.push({ kind: 'input-changed', ...place, before, after });
    }
  };
  wiring.reads.forEach(({ slot, fields }, i) => {
    for (const field of fields) compare(field, values[i], slot);
  });
  for (const [field, value] of wiring.constants) compare(field, value);
  const present = new Set(wiring.fields);
  for (const field of Object.keys(entry.input)) {
    if (!present.has(field))
      changes.push({ kind: 'input-changed', field, before: entry.input[field] as Value });
  }
  return changes;
}

function isVolatile(step: Step): boolean {
  return step.model.kind === 'step-model' && step.model.volatile;
}
