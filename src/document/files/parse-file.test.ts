import { readFileSync } from 'node:fs';
import { fc, test as property } from '@fast-check/vitest';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { documentToText } from '../document-to-text.ts';
import { emptyDocument } from '../empty-document.ts';
import { createStepLibrary } from '../step-library.ts';
import { anyDocument } from '../testing/any-document.ts';
import { parseFile } from './parse-file.ts';
import { readFromPng, writeIntoPng } from './png-file.ts';
import { readFromSvg, svgMetadata } from './svg-file.ts';

const library = createStepLibrary([]);
const wire = JSON.parse(readFileSync('src/document/pyswark/testing/golden/wire.json', 'utf8'));
const sample = documentToText(emptyDocument('Sample'));

/** The smallest picture: one transparent dot. */
const dot = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

function open(content: string | Uint8Array, name = 'a.json') {
  return parseFile(typeof content === 'string' ? strToU8(content) : content, name, library);
}

function svg(inside: string): string {
  return `<?xml version="1.0"?>\n<!-- a > b -->\n<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>\n`;
}

describe('a document comes back letter by letter', () => {
  property.prop([anyDocument], { numRuns: 60 })('from its file', (document) => {
    const text = documentToText(document);
    expect(textOf(open(text))).toBe(text);
    expect(textOf(open(`\uFEFF${text}`))).toBe(text);
  });

  property.prop([anyDocument], { numRuns: 60 })('from a PNG', (document) => {
    const text = documentToText(document);
    expect(textOf(open(writeIntoPng(dot, text) as Uint8Array, 'a.png'))).toBe(text);
  });

  property.prop([anyDocument], { numRuns: 60 })('from an SVG', (document) => {
    const text = documentToText(document);
    expect(textOf(open(svg(svgMetadata(text)), 'a.svg'))).toBe(text);
  });
});

function textOf(outcome: ReturnType<typeof open>): string {
  return outcome.kind === 'document' ? documentToText(outcome.document) : outcome.kind;
}

test('a PNG with a workflow in it differs from the picture by one chunk', () => {
  const held = writeIntoPng(dot, sample) as Uint8Array;
  const chunk = held.subarray(33, held.length - (dot.length - 33));
  expect([...held.subarray(0, 33), ...held.subarray(33 + chunk.length)]).toEqual([...dot]);
  expect(new TextDecoder('latin1').decode(chunk.subarray(4, 8))).toBe('iTXt');
});

test('what is written in a workflow cannot be taken for a part of its picture', () => {
  const metadata = svgMetadata(documentToText(emptyDocument('</metadata><script>alert(1)</script>]]>')));
  expect(metadata.replace(/<\/?(?:metadata|slotflow:document)\b[^>]*>/g, '')).toMatch(/^[\w+/=]+$/);
});

test('a fence from a chat is left out', () => {
  expect(textOf(open(`Here it is:\n\n\`\`\`json\n${sample}\`\`\`\n`))).toBe(sample);
});

test('a file of pyswark is read, and named after the file', () => {
  expect(open(wire.cases[0].text, 'etl.v2.json')).toMatchObject({
    kind: 'pyswark',
    document: { name: 'etl.v2' },
  });
  expect(open(wire.cases[0].text, 'etl.pyswark.json')).toMatchObject({ document: { name: 'etl' } });
});

test('a part of a workflow becomes one by itself', () => {
  const part = '{"format":"slotflow-fragment","version":1,"values":[["x",2]]}';
  expect(open(part, 'part.slotflow.json')).toMatchObject({
    kind: 'document',
    document: { name: 'part', scenarios: [{ values: [['x', 2]] }] },
  });
});

