// The seed's State: one object whose slots are posted to, over snapshots that never change.
import { EngineError, type StateFailure } from './failure.ts';
import { emptyState, Slot, StateDraft, type StateSnapshot } from './state.ts';
import { toValue, type Value } from './value.ts';

export interface StateOptions {
  /** Whether a post may overwrite; false unless said otherwise, as in the seed. */
  readonly mutable?: boolean;
}

/** Throws EngineError where the seed raises: `missing-slot`, `cannot-mutate`, `refused-value` [T1, T2, V1]. */
export class State {
  // Open between posts, so that many of them copy the slots once [T4].
  #draft: StateDraft;

  /** Starting values as the seed's object, or as pairs where names such as "10" must keep their place. */
  constructor(
    values: Readonly<Record<string, unknown>> | Iterable<readonly [string, unknown]> = {},
    options: StateOptions = {},
  ) {
    const slots = new Map<string, Slot>();
    const pairs = Symbol.iterator in values ? values : Object.entries(values);
    for (const [name, raw] of pairs as Iterable<readonly [string, unknown]>)
      slots.set(name, new Slot(admit(raw)));
    this.#draft = new StateDraft({ slots, mutable: options.mutable ?? false });
  }

  static from(snapshot: StateSnapshot): State {
    const state = new State();
    state.advance(snapshot);
    return state;
  }

  /** A second state with the same slots; what is posted to one does not show in the other. */
  fork(): State {
    return State.from(this.snapshot);
  }

  /** The present slots as a value that never changes: keep it to come back to it [T4]. */
  get snapshot(): StateSnapshot {
    const snapshot = this.#draft.finish();
    this.#draft = new StateDraft(snapshot);
    return snapshot;
  }
  get mutable(): boolean {
    return this.snapshot.mutable;
  }

  extract(name: string): Value {
    const slot = this.#draft.get(name);
    if (slot === undefined) throw new EngineError({ kind: 'missing-slot', slot: name });
    return slot.value;
  }
  has(name: string): boolean {
    return this.#draft.get(name) !== undefined;
  }
  /** In order of first posting [T2]. */
  names(): string[] {
    return [...this.snapshot.slots.keys()];
  }
  entries(): (readonly [name: string, value: Value])[] {
    return [...this.snapshot.slots].map(([name, { value }]) => [name, value]);
  }

  post(value: unknown, name: string): void {
    raise(this.#draft.post(name, new Slot(admit(value))));
  }
  /** Allowed on an immutable state too [T3]; a slot that is posted again goes to the end. */
  delete(name: string): void {
    if (!this.has(name)) throw new EngineError({ kind: 'missing-slot', slot: name });
    const slots = new Map(this.snapshot.slots);
    slots.delete(name);
    this.advance({ ...emptyState(this.mutable), slots });
  }

  /** Goes on to the snapshot that a run yielded. */
  advance(next: StateSnapshot): void {
    this.#draft = new StateDraft(next);
  }
}

function admit(raw: unknown): Value {
  const outcome = toValue(raw);
  if (outcome.kind === 'refused-value') throw new EngineError(outcome);
  return outcome.value;
}

function raise(failure: StateFailure | undefined): void {
  if (failure !== undefined) throw new EngineError(failure);
}
