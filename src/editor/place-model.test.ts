import { expect, test } from 'vitest';
import { provideView } from './canvas-view.ts';
import { createEditor } from './create-editor.ts';
import { moveNodes } from './edits/move-nodes.ts';
import { placeModel } from './place-model.ts';
import { placeSlot } from './place-slot.ts';
import { arithmetic, library } from './testing/example.ts';
import { createInProcessEngine } from './testing/in-process-engine.ts';

const model = library.find('divide@1')!;

function open() {
  return createEditor({ document: arithmetic, library, engine: createInProcessEngine() });
}

test('a model goes to the middle of what is seen, last in order, and is selected', () => {
  const editor = open();
  provideView(editor, () => ({ from: [1000, 1000], to: [2000, 1600] }));
  const id = placeModel(editor, model);
  const { current } = editor.documents.getState();
  expect(current.workflow.steps.at(-1)).toMatchObject({ id, model: 'divide@1' });
  const [x, y] = current.layout.steps[id]!;
  expect(Math.abs(x + 104 - 1500)).toBeLessThan(16);
  expect(Math.abs(y - 1300)).toBeLessThan(110);
  expect(editor.session.getState()).toMatchObject({ selection: { kind: 'step', id }, revealsFocus: true });
});

test('beside a selected step a model goes to the right of it, and runs after it', () => {
  const editor = open();
  editor.documents.apply(moveNodes([{ kind: 'step', id: 's0', position: [400, 80] }]));
  editor.session.select({ kind: 'step', id: 's0' as never });
  const id = placeModel(editor, model);
  const { workflow, layout } = editor.documents.getState().current;
  expect(workflow.steps.map((step) => step.id)).toEqual(['s0', id, 's1']);
  expect(layout.steps[id]![0]).toBeGreaterThan(608);
});

test('what was added is remembered as used lately, and an undo takes one edit back', () => {
  const editor = open();
  placeModel(editor, model);
  placeSlot(editor, 'extra', 7);
  expect(editor.session.getState().recentModels).toEqual(['divide@1']);
  expect(editor.session.getState().selection).toEqual({ kind: 'slot', name: 'extra' });
  editor.documents.undo();
  editor.documents.undo();
  expect(editor.documents.getState().current).toEqual(arithmetic);
});
