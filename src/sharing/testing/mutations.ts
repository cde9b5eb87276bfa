// What happens to bytes on their way, by accident or on purpose.
import { fc } from '@fast-check/vitest';

interface Mutation {
  readonly kind: 'cut' | 'replace' | 'insert' | 'remove' | 'repeat' | 'splice';
  /** Parts of the whole, from 0 to 1. */
  readonly at: number;
  readonly to: number;
  readonly bytes: Uint8Array;
}

export const anyMutations = fc.array(
  fc.record<Mutation>({
    kind: fc.constantFrom('cut', 'replace', 'insert', 'remove', 'repeat', 'splice'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 5 }),
  }),
  { minLength: 1, maxLength: 4 },
);

export function mutated(source: Uint8Array, mutations: readonly Mutation[]): Uint8Array {
  return mutations.reduce(mutatedOnce, source);
}

function mutatedOnce(bytes: Uint8Array, { kind, at, to, bytes: added }: Mutation): Uint8Array {
  const start = Math.floor(at * bytes.length);
  const end = Math.min(bytes.length, start + Math.ceil(to * 8));
  const [before, middle, after] = [bytes.subarray(0, start), bytes.subarray(start, end), bytes.subarray(end)];
  switch (kind) {
    case 'cut':
      return to < 0.2 ? before : bytes;
    case 'replace':
      return new Uint8Array([...before, ...added, ...bytes.subarray(start + added.length)]);
    case 'insert':
      return new Uint8Array([...before, ...added, ...middle, ...after]);
    case 'remove':
      return new Uint8Array([...before, ...after]);
    case 'repeat':
      return new Uint8Array([...before, ...middle, ...middle, ...middle, ...after]);
    case 'splice':
      return new Uint8Array([...after, ...middle, ...before]);
  }
}
