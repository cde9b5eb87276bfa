import type { Reason, RunNumber, StepPlan, Value } from '#engine';
import { countNoun } from './count-noun.ts';
import { describeValue } from './describe-value.ts';
import { formatBytes } from './format-bytes.ts';
import { formatAge } from './format-time.ts';
import { nameRun } from './name-run.ts';

/** Beside the tabs: “3 results, 210 bytes”. */
export function describeCacheCaption(results: number, bytes: number): string {
  if (results === 0) return 'No results';
  return `${countNoun(results, 'result')}, ${formatBytes(bytes)}`;
}

/** A cached input or output on one line: “value 5, factor 4”. */
export function describeEntryPart(part: { readonly [name: string]: Value }): string {
  const names = Object.keys(part);
  if (names.length === 0) return 'nothing';
  return names.map((name) => `${name} ${describeValue(part[name] as Value)}`).join(', ');
}

/** “Kept from run #2 · 74 bytes”. */
export function describeKept(run: RunNumber, bytes: number): string {
  return `Kept from ${nameRun(run)} · ${formatBytes(bytes)}`;
}

/** “run #2, 3 minutes ago”; both times in epoch milliseconds, the run's absent where it is not known. */
export function describeMade(run: RunNumber, at: number | undefined, now: number): string {
  return at === undefined ? nameRun(run) : `${nameRun(run)}, ${formatAge(now - at)}`;
}

/** Why a kept result will not be used; undefined where it will or may be. */
export function describeUnused(plan: StepPlan): string | undefined {
  if (plan.kind === 'will-fail') return 'not used, the step will fail';
  if (plan.kind !== 'will-run') return undefined;
  const changes = plan.reasons.filter((reason): reason is InputChanged => reason.kind === 'input-changed');
  const [first] = changes;
  if (first !== undefined && changes.length === 1) {
    if (first.after === undefined) return `not used, ${first.field} is gone`;
    return `not used, ${first.field} is ${describeValue(first.after)} now`;
  }
  if (changes.length > 1) return `not used, ${changes.length} inputs changed`;
  switch (plan.reasons[0]?.kind) {
    case 'cache-off':
      return 'not used, the cache is off';
    case 'model-changed':
      return 'not used, the model changed';
    case 'volatile':
      return 'not used, the step runs every time';
    default:
      return 'not used';
  }
}

type InputChanged = Extract<Reason, { kind: 'input-changed' }>;
