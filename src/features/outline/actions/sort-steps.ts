import { type Action, applyMend, type Editor } from '#editor';

/** Whether a step reads what a later one writes, and another order would help. */
export function isOutOfOrder({ derived }: Pick<Editor, 'derived'>): boolean {
  return derived
    .getState()
    .problems.some(({ mends }) => mends.some(({ kind }) => kind === 'sort-by-data-flow'));
}

/** Every step goes behind those that write what it reads; the others keep their order. */
export const sortSteps: Action = {
  id: 'sort-by-data-flow',
  label: 'Sort steps by data flow',
  group: 'Arrange',
  enabled: isOutOfOrder,
  disabledReason: () => 'every step stands behind those it reads from',
  perform: (editor) => applyMend(editor, { kind: 'sort-by-data-flow' }),
};
