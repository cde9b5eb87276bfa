// Named slots. Underneath a persistent value (immer): a run yields the next one and leaves the given one alone [T4].
import { castDraft, enableMapSet, Immer } from 'immer';
import type { CannotMutate } from './failure.ts';
import type { RunNumber } from './receipt.ts';
import type { StepId } from './step.ts';
import type { Value } from './value.ts';

export interface Writer {
  readonly step: StepId;
  readonly run: RunNumber;
}

/**
 * What a slot holds, and who posted it; nobody for a starting value. A class so that immer takes it as a whole
 * instead of drafting the value inside.
 */
export class Slot {
  readonly value: Value;
  readonly writer: Writer | undefined;

  constructor(value: Value, writer?: Writer) {
    this.value = value;
    this.writer = writer;
  }
}

export interface StateSnapshot {
  /** In order of first posting [T2]. */
  readonly slots: ReadonlyMap<string, Slot>;
  /** Whether a post may overwrite. */
  readonly mutable: boolean;
}

enableMapSet();
// Values are frozen when they are admitted; a second walk through all slots after each run would cost O(n).
const immer = new Immer({ autoFreeze: false });

export function emptyState(mutable = false): StateSnapshot {
  return { slots: new Map(), mutable };
}

/** Builds a state from starting values, in order; a name that comes twice keeps its first place and last value. */
export function stateFrom(values: Iterable<readonly [string, Value]>, mutable = false): StateSnapshot {
  const slots = new Map<string, Slot>();
  for (const [name, value] of values) slots.set(name, new Slot(value));
  return { slots, mutable };
}

/**
 * Takes a whole run's posts and makes the next snapshot of them in one step: n posts cost O(n) in all [T4].
 * The slots are copied at the first post, so a run that posts nothing copies nothing.
 */
export class StateDraft {
  readonly #base: StateSnapshot;
  #slots: ReadonlyMap<string, Slot>;
  #copy: Map<string, Slot> | undefined;

  constructor(base: StateSnapshot) {
    this.#base = base;
    this.#slots = base.slots;
  }

  get(name: string): Slot | undefined {
    return this.#slots.get(name);
  }

  /** Adds or overwrites; refuses an existing name on an immutable state, even for an equal value [T2]. */
  post(name: string, slot: Slot): CannotMutate | undefined {
    if (!this.#base.mutable && this.#slots.has(name)) return { kind: 'cannot-mutate', slot: name };
    if (this.#copy === undefined) {
      this.#copy = new Map(this.#slots);
      this.#slots = this.#copy;
    }
    this.#copy.set(name, slot);
    return undefined;
  }

  finish(): StateSnapshot {
    const slots = this.#copy;
    if (slots === undefined) return this.#base;
    // One assignment into the draft costs a quarter of n writes through it.
    return immer.produce(this.#base, (draft) => {
      draft.slots = castDraft(slots);
    });
  }
}
