import { expect, test } from 'vitest';
import { parseRoute } from './routes.ts';

test('an empty address opens the seed example', () => {
  for (const hash of ['', '#', '#/']) expect(parseRoute(hash)).toEqual({ kind: 'example', id: 'arithmetic' });
});

test('an example is opened by its id', () => {
  expect(parseRoute('#/example/divide-by-zero')).toEqual({ kind: 'example', id: 'divide-by-zero' });
  expect(parseRoute('#/example/long-step/')).toEqual({ kind: 'example', id: 'long-step' });
});

test('a new workflow has an address of its own', () => {
  expect(parseRoute('#/new')).toEqual({ kind: 'new' });
});

test('an id never leaves the gallery folder', () => {
  expect(parseRoute('#/example/../secret').kind).toBe('unknown');
  expect(parseRoute('#/example/a%2Fb').kind).toBe('unknown');
});

test('an unknown address is kept as it was typed', () => {
  expect(parseRoute('#/caf%C3%A9')).toEqual({ kind: 'unknown', address: 'café' });
  expect(parseRoute('#/100%')).toEqual({ kind: 'unknown', address: '100%' });
});
