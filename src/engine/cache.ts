// Per step, the model input and output of its last success (pyswark: extracts).
import type { RunNumber } from './receipt.ts';
import type { StepId } from './step.ts';
import type { Value } from './value.ts';

/** Input and output are recorded as one [R3]. */
export interface CacheEntry {
  /** The model that made it [R2]. */
  readonly fingerprint: string;
  readonly run: RunNumber;
  /** The whole model input: wired fields, settings, defaults [P2]. */
  readonly input: { readonly [field: string]: Value };
  /** The whole model output, also the keys that are not mapped [P3]. */
  readonly output: { readonly [key: string]: Value };
}

/** Why a step has no entry, or did not do well with the last input it was given [L2]. */
export type CacheMark = 'not-recorded' | 'failed-last-time' | 'cleared';

/** Keyed by the step's id: moving, renaming or removing steps disturbs no entry [R2, D2]. */
export interface Cache {
  readonly entries: ReadonlyMap<StepId, CacheEntry>;
  readonly marks: ReadonlyMap<StepId, CacheMark>;
}

export const emptyCache: Cache = { entries: new Map(), marks: new Map() };

export function withEntry(cache: Cache, id: StepId, entry: CacheEntry): Cache {
  const marks = new Map(cache.marks);
  marks.delete(id);
  return { entries: new Map(cache.entries).set(id, entry), marks };
}

/** Forgets one step's entry, or all of them; the plan then says `cleared`. */
export function cleared(cache: Cache, id?: StepId): Cache {
  const gone = id === undefined ? [...cache.entries.keys()] : [id].filter((one) => cache.entries.has(one));
  const entries = new Map(cache.entries);
  const marks = new Map(cache.marks);
  for (const one of gone) {
    entries.delete(one);
    marks.set(one, 'cleared');
  }
  return { entries, marks };
}

/** Collects what one run changes; copies only when something changes, so an all-skipped run costs nothing. */
export class CacheDraft {
  readonly #base: Cache;
  #entries: Map<StepId, CacheEntry> | undefined;
  #marks: Map<StepId, CacheMark> | undefined;

  constructor(base: Cache) {
    this.#base = base;
  }

  /** As it was before the run: what the plan saw too, even where two steps wrongly share an id [L4]. */
  entry(id: StepId): CacheEntry | undefined {
    return this.#base.entries.get(id);
  }

  mark(id: StepId): CacheMark | undefined {
    return (this.#marks ?? this.#base.marks).get(id);
  }

  record(id: StepId, entry: CacheEntry): void {
    this.#entries ??= new Map(this.#base.entries);
    this.#entries.set(id, entry);
  }

  setMark(id: StepId, mark: CacheMark | undefined): void {
    // Mostly there are no marks at all, and a skip asks for each step.
    if (mark === undefined && (this.#marks ?? this.#base.marks).size === 0) return;
    if (this.mark(id) === mark) return;
    this.#marks ??= new Map(this.#base.marks);
    if (mark === undefined) this.#marks.delete(id);
    else this.#marks.set(id, mark);
  }

  finish(): Cache {
    if (this.#entries === undefined && this.#marks === undefined) return this.#base;
    return { entries: this.#entries ?? this.#base.entries, marks: this.#marks ?? this.#base.marks };
  }
}
