// Cached results as JSON, to travel with a document: what the engine's own form holds, without the steps.
import * as z from 'zod/mini';
import {
  type Cache,
  type CacheEntry,
  emptyCache,
  objectFrom,
  type StepId,
  stepId,
  type Value,
  valueFromJson,
  valueToJson,
} from '#engine';

const pairs = z.array(z.tuple([z.string(), z.unknown()]));
const schema = z.array(
  z.tuple([
    z.string(),
    z.object({
      fingerprint: z.string(),
      run: z.number().check(z.int(), z.minimum(0)),
      input: pairs,
      output: pairs,
    }),
  ]),
);

export function resultsToJson(cache: Cache): unknown {
  return [...cache.entries].map(([id, { fingerprint, run, input, output }]) => [
    id,
    { fingerprint, run, input: pairsToJson(input), output: pairsToJson(output) },
  ]);
}

function pairsToJson(values: { readonly [name: string]: Value }) {
  return Object.entries(values).map(([name, value]) => [name, valueToJson(value)]);
}

/** Undefined where any of it is not as `resultsToJson` makes it: half of the results would be worse than none. */
export function resultsFromJson(json: unknown): Cache | undefined {
  const parsed = z.safeParse(schema, json);
  if (!parsed.success) return undefined;
  const entries = new Map<StepId, CacheEntry>();
  for (const [id, { fingerprint, run, input, output }] of parsed.data) {
    const [given, made] = [pairsFromJson(input), pairsFromJson(output)];
    if (given === undefined || made === undefined) return undefined;
    entries.set(stepId(id), { fingerprint, run, input: given, output: made });
  }
  return { ...emptyCache, entries };
}

function pairsFromJson(json: readonly (readonly [string, unknown])[]) {
  const values: (readonly [string, Value])[] = [];
  for (const [name, raw] of json) {
    const outcome = valueFromJson(raw);
    if (outcome.kind === 'refused-value') return undefined;
    values.push([name, outcome.value]);
  }
  return objectFrom(values);
}
