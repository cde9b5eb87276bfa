import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { documentToText } from '#document';
import { createEditor, renameDocument } from '#editor';
import { arithmetic, library } from '../../editor/testing/example.ts';
import { createInProcessEngine } from '../../editor/testing/in-process-engine.ts';
import { digestOf } from './digest-of.ts';
import { saveWorkflow } from './save-workflow.ts';
import { createSavedFiles } from './saved-files.ts';

const text = documentToText(arithmetic);

/** A file as the browser hands it out: until the person agrees, nothing can be read or written. */
function fileOf(content: string) {
  let [now, lastModified, allowed] = [content, 1, false];
  const agrees = { answer: 'granted' as PermissionState };
  const denied = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  const handle = {
    name: 'mine.json',
    requestPermission: () => {
      allowed = agrees.answer === 'granted';
      return Promise.resolve(agrees.answer);
    },
    getFile: () => {
      if (!allowed) return denied();
      return Promise.resolve({ lastModified, text: () => Promise.resolve(now) });
    },
    createWritable: () => {
      if (!allowed) return denied();
      const write = (next: string) => {
        now = next;
        lastModified += 1;
      };
      return Promise.resolve({ write, close: () => undefined });
    },
  } as unknown as FileSystemFileHandle;
  return { handle, agrees, read: () => now };
}

const picked = vi.fn();

beforeEach(() => {
  vi.stubGlobal('window', { showSaveFilePicker: picked });
});

afterEach(() => {
  vi.unstubAllGlobals();
  picked.mockReset();
});

/** An editor whose file an earlier visit left. */
async function open(content = text) {
  const editor = createEditor({ document: arithmetic, library, engine: createInProcessEngine() });
  const file = fileOf(content);
  const kept = vi.fn();
  const saved = createSavedFiles(kept);
  saved.recall(editor, { handle: file.handle, lastModified: 0, digest: await digestOf(text) });
  editor.documents.apply(renameDocument('Sums'));
  const notices = () => editor.session.getState().notices.map((notice) => notice.text);
  return { ...file, editor, saved, kept, notices };
}

test('after a reload, the browser asks, and the same file is written', async () => {
  const { editor, saved, kept, read, notices } = await open();
  expect(kept).not.toHaveBeenCalled();
  expect(await saveWorkflow(editor, saved)).toBeUndefined();
  const written = documentToText(editor.documents.getState().current);
  expect(read()).toBe(written);
  expect(picked).not.toHaveBeenCalled();
  expect(kept).toHaveBeenCalledWith(editor, expect.objectContaining({ digest: await digestOf(written) }));
  expect(notices()).toEqual(['Saved to mine.json.']);
  await saveWorkflow(editor, saved);
  expect(read()).toBe(written);
});

test('where the person says no, that is said, nothing is written, and the next time asks again', async () => {
  const { editor, saved, agrees, read, notices } = await open();
  for (const answer of ['denied', 'prompt'] as const) {
    agrees.answer = answer;
    expect(await saveWorkflow(editor, saved)).toBeUndefined();
  }
  expect(read()).toBe(text);
  expect(picked).not.toHaveBeenCalled();
  expect(notices()[0]).toMatch(
    /^The browser does not let this page write mine\.json, so nothing was written/,
  );
  agrees.answer = 'granted';
  await saveWorkflow(editor, saved);
  expect(read()).toContain('"name": "Sums"');
});

test('what somebody else wrote meanwhile is not written over', async () => {
  const { editor, saved, read } = await open(text.replace('(x + y) * k', 'Theirs'));
  expect(await saveWorkflow(editor, saved)).toMatchObject({ editor, file: { lastModified: 0 } });
  expect(read()).toContain('Theirs');
});

test('a file that was touched, but says the same, is no conflict', async () => {
  const { editor, saved, read } = await open();
  expect(await saveWorkflow(editor, saved)).toBeUndefined();
  expect(read()).toContain('Sums');
});
