import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Action, createEditor, type Editor, type EditorParts, type Selection } from '#editor';
import { arithmetic, library } from '../editor/testing/example.ts';
import { createInProcessEngine } from '../editor/testing/in-process-engine.ts';

let actions: readonly Action[];

beforeAll(async () => {
  // Features listen for the first sign of a person as soon as they load.
  vi.stubGlobal('window', { addEventListener: () => {}, document: {}, location: { hash: '' } });
  vi.stubGlobal('navigator', { platform: 'Linux' });
  vi.stubGlobal('document', { getElementById: () => null, createElement: () => ({ style: {} }) });
  const { createActions } = await import('./actions.ts');
  const { createFileDesk, createSavedFiles } = await import('#features/files');
  const desk = createFileDesk(
    { keepDocument: () => {} },
    library,
    createSavedFiles(() => {}),
  );
  actions = createActions(
    {
      find: () => undefined,
      open: () => open(),
      move: () => undefined,
      forget: () => undefined,
      freeNew: () => 1,
    },
    desk,
  );
}, 60_000);

afterAll(() => {
  vi.unstubAllGlobals();
});

function open(readOnly?: EditorParts['readOnly']): Editor {
  return createEditor({ document: arithmetic, library, engine: createInProcessEngine(), readOnly });
}

test('every action has an id of its own', () => {
  const ids = actions.map(({ id }) => id);
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
});

test('labels are written in sentence case, without a full stop, and each is another one', () => {
  const labels = actions.map(({ label }) => label);
  expect(labels.filter((label) => !/^[A-Z][^.]*$/.test(label))).toEqual([]);
  const named = /^(Open example|Show|Step models|Export as)\b/; // those name things
  expect(labels.filter((label) => / [A-Z][a-z]/.test(label) && !named.test(label))).toEqual([]);
  expect(new Set(labels).size).toBe(labels.length);
});

test('every action is listed in a group, and says why it cannot be used where that can be', () => {
  const groups = ['Run', 'Add', 'Edit', 'Arrange', 'Go to', 'View', 'Document'];
  expect(actions.filter(({ group }) => !groups.includes(group))).toEqual([]);
  const silent = actions.filter(({ enabled, disabledReason }) =>
    states().some((editor) => !enabled(editor) && !disabledReason?.(editor)),
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});

test('what edits cannot be done where the document is read-only, and says so', () => {
  const shared = states({ as: 'link', refusal: 'Keep a copy' });
  const reasons = actions
    .filter(({ id }) => ['cut', 'add-slot', 'auto-layout', 'rename-workflow', 'fold-all-slots'].includes(id))
    .map(({ enabled, disabledReason }) =>
      shared.map((editor) => (enabled(editor) ? '' : disabledReason?.(editor))),
    );
  expect(reasons.length).toBe(5);
  expect(new Set(reasons.flat())).toEqual(new Set(['keep a copy to edit']));
  const free = actions.filter(({ enabled }) => shared.some(enabled)).map(({ id }) => id);
  expect(free).toEqual(expect.arrayContaining(['run', 'copy', 'select-all', 'deselect', 'toggle-inspector']));
});

/** The first takes the key where both are enabled. */
const inThisOrder = [
  ['rerun', 'run'], // the filled button is what the key does
  ['stop', 'deselect'],
  ['rename-step', 'rename-workflow'],
  ['rename-slot', 'rename-workflow'],
];

test('a key means one thing at a time', () => {
  const keys = new Set(actions.flatMap((action) => action.keys ?? []).map((one) => one.toLowerCase()));
  const clashes = [...keys].flatMap((key) => {
    const sharing = actions.filter((action) => action.keys?.some((one) => one.toLowerCase() === key));
    return states().flatMap((editor) => {
      const ids = sharing.filter((action) => action.enabled(editor)).map(({ id }) => id);
      const settled = inThisOrder.some((pair) => pair.join() === ids.join());
      return ids.length < 2 || settled ? [] : [`${key}: ${ids.join(', ')}`];
    });
  });
  expect([...new Set(clashes)]).toEqual([]);
});

/** An editor with each kind of selection. */
function states(readOnly?: EditorParts['readOnly']): Editor[] {
  const selections: Selection[] = [
    { kind: 'none' },
    { kind: 'step', id: 's0' as never },
    { kind: 'slot', name: 'x' },
    { kind: 'many', steps: ['s0' as never], slots: ['x'] },
    { kind: 'group', id: 'g1' },
    { kind: 'wire', ends: { role: 'read', step: 's0' as never, slot: 'x', field: 'a' } },
  ];
  return selections.map((selection) => {
    const editor = open(readOnly);
    editor.session.select(selection);
    return editor;
  });
}
