import { expect, test } from 'vitest';
import { stepId } from '#engine';
import { applyEdit } from '../document-store.ts';
import { arithmetic, library } from '../testing/example.ts';
import type { WireEnds } from '../wire-ends.ts';
import { rewire } from './rewire.ts';

const view = { document: arithmetic, library, scenario: 'default', freshStepId: () => 's9' };
const wire: WireEnds = { role: 'read', step: stepId('s1'), slot: 'k', field: 'factor' };

test('either end of a wire is led elsewhere', () => {
  const source = rewire(view, wire, 'source', { kind: 'slot', name: 'x' });
  const target = rewire(view, wire, 'target', { kind: 'field', step: stepId('s0'), field: 'a' });
  const inputs = [source, target].map((connection) =>
    connection.kind === 'fits'
      ? applyEdit(arithmetic, connection.edit).workflow.steps.map((step) => step.inputs)
      : connection,
  );
  expect(inputs).toEqual([
    [
      [
        ['x', 'a'],
        ['y', 'b'],
      ],
      [
        ['total', 'value'],
        ['x', 'factor'],
      ],
    ],
    [
      [
        ['y', 'b'],
        ['k', 'a'],
      ],
      [['total', 'value']],
    ],
  ]);
});
