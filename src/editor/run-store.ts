import { createStore } from 'zustand/vanilla';
import { cleared, type StepId } from '#engine';
import { applyEngineEvents, endRun, startRun } from './advance-run.ts';
import type { EngineEvent, EngineReply } from './engine-client.ts';
import type { ReadableStore } from './readable-store.ts';
import { initialRunState, type RunOrder, type RunRecord, type RunState } from './run-state.ts';

export interface RunStore extends ReadableStore<RunState> {
  /** Whether a run is under way, also one that began so recently that the state does not show it yet. */
  isRunning(): boolean;
  /** Tells of each run that ended here, and not of those that another tab did. */
  subscribeToEnds(listener: (record: RunRecord) => void): () => void;
  /** Forgets one step's cached result, or all of them; without effect while a run is under way. */
  clearCache(step?: StepId): void;
  clearLog(): void;
}

/** What the one who runs may do besides. */
export interface RunRecorder extends RunStore {
  start(order: RunOrder): void;
  receive(events: readonly EngineEvent[]): void;
  /** `at` in epoch milliseconds. */
  end(reply: EngineReply, at: number): void;
  /** Takes over what another tab has saved; without effect while a run is under way. */
  adopt(known: RunState): void;
}

/** A run that the state does not show yet: how it stands, and what will show it. */
interface UnseenRun {
  readonly state: RunState;
  readonly timer: ReturnType<typeof setTimeout>;
}

/**
 * `known` is from an earlier visit, or came with the document. A run that ends within `shortRun` milliseconds is never
 * shown as under way: the state goes from what was to what came of it in one step, and a thousand nodes are drawn once
 * instead of three times.
 */
export function createRunStore(known: RunState = initialRunState, shortRun = 0): RunRecorder {
  const store = createStore<RunState>(() => known);
  const { getState, getInitialState, subscribe } = store;
  const move = (next: RunState) => store.setState(next, true);
  let unseen: UnseenRun | undefined;
  const endListeners = new Set<(record: RunRecord) => void>();
  const isRunning = () => unseen !== undefined || getState().phase.kind === 'running';

  /** The state with all that has been held back. */
  function takeUnseen(): RunState {
    if (unseen === undefined) return getState();
    const { state, timer } = unseen;
    unseen = undefined;
    clearTimeout(timer);
    return state;
  }

  return {
    getState,
    getInitialState,
    subscribe,
    isRunning,
    subscribeToEnds(listener) {
      endListeners.add(listener);
      return () => endListeners.delete(listener);
    },
    start(order) {
      const state = startRun(getState(), order);
      if (shortRun === 0) move(state);
      else unseen = { state, timer: setTimeout(() => move(takeUnseen()), shortRun) };
    },
    receive(events) {
      if (unseen === undefined) move(applyEngineEvents(getState(), events));
      else unseen = { ...unseen, state: applyEngineEvents(unseen.state, events) };
    },
    end(reply, at) {
      const ended = endRun(takeUnseen(), reply, at);
      move(ended);
      const record = ended.history.at(-1);
      if (record !== undefined) for (const listener of endListeners) listener(record);
    },
    adopt(known) {
      if (!isRunning()) move(known);
    },
    clearCache(step) {
      if (!isRunning()) store.setState({ cache: cleared(getState().cache, step) });
    },
    clearLog: () => move({ ...takeUnseen(), log: [] }),
  };
}
