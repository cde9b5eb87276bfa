// Takes the README's picture: the seed example after a rerun that skipped step 0. `npm run screenshots` builds the
// app first.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { browserArguments, findBrowser } from './find-browser.ts';
import { serveBuild } from './serve-build.ts';

const FOLDER = fileURLToPath(new URL('../docs/', import.meta.url));

const server = await serveBuild({ port: 0 });
const browser = await chromium.launch({ executablePath: findBrowser(), args: [...browserArguments] });
try {
  const page = await browser.newPage({
    baseURL: server.url,
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  await page.goto('/#/example/arithmetic');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('group', { name: /^Step 1, Multiply\. Ran/ }).waitFor();

  const slot = page.getByRole('group', { name: /^Slot k/ });
  await slot.dblclick();
  await slot.getByRole('textbox').fill('5');
  await slot.getByRole('textbox').press('Enter');
  await page.getByRole('button', { name: 'Rerun', exact: true }).click();
  await page.getByRole('group', { name: /^Step 0, Add\. Skipped/ }).waitFor();
  await page.getByRole('button', { name: 'Saved on this device' }).waitFor();
  await page.getByRole('group', { name: /^Step 1, Multiply\. Ran/ }).click();
  await page.mouse.move(0, 0); // nothing in the picture is hovered

  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: `${FOLDER}screenshot.png` });
  console.log('docs/screenshot.png');
} finally {
  await browser.close();
  server.close();
}
