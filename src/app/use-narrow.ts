import { useSyncExternalStore } from 'react';

/** As in the style sheets: below this width the left panel is the rail. */
const NARROW = '(max-width: 1200px)';

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);
}

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
