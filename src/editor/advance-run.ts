// How what is known of the runs moves, from what the engine tells: pure.
import {
  type CacheEntry,
  type CacheMark,
  emptyCache,
  type LogEntry,
  modelName,
  type PlacedStep,
  type Receipt,
  type Slot,
  type StateSnapshot,
  type StepId,
} from '#engine';
import type { EngineEvent, EngineReply } from './engine-client.ts';
import type {
  LastReceipt,
  LogLine,
  RunEnding,
  RunningStep,
  RunOrder,
  RunPhase,
  RunRecord,
  RunState,
} from './run-state.ts';
import { shareValues } from './share-values.ts';

const HISTORY_LENGTH = 50;
const LOG_LENGTH = 5_000;

export function startRun(state: RunState, order: RunOrder): RunState {
  const fresh = order.kind === 'run';
  const { brought: _, ...rest } = state;
  return {
    ...rest,
    phase: { kind: 'running', order, receipts: [] },
    cache: fresh ? emptyCache : state.cache,
    state: order.stateBefore,
    stepsRan: fresh ? [] : state.stepsRan,
    stepsSkipped: fresh ? [] : state.stepsSkipped,
    startedAt: new Map(state.startedAt).set(order.run, order.startedAt),
    log: withLines(state.log, [
      { at: order.startedAt, run: order.run, entry: { kind: 'run-started', order } },
    ]),
  };
}

/** Takes in what the engine told since the last call. What comes when no run is under way is late, and left out. */
export function applyEngineEvents(state: RunState, events: readonly EngineEvent[]): RunState {
  const { phase } = state;
  if (phase.kind === 'idle' || state.state === undefined || events.length === 0) return state;
  const draft = openDraft(state, phase, state.state);
  for (const event of events) takeIn(draft, event);
  return closeDraft(state, draft);
}

/**
 * Ends the run under way. Where the engine was ended in the middle, the step under way is cancelled and the later
 * ones are not reached [R9]; the engine itself could not say so any more.
 */
export function endRun(state: RunState, reply: EngineReply, at: number): RunState {
  const { phase } = state;
  if (phase.kind === 'idle' || state.state === undefined) return state;
  const { order } = phase;
  const draft = openDraft(state, phase, state.state);
  if (reply.kind !== 'ended') settleRest(draft, at);
  const outcome = reply.kind === 'ended' ? reply.outcome : outcomeOf(draft, reply);
  const milliseconds = reply.kind === 'ended' ? reply.milliseconds : at - order.startedAt;
  draft.lines.push({ at, run: order.run, entry: { kind: 'run-ended', outcome, milliseconds } });
  const closed = closeDraft(state, draft);
  const record: RunRecord = {
    ...order,
    milliseconds,
    outcome,
    receipts: draft.receipts,
    state: draft.snapshot(),
  };
  return {
    ...closed,
    phase: { kind: 'idle' },
    history: [...state.history, record].slice(-HISTORY_LENGTH),
  };
}

type Running = Extract<RunPhase, { kind: 'running' }>;

/** One batch of events costs one copy of what it changes. */
interface RunDraft {
  readonly order: RunOrder;
  readonly receipts: Receipt[];
  current: RunningStep | undefined;
  readonly slots: MapDraft<string, Slot>;
  readonly entries: MapDraft<StepId, CacheEntry>;
  readonly marks: MapDraft<StepId, CacheMark>;
  readonly lastReceipts: MapDraft<StepId, LastReceipt>;
  readonly ran: number[];
  readonly skipped: number[];
  readonly lines: Omit<LogLine, 'number'>[];
  snapshot(): StateSnapshot;
}

interface MapDraft<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V | undefined): void;
  /** The given map where nothing changed. */
  finish(): ReadonlyMap<K, V>;
}

function draftMap<K, V>(base: ReadonlyMap<K, V>): MapDraft<K, V> {
  let copy: Map<K, V> | undefined;
  return {
    get: (key) => (copy ?? base).get(key),
    set(key, value) {
      if ((copy ?? base).get(key) === value) return;
      copy ??= new Map(base);
      if (value === undefined) copy.delete(key);
      else copy.set(key, value);
    },
    finish: () => copy ?? base,
  };
}

function openDraft(state: RunState, phase: Running, before: StateSnapshot): RunDraft {
  const slots = draftMap(before.slots);
  const snapshot = () => {
    const next = slots.finish();
    return next === before.slots ? before : { ...before, slots: next };
  };
  return {
    order: phase.order,
    receipts: [...phase.receipts],
    current: phase.current,
    slots,
    entries: draftMap(state.cache.entries),
    marks: draftMap(state.cache.marks),
    lastReceipts: draftMap(state.receipts),
    ran: [],
    skipped: [],
    lines: [],
    snapshot,
  };
}

