// Whatever a person opens: a document, a part of one, a file of pyswark, or a picture that has a document in it.
import { freeze } from 'immer';
import type { Fragment } from '../fragment.ts';
import { type DocumentIssue, parseDocument } from '../parse-document.ts';
import { insideFence, parsePasted } from '../parse-pasted.ts';
import { isPyswark, type PyswarkImport, parsePyswark } from '../pyswark/parse-pyswark.ts';
import type { StepLibrary } from '../step-library.ts';
import type { WorkflowDocument } from '../workflow-document.ts';
import { isPng, type PictureText, readFromPng } from './png-file.ts';
import { type JsonFault, scanJson } from './scan-json.ts';
import { isSvg, readFromSvg } from './svg-file.ts';

/** What else a file may be, as far as somebody may have taken it for a workflow. */
export type OtherFile = 'python' | 'notebook' | 'zip' | 'picture' | 'table' | 'link' | 'unknown';

/** Why a file is not opened. */
export type FileFailure =
  | { readonly kind: 'empty-file' }
  /** In bytes. */
  | { readonly kind: 'too-large-file'; readonly limit: number }
  | { readonly kind: 'other-file'; readonly of: OtherFile }
  /** A picture from elsewhere, or one that a program has saved anew. */
  | { readonly kind: 'plain-picture' }
  /** What a picture holds was cut or changed. */
  | { readonly kind: 'damaged-picture' }
  | ({ readonly kind: 'faulty-json' } & JsonFault)
  /** It is JSON, and says neither that it is a workflow nor that pyswark wrote it. */
  | { readonly kind: 'other-json' }
  /** `lines` of the issues, counted from 1; they say it themselves where there is none. */
  | {
      readonly kind: 'faulty-file';
      readonly of: 'document' | 'pyswark';
      readonly issues: readonly DocumentIssue[];
      readonly lines: readonly (number | undefined)[];
    }
  | { readonly kind: 'newer-document'; readonly version: number }
  | { readonly kind: 'unknown-class'; readonly model: string };

export type FileOutcome =
  | { readonly kind: 'document'; readonly document: WorkflowDocument }
  | PyswarkImport
  | FileFailure;

/** In bytes: what takes longer to read than anybody would wait for. */
export const MAX_FILE_SIZE = 16 * 1024 * 1024;

const MOST_ISSUES = 8;
const FENCE = 2_000; // characters: further in, it would be a part of what is said

/** `name` is the file's, with its ending; a document that has no name of its own is called so without it. */
export function parseFile(bytes: Uint8Array, name: string, library: StepLibrary): FileOutcome {
  if (bytes.length > MAX_FILE_SIZE) return { kind: 'too-large-file', limit: MAX_FILE_SIZE };
  if (isPng(bytes)) return ofPicture(readFromPng(bytes, MAX_FILE_SIZE), name, library);
  const text = textOf(bytes);
  if (text === undefined) return { kind: 'other-file', of: binaryKind(bytes, name) };
  return parseFileText(text, name, library);
}

