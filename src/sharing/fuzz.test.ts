// 20,000 mutated links and files: each gives a document or a failure, and none throws.
import { readdirSync, readFileSync } from 'node:fs';
import { fc, test as law } from '@fast-check/vitest';
import { expect } from 'vitest';
import { documentToText, parseDocument, type WorkflowDocument } from '#document';
import { anyDocument } from '../document/testing/any-document.ts';
import { packDocument } from './pack-document.ts';
import { decodeShare, encodeShare, seal } from './share-link.ts';
import { anyMutations, mutated } from './testing/mutations.ts';

const OPTIONS = { numRuns: 7_000, endOnFailure: true };
const texts = readdirSync('public/gallery').map((name) => readFileSync(`public/gallery/${name}`, 'utf8'));
const documents = [...texts.map(read), ...fc.sample(anyDocument, { numRuns: 100, seed: 4 })];

function read(text: string): WorkflowDocument {
  const outcome = parseDocument(text);
  if (outcome.kind !== 'document') throw new Error(outcome.kind);
  return outcome.document;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const links = documents.map((document) => {
  const outcome = encodeShare({ document });
  return outcome.kind === 'link' ? outcome.payload : '';
});
const toLetters = (bytes: Uint8Array) => [...bytes].map((byte) => LETTERS.charAt(byte % 64)).join('');

law.prop([fc.constantFrom(...links), anyMutations], OPTIONS)(
  'a mutated link gives a document or a failure',
  (link, mutations) => {
    const codes = Uint8Array.from([...link], (letter) => LETTERS.indexOf(letter));
    expect(typeof decodeShare(toLetters(mutated(codes, mutations))).kind).toBe('string');
  },
);

const packs = documents.map((document) => packDocument(JSON.parse(documentToText(document)))!);

law.prop([fc.constantFrom(...packs), anyMutations], OPTIONS)(
  'a link whose content was mutated before it was sealed gives a document or a failure',
  (pack, mutations) => {
    const outcome = decodeShare(seal(mutated(pack, mutations)));
    // What came through is a document as good as any: it can be saved, and loaded again.
    if (outcome.kind === 'shared') expect(read(documentToText(outcome.document))).toEqual(outcome.document);
  },
);

const files = documents.map((document) => new TextEncoder().encode(documentToText(document)));

law.prop([fc.constantFrom(...files), anyMutations], OPTIONS)(
  'a mutated file gives a document or a failure',
  (file, mutations) => {
    const outcome = parseDocument(new TextDecoder().decode(mutated(file, mutations)));
    if (outcome.kind === 'document') expect(read(documentToText(outcome.document))).toEqual(outcome.document);
  },
);
