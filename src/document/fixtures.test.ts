// Files of every version that ever was, each as it was saved then. They are never edited again.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentToText } from './document-to-text.ts';
import { parseDocument } from './parse-document.ts';

const FOLDER = 'src/document/fixtures';
const PRESENT = 1;

test('there is a file of every version', () => {
  expect(readdirSync(FOLDER)).toEqual(Array.from({ length: PRESENT }, (_, index) => `v${index + 1}.json`));
});

test.each(readdirSync(FOLDER))('%s still opens', (name) => {
  expect(parseDocument(readFileSync(`${FOLDER}/${name}`, 'utf8'))).toMatchObject({ kind: 'document' });
});

test('a file of the present version is saved as it was loaded', () => {
  const text = readFileSync(`${FOLDER}/v${PRESENT}.json`, 'utf8');
  const outcome = parseDocument(text);
  expect(outcome.kind === 'document' && documentToText(outcome.document)).toBe(text);
});
