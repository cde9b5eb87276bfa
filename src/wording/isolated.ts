const TURNING = /[\u202a-\u202e\u2066-\u2069]/;
const ISOLATES = /[\u2066-\u2069]/g;

/**
 * A name as part of a sentence. Some hold signs that turn the direction of all letters after them: those end with the
 * name, so that the sentence can be read on.
 */
export function isolated(name: string): string {
  return TURNING.test(name) ? `\u2068${name.replace(ISOLATES, '')}\u2069` : name;
}
