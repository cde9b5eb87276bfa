// Laws of values, held over many that are made at random.
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { equalValues } from './equality.ts';
import { LargeValue } from './large-value.ts';
import { admitted, anyName, anyRaw, anyTiny, anyValue, twinOf } from './testing/any-value.ts';
import { canonicalText } from './testing/canonical-text.ts';
import { isAdmitted, toValue } from './value.ts';
import { valueFromJson, valueToJson } from './value-json.ts';

const often = { numRuns: 1_000 };
const MINUTE = 60_000;

/** A value, a twin of it that may differ in one part, a twin of the twin, and others. */
const anyFamily = fc.oneof(
  fc.tuple(anyRaw, fc.nat(12), anyRaw, fc.nat(12), anyRaw).map(([raw, at, other, at2, third]) => {
    const twin = twinOf(raw, at, other);
    return [raw, twin, twinOf(twin, at2, third), other, third].map(admitted);
  }),
  fc.array(anyTiny.map(admitted), { minLength: 4, maxLength: 8 }),
);

test.prop([anyFamily], often)(
  '[V3] equality says what a comparison of everything says',
  (values) => {
    for (const a of values) {
      for (const b of values) expect(equalValues(a, b)).toBe(canonicalText(a) === canonicalText(b));
    }
  },
  MINUTE,
);

test.prop([anyFamily], often)(
  '[V3] equality is reflexive, symmetric and transitive',
  (values) => {
    for (const a of values) {
      expect(equalValues(a, admitted(twinOf(a, -1, null)))).toBe(true);
      for (const b of values) {
        expect(equalValues(b, a)).toBe(equalValues(a, b));
        for (const c of values) {
          if (equalValues(a, b) && equalValues(b, c)) expect(equalValues(a, c)).toBe(true);
        }
      }
    }
  },
  MINUTE,
);

test.prop([anyRaw], often)(
  '[V1, V2] what was taken in is taken in again as it is, and is frozen',
  (raw) => {
    const before = canonicalText(raw);
    const value = admitted(raw);
    expect(toValue(value)).toEqual({ kind: 'value', value });
    expect(admitted(value)).toBe(value);
    expect(canonicalText(value)).toBe(before);
    expect(canonicalText(raw)).toBe(before);
    expect(partsOf(value).every((part) => Object.isFrozen(part) && isAdmitted(part))).toBe(true);
  },
  MINUTE,
);

test.prop([anyRaw, anyRaw, anyName], often)(
  '[V2] a caller that changes what it gave changes no value',
  (raw, other, key) => {
    const value = admitted(raw);
    const before = canonicalText(value);
    for (const part of partsOf(raw)) {
      if (Array.isArray(part)) part.push(other);
      else if (!Object.isFrozen(part)) Object.defineProperty(part, key, { value: other, enumerable: true });
    }
    expect(canonicalText(value)).toBe(before);
  },
  MINUTE,
);

const anyRefused = fc.constantFrom<unknown>(
  undefined,
  () => 1,
  1n,
  Symbol('no value'),
  new Date(0),
  new Map(),
  new (class Point {})(),
  { [Symbol('key')]: 1 },
);

test.prop([anyRaw, fc.nat(12), anyRefused], often)(
  '[V1] one part that is no value is refused, with the path that leads to it',
  (raw, at, refused) => {
    const spoilt = twinOf(raw, at, refused);
    const outcome = toValue(spoilt);
    if (outcome.kind === 'value') {
      // There are not that many parts.
      expect(canonicalText(outcome.value)).toBe(canonicalText(raw));
      return;
    }
    const found = outcome.path.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], spoilt);
    expect(found).toBe(refused);
  },
  MINUTE,
);

test.prop([anyValue], often)(
  '[J1] a value that goes through JSON text comes back equal',
  (value) => {
    const outcome = valueFromJson(JSON.parse(JSON.stringify(valueToJson(value))));
    expect(outcome.kind).toBe('value');
    if (outcome.kind === 'value') expect(canonicalText(outcome.value)).toBe(canonicalText(value));
  },
  MINUTE,
);

/** All objects and arrays in it, itself too; tables and files are whole. */
function partsOf(whole: unknown): object[] {
  if (typeof whole !== 'object' || whole === null) return [];
  if (whole instanceof LargeValue) return [whole];
  return [whole, ...Object.values(whole).flatMap(partsOf)];
}
