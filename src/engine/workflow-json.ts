// A workflow with its cache, flags and counters as JSON text, so that it can be put away and taken up again.
import './no-eval.ts';
import * as z from 'zod/mini';
import type { CacheEntry, CacheMark } from './cache.ts';
import { EngineError, type EngineFailure } from './failure.ts';
import { type PlacedStep, Step, type StepId, stepId } from './step.ts';
import type { StepModel } from './step-model.ts';
import { objectFrom, type Value } from './value.ts';
import { valueFromJson, valueToJson } from './value-json.ts';
import { Workflow } from './workflow.ts';

const pairs = z.array(z.tuple([z.string(), z.array(z.string())]));
const index = z.number().check(z.int(), z.minimum(0));
const schema = z.object({
  format: z.literal('slotflow-workflow'),
  version: z.literal(1),
  steps: z.array(
    z.object({
      id: z.string(),
      model: z.string(),
      title: z.string(),
      inputs: pairs,
      outputs: pairs,
      settings: z.array(z.tuple([z.string(), z.unknown()])),
    }),
  ),
  flags: z.object({ useExtracts: z.boolean(), populateExtracts: z.boolean() }),
  stepsRan: z.array(index),
  stepsSkipped: z.array(index),
  runs: index,
  entries: z.array(
    z.tuple([
      z.string(),
      z.object({ fingerprint: z.string(), run: index, input: z.unknown(), output: z.unknown() }),
    ]),
  ),
  marks: z.array(z.tuple([z.string(), z.enum(['not-recorded', 'failed-last-time', 'cleared'])])),
});

export function workflowToJson(workflow: Workflow): string {
  const { cache, flags, stepsRan, stepsSkipped, runs } = workflow.memory;
  return JSON.stringify({
    format: 'slotflow-workflow',
    version: 1,
    steps: workflow.steps.map(({ id, model, title, inputs, outputs, settings }) => ({
      id,
      model: model.ref,
      title,
      inputs,
      outputs,
      settings: settings.map(([field, value]) => [field, valueToJson(value)]),
    })),
    flags,
    stepsRan,
    stepsSkipped,
    runs,
    entries: [...cache.entries].map(([id, { fingerprint, run, input, output }]) => [
      id,
      { fingerprint, run, input: pairsToJson(input), output: pairsToJson(output) },
    ]),
    marks: [...cache.marks],
  });
}

export type WorkflowOutcome = { readonly kind: 'workflow'; readonly workflow: Workflow } | EngineFailure;

/** `find` gives the model of a ref; one that it does not know stays in the workflow and fails when it is run [P3]. */
export function workflowFromJson(
  text: string,
  find: (ref: string) => StepModel | undefined,
): WorkflowOutcome {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (thrown) {
    return { kind: 'invalid-json', message: (thrown as SyntaxError).message };
  }
  const parsed = z.safeParse(schema, json);
  if (!parsed.success) return { kind: 'invalid-json', message: z.prettifyError(parsed.error) };
  const { steps, entries, marks, flags, stepsRan, stepsSkipped, runs } = parsed.data;
  try {
    const placed = steps.map((step) => {
      const settings = step.settings.map(([field, raw]) => [field, readValue(raw)] as const);
      return new Step({ ...step, model: find(step.model) ?? step.model, settings }) as PlacedStep;
    });
    const cache = {
      entries: new Map(entries.map(([id, entry]) => [stepId(id), readEntry(entry)])),
      marks: new Map(marks.map(([id, mark]): [StepId, CacheMark] => [stepId(id), mark])),
    };
    return {
      kind: 'workflow',
      workflow: new Workflow(placed, { cache, flags, stepsRan, stepsSkipped, runs }),
    };
  } catch (thrown) {
    if (thrown instanceof EngineError) return thrown.failure;
    throw thrown;
  }
}

// An object's JSON would lose nothing but could look like a `$` tag; values are wrapped one by one instead.
function pairsToJson(values: { readonly [name: string]: Value }): unknown {
  return Object.entries(values).map(([name, value]) => [name, valueToJson(value)]);
}

function readEntry(entry: { fingerprint: string; run: number; input: unknown; output: unknown }): CacheEntry {
  return { ...entry, input: readPairs(entry.input), output: readPairs(entry.output) };
}

const valuePairs = z.array(z.tuple([z.string(), z.unknown()]));

function readPairs(json: unknown): { readonly [name: string]: Value } {
  const parsed = z.safeParse(valuePairs, json);
  if (!parsed.success)
    throw new EngineError({ kind: 'invalid-json', message: z.prettifyError(parsed.error) });
  return objectFrom(parsed.data.map(([name, raw]) => [name, readValue(raw)] as const));
}

function readValue(raw: unknown): Value {
  const outcome = valueFromJson(raw);
  if (outcome.kind === 'refused-value') throw new EngineError(outcome);
  return outcome.value;
}
