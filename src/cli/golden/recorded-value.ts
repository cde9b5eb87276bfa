// Values as the recordings write them: JSON, with three numbers that JSON lacks as {"$number": …}.

export function fromRecorded(recorded: unknown): unknown {
  if (typeof recorded !== 'object' || recorded === null) return recorded;
  if (Array.isArray(recorded)) return recorded.map(fromRecorded);
  const entries = Object.entries(recorded);
  const [first] = entries;
  if (entries.length === 1 && first?.[0] === '$number') return Number(first[1]);
  // Object.fromEntries writes `__proto__` as a key of its own.
  return Object.fromEntries(entries.map(([key, value]) => [key, fromRecorded(value)]));
}

export function toRecorded(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return { $number: String(value) };
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(toRecorded);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toRecorded(item)]));
}

/**
 * Text that two recordings share if and only if they are equal by strict JSON equality: keys sorted, -0 as 0.
 * Kept apart from the engine's own equality, which the recordings put to the test.
 */
export function canonicalText(recorded: unknown): string {
  if (typeof recorded !== 'object' || recorded === null) return JSON.stringify(recorded) ?? 'nothing';
  if (Array.isArray(recorded)) return `[${recorded.map(canonicalText).join(', ')}]`;
  const entries = Object.entries(recorded).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}: ${canonicalText(value)}`).join(', ')}}`;
}
