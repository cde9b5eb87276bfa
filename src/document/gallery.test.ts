import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentToText } from './document-to-text.ts';
import { parseDocument } from './parse-document.ts';

const files = readdirSync('public/gallery');

test('the gallery is not empty', () => {
  expect(files.length).toBeGreaterThan(0);
});

test.each(files)('%s is a document in its saved form', (file) => {
  const text = readFileSync(`public/gallery/${file}`, 'utf8');
  const parsed = parseDocument(text);
  expect(parsed.kind === 'document' && documentToText(parsed.document)).toBe(text);
});
