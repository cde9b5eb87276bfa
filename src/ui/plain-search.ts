/** One text that matches. */
export interface Found {
  /** Its place in the list. */
  readonly index: number;
  /** What matches in it, in pairs: from, up to. Empty where that cannot be told. */
  readonly ranges: readonly number[];
}

/** Best match first. */
export type TextSearch = (texts: readonly string[], query: string) => readonly Found[];

/** What has the query in it as it stands; at the beginning of the text before at that of a word, before elsewhere. */
export const plainSearch: TextSearch = (texts, query) => {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return [];
  const matches = texts.flatMap((text, index) => {
    const match = bestPlace(text.toLowerCase(), wanted);
    return match === undefined ? [] : [{ index, ...match }];
  });
  return matches
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ index, at }) => ({ index, ranges: [at, at + wanted.length] }));
};

const LETTER = /[\p{L}\d]/u;

function bestPlace(text: string, wanted: string): { readonly at: number; readonly rank: number } | undefined {
  const first = text.indexOf(wanted);
  if (first < 0) return undefined;
  if (first === 0) return { at: 0, rank: 0 };
  for (let at = first; at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (!LETTER.test(text.charAt(at - 1))) return { at, rank: 1 };
  }
  return { at: first, rank: 2 };
}
