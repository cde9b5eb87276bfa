import type { Reason, RunNumber } from '#engine';
import { describeValue } from './describe-value.ts';
import { capitalize, joinWords } from './join-words.ts';
import { nameRun } from './name-run.ts';

const NODE_WIDTH = 30; // characters that fit a line of a node

/** “Input factor changed: 4 → 5”, “No earlier run”. */
export function describeReason(reason: Reason): string {
  if (reason.kind !== 'input-changed') return capitalize(plainReason(reason));
  return `Input ${describeChange(reason)}`;
}

/** As on a node: “factor changed: 4 → 5”, “no earlier run”; without the values where they do not fit. */
export function describeReasonShort(reason: Reason): string {
  if (reason.kind !== 'input-changed') return plainReason(reason);
  const full = describeChange(reason);
  return full.length <= NODE_WIDTH ? full : changeOf(reason).what;
}

/** All reasons of one step as one text. */
export function describeReasons(reasons: readonly Reason[]): string {
  const changes = reasons.filter((reason) => reason.kind === 'input-changed');
  if (changes.length < 2) return reasons.map(describeReason).join('. ');
  const others = reasons.filter((reason) => reason.kind !== 'input-changed').map(describeReason);
  return [`${changes.length} inputs changed: ${changes.map(describeDelta).join(', ')}`, ...others].join('. ');
}

export function describeReasonsShort(reasons: readonly Reason[]): string {
  const changes = reasons.filter((reason) => reason.kind === 'input-changed');
  if (changes.length > 1) return `${changes.length} inputs changed`;
  const [first] = reasons;
  return first === undefined ? '' : describeReasonShort(first);
}

/** For speech: “factor changed, 4 to 5”. */
export function speakReasons(reasons: readonly Reason[]): string {
  return joinWords(
    reasons.map((reason) => (reason.kind === 'input-changed' ? speakChange(reason) : plainReason(reason))),
  );
}

/** “Both inputs are the same as when it last ran (run #1)”. */
export function describeSame(fields: readonly string[], since: RunNumber): string {
  const then = since === 0 ? 'in the file' : `when it last ran (${nameRun(since)})`;
  switch (fields.length) {
    case 0:
      return `It has no inputs that could have changed since ${since === 0 ? 'the file was written' : nameRun(since)}`;
    case 1:
      return `Its input is the same as in ${nameRun(since)}`;
    case 2:
      return `Both inputs are the same as ${then}`;
    default:
      return `All ${fields.length} inputs are the same as ${then}`;
  }
}

/** As on a plan tag: “both inputs same”. */
export function describeSameShort(fields: readonly string[]): string {
  switch (fields.length) {
    case 0:
      return 'no inputs';
    case 1:
      return 'input same';
    case 2:
      return 'both inputs same';
    default:
      return `all ${fields.length} inputs same`;
  }
}

export type InputChanged = Extract<Reason, { kind: 'input-changed' }>;

/** “factor changed”, “factor is new”, “factor is gone”. */
export function describeInputChange(change: InputChanged): string {
  return changeOf(change).what;
}

function plainReason(reason: Exclude<Reason, InputChanged>): string {
  switch (reason.kind) {
    case 'first-run':
      return 'no earlier run';
    case 'model-changed':
      return describeModelChange(reason.before, reason.after);
    case 'cache-off':
      return 'the cache is off';
    case 'not-recorded':
      return 'last result was not kept';
    case 'failed-last-time':
      return 'it failed last time';
    case 'cleared':
      return 'cached result was cleared';
    case 'volatile':
      return 'it runs every time';
  }
}

/** Models are named `id@version`. */
function describeModelChange(before: string, after: string): string {
  const [oldId, oldVersion] = splitRef(before);
  const [newId, newVersion] = splitRef(after);
  return oldId === newId
    ? `model version changed: ${oldVersion} → ${newVersion}`
    : `model changed: ${before} → ${after}`;
}

function splitRef(ref: string): readonly [id: string, version: string] {
  const at = ref.lastIndexOf('@');
  return at < 0 ? [ref, ''] : [ref.slice(0, at), ref.slice(at + 1)];
}

function changeOf({ field, before, after }: InputChanged): { what: string; from?: string; to?: string } {
  if (after === undefined) return { what: `${field} is gone` };
  const to = describeValue(after);
  return before === undefined
    ? { what: `${field} is new`, to }
    : { what: `${field} changed`, from: describeValue(before), to };
}

function describeChange(reason: InputChanged): string {
  const { what, from, to } = changeOf(reason);
  if (to === undefined) return what;
  // Two long texts that differ late look the same in a preview.
  return from === to ? what : `${what}: ${from === undefined ? '' : `${from} → `}${to}`;
}

function speakChange(reason: InputChanged): string {
  const { what, from, to } = changeOf(reason);
  if (to === undefined || from === to) return what;
  return `${what}, ${from === undefined ? '' : `${from} to `}${to}`;
}

function describeDelta(reason: InputChanged): string {
  const { what, from, to } = changeOf(reason);
  return from === undefined || from === to ? what : `${reason.field} ${from} → ${to}`;
}
