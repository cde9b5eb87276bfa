// Base64 with the letters that an address may hold (RFC 4648 §5), without padding.
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const codes = new Map([...LETTERS].map((letter, code) => [letter, code]));

export function toBase64Url(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    const group = (first << 16) | (second << 8) | third;
    const used = Math.min(bytes.length - at, 3) + 1;
    for (let place = 0; place < used; place++) parts.push(LETTERS.charAt((group >> (18 - 6 * place)) & 63));
  }
  return parts.join('');
}

/** Undefined for a letter that does not belong, and for a length that no bytes give. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const letter of text) {
    const code = codes.get(letter);
    if (code === undefined) return undefined;
    held = ((held << 6) | code) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 0xff;
  }
  return bytes;
}
