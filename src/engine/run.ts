// Runs the steps of a workflow in order. Everything comes in as data and goes out as data; only time, cancelling
// and listening are hooks. As long as no model is asynchronous, no promise is made.
import { type Cache, CacheDraft } from './cache.ts';
import { executeStep, type RunInput, type RunUnderWay, settle } from './execute-step.ts';
import { logOf } from './log.ts';
import type { LogEntry, Receipt, RunOutcome } from './receipt.ts';
import type { RunEvent } from './run-event.ts';
import { StateDraft, type StateSnapshot } from './state.ts';
import { modelName, type PlacedStep } from './step.ts';
import type { CancelSignal } from './step-model.ts';

export interface RunHooks {
  /** Milliseconds from any fixed point; durations are 0 without it. */
  readonly now?: () => number;
  readonly signal?: CancelSignal;
  readonly onEvent?: (event: RunEvent) => void;
}

export interface RunResult {
  readonly outcome: RunOutcome;
  /** One per step, in list order [L3]. */
  readonly receipts: readonly Receipt[];
  readonly state: StateSnapshot;
  readonly cache: Cache;
  /** List indices of this run alone [R6]. */
  readonly ran: readonly number[];
  readonly skipped: readonly number[];
  /** Made when asked for. */
  readonly log: readonly LogEntry[];
}

/** Runs all steps [R1]. The given state and cache stay as they are; the next ones are in the result [T4]. */
export function runSteps(input: RunInput, hooks: RunHooks = {}): RunResult | Promise<RunResult> {
  return proceed(begin(input, hooks), 0);
}

const neverCancelled: CancelSignal = { aborted: false, addEventListener() {}, removeEventListener() {} };

function begin(input: RunInput, { now = () => 0, signal = neverCancelled, onEvent }: RunHooks): RunUnderWay {
  return {
    input,
    now,
    signal,
    emit: onEvent,
    state: new StateDraft(input.state),
    cache: new CacheDraft(input.cache),
    receipts: [],
    ran: [],
    skipped: [],
    messages: new Map(),
    values: [],
    lastOutputs: null,
    outcome: undefined,
  };
}

function proceed(run: RunUnderWay, from: number): RunResult | Promise<RunResult> {
  const pause = runUntilPause(run, from);
  return pause === undefined ? finish(run) : resume(run, pause);
}

interface Pause {
  /** The asynchronous step under way. */
  readonly index: number;
  readonly pending: Promise<void>;
}

function runUntilPause(run: RunUnderWay, from: number): Pause | undefined {
  const { steps } = run.input;
  for (let index = from; index < steps.length && run.outcome === undefined; index++) {
    const pending = executeStep(run, index);
    if (pending !== undefined) return { index, pending };
  }
  return undefined;
}

async function resume(run: RunUnderWay, { index, pending }: Pause): Promise<RunResult> {
  await pending;
  return proceed(run, index + 1);
}

function finish(run: RunUnderWay): RunResult {
  const { outcome = { kind: 'completed', outputs: run.lastOutputs } } = run;
  const { steps } = run.input;
  const last = run.receipts.at(-1);
  for (let index = run.receipts.length; last !== undefined && index < steps.length; index++) {
    const step = steps[index] as PlacedStep;
    settle(run, { kind: 'not-reached', step: step.id, index, name: modelName(step), after: last.step });
  }
  return {
    outcome,
    receipts: run.receipts,
    state: run.state.finish(),
    cache: run.cache.finish(),
    ran: run.ran,
    skipped: run.skipped,
    get log() {
      return logOf(run.receipts, run.messages);
    },
  };
}
