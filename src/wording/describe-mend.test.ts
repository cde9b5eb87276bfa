import { expect, test } from 'vitest';
import type { Mend } from '#engine';
import { describeMend } from './describe-mend.ts';
import { arithmetic, s1 } from './testing/names.ts';

test.each<[Mend | { kind: 'rerun-on-fresh-state' }, string]>([
  [{ kind: 'wire-field', step: s1, field: 'factor' }, 'Wire factor'],
  [{ kind: 'add-slot', slot: 'k' }, 'Give k a value'],
  [{ kind: 'edit-slot', slot: 'k' }, 'Edit k'],
  [{ kind: 'sort-by-data-flow' }, 'Sort by data flow'],
  [{ kind: 'write-to-new-slot', step: s1, key: 'product', slot: 'total' }, 'Write Multiply to a new slot'],
  [{ kind: 'remove-slot-value', slot: 'total' }, 'Remove the starting value of total'],
  [{ kind: 'make-state-mutable' }, 'Make the state mutable'],
  [{ kind: 'unwire-field', step: s1, field: 'by' }, 'Unwire by'],
  [{ kind: 'clear-setting', step: s1, field: 'by' }, 'Clear by'],
  [{ kind: 'replace-model', step: s1 }, 'Choose another model'],
  [{ kind: 'rename-step-id', step: s1, index: 1 }, 'Give it its own id'],
  [{ kind: 'rerun-on-fresh-state' }, 'Rerun on a fresh state'],
])('%j is the button “%s”', (mend, label) => {
  expect(describeMend(mend, arithmetic)).toBe(label);
});