function closeDraft(state: RunState, draft: RunDraft): RunState {
  const { order, receipts, current, ran, skipped } = draft;
  const entries = draft.entries.finish();
  const marks = draft.marks.finish();
  const sameCache = entries === state.cache.entries && marks === state.cache.marks;
  return {
    ...state,
    phase: { kind: 'running', order, receipts, ...(current === undefined ? {} : { current }) },
    receipts: draft.lastReceipts.finish(),
    cache: sameCache ? state.cache : { entries, marks },
    state: draft.snapshot(),
    stepsRan: ran.length === 0 ? state.stepsRan : [...state.stepsRan, ...ran],
    stepsSkipped: skipped.length === 0 ? state.stepsSkipped : [...state.stepsSkipped, ...skipped],
    log: withLines(state.log, draft.lines),
  };
}

function withLines(log: readonly LogLine[], lines: readonly Omit<LogLine, 'number'>[]): readonly LogLine[] {
  if (lines.length === 0) return log;
  const first = (log.at(-1)?.number ?? 0) + 1;
  return [...log, ...lines.map((line, place) => ({ number: first + place, ...line }))].slice(-LOG_LENGTH);
}

function takeIn(draft: RunDraft, { at, event }: EngineEvent): void {
  switch (event.kind) {
    case 'step-started':
      draft.current = { step: event.step, index: event.index, startedAt: at };
      return;
    case 'progress': {
      const { fraction, note } = event;
      const { current } = draft;
      // A step that ended may still talk, for example from a promise that nobody waits for.
      if (current?.step !== event.step) return;
      const { step, index, startedAt } = current;
      draft.current = { step, index, startedAt, fraction, ...(note === undefined ? {} : { note }) };
      return;
    }
    case 'log':
      draft.lines.push({ at, run: draft.order.run, ...placeOf(draft, event.entry), entry: event.entry });
      return;
    case 'step-settled': {
      const { index } = event.receipt;
      const step = draft.order.steps[index];
      const { posted, entry } =
        step === undefined ? event : shareValues(event, step, draft.slots, draft.entries.get(step.id));
      for (const [name, slot] of posted) draft.slots.set(name, slot);
      if (entry !== undefined) draft.entries.set(event.receipt.step, entry);
      draft.marks.set(event.receipt.step, event.mark);
      settle(draft, sameSkip(event.receipt, draft.lastReceipts.get(event.receipt.step)?.receipt));
      return;
    }
  }
}

/** Fifty runs that skip a thousand steps tell fifty times the same, which is kept once. */
function sameSkip(receipt: Receipt, before: Receipt | undefined): Receipt {
  const same =
    receipt.kind === 'skipped' &&
    before?.kind === 'skipped' &&
    receipt.index === before.index &&
    receipt.name === before.name &&
    receipt.since === before.since &&
    receipt.fields.length === before.fields.length &&
    receipt.fields.every((field, place) => field === before.fields[place]);
  return same ? before : receipt;
}

function placeOf({ receipts, current }: RunDraft, entry: LogEntry): { readonly index?: number } {
  if (entry.kind === 'failed') return { index: entry.failure.index };
  if ('index' in entry) return { index: entry.index };
  return { index: current?.index ?? receipts.length };
}

function settle(draft: RunDraft, receipt: Receipt): void {
  draft.receipts.push(receipt);
  draft.lastReceipts.set(receipt.step, { run: draft.order.run, receipt });
  draft.current = undefined;
  const counted = receipt.kind === 'failed' ? receipt.counted : receipt.kind;
  if (counted === 'ran') draft.ran.push(receipt.index);
  if (counted === 'skipped') draft.skipped.push(receipt.index);
}

function settleRest(draft: RunDraft, at: number): void {
  const { order, receipts, current } = draft;
  const first = receipts.length;
  const after = order.steps[first]?.id;
  for (let index = first; after !== undefined && index < order.steps.length; index++) {
    const step = order.steps[index] as PlacedStep;
    const base = { step: step.id, index, name: modelName(step) };
    if (index === first) {
      const milliseconds = current === undefined ? 0 : at - current.startedAt;
      const { name } = base;
      draft.lines.push({ at, run: order.run, index, entry: { kind: 'cancelled', index, name } });
      settle(draft, { ...base, kind: 'cancelled', started: current !== undefined, milliseconds });
    } else {
      settle(draft, { ...base, kind: 'not-reached', after });
    }
  }
}

/** How a run ended that the engine did not report on. */
function outcomeOf(draft: RunDraft, reply: Exclude<EngineReply, { kind: 'ended' }>): RunEnding {
  if (reply.kind !== 'stopped') return reply;
  for (const receipt of draft.receipts) {
    if (receipt.kind === 'cancelled') return { kind: 'cancelled', step: receipt.step, index: receipt.index };
    if (receipt.kind === 'failed') return { kind: 'failed', failure: receipt.failure };
  }
  // All steps were done when the stop came.
  const last = draft.order.steps.at(-1);
  if (last === undefined) return { kind: 'completed', outputs: null };
  const written = new Set(last.outputs.flatMap(([, slots]) => slots));
  const outputs = [...written].flatMap((name) => {
    const slot = draft.slots.get(name);
    return slot === undefined ? [] : [[name, slot.value] as const];
  });
  return { kind: 'completed', outputs };
}
