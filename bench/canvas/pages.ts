// The two pages that are compared: the app in its production build, and React Flow alone, with the same workflow, the
// same place and the same size of the canvas.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, type CDPSession, expect, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { STEPS, thousandSteps } from './thousand-steps.ts';

const BARE = fileURLToPath(new URL('bare/', import.meta.url));
const BARE_BUILD = fileURLToPath(new URL('../../node_modules/.cache/bench/bare/', import.meta.url));

const viewport = { width: 1920, height: 1080 } as const;

export interface OpenedPage {
  readonly page: Page;
  readonly cdp: CDPSession;
}

/** Where the canvas is, in px from the page's corner. */
export interface CanvasBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export async function buildBarePage(): Promise<void> {
  await build({
    root: BARE,
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir: BARE_BUILD, emptyOutDir: true },
  });
}

/** `url` serves the app's build. It is handed the workflow in the place of an example. */
export async function openApp(browser: Browser, url: string): Promise<OpenedPage> {
  const page = await newPage(browser);
  await page.route('**/gallery/thousand.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: thousandSteps() }),
  );
  await page.goto(`${url}/#/example/thousand`);
  return settled(page);
}

export async function openBare(browser: Browser, url: string, canvas: CanvasBox): Promise<OpenedPage> {
  const page = await newPage(browser);
  await page.route('**/bare/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = pathname.slice('/bare/'.length) || 'index.html';
    const contentType = file.endsWith('.js') ? 'text/javascript' : undefined;
    const body = await readFile(`${BARE_BUILD}${file}`);
    await route.fulfill({
      body,
      contentType: contentType ?? (file.endsWith('.css') ? 'text/css' : 'text/html'),
    });
  });
  const { x, y, width, height } = canvas;
  await page.goto(`${url}/bare/?canvas=${[x, y, width, height].join(',')}`);
  return settled(page);
}

export async function canvasBox(page: Page): Promise<CanvasBox> {
  const box = await page.locator('.react-flow').boundingBox();
  if (box === null) throw new Error('There is no canvas.');
  return box;
}

function newPage(browser: Browser): Promise<Page> {
  return browser.newPage({ viewport, deviceScaleFactor: 1, serviceWorkers: 'block' });
}

/** All nodes are there, and nothing is under way any more. */
async function settled(page: Page): Promise<OpenedPage> {
  const nodes = page.locator('.react-flow__node');
  await expect(nodes).toHaveCount(3 * STEPS + 1, { timeout: 120_000 });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.waitForTimeout(1_000);
  return { page, cdp };
}
