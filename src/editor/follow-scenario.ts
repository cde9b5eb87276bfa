import type { Scenario } from '#document';

/**
 * The name that a choice has after an edit, an undo or a redo: a renamed scenario stays chosen, and one that is gone
 * gives way to the one before it.
 */
export function followScenario(
  before: readonly Scenario[],
  after: readonly Scenario[],
  chosen: string,
): string {
  if (before === after || after.some(({ name }) => name === chosen)) return chosen;
  const place = before.findIndex(({ name }) => name === chosen);
  if (place === -1) return chosen;
  const next = after.length < before.length ? Math.max(0, place - 1) : place;
  return after[next]?.name ?? chosen;
}
