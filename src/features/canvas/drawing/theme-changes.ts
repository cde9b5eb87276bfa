const queries = ['(forced-colors: active)', '(prefers-contrast: more)'];

/** Calls when colours, the letters or the pixels of the screen may be others than before; the result ends that. */
export function themeChanges(call: () => void): () => void {
  const scheme = new MutationObserver(call);
  scheme.observe(window.document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] });
  const media = queries.map((query) => window.matchMedia(query));
  for (const list of media) list.addEventListener('change', call);
  window.document.fonts.addEventListener('loadingdone', call);
  window.addEventListener('resize', call); // so does a move to another screen
  return () => {
    window.document.fonts.removeEventListener('loadingdone', call);
    window.removeEventListener('resize', call);
    scheme.disconnect();
    for (const list of media) list.removeEventListener('change', call);
  };
}
