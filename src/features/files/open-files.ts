import {
  type FileOutcome,
  importNotes,
  MAX_FILE_SIZE,
  parseFile,
  parseFileText,
  type StepLibrary,
  type WorkflowDocument,
} from '#document';
import { type EditorMemory, memoryOfFile } from '#editor';
import { describeFileFailure, describeImportNote, type OpeningText } from '#wording';
import { digestOf } from './digest-of.ts';
import type { FileSource } from './file-source.ts';
import type { SavedFiles } from './saved-files.ts';

/** What became of a file. */
export interface FileResult {
  readonly name: string;
  readonly outcome:
    | { readonly kind: 'opened'; readonly title: string; readonly notes: readonly string[] }
    | { readonly kind: 'failed'; readonly text: OpeningText };
}

interface Opening {
  readonly library: StepLibrary;
  readonly keep: (document: WorkflowDocument, memory?: EditorMemory) => void;
  readonly saved: Pick<SavedFiles, 'noteOpened'>;
  /** Told before something large is read, which takes a while. */
  readonly onOpening: (names: readonly string[]) => void;
}

const LARGE = 500_000; // bytes

/** Only what is one is saved to again: no picture is. */
const WORKFLOW_FILE = /^\uFEFF?\s*\{\s*"format"\s*:\s*"slotflow"/;

/** Each becomes a workflow of its own; one that cannot be opened keeps none of the others from it. */
export async function openFiles(sources: readonly FileSource[], opening: Opening): Promise<FileResult[]> {
  const results: FileResult[] = [];
  for (const source of sources) results.push(await openOne(source, opening));
  return results;
}

async function openOne(
  source: FileSource,
  { library, keep, saved, onOpening }: Opening,
): Promise<FileResult> {
  const name = nameOf(source);
  if (source.kind === 'file' && source.file.size > LARGE) {
    onOpening([name]);
    await painted();
  }
  const outcome = await read(source, library);
  if (outcome.kind !== 'document' && outcome.kind !== 'pyswark') {
    return { name, outcome: { kind: 'failed', text: describeFileFailure(outcome, name) } };
  }
  const { document } = outcome;
  if (source.kind === 'file' && source.handle !== undefined && outcome.kind === 'document') {
    const { file, handle } = source;
    const text = await file.text();
    if (WORKFLOW_FILE.test(text)) {
      saved.noteOpened(document, { handle, lastModified: file.lastModified, digest: await digestOf(text) });
    }
  }
  keep(document, outcome.kind === 'pyswark' ? memoryOfFile(outcome.memory) : undefined);
  const notes = importNotes(outcome, library).map(describeImportNote);
  return { name, outcome: { kind: 'opened', title: document.name, notes } };
}

function nameOf(source: FileSource): string {
  switch (source.kind) {
    case 'file':
      return source.file.name;
    case 'folder':
      return source.name;
    case 'text':
      return 'The pasted text';
  }
}

type ReadOutcome = FileOutcome | { readonly kind: 'folder' } | { readonly kind: 'unreadable-file' };

async function read(source: FileSource, library: StepLibrary): Promise<ReadOutcome> {
  switch (source.kind) {
    case 'folder':
      return { kind: 'folder' };
    case 'text':
      return parseFileText(source.text, '', library);
    case 'file': {
      if (source.file.size > MAX_FILE_SIZE) return { kind: 'too-large-file', limit: MAX_FILE_SIZE };
      const bytes = await bytesOf(source.file);
      return bytes === undefined ? { kind: 'unreadable-file' } : parseFile(bytes, source.file.name, library);
    }
  }
}

/** Undefined where the file is gone, has changed since it was chosen, or may not be read. */
async function bytesOf(file: File): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

/** After what was said stands on the screen. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
