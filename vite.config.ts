import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy } from './scripts/content-security-policy.ts';
import { installable } from './scripts/installable.ts';

/** What starts a page, and what the page that fetches shares with the editor, stay files of their own. */
const NO_PAGE_OF_ITS_OWN = /^(?!.*(\.html|src.app.(main|open-source)|src.sharing|modulepreload-polyfill))/;

export default defineConfig({
  base: './', // the build works from any path, also from a folder of a larger site
  plugins: [react(), contentSecurityPolicy(), installable()],
  worker: { format: 'es' },
  build: {
    rolldownOptions: {
      input: ['index.html', 'open-source.html'],
      output: {
        // One file, not the many small ones that parts which load later share with it: it opens sooner, and packs
        // better. What the page that fetches needs is no part of it.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: 'first-screen', tags: ['$initial'], test: NO_PAGE_OF_ITS_OWN }],
        },
      },
    },
    manifest: true, // size-limit reads from it what the first screen loads
    assetsInlineLimit: 0, // the page's policy allows no font from a data: address
    chunkSizeWarningLimit: 2000, // size-limit is the judge
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    environment: 'node',
    pool: 'threads',
    isolate: false, // no test changes what others see, and loading everything anew for each file takes half the time
    testTimeout: 60_000, // laws try thousands of programs; a busy machine may take its time over them
  },
});
