import { expect, test } from 'vitest';
import { documentToText } from '#document';
import { createEditor, setSlotValue } from '#editor';
import type { Version, VersionTrouble } from '#persistence';
import { arithmetic, library } from '../../editor/testing/example.ts';
import { createInProcessEngine } from '../../editor/testing/in-process-engine.ts';
import { recordVersions } from './record-versions.ts';

const k = (value: number) => setSlotValue('default', 'k', value);

function watch({ isNew = false } = {}) {
  const editor = createEditor({ document: arithmetic, library, engine: createInProcessEngine() });
  const added: Version[] = [];
  let answer: VersionTrouble | { readonly kind: 'done' } = { kind: 'done' };
  if (isNew) editor.documents.apply(k(5));
  const recorder = recordVersions({
    editor,
    id: 'a',
    versions: {
      add: (version) => {
        added.push(version);
        return Promise.resolve(answer);
      },
    },
    isNew,
    now: () => 7,
  });
  const refuse = (next: typeof answer) => {
    answer = next;
  };
  return { editor, recorder, added, refuse };
}

const original = documentToText(arithmetic);

test('what was opened is kept at the first edit, and once', async () => {
  const { editor, recorder, added } = watch();
  await recorder.write();
  expect(added).toEqual([]);
  editor.documents.apply(k(5));
  editor.documents.apply(k(6));
  await recorder.write();
  expect(added).toEqual([{ id: 'a', at: 7, occasion: { kind: 'opened' }, text: original }]);
});

test('what an example was before the edit that made it the own is kept', async () => {
  const { recorder, added } = watch({ isNew: true });
  await recorder.write();
  expect(added.map(({ text }) => text)).toEqual([original]);
});

test('a run is kept with the document that it was started with', async () => {
  const { editor, recorder, added } = watch();
  editor.documents.apply(k(5));
  const running = editor.run();
  const started = documentToText(editor.documents.getState().current);
  editor.documents.apply(k(6));
  await running;
  await editor.rerun();
  await recorder.write();
  expect(added.map(({ occasion }) => occasion)).toEqual([
    { kind: 'opened' },
    { kind: 'run', run: 1, ran: 2, skipped: 0, failed: 0 },
    { kind: 'run', run: 2, ran: 1, skipped: 1, failed: 0 },
  ]);
  expect(added[1]?.text).toBe(started);
  expect(added[2]?.text).toBe(documentToText(editor.documents.getState().current));
});

test('what there was no room for is written with the next save for which there is, the latest few of them', async () => {
  const { editor, recorder, added, refuse } = watch();
  editor.documents.apply(k(5));
  refuse({ kind: 'storage-full' });
  await recorder.write();
  expect(recorder.trouble()).toEqual({ kind: 'storage-full' });
  for (let run = 1; run <= 5; run++) await editor.run();
  await recorder.write();
  refuse({ kind: 'done' });
  const before = added.length;
  await recorder.write();
  const runs = added.slice(before).map(({ occasion }) => occasion.kind === 'run' && occasion.run);
  expect(runs).toEqual([1, 2, 3, 4, 5]);
  expect(recorder.trouble()).toBeUndefined();
  await recorder.write();
  expect(added).toHaveLength(before + 5);
});

test('one that could not be written is told of until one could, and nothing else comes of it', async () => {
  const { editor, recorder, refuse } = watch();
  editor.documents.apply(k(5));
  refuse({ kind: 'version-too-large' });
  await recorder.write();
  expect(recorder.trouble()).toEqual({ kind: 'version-too-large' });
  refuse({ kind: 'done' });
  await editor.run();
  await recorder.write();
  expect(recorder.trouble()).toBeUndefined();
  recorder.end();
});
