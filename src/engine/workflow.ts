// The seed's Workflow: steps, and what is remembered of them from run to run.
import { type Cache, type CacheEntry, cleared, emptyCache } from './cache.ts';
import { EngineError, type StepFailure } from './failure.ts';
import { logLine } from './log.ts';
import { planRun, type StepPlan } from './plan.ts';
import type { Flags, Receipt, RunNumber, RunOutcome } from './receipt.ts';
import { type RunHooks, type RunResult, runSteps } from './run.ts';
import type { State } from './state-facade.ts';
import { type PlacedStep, Step, type StepId, type StepSource, stepId } from './step.ts';
import type { StepModel } from './step-model.ts';
import { objectFrom, type Value } from './value.ts';

/** What one run of a workflow gave. */
export interface RunReport {
  readonly run: RunNumber;
  readonly outcome: RunOutcome;
  /** The last step's outputs as {slot: value}; null without steps, after a failure and after a cancel [R5]. */
  readonly result: { readonly [slot: string]: Value } | null;
  /** The same with the order kept, which an object does not for names such as "10". */
  readonly outputs: readonly (readonly [slot: string, value: Value])[] | null;
  readonly failure?: StepFailure;
  readonly receipts: readonly Receipt[];
  /** List indices of this run alone; the workflow's own lists accumulate [R6]. */
  readonly stepsRan: readonly number[];
  readonly stepsSkipped: readonly number[];
  /** The seed's log lines, made when asked for [R7]. */
  readonly log: readonly string[];
}

/** What is kept of a workflow besides its steps: enough to go on as if nothing had happened. */
export interface WorkflowMemory {
  readonly cache: Cache;
  readonly flags: Flags;
  readonly stepsRan: readonly number[];
  readonly stepsSkipped: readonly number[];
  readonly runs: RunNumber;
}

const freshMemory: WorkflowMemory = {
  cache: emptyCache,
  flags: { useExtracts: true, populateExtracts: true },
  stepsRan: [],
  stepsSkipped: [],
  runs: 0,
};

/** An ordered list of steps with their cache, counters and flags. Throws EngineError where the seed raises. */
export class Workflow {
  #steps: readonly PlacedStep[] = [];
  #memory: Omit<WorkflowMemory, 'stepsRan' | 'stepsSkipped'>;
  // Grown in place: they hold every run so far, and copying them would make each rerun slower than the last.
  readonly #stepsRan: number[];
  readonly #stepsSkipped: number[];
  // Runs of one workflow take turns: two at once would both read the cache that the other one writes.
  #lastRun: Promise<unknown> | undefined;

  constructor(steps: readonly (Step | StepSource)[] = [], memory: WorkflowMemory = freshMemory) {
    const { stepsRan, stepsSkipped, ...rest } = memory;
    this.#memory = rest;
    this.#stepsRan = [...stepsRan];
    this.#stepsSkipped = [...stepsSkipped];
    this.#place(steps);
  }

