import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WorkflowDocument } from '#document';
import { stepId } from '#engine';
import { applyEdit } from '../document-store.ts';
import { addedProblems, hasProblem } from '../testing/added-problems.ts';
import { anyWiring, wiringLibrary } from '../testing/any-wiring.ts';
import { arithmetic, library } from '../testing/example.ts';
import type { WireEnds } from '../wire-ends.ts';
import { insertionsFor } from './insertions-for.ts';

const viewOf = (document: WorkflowDocument, models = library) => ({
  document,
  library: models,
  scenario: 'default',
  freshStepId: () => 's9',
});
const place = { id: 's9', position: [0, 0] } as const;

test.each<WireEnds>([
  { role: 'read', step: stepId('s1'), slot: 'total', field: 'value' },
  { role: 'write', step: stepId('s0'), slot: 'total', key: 'sum' },
])('models that take and give the type of the wire stand in it: %j', (ends) => {
  const insertions = insertionsFor(viewOf(arithmetic), ends);
  expect(insertions.map(({ model, field, key }) => [model.id, field, key])).toEqual([
    ['add', 'a', 'sum'],
    ['multiply', 'value', 'product'],
    ['divide', 'dividend', 'quotient'],
    ['wait', 'value', 'value'],
  ]);
  const { steps } = applyEdit(arithmetic, insertions[1]!.edit(place)).workflow;
  expect(steps.map(({ id }) => id)).toEqual(['s0', 's9', 's1']);
});

test('a wire that is gone takes none', () => {
  const ends: WireEnds = { role: 'read', step: stepId('gone'), slot: 'total', field: 'value' };
  expect(insertionsFor(viewOf(arithmetic), ends)).toEqual([]);
});

test('in every workflow, an inserted step makes no mistake', () => {
  fc.assert(
    fc.property(anyWiring, (document) => {
      fc.pre(!hasProblem(document, wiringLibrary, 'cycle'));
      fc.pre(!document.workflow.steps.some((step) => step.disabled));
      const wires = document.workflow.steps.flatMap(({ id, inputs, outputs }): WireEnds[] => [
        ...inputs.map(
          ([slot, field]): WireEnds => ({ role: 'read', step: stepId(id), slot, field: String(field) }),
        ),
        ...outputs.map(
          ([key, slot]): WireEnds => ({ role: 'write', step: stepId(id), slot: String(slot), key }),
        ),
      ]);
      for (const ends of wires) {
        for (const { edit } of insertionsFor(viewOf(document, wiringLibrary), ends)) {
          const after = applyEdit(document, edit(place));
          const added = addedProblems(document, after, wiringLibrary);
          // A wire that was wrong stays wrong, with the new step at its end.
          expect(added.filter((problem) => !problem.includes('"s9"'))).toEqual([]);
        }
      }
    }),
  );
});
