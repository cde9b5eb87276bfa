import { test as property } from '@fast-check/vitest';
import fc from 'fast-check';
import { expect } from 'vitest';
import { documentToText, parseDocument } from '#document';
import { applyEdit } from '#editor';
import { anyEdits } from '../../editor/testing/any-edit.ts';
import { rebase } from './rebase.ts';

property.prop([anyEdits, fc.nat({ max: 8 })], { numRuns: 100 })(
  'edits that are made again on what another tab left give a document that opens again',
  ({ document, edits }, place) => {
    const theirs = edits.slice(0, place).reduce(applyEdit, document);
    const outcome = rebase(theirs, edits.slice(place));
    if (outcome.kind === 'apart') return;
    const text = documentToText(outcome.edits.reduce(applyEdit, theirs));
    expect(parseDocument(text).kind).toBe('document');
  },
);
