// Where in a text something stands, for people who mend it. `JSON.parse` says it differently in each browser, or not
// at all; this reads once from the front, and no nesting exhausts it.

import { endOfString } from '../parse-document.ts';

type Path = readonly (string | number)[];

/** The first place at which a text is no JSON. */
export interface JsonFault {
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** What stands there, at most a few characters; empty at the end of the text. */
  readonly found: string;
  /** What could stand there: “a value”, “a comma or ]”. */
  readonly expected: string;
}

interface JsonScan {
  readonly fault?: JsonFault;
  /** For each of the paths, the line where it begins; of one that leads nowhere, where what it is missing from does. */
  readonly lines: readonly number[];
}

type Open = { readonly kind: 'object'; key: string | undefined } | { readonly kind: 'array'; index: number };

const TOKEN = /[{}[\],:"]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true\b|false\b|null\b/y;
const BLANK = /[ \t\r\n]*/y;
const SHOWN = 12; // characters
const LONGEST_LINE = 10_000; // characters that are looked at

export function scanJson(text: string, paths: readonly Path[] = []): JsonScan {
  const wanted = new Map<string, number | undefined>();
  for (const path of paths) {
    for (let end = 1; end <= path.length; end++) wanted.set(keyOf(path.slice(0, end)), undefined);
  }
  const deepest = Math.max(0, ...paths.map(({ length }) => length));
  const open: Open[] = [];
  let at = 0;
  let state: State = 'value';
  let line = 1;
  let lineStart = 0;
  const next = () => {
    BLANK.lastIndex = at;
    const [blank = ''] = BLANK.exec(text) ?? [];
    for (let place = blank.indexOf('\n'); place >= 0; place = blank.indexOf('\n', place + 1)) {
      line += 1;
      lineStart = at + place + 1;
    }
    at += blank.length;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0] ?? '';
    if (token !== '"') return token;
    const string = text.slice(at, endOfString(text, at));
    return isString(string) ? string : '';
  };
  const note = () => {
    if (open.length === 0 || open.length > deepest) return;
    const key = keyOf(open.map((one) => (one.kind === 'object' ? (one.key ?? '') : one.index)));
    if (wanted.has(key)) wanted.set(key, line); // of a key that occurs twice the last one counts
  };
  for (;;) {
    const token = next();
    if (token === '' && at >= text.length && state === 'end') break;
    const after: State | undefined = take(token, state, open, note);
    if (after === undefined) {
      if (isCutString(text, at)) {
        const column = text.length - lineStart + 1;
        return { fault: { line, column, found: '', expected: 'a closing quote' }, lines: [] };
      }
      const column = at - lineStart + 1;
      const found = /^.*/.exec(text.slice(at, at + SHOWN))?.[0] ?? '';
      return { fault: { line, column, found, expected: expectedIn(state, open.at(-1)) }, lines: [] };
    }
    at += token.length;
    state = after;
  }
  return { lines: paths.map((path) => lineOf(path, wanted)) };
}

type State = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma' | 'end';

/** What may follow the token; undefined where it may not stand there. */
function take(token: string, state: State, open: Open[], note: () => void): State | undefined {
  const inside = open.at(-1);
  const closed = () => {
    open.pop();
    return open.length === 0 ? 'end' : 'comma';
  };
  switch (state) {
    case 'value':
    case 'value-or-end':
      if (token === ']' && state === 'value-or-end') return closed();
      if (token === '' || '}],:'.includes(token)) return undefined;
      note();
      if (token === '{') {
        open.push({ kind: 'object', key: undefined });
        return 'key-or-end';
      }
      if (token === '[') {
        open.push({ kind: 'array', index: 0 });
        return 'value-or-end';
      }
      return open.length === 0 ? 'end' : 'comma';
    case 'key':
    case 'key-or-end':
      if (token === '}' && state === 'key-or-end') return closed();
      if (!token.startsWith('"') || inside?.kind !== 'object') return undefined;
      inside.key = JSON.parse(token);
      return 'colon';
    case 'colon':
      return token === ':' ? 'value' : undefined;
    case 'comma':
      if (inside?.kind === 'object' && token === '}') return closed();
      if (inside?.kind === 'array' && token === ']') return closed();
      if (token !== ',') return undefined;
      if (inside?.kind === 'array') inside.index += 1;
      return inside?.kind === 'object' ? 'key' : 'value';
    case 'end':
      return undefined;
  }
}

function expectedIn(state: State, inside: Open | undefined): string {
  switch (state) {
    case 'value':
      return 'a value';
    case 'value-or-end':
      return 'a value or ]';
    case 'key':
      return 'a name in double quotes';
    case 'key-or-end':
      return 'a name in double quotes or }';
    case 'colon':
      return 'a colon';
    case 'comma':
      return inside?.kind === 'object' ? 'a comma or }' : 'a comma or ]';
    case 'end':
      return 'the end';
  }
}

/** Whether the text ends within a string that begins there. */
function isCutString(text: string, at: number): boolean {
  return text[at] === '"' && /^"(?:\\.|[^"\\\n])*\\?$/.test(text.slice(at, at + LONGEST_LINE));
}

function isString(token: string): boolean {
  try {
    JSON.parse(token);
    return true;
  } catch {
    return false;
  }
}

function lineOf(path: Path, found: ReadonlyMap<string, number | undefined>): number {
  for (let end = path.length; end > 0; end--) {
    const line = found.get(keyOf(path.slice(0, end)));
    if (line !== undefined) return line;
  }
  return 1;
}

function keyOf(path: Path): string {
  return JSON.stringify(path.map(String));
}
