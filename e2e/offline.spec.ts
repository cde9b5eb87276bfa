// The service worker: everything works without a network after the first visit, and a newer version waits for a yes.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { type BuildServer, serveBuild } from '../scripts/serve-build.ts';
import {
  test as base,
  button,
  expect,
  expectNoFaults,
  inspector,
  openExample,
  openTab,
  run,
  slotNode,
  stepNode,
} from './fixture.ts';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

/** A build of its own on a server of its own, both of which a test may change. */
interface Site {
  readonly folder: string;
  readonly server: BuildServer;
  /** Anew, since the server looks at its folder when it starts. */
  restart(): Promise<void>;
}

const test = base.extend<{ readonly site: Site }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here
  site: async ({}, use) => {
    const folder = `${mkdtempSync(join(tmpdir(), 'slotflow-'))}/`;
    cpSync(DIST, folder, { recursive: true });
    let server = await serveBuild({ port: 0, folder });
    const site = {
      folder,
      server,
      restart: async () => {
        server.close();
        server = await serveBuild({ port: site.server.port, strictPort: true, folder });
      },
    };
    await use(site);
    server.close();
    rmSync(folder, { recursive: true });
  },
  baseURL: ({ site }, use) => use(site.server.url),
  serviceWorkers: 'allow',
});

/** The worker comes some time after the first input. */
async function installed(page: Page): Promise<void> {
  await page.mouse.move(500, 300);
  await page.mouse.move(510, 310);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

test('after the first visit everything is there without a network', async ({ page, context, site }) => {
  await openExample(page, 'divide-by-zero');
  await installed(page);
  site.server.close();
  await context.setOffline(true);

  await openExample(page, 'arithmetic'); // still the page of the first visit
  await page.reload();
  await expect(stepNode(page, 0)).toBeVisible();
  expect(await page.evaluate(() => document.fonts.check('13px "Inter Variable"'))).toBe(true);
  await run(page);
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/^Slot final, 20/);
  await openTab(page, 'History');
  await slotNode(page, 'k').click();
  await expect(inspector(page).getByRole('textbox', { name: 'Name of the slot' })).toBeVisible();
  await button(page, 'Auto layout').click();
  await expect(button(page, 'Undo')).toBeEnabled();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('long step');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/Long step/);
  const schema = await page.evaluate(async () => (await fetch('schema/slotflow-1.json')).ok);
  expect(schema).toBe(true);
  const manifest = await page.evaluate(async () => {
    const address = document.querySelector<HTMLLinkElement>('link[rel=manifest]')!.href;
    const { icons } = (await (await fetch(address)).json()) as { icons: { src: string }[] };
    const found = await Promise.all(icons.map(async ({ src }) => (await fetch(src)).ok));
    return found.length;
  });
  expect(manifest).toBe(4);
});

test('a newer version waits for a yes, and other pages keep the code of theirs', async ({
  page,
  context,
  site,
}) => {
  await openExample(page, 'arithmetic');
  await installed(page);
  const other = await context.newPage();
  await openExample(other, 'arithmetic');

  // A version in which what loads at the first sign of a person has another file.
  const old = readdirSync(`${site.folder}assets`).find((name) => /^parts-.*\.js$/.test(name)) ?? '';
  rmSync(`${site.folder}assets/${old}`);
  edit(`${site.folder}index.html`, '<title>Slotflow', '<title>Newer Slotflow');
  edit(`${site.folder}sw.js`, new RegExp(`\\{url:"assets/${old}",revision:null\\},?`), '');
  edit(`${site.folder}sw.js`, /(url:"index.html",revision:")\w+/, '$1newer');
  await site.restart();
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });

  const notice = page.getByRole('region', { name: 'About the editor' });
  await expect(notice).toContainText('A new version is ready. Reload when you like.');
  await run(page); // nothing reloads by itself
  await expect(slotNode(page, 'final')).toHaveAccessibleName(/^Slot final, 20/);
  const reloaded = page.waitForEvent('load');
  await notice.getByRole('button', { name: 'Reload', exact: true }).click();
  await reloaded;
  await expect(stepNode(page, 0)).toHaveAccessibleName(/Not run yet/);
  await expect(notice).toBeHidden();
  expect(await page.evaluate(async () => (await fetch('./')).text())).toContain('Newer');

  // It has not been reloaded, and never loaded this part. (The browser's own cache may have it, too; or not.)
  const kept = await other.evaluate(
    async (file) => (await caches.open('slotflow-earlier')).match(`assets/${file}`).then(Boolean),
    old,
  );
  expect(kept).toBe(true);
  await other.keyboard.press('?');
  await expect(other.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('code that cannot be had is told of, with a way out', async ({ page, expectedErrors }) => {
  expectedErrors.push(/ERR_FAILED/);
  await page.route('**/parts-*.js', (route) => route.abort());
  await openExample(page, 'arithmetic');
  await page.keyboard.press('Control+k');
  const notice = page.getByRole('region', { name: 'About the editor' });
  await expect(notice).toContainText('This part of the editor could not be loaded.');
  await page.unroute('**/parts-*.js');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search and commands' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expectNoFaults(page, '[aria-label="About the editor"]');
  await notice.getByRole('button', { name: 'Reload', exact: true }).click();
  await expect(notice).toBeHidden();
  await expect(stepNode(page, 0)).toBeVisible();
});

function edit(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(file, 'utf8');
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`${from} is not in ${file}`);
  writeFileSync(file, edited);
}
