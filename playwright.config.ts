// Browser tests run on the production build, in `dist/`. `npm test` builds it first; after `npm run build`,
// `npm run e2e` runs them alone.
import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './scripts/find-browser.ts';

const port = Number(process.env.E2E_PORT || 4317);

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  workers: 2,
  retries: 0,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 120_000, // looking at every tab with axe takes a busy machine half of that
  expect: { timeout: 20_000 }, // what is waited for comes at once, but not on a machine that has other work
  globalTimeout: 20 * 60_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    serviceWorkers: 'block', // it would fetch the whole build in each test; offline.spec.ts lets it
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    // A trace takes as long as the test itself, for each test: `--trace on` where one is wanted.
    trace: 'off',
    launchOptions: { executablePath: findBrowser(), args: [...browserArguments] },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: {
    command: 'node --import @oxc-node/core/register scripts/start.ts --strict-port',
    env: { PORT: String(port) },
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
  },
});
