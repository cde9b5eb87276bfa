import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDocument, type WorkflowDocument } from '#document';
import { defaultParts, describeParts } from '#sharing';
import { overviewsOf } from './link-overview.ts';

const outcome = parseDocument(readFileSync('public/gallery/arithmetic.json', 'utf8'));
const document = (outcome as { readonly document: WorkflowDocument }).document;
const chosen = defaultParts(document);

test('the link comes first, then what each part takes of it', () => {
  const overviews = [...overviewsOf({ document, results: undefined, chosen })];
  const whole = describeParts(document, undefined, chosen);
  expect(overviews[0]).toEqual({ parts: whole.parts.map(({ part }) => part), link: whole.link, lengths: [] });
  expect(overviews.at(-1)?.lengths).toEqual(whole.parts.map(({ length }) => length));
  expect(overviews.map(({ lengths }) => lengths.length)).toEqual([...whole.parts.keys(), whole.parts.length]);
});

test('of what is too large for a link no part is measured', () => {
  const values = [['x', Array.from({ length: 400_000 }, (_, index) => index)]] as const;
  const large = { ...document, scenarios: [{ name: 'default', mutable: false, values }] };
  const overviews = [...overviewsOf({ document: large, results: undefined, chosen })];
  expect(overviews).toMatchObject([{ link: { kind: 'too-large-share' }, lengths: [] }]);
});
