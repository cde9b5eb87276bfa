import { readdirSync, readFileSync } from 'node:fs';
import { fc, test as law } from '@fast-check/vitest';
import { deflateSync } from 'fflate';
import lzString from 'lz-string';
import { describe, expect, test } from 'vitest';
import { documentToText, parseDocument, type WorkflowDocument } from '#document';
import { anyDocument } from '../document/testing/any-document.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { DRAWABLE } from './is-drawable.ts';
import { packDocument } from './pack-document.ts';
import { PackWriter } from './pack-writer.ts';
import { decodeShare, encodeShare, type Shared, seal } from './share-link.ts';
import { chainOf, sketchOf } from './testing/hundred-steps.ts';

const GALLERY = 'public/gallery';

function fromGallery(name: string): WorkflowDocument {
  const outcome = parseDocument(readFileSync(`${GALLERY}/${name}.json`, 'utf8'));
  if (outcome.kind !== 'document') throw new Error(outcome.kind);
  return outcome.document;
}

function linkOf(shared: Shared): string {
  const outcome = encodeShare(shared);
  return outcome.kind === 'link' ? outcome.payload : outcome.kind;
}

function kept(document: WorkflowDocument): string {
  const outcome = decodeShare(linkOf({ document }));
  return outcome.kind === 'shared' ? documentToText(outcome.document) : outcome.kind;
}

describe('a link', () => {
  law.prop([anyDocument], { numRuns: 500 })('gives back any document', (document) => {
    expect(kept(document)).toBe(documentToText(document));
  });

  test.each(readdirSync(GALLERY))('gives back the example %s', (name) => {
    const document = fromGallery(name.replace('.json', ''));
    expect(kept(document)).toBe(documentToText(document));
  });

  law.prop([fc.jsonValue({ maxDepth: 4 })])('gives back results of any form', (json) => {
    const results = JSON.parse(JSON.stringify(json)); // writes -0 as 0
    const outcome = decodeShare(linkOf({ document: chainOf(1), results }));
    expect(outcome).toMatchObject({ kind: 'shared' });
    expect(outcome.kind === 'shared' && outcome.results).toEqual(results);
  });

  test('may stand in an address, with the line breaks of a mail in it', () => {
    const payload = linkOf({ document: chainOf(3) });
    const text = ` https://example.com/slotflow/#/share/${payload.slice(0, 20)}\r\n${payload.slice(20)}\n`;
    expect(decodeShare(text)).toEqual(decodeShare(payload));
  });

  test.each(['.', ').', '>', '%22', '?utm_source=chat', '&fbclid=a-b_c'])(
    'opens with %j left behind it',
    (behind) => {
      const payload = linkOf({ document: chainOf(3) });
      expect(decodeShare(`https://example.com/#/embed/${payload}${behind}`)).toEqual(decodeShare(payload));
    },
  );

  test('of the seed example has at most 200 characters', () => {
    expect(linkOf({ document: fromGallery('arithmetic') }).length).toBeLessThanOrEqual(200);
  });

  test.each([
    ['chain', chainOf(100)],
    ['sketch', sketchOf(100)],
  ])('of a %s of 100 steps has at most 2,000 characters', (_, document) => {
    expect(linkOf({ document }).length).toBeLessThanOrEqual(2_000);
  });

  test.each([
    ['the seed example', fromGallery('arithmetic')],
    ['the long step', fromGallery('long-step')],
    ['a chain', chainOf(100)],
    ['a sketch', sketchOf(100)],
  ])('of %s has at most half of the characters that lz-string needs', (_, document) => {
    const json = JSON.stringify(JSON.parse(documentToText(document)));
    const other = lzString.compressToEncodedURIComponent(json);
    expect(linkOf({ document }).length).toBeLessThanOrEqual(other.length / 2);
  });

  test('is not made of more than a link may bring', () => {
    const values = [['x', Array.from({ length: 400_000 }, (_, index) => index % 10)]] as const;
    const document = { ...chainOf(1), scenarios: [{ name: 'default', mutable: false, values }] };
    expect(encodeShare({ document })).toEqual({ kind: 'too-large-share' });
  });

  test('is not made of more than can be drawn at once', () => {
    const whole = chainOf(DRAWABLE.steps);
    expect(encodeShare({ document: whole }).kind).toBe('link');
    const [step] = whole.workflow.steps;
    const [scenario] = whole.scenarios;
    if (step === undefined || scenario === undefined) throw new Error();
    const many = Array.from({ length: 21_000 }, (_, index) => `n${index}`);
    const pairs = many.map((name) => [name, name] as const);
    const large: readonly Partial<WorkflowDocument>[] = [
      { workflow: { steps: [...whole.workflow.steps, step] } },
      { workflow: { steps: [{ ...step, inputs: pairs }] } },
      { workflow: { steps: [{ ...step, inputs: [['x', many.slice(0, 501)]] }] } },
      { workflow: { steps: whole.workflow.steps.map((one) => ({ ...one, inputs: pairs.slice(0, 20) })) } },
      { scenarios: [{ ...scenario, values: pairs }] },
      { scenarios: many.map((name) => ({ ...scenario, name })) },
      { groups: many.map((id) => ({ id, title: '', steps: [], slots: [] })) },
      { layout: { steps: {}, slots: many.map((name) => [name, [0, 0]]) } },
      { name: 'n'.repeat(1_000_000) },
      { notes: 'n'.repeat(1_000_000) },
      { workflow: { steps: [{ ...step, title: 'n'.repeat(1_000_000) }] } },
    ];
    for (const more of large) {
      const document = { ...chainOf(1), ...more };
      expect(encodeShare({ document })).toEqual({ kind: 'too-large-share' });
      const json = JSON.parse(documentToText(document)) as WorkflowDocument;
      expect(decodeShare(seal(packDocument(json) as Uint8Array))).toEqual({ kind: 'too-large-share' });
    }
  });

  // Written by the first version: a change that cannot read it would break every link that people have.
  test('of the first version is read for ever', () => {
    const outcome = decodeShare(FIRST_LINK);
    expect(outcome.kind === 'shared' && documentToText(outcome.document)).toBe(
      documentToText(fromGallery('arithmetic')),
    );
  });
});

