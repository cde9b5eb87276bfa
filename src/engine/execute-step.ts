// One step of a run: read, decide, skip or run the model, post, and settle what became of it.
import type { Cache, CacheDraft, CacheEntry } from './cache.ts';
import { isUsable, matches, reasonsToRun } from './decide.ts';
import { equalValues } from './equality.ts';
import type { StepFailure, StepProblem } from './failure.ts';
import { inputFaults, modelInput } from './input.ts';
import { done } from './log.ts';
import { admitOutput, isThenable, messageOf, textOf } from './model-result.ts';
import { isMissing, mappedOutputs, type SlotValues } from './outputs.ts';
import type { FailedReceipt, Flags, Reason, Receipt, RunNumber, RunOutcome } from './receipt.ts';
import type { RunEvent } from './run-event.ts';
import { Slot, type StateDraft, type StateSnapshot, type Writer } from './state.ts';
import { modelName, type PlacedStep } from './step.ts';
import type { CancelSignal, StepContext } from './step-model.ts';
import type { Value } from './value.ts';
import type { Wiring } from './wiring.ts';

export interface RunInput {
  readonly steps: readonly PlacedStep[];
  readonly cache: Cache;
  readonly state: StateSnapshot;
  readonly flags: Flags;
  /** The number that entries and receipts of this run carry. */
  readonly run: RunNumber;
}

/** A run under way: what it was given, and what has come of it so far. */
export interface RunUnderWay {
  readonly input: RunInput;
  readonly now: () => number;
  readonly signal: CancelSignal;
  readonly emit: ((event: RunEvent) => void) | undefined;
  readonly state: StateDraft;
  readonly cache: CacheDraft;
  readonly receipts: Receipt[];
  readonly ran: number[];
  readonly skipped: number[];
  /** What models said, by step index. */
  readonly messages: Map<number, string[]>;
  /** What the step under way read, one value per input slot: one list for all steps. */
  readonly values: Value[];
  lastOutputs: SlotValues | null;
  outcome: RunOutcome | undefined;
}

/** One step under way. */
interface Attempt {
  readonly run: RunUnderWay;
  readonly step: PlacedStep;
  readonly index: number;
  readonly name: string;
  readonly wiring: Wiring;
  readonly startedAt: number;
}

/** Settles the step at `index`; a promise only where its model is asynchronous. */
export function executeStep(run: RunUnderWay, index: number): Promise<void> | undefined {
  const step = run.input.steps[index] as PlacedStep;
  if (run.signal.aborted) return cancel(attemptOf(run, step, index), false);
  const missing = readSlots(run, step.wiring);
  if (missing !== undefined)
    return fail(attemptOf(run, step, index), { kind: 'missing-slot', slot: missing });
  const { values } = run;
  const { flags } = run.input;
  const entry = run.cache.entry(step.id);
  if (isUsable(entry, step, flags) && matches(entry, step.wiring, values))
    return skip(run, step, index, entry);
  const reasons = reasonsToRun(step, values, entry, run.cache.mark(step.id), flags);
  return runModel(attemptOf(run, step, index), values, reasons);
}

function attemptOf(run: RunUnderWay, step: PlacedStep, index: number): Attempt {
  return { run, step, index, name: modelName(step), wiring: step.wiring, startedAt: run.now() };
}

/** Fills the run's `values`, one per input slot; returns the first slot that is missing. */
function readSlots({ state, values }: RunUnderWay, { reads }: Wiring): string | undefined {
  values.length = reads.length;
  for (let i = 0; i < reads.length; i++) {
    const { slot: name } = reads[i] as Wiring['reads'][number];
    const slot = state.get(name);
    if (slot === undefined) return name;
    values[i] = slot.value;
  }
  return undefined;
}

function skip(run: RunUnderWay, step: PlacedStep, index: number, entry: CacheEntry): undefined {
  run.skipped.push(index);
  // There is a result for this input, so an earlier failure is no longer the last word [L2].
  run.cache.setMark(step.id, undefined);
  run.emit?.({ kind: 'log', entry: { kind: 'skipped', index, name: modelName(step) } });
  const isLast = index === run.input.steps.length - 1;
  const posted =
    !isLast && holdsAlready(run, step.wiring, entry) ? nothing : postSkipped(run, step, index, entry);
  if (posted === undefined) return;
  settle(run, skippedReceipt(step, index, entry), posted);
}

function skippedReceipt(step: PlacedStep, index: number, { run: since }: CacheEntry): Receipt {
  return { kind: 'skipped', step: step.id, index, name: modelName(step), since, fields: step.wiring.fields };
}

