import { Unzlib } from 'fflate';

const CHUNK = 1_024; // bytes; deflate makes at most 1,032 of one

/** Piece by piece, so that a small file cannot fill the memory. `limit` in bytes. */
export function inflateAtMost(
  deflated: Uint8Array,
  limit: number,
): { readonly kind: 'bytes'; readonly bytes: Uint8Array } | { readonly kind: 'damaged' | 'too-large' } {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const inflater = new Unzlib((chunk, final) => {
    chunks.push(chunk);
    size += chunk.length;
    ended = final;
  });
  try {
    for (let at = 0; at < deflated.length && size <= limit; at += CHUNK) {
      inflater.push(deflated.subarray(at, at + CHUNK), at + CHUNK >= deflated.length);
    }
  } catch {
    return { kind: 'damaged' }; // fflate throws at what deflate cannot have made
  }
  if (size > limit) return { kind: 'too-large' };
  if (!ended) return { kind: 'damaged' };
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return { kind: 'bytes', bytes };
}