const FIRST_LINK =
  '1fRmEEyRDDwkuAiX1Yq6BKV8YGBkYmBm4GLgZeBiYGBmY2BhAIkAExExMDAwsEA4DAysXIxAICIkZcLFIMbDp8TDwGnAxMrAzMrAyAAA';

describe('a hostile link is refused', () => {
  const payload = linkOf({ document: sketchOf(20) });

  test('without content', () => {
    expect([
      decodeShare(''),
      decodeShare('https://example.com/#/share/'),
      decodeShare('1 <b>'),
      decodeShare(').'),
    ]).toEqual([{ kind: 'no-share' }, { kind: 'no-share' }, { kind: 'no-share' }, { kind: 'no-share' }]);
  });

  test('at every place where it may be cut', () => {
    const kinds = Array.from(
      { length: payload.length - 1 },
      (_, end) => decodeShare(payload.slice(0, end)).kind,
    );
    expect(new Set(kinds)).toEqual(new Set(['no-share', 'damaged-share']));
  });

  test('with a letter changed anywhere', () => {
    const changed = [...payload].slice(1).map((letter, at) => {
      const other = letter === 'A' ? 'B' : 'A';
      return decodeShare(payload.slice(0, at + 1) + other + payload.slice(at + 2)).kind;
    });
    // The last letter has bits that stand for nothing.
    expect(new Set(changed.slice(0, -1))).toEqual(new Set(['damaged-share']));
  });

  test('from a later version', () => {
    expect(decodeShare(`2${payload.slice(1)}`)).toEqual({ kind: 'newer-share', version: '2' });
  });

  test('that unpacks to more than a link may hold, or is longer than one may be', () => {
    const bomb = deflateSync(new Uint8Array(20_000_000), { level: 6 });
    const link = `1${toBase64Url(new Uint8Array([0, 0, 0, ...bomb]))}`;
    expect(decodeShare(link)).toEqual({ kind: 'too-large-share' });
    // As long as what deflate makes of ten gigabytes of zeros.
    expect(decodeShare('1'.repeat(13_000_000))).toEqual({ kind: 'too-large-share' });
    expect(decodeShare('1'.repeat(4_000_000))).toEqual({ kind: 'too-large-share' });
  });

  test('that nests a hundred thousand deep', () => {
    const outcome = decodeShare(seal(nested(100_000)));
    expect(outcome).toEqual({ kind: 'too-large-share' });
  });

  test('with a million steps', () => {
    const writer = new PackWriter();
    writer.word('many');
    writer.count(0);
    writer.count(1_000_000);
    for (let step = 0; step < 1_000_000; step++) {
      writer.count(1);
      writer.word('m');
      writer.count(0);
      writer.count(0);
    }
    expect(decodeShare(seal(writer.finish()))).toEqual({ kind: 'too-large-share' });
  });

  test('that speaks of more items than it has', () => {
    const writer = new PackWriter();
    writer.word('many');
    writer.count(2 ** 52);
    expect(decodeShare(seal(writer.finish()))).toEqual({ kind: 'damaged-share' });
  });

  test('whose content is no document', () => {
    const document = { ...chainOf(1), scenarios: [] } as unknown as WorkflowDocument;
    expect(decodeShare(linkOf({ document }))).toMatchObject({ kind: 'invalid-document' });
  });
});

function nested(depth: number): Uint8Array {
  const writer = new PackWriter();
  writer.word('deep');
  writer.count(1);
  writer.word('default');
  writer.count(0);
  writer.count(1);
  writer.slot('x');
  for (let level = 0; level < depth; level++) {
    writer.count(6);
    writer.count(1);
  }
  writer.count(0);
  return writer.finish();
}

test('names such as __proto__ and names that are scripts stay names', () => {
  const json = `{ "format": "slotflow", "version": 1, "name": "<script>alert(1)</script>", "__proto__": { "polluted": true },
    "workflow": { "steps": [{ "id": "__proto__", "model": "constructor", "inputs": [["__proto__", ["__proto__"]]], "outputs": [], "__proto__": 1 }] },
    "scenarios": [{ "name": "__proto__", "mutable": false, "values": [["__proto__", { "__proto__": { "polluted": true } }]] }],
    "layout": { "steps": { "__proto__": [1, 2] }, "slots": [["__proto__", [3, 4]]] } }`;
  const outcome = parseDocument(json);
  if (outcome.kind !== 'document') throw new Error(outcome.kind);
  expect(kept(outcome.document)).toBe(documentToText(outcome.document));
  expect('polluted' in {}).toBe(false);
});

law.prop([fc.uint8Array({ maxLength: 40 })])('base64url gives back any bytes', (bytes) => {
  expect(fromBase64Url(toBase64Url(bytes))).toEqual(new Uint8Array(bytes));
  expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
});
