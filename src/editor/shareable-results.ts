import type { Cache } from '#engine';
import { broughtResults } from './brought-results.ts';
import type { Editor } from './create-editor.ts';

/** The cached results that stand for what the workflow is now, in the chosen scenario: the others tell of an earlier one. */
export function shareableResults({ derived, runs }: Pick<Editor, 'derived' | 'runs'>): Cache {
  const { steps, scenario } = derived.getState();
  const { cache, brought = cache } = runs.getState();
  const kept = broughtResults(steps, scenario, brought).steps;
  return { ...brought, entries: new Map([...brought.entries].filter(([id]) => kept.has(id))) };
}
