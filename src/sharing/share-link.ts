// A document as the end of an address: `1`, then base64url of three check bytes and of what deflate made of the pack.
// The fragment of an address is not sent to any server.
import { deflateSync, Inflate } from 'fflate';
import { type DocumentFailure, documentFromJson, documentToText, type WorkflowDocument } from '#document';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { isDrawable } from './is-drawable.ts';
import { packDocument } from './pack-document.ts';
import { TooMany, Unreadable } from './pack-reader.ts';
import { shareDictionary } from './share-dictionary.ts';
import { type Unpacked, unpackDocument } from './unpack-document.ts';

/** What a link brings. */
export interface Shared {
  readonly document: WorkflowDocument;
  /** Cached results as JSON, as `resultsToJson` makes it; not checked yet. */
  readonly results?: unknown;
}

/** Why a link is refused. */
export type ShareFailure =
  /** There is no content, or it has letters that no link has. */
  | { readonly kind: 'no-share' }
  /** It was made by a later version of the editor. */
  | { readonly kind: 'newer-share'; readonly version: string }
  /** It was cut off or changed on its way. */
  | { readonly kind: 'damaged-share' }
  /** It holds more than a link may bring. */
  | { readonly kind: 'too-large-share' };

export type ShareOutcome = ({ readonly kind: 'shared' } & Shared) | ShareFailure | DocumentFailure;

const VERSION = '1';
const CHECK_BYTES = 3;
/** In characters; the longest address that any browser takes is shorter. */
const LONGEST = 3_000_000;
/** In bytes, unpacked. */
const LARGEST = 8_000_000;
/** In bytes; deflate makes at most 1,032 of one. */
const CHUNK = 1_024;

export type LinkOutcome =
  /** What stands in the address after `#/share/`. */
  { readonly kind: 'link'; readonly payload: string } | Extract<ShareFailure, { kind: 'too-large-share' }>;

/** Whatever it gives can be opened again: what would be refused then is refused now. */
export function encodeShare({ document, results }: Shared): LinkOutcome {
  if (!isDrawable(document)) return { kind: 'too-large-share' };
  const json = JSON.parse(documentToText(document)) as WorkflowDocument;
  const pack = packDocument(json, results);
  if (pack === undefined || pack.length > LARGEST) return { kind: 'too-large-share' };
  const payload = seal(pack);
  return payload.length > LONGEST ? { kind: 'too-large-share' } : { kind: 'link', payload };
}

/** The payload of a pack. */
export function seal(pack: Uint8Array): string {
  const deflated = deflateSync(pack, { level: 9, dictionary: shareDictionary() });
  const sealed = new Uint8Array(CHECK_BYTES + deflated.length);
  sealed.set(checkOf(pack));
  sealed.set(deflated, CHECK_BYTES);
  return VERSION + toBase64Url(sealed);
}

/** What a chat or a sentence leaves behind an address: its full stop or bracket, or a parameter that counts visits. */
const LEFT_BEHIND = /^(?:[?&].*|(?:[.,;:!?)\]}>'"*]|%[\da-f]{2})+)$/is;

/** Takes a payload, or any text that ends in one, such as a whole address. Line breaks of a mail are overlooked. */
export function decodeShare(text: string): ShareOutcome {
  if (text.length > 2 * LONGEST) return { kind: 'too-large-share' };
  const address = text.replace(/^.*#\/(?:share|embed)\//s, '').replace(/\s/g, '');
  if (address.length > LONGEST) return { kind: 'too-large-share' };
  const payload = /^[\w-]*/.exec(address)?.[0] ?? '';
  const behind = address.slice(payload.length);
  if (payload === '' || (behind !== '' && !LEFT_BEHIND.test(behind))) return { kind: 'no-share' };
  const version = payload.charAt(0);
  if (version !== VERSION) return { kind: 'newer-share', version };
  const sealed = fromBase64Url(payload.slice(1));
  if (sealed === undefined || sealed.length <= CHECK_BYTES) return { kind: 'damaged-share' };
  const unpacked = unseal(sealed);
  if ('kind' in unpacked) return unpacked;
  const outcome = documentFromJson(unpacked.document);
  if (outcome.kind !== 'document') return outcome;
  const { document } = outcome;
  if (!isDrawable(document)) return { kind: 'too-large-share' };
  return { kind: 'shared', document, ...('results' in unpacked ? { results: unpacked.results } : {}) };
}

function unseal(sealed: Uint8Array): Unpacked | ShareFailure {
  const pack = inflate(sealed.subarray(CHECK_BYTES));
  if ('kind' in pack) return pack;
  const check = checkOf(pack);
  if (check.some((byte, place) => byte !== sealed[place])) return { kind: 'damaged-share' };
  try {
    return unpackDocument(pack) ?? { kind: 'damaged-share' };
  } catch (thrown) {
    if (thrown instanceof TooMany) return { kind: 'too-large-share' };
    if (thrown instanceof Unreadable) return { kind: 'damaged-share' };
    throw thrown;
  }
}

/** Piece by piece, so that a small link cannot fill the memory. */
function inflate(deflated: Uint8Array): Uint8Array | ShareFailure {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const inflater = new Inflate({ dictionary: shareDictionary() }, (chunk, final) => {
    chunks.push(chunk);
    size += chunk.length;
    ended = final;
  });
  try {
    for (let at = 0; at < deflated.length && size <= LARGEST; at += CHUNK) {
      inflater.push(deflated.subarray(at, at + CHUNK), at + CHUNK >= deflated.length);
    }
  } catch {
    return { kind: 'damaged-share' }; // fflate throws at what deflate cannot have made
  }
  if (size > LARGEST) return { kind: 'too-large-share' };
  if (!ended) return { kind: 'damaged-share' };
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** FNV-1a, folded to 24 bits: it tells accidents, and is no seal against a forger, who needs none. */
function checkOf(bytes: Uint8Array): Uint8Array {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  const folded = (hash ^ (hash >>> 24)) & 0xffffff;
  return new Uint8Array([folded >> 16, (folded >> 8) & 0xff, folded & 0xff]);
}
