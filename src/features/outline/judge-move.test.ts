import { expect, test } from 'vitest';
import { createEditor, wireField } from '#editor';
import { stepId } from '#engine';
import { arithmetic, library } from '../../editor/testing/example.ts';
import { createInProcessEngine } from '../../editor/testing/in-process-engine.ts';
import { judgeMove, withMoved } from './judge-move.ts';
import { moveStep } from './move-step.ts';

const [s0, s1] = [stepId('s0'), stepId('s1')];
const open = () => createEditor({ document: arithmetic, library, engine: createInProcessEngine() });
const orderOf = (editor: ReturnType<typeof open>) =>
  editor.documents.getState().current.workflow.steps.map(({ id }) => id);

test('one element takes another place, and the others keep their order', () => {
  expect(withMoved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(withMoved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
});

test('a step cannot go before the one that writes what it reads, from either side', () => {
  const refusal = { kind: 'read-before-written', step: s1, slot: 'total', writer: s0 };
  expect(judgeMove(open(), s1, 0)).toMatchObject(refusal);
  expect(judgeMove(open(), s0, 1)).toMatchObject(refusal);
});

test('a refused move changes nothing and says why', () => {
  const editor = open();
  moveStep(editor, s0, 1);
  expect(orderOf(editor)).toEqual(['s0', 's1']);
  expect(editor.session.getState().notices.at(-1)?.text).toMatch(/Add.*total/);
});

test('a move that nothing speaks against is one edit, selects the step, and is said', () => {
  const editor = open();
  editor.documents.apply(wireField('s1', 'value'));
  moveStep(editor, s0, 1);
  expect(orderOf(editor)).toEqual(['s1', 's0']);
  expect(editor.session.getState()).toMatchObject({
    selection: { kind: 'step', id: s0 },
    announcement: { text: 'Add is now step 1 of 2' },
  });
  editor.documents.undo();
  expect(orderOf(editor)).toEqual(['s0', 's1']);
});

test('a place beyond the list is none', () => {
  const editor = open();
  moveStep(editor, s1, 2);
  moveStep(editor, s0, -1);
  expect(editor.documents.getState().past).toEqual([]);
});
