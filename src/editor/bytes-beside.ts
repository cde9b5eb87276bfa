import { LargeValue, type Value } from '#engine';
import { valueSize } from './entry-size.ts';

const PLACE = 8; // bytes that an item takes in what holds it
const LONG = 20_000; // items: a longer list is counted by a sample

/**
 * About how many bytes of `part` are not in `other`, too: what they share takes room only once. Both are documents, or
 * trees or parts of them. Looks only at what is not shared.
 */
export function bytesBeside(part: unknown, other: unknown): number {
  return bytesOf(part, other, new Set());
}

function bytesOf(part: unknown, other: unknown, counted: Set<object>): number {
  if (part === other) return 0;
  if (typeof part === 'string') return part.length;
  if (typeof part !== 'object' || part === null || counted.has(part)) return 0;
  counted.add(part);
  if (part instanceof LargeValue) return valueSize(part);
  if (Array.isArray(part)) {
    if (part.length > LONG) return valueSize(part as Value);
    return PLACE * part.length + itemBytes(part, Array.isArray(other) ? other : [], counted);
  }
  const before = (other instanceof Object ? other : {}) as Readonly<Record<string, unknown>>;
  let bytes = 0;
  for (const [key, item] of Object.entries(part)) {
    bytes +=
      PLACE + key.length + bytesOf(item, Object.hasOwn(before, key) ? before[key] : undefined, counted);
  }
  return bytes;
}

/** Whatever place an item that both hold has: the others are compared in their order. */
function itemBytes(items: readonly unknown[], others: readonly unknown[], counted: Set<object>): number {
  const most = Math.min(items.length, others.length);
  let start = 0;
  while (start < most && items[start] === others[start]) start += 1;
  let end = 0;
  while (end < most - start && items.at(-1 - end) === others.at(-1 - end)) end += 1;
  const middle = items.slice(start, items.length - end);
  if (middle.length === 0) return 0;
  const theirs = others.slice(start, others.length - end);
  const [held, shared] = [new Set(middle), new Set(theirs)];
  const replaced = theirs.filter((item) => !held.has(item));
  const own = middle.filter((item) => !shared.has(item));
  return own.reduce<number>((sum, item, place) => sum + bytesOf(item, replaced[place], counted), 0);
}
