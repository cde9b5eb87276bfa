import {
  type CacheEntry,
  type Cell,
  FileValue,
  LargeValue,
  type TableValue,
  type Value,
  valueToJson,
} from '#engine';

const known = new WeakMap<CacheEntry, number>();
const knownValues = new WeakMap<object, number>();

/** Bytes of a value, written as JSON in UTF-8. Counted once for each; a large list or table is counted by a sample of it. */
export function valueSize(value: Value): number {
  if (typeof value !== 'object' || value === null) return sizeOf(value, new Map());
  const counted = knownValues.get(value) ?? sizeOf(value, new Map());
  knownValues.set(value, counted);
  return counted;
}

/** Bytes of an entry of the cache, written as JSON in UTF-8; large ones as `valueSize` counts. */
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
  if (typeof value !== 'object' || value === null) return plainSize(value);
  const counted = sizes.get(value) ?? knownValues.get(value);
  if (counted !== undefined) return counted;
  if (value instanceof LargeValue) {
    const size = value instanceof FileValue ? fileSize(value) : tableSize(value as TableValue);
    knownValues.set(value, size);
    return size;
  }
  const size = Array.isArray(value) ? listSize(value, sizes) : objectSize(Object.entries(value), sizes);
  sizes.set(value, size);
  return size;
}

function plainSize(value: Exclude<Value, object> | null): number {
  return byteLength(JSON.stringify(valueToJson(value)));
}

/** Its bytes are written in hexadecimal. */
function fileSize({ name, mediaType, size }: FileValue): number {
  return byteLength(JSON.stringify({ $file: { name, mediaType, hex: '' } })) + 2 * size;
}

const SAMPLE = 20_000; // items of a list, or cells of a table, that are counted one by one

function tableSize({ columns, rowCount }: TableValue): number {
  const every = Math.max(1, Math.floor((rowCount * columns.length) / SAMPLE));
  const sizes = columns.map(({ name, cells }) => {
    const commas = Math.max(0, rowCount - 1);
    return byteLength(JSON.stringify(name)) + '[,[]]'.length + commas + cellsSize(cells, every);
  });
  return sizes.reduce((sum, size) => sum + size, '{"$table":}'.length + frameSize(columns.length));
}

function cellsSize(cells: readonly Cell[], every: number): number {
  let size = 0;
  let counted = 0;
  for (let row = 0; row < cells.length; row += every) {
    size += plainSize(cells[row] as Cell);
    counted += 1;
  }
  return counted === 0 ? 0 : Math.round((size * cells.length) / counted);
}

function listSize(items: readonly Value[], sizes: Map<object, number>): number {
  const every = Math.max(1, Math.floor(items.length / SAMPLE));
  let size = 0;
  let counted = 0;
  for (let at = 0; at < items.length; at += every) {
    size += sizeOf(items[at] as Value, sizes);
    counted += 1;
  }
  return frameSize(items.length) + (counted === 0 ? 0 : Math.round((size * items.length) / counted));
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
