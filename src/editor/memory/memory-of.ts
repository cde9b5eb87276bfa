// What an editor begins with, where its document does not come from this device's storage.
import type { StepLibrary, WorkflowDocument } from '#document';
import type { Cache, WorkflowMemory } from '#engine';
import { endRun } from '../advance-run.ts';
import { scenarioOfResults } from '../brought-results.ts';
import type { Editor } from '../create-editor.ts';
import { canRerun, initialRunState, type RunState } from '../run-state.ts';
import type { EditorMemory } from './editor-memory.ts';

const noHistory = { past: [], future: [] };

/** Results that came with a link; the scenario that most of them are of is the chosen one. */
export function memoryOfLink(
  document: WorkflowDocument,
  library: StepLibrary,
  results: Cache | undefined,
): EditorMemory | undefined {
  if (results === undefined || results.entries.size === 0) return undefined;
  const { name: scenario } = scenarioOfResults(document, library, results);
  const runs: RunState = { ...initialRunState, brought: { kind: 'link', results } };
  return { scenario, history: noHistory, runs };
}

/** What a file of pyswark remembers of its runs; undefined for one that was never run and keeps the flags it was made with. */
export function memoryOfFile(memory: WorkflowMemory): EditorMemory | undefined {
  const { cache, flags, stepsRan, stepsSkipped } = memory;
  const known: RunState = {
    ...initialRunState,
    cache,
    stepsRan,
    stepsSkipped,
    brought: { kind: 'file', flags },
  };
  if (!canRerun(known) && flags.useExtracts && flags.populateExtracts) return undefined;
  return { scenario: '', history: noHistory, runs: known };
}

/** For a copy that goes on from what is known here; a run under way goes on without it. `now` in epoch milliseconds. */
export function memoryOfEditor(
  { runs, session }: Pick<Editor, 'runs' | 'session'>,
  now: number,
): EditorMemory {
  const { scenario } = session.getState();
  return { scenario, history: noHistory, runs: endRun(runs.getState(), { kind: 'stopped' }, now) };
}

/** What pyswark would remember of these runs; undefined before any, and of results that are not the workflow's own. */
export function workflowMemoryOf(
  runs: Pick<RunState, 'history' | 'cache' | 'stepsRan' | 'stepsSkipped' | 'brought'>,
): WorkflowMemory | undefined {
  const { history, cache, stepsRan, stepsSkipped, brought } = runs;
  const last = history.at(-1);
  const flags = last?.flags ?? (brought?.kind === 'file' ? brought.flags : undefined);
  if (flags === undefined) return undefined;
  return { cache, flags, stepsRan, stepsSkipped, runs: last?.run ?? 0 };
}
