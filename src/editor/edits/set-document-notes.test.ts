import { expect, test } from 'vitest';
import { edited } from '../testing/edited.ts';
import { arithmetic } from '../testing/example.ts';
import { setDocumentNotes } from './set-document-notes.ts';

test('the workflow gets notes, and empty ones take them away', () => {
  const noted = edited(setDocumentNotes('Run it.'));
  expect(noted.notes).toBe('Run it.');
  expect(edited(setDocumentNotes(''), noted)).toEqual(arithmetic);
});
