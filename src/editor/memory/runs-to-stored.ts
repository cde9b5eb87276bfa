// What is known of the runs, as the storage keeps it, and back. Parts that are one object here are one object there.
import type { StepLibrary } from '#document';
import type { Cache, CacheEntry, PlacedStep, Value } from '#engine';
import { endRun } from '../advance-run.ts';
import type { Brought, LogLine, RunOrder, RunRecord, RunState } from '../run-state.ts';
import { type Packed, pack, unpack } from '../wire/pack.ts';
import {
  admitted,
  fromWireCache,
  fromWireEntry,
  fromWireState,
  fromWireStep,
  toWireState,
  toWireStep,
  type WireState,
  type WireStep,
} from '../wire/wire-forms.ts';

const MOST_RECORDS = 10;
const MOST_LINES = 1_000;

interface StoredOrder extends Omit<RunOrder, 'steps' | 'stateBefore'> {
  readonly steps: readonly WireStep[];
  readonly stateBefore: WireState;
}

interface StoredRecord extends Omit<RunRecord, 'steps' | 'stateBefore' | 'state'>, StoredOrder {
  readonly state: WireState;
}

type OtherEntry = Exclude<LogLine['entry'], { readonly kind: 'run-started' }>;

interface StoredLine extends Omit<LogLine, 'entry'> {
  readonly entry: OtherEntry | { readonly kind: 'run-started'; readonly order: StoredOrder };
}

interface StoredRuns extends Omit<RunState, 'phase' | 'history' | 'state' | 'log'> {
  readonly history: readonly StoredRecord[];
  readonly state?: WireState;
  readonly log: readonly StoredLine[];
}

/** A run under way is kept as one that was stopped at `now`: what its finished steps left is not lost. */
export function runsToStored(runs: RunState, now: number): Packed<unknown> {
  const { phase, history, state, log, ...rest } = endRun(runs, { kind: 'stopped' }, now);
  const stepsOf = once((steps: readonly PlacedStep[]) => steps.map(toWireStep));
  const stateOf = once(toWireState);
  const orderOf = <T extends RunOrder>(order: T) => ({
    ...order,
    steps: stepsOf(order.steps),
    stateBefore: stateOf(order.stateBefore),
  });
  const stored: StoredRuns = {
    ...rest,
    history: history
      .slice(-MOST_RECORDS)
      .map((record) => ({ ...orderOf(record), state: stateOf(record.state) })),
    ...(state === undefined ? {} : { state: stateOf(state) }),
    log: log
      .slice(-MOST_LINES)
      .map((line) =>
        line.entry.kind === 'run-started'
          ? { ...line, entry: { ...line.entry, order: orderOf(line.entry.order) } }
          : (line as StoredLine),
      ),
  };
  return pack<unknown>(stored);
}

/** Throws where `packed` is not what `runsToStored` of this version gives. */
export function runsFromStored(packed: Packed<unknown>, library: StepLibrary): RunState {
  const { history, state, log, cache, brought, ...rest } = unpack(packed) as StoredRuns;
  const objectOf = once(admitted as (value: Value & object) => Value);
  const admit = (value: Value) => (typeof value === 'object' && value !== null ? objectOf(value) : value);
  const entryOf = once((entry: CacheEntry) => fromWireEntry(entry, admit));
  const stepsOf = once((steps: readonly WireStep[]) =>
    steps.map((step) => fromWireStep(step, library, admit)),
  );
  const stateOf = once((wire: WireState) => fromWireState(wire, admit));
  const cacheOf = once((stored: Cache) => fromWireCache(stored, entryOf));
  const broughtOf = (stored: Brought): Brought => {
    switch (stored.kind) {
      case 'link':
        return { kind: 'link', results: cacheOf(stored.results) };
      case 'file': {
        const { useExtracts, populateExtracts } = stored.flags;
        return { kind: 'file', flags: { useExtracts, populateExtracts } };
      }
    }
    throw new Error('What was brought along is damaged.');
  };
  const orderOf = <T extends StoredOrder>(order: T) => ({
    ...order,
    steps: stepsOf(order.steps),
    stateBefore: stateOf(order.stateBefore),
    cacheBefore: cacheOf(order.cacheBefore),
  });
  return {
    ...rest,
    phase: { kind: 'idle' },
    history: history.map((record) => ({ ...orderOf(record), state: stateOf(record.state) })),
    cache: cacheOf(cache),
    ...(brought === undefined ? {} : { brought: broughtOf(brought) }),
    ...(state === undefined ? {} : { state: stateOf(state) }),
    log: log.map((line): LogLine => {
      const { entry } = line;
      if (entry.kind !== 'run-started') return line as LogLine;
      return { ...line, entry: { ...entry, order: orderOf(entry.order) } };
    }),
  };
}

/** Same object in, same object out. */
function once<A extends object, B>(convert: (part: A) => B): (part: A) => B {
  const known = new WeakMap<A, B>();
  return (part) => {
    const found = known.get(part) ?? convert(part);
    known.set(part, found);
    return found;
  };
}
