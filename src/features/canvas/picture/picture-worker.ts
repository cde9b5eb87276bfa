// Draws pictures where the page does not have to wait for them.
import { svgMetadata, writeIntoPng } from '#document';
import { toSvgText } from './marks.ts';
import { paintPicture } from './paint-picture.ts';
import { type Picture, type PictureSigns, pictureOf, type Scene } from './picture.ts';
import { type PictureFont, takeFonts } from './picture-fonts.ts';
import { createMeasure, type PictureColors } from './picture-style.ts';

export interface PictureOrder {
  readonly form: 'svg' | 'png';
  readonly scene: Scene;
  readonly colors: PictureColors;
  readonly signs: PictureSigns;
  readonly fonts: readonly PictureFont[];
  /** The document that the picture holds. */
  readonly text: string;
}

/** A picture as a file, and as something to look at before. */
export interface DrawnPicture {
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly preview: Blob;
  /** In px at 100 % zoom. */
  readonly width: number;
  readonly height: number;
}

const SCALE = 2; // so that it is as crisp on fine screens as on the page
const LARGEST = 48_000_000; // pixels: browsers give up beyond, each at another number
const LONGEST = 16_000; // pixels of one side
const PREVIEW = 1_000_000; // pixels

self.addEventListener('message', async ({ data }: MessageEvent<PictureOrder>) => {
  try {
    self.postMessage(await draw(data));
  } catch {
    self.postMessage(undefined); // the browser has no room for so many pixels
  }
});

async function draw(order: PictureOrder): Promise<DrawnPicture | undefined> {
  const rules = await takeFonts(order.fonts);
  const picture = pictureOf(order.scene, rules, { ...order, measure: createMeasure() });
  const { width, height } = picture.view;
  const content = order.form === 'svg' ? toSvg(picture, order.text) : await toPng(picture, order.text);
  const preview = await paintPicture(picture, scaleFor(picture, PREVIEW)).convertToBlob();
  return content === undefined ? undefined : { content, preview, width, height };
}

function toSvg(picture: Picture, text: string): string {
  const svg = toSvgText(picture).replace('>', `>${svgMetadata(text)}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}

async function toPng(picture: Picture, text: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const blob = await paintPicture(picture, scaleFor(picture, LARGEST)).convertToBlob();
  return writeIntoPng(new Uint8Array(await blob.arrayBuffer()), text);
}

function scaleFor({ view: { width, height } }: Picture, pixels: number): number {
  return Math.min(SCALE, Math.sqrt(pixels / (width * height)), LONGEST / Math.max(width, height));
}
