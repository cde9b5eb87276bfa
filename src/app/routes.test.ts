import { expect, test } from 'vitest';
import { freshDocumentId } from './document-id.ts';
import { documentAddress, newAddress, parseRoute } from './routes.ts';

test('an empty address opens the seed example', () => {
  for (const hash of ['', '#', '#/']) expect(parseRoute(hash)).toEqual({ kind: 'example', id: 'arithmetic' });
});

test('an example is opened by its id', () => {
  expect(parseRoute('#/example/divide-by-zero')).toEqual({ kind: 'example', id: 'divide-by-zero' });
  expect(parseRoute('#/example/long-step/')).toEqual({ kind: 'example', id: 'long-step' });
});

test('a new workflow has an address of its own', () => {
  expect(parseRoute('#/new')).toEqual({ kind: 'new', number: 1 });
  expect(parseRoute('#/new/2/')).toEqual({ kind: 'new', number: 2 });
  for (const number of [1, 2, 40]) expect(parseRoute(newAddress(number))).toEqual({ kind: 'new', number });
  expect(parseRoute('#/new/0').kind).toBe('unknown');
  expect(parseRoute('#/new/x').kind).toBe('unknown');
});

test('a workflow of the own has an address of its own', () => {
  const id = freshDocumentId();
  expect(parseRoute(documentAddress(id))).toEqual({ kind: 'document', id });
  expect(new Set(Array.from({ length: 1_000 }, freshDocumentId)).size).toBe(1_000);
  expect(parseRoute('#/doc/').kind).toBe('unknown');
});

test('a link brings its workflow, as a screen or inside of another page', () => {
  expect(parseRoute('#/share/1ab-_')).toEqual({ kind: 'share', payload: '1ab-_' });
  expect(parseRoute('#/embed/1ab-_/')).toEqual({ kind: 'embed', payload: '1ab-_' });
  expect(parseRoute('#/share')).toEqual({ kind: 'share', payload: '' });
  expect(parseRoute('#/shared/1').kind).toBe('unknown');
});

test('an address to fetch from may be escaped or not', () => {
  const src = 'https://example.org/a%20b+c.json?x=1&y=2#z/';
  expect(parseRoute(`#/open?src=${src}`)).toEqual({ kind: 'source', src });
  expect(parseRoute(`#/open?src=${encodeURIComponent(src)}`)).toEqual({ kind: 'source', src });
  expect(parseRoute('#/open?src=')).toEqual({ kind: 'source', src: '' });
  expect(parseRoute('#/open').kind).toBe('unknown');
});

test('all workflows of the own have a page', () => {
  expect(parseRoute('#/library')).toEqual({ kind: 'library' });
});

test('an id never leaves the gallery folder', () => {
  expect(parseRoute('#/example/../secret').kind).toBe('unknown');
  expect(parseRoute('#/example/a%2Fb').kind).toBe('unknown');
});

test('an unknown address is kept as it was typed', () => {
  expect(parseRoute('#/caf%C3%A9')).toEqual({ kind: 'unknown', address: 'café' });
  expect(parseRoute('#/100%')).toEqual({ kind: 'unknown', address: '100%' });
});
