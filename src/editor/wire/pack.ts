// Values cross by structured cloning, to the worker and into the storage. That would strip tables and files of what
// they are; those are packed.
import { FileValue, LargeValue, setOwn, TableValue } from '#engine';

/** Data that may hold tables and files, ready for structured cloning. */
export interface Packed<T> {
  readonly data: unknown;
  /** Only for the compiler. */
  readonly of?: T;
}

/** Parts without tables and files are not copied. */
export function pack<T>(data: T): Packed<T> {
  const replacementOf = (part: object) => (part instanceof LargeValue ? packLarge(part) : undefined);
  return { data: replaceParts(data, { replacementOf, seen: new Map() }) };
}

export function unpack<T>({ data }: Packed<T>): T {
  const replacementOf = (part: object) => (part instanceof Set ? unpackLarge(part) : undefined);
  return replaceParts(data, { replacementOf, seen: new Map() }) as T;
}

// Tables and files travel inside a set, since no data of ours has one: no plain object can be mistaken for it.
type PackedLarge = Set<
  readonly ['file', string, string, Uint8Array] | readonly ['table', TableValue['columns']]
>;

function packLarge(value: LargeValue): PackedLarge {
  if (value instanceof FileValue) return new Set([['file', value.name, value.mediaType, value.bytes()]]);
  return new Set([['table', (value as TableValue).columns]]);
}

function unpackLarge(packed: PackedLarge): LargeValue {
  const [content] = packed;
  if (content?.[0] === 'file') return new FileValue(content[1], content[2], content[3]);
  return new TableValue(content?.[1] ?? []);
}

interface Walk {
  readonly replacementOf: (part: object) => object | undefined;
  /**
   * What became of each part. One that is in many places is looked at once: a value may hold one part so often that no
   * walk through all the places would come to its end.
   */
  readonly seen: Map<object, unknown>;
}

/** Copies of what holds a part that is replaced; everything else as it is. Values nest deep, so few calls a level. */
function replaceParts(part: unknown, walk: Walk): unknown {
  if (typeof part !== 'object' || part === null) return part;
  const known = walk.seen.get(part);
  if (known !== undefined) return known;
  let replaced: unknown = walk.replacementOf(part);
  if (replaced === undefined) {
    const contents = replaceAll(contentsOf(part), walk);
    replaced = contents === undefined ? part : copyOf(part, contents);
  }
  walk.seen.set(part, replaced);
  return replaced;
}

/** Undefined where nothing was replaced. */
function replaceAll(parts: readonly unknown[], walk: Walk): readonly unknown[] | undefined {
  let copy: unknown[] | undefined;
  for (let place = 0; place < parts.length; place++) {
    const replaced = replaceParts(parts[place], walk);
    if (replaced === parts[place]) continue;
    copy ??= [...parts];
    copy[place] = replaced;
  }
  return copy;
}

function contentsOf(part: object): readonly unknown[] {
  if (part instanceof Map) return [...part.values()];
  return Array.isArray(part) ? part : Object.values(part);
}

function copyOf(part: object, contents: readonly unknown[]): unknown {
  if (Array.isArray(part)) return contents;
  if (part instanceof Map) return new Map([...part.keys()].map((key, place) => [key, contents[place]]));
  const copy: { [key: string]: unknown } = {};
  Object.keys(part).forEach((key, place) => {
    setOwn(copy, key, contents[place]);
  });
  return copy;
}
