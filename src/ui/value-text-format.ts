// How a value is written in a field, and how what is written there is read back. Kept exact: what was not touched
// reads back as the same value, NaN and the infinities included, which JSON has no word for.

/** A value that can be written in a field; tables and files have editors of their own. */
export type EditableValue =
  | null
  | boolean
  | number
  | string
  | readonly EditableValue[]
  | { readonly [key: string]: EditableValue };

export type ParsedText =
  | { readonly kind: 'value'; readonly value: EditableValue }
  /** `message` says what it is not, and what to try. */
  | { readonly kind: 'invalid'; readonly message: string };

/** The types that a field takes; what it cannot edit as such, it takes as JSON. */
export type EditorType =
  | 'number'
  | 'integer'
  | 'text'
  | 'boolean'
  | 'list'
  | 'object'
  | 'table'
  | 'file'
  | 'null'
  | 'any';

export function textOfValue(value: unknown, type: EditorType, indent = 0): string {
  if (value === undefined) return '';
  if (typeof value === 'string' && type === 'text') return value;
  if (typeof value === 'number') return textOfNumber(value);
  return toJsonText(value, indent);
}

export function parseValueText(text: string, type: EditorType): ParsedText {
  switch (type) {
    case 'number':
    case 'integer':
      return parseNumber(text, type);
    case 'text':
      return { kind: 'value', value: text };
    case 'boolean': {
      const lower = text.trim().toLowerCase();
      if (lower === 'true' || lower === 'yes') return { kind: 'value', value: true };
      if (lower === 'false' || lower === 'no') return { kind: 'value', value: false };
      return { kind: 'invalid', message: 'Neither true nor false. Try true' };
    }
    default:
      return parseJson(text, type);
  }
}

/** The number that many keys away; with as many decimals as the text shows. Undefined when the text is no number. */
export function stepNumberText(text: string, by: number): string | undefined {
  const parsed = parseNumber(text === '' ? '0' : text, 'number');
  if (parsed.kind === 'invalid' || typeof parsed.value !== 'number') return undefined;
  const decimals = /\.(\d+)$/.exec(text.trim())?.[1]?.length ?? 0;
  const next = parsed.value + by;
  return textOfNumber(decimals === 0 ? next : Number(next.toFixed(decimals)));
}

const numberForm = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const beyondJson: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
};

function textOfNumber(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

function parseNumber(text: string, type: 'number' | 'integer'): ParsedText {
  const trimmed = text.trim().replace(/^−/, '-'); // the typographic minus, as pasted from a table
  const number = toNumber(trimmed);
  if (number === undefined) {
    const noun = type === 'integer' ? 'whole number' : 'number';
    if (trimmed === '') return { kind: 'invalid', message: `Empty. Enter a ${noun}` };
    const near = nearestNumber(trimmed);
    return { kind: 'invalid', message: `Not a number.${near === undefined ? '' : ` Try ${near}`}` };
  }
  // A value that is NaN already is shown and kept; nobody means to type it into a field for numbers.
  if (Number.isNaN(number)) {
    return {
      kind: 'invalid',
      message: 'NaN means “not a number”, and no step can count with it. Enter a number',
    };
  }
  if (type === 'integer' && !Number.isInteger(number)) {
    const near = Number.isFinite(number) ? ` Try ${Math.round(number)}` : '';
    return { kind: 'invalid', message: `Not a whole number.${near}` };
  }
  if (isInexact(trimmed)) return { kind: 'invalid', message: inexactMessage(trimmed) };
  if (!Number.isFinite(number) && !(trimmed in beyondJson)) {
    return { kind: 'invalid', message: 'Too large. The largest number is about 1.8e308' };
  }
  return { kind: 'value', value: number };
}

function toNumber(text: string): number | undefined {
  if (Object.hasOwn(beyondJson, text)) return beyondJson[text];
  return numberForm.test(text) ? Number(text) : undefined;
}

const wholeNumber = /^[+-]?\d{16,}$/;

/** Whether a whole number is written with more digits than a number keeps: 9007199254740993 would become …992. */
function isInexact(text: string): boolean {
  const number = Number(text);
  if (!wholeNumber.test(text) || !Number.isFinite(number)) return false;
  const digits = text.replace('+', '');
  return String(number) !== digits && BigInt(number) !== BigInt(digits);
}

function inexactMessage(text: string): string {
  return `${text} is beyond 2^53 and is not kept exactly. Try ${Number(text)}, or write it as text`;
}

const numberWords = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** What a person may have meant: "4,5" is 4.5, "1,234.5" is 1234.5, "5 kg" is 5, "four" is 4. */
function nearestNumber(text: string): string | undefined {
  const word = numberWords.indexOf(text.toLowerCase());
  if (word !== -1) return String(word);
  const digits = text.replace(/[^\d.,e+-]/gi, '').replace(/[.,]+$/, '');
  const candidates = [
    /^[+-]?\d{1,3}(,\d{3}){2,}$/.test(digits) || digits.includes('.')
      ? digits.replaceAll(',', '')
      : undefined,
    digits.replace(',', '.'),
    /[+-]?\d+([.,]\d+)?/.exec(text)?.[0].replace(',', '.'),
  ];
  const found = candidates.find((candidate) => candidate !== undefined && numberForm.test(candidate));
  return found === undefined ? undefined : textOfNumber(Number(found));
}

const shapes: Readonly<Partial<Record<EditorType, { name: string; holds: (value: unknown) => boolean }>>> = {
  list: { name: 'a list', holds: Array.isArray },
  object: {
    name: 'an object',
    holds: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  },
};

function parseJson(text: string, type: EditorType): ParsedText {
  const inexact = text.match(tokens)?.find((token) => !token.startsWith('"') && isInexact(token));
  if (inexact !== undefined) return { kind: 'invalid', message: inexactMessage(inexact) };
  const value = fromJsonText(text);
  const shape = shapes[type];
  if (value === undefined) {
    if (text.trim() === '') return { kind: 'invalid', message: 'Empty. Enter a value, or null' };
    const near = type === 'any' ? ` Try ${JSON.stringify(text.trim())}` : '';
    return {
      kind: 'invalid',
      message: shape === undefined ? `Not JSON.${near}` : `Not ${shape.name} in JSON.`,
    };
  }
  if (shape === undefined || shape.holds(value)) return { kind: 'value', value };
  const wrapped = type === 'list' ? `[${text.trim()}]` : `{"value": ${text.trim()}}`;
  return { kind: 'invalid', message: `Not ${shape.name}. Try ${wrapped}` };
}

// A text that nobody types stands for each number that JSON lacks, between this reader and JSON's own.
const mark = '\u0000';
const tokens = /"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

function fromJsonText(text: string): EditableValue | undefined {
  const marked = text.replace(tokens, (token) =>
    token.startsWith('"') || /\d$/.test(token) ? token : JSON.stringify(`${mark}${token}`),
  );
  try {
    if (marked === text) return JSON.parse(text) as EditableValue;
    return JSON.parse(marked, (_, item: unknown) =>
      typeof item === 'string' && item.startsWith(mark) ? beyondJson[item.slice(1)] : item,
    ) as EditableValue;
  } catch {
    return undefined;
  }
}

function toJsonText(value: unknown, indent: number): string {
  const text =
    JSON.stringify(
      value,
      (_, item: unknown) =>
        typeof item === 'number' && (!Number.isFinite(item) || Object.is(item, -0))
          ? `${mark}${textOfNumber(item)}`
          : item,
      indent,
    ) ?? '';
  return text.replace(/"\\u0000(NaN|-?Infinity|-0)"/g, '$1');
}
