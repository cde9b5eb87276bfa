import { type Position, scenarioOf, type WorkflowDocument } from '#document';
import { copyNodes } from '../clipboard/copy-nodes.ts';
import { cornerOf, type FittedFragment, fitFragment, type PasteOptions } from '../clipboard/fit-fragment.ts';
import type { Edit } from '../document-store.ts';
import type { Nodes } from './groups.ts';
import { addFitted } from './paste-fragment.ts';

export interface DuplicateOptions extends Omit<PasteOptions, 'at'> {
  /** From a node to its copy, in px. */
  readonly offset?: Position;
}

/**
 * Copies nodes in place: the steps right behind the last of them, reading what the others read; a slot with the value
 * that it has in each scenario.
 */
export function duplicateNodes(nodes: Nodes, options: DuplicateOptions): Edit {
  const count = nodes.steps.length + nodes.slots.length;
  return {
    name: count === 1 ? 'Duplicate 1 node' : `Duplicate ${count} nodes`,
    apply(draft, current) {
      const fitted = fitCopies(current, nodes, options);
      const ids = new Set(nodes.steps);
      const last = current.workflow.steps.findLastIndex(({ id }) => ids.has(id));
      addFitted(draft, fitted, last + 1, (scenario) => {
        const values = new Map(scenarioOf(current, scenario).values);
        return [...new Set(nodes.slots)].flatMap((name) => {
          const [copy, value] = [fitted.slotOf.get(name), values.get(name)];
          return copy === undefined || value === undefined ? [] : [[copy, value] as const];
        });
      });
    },
  };
}

/** What the copies will be called: for selecting them. */
export function duplicatedNodes(document: WorkflowDocument, nodes: Nodes, options: DuplicateOptions): Nodes {
  return fitCopies(document, nodes, options).nodes;
}

function fitCopies(
  document: WorkflowDocument,
  nodes: Nodes,
  { offset: [right, down] = [32, 32], ...options }: DuplicateOptions,
): FittedFragment {
  const fragment = copyNodes(document, options.scenario, nodes);
  const [x, y] = cornerOf(fragment);
  return fitFragment(document, fragment, { ...options, at: [x + right, y + down] });
}