describe('what is no workflow is refused with what it is', () => {
  test.each<[string, string | Uint8Array, string, object]>([
    ['nothing', '', 'a.json', { kind: 'empty-file' }],
    ['blanks', ' \n ', 'a.json', { kind: 'empty-file' }],
    ['a script', 'import os\nprint(1)', 'a.txt', { kind: 'other-file', of: 'python' }],
    ['a notebook', '{"nbformat": 4, "cells": []}', 'a.ipynb', { kind: 'other-file', of: 'notebook' }],
    ['a zip', zipSync({ a: strToU8('a') }), 'a.zip', { kind: 'other-file', of: 'zip' }],
    ['a sheet', zipSync({ a: strToU8('a') }), 'a.xlsx', { kind: 'other-file', of: 'table' }],
    ['a table', 'a,b\n1,2', 'a.csv', { kind: 'other-file', of: 'table' }],
    ['a photograph', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'a.jpg', { of: 'picture' }],
    ['an address', 'https://example.org/a', 'a.url', { kind: 'other-file', of: 'link' }],
    ['prose', 'Dear all,', 'a.txt', { kind: 'other-file', of: 'unknown' }],
    ['no text', new Uint8Array([0x80, 0x00, 0xff]), 'a.bin', { kind: 'other-file', of: 'unknown' }],
    ['a plain PNG', dot, 'a.png', { kind: 'plain-picture' }],
    ['a plain SVG', svg('<path d="M0,0"/>'), 'a.svg', { kind: 'plain-picture' }],
    ['other JSON', '[1, 2]', 'a.json', { kind: 'other-json' }],
    [
      'a newer document',
      '{"format":"slotflow","version":7}',
      'a.json',
      { kind: 'newer-document', version: 7 },
    ],
    ['broken JSON', '{"format": "slotflow",\n}', 'a.json', { kind: 'faulty-json', line: 2, column: 1 }],
    [
      'a class of pyswark',
      '{"model":"a.B","contents":{}}',
      'a.json',
      { kind: 'unknown-class', model: 'a.B' },
    ],
    [
      'a document that lacks something',
      sample.replace('"mutable": false', '"mutable": 0'),
      'a.json',
      { kind: 'faulty-file', of: 'document', issues: [{ path: ['scenarios', 0, 'mutable'] }], lines: [11] },
    ],
    ['a cut SVG', svg(svgMetadata(sample)).slice(0, -80), 'a.svg', { kind: 'damaged-picture' }],
  ])('%s', (_, content, name, failure) => {
    expect(open(content, name)).toMatchObject(failure);
  });
});

test('of a cut PNG the workflow is still read, as long as it is whole', () => {
  const held = writeIntoPng(dot, sample) as Uint8Array;
  expect(textOf(open(held.slice(0, -20)))).toBe(sample);
  expect(open(held.slice(0, 60))).toEqual({ kind: 'damaged-picture' });
});

test('a changed bit is noticed', () => {
  const held = writeIntoPng(dot, sample) as Uint8Array;
  expect(open(held.with(80, (held[80] ?? 0) ^ 1))).toEqual({ kind: 'damaged-picture' });
});

test('a picture that unpacks to more than is allowed fills no memory', () => {
  const zeros = '0'.repeat(3_000_000);
  expect(readFromPng(writeIntoPng(dot, zeros) as Uint8Array, 1_000_000)).toEqual({ kind: 'too-large' });
  expect(readFromSvg(svg(svgMetadata(zeros)), 1_000_000)).toEqual({ kind: 'too-large' });
});

test('a file of a million openings is refused, and the place is named', () => {
  const deep = `{"format":"slotflow","version":1,"notes":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`;
  expect(open(deep)).toMatchObject({ kind: 'faulty-file', lines: [1] });
});

const anyBytes = fc.uint8Array({ maxLength: 200 });
const anyHead = fc.constantFrom(
  '',
  '{"format":"slotflow",',
  '<svg>',
  '<svg><slotflow:document>',
  sample,
  '{"model":"',
);

property.prop([anyBytes, anyHead, fc.nat(), fc.boolean()], { numRuns: 2_000 })(
  'whatever the bytes are, the outcome is a value',
  (bytes, head, place, inPng) => {
    const start = inPng ? (writeIntoPng(dot, sample) as Uint8Array) : strToU8(head);
    const cut = start.subarray(0, place % (start.length + 1));
    const file = new Uint8Array([...cut, ...bytes, ...start.subarray(cut.length + bytes.length)]);
    expect(parseFile(file, 'x', library).kind).toMatch(/^[a-z-]+$/);
  },
);

test('a text of millions of characters exhausts nothing', () => {
  const long = sample.replace('"values": []', `"values": [["x", "${'\\\\a'.repeat(4_000_000)}"]]`);
  expect(open(long).kind).toBe('document');
  expect(open(long.replace('}', ')'))).toMatchObject({ kind: 'faulty-json' });
});
