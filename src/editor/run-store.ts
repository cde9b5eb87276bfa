import { createStore } from 'zustand/vanilla';
import { cleared, type StepId } from '#engine';
import { applyEngineEvents, endRun, startRun } from './advance-run.ts';
import type { EngineEvent, EngineReply } from './engine-client.ts';
import type { ReadableStore } from './readable-store.ts';
import { initialRunState, type RunOrder, type RunState } from './run-state.ts';

export interface RunStore extends ReadableStore<RunState> {
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

/** `known` is from an earlier visit, or came with the document. */
export function createRunStore(known: RunState = initialRunState): RunRecorder {
  const store = createStore<RunState>(() => known);
  const { getState, getInitialState, subscribe } = store;
  const move = (next: RunState) => store.setState(next, true);
  return {
    getState,
    getInitialState,
    subscribe,
    start: (order) => move(startRun(getState(), order)),
    receive: (events) => move(applyEngineEvents(getState(), events)),
    end: (reply, at) => move(endRun(getState(), reply, at)),
    adopt(known) {
      if (getState().phase.kind === 'idle') move(known);
    },
    clearCache(step) {
      const { phase, cache } = getState();
      if (phase.kind === 'idle') store.setState({ cache: cleared(cache, step) });
    },
    clearLog: () => store.setState({ log: [] }),
  };
}