  get steps(): readonly PlacedStep[] {
    return this.#steps;
  }
  get cache(): Cache {
    return this.#memory.cache;
  }
  get flags(): Flags {
    return this.#memory.flags;
  }
  get useExtracts(): boolean {
    return this.flags.useExtracts;
  }
  get populateExtracts(): boolean {
    return this.flags.populateExtracts;
  }
  /** List indices over all runs so far, not adapted to later edits [R6]. */
  get stepsRan(): readonly number[] {
    return this.#stepsRan;
  }
  get stepsSkipped(): readonly number[] {
    return this.#stepsSkipped;
  }
  get memory(): WorkflowMemory {
    return { ...this.#memory, stepsRan: [...this.#stepsRan], stepsSkipped: [...this.#stepsSkipped] };
  }

  /** A flag that is not given stays as it was [U1]. */
  setFlags(flags: { readonly [F in keyof Flags]?: boolean | undefined }): void {
    const { useExtracts = this.useExtracts, populateExtracts = this.populateExtracts } = flags;
    this.#memory = { ...this.#memory, flags: { useExtracts, populateExtracts } };
  }

  addStep(step: Step | StepSource): void {
    this.#place([...this.#steps, step]);
  }
  insertStep(at: number, step: Step | StepSource): void {
    this.#place(this.#steps.toSpliced(at, 0, step as PlacedStep));
  }
  removeStep(at: number): void {
    this.#at(at);
    this.#place(this.#steps.toSpliced(at, 1));
  }
  /** Takes the step out first, then puts it in at `to`. */
  moveStep(from: number, to: number): void {
    const step = this.#at(from);
    this.#place(this.#steps.toSpliced(from, 1).toSpliced(to, 0, step));
  }
  /** Replaces parts of a step; its id, and so its entry, stays unless a new id is given. */
  changeStep(at: number, changes: Partial<StepSource>): void {
    this.#place(this.#steps.with(at, this.#at(at).with(changes) as PlacedStep));
  }

  /** Forgets one step's cached result, or all of them. */
  clearCache(at?: number): void {
    const id = at === undefined ? undefined : this.#at(at).id;
    this.#memory = { ...this.#memory, cache: cleared(this.#memory.cache, id) };
  }

  /** What each step would do in a run on this state, without running anything [L1]. */
  plan(state: State): StepPlan[] {
    return planRun({ steps: this.#steps, cache: this.cache, state: state.snapshot, flags: this.flags });
  }

  /** Runs the steps on the state, which goes on to the next snapshot [R1]. */
  run(state: State, hooks: RunHooks = {}): Promise<RunReport> {
    // As they are now: a run that is asked for later may have changed them when this one's turn comes [R8].
    const { flags } = this;
    const turn = (this.#lastRun ?? Promise.resolve()).then(() => this.#runNow(state, flags, hooks));
    this.#lastRun = turn.catch(() => undefined);
    return turn;
  }

  getModelInput(at: number): { readonly [field: string]: Value } {
    return this.#entry(at).input;
  }
  getModelOutput(at: number): { readonly [key: string]: Value } {
    return this.#entry(at).output;
  }
  /** The model of a step with the input it last succeeded with. */
  getModel(at: number): { readonly model: StepModel; readonly input: { readonly [field: string]: Value } } {
    const { model, id } = this.#at(at);
    if (model.kind === 'unknown-model') {
      throw new EngineError({ kind: 'unknown-model', model: model.ref, step: id, index: at });
    }
    return { model, input: this.getModelInput(at) };
  }

  async #runNow(state: State, flags: Flags, hooks: RunHooks): Promise<RunReport> {
    const run = this.#memory.runs + 1;
    const { cache } = this;
    const result = await runSteps({ steps: this.#steps, cache, flags, run, state: state.snapshot }, hooks);
    this.#memory = { ...this.#memory, cache: clearedSince(cache, this.cache, result.cache), runs: run };
    for (const index of result.ran) this.#stepsRan.push(index);
    for (const index of result.skipped) this.#stepsSkipped.push(index);
    state.advance(result.state);
    return toReport(run, result);
  }

  #place(steps: readonly (Step | StepSource)[]): void {
    const taken = new Set<string>();
    for (const { id } of steps) {
      if (id === undefined) continue;
      if (taken.has(id)) throw new EngineError({ kind: 'duplicate-step-id', id });
      taken.add(id);
    }
    let next = 0;
    const freeId = (): StepId => {
      while (taken.has(`s${next}`)) next++;
      taken.add(`s${next}`);
      return stepId(`s${next}`);
    };
    this.#steps = steps.map((source) => {
      const step = source instanceof Step ? source : new Step(source);
      return (step.id === undefined ? step.with({ id: freeId() }) : step) as PlacedStep;
    });
  }

  #at(index: number): PlacedStep {
    const step = this.#steps[index];
    if (step === undefined) throw new EngineError({ kind: 'no-such-step', index });
    return step;
  }

  #entry(index: number): CacheEntry {
    const entry = this.cache.entries.get(this.#at(index).id);
    if (entry === undefined) throw new EngineError({ kind: 'not-recorded-yet', index });
    return entry;
  }
}

/** What a run left, without the entries that were cleared while it was under way; what it recorded itself stays. */
function clearedSince(before: Cache, now: Cache, left: Cache): Cache {
  if (now === before) return left;
  let cache = left;
  for (const [id, entry] of before.entries) {
    if (!now.entries.has(id) && left.entries.get(id) === entry) cache = cleared(cache, id);
  }
  return cache;
}

function toReport(run: RunNumber, { outcome, receipts, ran, skipped, log }: RunResult): RunReport {
  const outputs = outcome.kind === 'completed' ? outcome.outputs : null;
  return {
    run,
    outcome,
    outputs,
    result: outputs === null ? null : objectFrom(outputs),
    ...(outcome.kind === 'failed' ? { failure: outcome.failure } : {}),
    receipts,
    stepsRan: ran,
    stepsSkipped: skipped,
    get log() {
      return log.map(logLine).filter((line) => line !== undefined);
    },
  };
}
