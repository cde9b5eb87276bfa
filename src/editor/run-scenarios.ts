// Every scenario run once, for comparing: each as a fresh run, one after the other, on the editor's own engine. What
// comes of it is kept apart from the editor's runs: their history and cache stay as they were.
import { createStore } from 'zustand/vanilla';
import { type Scenario, type StepLibrary, toState, toSteps } from '#document';
import { emptyCache, type PlacedStep } from '#engine';
import { applyEngineEvents, endRun, startRun } from './advance-run.ts';
import type { DocumentStore } from './document-store.ts';
import type { EngineClient } from './engine-client.ts';
import { defaultFlags } from './next-plan.ts';
import type { ReadableStore } from './readable-store.ts';
import { initialRunState, type RunOrder, type RunRecord } from './run-state.ts';

export interface ScenarioResult {
  readonly record: RunRecord;
  /** The starting values that it ran with: while they are the document's own, the result is up to date. */
  readonly values: Scenario['values'];
}

export interface ScenarioRunState {
  readonly phase:
    | { readonly kind: 'idle' }
    | {
        readonly kind: 'running';
        readonly scenario: string;
        /** Its place among those to run, from 0. */
        readonly place: number;
        readonly of: number;
        readonly steps: number;
        readonly settled: number;
      };
  /** In the document's order; those of the last time, as far as they came. */
  readonly results: readonly ScenarioResult[];
}

export interface ScenarioRunStore extends ReadableStore<ScenarioRunState> {
  /** Without effect while it is under way. */
  run(): Promise<void>;
  /** Ends it; what has been run keeps its result, and the others have none. */
  stop(): void;
}

interface ScenarioRunParts {
  readonly documents: DocumentStore;
  readonly library: StepLibrary;
  readonly engine: EngineClient;
  readonly now: () => number;
}

export function createScenarioRuns({ documents, library, engine, now }: ScenarioRunParts): ScenarioRunStore {
  const store = createStore<ScenarioRunState>(() => ({ phase: { kind: 'idle' }, results: [] }));
  const { getState, getInitialState, subscribe } = store;
  let stopped = false;

  async function runOne(
    steps: readonly PlacedStep[],
    scenario: Scenario,
    { place, of }: { readonly place: number; readonly of: number },
  ): Promise<RunRecord | undefined> {
    const tell = (settled: number) => {
      const phase = {
        kind: 'running',
        scenario: scenario.name,
        place,
        of,
        steps: steps.length,
        settled,
      } as const;
      store.setState({ phase });
    };
    const order: RunOrder = {
      run: 1,
      kind: 'run',
      on: 'fresh',
      scenario: scenario.name,
      flags: defaultFlags,
      startedAt: now(),
      steps,
      stateBefore: toState(scenario),
      cacheBefore: emptyCache,
    };
    let run = startRun(initialRunState, order);
    tell(0);
    const { stateBefore: state, flags } = order;
    const reply = await engine.run({ run: 1, steps, flags, state, cache: emptyCache }, (events) => {
      run = applyEngineEvents(run, events);
      if (run.phase.kind === 'running') tell(run.phase.receipts.length);
    });
    return endRun(run, reply, now()).history.at(-1);
  }

  async function run() {
    if (getState().phase.kind === 'running') return;
    stopped = false;
    // What was edited meanwhile is for the next time: all run what the document was when it began.
    const { current } = documents.getState();
    const { scenarios } = current;
    const steps = toSteps(current, library);
    store.setState({ results: [] });
    for (const [place, scenario] of scenarios.entries()) {
      if (stopped) break;
      const record = await runOne(steps, scenario, { place, of: scenarios.length });
      if (record === undefined) break;
      const result = { record, values: scenario.values };
      store.setState(({ results }) => ({ results: [...results, result] }));
      if (record.outcome.kind === 'engine-not-started') break;
    }
    store.setState({ phase: { kind: 'idle' } });
  }

  function stop() {
    stopped = true;
    if (getState().phase.kind === 'running') engine.stop();
  }

  return { getState, getInitialState, subscribe, run, stop };
}
