import type { Position, WorkflowDocument } from '#document';
import type { ConnectEnd } from './connect-end.ts';

/** The nearest first, as far as the document knows where they are; the others behind them, in their order. */
export function nearest<T extends { readonly end: ConnectEnd }>(
  { layout }: WorkflowDocument,
  from: ConnectEnd,
  others: readonly T[],
): T[] {
  const slots = new Map(layout.slots);
  const placeOf = (end: ConnectEnd): Position | undefined =>
    end.kind === 'slot' ? slots.get(end.name) : layout.steps[end.step];
  const here = placeOf(from);
  if (here === undefined) return [...others];
  return others
    .map((other) => {
      const there = placeOf(other.end);
      const far = there === undefined ? Infinity : Math.hypot(there[0] - here[0], there[1] - here[1]);
      return { other, far };
    })
    .sort((a, b) => (a.far === b.far ? 0 : a.far - b.far))
    .map(({ other }) => other);
}
