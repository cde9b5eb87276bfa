// A workflow inside of its picture: a chunk of text that every program for pictures leaves alone, as the PNG
// specification (third edition, 11.3.3.4) has it: keyword, compressed with zlib, UTF-8.
import { strFromU8, strToU8, zlibSync } from 'fflate';
import { inflateAtMost } from './inflate-at-most.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const KEYWORD = 'slotflow';
const FRAME = 12; // bytes of a chunk around its data: length, type, check

export type PictureText =
  | { readonly kind: 'text'; readonly text: string }
  /** The picture is whole, and holds no workflow. */
  | { readonly kind: 'no-text' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'too-large' };

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, place) => bytes[place] === byte);
}

/** The same picture with the text in it. Undefined where the bytes are no PNG. */
export function writeIntoPng(png: Uint8Array, text: string): Uint8Array<ArrayBuffer> | undefined {
  const header = chunksOf(png)?.[0];
  if (header?.type !== 'IHDR') return undefined;
  // Keyword, its end, “compressed”, “with zlib”, no language, no translated keyword.
  const head = strToU8(`${KEYWORD}\0\u0001\0\0\0`);
  const chunk = toChunk('iTXt', joined(head, zlibSync(strToU8(text), { level: 9 })));
  return joined(png.subarray(0, header.end), chunk, png.subarray(header.end));
}

/** `limit` in bytes of the text. */
export function readFromPng(png: Uint8Array, limit: number): PictureText {
  const chunks = chunksOf(png);
  if (chunks === undefined) return { kind: 'damaged' };
  for (const { type, data, intact } of chunks) {
    if (type !== 'iTXt' || !startsWith(data, `${KEYWORD}\0`)) continue;
    const start = KEYWORD.length + 5;
    if (!intact || data[KEYWORD.length + 1] !== 1) return { kind: 'damaged' };
    const inflated = inflateAtMost(data.subarray(start), limit);
    return inflated.kind === 'bytes' ? { kind: 'text', text: strFromU8(inflated.bytes) } : inflated;
  }
  return chunks.at(-1)?.type === 'IEND' ? { kind: 'no-text' } : { kind: 'damaged' };
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  readonly intact: boolean;
  /** Where the next one begins. */
  readonly end: number;
}

/** As far as they are whole: a workflow before the place where a picture was cut can still be read. */
function chunksOf(png: Uint8Array): readonly Chunk[] | undefined {
  if (!isPng(png)) return undefined;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at + FRAME <= png.length; ) {
    const length = view.getUint32(at);
    const end = at + FRAME + length;
    if (end > png.length) break;
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    const intact = type !== 'iTXt' || view.getUint32(end - 4) === crcOf(png.subarray(at + 4, end - 4));
    chunks.push({ type, data: png.subarray(at + 8, end - 4), intact, end });
    at = end;
  }
  return chunks;
}

function toChunk(type: string, data: Uint8Array): Uint8Array {
  const checked = joined(strToU8(type), data);
  const chunk = new Uint8Array(data.length + FRAME);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(checked, 4);
  view.setUint32(chunk.length - 4, crcOf(checked));
  return chunk;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return strToU8(text).every((byte, place) => bytes[place] === byte);
}

/** As PNG and zip have it. */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});
