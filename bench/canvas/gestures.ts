// What a person does with the mouse, on either page, and what it costs.
import type { Browser, CDPSession, Page } from '@playwright/test';
import type { OpenedPage } from './pages.ts';

/** What a gesture cost. */
export interface Cost {
  /** 95 of 100 frames came at most so many milliseconds after the one before. */
  readonly p95: number;
  /** Processor time per move of the mouse, in milliseconds: of the page's main thread, and of the whole browser. */
  readonly mainThread: number;
  readonly browser: number;
}

const MOVES = 60;

export async function costOf(
  browser: Browser,
  { page, cdp }: OpenedPage,
  gesture: (page: Page) => Promise<void>,
): Promise<Cost> {
  const system = await browser.newBrowserCDPSession();
  const before = [await mainThreadTime(cdp), await browserTime(system)] as const;
  await page.evaluate(recordFrames);
  await gesture(page);
  const frames = await page.evaluate(() => window.recordedFrames?.() ?? []);
  const after = [await mainThreadTime(cdp), await browserTime(system)] as const;
  await system.detach();
  return {
    p95: percentile(frames, 0.95),
    mainThread: (after[0] - before[0]) / MOVES,
    browser: (after[1] - before[1]) / MOVES,
  };
}

declare global {
  interface Window {
    recordedFrames?: () => number[];
  }
}

function recordFrames(): void {
  const frames: number[] = [];
  let last: number | undefined;
  let on = true;
  const note = (now: number) => {
    if (last !== undefined) frames.push(now - last);
    last = now;
    if (on) requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
  window.recordedFrames = () => {
    on = false;
    return frames;
  };
}

/** Drags a node in a circle and puts it down. */
export async function dragNode(page: Page, nodeId: string): Promise<void> {
  const { x, y } = await middleOf(page, nodeId);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let move = 1; move <= MOVES; move++) {
    const angle = (2 * Math.PI * move) / MOVES;
    await page.mouse.move(x + 60 * Math.sin(angle), y + 60 * (1 - Math.cos(angle)));
  }
  await page.mouse.up();
}

/** Moves the view in a circle, from a place where there is no node. */
export async function pan(page: Page, from: { readonly x: number; readonly y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let move = 1; move <= MOVES; move++) {
    const angle = (2 * Math.PI * move) / MOVES;
    await page.mouse.move(from.x + 90 * Math.sin(angle), from.y + 60 * (1 - Math.cos(angle)));
  }
  await page.mouse.up();
}

/** Zooms in to four times the size and out again. */
export async function zoomInAndOut(page: Page, nodeId: string): Promise<void> {
  const { x, y } = await middleOf(page, nodeId);
  await page.mouse.move(x, y);
  const delta = 1_000 / (MOVES / 2); // React Flow doubles the size at 500
  for (let move = 1; move <= MOVES; move++) await page.mouse.wheel(0, move <= MOVES / 2 ? -delta : delta);
}

/** Life size, with this node in view. */
export async function zoomToLifeSize(page: Page, nodeId: string): Promise<void> {
  const { x, y } = await middleOf(page, nodeId);
  await page.mouse.move(x, y);
  const zoom = await page
    .locator('.react-flow__viewport')
    .evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a);
  await page.mouse.wheel(0, 500 * Math.log2(zoom));
  await page.waitForTimeout(1_500);
}

async function middleOf(page: Page, nodeId: string): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.locator(`[data-id="${nodeId}"]`).boundingBox();
  if (box === null) throw new Error(`There is no node ${nodeId}.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function mainThreadTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}

async function browserTime(system: CDPSession): Promise<number> {
  const { processInfo } = await system.send('SystemInfo.getProcessInfo');
  return 1_000 * processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
