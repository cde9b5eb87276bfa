import fc from 'fast-check';
import { FileValue, type LargeValue, TableValue } from '../large-value.ts';
import { toValue, type Value } from '../value.ts';

/** Names that trip objects and sorting, among ordinary ones. */
export const anyName: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('x', 'y', 'k', 'total') },
  fc.constantFrom('10', '2', '__proto__', 'constructor', 'toString', 'then', '', 'ä', 'a\u0308', '"'),
  fc.constantFrom('$number', '$file', '$table', '$object', '$'),
  fc.string({ unit: 'binary', maxLength: 4 }),
);

// Few and close to one another, so that two of them are often equal, or nearly so.
const anyNumber = fc.oneof(
  fc.constantFrom(0, -0, 1, 2, 2.5, -7, 1e21, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  fc.double(),
);
const anyAtom: fc.Arbitrary<null | boolean | number | string> = fc.oneof(
  fc.constantFrom(null, true, false, '', '1', 'true', 'null', 'NaN', 'four', 'ä', 'a\u0308'),
  anyNumber,
  fc.string({ unit: 'binary', maxLength: 4 }),
);

/** Made anew at each draw: two of them are equal by what is in them, not because they are one. */
const anyLarge: fc.Arbitrary<LargeValue> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('a.csv', 'b.csv'),
      fc.constantFrom('text/csv', ''),
      fc.uint8Array({ maxLength: 2 }),
    )
    .map(([name, mediaType, bytes]) => new FileValue(name, mediaType, bytes)),
  fc
    .array(fc.record({ name: fc.constantFrom('team', 'wins'), cells: fc.array(anyAtom, { maxLength: 2 }) }), {
      maxLength: 2,
    })
    .map((columns) => new TableValue(columns)),
);

/** So few that two of them are often alike in all but one thing. */
export const anyTiny: fc.Arbitrary<unknown> = fc.oneof(
  fc
    .array(
      fc.record({
        name: fc.constantFrom('a', 'b'),
        cells: fc.array(fc.constantFrom('a', 'b', null), { maxLength: 2 }),
      }),
      { maxLength: 2 },
    )
    .map((columns) => new TableValue(columns)),
  fc
    .uniqueArray(
      fc.tuple(
        fc.constantFrom('a', '0', '__proto__', 'constructor', 'toString'),
        fc.constantFrom<unknown>(null, {}, [], 0),
      ),
      { maxLength: 2, selector: ([key]) => key },
    )
    .map(Object.fromEntries),
  fc.array(fc.constantFrom<unknown>(0, -0, Number.NaN, null, '0', false), { maxLength: 2 }),
);

/** What a caller may hand to the engine: not frozen yet, and all of it a value [V1]. */
export const anyRaw: fc.Arbitrary<unknown> = fc.letrec<{ raw: unknown }>((tie) => ({
  raw: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    anyAtom,
    anyLarge,
    fc.array(tie('raw'), { maxLength: 3 }),
    fc.array(fc.tuple(anyName, tie('raw')), { maxLength: 3 }).map(Object.fromEntries),
  ),
})).raw;

export const anyValue: fc.Arbitrary<Value> = anyRaw.map(admitted);

/** A value as the engine takes it in; throws for what is none. */
export function admitted(raw: unknown): Value {
  const outcome = toValue(raw);
  if (outcome.kind === 'refused-value') throw new Error(`${outcome.found} at ${outcome.path.join('.')}`);
  return outcome.value;
}

/**
 * The same once more: other objects, the keys the other way round, 0 for -0. If there is a part number `at`
 * (counted from the outside in), it is `instead`.
 */
export function twinOf(raw: unknown, at: number, instead: unknown): unknown {
  let place = 0;
  const copy = (part: unknown): unknown => {
    if (place++ === at) return instead;
    if (part === 0) return Object.is(part, 0) ? -0 : 0;
    if (Array.isArray(part)) return part.map(copy);
    if (part instanceof FileValue) return new FileValue(part.name, part.mediaType, part.bytes());
    if (part instanceof TableValue) return new TableValue(part.columns);
    if (typeof part !== 'object' || part === null) return part;
    const entries = Object.entries(part).toReversed();
    return Object.fromEntries(entries.map(([key, item]) => [key, copy(item)]));
  };
  return copy(raw);
}
