// Values too large to compare by walking: they carry a content digest instead [V1, V3].
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { EngineError } from './failure.ts';

/** A table or a file. Immutable; its digest is computed once, when first asked for. */
export abstract class LargeValue {
  abstract readonly type: 'table' | 'file';
  #digest: string | undefined;

  /** SHA-256 of the content in hexadecimal; equal content has an equal digest. */
  get digest(): string {
    this.#digest ??= this.digestContent();
    return this.#digest;
  }

  protected abstract digestContent(): string;
}

/** Bytes with a name and a media type, for example `text/csv`. */
export class FileValue extends LargeValue {
  readonly type = 'file';
  readonly name: string;
  readonly mediaType: string;
  readonly #bytes: Uint8Array;

  constructor(name: string, mediaType: string, bytes: Uint8Array) {
    super();
    this.name = name;
    this.mediaType = mediaType;
    // Not `bytes.slice()`: a Node buffer's shares its memory.
    this.#bytes = new Uint8Array(bytes);
    Object.freeze(this);
  }

  /** In bytes. */
  get size(): number {
    return this.#bytes.length;
  }

  /** A copy of the content: typed arrays cannot be frozen. */
  bytes(): Uint8Array {
    return this.#bytes.slice();
  }

  protected digestContent(): string {
    const head = utf8ToBytes(JSON.stringify([this.name, this.mediaType]));
    return bytesToHex(sha256.create().update(head).update(this.#bytes).digest());
  }
}

export type Cell = null | boolean | number | string;

export interface Column {
  readonly name: string;
  readonly cells: readonly Cell[];
}

/** A columnar table; every column has the same number of cells. */
export class TableValue extends LargeValue {
  readonly type = 'table';
  readonly columns: readonly Column[];
  readonly rowCount: number;

  /** Columns of unequal length are padded with null at the end. Throws `refused-value` for what is no cell [V1]. */
  constructor(columns: readonly Column[]) {
    super();
    this.rowCount = columns.reduce((most, column) => Math.max(most, column.cells.length), 0);
    this.columns = Object.freeze(
      columns.map(({ name, cells }) =>
        Object.freeze({
          name,
          cells: Object.freeze(
            Array.from({ length: this.rowCount }, (_, row) => toCell(cells[row], name, row)),
          ),
        }),
      ),
    );
    Object.freeze(this);
  }

  protected digestContent(): string {
    // The number of rows tells a cell from the name of the next column.
    const hash = sha256.create().update(utf8ToBytes(`${this.rowCount}\n`));
    for (const column of this.columns) {
      hash.update(utf8ToBytes(`${JSON.stringify(column.name)}\n`));
      for (const cell of column.cells) hash.update(utf8ToBytes(`${cellText(cell)}\n`));
    }
    return bytesToHex(hash.digest());
  }
}

/** Models of others need not keep to the types, and an object in a cell could be changed from outside. */
function toCell(found: unknown, column: string, row: number): Cell {
  switch (typeof found) {
    case 'undefined':
      return null;
    case 'boolean':
    case 'number':
    case 'string':
      return found;
    default:
      if (found === null) return null;
      throw new EngineError({ kind: 'refused-value', path: [column, row], found: typeof found });
  }
}

function cellText(cell: Cell): string {
  // JSON writes NaN and the infinities as null, and -0 as 0 (which equals it).
  if (typeof cell === 'number' && !Number.isFinite(cell)) return String(cell);
  return JSON.stringify(cell);
}
