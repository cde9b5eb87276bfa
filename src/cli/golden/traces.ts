// Files of recorded scenarios, format "workflow-golden/1": what to build, what to do with it, and what is true after
// each operation.
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

const names = z.union([z.string(), z.array(z.string())]);
const mapping = z.array(z.tuple([z.string(), names]));
const at = z.number().check(z.int());
const values = z.array(z.tuple([z.string(), z.unknown()]));
const step = z.object({ id: z.string(), model: z.string(), inputs: mapping, outputs: mapping });
const mappings = { inputs: z.optional(mapping), outputs: z.optional(mapping) };

const operation = z.discriminatedUnion('op', [
  z.object({ op: z.literal('run') }),
  z.object({
    op: z.literal('rerun'),
    useExtracts: z.optional(z.boolean()),
    populateExtracts: z.optional(z.boolean()),
  }),
  z.object({ op: z.literal('runFresh') }),
  z.object({ op: z.literal('rerunOn'), values, mutable: z.boolean() }),
  z.object({ op: z.literal('setSlot'), name: z.string(), value: z.unknown() }),
  z.object({ op: z.literal('deleteSlot'), name: z.string() }),
  z.object({ op: z.literal('addStep'), step }),
  z.object({ op: z.literal('insertStep'), at, step }),
  z.object({ op: z.literal('removeStep'), at }),
  z.object({ op: z.literal('moveStep'), from: at, to: at }),
  z.object({ op: z.literal('replaceModel'), at, model: z.string(), ...mappings }),
  z.object({ op: z.literal('remapStep'), at, ...mappings }),
  z.object({ op: z.literal('toJsonFromJson') }),
  z.discriminatedUnion('target', [
    z.object({
      op: z.literal('mutate'),
      target: z.enum(['held', 'read', 'result']),
      name: z.string(),
      value: z.unknown(),
    }),
    z.object({
      op: z.literal('mutate'),
      target: z.enum(['cacheInput', 'cacheOutput']),
      at,
      key: z.string(),
      value: z.unknown(),
    }),
  ]),
]);

const preloadEntry = z.object({
  model: z.string(),
  input: z.optional(z.unknown()),
  output: z.optional(z.unknown()),
});

const scenario = z.object({
  name: z.string(),
  topic: z.optional(z.string()),
  steps: z.array(step),
  state: z.object({ values, mutable: z.boolean() }),
  preload: z.optional(z.array(z.tuple([z.string(), preloadEntry]))),
  ops: z.array(operation),
  expect: z.object({ safe: z.array(z.record(z.string(), z.unknown())) }),
});

const FORMAT = 'workflow-golden/1';
const file = z.object({ format: z.literal(FORMAT), scenarios: z.array(z.unknown()) });

export type Scenario = z.infer<typeof scenario>;
export type Operation = z.infer<typeof operation>;
export type StepSpec = z.infer<typeof step>;
export type PreloadEntry = z.infer<typeof preloadEntry>;

export type ScenarioOutcome =
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
  | { readonly kind: 'malformed'; readonly message: string };

export type TracesOutcome =
  | { readonly kind: 'traces'; readonly scenarios: readonly ScenarioOutcome[] }
  | { readonly kind: 'unreadable'; readonly message: string };

/** A file that holds no scenario is unreadable too: nothing would be checked, and that must not look like success. */
export function readTraces(path: string): TracesOutcome {
  const unreadable = (why: string): TracesOutcome => ({
    kind: 'unreadable',
    message: `Cannot read ${path}: ${why}`,
  });
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (thrown) {
    return unreadable((thrown as Error).message);
  }
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : undefined;
  if (format !== FORMAT) {
    const found = format === undefined ? 'no format' : `the format ${JSON.stringify(format)}`;
    return unreadable(`it has ${found}, and this command reads "${FORMAT}".`);
  }
  const parsed = z.safeParse(file, json);
  if (!parsed.success) return unreadable(`it holds no list of scenarios.`);
  if (parsed.data.scenarios.length === 0) return unreadable('its list of scenarios is empty.');
  return { kind: 'traces', scenarios: parsed.data.scenarios.map(parseScenario) };
}

export function parseScenario(json: unknown, place: number): ScenarioOutcome {
  const parsed = z.safeParse(scenario, json);
  if (parsed.success) return { kind: 'scenario', scenario: parsed.data };
  const message = `Scenario ${place} is not as "${FORMAT}" says:\n${z.prettifyError(parsed.error)}`;
  return { kind: 'malformed', message };
}
