export const slotIn = 'in';
export const slotOut = 'out';

export function inputHandle(field: string): string {
  return `in:${field}`;
}

export function outputHandle(key: string): string {
  return `out:${key}`;
}
