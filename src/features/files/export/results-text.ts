// What a run left, as text for other programs. Pairs instead of objects: JSON's objects lose the order of slots.
import type { RunRecord } from '#editor';
import { LargeValue, type Value, valueToJson } from '#engine';

/** One slot on each line, in the order in which they were written. */
export function stateToText({ run, scenario, state, outcome }: RunRecord): string {
  const slots = [...state.slots].map(([slot, { value }]) => JSON.stringify([slot, valueToJson(value)]));
  return `{
  "run": ${run},
  "scenario": ${JSON.stringify(scenario)},
  "outcome": ${JSON.stringify(outcome.kind)},
  "state": [${slots.map((line) => `\n    ${line}`).join(',')}${slots.length === 0 ? '' : '\n  '}]
}
`;
}

/** Why each step ran, was skipped or failed; the values that receipts name are written as they are in a workflow file. */
export function receiptsToText({
  run,
  kind,
  scenario,
  flags,
  startedAt,
  milliseconds,
  outcome,
  receipts,
}: RunRecord): string {
  const json = {
    run,
    kind,
    scenario,
    flags,
    startedAt: new Date(startedAt).toISOString(),
    milliseconds,
    outcome: outcome.kind,
    receipts,
  };
  return `${JSON.stringify(json, (_, value: Value) => (isPlain(value) ? value : valueToJson(value)), 2)}\n`;
}

function isPlain(value: Value): boolean {
  return typeof value === 'number' ? Number.isFinite(value) : !(value instanceof LargeValue);
}

/** A text as it is, all else as JSON. */
export function slotToText(value: Value): { readonly text: string; readonly isText: boolean } {
  if (typeof value === 'string') return { text: value, isText: true };
  return { text: `${JSON.stringify(valueToJson(value), null, 2)}\n`, isText: false };
}
