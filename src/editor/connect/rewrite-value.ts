import type { Value, ValueType } from '#engine';

/** The same value written in another type, where there is no doubt what it is: “4” as 4, 4 as “4”, “true” as true. */
export function rewriteValue(value: Value, to: ValueType): Value | undefined {
  switch (to) {
    case 'number':
    case 'integer':
      return typeof value === 'string' ? numberFrom(value.trim()) : undefined;
    case 'text':
      return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
    case 'boolean':
      return typeof value === 'string' ? booleans.get(value.trim().toLowerCase()) : undefined;
    default:
      return undefined;
  }
}

const booleans: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['false', false],
  ['no', false],
]);

function numberFrom(text: string): number | undefined {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
}
