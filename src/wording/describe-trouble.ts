/** The engine itself came to an end, not a step; the editor's engine trouble fits. */
type Trouble = { readonly kind: 'engine-crashed' | 'engine-not-started'; readonly message: string };

export function describeTrouble(trouble: Trouble): { title: string; detail: string } {
  const because = trouble.message === '' ? '' : ` The browser says: ${trouble.message}`;
  switch (trouble.kind) {
    case 'engine-crashed':
      return {
        title: 'The engine stopped unexpectedly',
        detail: `Finished steps keep their results, and the next run gets a new engine.${because}`,
      };
    case 'engine-not-started':
      return {
        title: 'The engine did not start',
        detail: `Nothing was run. Reload the page, then run again.${because}`,
      };
  }
}
