import { readdirSync, readFileSync } from 'node:fs';
import { fc, test as law } from '@fast-check/vitest';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { documentToText } from './document-to-text.ts';
import { documentJsonSchema } from './json-schema.ts';
import { anyDocument } from './testing/any-document.ts';

const published = readFileSync('public/schema/slotflow-1.json', 'utf8');
const validate = new Ajv2020({ strict: false }).compile(JSON.parse(published));

test('the published schema is what the schema that reads files gives (npm run schema)', () => {
  expect(published).toBe(documentJsonSchema());
});

test.each(readdirSync('public/gallery'))('the example %s fits the published schema', (name) => {
  validate(JSON.parse(readFileSync(`public/gallery/${name}`, 'utf8')));
  expect(validate.errors).toBeNull();
});

law.prop([anyDocument], { numRuns: 200 })('any saved document fits the published schema', (document) => {
  validate(JSON.parse(documentToText(document)));
  expect(validate.errors).toBeNull();
});

test.each([
  ['no steps', { workflow: {} }],
  ['a position that is no pair', { layout: { steps: { s1: [1] }, slots: [] } }],
  ['no scenario', { scenarios: [] }],
  ['a version that does not exist yet', { version: 2 }],
])('a file with %s does not fit', (_, change) => {
  const example = JSON.parse(readFileSync('public/gallery/arithmetic.json', 'utf8'));
  expect(validate({ ...example, ...change })).toBe(false);
});

law.prop([fc.jsonValue()], { numRuns: 20 })('no other JSON fits', (json) => {
  expect(validate(json)).toBe(false);
});
