import { useEffect, useState } from 'react';
import { plainSearch, type TextSearch } from './plain-search.ts';

let loaded: TextSearch | undefined;

/** A search that forgives typos, as soon as its code is there and from when it is wanted; a plain one until then. */
export function useTextSearch(wanted: boolean): TextSearch {
  const [search, setSearch] = useState<TextSearch>(() => loaded ?? plainSearch);
  useEffect(() => {
    if (!wanted || loaded !== undefined) return;
    let gone = false;
    const take = async () => {
      const { fuzzySearch } = await import('./text-search.ts');
      loaded = fuzzySearch;
      if (!gone) setSearch(() => fuzzySearch);
    };
    // Offline, the plain search stays: it is no reason to disturb anybody.
    take().catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [wanted]);
  return search;
}
