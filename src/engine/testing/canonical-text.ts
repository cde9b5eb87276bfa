// The reference that equality is held against [V3]: two values are equal if and only if their texts are. It walks
// everything, so it is slow, and being a comparison of texts it is an equivalence by its nature.
import { FileValue, TableValue } from '../large-value.ts';

export function canonicalText(raw: unknown): string {
  if (typeof raw === 'number') return Object.is(raw, -0) ? '0' : String(raw);
  if (typeof raw !== 'object' || raw === null) return JSON.stringify(raw) ?? typeof raw;
  if (raw instanceof FileValue) {
    return `file(${JSON.stringify([raw.name, raw.mediaType, ...raw.bytes()])})`;
  }
  if (raw instanceof TableValue) {
    return `table(${raw.columns.map(({ name, cells }) => canonicalText([name, cells])).join()})`;
  }
  if (Array.isArray(raw)) return `[${raw.map(canonicalText).join()}]`;
  const entries = Object.entries(raw).map(([key, item]) => `${JSON.stringify(key)}:${canonicalText(item)}`);
  return `{${entries.sort().join()}}`;
}
