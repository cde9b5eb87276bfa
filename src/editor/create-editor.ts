import { type StepLibrary, scenarioOf, toState, toSteps, type WorkflowDocument } from '#document';
import { type Cache, emptyCache, type Flags, type RunNumber, type StateSnapshot } from '#engine';
import { createDerivedStore, type DerivedStore } from './derived-store.ts';
import { createDocumentStore, type DocumentHistory, type DocumentStore } from './document-store.ts';
import { endsComparing } from './ends-comparing.ts';
import type { EngineClient } from './engine-client.ts';
import { epochNow } from './epoch-now.ts';
import { followScenario } from './follow-scenario.ts';
import { isLarge } from './is-large.ts';
import { createLateStore, inOneGo, type Later } from './late-store.ts';
import type { EditorMemory } from './memory/editor-memory.ts';
import { currentState, defaultFlags } from './next-plan.ts';
import { noteModels } from './note-models.ts';
import type { ReadableStore } from './readable-store.ts';
import { createScenarioRuns, type ScenarioRunState } from './run-scenarios.ts';
import { canRerun, type RunOrder, type RunState } from './run-state.ts';
import { createRunStore, type RunStore } from './run-store.ts';
import {
  createSessionStore,
  type DeviceStorage,
  type ReadOnly,
  type RerunOptions,
  type SessionStore,
} from './session-store.ts';

/** One open document with everything around it. Several may live on one page. */
export interface Editor {
  readonly library: StepLibrary;
  readonly documents: DocumentStore;
  readonly session: SessionStore;
  readonly runs: RunStore;
  readonly derived: DerivedStore;
  /** The same for what stands around the canvas: of a large workflow, it is told after the canvas has been drawn. */
  readonly late: { readonly runs: ReadableStore<RunState>; readonly derived: DerivedStore };
  /** The last time that all scenarios were run, for comparing. */
  readonly scenarioRuns: ReadableStore<ScenarioRunState>;
  /** Fresh workflow and fresh state of the scenario. Without effect while a run is seen to be under way. */
  run(): Promise<void>;
  /**
   * Same workflow and cache. `options` hold for this once; what is not given is as the session says. Without
   * effect while there is nothing to rerun and while a run is seen to be under way.
   */
  rerun(options?: Partial<RerunOptions>): Promise<void>;
  /** Runs every scenario by itself, one after the other. Without effect while anything runs. */
  runScenarios(): Promise<void>;
  /**
   * Takes over what another tab has saved: the document with its history, and the runs where they are given and none
   * is under way.
   */
  adopt(document: WorkflowDocument, history: DocumentHistory, runs: RunState | undefined): void;
  /** Ends the run under way; finished steps keep their results. */
  stop(): void;
  dispose(): void;
}

interface Turn {
  /** What ends the turn; undefined where it is another one's. Where there is no other one, it answers at once. */
  take(): (() => void) | Promise<(() => void) | undefined>;
  /** What a notice says where it is another one's turn. */
  readonly refusal: string;
}

export interface EditorParts {
  readonly document: WorkflowDocument;
  readonly library: StepLibrary;
  readonly engine: EngineClient;
  /** What is remembered of an earlier visit, or came with the document. */
  readonly memory?: EditorMemory | undefined;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  /** Where the session keeps what is saved per device; without it, nothing is. */
  readonly storage?: DeviceStorage | undefined;
  /** The document cannot be changed; `refusal` is what a notice says to whoever tries. */
  readonly readOnly?: { readonly as: ReadOnly; readonly refusal: string } | undefined;
  /** Says whether it is this editor's turn to run, where several may have the same document. */
  readonly turn?: Turn | undefined;
  /** Calls back when the page has been painted; without it, nothing is late. */
  readonly afterPaint?: Later;
  /** A run that ends within so many milliseconds is never shown as under way. */
  readonly shortRun?: number;
}

