// The types that handles, slots and messages speak of, read off zod schemas so that a model states them once.

import './no-eval.ts';
import * as z from 'zod/mini';
import type { $ZodType } from 'zod/v4/core';
import { FileValue, LargeValue, TableValue } from './large-value.ts';
import type { Value } from './value.ts';

/** `integer` is a number without a fractional part; `any` takes everything, null included. */
export type ValueType =
  | 'number'
  | 'integer'
  | 'text'
  | 'boolean'
  | 'list'
  | 'object'
  | 'table'
  | 'file'
  | 'null'
  | 'any';

const declaredTypes = z.registry<{ readonly type: ValueType }>();

function declare<S extends z.ZodMiniType>(schema: S, type: ValueType): S {
  declaredTypes.add(schema, { type });
  return schema;
}

/** Any number, NaN and the infinities included: strict in type, not in range [P2, D6]. */
export function number(): z.ZodMiniType<number, number> {
  return declare(
    z.custom<number>((v) => typeof v === 'number'),
    'number',
  );
}
/** A number without a fractional part: 2 and 2.0, not NaN, not the infinities [D6]. */
export function integer(): z.ZodMiniType<number, number> {
  return declare(
    z.custom<number>((v) => Number.isInteger(v)),
    'integer',
  );
}
export function text(): z.ZodMiniType<string, string> {
  return declare(
    z.custom<string>((v) => typeof v === 'string'),
    'text',
  );
}
export function boolean(): z.ZodMiniType<boolean, boolean> {
  return declare(
    z.custom<boolean>((v) => typeof v === 'boolean'),
    'boolean',
  );
}
export function list(): z.ZodMiniType<readonly Value[], readonly Value[]> {
  return declare(
    z.custom<readonly Value[]>((v) => Array.isArray(v)),
    'list',
  );
}
export function object(): z.ZodMiniType<
  { readonly [key: string]: Value },
  { readonly [key: string]: Value }
> {
  return declare(
    z.custom<{ readonly [key: string]: Value }>((v) => typeOfValue(v as Value) === 'object'),
    'object',
  );
}
export function any(): z.ZodMiniType<Value, Value> {
  return declare(
    z.custom<Value>(() => true),
    'any',
  );
}
export function table(): z.ZodMiniType<TableValue, TableValue> {
  return declare(
    z.custom<TableValue>((v) => v instanceof TableValue),
    'table',
  );
}
export function file(): z.ZodMiniType<FileValue, FileValue> {
  return declare(
    z.custom<FileValue>((v) => v instanceof FileValue),
    'file',
  );
}

/** The type that a schema stands for; wrappers such as defaults are looked through, unknown kinds are `any`. */
export function typeOfSchema(schema: $ZodType): ValueType {
  const declared = declaredTypes.get(schema);
  if (declared !== undefined) return declared.type;
  const definition = schema._zod.def as { type: string; innerType?: $ZodType; format?: string };
  if (definition.innerType !== undefined) return typeOfSchema(definition.innerType);
  switch (definition.type) {
    case 'number':
      return definition.format === 'safeint' ? 'integer' : 'number';
    case 'string':
    case 'enum':
      return 'text';
    case 'boolean':
      return 'boolean';
    case 'array':
    case 'tuple':
      return 'list';
    case 'object':
    case 'record':
      return 'object';
    default:
      return 'any';
  }
}

export function typeOfValue(value: Value): ValueType {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'number':
      return Number.isInteger(value) ? 'integer' : 'number';
    case 'string':
      return 'text';
    case 'boolean':
      return 'boolean';
    default:
      if (Array.isArray(value)) return 'list';
      return value instanceof LargeValue ? value.type : 'object';
  }
}

/**
 * Whether a value of type `from` can ever be accepted where `to` is asked for. A number may turn out to be an
 * integer, and `any` may turn out to be everything: those pass here and are checked when the value is known.
 */
export function canFit(from: ValueType, to: ValueType): boolean {
  if (from === to || from === 'any' || to === 'any') return true;
  return (from === 'integer' && to === 'number') || (from === 'number' && to === 'integer');
}
