import { expect, test } from 'vitest';
import type { WorkflowDocument } from '#document';
import { createEditor } from './create-editor.ts';
import { addStep } from './edits/add-step.ts';
import { removeNodes } from './edits/remove-nodes.ts';
import { freshStepId } from './fresh-step-id.ts';
import { arithmetic, documentOf, library } from './testing/example.ts';
import { createInProcessEngine } from './testing/in-process-engine.ts';

const open = (document: WorkflowDocument) =>
  createEditor({ document, library, engine: createInProcessEngine() });
const lastStep = removeNodes({ steps: ['s1'], slots: [] });

test('the first step of an empty workflow is s1', () => {
  expect(freshStepId(open(documentOf([])))).toBe('s1');
});

test('a step does not take the id of one that undo brings back', () => {
  const editor = open(arithmetic);
  editor.documents.apply(lastStep);
  expect(freshStepId(editor)).toBe('s2');
});

test('a step does not take the id of one that redo brings back', () => {
  const editor = open(documentOf([]));
  editor.documents.apply(addOne('s1'));
  editor.documents.undo();
  expect(freshStepId(editor)).toBe('s2');
});

test('a step does not take the id of one that has a receipt, though no document has it any more', async () => {
  const editor = open(documentOf([]));
  editor.documents.apply(addOne('s1'));
  await editor.run();
  editor.documents.undo();
  editor.documents.apply(addOne('s9'));
  editor.documents.undo();
  editor.runs.clearCache();
  expect(editor.documents.getState().past).toEqual([]);
  editor.documents.apply(addOne('sum'));
  expect(freshStepId(editor)).toBe('s2');
});

function addOne(id: string) {
  return addStep({ id, model: library.models[0]! });
}