export function createEditor({
  document,
  library,
  engine,
  memory,
  now = epochNow,
  storage,
  readOnly,
  turn,
  afterPaint = (call) => call(),
  shortRun = 150,
}: EditorParts): Editor {
  const scenario = scenarioOf(document, memory?.scenario ?? '');
  const session = createSessionStore(scenario.name, storage, readOnly?.as);
  const { adopt: adoptDocument, ...opened } = createDocumentStore(document, now, memory?.history);
  const documents =
    readOnly === undefined ? opened : { ...opened, apply: () => refuseEdit(session, readOnly.refusal) };
  noteModels(documents, session);
  const { start, receive, end, adopt: adoptRuns, ...runs } = createRunStore(memory?.runs, shortRun);
  let goesBack = false;
  documents.listen((change) => {
    goesBack = change === 'moved';
  });
  documents.subscribe(({ current }, { current: before }) => {
    const { scenario: chosen } = session.getState();
    const next = followScenario(before.scenarios, current.scenarios, chosen);
    if (next !== chosen) session.keepComparing(() => session.chooseScenario(next));
    if (endsComparing(before, current, [chosen, next], goesBack)) session.stopComparing();
    goesBack = false; // what another tab did next is no way back
  });
  const derived = createDerivedStore({ documents, session, runs, library });
  const later = inOneGo(afterPaint);
  const late = <S>(store: ReadableStore<S>) =>
    createLateStore(store, later, () => {
      const { allSteps, slots } = derived.getState();
      return isLarge(allSteps.length + slots.length);
    });
  const {
    run: runEach,
    stop: stopEach,
    ...scenarioRuns
  } = createScenarioRuns({ documents, library, engine, now });
  let left: { readonly run: RunNumber; readonly cache: Cache; readonly state: StateSnapshot } | undefined;

  let underWay: Promise<void> | undefined; // from when it is asked whether it may, to its end
  let lastAsked = 0;
  const isUnseen = () => underWay !== undefined && runs.getState().phase.kind === 'idle';

  /**
   * Waits for the end of the run that nobody can see yet. Whether what waits is still wanted: nothing was asked for since,
   * and the run did not last, for then a second click meant the same run.
   */
  async function afterUnseen(): Promise<boolean> {
    const mine = lastAsked;
    let seen = false;
    const unsubscribe = runs.subscribe(({ phase }) => {
      seen ||= phase.kind === 'running';
    });
    await underWay;
    unsubscribe();
    return mine === lastAsked && !seen;
  }

  /** A run that is asked for before the last one could be seen to be under way comes after it. */
  async function perform(kind: RunOrder['kind'], on: RunOrder['on'], flags: Flags) {
    lastAsked += 1;
    if (isUnseen() && !(await afterUnseen())) return;
    if (underWay !== undefined) return;
    underWay = performInTurn(kind, on, flags).finally(() => {
      underWay = undefined;
    });
    await underWay;
  }

  /** Runs when it is this editor's turn. */
  async function performInTurn(kind: RunOrder['kind'], on: RunOrder['on'], flags: Flags) {
    if (turn === undefined) return performNow(kind, on, flags);
    const answer = turn.take();
    const end = answer instanceof Promise ? await answer : answer;
    if (end === undefined) return session.notify(turn.refusal);
    try {
      await performNow(kind, on, flags);
    } finally {
      end();
    }
  }

  async function performNow(kind: RunOrder['kind'], on: RunOrder['on'], flags: Flags) {
    const { history, cache: cacheBefore, state: stateLeft } = runs.getState();
    if (scenarioRuns.getState().phase.kind === 'running') return;
    if (kind === 'rerun' && !canRerun(runs.getState())) return;
    const { current } = documents.getState();
    const scenario = scenarioOf(current, session.getState().scenario);
    const stateBefore =
      on === 'current' && stateLeft !== undefined ? currentState(stateLeft, scenario) : toState(scenario);
    const run = (history.at(-1)?.run ?? 0) + 1;
    const steps = toSteps(current, library);
    session.stopComparing(); // the run is what is looked at now
    start({
      run,
      kind,
      on,
      scenario: scenario.name,
      flags,
      startedAt: now(),
      steps,
      stateBefore,
      cacheBefore,
    });
    const cache = kind === 'run' ? emptyCache : cacheBefore;
    const request = { run, steps, flags, state: stateBefore, cache };
    const leftBy = {
      ...(left?.state === stateBefore ? { stateLeftBy: left.run } : {}),
      ...(left?.cache === cache ? { cacheLeftBy: left.run } : {}),
    };
    const reply = await engine.run({ ...request, ...leftBy }, receive);
    end(reply, now());
    const { cache: cacheLeft, state } = runs.getState();
    left = reply.kind === 'ended' && state !== undefined ? { run, cache: cacheLeft, state } : undefined;
  }

  return {
    library,
    documents,
    session,
    runs,
    derived,
    late: { runs: late<RunState>(runs), derived: late(derived) },
    scenarioRuns,
    run: () => perform('run', 'fresh', defaultFlags),
    rerun(options) {
      const { on, ...flags } = { ...session.getState().rerunOptions, ...options };
      return perform('rerun', on, flags);
    },
    async runScenarios() {
      lastAsked += 1;
      if (isUnseen() && !(await afterUnseen())) return;
      if (underWay !== undefined) return;
      left = undefined; // the engine's last run is about to be another one
      await runEach();
    },
    adopt(theirs, history, known) {
      adoptDocument(theirs, history);
      if (known === undefined) return;
      session.stopComparing(); // their runs may have the same numbers
      adoptRuns(known);
    },
    stop() {
      lastAsked += 1; // what waits for its turn is not wanted any more
      stopEach();
      engine.stop();
    },
    dispose() {
      stopEach();
      engine.dispose();
    },
  };
}

/** Whoever drags, types and deletes in turn is told once for as long as it can be read. */
function refuseEdit(session: SessionStore, refusal: string): void {
  if (session.getState().notices.some(({ text }) => text === refusal)) session.announce(refusal);
  else session.notify(refusal);
}
