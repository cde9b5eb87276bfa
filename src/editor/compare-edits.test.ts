import { test as property } from '@fast-check/vitest';
import { expect } from 'vitest';
import { compareDocuments, documentToText } from '#document';
import { applyEdit } from './document-store.ts';
import { anyEdits } from './testing/any-edit.ts';

property.prop([anyEdits])(
  'what an edit changed is found by comparing, and nothing else is',
  ({ document, edits }) => {
    let before = document;
    for (const edit of edits) {
      const after = applyEdit(before, edit);
      expect(compareDocuments(before, after).length > 0).toBe(
        documentToText(before) !== documentToText(after),
      );
      before = after;
    }
  },
);
