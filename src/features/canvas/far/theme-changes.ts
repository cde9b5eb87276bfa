const queries = ['(forced-colors: active)', '(prefers-contrast: more)'];

/** Calls when colours may be others than before; the result ends that. */
export function themeChanges(call: () => void): () => void {
  const scheme = new MutationObserver(call);
  scheme.observe(window.document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] });
  const media = queries.map((query) => window.matchMedia(query));
  for (const list of media) list.addEventListener('change', call);
  return () => {
    scheme.disconnect();
    for (const list of media) list.removeEventListener('change', call);
  };
}
