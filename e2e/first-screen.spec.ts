// size-limit weighs the scripts that the build's manifest gives for the first screen. This looks at what the
// browser really loads, so that a feature fetched at once by a dynamic import cannot hide from the limit.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { listFirstScreenScripts } from '../scripts/first-screen.ts';

test('the first screen loads no script that the size limit does not weigh', async ({ page }) => {
  const loaded = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js')) loaded.add(pathname.slice(1));
  });
  await page.goto('./#/example/arithmetic');
  await expect(page.getByRole('group', { name: /^Step 1/ })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(loaded.size).toBeGreaterThan(0);
  expect([...loaded].filter((file) => !listFirstScreenScripts().includes(file))).toEqual([]);
});

test('the page that fetches from elsewhere has nothing of the editor', () => {
  const html = readFileSync(new URL('../dist/open-source.html', import.meta.url), 'utf8');
  expect(html).toContain('assets/open-source-');
  expect(html).not.toContain('first-screen');
});
