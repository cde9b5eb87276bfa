// Values as Python text, in the seed's own spacing: `{ 'x': 2 }`.
import { FileValue, TableValue, type Value } from '#engine';
import { pythonNumber } from '../pyswark/value-tree.ts';

const WIDTH = 96;

/** `depth` is that of the line on which it begins; what is too long for one line takes several. */
export function pythonLiteral(value: Value, depth = 0): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return pythonString(value);
  if (typeof value === 'number') {
    return Number.isFinite(value)
      ? pythonNumber(value)
      : `float( '${String(value).replace('Infinity', 'inf').toLowerCase()}' )`;
  }
  if (value instanceof FileValue) {
    const hex = Array.from(value.bytes(), (byte) => byte.toString(16).padStart(2, '0')).join('');
    return `bytes.fromhex( '${hex}' )`;
  }
  if (value instanceof TableValue) {
    const columns = value.columns.map(({ name, cells }) => [name, cells] as const);
    return pythonDict(
      columns.map(([name, cells]) => [name, pythonLiteral(cells, depth + 1)]),
      depth,
    );
  }
  if (Array.isArray(value)) {
    const items = value.map((item: Value) => pythonLiteral(item, depth + 1));
    return wrapped('[', items, ']', depth);
  }
  const entries = Object.entries(value as { readonly [key: string]: Value });
  return pythonDict(
    entries.map(([key, item]) => [key, pythonLiteral(item, depth + 1)]),
    depth,
  );
}

/** A dict of texts that are Python already. */
export function pythonDict(entries: readonly (readonly [key: string, item: string])[], depth = 0): string {
  return wrapped(
    '{',
    entries.map(([key, item]) => `${pythonString(key)}: ${item}`),
    '}',
    depth,
  );
}

function wrapped(open: string, items: readonly string[], close: string, depth: number): string {
  if (items.length === 0) return `${open}${close}`;
  const line = `${open} ${items.join(', ')} ${close}`;
  if (line.length + 4 * depth <= WIDTH && !line.includes('\n')) return line;
  const indent = '    '.repeat(depth);
  return `${open}\n${items.map((item) => `${indent}    ${item},\n`).join('')}${indent}${close}`;
}

/** What an editor would not show, or show in another order than Python reads it. */
const HIDDEN = /[\p{C}\p{Zl}\p{Zp}]|[^\P{Zs} ]/gu;

export function pythonString(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&').replace(HIDDEN, escaped)}'`;
}

function escaped(character: string): string {
  switch (character) {
    case '\n':
      return '\\n';
    case '\t':
      return '\\t';
    case '\r':
      return '\\r';
  }
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

/** A text as comment lines; nothing in it can end the comment. */
export function pythonComment(text: string, depth = 0): string {
  const indent = '    '.repeat(depth);
  return text
    .split(/\r\n|[\n\r\v\f\u2028\u2029]/)
    .map((line) => `${indent}# ${line.replaceAll('\t', '    ').replace(HIDDEN, escaped)}`.trimEnd())
    .join('\n');
}

/** A docstring of one paragraph. */
export function pythonDocstring(text: string): string {
  const inside = text.replaceAll(/\s+/g, ' ').trim().replace(/["\\]/g, '\\$&').replace(HIDDEN, escaped);
  return `"""${inside}"""`;
}
