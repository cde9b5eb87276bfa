// The inverse of PackWriter, for bytes that anyone may have made: it never reads beyond the end, never nests deeper
// and never makes more than it was allowed to.
import { LIMITS } from './pack-limits.ts';
import { Tag } from './pack-writer.ts';

/** Ends the reading of bytes that no PackWriter made; caught where the reading began. */
export class Unreadable extends Error {}

/** Ends the reading of a content that is larger than a link may bring. */
export class TooMany extends Error {}

export class PackReader {
  readonly #bytes: Uint8Array;
  readonly #texts: readonly string[];
  readonly #words: string[] = [];
  readonly #slots: string[] = [];
  #at = 0;
  #nextText = 0;
  #lastSlot = -1;
  #parts = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#texts = this.#readTexts();
  }

  count(): number {
    if (++this.#parts > LIMITS.parts) throw new TooMany();
    let value = 0;
    for (let scale = 1; scale <= 2 ** 49; scale *= 0x80) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new Unreadable();
      value += (byte % 0x80) * scale;
      if (byte < 0x80) {
        if (!Number.isSafeInteger(value)) throw new Unreadable();
        return value;
      }
    }
    throw new Unreadable();
  }

  whole(): number {
    return unzigzag(this.count());
  }

  /** How many items follow; each takes at least a byte, so there cannot be more than there are bytes. */
  length(length = this.count()): number {
    if (length > this.#bytes.length - this.#at) throw new Unreadable();
    return length;
  }

  word(): string {
    const code = this.count();
    if (code > 0) return known(this.#words[code - 1]);
    const text = this.#newText();
    this.#words.push(text);
    return text;
  }

  slot(): string {
    const code = this.count();
    if (code > 0) {
      this.#lastSlot += 1 + unzigzag(code - 1);
      return known(this.#slots[this.#lastSlot]);
    }
    const text = this.#newText();
    this.#lastSlot = this.#slots.push(text) - 1;
    return text;
  }

  json(depth = 0): unknown {
    if (depth > LIMITS.depth) throw new TooMany();
    const tag = this.count();
    switch (tag) {
      case Tag.null:
        return null;
      case Tag.false:
        return false;
      case Tag.true:
        return true;
      case Tag.negative:
        return -this.count();
      case Tag.decimal:
        return toNumber(this.word());
      case Tag.text:
        return this.word();
      case Tag.list:
        return Array.from({ length: this.length() }, () => this.json(depth + 1));
      case Tag.object:
        return this.#object(depth);
      default:
        return tag - Tag.small;
    }
  }

  /** Whether everything was read, and nothing is left over. */
  get done(): boolean {
    return this.#at === this.#bytes.length && this.#nextText === this.#texts.length;
  }

  #object(depth: number): object {
    const entries = Array.from({ length: this.length() }, () => [this.word(), this.json(depth + 1)] as const);
    return Object.fromEntries(entries); // keeps `__proto__` as a key of its own
  }

  #readTexts(): string[] {
    const length = this.length();
    if (length > LIMITS.parts) throw new TooMany();
    const start = this.#at;
    for (let left = length; left > 0; left--) {
      const end = this.#bytes.indexOf(NEWLINE, this.#at);
      if (end < 0) throw new Unreadable();
      this.#at = end + 1;
    }
    if (length === 0) return [];
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      this.#bytes.subarray(start, this.#at - 1),
    );
    return text.split('\n').map(toText);
  }

  #newText(): string {
    return known(this.#texts[this.#nextText++]);
  }
}

const NEWLINE = 10;

function known(text: string | undefined): string {
  if (text === undefined) throw new Unreadable();
  return text;
}

function toText(escaped: string): string {
  if (!escaped.includes('\\')) return escaped;
  try {
    return JSON.parse(`"${escaped}"`);
  } catch {
    throw new Unreadable();
  }
}

function toNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new Unreadable();
  return value;
}

function unzigzag(code: number): number {
  return code % 2 === 0 ? code / 2 : -(code + 1) / 2;
}