/** As `parseFile`, for text that came without a file. */
export function parseFileText(given: string, name: string, library: StepLibrary): FileOutcome {
  const text = /```/.test(given.slice(0, FENCE)) ? insideFence(given) : given.replace(/^\uFEFF/, '');
  if (text.length > MAX_FILE_SIZE) return { kind: 'too-large-file', limit: MAX_FILE_SIZE };
  if (text.trim() === '') return { kind: 'empty-file' };
  if (isSvg(text)) return ofPicture(readFromSvg(text, MAX_FILE_SIZE), name, library);
  return ofJson(text, name, library);
}

function ofPicture(picture: PictureText, name: string, library: StepLibrary): FileOutcome {
  switch (picture.kind) {
    case 'text':
      return ofJson(picture.text, name, library);
    case 'no-text':
      return { kind: 'plain-picture' };
    case 'damaged':
      return { kind: 'damaged-picture' };
    case 'too-large':
      return { kind: 'too-large-file', limit: MAX_FILE_SIZE };
  }
}

function ofJson(text: string, name: string, library: StepLibrary): FileOutcome {
  const outcome = parseDocument(text);
  switch (outcome.kind) {
    case 'document':
    case 'newer-document':
      return outcome;
    case 'not-json': {
      const { fault } = scanJson(text);
      const of = textKind(text, name);
      if (of !== undefined || fault === undefined) return { kind: 'other-file', of: of ?? 'unknown' };
      return { kind: 'faulty-json', ...fault };
    }
    case 'invalid-document':
      return ofOtherJson(text, name, library) ?? faulty('document', text, outcome.issues);
  }
}

/** Undefined for what says that it is a document. */
function ofOtherJson(text: string, name: string, library: StepLibrary): FileOutcome | undefined {
  const root = rootOf(text);
  if (root.format === 'slotflow') return undefined;
  if (isPyswark(text)) return ofPyswark(text, name, library);
  if (root.format === 'slotflow-fragment') return ofFragment(text, name);
  if (typeof root.nbformat === 'number') return { kind: 'other-file', of: 'notebook' };
  return { kind: 'other-json' };
}

function rootOf(text: string): { readonly format?: unknown; readonly nbformat?: unknown } {
  const root: unknown = JSON.parse(text);
  return typeof root === 'object' && root !== null ? root : {};
}

function ofPyswark(text: string, name: string, library: StepLibrary): FileOutcome {
  const outcome = parsePyswark(text, library, stemOf(name));
  switch (outcome.kind) {
    case 'pyswark':
    case 'unknown-class':
      return outcome;
    case 'invalid-pyswark':
      return faulty('pyswark', text, outcome.issues);
    case 'not-json':
    case 'not-pyswark':
      return { kind: 'other-json' };
  }
}

function ofFragment(text: string, name: string): FileOutcome {
  const outcome = parsePasted(text);
  switch (outcome.kind) {
    case 'fragment':
      return { kind: 'document', document: documentOf(outcome.fragment, stemOf(name)) };
    case 'document':
    case 'newer-document':
    case 'other-json':
      return outcome;
    case 'invalid-document':
      return faulty('document', text, outcome.issues);
    case 'too-long':
      return { kind: 'too-large-file', limit: outcome.limit };
    case 'not-json':
      return { kind: 'other-json' };
  }
}

/** What was copied, as a workflow by itself. */
function documentOf({ steps, values, layout, groups }: Fragment, name: string): WorkflowDocument {
  return freeze(
    {
      format: 'slotflow',
      version: 1,
      name,
      workflow: { steps },
      scenarios: [{ name: 'default', mutable: false, values }],
      layout,
      ...(groups.length === 0 ? {} : { groups }),
    },
    true,
  );
}

function faulty(of: 'document' | 'pyswark', text: string, all: readonly DocumentIssue[]): FileFailure {
  const issues = all.slice(0, MOST_ISSUES);
  const places = issues.map(({ path }) => path.slice(0, DEEPEST));
  const { lines } = scanJson(text, places);
  const known = issues.map(({ path }, place) =>
    /^line \d/.test(String(path[0])) ? undefined : lines[place],
  );
  return { kind: 'faulty-file', of, issues, lines: known };
}

const DEEPEST = 64; // a place is found by the first so many parts of its path

/** Undefined for what is no text in UTF-8. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined; // the decoder throws at bytes that are no UTF-8
  }
}

function binaryKind(bytes: Uint8Array, name: string): OtherFile {
  const starts = (...head: readonly number[]) => head.every((byte, place) => bytes[place] === byte);
  if (starts(0x50, 0x4b)) return /\.xlsx$/i.test(name) ? 'table' : 'zip';
  if (starts(0x1f, 0x8b)) return 'zip';
  const isPicture =
    starts(0xff, 0xd8, 0xff) || starts(0x47, 0x49, 0x46, 0x38) || starts(0x52, 0x49, 0x46, 0x46);
  return isPicture ? 'picture' : 'unknown';
}

/** What a text that is no JSON is likely to be; undefined where it looks like JSON that somebody broke. */
function textKind(text: string, name: string): OtherFile | undefined {
  if (/\.pyw?$/i.test(name)) return 'python';
  if (/\.[ct]sv$/i.test(name)) return 'table';
  if (/^\s*https?:\/\/\S+\s*$/.test(text)) return 'link';
  if (/^\s*[{[]/.test(text)) return undefined;
  return /^(?:from|import) \w/m.test(text) ? 'python' : 'unknown';
}

function stemOf(name: string): string {
  return name.replace(/(?:\.(?:slotflow|pyswark|state))?\.[^.]*$/, '') || 'Untitled workflow';
}
