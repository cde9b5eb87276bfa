import { expect, test } from 'vitest';
import { createEditor, type Selection, wireField } from '#editor';
import { arithmetic, library } from '../../../editor/testing/example.ts';
import { createInProcessEngine } from '../../../editor/testing/in-process-engine.ts';
import { nextProblem, previousProblem } from './go-to-problem.ts';

function editorWithout(...fields: readonly (readonly [place: number, field: string])[]) {
  const editor = createEditor({ document: arithmetic, library, engine: createInProcessEngine() });
  for (const [place, field] of fields) {
    const step = editor.derived.getState().steps[place];
    if (step !== undefined) editor.documents.apply(wireField(step.id, field));
  }
  return editor;
}

test('where nothing is wrong there is no problem to go to', () => {
  const editor = editorWithout();
  expect(nextProblem.enabled(editor)).toBe(false);
  expect(nextProblem.disabledReason?.(editor)).toBe('there is none');
});

test('problems are gone through in turn, each step once, and back', () => {
  const editor = editorWithout([0, 'a'], [0, 'b'], [1, 'factor']);
  const [first, second] = editor.derived.getState().steps.map(({ id }): Selection => ({ kind: 'step', id }));
  const selection = () => editor.session.getState().selection;
  nextProblem.perform(editor);
  expect(selection()).toEqual(first);
  nextProblem.perform(editor);
  expect(selection()).toEqual(second);
  nextProblem.perform(editor);
  expect(selection()).toEqual(first);
  previousProblem.perform(editor);
  expect(selection()).toEqual(second);
  expect(editor.session.getState().bottomTab).toBe('problems');
});

test('going back begins at the last problem', () => {
  const editor = editorWithout([0, 'a'], [1, 'factor']);
  previousProblem.perform(editor);
  expect(editor.session.getState().selection).toEqual({
    kind: 'step',
    id: editor.derived.getState().steps[1]?.id,
  });
});
