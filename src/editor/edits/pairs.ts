import type { InputPair, OutputPair } from '#document';

/** The fields that a slot feeds, or the slots that an output fills; none where a file gives an empty list. */
export function endsOf([, ends]: InputPair | OutputPair): readonly string[] {
  return typeof ends === 'string' ? [ends] : ends;
}

/** A pair as the file writes it: one name alone, several as a list. */
export function toPair(name: string, ends: readonly string[]): readonly [string, string | readonly string[]] {
  const [only] = ends;
  return [name, only !== undefined && ends.length === 1 ? only : ends];
}

/** The pairs with `name` among the ends of `from`; the same list where it is there already. */
export function withEnd<P extends InputPair | OutputPair>(
  pairs: readonly P[],
  from: string,
  end: string,
): readonly (P | ReturnType<typeof toPair>)[] {
  if (pairs.some((pair) => pair[0] === from && endsOf(pair).includes(end))) return pairs;
  const place = pairs.findIndex(([name]) => name === from);
  const present = pairs[place];
  if (present === undefined) return [...pairs, [from, end]];
  return pairs.with(place, toPair(from, [...endsOf(present), end]) as P);
}

/**
 * The pairs without the ends that `isGone` names. A pair that loses its last end goes with it; one that never had any,
 * as a slot that is read for no field, stays. The same list where nothing is gone.
 */
export function withoutEnds<P extends InputPair | OutputPair>(
  pairs: readonly P[],
  isGone: (end: string, name: string) => boolean,
): readonly (P | ReturnType<typeof toPair>)[] {
  const left = pairs.flatMap((pair): (P | ReturnType<typeof toPair>)[] => {
    const ends = endsOf(pair);
    const rest = ends.filter((end) => !isGone(end, pair[0]));
    if (rest.length === ends.length) return [pair];
    return rest.length === 0 ? [] : [toPair(pair[0], rest)];
  });
  return left.length === pairs.length && left.every((pair, place) => pair === pairs[place]) ? pairs : left;
}
