// What comes back from a step model, the part of a run that may misbehave.
import type { StepProblem } from './failure.ts';
import { isPlain, nameOfKind, setOwn, toValue, type Value } from './value.ts';

export type AdmittedOutput =
  | { readonly kind: 'output'; readonly output: { readonly [key: string]: Value } }
  | Extract<StepProblem, { kind: 'invalid-output' | 'run-failed' }>;

/** The model's whole output as values; it must be an object of outputs [P3]. */
export function admitOutput(returned: unknown): AdmittedOutput {
  const output: { [key: string]: Value } = {};
  try {
    if (typeof returned !== 'object' || returned === null || Array.isArray(returned)) {
      const found = returned === null ? 'null' : Array.isArray(returned) ? 'a list' : typeof returned;
      return { kind: 'invalid-output', refused: { kind: 'refused-value', path: [], found } };
    }
    if (!isPlain(returned)) {
      return {
        kind: 'invalid-output',
        refused: { kind: 'refused-value', path: [], found: nameOfKind(returned) },
      };
    }
    for (const key of Object.keys(returned)) {
      const outcome = toValue((returned as Record<string, unknown>)[key]);
      if (outcome.kind === 'refused-value') {
        return { kind: 'invalid-output', refused: { ...outcome, path: [key, ...outcome.path] } };
      }
      setOwn(output, key, outcome.value);
    }
  } catch (thrown) {
    // A getter or a proxy of the model's own making.
    return { kind: 'run-failed', message: messageOf(thrown) };
  }
  return { kind: 'output', output: Object.freeze(output) };
}

/** May throw, where `then` is a getter of the model's making. */
export function isThenable(returned: unknown): boolean {
  return (
    typeof returned === 'object' &&
    returned !== null &&
    'then' in returned &&
    typeof returned.then === 'function'
  );
}

/** The text of anything that can be thrown; never throws itself. */
export function messageOf(thrown: unknown): string {
  try {
    return thrown instanceof Error ? String(thrown.message) : String(thrown);
  } catch {
    return 'the model threw something that has no text';
  }
}

/** What a model says through its context need not be the text that its type asks for; never throws. */
export function textOf(said: unknown): string {
  try {
    return String(said);
  } catch {
    return 'something that has no text';
  }
}
