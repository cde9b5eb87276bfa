import type { FileValue, LargeValue, TableValue, Value } from '#engine';
import { formatBytes } from './format-bytes.ts';

/** A short preview: `"win"`, 4, true, 3 items, 4 keys, 380 × 6. What is longer than `maxLength` ends in “…”. */
export function describeValue(value: Value, maxLength = 12): string {
  if (typeof value === 'string') return quote(value, maxLength);
  if (typeof value === 'number') return cutNumber(value, maxLength);
  if (value === null || typeof value !== 'object') return cut(String(value), maxLength);
  if (Array.isArray(value)) return value.length === 1 ? '1 item' : `${value.length} items`;
  if (isLarge(value)) return describeLarge(value);
  const { length } = Object.keys(value);
  return length === 1 ? '1 key' : `${length} keys`;
}

// Only types come in from the engine, so its classes cannot be asked for; plain values are always plain objects.
function isLarge(value: object): value is LargeValue {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype !== null && Object.getPrototypeOf(prototype) !== null;
}

function describeLarge(value: LargeValue): string {
  if (value.type === 'file') return formatBytes((value as FileValue).size);
  const { rowCount, columns } = value as TableValue;
  return `${rowCount} × ${columns.length}`;
}

/**
 * 91.74000000000001 is “91.74…”: zeros before what is cut off tell nothing. How large a number is stays to be seen:
 * 123456789012345 is “1.23456…e14”.
 */
function cutNumber(value: number, maxLength: number): string {
  const text = String(value);
  if (text.length <= maxLength || !Number.isFinite(value)) return text;
  const [written = '', power] = text.split('e');
  const [whole = '', fraction = ''] = written.split('.');
  const digits = whole.replace('-', '');
  const long = power !== undefined || whole.length > maxLength - 2;
  const sign = value < 0 ? '-' : '';
  const shift = long ? digits.length - 1 : 0;
  const end = long ? `…e${Number(power ?? 0) + shift}` : '…';
  const head = long ? `${sign}${digits[0]}.${digits.slice(1)}${fraction}` : written;
  return head.slice(0, Math.max(sign.length + 1, maxLength - end.length)).replace(/\.?0*$/, '') + end;
}

/** The quotes count. Line breaks and the like show as escapes, so that a preview stays on one line. */
function quote(text: string, maxLength: number): string {
  const escaped = JSON.stringify(text.slice(0, maxLength + 1)).slice(1, -1);
  return text.length > maxLength || escaped.length + 2 > maxLength
    ? `"${cut(escaped, maxLength - 2, true)}"`
    : `"${escaped}"`;
}

function cut(text: string, maxLength: number, always = false): string {
  if (!always && text.length <= maxLength) return text;
  const head = text.slice(0, maxLength - 1);
  // Half of a surrogate pair would show as a replacement character.
  return `${(/[\uD800-\uDBFF]$/.test(head) ? head.slice(0, -1) : head).trimEnd()}…`;
}
