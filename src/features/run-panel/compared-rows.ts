import type { ComparedSlot, ComparedStep, Comparison, TableView } from '#editor';

export type ComparedRow =
  | {
      readonly kind: 'heading';
      readonly text: 'Slots' | 'Steps';
      readonly count: number;
      readonly differing: number;
    }
  | ComparedSlot
  | ComparedStep;

export const DIFFERENCES = 'differences';

/** Both lists below each other, each under its heading. */
export function toComparedRows(
  { slots, steps }: Pick<Comparison, 'slots' | 'steps'>,
  { only }: TableView,
): ComparedRow[] {
  const part = (text: 'Slots' | 'Steps', rows: readonly (ComparedSlot | ComparedStep)[]): ComparedRow[] => {
    const differing = rows.filter(({ differs }) => differs);
    const shown = only === DIFFERENCES ? differing : rows;
    return [{ kind: 'heading', text, count: rows.length, differing: differing.length }, ...shown];
  };
  return [...part('Slots', slots), ...part('Steps', steps)];
}
