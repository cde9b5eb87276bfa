const LETTERS = '0123456789abcdefghijkmnopqrstuvw'; // 32 of them, none that is taken for another one
const LENGTH = 16; // 80 bits

/** The id of a workflow of the person's own: no other one has it, on no device. */
export function freshDocumentId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(LENGTH)), (byte) => LETTERS[byte % 32]).join('');
}
