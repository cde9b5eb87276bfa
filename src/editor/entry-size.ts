import { type CacheEntry, valueToJson } from '#engine';

const known = new WeakMap<CacheEntry, number>();

/** Bytes of an entry of the cache, written as JSON in UTF-8. Counted once for each entry. */
export function entrySize(entry: CacheEntry): number {
  const counted = known.get(entry);
  if (counted !== undefined) return counted;
  const text = JSON.stringify({ inputs: valueToJson(entry.input), outputs: valueToJson(entry.output) });
  const bytes = byteLength(text);
  known.set(entry, bytes);
  return bytes;
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
