// Prints how long a newcomer waits: the seed example in the production build, each time in a browser that has never
// seen it, from the start of the navigation. Then Run is pressed at once, while its code has still to load.
//   node … bench/open/run.ts 3     so many rounds; 9 unless told
import { chromium, type Page } from '@playwright/test';
import { browserArguments, findBrowser } from '../../scripts/find-browser.ts';
import { serveBuild } from '../../scripts/serve-build.ts';
import { median } from '../measure.ts';
import { printRows } from '../print-rows.ts';

interface Marks {
  /** Run can be pressed, in a frame that has been painted; ms since the navigation began. */
  readonly ready: number;
  /** From the press until the result is painted. */
  readonly result: number;
}

interface Marked extends Window {
  ready?: number;
  pressed?: number;
  result?: number;
}

/** Runs in the page before anything of it; looks once in each frame, and takes the time when that frame is done. */
function watch(): void {
  const marked = window as Marked;
  const afterFrame = (tell: (at: number) => void) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => tell(performance.now());
    requestAnimationFrame(() => channel.port2.postMessage(undefined));
  };
  const look = () => {
    const run = [...window.document.querySelectorAll('button')].find(
      ({ textContent, disabled }) => textContent?.startsWith('Run') && !disabled,
    );
    const done = window.document.querySelector('[role="group"][aria-label^="Slot final, 20"]');
    if (marked.ready === undefined && run?.getAttribute('aria-disabled') !== 'true' && run !== undefined) {
      marked.ready = Number.NaN;
      afterFrame((at) => {
        marked.ready = at;
      });
    }
    if (done === null) requestAnimationFrame(look);
    else
      afterFrame((at) => {
        marked.result = at;
      });
  };
  window.addEventListener('pointerdown', ({ timeStamp }) => (marked.pressed ??= timeStamp), {
    capture: true,
  });
  requestAnimationFrame(look);
}

async function marksOf(page: Page, url: string): Promise<Marks> {
  await page.addInitScript(watch);
  await page.goto(`${url}/#/example/arithmetic`, { waitUntil: 'commit' });
  await page.waitForFunction(() => ((window as Marked).ready ?? 0) > 0);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.waitForFunction(() => (window as Marked).result !== undefined);
  return page.evaluate(() => {
    const { ready = 0, pressed = 0, result = 0 } = window as Marked;
    return { ready, result: result - pressed };
  });
}

const server = await serveBuild({ port: 0 });
const rounds: Marks[] = [];
const wanted = Number(process.argv[2] ?? 9);
try {
  while (rounds.length < wanted) {
    const browser = await chromium.launch({ executablePath: findBrowser(), args: [...browserArguments] });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const marks = await marksOf(page, server.url);
    rounds.push(marks);
    await browser.close();
    if (process.stdout.isTTY) console.log(`round ${rounds.length} of ${wanted}`);
  }
} finally {
  server.close();
}
printRows([
  {
    name: 'seed example opened cold until Run can be pressed',
    value: median(rounds.map(({ ready }) => ready)),
    unit: 'ms',
    bound: 1_000,
  },
  {
    name: 'and with the first Run, pressed then, until its result is seen',
    value: median(rounds.map(({ ready, result }) => ready + result)),
    unit: 'ms',
    bound: 1_500,
  },
]);
