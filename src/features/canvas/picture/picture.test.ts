import { beforeAll, expect, test } from 'vitest';
import { toSvgText } from './marks.ts';
import { pictureOf, type Scene } from './picture.ts';
import type { PictureColors } from './picture-style.ts';

const hostile = '</text><script>alert(1)</script>&"\'\u0000\u001b\ufffe';

const scene: Scene = {
  title: hostile,
  steps: [
    {
      x: 0,
      y: 0,
      width: 208,
      height: 160,
      index: 0,
      title: hostile,
      model: hostile,
      inputs: [
        {
          field: hostile,
          type: 'number',
          wired: true,
          value: hostile,
          none: false,
          before: hostile,
          label: { name: hostile, type: 'any', value: hostile },
        },
      ],
      outputs: [{ key: hostile, type: 'table', wired: false, labels: [] }],
      outline: 'failed',
      tag: { status: 'will-run', word: hostile, reason: hostile, quiet: false },
      footer: { status: 'failed', word: hostile, time: hostile, text: hostile.repeat(20) },
    },
  ],
  slots: [
    {
      name: hostile,
      x: 300,
      y: 0,
      width: 100,
      height: 30,
      type: 'text',
      value: hostile,
      before: hostile,
      written: true,
      state: 'changed',
    },
  ],
  frames: [{ title: hostile, box: { x: -20, y: -20, width: 600, height: 300 } }],
  wires: [{ path: 'M0,0L10,10', state: 'refused' }],
  bounds: { x: -20, y: -46, width: 600, height: 326 },
};

let markup = '';

beforeAll(() => {
  const colors = new Proxy({}, { get: () => '#123456' }) as PictureColors;
  const measure = (text: string) => 6 * text.length;
  markup = toSvgText(pictureOf(scene, '', { colors, signs: {}, measure }));
});

test('what things are called is text, whatever it says', () => {
  expect(markup).not.toContain('<script');
  expect(markup).toContain('&lt;/text&gt;&lt;script&gt;');
});

test('no character is in it that XML has no place for', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  expect(markup).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
});

test('it has the room that its nodes need, and some air', () => {
  expect(markup).toMatch(/^<svg [^>]*viewBox="-52 -78 664 390" width="664" height="390"/);
});

test('it refers to nothing outside of itself', () => {
  expect(markup.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href=/);
});
