import { expect, test } from 'vitest';
import type { Scenario } from '#document';
import { createDocumentStore } from './document-store.ts';
import { addScenario } from './edits/add-scenario.ts';
import { removeScenario } from './edits/remove-scenario.ts';
import { renameScenario } from './edits/rename-scenario.ts';
import { followScenario } from './follow-scenario.ts';
import { arithmetic } from './testing/example.ts';

function scenariosOf(...names: string[]): Scenario[] {
  return names.map((name) => ({ name, mutable: false, values: [] }));
}

test('a renamed scenario stays chosen, and so it does when that is undone', () => {
  const documents = createDocumentStore(arithmetic, () => 0);
  documents.apply(addScenario('small', 'default'));
  const before = documents.getState().current.scenarios;
  documents.apply(renameScenario('small', 'tiny'));
  const renamed = documents.getState().current.scenarios;
  expect(followScenario(before, renamed, 'small')).toBe('tiny');
  documents.undo();
  expect(followScenario(renamed, documents.getState().current.scenarios, 'tiny')).toBe('small');
  documents.apply(removeScenario('default'));
  expect(followScenario(before, documents.getState().current.scenarios, 'small')).toBe('small');
});

test('one that is gone gives way to the one before it', () => {
  expect(followScenario(scenariosOf('a', 'b', 'c'), scenariosOf('a', 'b'), 'c')).toBe('b');
  expect(followScenario(scenariosOf('a', 'b'), scenariosOf('b'), 'a')).toBe('b');
});

test('a choice that was none stays', () => {
  expect(followScenario(scenariosOf('a'), scenariosOf('b'), 'x')).toBe('x');
});