/** Most steps fill one slot, and most reruns find it filled: then there is nothing to collect and nothing to post. */
function holdsAlready({ state }: RunUnderWay, { only }: Wiring, { output }: CacheEntry): boolean {
  if (only === undefined || !Object.hasOwn(output, only.key)) return false;
  const present = state.get(only.slot);
  return present !== undefined && equalValues(present.value, output[only.key] as Value);
}

function runModel(
  attempt: Attempt,
  values: readonly Value[],
  reasons: readonly Reason[],
): Promise<void> | undefined {
  const { run, step, index, name, wiring } = attempt;
  if (run.emit !== undefined) {
    run.emit({ kind: 'log', entry: { kind: 'running', index, name } });
    run.emit({ kind: 'step-started', step: step.id, index, name });
  }
  if (step.model.kind === 'unknown-model')
    return fail(attempt, { kind: 'unknown-model', model: step.model.ref });
  const faults = inputFaults(step, wiring, values);
  if (faults.length > 0) return fail(attempt, { kind: 'invalid-input', faults });
  const input = modelInput(wiring, values);
  let returned: unknown;
  let later: boolean;
  try {
    returned = step.model.run(input as never, new AttemptContext(attempt));
    later = isThenable(returned);
  } catch (thrown) {
    if (run.signal.aborted) return cancel(attempt);
    return fail(attempt, { kind: 'run-failed', message: messageOf(thrown) });
  }
  if (later) return settleLater(attempt, input, reasons, returned as PromiseLike<unknown>);
  return run.signal.aborted ? cancel(attempt) : succeed(attempt, input, reasons, returned);
}

/** The step is the part that may misbehave, so whatever it does ends here: a value, a failure, or the cancel [R9]. */
async function settleLater(
  attempt: Attempt,
  input: CacheEntry['input'],
  reasons: readonly Reason[],
  returned: PromiseLike<unknown>,
): Promise<void> {
  const { signal } = attempt.run;
  let stopWaiting = () => {};
  const cancelled = new Promise<void>((resolve) => {
    stopWaiting = resolve;
    signal.addEventListener('abort', stopWaiting);
  });
  // An abort that came before has no listener to tell.
  if (signal.aborted) stopWaiting();
  // Not `Promise.resolve`, which reads `returned.constructor` here and now.
  const done = new Promise((resolve) => resolve(returned)).then(
    (value) => () => succeed(attempt, input, reasons, value),
    (thrown: unknown) => () => fail(attempt, { kind: 'run-failed', message: messageOf(thrown) }),
  );
  const settled = await Promise.race([done, cancelled]);
  signal.removeEventListener('abort', stopWaiting);
  if (settled === undefined || signal.aborted) cancel(attempt);
  else settled();
}

function succeed(
  attempt: Attempt,
  input: CacheEntry['input'],
  reasons: readonly Reason[],
  returned: unknown,
): undefined {
  const { run, step, index, name, startedAt } = attempt;
  const admitted = admitOutput(returned);
  if (admitted.kind !== 'output') return fail(attempt, admitted);
  const { output } = admitted;
  run.ran.push(index);
  run.emit?.({ kind: 'log', entry: done });
  const outputs = mappedOutputs(attempt.wiring, output);
  if (isMissing(outputs)) return fail(attempt, outputs, 'ran');
  const entry = record(attempt, input, output);
  const posted = postAll(attempt, outputs, entry);
  if (posted === undefined) return;
  settle(
    run,
    { kind: 'ran', step: step.id, index, name, reasons, milliseconds: run.now() - startedAt },
    posted,
    entry,
  );
}

function record(
  attempt: Attempt,
  input: CacheEntry['input'],
  output: CacheEntry['output'],
): CacheEntry | undefined {
  const { run, step } = attempt;
  if (!run.input.flags.populateExtracts) {
    run.cache.setMark(step.id, run.cache.entry(step.id) === undefined ? 'not-recorded' : undefined);
    return undefined;
  }
  const entry: CacheEntry = { fingerprint: step.model.ref, run: run.input.run, input, output };
  run.cache.record(step.id, entry);
  run.cache.setMark(step.id, undefined);
  return entry;
}

type Posted = readonly (readonly [string, Slot])[];
const nothing: Posted = [];

