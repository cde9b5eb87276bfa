// A step model: a typed function with what palette, inspector and validation need to know of it.
import type { $ZodType } from 'zod/v4/core';
import { safeParse } from 'zod/v4/core';
import { toValue, type Value } from './value.ts';
import { typeOfSchema, type ValueType } from './value-type.ts';

/** Tells a running step to stop. Every `AbortSignal` is one. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** What a model's function gets besides its input [P3]. */
export interface StepContext {
  readonly signal: CancelSignal;
  log(message: string): void;
  /** `fraction` from 0 to 1; `note` says what is done so far, for example "156 of 372 rows". */
  progress(fraction: number, note?: string): void;
}

export interface Field {
  readonly name: string;
  readonly type: ValueType;
  readonly schema: $ZodType;
  readonly required: boolean;
  /** Used when the field is neither wired nor set [P2]. Absent when the field has none. */
  readonly default?: Value;
  readonly help?: string;
}

export interface Output {
  readonly key: string;
  readonly type: ValueType;
  readonly help?: string;
}

export type ModelFunction = (input: never, context: StepContext) => unknown;

export interface StepModel {
  readonly kind: 'step-model';
  /** Unique within a library, for example `math/add`. */
  readonly id: string;
  readonly version: number;
  /** `id@version`: how a document names the model, and what an entry of the cache is bound to [R2]. */
  readonly ref: string;
  /** The class name that log and Python show, for example `AddModel`. */
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly group: string;
  readonly fields: readonly Field[];
  readonly outputs: readonly Output[];
  /** A volatile model is never skipped: its result depends on more than its input [R2]. */
  readonly volatile: boolean;
  /** How long it usually takes; an editor may keep long ones away from pages that only look. */
  readonly docs?: string;
  readonly example?: {
    readonly input: Readonly<Record<string, Value>>;
    readonly output: Readonly<Record<string, Value>>;
  };
  /** Python source of the `run` method's body, where the model has one. */
  readonly python?: string;
  readonly run: ModelFunction;
}

/** Stands where a document names a model that no library knows; it is kept, shown, and fails when it is run [P3]. */
export interface UnknownModel {
  readonly kind: 'unknown-model';
  readonly ref: string;
}

type Schemas = Readonly<Record<string, $ZodType>>;
type InputOf<F extends Schemas> = { readonly [K in keyof F]: F[K]['_zod']['output'] };
type OutputOf<O extends Schemas> = { readonly [K in keyof O]: O[K]['_zod']['output'] };

export interface StepModelDefinition<F extends Schemas, O extends Schemas> {
  readonly id: string;
  readonly version?: number;
  readonly name?: string;
  readonly title?: string;
  readonly summary?: string;
  readonly group?: string;
  readonly fields: F;
  readonly outputs: O;
  readonly help?: Readonly<Record<string, string>>;
  readonly volatile?: boolean;
  readonly docs?: string;
  readonly example?: {
    readonly input: Readonly<Record<string, Value>>;
    readonly output: Readonly<Record<string, Value>>;
  };
  readonly python?: string;
  readonly run: (input: InputOf<F>, context: StepContext) => OutputOf<O> | Promise<OutputOf<O>>;
}

/** Makes a step model; fields and outputs keep the order in which they are written. */
export function defineStepModel<F extends Schemas, O extends Schemas>(
  definition: StepModelDefinition<F, O>,
): StepModel {
  const { id, version = 1, help = {} } = definition;
  const title = definition.title ?? id;
  const withHelp = (name: string) => (Object.hasOwn(help, name) ? { help: help[name] as string } : {});
  return Object.freeze({
    kind: 'step-model',
    id,
    version,
    ref: `${id}@${version}`,
    name: definition.name ?? id,
    title,
    summary: definition.summary ?? '',
    group: definition.group ?? 'Custom',
    fields: Object.entries(definition.fields).map(([name, schema]) => ({
      ...toField(name, schema),
      ...withHelp(name),
    })),
    outputs: Object.entries(definition.outputs).map(([key, schema]) => ({
      key,
      type: typeOfSchema(schema),
      ...withHelp(key),
    })),
    volatile: definition.volatile ?? false,
    ...(definition.docs === undefined ? {} : { docs: definition.docs }),
    ...(definition.example === undefined ? {} : { example: definition.example }),
    ...(definition.python === undefined ? {} : { python: definition.python }),
    run: definition.run as ModelFunction,
  } satisfies StepModel);
}

function toField(name: string, schema: $ZodType): Field {
  const definition = schema._zod.def as { type: string; defaultValue?: unknown };
  const base = { name, type: typeOfSchema(schema), schema };
  if (definition.type === 'default' || definition.type === 'prefault') {
    const outcome = toValue(definition.defaultValue);
    if (outcome.kind === 'value') return { ...base, required: false, default: outcome.value };
  }
  return { ...base, required: definition.type !== 'optional' };
}

/** Whether the field takes this value, without coercion [P2]. A schema that breaks on a value does not take it. */
export function accepts(field: Field, value: Value): boolean {
  try {
    return safeParse(field.schema, value).success;
  } catch {
    return false;
  }
}
