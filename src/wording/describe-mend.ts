import type { WorkflowNames } from '#document';
import type { Mend } from '#engine';
import { titleOf } from './describe-step.ts';
import { isolated } from './isolated.ts';

/** The label of the button that mends: “Write Round to a new slot”. */
export function describeMend(
  mend: Mend | { readonly kind: 'rerun-on-fresh-state' },
  names: WorkflowNames,
): string {
  switch (mend.kind) {
    case 'wire-field':
      return `Wire ${mend.field}`;
    case 'add-slot':
      return `Give ${isolated(mend.slot)} a value`;
    case 'edit-slot':
      return `Edit ${isolated(mend.slot)}`;
    case 'sort-by-data-flow':
      return 'Sort by data flow';
    case 'write-to-new-slot':
      return `Write ${titleOf(mend.step, names)} to a new slot`;
    case 'remove-slot-value':
      return `Remove the starting value of ${isolated(mend.slot)}`;
    case 'make-state-mutable':
      return 'Make the state mutable';
    case 'unwire-field':
      return `Unwire ${mend.field}`;
    case 'clear-setting':
      return `Clear ${mend.field}`;
    case 'replace-model':
      return 'Choose another model';
    case 'rename-step-id':
      return 'Give it its own id';
    case 'rerun-on-fresh-state':
      return 'Rerun on a fresh state';
  }
}
