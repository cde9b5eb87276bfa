import type { StepId } from '#engine';
import type { WireEnds } from './wire-ends.ts';

export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'step'; readonly id: StepId }
  /** `edit`: its value is to be changed now, so the field for it takes the focus. */
  | { readonly kind: 'slot'; readonly name: string; readonly edit?: true }
  | { readonly kind: 'wire'; readonly ends: WireEnds }
  /** A titled frame around nodes; `edit`: its title is to be changed now. */
  | { readonly kind: 'group'; readonly id: string; readonly edit?: true }
  /** Two nodes or more. */
  | ({ readonly kind: 'many' } & SelectedNodes);

export interface SelectedNodes {
  readonly steps: readonly StepId[];
  readonly slots: readonly string[];
}

const nothing: SelectedNodes = { steps: [], slots: [] };

/** The nodes that are selected; none for a wire or a frame. */
export function nodesOf(selection: Selection): SelectedNodes {
  switch (selection.kind) {
    case 'step':
      return { steps: [selection.id], slots: [] };
    case 'slot':
      return { steps: [], slots: [selection.name] };
    case 'many':
      return selection;
    case 'none':
    case 'wire':
    case 'group':
      return nothing;
  }
}

/** The selection of these nodes, each counted once. */
export function toSelection({ steps, slots }: SelectedNodes): Selection {
  const ids = [...new Set(steps)];
  const names = [...new Set(slots)];
  const [id] = ids;
  const [name] = names;
  if (ids.length + names.length > 1) return { kind: 'many', steps: ids, slots: names };
  if (id !== undefined) return { kind: 'step', id };
  return name === undefined ? { kind: 'none' } : { kind: 'slot', name };
}
