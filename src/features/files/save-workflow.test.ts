import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { documentToText } from '#document';
import { createEditor, renameDocument } from '#editor';
import { arithmetic, library } from '../../editor/testing/example.ts';
import { createInProcessEngine } from '../../editor/testing/in-process-engine.ts';
import { digestOf } from './digest-of.ts';
import { createFileDesk } from './file-desk.ts';
import { saveWorkflow } from './save-workflow.ts';
import { createSavedFiles, type SavedFiles } from './saved-files.ts';

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
      writes.atOnce += 1;
      writes.mostAtOnce = Math.max(writes.mostAtOnce, writes.atOnce);
      let next = '';
      const write = (given: string) => {
        next = given;
        return writes.wait();
      };
      // As the browser does it: the file is another one from the moment that this closes.
      const close = () => {
        now = next;
        lastModified += 1;
        writes.atOnce -= 1;
      };
      return Promise.resolve({ write, close });
    },
  } as unknown as FileSystemFileHandle;
  const writes = { atOnce: 0, mostAtOnce: 0, wait: () => Promise.resolve() };
  return { handle, agrees, writes, read: () => now };
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

describe('what is asked for while it is being saved', () => {
  const deskOf = (saved: SavedFiles) => createFileDesk({ keepDocument: () => undefined }, library, saved);

  test('comes after that, and the file has the newest text in the end', async () => {
    const { editor, saved, read, writes } = await open();
    const desk = deskOf(saved);
    let write: () => void = () => undefined;
    const written = new Promise<void>((resolve) => {
      write = resolve;
    });
    const begun = new Promise<void>((resolve) => {
      writes.wait = () => {
        resolve();
        return written;
      };
    });
    const first = desk.save(editor);
    await begun;
    editor.documents.apply(renameDocument('Newest'));
    const others = [desk.save(editor), desk.save(editor)];
    write();
    await Promise.all([first, ...others]);
    expect(read()).toBe(documentToText(editor.documents.getState().current));
    expect(writes.mostAtOnce).toBe(1);
    expect(desk.getState().conflict).toBeUndefined(); // its own writing is nobody else's
  });

  test('does not ask again where the person called it off', async () => {
    const editor = createEditor({ document: arithmetic, library, engine: createInProcessEngine() });
    const desk = deskOf(createSavedFiles(() => undefined));
    picked.mockRejectedValue(new DOMException('', 'AbortError'));
    await Promise.all([desk.save(editor), desk.save(editor)]);
    expect(picked).toHaveBeenCalledOnce();
    await desk.save(editor);
    expect(picked).toHaveBeenCalledTimes(2);
  });

  test('does not write over what somebody else wrote', async () => {
    const { editor, saved, read } = await open(text.replace('(x + y) * k', 'Theirs'));
    const desk = deskOf(saved);
    await Promise.all([desk.save(editor), desk.save(editor)]);
    expect(read()).toContain('Theirs');
    expect(desk.getState().conflict).toMatchObject({ editor });
    await Promise.all([desk.settle('overwrite'), desk.save(editor)]);
    expect(read()).toContain('Sums');
    expect(desk.getState().conflict).toBeUndefined();
  });
});
