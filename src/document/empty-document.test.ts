import { expect, test } from 'vitest';
import { documentToText } from './document-to-text.ts';
import { emptyDocument } from './empty-document.ts';
import { parseDocument } from './parse-document.ts';

test('an empty workflow is a workflow: what is saved is read again', () => {
  const empty = emptyDocument();
  const text = documentToText(empty);
  const outcome = parseDocument(text);
  expect(outcome).toEqual({ kind: 'document', document: empty });
  expect(outcome.kind === 'document' && documentToText(outcome.document)).toBe(text);
});
