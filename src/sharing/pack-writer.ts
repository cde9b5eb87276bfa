// Writes a share's content as small numbers and a list of texts: what a workflow repeats becomes the same few bytes
// again, which deflate then folds together.
import { LIMITS } from './pack-limits.ts';

export class PackWriter {
  readonly #bytes: number[] = [];
  readonly #texts: string[] = [];
  readonly #words = new Map<string, number>();
  readonly #slots = new Map<string, number>();
  #lastSlot = -1;
  #parts = 0;

  /** How many numbers were written: what a PackReader counts, too. */
  get parts(): number {
    return this.#parts;
  }

  /** A whole number from 0 on: seven bits a byte, the lowest first. */
  count(value: number): void {
    this.#parts++;
    let rest = value;
    while (rest > 0x7f) {
      this.#bytes.push((rest % 0x80) + 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes.push(rest);
  }

  /** A whole number of either sign. */
  whole(value: number): void {
    this.count(zigzag(value));
  }

  /** A name of which there are few, as of a model or a field: 0 for a new one, then by its place in the table. */
  word(text: string): void {
    const known = this.#words.get(text);
    this.count(known === undefined ? 0 : known + 1);
    if (known !== undefined) return;
    this.#words.set(text, this.#words.size);
    this.#texts.push(text);
  }

  /** A name of which there are many, used near to where it was used before: 0 for a new one, then the distance. */
  slot(text: string): void {
    const known = this.#slots.get(text);
    this.count(known === undefined ? 0 : 1 + zigzag(known - (this.#lastSlot + 1)));
    this.#lastSlot = known ?? this.#slots.size;
    if (known !== undefined) return;
    this.#slots.set(text, this.#slots.size);
    this.#texts.push(text);
  }

  /** Any JSON; object keys keep their order. Not looked at any more where it is more than anybody reads already. */
  json(value: unknown): void {
    if (this.#parts > LIMITS.parts) return;
    if (value === null) this.count(Tag.null);
    else if (typeof value === 'boolean') this.count(value ? Tag.true : Tag.false);
    else if (typeof value === 'number') this.#number(value);
    else if (typeof value === 'string') {
      this.count(Tag.text);
      this.word(value);
    } else if (Array.isArray(value)) {
      this.count(Tag.list);
      this.count(value.length);
      for (const item of value) this.json(item);
    } else {
      const entries = Object.entries(value as object);
      this.count(Tag.object);
      this.count(entries.length);
      for (const [key, item] of entries) {
        this.word(key);
        this.json(item);
      }
    }
  }

  #number(value: number): void {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) {
      this.count(Tag.decimal);
      this.word(String(value));
    } else if (value >= 0) {
      this.count(Tag.small + value);
    } else {
      this.count(Tag.negative);
      this.count(-value);
    }
  }

  /** How many texts there are, the texts, the numbers. */
  finish(): Uint8Array {
    const text = this.#texts.map((one) => `${JSON.stringify(one).slice(1, -1)}\n`).join('');
    const head = new PackWriter();
    head.count(this.#texts.length);
    const bytes = new TextEncoder().encode(text);
    const whole = new Uint8Array(head.#bytes.length + bytes.length + this.#bytes.length);
    whole.set(head.#bytes);
    whole.set(bytes, head.#bytes.length);
    whole.set(this.#bytes, head.#bytes.length + bytes.length);
    return whole;
  }
}

/** What stands before a JSON value; from `small` on it is the number itself. */
export const Tag = {
  null: 0,
  false: 1,
  true: 2,
  negative: 3,
  decimal: 4,
  text: 5,
  list: 6,
  object: 7,
  small: 8,
} as const;

function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}
