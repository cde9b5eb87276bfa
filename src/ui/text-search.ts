// Searching as a person types: best match first, letters may be swapped, missing or wrong. Loaded when it is needed.
import uFuzzy from '@leeoniya/ufuzzy';
import { type Found, plainSearch, type TextSearch } from './plain-search.ts';

const MOST_TERMS = 3; // in any order: 3! passes

// Letters of all scripts, not only a–z.
const fuzzy = new uFuzzy({
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  interBound: '[^\\p{L}\\d]',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
  intraMode: 1,
  intraIns: 1,
  intraSub: 1,
  intraTrn: 1,
  intraDel: 1,
});

/** What is there word for word comes before what only resembles it. */
export const fuzzySearch: TextSearch = (texts, query) => {
  const exact = plainSearch(texts, query);
  const known = new Set(exact.map(({ index }) => index));
  return [...exact, ...resembling(texts, query).filter(({ index }) => !known.has(index))];
};

function resembling(texts: readonly string[], query: string): readonly Found[] {
  const haystack = prepared(texts);
  const needle = withoutAccents(query);
  const inOrder = found(fuzzy.search(haystack, needle));
  return inOrder.length > 0 ? inOrder : found(fuzzy.search(haystack, needle, MOST_TERMS));
}

const plainTexts = new WeakMap<readonly string[], string[]>();

/** Thousands of texts are prepared once, not at each key. */
function prepared(texts: readonly string[]): string[] {
  const list = plainTexts.get(texts) ?? texts.map(withoutAccents);
  plainTexts.set(texts, list);
  return list;
}

function found([indices, info, order]: uFuzzy.SearchResult): readonly Found[] {
  if (indices === null) return [];
  if (info === null || order === null) return indices.map((index) => ({ index, ranges: [] }));
  return order.map((place) => ({
    index: info.idx[place] as number,
    ranges: info.ranges[place] ?? [],
  }));
}

/** “Naïve” is found by “naive”. Where that would move letters, the text stays as it is. */
function withoutAccents(text: string): string {
  const plain = uFuzzy.latinize(text);
  return plain.length === text.length ? plain : text;
}
