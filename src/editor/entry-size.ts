import { type CacheEntry, LargeValue, type Value, valueToJson } from '#engine';

const known = new WeakMap<CacheEntry, number>();

/** Bytes of an entry of the cache, written as JSON in UTF-8. Counted once for each entry. */
export function entrySize(entry: CacheEntry): number {
  const counted = known.get(entry);
  if (counted !== undefined) return counted;
  const sizes = new Map<object, number>();
  const bytes = '{"inputs":,"outputs":}'.length + sizeOf(entry.input, sizes) + sizeOf(entry.output, sizes);
  known.set(entry, bytes);
  return bytes;
}

/** Added up part by part: a value may hold one part so often that its text would fill any memory. */
function sizeOf(value: Value, sizes: Map<object, number>): number {
  if (typeof value !== 'object' || value === null || value instanceof LargeValue) {
    return byteLength(JSON.stringify(valueToJson(value)));
  }
  const counted = sizes.get(value);
  if (counted !== undefined) return counted;
  const size = Array.isArray(value) ? listSize(value, sizes) : objectSize(Object.entries(value), sizes);
  sizes.set(value, size);
  return size;
}

function listSize(items: readonly Value[], sizes: Map<object, number>): number {
  return items.reduce<number>((sum, item) => sum + sizeOf(item, sizes), frameSize(items.length));
}

function objectSize(
  entries: readonly (readonly [key: string, item: Value])[],
  sizes: Map<object, number>,
): number {
  const wrapping = entries.length === 1 && entries[0]?.[0].startsWith('$') ? '{"$object":}'.length : 0;
  return entries.reduce(
    (sum, [key, item]) => sum + byteLength(JSON.stringify(key)) + ':'.length + sizeOf(item, sizes),
    frameSize(entries.length) + wrapping,
  );
}

/** The brackets, and the commas between the parts. */
function frameSize(parts: number): number {
  return '[]'.length + Math.max(0, parts - 1);
}

/** Counted without an encoder, which would write the bytes first. */
function byteLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x80) bytes += code < 0x800 || isSurrogate(code) ? 1 : 2; // a pair of surrogates is 4 bytes
  }
  return bytes;
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}
