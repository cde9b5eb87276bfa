// The present shape of a saved file, and only that. Messages complete “<place>: …”.
import * as z from 'zod/mini';
import { type Value, valueFromJson } from '#engine';
import type { Fragment } from './fragment.ts';
import type { Position, ValuePair, WorkflowDocument } from './workflow-document.ts';

const expected = (what: string) => ({
  error: (issue: { readonly input?: unknown }) =>
    issue.input === undefined ? 'is missing' : `expected ${what}`,
});

const anyText = z.string(expected('a text'));
const properName = z.string(expected('a text')).check(z.minLength(1, 'is empty'));
const oneOrMany = z.union([z.string(), z.array(z.string())], expected('a name or a list of names'));

/**
 * One part that stands in many documents, as in the history of one, is read once and is one part again afterwards.
 * A text gives each part an object of its own, so this says nothing there.
 */
function once<T extends object>(schema: z.ZodMiniType<T>): z.ZodMiniType<T> {
  const read = new WeakMap<object, T>();
  const pipe = z.pipe(
    z.unknown(),
    z.transform((input, context): T => {
      const known = typeof input === 'object' && input !== null ? read.get(input) : undefined;
      if (known !== undefined) return known;
      const outcome = schema.safeParse(input);
      if (outcome.success) {
        if (typeof input === 'object' && input !== null) read.set(input, outcome.data);
        return outcome.data;
      }
      for (const { message, path } of outcome.error.issues) {
        context.issues.push({ code: 'custom', message, path: [...path], input });
      }
      return z.NEVER;
    }),
  );
  looks.set(pipe, schema);
  return pipe;
}

const MOST_FAULTS = 100; // of one list: a file of a million faulty steps is refused at once

/** As `z.array`, and its items are not looked at any more after so many faults that nobody reads them all. */
function list<T>(
  item: z.ZodMiniType<T>,
  what: string,
  ...checks: readonly z.core.$ZodCheck<T[]>[]
): z.ZodMiniType<T[]> {
  const pipe = z
    .pipe(
      z.custom<readonly unknown[]>(Array.isArray, expected(what)),
      z.transform((items, context): T[] => {
        const read: T[] = [];
        for (const [index, input] of items.entries()) {
          const outcome = item.safeParse(input);
          if (outcome.success) read.push(outcome.data);
          else {
            for (const { message, path } of outcome.error.issues) {
              context.issues.push({ code: 'custom', message, path: [index, ...path], input });
            }
          }
          if (context.issues.length >= MOST_FAULTS) break;
        }
        return context.issues.length === 0 ? read : z.NEVER;
      }),
    )
    .check(...checks);
  looks.set(pipe, z.array(item).check(...checks));
  return pipe;
}

const looks = new WeakMap<object, z.ZodMiniType>();

/** What a part must look like that is read in a way of its own; undefined for any other schema. */
export function schemaOfPart(schema: object): z.ZodMiniType | undefined {
  return looks.get(schema);
}

const value = z.pipe(
  z.unknown(),
  z.transform((json, context): Value => {
    const outcome = valueFromJson(json);
    if (outcome.kind === 'value') return outcome.value;
    const { path, found } = outcome;
    context.issues.push({ code: 'custom', message: `is no value: ${found}`, path: [...path], input: json });
    return z.NEVER;
  }),
);
const valuePair: z.ZodMiniType<ValuePair> = z.tuple([anyText, value], expected('a name and a value'));

const coordinate = z.number(expected('a number'));
export const position: z.ZodMiniType<Position> = once(z.tuple([coordinate, coordinate], expected('[x, y]')));

