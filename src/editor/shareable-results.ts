import type { Cache } from '#engine';
import { broughtResults } from './brought-results.ts';
import type { Editor } from './create-editor.ts';
import { broughtCache } from './run-state.ts';

/** The cached results that stand for what the workflow is now, in the chosen scenario: the others tell of an earlier one. */
export function shareableResults({ derived, runs }: Pick<Editor, 'derived' | 'runs'>): Cache {
  const { steps, scenario } = derived.getState();
  const known = runs.getState();
  const results = broughtCache(known) ?? known.cache;
  const kept = broughtResults(steps, scenario, results).steps;
  return { ...results, entries: new Map([...results.entries].filter(([id]) => kept.has(id))) };
}
