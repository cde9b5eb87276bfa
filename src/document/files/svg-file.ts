// A workflow inside of its picture: in the metadata, packed as letters and digits, so that nothing that is written in
// it can be taken for a part of the picture.
import { strFromU8, strToU8, zlibSync } from 'fflate';
import { inflateAtMost } from './inflate-at-most.ts';
import type { PictureText } from './png-file.ts';

const NAMESPACE = 'urn:slotflow:document';
const HELD = /<slotflow:document\b[^>]*>([^<]*)<\/slotflow:document>/;

const PRELUDES = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<!', '>'],
] as const;

/** Whether the text begins as a file of SVG does: what may stand before its element is passed over. */
export function isSvg(text: string): boolean {
  let rest = text.slice(0, 4_000).trimStart();
  for (;;) {
    const prelude = PRELUDES.find(([start]) => rest.startsWith(start));
    if (prelude === undefined) return /^<svg[\s>]/.test(rest);
    const end = rest.indexOf(prelude[1]);
    if (end < 0) return false;
    rest = rest.slice(end + prelude[1].length).trimStart();
  }
}

/** The element to put into a picture. */
export function svgMetadata(text: string): string {
  const packed = toBase64(zlibSync(strToU8(text), { level: 9 }));
  return `<metadata><slotflow:document xmlns:slotflow="${NAMESPACE}" encoding="zlib base64">${packed}</slotflow:document></metadata>`;
}

/** `limit` in bytes of the text. */
export function readFromSvg(svg: string, limit: number): PictureText {
  const packed = HELD.exec(svg)?.[1]?.replace(/\s+/g, '');
  if (packed === undefined) {
    if (svg.includes('<slotflow:document')) return { kind: 'damaged' };
    return svg.trimEnd().endsWith('</svg>') ? { kind: 'no-text' } : { kind: 'damaged' };
  }
  const bytes = fromBase64(packed);
  if (bytes === undefined) return { kind: 'damaged' };
  const inflated = inflateAtMost(bytes, limit);
  return inflated.kind === 'bytes' ? { kind: 'text', text: strFromU8(inflated.bytes) } : inflated;
}

const BLOCK = 0x8000; // as many bytes as a call takes at once

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += BLOCK) {
    text += String.fromCharCode(...bytes.subarray(at, at + BLOCK));
  }
  return btoa(text);
}

function fromBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined; // `atob` throws at what is no base64
  }
}
