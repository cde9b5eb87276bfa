import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy } from './scripts/content-security-policy.ts';
import { installable } from './scripts/installable.ts';

/** What starts a page, and what the page that fetches shares with the editor, stay files of their own. */
const NO_PAGE_OF_ITS_OWN = /^(?!.*(\.html|src.app.(main|open-source)|src.sharing|modulepreload-polyfill))/;

/** What loads when it is used, and not at the first sign of a person already. */
const WHEN_USED =
  /src.(app.(engine-client|service-worker|saving)|features.(files.(choose|open|save)-|canvas.(layout|picture).)|ui.(json-field|text-search))/;

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
          groups: [
            { name: 'first-screen', tags: ['$initial'], test: NO_PAGE_OF_ITS_OWN },
            { name: 'read-source', test: /src.sharing.read-source/, includeDependenciesRecursively: true },
            { name: 'saving', test: /src.app.saving.saving\.ts/, includeDependenciesRecursively: true },
            {
              // All that loads at the first sign of a person is one file, too: to fetch a hundred of them took a slow
              // machine a second, and for as long what a hand needs was not there.
              name: (id, chunking) =>
                chunking.getModuleInfo(id)?.dynamicImporters.length && !WHEN_USED.test(id) ? 'parts' : null,
              debugName: 'parts',
              includeDependenciesRecursively: true,
            },
          ],
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
    maxWorkers: '100%', // Vitest leaves one core alone unless told, which is half of two
    testTimeout: 60_000, // laws try thousands of programs; a busy machine may take its time over them
  },
});