/** Posts in order; a refusal keeps the earlier posts [P4]. */
function postAll(attempt: Attempt, outputs: SlotValues, entry: CacheEntry | undefined): Posted | undefined {
  const { run, step } = attempt;
  const writer: Writer = { step: step.id, run: run.input.run };
  let posted = nothing;
  for (const [name, value] of outputs) {
    const slot = new Slot(value, writer);
    const problem = run.state.post(name, slot);
    if (problem !== undefined) return fail(attempt, problem, 'ran', posted, entry);
    if (run.emit !== undefined) posted = [...posted, [name, slot]];
  }
  run.lastOutputs = outputs;
  return posted;
}

/** Posts what is absent and leaves what is equal, so that the state is what a run would have left [R4]. */
function postSkipped(
  run: RunUnderWay,
  step: PlacedStep,
  index: number,
  entry: CacheEntry,
): Posted | undefined {
  const outputs = mappedOutputs(step.wiring, entry.output);
  if (isMissing(outputs)) return fail(attemptOf(run, step, index), outputs, 'skipped');
  let posted = nothing;
  for (const [name, value] of outputs) {
    const present = run.state.get(name);
    if (present !== undefined && equalValues(present.value, value)) continue;
    const slot = new Slot(value, { step: step.id, run: entry.run });
    const problem = run.state.post(name, slot);
    if (problem !== undefined) return fail(attemptOf(run, step, index), problem, 'skipped', posted);
    if (run.emit !== undefined) posted = [...posted, [name, slot]];
  }
  run.lastOutputs = outputs;
  return posted;
}

function fail(
  attempt: Attempt,
  problem: StepProblem,
  counted?: FailedReceipt['counted'],
  posted: Posted = nothing,
  entry?: CacheEntry,
): undefined {
  const { run, step, index, name, startedAt } = attempt;
  const failure: StepFailure = { ...problem, step: step.id, index };
  // After a success that could not be posted, the entry is there and the plan will say what is wrong.
  if (entry === undefined && counted !== 'skipped') run.cache.setMark(step.id, 'failed-last-time');
  run.outcome = { kind: 'failed', failure };
  run.emit?.({ kind: 'log', entry: { kind: 'failed', failure } });
  settle(
    run,
    {
      kind: 'failed',
      step: step.id,
      index,
      name,
      failure,
      milliseconds: run.now() - startedAt,
      ...(counted === undefined ? {} : { counted }),
    },
    posted,
    entry,
  );
}

function cancel(attempt: Attempt, started = true): undefined {
  const { run, step, index, name, startedAt } = attempt;
  run.outcome = { kind: 'cancelled', step: step.id, index };
  run.emit?.({ kind: 'log', entry: { kind: 'cancelled', index, name } });
  settle(run, {
    kind: 'cancelled',
    step: step.id,
    index,
    name,
    started,
    milliseconds: run.now() - startedAt,
  });
}

export function settle(
  run: RunUnderWay,
  receipt: Receipt,
  posted: Posted = nothing,
  entry?: CacheEntry,
): void {
  run.receipts.push(receipt);
  if (run.emit === undefined) return;
  const mark = run.cache.mark(receipt.step);
  run.emit({
    kind: 'step-settled',
    receipt,
    posted,
    ...(entry === undefined ? {} : { entry }),
    ...(mark === undefined ? {} : { mark }),
  });
}

/** Its functions are made when asked for: most models ask for none, and a model may take them apart. */
class AttemptContext implements StepContext {
  readonly #attempt: Attempt;

  constructor(attempt: Attempt) {
    this.#attempt = attempt;
  }

  get signal(): CancelSignal {
    return this.#attempt.run.signal;
  }
  get log(): StepContext['log'] {
    const { run, index } = this.#attempt;
    return (told) => {
      if (this.#isOver()) return;
      const message = textOf(told);
      const earlier = run.messages.get(index);
      if (earlier === undefined) run.messages.set(index, [message]);
      else earlier.push(message);
      run.emit?.({ kind: 'log', entry: { kind: 'message', index, message } });
    };
  }
  get progress(): StepContext['progress'] {
    const { run, step } = this.#attempt;
    return (fraction, note) => {
      if (this.#isOver() || typeof fraction !== 'number' || Number.isNaN(fraction)) return;
      run.emit?.({
        kind: 'progress',
        step: step.id,
        fraction: Math.min(1, Math.max(0, fraction)),
        ...(note === undefined ? {} : { note: textOf(note) }),
      });
    };
  }

  /** Whether the step has its receipt; what is said from then on goes nowhere [P3]. */
  #isOver(): boolean {
    const { run, index } = this.#attempt;
    return run.receipts.length > index;
  }
}
