// Values of the types that a person can choose for a slot.
import { TableValue, typeOfValue, type Value, type ValueType, valueToJson } from '#engine';

/** What a new starting value is until a person changes it. */
export function emptyValue(type: ValueType): Value {
  switch (type) {
    case 'number':
    case 'integer':
      return 0;
    case 'text':
      return '';
    case 'boolean':
      return false;
    case 'list':
      return [];
    case 'object':
      return {};
    case 'table':
      return new TableValue([]);
    case 'file':
    case 'null':
    case 'any':
      return null;
  }
}

/** The value of another type that says the same, as far as there is one: "4" is 4, 0 is no; else an empty one. */
export function convertValue(value: Value, type: ValueType): Value {
  const from = typeOfValue(value);
  if (from === type || type === 'any' || (type === 'number' && from === 'integer')) return value;
  switch (type) {
    case 'number':
    case 'integer':
      return toNumber(value, type) ?? emptyValue(type);
    case 'text':
      return toText(value);
    case 'boolean':
      return value === 'true' || value === 'yes' || (typeof value === 'number' && value !== 0);
    case 'list':
      return value === null || value === '' ? [] : [value];
    default:
      return emptyValue(type);
  }
}

function toNumber(value: Value, type: ValueType): number | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0;
  const number =
    typeof value === 'number' ? value : typeof value === 'string' ? Number(value.trim() || 'x') : Number.NaN;
  if (!Number.isFinite(number)) return undefined;
  return type === 'integer' ? Math.round(number) : number;
}

function toText(value: Value): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(valueToJson(value)) : String(value);
}
