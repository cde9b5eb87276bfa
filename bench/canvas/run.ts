// Prints what the canvas costs with a thousand steps, in a real browser: gestures beside a page that has nothing but
// React Flow with the same nodes, both in turn within a round; what follows from a click or a key, until it is painted.
//   node … bench/canvas/run.ts 3     so many rounds; 5 unless told
import { type Browser, chromium } from '@playwright/test';
import { browserArguments, findBrowser } from '../../scripts/find-browser.ts';
import { serveBuild } from '../../scripts/serve-build.ts';
import { median, type Row } from '../measure.ts';
import { printRows } from '../print-rows.ts';
import { type Cost, costOf, dragNode, pan, zoomInAndOut, zoomToLifeSize } from './gestures.ts';
import { buildBarePage, canvasBox, type OpenedPage, openApp, openBare } from './pages.ts';
import { heapGrowth, millisecondsOfEdit, millisecondsOfRerun, rerunWhatIsPlanned } from './reruns.ts';

const NODE = 'step:s500';
const RATIO = 1.1;

const gestures = ['drag, all in view', 'pan, all in view', 'zoom in and out', 'drag, at life size'] as const;

async function costsOf(browser: Browser, opened: OpenedPage): Promise<readonly Cost[]> {
  const { page } = opened;
  const { x, y, width } = await canvasBox(page);
  const free = { x: x + width / 2, y: y + 25 }; // above the first row
  const far = [
    await costOf(browser, opened, () => dragNode(page, NODE)),
    await costOf(browser, opened, () => pan(page, free)),
    await costOf(browser, opened, () => zoomInAndOut(page, NODE)),
  ];
  await zoomToLifeSize(page, NODE);
  return [...far, await costOf(browser, opened, () => dragNode(page, NODE))];
}

interface Round {
  readonly app: readonly Cost[];
  readonly bare: readonly Cost[];
  readonly reruns: FirstAndLater;
  readonly edits: FirstAndLater;
}

/** The first one on a page runs code that never ran before; whoever works on makes later ones. */
interface FirstAndLater {
  readonly first: number;
  readonly later: number;
}

const LATER = 4;

async function firstAndLater(
  measure: () => Promise<number>,
  between?: () => Promise<void>,
): Promise<FirstAndLater> {
  const first = await measure();
  const later: number[] = [];
  while (later.length < LATER) {
    await between?.();
    later.push(await measure());
  }
  return { first, later: median(later) };
}

async function playRound(browser: Browser, url: string): Promise<Round> {
  const opened = await openApp(browser, url);
  const canvas = await canvasBox(opened.page);
  const app = await costsOf(browser, opened);
  await opened.page.close();
  const alone = await openBare(browser, url, canvas);
  const bare = await costsOf(browser, alone);
  await alone.page.close();
  const { page } = await openApp(browser, url);
  const reruns = await firstAndLater(() => millisecondsOfRerun(browser, page));
  const edits = await firstAndLater(
    () => millisecondsOfEdit(browser, page),
    () => rerunWhatIsPlanned(page),
  );
  await page.close();
  return { app, bare, reruns, edits };
}

function rowsOf(rounds: readonly Round[], heap: number): Row[] {
  const ratio = (at: number, of: (cost: Cost) => number) =>
    median(rounds.map(({ app, bare }) => of(app[at]!) / of(bare[at]!)));
  const waits = (name: string, bound: number, of: (round: Round) => FirstAndLater): Row[] => [
    { name, value: median(rounds.map((round) => of(round).first)), unit: 'ms', bound },
    { name: `${name}, later on`, value: median(rounds.map((round) => of(round).later)), unit: 'ms', bound },
  ];
  return [
    ...gestures.flatMap((gesture, at): Row[] => [
      {
        name: `${gesture}: frame time p95 against React Flow alone`,
        value: ratio(at, ({ p95 }) => p95),
        unit: '×',
        bound: RATIO,
      },
      {
        name: `${gesture}: processor time of the page against React Flow alone`,
        value: ratio(at, ({ mainThread }) => mainThread),
        unit: '×',
        bound: RATIO,
      },
    ]),
    ...waits('Rerun clicked until 1,000 steps are painted as skipped', 100, ({ reruns }) => reruns),
    ...waits('a digit typed until the plan of 1,000 steps is painted', 50, ({ edits }) => edits),
    { name: 'heap after 100 reruns against after 5', value: heap, unit: '×', bound: 1.2 },
  ];
}

await buildBarePage();
const server = await serveBuild({ port: 0 });
const browser = await chromium.launch({ executablePath: findBrowser(), args: [...browserArguments] });
try {
  const rounds: Round[] = [];
  const wanted = Number(process.argv[2] ?? 5);
  while (rounds.length < wanted) {
    rounds.push(await playRound(browser, server.url));
    if (process.stdout.isTTY) console.log(`round ${rounds.length} of ${wanted}`);
  }
  const { page, cdp } = await openApp(browser, server.url);
  printRows(rowsOf(rounds, await heapGrowth(page, cdp)));
} finally {
  await browser.close();
  server.close();
}