/** A record that keeps every key, `__proto__` too, by having no prototype. */
export const positions = z.pipe(
  z.custom<object>((input) => typeof input === 'object' && input !== null && !Array.isArray(input), {
    error: 'expected positions by step id',
  }),
  z.transform((entries, context): Readonly<Record<string, Position>> => {
    const record: Record<string, Position> = Object.create(null);
    for (const [id, candidate] of Object.entries(entries)) {
      const outcome = position.safeParse(candidate);
      if (outcome.success) record[id] = outcome.data;
      else {
        for (const { message, path } of outcome.error.issues) {
          context.issues.push({ code: 'custom', message, path: [id, ...path], input: candidate });
        }
      }
      if (context.issues.length >= MOST_FAULTS) break;
    }
    return record;
  }),
);

const enabledOrNot = z.looseObject(
  {
    id: properName,
    model: properName,
    title: z.optional(anyText),
    note: z.optional(anyText),
    disabled: z.optional(z.boolean(expected('true or false'))),
    inputs: list(z.tuple([anyText, oneOrMany], expected('a slot and its fields')), 'a list'),
    outputs: list(z.tuple([anyText, oneOrMany], expected('an output and its slots')), 'a list'),
    settings: z.optional(list(valuePair, 'a list')),
  },
  expected('a step'),
);

/** A step that somebody wrote `"disabled": false` for by hand is one like any other. */
const step = once(
  z.pipe(
    enabledOrNot,
    z.transform(({ disabled, ...rest }) => (disabled === true ? { ...rest, disabled } : rest)),
  ),
);

const workflow = once(z.looseObject({ steps: list(step, 'a list of steps') }, expected('a workflow')));

const scenario = once(
  z.looseObject(
    {
      name: properName,
      mutable: z.boolean(expected('true or false')),
      values: list(once(valuePair), 'a list'),
    },
    expected('a scenario'),
  ),
);

/** Each element's `key` is its own. */
function distinct<K extends string>(key: K, message: string) {
  return z.superRefine((all: readonly Readonly<Record<K, string>>[], context) => {
    const seen = new Set<string>();
    let faults = 0;
    for (const [index, element] of all.entries()) {
      if (seen.has(element[key])) {
        context.addIssue({ code: 'custom', message, path: [index, key] });
        faults += 1;
      }
      if (faults >= MOST_FAULTS) break;
      seen.add(element[key]);
    }
  });
}

const scenarios = once(
  list(
    scenario,
    'a list of scenarios',
    z.minLength(1, 'needs at least one scenario'),
    distinct('name', 'is the name of another scenario'),
  ),
);

const names = list(anyText, 'a list of names');

const group = z.looseObject(
  { id: properName, title: anyText, steps: names, slots: names },
  expected('a group'),
);

const groups = list(group, 'a list of groups', distinct('id', 'is the id of another group'));

const layout = once(
  z.looseObject(
    {
      steps: positions,
      slots: list(z.tuple([anyText, position], expected('a slot and its position')), 'a list'),
      folded: z.optional(names),
    },
    expected('a layout'),
  ),
);

export const documentSchema: z.ZodMiniType<WorkflowDocument> = z.looseObject(
  {
    format: z.literal('slotflow', expected('"slotflow"')),
    version: z.literal(1, expected('version 1')),
    name: anyText,
    workflow,
    scenarios,
    layout,
    groups: z.optional(groups),
    notes: z.optional(anyText),
  },
  expected('a workflow'),
) as z.ZodMiniType<WorkflowDocument>; // optional keys: zod gives `| undefined`, JSON has no undefined

/** Whoever writes one by hand may leave out what there is none of. */
export type WrittenFragment = Partial<Fragment>;

export const fragmentSchema: z.ZodMiniType<WrittenFragment> = z.object(
  {
    format: z.literal('slotflow-fragment', expected('"slotflow-fragment"')),
    version: z.literal(1, expected('version 1')),
    steps: z.optional(list(step, 'a list of steps')),
    slots: z.optional(names),
    values: z.optional(list(valuePair, 'a list')),
    layout: z.optional(layout),
    groups: z.optional(groups),
  },
  expected('a part of a workflow'),
) as z.ZodMiniType<WrittenFragment>; // as above
